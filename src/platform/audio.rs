//! Tones, scheduled ahead on the audio clock so that a slow or hidden page does not delay them.

use crate::routine::cue::{Cue, Tone};
use crate::units::{Instant, Millis};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{AudioContext, OscillatorNode, OscillatorType};

/// Plays tones. Made at a tap, since browsers keep sound locked until then.
#[derive(Default)]
pub struct Speaker {
    context: RefCell<Option<AudioContext>>,
    waiting: RefCell<Vec<OscillatorNode>>,
}

impl Speaker {
    /// Unlocks sound. Call it inside the handler of a tap or a key. Answers whether there is sound.
    pub fn unlock(&self) -> bool {
        let mut place = self.context.borrow_mut();
        if place.is_none() {
            *place = AudioContext::new().ok();
        }
        let Some(context) = place.as_ref() else {
            return false;
        };
        // The promise settles when sound may play; tones scheduled before simply wait.
        context.resume().is_ok()
    }

    /// Schedules cues at their own moments and forgets those scheduled before.
    pub fn schedule(&self, cues: &[Cue], now: Instant) {
        self.silence();
        let place = self.context.borrow();
        let Some(context) = place.as_ref() else {
            return;
        };
        for cue in cues {
            if cue.at >= now {
                // A tone that cannot be made is a missing sound, not a broken session.
                let _ = self.play(context, cue.tone, cue.at.since(now));
            }
        }
    }

    /// Silences everything that is scheduled or sounds.
    pub fn silence(&self) {
        for tone in self.waiting.take() {
            // A tone that has ended already refuses; that is fine.
            #[allow(deprecated, reason = "the node's own stop, not the scheduled source's")]
            let _ = tone.stop();
        }
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "a session is far shorter than 2^52 ms"
    )]
    fn play(&self, context: &AudioContext, tone: Tone, wait: Millis) -> Result<(), JsValue> {
        let start = context.current_time() + wait.0 as f64 / 1000.0;
        for (index, &(pitch, length)) in tone.notes().iter().enumerate() {
            let begins = start
                + tone
                    .notes()
                    .iter()
                    .take(index)
                    .map(|note| note.1)
                    .sum::<f64>();
            self.note(context, pitch, begins, length)?;
        }
        Ok(())
    }

    fn note(
        &self,
        context: &AudioContext,
        pitch: f32,
        begins: f64,
        length: f64,
    ) -> Result<(), JsValue> {
        let oscillator = context.create_oscillator()?;
        let gain = context.create_gain()?;
        oscillator.set_type(OscillatorType::Sine);
        oscillator.frequency().set_value(pitch);
        // A soft start and end, so that no click is heard.
        let level = gain.gain();
        level.set_value_at_time(0.0, begins)?;
        level.linear_ramp_to_value_at_time(0.35, begins + 0.02)?;
        level.linear_ramp_to_value_at_time(0.0, begins + length)?;
        oscillator.connect_with_audio_node(&gain)?;
        gain.connect_with_audio_node(&context.destination())?;
        oscillator.start_with_when(begins)?;
        oscillator.stop_with_when(begins + length)?;
        self.waiting.borrow_mut().push(oscillator);
        Ok(())
    }
}
