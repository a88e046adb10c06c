//! The player's buttons.

use super::keys::keys;
use super::scene::Scene;
use super::stop::open_stop;
use super::too_much::{open_too_much, tell_easier};
use crate::content::routine::Routine;
use crate::markup::icon::{Icon, icon};
use crate::routine::session::EventKind;
use crate::routine::words::minutes_text;
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::button::button;
use crate::ui::live::{OnClick, Words, click, flag, memo, text, truth};
use crate::units::Seconds;
use leptos::prelude::*;

/// Stop, and how the stage looks and sounds; then longer, shorter, easier and too much; then back,
/// pause and skip.
pub(super) fn controls(
    routine: &'static Routine,
    scene: Memo<Scene>,
    player: Player,
    paused: Memo<bool>,
) -> AnyView {
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
            <p class="count">{text(move || scene.with(|now| now.count.clone()))}</p>
            {look()}
            {sound(player)}
        </div>
        <div class="stage-ease">
            {nudge(player, "15 s shorter", EventKind::Shorter)}
            {easier(routine, player)}
            {button("nudge too-much", "Too much", click(move || open_too_much(player)))}
            {nudge(player, "15 s longer", EventKind::Longer)}
        </div>
        <div class="stage-controls">
            {round("round", still("Back"), text(|| drawn(Icon::Previous, 24)), back)}
            {round("round main", name, picture, click(move || player.toggle()))}
            {round("round", still("Skip"), text(|| drawn(Icon::Next, 24)), skip)}
            <p class="whole">{whole(player)}</p>
        </div>
    }
    .into_any()
}

/// How long the whole still lasts, in minutes.
fn whole(player: Player) -> Words {
    let left = memo(move || {
        let left = player
            .snapshot
            .with(|at| at.as_ref().map_or(0, |at| at.remaining_in_all.seconds_up()));
        [&minutes_text(Seconds(left)), " left in all"].concat()
    });
    text(move || left.get())
}

/// A button that is a picture.
fn round(class: &'static str, name: Words, picture: Words, act: OnClick) -> AnyView {
    view! {
        <button type="button" class=class aria-label=name on:click=act inner_html=picture></button>
    }
    .into_any()
}

/// A button that is a picture, and on or off.
fn switch(name: &'static str, on: Words, picture: Words, act: OnClick) -> AnyView {
    view! {
        <button
            type="button"
            class="round"
            aria-label=name
            aria-pressed=on
            on:click=act
            inner_html=picture
        ></button>
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

/// The easier way of this step, or its usual way again.
fn easier(routine: &'static Routine, player: Player) -> AnyView {
    let on = move || {
        player
            .snapshot
            .with(|at| at.as_ref().is_some_and(|at| at.easier))
    };
    let turn = move || {
        let eased = untrack(on);
        player.act(if eased {
            EventKind::Usual
        } else {
            EventKind::Easier
        });
        tell_easier(routine, player);
    };
    view! {
        <button type="button" class="nudge" aria-pressed=truth(on) on:click=click(turn)>
            "Easier way"
        </button>
    }
    .into_any()
}

/// Floor mode, and a quarter turn of the whole stage.
fn look() -> AnyView {
    let state = dorsal();
    let far = move || state.settings.with(|kept| kept.player.far);
    let enlarge = click(move || state.set_up(|kept| kept.player.far = !kept.player.far));
    let turn = click(move || {
        state.set_up(|kept| kept.player.turns = (kept.player.turns + 1) % 4);
    });
    let picture = text(move || drawn(if far() { Icon::Smaller } else { Icon::Larger }, 24));
    view! {
        {switch("Floor mode", truth(far), picture, enlarge)}
        {round("round", still("Turn the picture"), text(|| drawn(Icon::Turn, 24)), turn)}
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
    switch("Sound", truth(on), picture, click(turn))
}
