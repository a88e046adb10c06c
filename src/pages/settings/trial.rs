//! Five seconds in which the device shows what it does of a session, and then says so in words.

use crate::platform::audio::{Speaker, sound_though_silenced};
use crate::platform::media_buttons::{MediaButton, MediaButtons};
use crate::platform::wake_lock::WakeLock;
use crate::platform::{clock, touch, voice};
use crate::routine::cue::{Cue, Tone};
use crate::state::Dorsal;
use crate::state::sounding::manner;
use crate::ui::live::{click, flag, live_prose};
use crate::units::{Instant, Millis};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use maud::html;
use std::rc::Rc;

/// What sounds, and when after the start.
const TONES: [(u64, Tone); 6] = [
    (300, Tone::Start),
    (1_500, Tone::Half),
    (2_500, Tone::LastSeconds),
    (3_000, Tone::LastSeconds),
    (3_500, Tone::LastSeconds),
    (4_000, Tone::Done),
];
/// When the words come: all has sounded by then.
const LENGTH: u32 = 5_000;

/// What was found.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an answer of its own, and any of them goes with any other"
)]
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Found {
    tones: bool,
    though_silenced: bool,
    voice: bool,
    touch: bool,
    screen: bool,
    kept: bool,
    buttons: Buttons,
}

/// The buttons of the lock screen and of a headset.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Buttons {
    /// The person has not asked for them.
    #[default]
    Unasked,
    /// The browser gave none.
    None,
    /// They were given.
    Given,
}

/// The button, and what it found.
pub(super) fn trial(state: Dorsal) -> AnyView {
    let speaker = StoredValue::new_local(Speaker::default());
    let lock = StoredValue::new_local(WakeLock::default());
    let media = StoredValue::new_local(MediaButtons::default());
    let buttons = RwSignal::new(Buttons::Unasked);
    let end = StoredValue::new_local(None::<Timeout>);
    let running = RwSignal::new(false);
    let screen = RwSignal::new(false);
    let found = RwSignal::new(None::<Found>);
    let finish = move |touch: bool| {
        found.set(Some(Found {
            tones: speaker.with_value(Speaker::runs),
            though_silenced: sound_though_silenced(),
            voice: !voice::names().is_empty(),
            touch,
            screen: screen.get_untracked(),
            kept: state.keeps(),
            buttons: buttons.get_untracked(),
        }));
        lock.with_value(WakeLock::let_go);
        media.with_value(MediaButtons::let_go);
        running.set(false);
    };
    let start = click(move || {
        running.set(true);
        found.set(None);
        sound(speaker);
        let settings = state.settings.get_untracked();
        voice::hush();
        voice::say("Left side.", manner(&settings));
        let touch = touch::tremble(Tone::Switch.trembling());
        lock.with_value(|lock| {
            lock.hold(move |granted| {
                screen.try_set(granted);
            });
        });
        if settings.player.lock_screen {
            ask_for(media, buttons);
        } else {
            buttons.set(Buttons::Unasked);
        }
        end.set_value(Some(Timeout::new(LENGTH, move || finish(touch))));
    });
    on_cleanup(move || {
        end.set_value(None);
        speaker.with_value(Speaker::silence);
        lock.with_value(WakeLock::let_go);
        media.with_value(MediaButtons::let_go);
    });
    view! {
        <p class="quiet">"Five seconds of tones, voice and vibration. Then it says what works here."</p>
        <button
            type="button"
            class="button spaced"
            disabled=flag(move || running.get())
            on:click=start
        >
            "Try it"
        </button>
        <div role="status">
            {live_prose(move || html! {
                @if let Some(found) = found.get() {
                    ul.bullets.spaced { @for line in lines(found) { li { (line) } } }
                }
            })}
        </div>
    }
    .into_any()
}

/// Asks for the buttons, which do nothing yet, and notes whether they were given.
fn ask_for(media: StoredValue<MediaButtons, LocalStorage>, buttons: RwSignal<Buttons>) {
    let told = move |given| {
        buttons.try_set(if given { Buttons::Given } else { Buttons::None });
    };
    let nothing: Rc<dyn Fn(MediaButton)> = Rc::new(|_| ());
    media.with_value(|media| media.hold("Try it", &nothing, told));
}

fn sound(speaker: StoredValue<Speaker, LocalStorage>) {
    let now: Instant = clock::now();
    let cues = TONES.map(|(after, tone)| Cue {
        at: now.after(Millis(after)),
        tone,
    });
    speaker.with_value(|speaker| {
        if speaker.unlock() {
            speaker.schedule(&cues, now);
        }
    });
}

/// What the device does, a sentence or two for each.
const fn lines(found: Found) -> [&'static str; 6] {
    [
        match (found.tones, found.though_silenced) {
            (true, true) => {
                "Tones: yes, also while another page is in front, and on a phone set to silent."
            }
            (true, false) => {
                "Tones: yes, also while another page is in front. A phone set to silent may stay silent."
            }
            (false, _) => "Tones: no. The browser gives no sound here, so watch the clock.",
        },
        if found.voice {
            "Voice: yes."
        } else {
            "Voice: this device has no English voice. The tones and the screen say the same."
        },
        if found.touch {
            "Vibration: yes, while this page is in front."
        } else {
            "Vibration: not on this device."
        },
        if found.screen {
            "Screen: it stays on during a session."
        } else {
            "Screen: it may sleep. Set it to stay on."
        },
        if found.kept {
            "After a reload or an empty battery: you can carry on at the same second."
        } else {
            "After a reload: this browser keeps nothing, so a session is lost."
        },
        match found.buttons {
            Buttons::Unasked => {
                "Buttons: keys work on this page. Those of the lock screen and of a headset are off, above."
            }
            Buttons::None => {
                "Buttons: keys work on this page. Those of the lock screen and of a headset do not."
            }
            Buttons::Given => {
                "Buttons: keys work on this page, and so do those of the lock screen and of a headset."
            }
        },
    ]
}
