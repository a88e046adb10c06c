//! What is heard and felt of a session: tones planned ahead, words and vibration as they fall due.
//!
//! Every piece can be missing or refuse; the session goes on, and the screen says it all.

use crate::content::routine::Routine;
use crate::pain::pass::pass_of;
use crate::platform::audio::Speaker;
use crate::platform::media_buttons::MediaButtons;
use crate::platform::voice::Manner;
use crate::platform::wake_lock::WakeLock;
use crate::platform::{touch, voice};
use crate::routine::cue::{Cue, cues};
use crate::routine::run::Run;
use crate::routine::spoken::{Spoken, spoken};
use crate::storage::Settings;
use crate::units::{Instant, Millis};
use std::cell::{Cell, RefCell};

/// How late words may still be said. Later they would belong to something else.
const LATE: Millis = Millis(2_500);
/// The same for vibration, which says "now".
const LATE_FOR_TOUCH: Millis = Millis(600);

/// What the player holds of the browser.
#[derive(Default)]
pub(super) struct Gear {
    /// What is heard and felt.
    pub(super) sounding: Sounding,
    /// The screen that stays on.
    pub(super) wake_lock: WakeLock,
    /// The buttons of the lock screen and of a headset, where the person wants them.
    pub(super) media_buttons: MediaButtons,
    /// Whether the page was hidden since the last heartbeat: then a silence is no sleep.
    pub(super) was_hidden: Cell<bool>,
}

/// What sounds in a session.
#[derive(Default)]
pub(super) struct Sounding {
    speaker: Speaker,
    cues: RefCell<Vec<Cue>>,
    words: RefCell<Vec<Spoken>>,
}

impl Sounding {
    /// Plans everything from now on anew: after each event, and when settings changed.
    pub(super) fn plan(&self, run: &Run, routine: &Routine, settings: &Settings, now: Instant) {
        let passes: Vec<Option<Millis>> = (0..run.steps.len())
            .map(|index| run.step(routine, index).and_then(pass_of))
            .filter(|_| settings.player.pace)
            .collect();
        let planned = cues(&run.session, &passes, now);
        if settings.sound && self.speaker.unlock() {
            self.speaker.schedule(&planned, now);
        } else {
            self.speaker.silence();
        }
        self.cues.replace(planned);
        self.words.replace(spoken(run, routine, now));
        // What was being said was about what was.
        voice::hush();
        self.tell(settings, now);
    }

    /// Says and shakes what has fallen due, and keeps the tones on time.
    pub(super) fn tell(&self, settings: &Settings, now: Instant) {
        let mut cues = self.cues.borrow_mut();
        if settings.sound && self.speaker.has_drifted(now) {
            self.speaker.schedule(&cues, now);
        }
        let due = cues.iter().take_while(|cue| cue.at <= now).count();
        for cue in cues.drain(..due) {
            let pattern = cue.tone.trembling();
            let timely = now.since(cue.at) <= LATE_FOR_TOUCH && !pattern.is_empty();
            if settings.player.trembling && timely {
                touch::tremble(pattern);
            }
        }
        let mut words = self.words.borrow_mut();
        let due = words.iter().take_while(|said| said.at <= now).count();
        for said in words.drain(..due) {
            if settings.sound && settings.player.voice && now.since(said.at) <= LATE {
                voice::say(&said.words, manner(settings));
            }
        }
    }

    /// Nothing sounds any more, and nothing waits to.
    pub(super) fn silence(&self) {
        self.speaker.silence();
        self.cues.take();
        self.words.take();
        voice::hush();
    }
}

/// How the person wants to be spoken to.
pub(crate) fn manner(settings: &Settings) -> Manner<'_> {
    Manner {
        voice: &settings.player.voice_name,
        // Storage may hold anything: no voice is asked to whisper, race or shout.
        rate: settings.player.voice_rate.clamp(50, 200),
        volume: settings.player.voice_volume.min(100),
    }
}
