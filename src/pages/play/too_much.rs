//! Too much: the clock stands, and three ways out are there (DECISIONS 3).

use super::scene::scene;
use crate::content::routine::Routine;
use crate::platform::dom;
use crate::routine::session::EventKind;
use crate::state::player::Player;
use crate::ui::button::button;
use crate::ui::live::{click, flag, prose};
use leptos::prelude::*;
use maud::html;

const DIALOG: &str = "too-much-dialog";

/// Pauses, and asks.
pub(super) fn open_too_much(player: Player) {
    player.act(EventKind::Pause);
    dom::show_modal(DIALOG);
}

/// The ways out.
pub(super) fn too_much_dialog(routine: &'static Routine, player: Player) -> AnyView {
    let then = move |kind: EventKind| {
        dom::close_modal(DIALOG);
        player.act(kind);
        if kind != EventKind::Stop {
            player.act(EventKind::Resume);
        }
    };
    let lighter = move || {
        then(EventKind::Lighter);
        tell_easier(routine, player);
    };
    let words = html! {
        h2 #too-much-title { "Too much?" }
        p.spaced { "Move off the spot and breathe out. The clock waits." }
    };
    view! {
        <dialog id=DIALOG aria-labelledby="too-much-title">
            {prose(words)}
            <div class="actions">
                <button
                    type="button"
                    class="button primary"
                    disabled=flag(move || !player.allows(EventKind::Lighter))
                    on:click=click(lighter)
                >
                    "Lighter"
                </button>
                {prose(html! {
                    p.small { "The easier way, and one number less pressure from now on." }
                })}
                {button("button", "Skip this step", click(move || then(EventKind::SkipStep)))}
                {button("button", "Stop now", click(move || then(EventKind::Stop)))}
                {button("button text", "Carry on", click(move || then(EventKind::Resume)))}
            </div>
        </dialog>
    }
    .into_any()
}

/// Says the easier way of the current step, and what is left of the pressure.
pub(super) fn tell_easier(routine: &Routine, player: Player) {
    let state = player.dorsal();
    let now = state.run.with_untracked(|run| {
        player
            .snapshot
            .with_untracked(|at| scene(run.as_ref()?, routine, at.as_ref()?))
    });
    let Some(now) = now.filter(|now| !now.easier.is_empty()) else {
        return;
    };
    let mut words = ["Easier: ", &now.easier].concat();
    if now.limit > 0 {
        words = [&words, " ", &now.limit.to_string(), " of 10 or less."].concat();
    }
    player.tell(&words);
    state.say(words);
}
