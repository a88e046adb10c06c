//! The player's verbs: events, heartbeat, sound and the screen that stays on.

mod following;

use super::dorsal::{Dorsal, dorsal};
use super::hearing::Hearing;
use super::sounding::{Gear, manner};
use crate::content::routine::Routine;
use crate::platform::{clock, names, page, voice};
use crate::routine::run::{Names, Run, Wish};
use crate::routine::session::{EventKind, Pace, Session, Snapshot};
use crate::units::{Instant, Millis, Score};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;

/// How often the clock is looked at, in milliseconds, and besides at each full second of it. The
/// position is computed, so this sets only how soon it shows.
const LOOK: u64 = 200;
/// A running session is written at the first look after this, and so every second (DECISIONS 1).
const BEAT: Millis = Millis(800);

/// The player of the session in [`Dorsal::run`]. Copied freely; made by the play page.
#[derive(Clone, Copy)]
pub struct Player {
    dorsal: Dorsal,
    gear: StoredValue<Gear, LocalStorage>,
    /// The ear for claps.
    pub hearing: Hearing,
    /// The moment that is shown.
    pub now: RwSignal<Instant>,
    /// Where the session is.
    pub snapshot: Memo<Option<Snapshot>>,
    /// Whether a tap, or any key, now says that the ache has faded (DECISIONS 3).
    pub listens: Memo<bool>,
    /// What got in its way.
    pub troubles: RwSignal<Troubles>,
}

/// What the device, or another tab, did to a session.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Troubles {
    /// Whether the browser refused to keep the screen on.
    pub screen_may_sleep: bool,
    /// Whether the device slept, and the session waited.
    pub slept: bool,
    /// Whether another tab took the session over.
    pub elsewhere: bool,
}

impl Player {
    /// A player that lives as long as the page that makes it.
    pub fn open() -> Self {
        let dorsal = dorsal();
        let now = RwSignal::new(clock::now());
        let snapshot = Memo::new(move |_| {
            let now = now.get();
            dorsal
                .run
                .with(|run| run.as_ref().map(|run| run.session.at(now)))
        });
        let listens = Memo::new(move |_| {
            let of = |run: &Run| {
                let routine = run.made(dorsal.catalogue())?;
                let now = now.get();
                snapshot.with(|at| Some(run.listens(routine, at.as_ref()?, now)))
            };
            dorsal.run.with(|run| run.as_ref().and_then(of)) == Some(true)
        });
        let player = Self {
            dorsal,
            gear: StoredValue::new_local(Gear::default()),
            hearing: Hearing::open(),
            now,
            snapshot,
            listens,
            troubles: RwSignal::new(Troubles::default()),
        };
        player.attach();
        player
    }

    /// The app's state, for handlers, which have no context of their own.
    pub const fn dorsal(self) -> Dorsal {
        self.dorsal
    }

    fn attach(self) {
        let ticker = StoredValue::new_local(None);
        self.tick(ticker);
        let seen = StoredValue::new_local(page::on_visibility(move |hidden| self.seen(hidden)));
        let left = StoredValue::new_local(page::on_leave(move || self.beat(clock::now())));
        on_cleanup(move || {
            ticker.set_value(None);
            seen.set_value(None);
            left.set_value(None);
            self.leave();
        });
    }

    /// Looks at the clock, and again soon.
    fn tick(self, ticker: StoredValue<Option<Timeout>, LocalStorage>) {
        self.look();
        let left = self
            .snapshot
            .with_untracked(|at| at.as_ref().map_or(0, |at| at.remaining.0));
        let wait = LOOK.min(left % 1000 + 1);
        let next = Timeout::new(u32::try_from(wait).unwrap_or(0), move || self.tick(ticker));
        ticker.try_update_value(|place| *place = Some(next));
    }

    /// Begins a session. Call it inside the handler of a tap, so that sound is unlocked.
    pub fn start(self, routine: &Routine, wish: &Wish, ceiling: Option<u8>, before: Option<Score>) {
        let now = clock::now();
        let names = Names {
            id: names::unique(now),
            tab: self.dorsal.tab(),
        };
        let run = Run::new(names, self.dorsal.catalogue(), routine, wish, now);
        let Some(mut run) = run else { return };
        run.ceiling = ceiling;
        run.pain_before = before;
        run.sore = self.dorsal.sore_areas();
        self.now.set(now);
        run.act(EventKind::Start, now);
        self.dorsal.keep_run(run);
        self.follow();
    }

    /// Goes on with the session that storage holds, from where it stood. Call it inside the handler
    /// of a tap.
    pub fn carry_on(self) {
        self.dorsal.load_run();
        let Some(mut run) = self.dorsal.run.get_untracked() else {
            return;
        };
        let now = clock::now();
        run.tab = self.dorsal.tab();
        run.act(EventKind::Resume, now);
        self.note(|troubles| (troubles.slept, troubles.elsewhere) = (false, false));
        self.now.set(now);
        self.dorsal.keep_run(run);
        self.follow();
    }

    /// Does something to the session, now.
    pub fn act(self, kind: EventKind) {
        let now = clock::now();
        let Some(mut run) = self.dorsal.run.get_untracked() else {
            return;
        };
        if !self.dorsal.runs_here_now() || !run.act(kind, now) {
            return;
        }
        self.note(|troubles| troubles.slept = false);
        self.now.set(now);
        self.dorsal.keep_run(run);
        self.follow();
    }

    /// Pauses a running session, carries a paused one on.
    pub fn toggle(self) {
        let pace = self
            .snapshot
            .with_untracked(|now| now.as_ref().map(|now| now.pace));
        match pace {
            Some(Pace::Running) => self.act(EventKind::Pause),
            Some(Pace::Paused) => self.act(EventKind::Resume),
            _ => {}
        }
    }

    /// A tap on the screen, or any key: it faded, where a hold listens; else pause or carry on.
    pub fn tap(self) {
        if self.listens.get_untracked() {
            self.act(EventKind::Faded);
        } else {
            self.toggle();
        }
    }

    /// The person changed what sounds.
    pub fn sound_changed(self) {
        self.sound(clock::now());
    }

    /// The voice speaks, or is silent, from now on.
    pub fn turn_voice(self) {
        self.dorsal
            .set_up(|settings| settings.player.voice = !settings.player.voice);
        self.sound_changed();
    }

    /// Says something beside the plan, where the person wants a voice.
    pub fn tell(self, words: &str) {
        let settings = self.dorsal.settings.get_untracked();
        if settings.sound && settings.player.voice {
            voice::say(words, manner(&settings));
        }
    }

    /// Whether an event would mean anything now.
    pub fn allows(self, kind: EventKind) -> bool {
        let now = self.now.get();
        self.dorsal.run.with(|run| {
            run.as_ref()
                .is_some_and(|run| run.session.allows(kind, now))
        })
    }

    /// Looks at the clock: repaints, writes the heartbeat, notices sleep, other tabs and the end.
    fn look(self) {
        let now = clock::now();
        let Some(run) = self.dorsal.run.get_untracked() else {
            return;
        };
        let was = run.session.at(run.heartbeat).pace;
        if was != Pace::Running || !self.dorsal.runs_here_now() {
            return;
        }
        let settings = self.dorsal.settings.get_untracked();
        self.gear
            .with_value(|gear| gear.sounding.tell(&settings, now));
        if now.since(run.heartbeat) < BEAT {
            self.now.set(now);
            return;
        }
        if self.dorsal.lost_to_other_tab() {
            self.note(|troubles| troubles.elsewhere = true);
            self.dorsal.load_run();
            self.gear.with_value(|gear| gear.sounding.silence());
            return;
        }
        if Session::slept(
            run.heartbeat,
            now,
            !self.gear.with_value(|gear| gear.was_hidden.get()),
        ) {
            self.stand_at_heartbeat(run);
            return;
        }
        self.now.set(now);
        self.beat(now);
        if run.session.at(now).pace.is_over() {
            self.follow();
        }
    }

    fn stand_at_heartbeat(self, mut run: Run) {
        run.stand_still();
        self.note(|troubles| troubles.slept = true);
        self.now.set(clock::now());
        self.dorsal.keep_run(run);
        self.follow();
    }

    /// Writes that the session lives.
    fn beat(self, now: Instant) {
        let Some(mut run) = self.dorsal.run.get_untracked() else {
            return;
        };
        let running = run.session.at(run.heartbeat).pace == Pace::Running;
        if running && self.dorsal.runs_here_now() && !self.dorsal.lost_to_other_tab() {
            run.beat(now);
            self.dorsal.keep_run(run);
            self.gear
                .with_value(|gear| gear.was_hidden.set(page::is_hidden()));
        }
    }

    /// The page was hidden or shown.
    fn seen(self, hidden: bool) {
        if hidden {
            self.gear.with_value(|gear| gear.was_hidden.set(true));
            self.beat(clock::now());
            return;
        }
        self.look();
        let pace = self
            .snapshot
            .with_untracked(|now| now.as_ref().map(|now| now.pace));
        if pace == Some(Pace::Running) {
            self.stay_awake();
        }
        if let Some(pace) = pace.filter(|_| self.dorsal.runs_here_now()) {
            self.listen(pace);
        }
    }

    /// The person left the player: a running session stands, and waits to be carried on.
    fn leave(self) {
        if self.dorsal.runs_here_now() {
            self.act(EventKind::Pause);
        }
        self.gear.try_with_value(|gear| gear.sounding.silence());
        self.gear.try_with_value(|gear| gear.wake_lock.let_go());
        self.gear.try_with_value(|gear| gear.media_buttons.let_go());
        self.hearing.end();
    }
}
