//! Tones, scheduled ahead on the audio clock so that a slow or hidden page does not delay them.

use crate::geometry::within;
use crate::routine::cue::Cue;
use crate::units::{Instant, Millis};
use js_sys::Reflect;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, AudioContextState, OscillatorNode, OscillatorType};

/// How far the audio clock may be from the session's own before the tones are planned anew. It is
/// told in steps of some milliseconds, so a smaller difference means nothing.
const DRIFT: f64 = 0.02;

/// A tone that is planned, or sounds.
struct Planned {
    cue: Cue,
    /// When it begins, in seconds of the audio clock.
    begins: f64,
    notes: Vec<OscillatorNode>,
}

/// Plays tones. Made at a tap, since browsers keep sound locked until then.
#[derive(Default)]
pub struct Speaker {
    context: RefCell<Option<AudioContext>>,
    planned: RefCell<Vec<Planned>>,
    /// A moment on both clocks: the session's and the audio's.
    anchor: Cell<(Instant, f64)>,
}

impl Speaker {
    /// Unlocks sound. Call it inside the handler of a tap or a key. Answers whether there is sound.
    pub fn unlock(&self) -> bool {
        let mut place = self.context.borrow_mut();
        if place.is_none() {
            *place = AudioContext::new().ok();
            sound_though_silenced();
        }
        let Some(context) = place.as_ref() else {
            return false;
        };
        // The promise settles when sound may play. Until then the audio clock stands, which is
        // noticed as drift.
        context.resume().is_ok()
    }

    /// Schedules cues at their own moments and forgets those scheduled before. What sounds already
    /// sounds to its end, and not twice.
    pub fn schedule(&self, cues: &[Cue], now: Instant) {
        let place = self.context.borrow();
        let Some(context) = place.as_ref() else {
            return;
        };
        let time = context.current_time();
        self.anchor.set((now, time));
        let mut planned = self.planned.borrow_mut();
        for waiting in planned.extract_if(.., |one| one.begins > time) {
            waiting.stop();
        }
        for cue in cues {
            let sounds = planned.iter().any(|one| one.cue == *cue);
            if cue.at >= now && !sounds {
                planned.extend(Planned::new(
                    context,
                    *cue,
                    time + seconds(cue.at.since(now)),
                ));
            }
        }
    }

    /// Whether the two clocks have gone apart since the cues were scheduled: sound was locked or
    /// interrupted, or one clock is faster.
    pub fn has_drifted(&self, now: Instant) -> bool {
        let place = self.context.borrow();
        let Some(context) = place.as_ref() else {
            return false;
        };
        let (then, time) = self.anchor.get();
        let gone = context.current_time() - time;
        context.state() == AudioContextState::Running
            && (gone - seconds(now.since(then))).abs() > DRIFT
            && !self.planned.borrow().is_empty()
    }

    /// Whether the audio clock runs: sound is neither locked nor taken away.
    pub fn runs(&self) -> bool {
        let place = self.context.borrow();
        place
            .as_ref()
            .is_some_and(|context| context.state() == AudioContextState::Running)
    }

    /// Silences everything that is scheduled or sounds.
    pub fn silence(&self) {
        for one in self.planned.take() {
            one.stop();
        }
    }
}

impl Planned {
    /// Plans a tone. One that cannot be made is a missing sound, not a broken session.
    fn new(context: &AudioContext, cue: Cue, begins: f64) -> Option<Self> {
        let mut notes = Vec::new();
        let mut at = begins;
        for &(pitch, length) in cue.tone.notes() {
            notes.push(note(context, pitch, cue.tone.level(), (at, at + length)).ok()?);
            at += length;
        }
        Some(Self { cue, begins, notes })
    }

    fn stop(self) {
        for note in self.notes {
            // A note that has ended already refuses; that is fine.
            #[allow(deprecated, reason = "the node's own stop, not the scheduled source's")]
            let _ = note.stop();
        }
    }
}

fn note(
    context: &AudioContext,
    pitch: f32,
    loud: f32,
    (begins, ends): (f64, f64),
) -> Result<OscillatorNode, JsValue> {
    let oscillator = context.create_oscillator()?;
    let gain = context.create_gain()?;
    oscillator.set_type(OscillatorType::Sine);
    oscillator.frequency().set_value(pitch);
    // A soft start and end, so that no click is heard.
    let level = gain.gain();
    level.set_value_at_time(0.0, begins)?;
    level.linear_ramp_to_value_at_time(loud, begins + 0.02)?;
    level.linear_ramp_to_value_at_time(0.0, ends)?;
    oscillator.connect_with_audio_node(&gain)?;
    gain.connect_with_audio_node(&context.destination())?;
    oscillator.start_with_when(begins)?;
    oscillator.stop_with_when(ends)?;
    Ok(oscillator)
}

/// Asks that the tones sound on a phone that is set to silent. Answers whether the browser knows how.
pub fn sound_though_silenced() -> bool {
    sound_session("playback")
}

/// Tells the device what the page does with sound: `playback` sounds on a phone that is set to silent,
/// `play-and-record` listens too. Answers whether the browser knows how.
pub(super) fn sound_session(kind: &str) -> bool {
    let session = web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &"audioSession".into()).ok());
    session.is_some_and(|session| {
        session.is_object()
            && Reflect::set(&session, &"type".into(), &kind.into()).is_ok_and(|set| set)
    })
}

#[allow(
    clippy::cast_precision_loss,
    reason = "a session is far shorter than 2^52 ms"
)]
fn seconds(length: Millis) -> f64 {
    within(length.0 as f64 / 1000.0, 0.0, 1e6)
}
