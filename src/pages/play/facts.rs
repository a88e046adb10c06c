//! Under the clock: the breath, the pressure not to go over, what comes next, what a hold listens to.

use super::moving::BREATH;
use super::scene::Scene;
use crate::content::routine::Routine;
use crate::routine::breath::{Breath, breath};
use crate::routine::session::EventKind;
use crate::routine::timeline::PhaseKind;
use crate::routine::words::ceiling;
use crate::state::dorsal;
use crate::state::hearing::Listening;
use crate::state::player::Player;
use crate::ui::live::{click, flag, live_prose, memo, text};
use leptos::prelude::*;
use maud::{Markup, html};

/// All of it.
pub(super) fn facts(routine: &'static Routine, scene: Memo<Scene>, player: Player) -> AnyView {
    // It changes once a second; the bar under it is moved from picture to picture.
    let told = memo(move || {
        breathing(routine, player).map_or(String::new(), |now| {
            [now.words(), " ", &now.left.seconds_up().to_string()].concat()
        })
    });
    let paced = memo(move || !told.with(String::is_empty));
    view! {
        <p class="pacer" aria-hidden="true" hidden=flag(move || !paced.get())>
            {text(move || told.get())}
        </p>
        {live_prose(move || scene.with(|now| breathed(now, paced.get())))}
        {live_prose(move || scene.with(still))}
        <button
            type="button"
            class="button primary large faded"
            hidden=flag(move || !player.listens.get())
            on:click=click(move || player.act(EventKind::Faded))
        >
            "It faded"
        </button>
    }
    .into_any()
}

/// The breath of the work that runs; none while getting ready, and where a movement leads it.
fn breathing(routine: &Routine, player: Player) -> Option<Breath> {
    dorsal().run.with(|run| {
        player.snapshot.with(|at| {
            let at = at.as_ref()?;
            let phase = at.phase.filter(|phase| phase.kind == PhaseKind::Work)?;
            breath(run.as_ref()?.step(routine, phase.step)?, at.elapsed)
        })
    })
}

/// How to breathe: the bar that grows with the breath, or in words.
fn breathed(scene: &Scene, paced: bool) -> Markup {
    html! {
        @if paced {
            svg.breath-bar aria-hidden="true" viewBox="0 0 1000 40" preserveAspectRatio="none" {
                rect width="1000" height="40" {}
                rect.full #(BREATH) x="500" width="0" height="40" {}
            }
        } @else {
            p.breath { (scene.breath) }
        }
    }
}

/// What stays as long as the phase: the pressure as words and ten cells, and what is next.
fn still(scene: &Scene) -> Markup {
    html! {
        @if !scene.easier.is_empty() {
            p.easier-way { strong { "Easier: " } (scene.easier) }
        }
        @if scene.limit > 0 {
            div.ceiling {
                p { (scene.force) ": " (ceiling(scene.limit)) }
                ol aria-hidden="true" {
                    @for cell in 1..=10 {
                        li.on[cell <= scene.limit].limit[cell == scene.limit] {}
                    }
                }
            }
        }
        p.next { "Next: " strong { (scene.next) } }
    }
}

/// What the device did or may do.
pub(super) fn troubles(player: Player) -> AnyView {
    let deaf = memo(move || player.hearing.listening.get() == Listening::Refused);
    live_prose(move || {
        html! {
            @if player.troubles.get().screen_may_sleep {
                p.small { "Your screen may sleep. Set it to stay on." }
            }
            @if deaf.get() {
                p.small { "Claps are not heard: there is no microphone, or this page may not use it." }
            }
            @if player.troubles.get().slept {
                p.note { "Your device slept, so the clock waited for you." }
            }
        }
    })
}
