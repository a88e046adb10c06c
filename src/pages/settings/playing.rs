//! How sessions sound, look and are led.

use super::{set, switch};
use crate::platform::{dom, voice};
use crate::state::Dorsal;
use crate::state::sounding::manner;
use crate::storage::Playing;
use crate::ui::live::{change, click, flag, live_prose, memo, nothing};
use crate::ui::segmented::segmented;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use maud::html;

/// The choices of a row, with their words.
type Choices = [(u8, &'static str); 3];

const RATES: Choices = [(80, "Slower"), (100, "Usual"), (125, "Faster")];
const VOLUMES: Choices = [(40, "Quiet"), (70, "Medium"), (100, "Full")];
/// Browsers know their voices a moment after they were first asked.
const VOICES_COME: u32 = 800;

/// Tones, vibration, floor mode, keys.
pub(super) fn sessions(state: Dorsal, sound: AnyView, single_keys: AnyView) -> Vec<AnyView> {
    vec![
        sound,
        playing(
            state,
            "The pace of a roll, as a soft tone at each turn",
            |kept| &mut kept.pace,
        ),
        playing(state, "Vibration with the tones", |kept| {
            &mut kept.trembling
        }),
        playing(
            state,
            "Floor mode: the clock as large as the screen allows",
            |kept| &mut kept.far,
        ),
        single_keys,
        playing(
            state,
            "Any key pauses and carries on, for a pedal or a clicker",
            |kept| &mut kept.any_key,
        ),
        playing(
            state,
            "Buttons of the lock screen and of a headset. For them a silent sound plays, which may stop \
             your music.",
            |kept| &mut kept.lock_screen,
        ),
    ]
}

/// Whether a voice speaks, which, how fast and how loud.
pub(super) fn voice(state: Dorsal) -> Vec<AnyView> {
    let hear = click(move || {
        let settings = state.settings.get_untracked();
        voice::hush();
        voice::say("Left side next. 10 seconds.", manner(&settings));
    });
    vec![
        playing(
            state,
            "A voice says the step, the side and half way, while sound is on",
            |kept| &mut kept.voice,
        ),
        voices(state),
        row(state, "How fast", &RATES, |kept| &mut kept.voice_rate),
        row(state, "How loud", &VOLUMES, |kept| &mut kept.voice_volume),
        view! {
            <button type="button" class="button spaced" on:click=hear>
                "Hear it"
            </button>
        }
        .into_any(),
    ]
}

/// A part of the settings of the player.
type Part<T> = fn(&mut Playing) -> &mut T;

fn held<T: Copy>(state: Dorsal, part: Part<T>) -> T {
    let mut playing = state.settings.with(|kept| kept.player.clone());
    *part(&mut playing)
}

fn playing(state: Dorsal, label: &str, part: Part<bool>) -> AnyView {
    let flip = Callback::new(move |on| set(state, &|kept| *part(&mut kept.player) = on));
    switch(label, flag(move || held(state, part)), flip)
}

fn row(state: Dorsal, label: &'static str, choices: &'static Choices, part: Part<u8>) -> AnyView {
    let chosen = memo(move || {
        let held = held(state, part);
        let mut all = choices.iter();
        all.position(|(value, _)| *value >= held).unwrap_or(2)
    });
    let choose = Callback::new(move |place: usize| {
        if let Some(&(value, _)) = choices.get(place) {
            set(state, &|kept| *part(&mut kept.player) = value);
        }
    });
    let names = choices.iter().map(|(_, name)| (*name).to_owned()).collect();
    view! {
        <p class="small spaced">{label}</p>
        {segmented(label, names, chosen, choose)}
    }
    .into_any()
}

/// The voices of the device, where it has a choice of them.
fn voices(state: Dorsal) -> AnyView {
    if !voice::is_there() {
        return nothing();
    }
    let names = RwSignal::new(voice::names());
    let later = Timeout::new(VOICES_COME, move || {
        names.try_set(voice::names());
    });
    let later = StoredValue::new_local(later);
    on_cleanup(move || later.dispose());
    let chosen = change(move |event| {
        if dom::name_of_target(&event).is_some() {
            let name = event_target_value(&event);
            set(state, &|kept| name.clone_into(&mut kept.player.voice_name));
        }
    });
    let field = live_prose(move || {
        let held = state
            .settings
            .with_untracked(|kept| kept.player.voice_name.clone());
        let names = names.get();
        html! {
            @if !names.is_empty() {
                label.field {
                    span { "Voice" }
                    select name="voice" {
                        option value="" { "As the device chooses" }
                        @for name in &names {
                            option value=(name) selected[*name == held] { (name) }
                        }
                    }
                }
            }
        }
    });
    view! { <div on:change=chosen>{field}</div> }.into_any()
}
