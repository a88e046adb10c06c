//! Listening for two claps: the microphone, how loud it is, and what was heard.

use crate::platform::microphone::Microphone;
use crate::platform::{clock, page, voice};
use crate::routine::clap::{Ear, Loudness};
use crate::storage::Settings;
use gloo_timers::callback::Interval;
use leptos::prelude::*;

/// How often it is looked how loud it is, in milliseconds: more often than the microphone forgets.
const LOOK: u32 = 25;

/// Whether the app listens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Listening {
    /// It does not.
    #[default]
    Off,
    /// The person is asked whether it may.
    Asking,
    /// It does, and this is how loud it is.
    On(Loudness),
    /// It may not, or there is nothing to listen with.
    Refused,
}

/// An ear for claps, as long as the page that makes it. Copied freely.
#[derive(Clone, Copy)]
pub struct Hearing {
    gear: StoredValue<Gear, LocalStorage>,
    /// Whether it listens.
    pub listening: RwSignal<Listening>,
}

/// What it holds of the browser.
#[derive(Default)]
struct Gear {
    microphone: Microphone,
    looks: Option<Interval>,
}

impl Hearing {
    /// An ear that does not listen yet.
    pub fn open() -> Self {
        let hearing = Self {
            gear: StoredValue::new_local(Gear::default()),
            listening: RwSignal::new(Listening::Off),
        };
        // A page that nobody looks at does not listen.
        let seen = page::on_visibility(move |hidden| {
            if hidden {
                hearing.end();
            }
        });
        let seen = StoredValue::new_local(seen);
        on_cleanup(move || {
            seen.dispose();
            hearing.end();
        });
        hearing
    }

    /// Listens from now on, if it does not already, and calls back when two claps were heard. Call it
    /// inside the handler of a tap: the browser may ask the person.
    pub fn begin(self, settings: RwSignal<Settings>, heard: impl Fn() + 'static) {
        // Who refused is not asked again, until listening has been ended.
        if self.listening.get_untracked() != Listening::Off {
            return;
        }
        self.listening.set(Listening::Asking);
        let told = move |agreed| {
            if agreed {
                self.listen(settings, heard);
            } else {
                self.listening.try_set(Listening::Refused);
            }
        };
        self.gear.with_value(|gear| gear.microphone.open(told));
    }

    /// How loud it is, while it listens.
    pub fn loudness(self) -> Option<Loudness> {
        match self.listening.get() {
            Listening::On(loudness) => Some(loudness),
            _ => None,
        }
    }

    /// Stops listening, and lets the microphone go.
    pub fn end(self) {
        self.gear.try_update_value(|gear| {
            gear.looks = None;
            gear.microphone.close();
        });
        self.listening.try_set(Listening::Off);
    }

    fn listen(self, settings: RwSignal<Settings>, heard: impl Fn() + 'static) {
        let mut ear = Ear::default();
        let look = move || {
            let peak = self.gear.try_with_value(|gear| gear.microphone.peak());
            let loudness = Loudness::of(peak.flatten().unwrap_or_default());
            if self.listening.get_untracked() != Listening::On(loudness) {
                self.listening.set(Listening::On(loudness));
            }
            // What the app itself says is not meant for it.
            if voice::speaks() {
                ear.forget();
            } else if ear.hear(loudness, settings.with_untracked(threshold), clock::now()) {
                heard();
            }
        };
        let looks = Interval::new(LOOK, look);
        self.gear.update_value(|gear| gear.looks = Some(looks));
    }
}

/// How loud a clap must be. Storage may hold anything: silence is no clap, and full is never reached.
pub fn threshold(settings: &Settings) -> Loudness {
    Loudness::new(settings.player.clap_level.clamp(30, 95))
}
