//! The player's buttons and keys.

use super::stop::open_stop;
use crate::platform::page;
use crate::routine::session::{EventKind, Pace};
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::icon::{Icon, IconMark};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Back, pause, skip, longer, shorter, sound and stop.
#[component]
pub(super) fn Controls(player: Player) -> impl IntoView {
    let state = dorsal();
    let paused = Memo::new(move |_| {
        player.snapshot.with(|now| now.as_ref().is_some_and(|now| now.pace == Pace::Paused))
    });
    let can = move |kind| Memo::new(move |_| player.allows(kind));
    let (longer, shorter) = (can(EventKind::Longer), can(EventKind::Shorter));
    let sound = move || state.settings.with(|settings| settings.sound);
    keys(player);
    view! {
        <div class="stage-top">
            <button type="button" class="button stop" on:click=move |_| open_stop(player)>
                "Stop"
            </button>
            <button
                type="button"
                class="round"
                aria-label="Sound"
                aria-pressed=move || sound().to_string()
                on:click=move |_| {
                    let on = !state.settings.with_untracked(|settings| settings.sound);
                    state.set_up(|settings| settings.sound = on);
                    player.sound_changed();
                }
            >
                {move || view! { <IconMark icon=if sound() { Icon::Sound } else { Icon::Silent }/> }}
            </button>
        </div>
        <div class="stage-controls">
            <button
                type="button"
                class="nudge"
                disabled=move || !shorter.get()
                on:click=move |_| player.act(EventKind::Shorter)
            >
                "15 s shorter"
            </button>
            <button
                type="button"
                class="round"
                aria-label="Back"
                on:click=move |_| player.act(EventKind::Back)
            >
                <IconMark icon=Icon::Previous/>
            </button>
            <button
                type="button"
                class="round main"
                aria-label=move || if paused.get() { "Carry on" } else { "Pause" }
                on:click=move |_| player.toggle()
            >
                {move || view! {
                    <IconMark icon=if paused.get() { Icon::Play } else { Icon::Pause } size=36/>
                }}
            </button>
            <button
                type="button"
                class="round"
                aria-label="Skip"
                on:click=move |_| player.act(EventKind::Skip)
            >
                <IconMark icon=Icon::Next/>
            </button>
            <button
                type="button"
                class="nudge"
                disabled=move || !longer.get()
                on:click=move |_| player.act(EventKind::Longer)
            >
                "15 s longer"
            </button>
        </div>
    }
}

/// Space pauses, arrows go back and on, Escape opens Stop, wherever focus is in the player.
fn keys(player: Player) {
    let listener = page::on_key(move |event| {
        let in_control = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|element| element.closest("button, a, dialog").ok().flatten().is_some());
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match event.key().as_str() {
            // On a button, space presses the button.
            " " if !in_control => player.toggle(),
            "MediaPlayPause" => player.toggle(),
            "ArrowRight" | "MediaTrackNext" => player.act(EventKind::Skip),
            "ArrowLeft" | "MediaTrackPrevious" => player.act(EventKind::Back),
            _ => return,
        }
        event.prevent_default();
    });
    let kept = StoredValue::new_local(listener);
    on_cleanup(move || kept.dispose());
}
