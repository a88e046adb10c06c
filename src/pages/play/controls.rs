//! The player's buttons and keys.

use super::button;
use super::stop::open_stop;
use crate::markup::icon::{Icon, icon};
use crate::platform::page;
use crate::routine::session::EventKind;
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::live::{OnClick, Words, click, flag, text, truth};
use leptos::prelude::*;

/// Back, pause, skip, longer, shorter, sound and stop.
pub(super) fn controls(player: Player, paused: Memo<bool>) -> AnyView {
    keys(player);
    let name = text(move || if paused.get() { "Carry on" } else { "Pause" }.to_owned());
    let picture = text(move || {
        drawn(
            if paused.get() {
                Icon::Play
            } else {
                Icon::Pause
            },
            36,
        )
    });
    let back = click(move || player.act(EventKind::Back));
    let skip = click(move || player.act(EventKind::Skip));
    view! {
        <div class="stage-top">
            {button("button stop", "Stop", click(move || open_stop(player)))}
            {sound(player)}
        </div>
        <div class="stage-controls">
            {nudge(player, "15 s shorter", EventKind::Shorter)}
            {round("round", still("Back"), text(|| drawn(Icon::Previous, 24)), back)}
            {round("round main", name, picture, click(move || player.toggle()))}
            {round("round", still("Skip"), text(|| drawn(Icon::Next, 24)), skip)}
            {nudge(player, "15 s longer", EventKind::Longer)}
        </div>
    }
    .into_any()
}

/// A button that is a picture.
fn round(class: &'static str, name: Words, picture: Words, act: OnClick) -> AnyView {
    view! {
        <button type="button" class=class aria-label=name on:click=act inner_html=picture></button>
    }
    .into_any()
}

/// A name that stays.
fn still(name: &'static str) -> Words {
    text(move || name.to_owned())
}

fn drawn(picture: Icon, size: u8) -> String {
    icon(picture, size).into_string()
}

/// Longer or shorter, as far as the dose allows.
fn nudge(player: Player, words: &'static str, kind: EventKind) -> AnyView {
    view! {
        <button
            type="button"
            class="nudge"
            disabled=flag(move || !player.allows(kind))
            on:click=click(move || player.act(kind))
        >
            {words}
        </button>
    }
    .into_any()
}

fn sound(player: Player) -> AnyView {
    let state = dorsal();
    let on = move || state.settings.with(|settings| settings.sound);
    let turn = move || {
        state.set_up(|settings| settings.sound = !settings.sound);
        player.sound_changed();
    };
    let picture = text(move || drawn(if on() { Icon::Sound } else { Icon::Silent }, 24));
    view! {
        <button
            type="button"
            class="round"
            aria-label="Sound"
            aria-pressed=truth(on)
            on:click=click(turn)
            inner_html=picture
        ></button>
    }
    .into_any()
}

/// Space pauses, arrows go back and on, wherever focus is in the player.
fn keys(player: Player) {
    let listener = page::on_key(move |event| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        match event.key().as_str() {
            // On a button, space presses the button.
            " " if page::around(event, "button, a, dialog").is_none() => player.toggle(),
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
