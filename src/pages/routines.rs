//! `/routines`: all routines, and the session that waits to be carried on.

use super::printed::printed;
use crate::address::Page;
use crate::content::catalogue;
use crate::state::dorsal;
use crate::ui::link;
use crate::ui::live::{live_prose, prose};
use crate::ui::page::opened;
use crate::units::clock_text;
use leptos::prelude::*;
use maud::{Markup, html};

/// The list.
pub fn routines() -> AnyView {
    opened("Routines");
    view! {
        <div class="page routines">
            {prose(html! {
                header {
                    h1 { "Routines" }
                    p.quiet { "Step by step, with a clock. You choose the pressure." }
                }
            })}
            {live_prose(waiting)}
            {prose(printed(&Page::Routines.path()))}
        </div>
    }
    .into_any()
}

/// The session in progress, if one waits.
fn waiting() -> Markup {
    let found = dorsal().run.with(|run| {
        let run = run.as_ref()?;
        let snapshot = run.session.at(run.heartbeat);
        let routine = catalogue().routine(run.routine)?;
        (!snapshot.pace.is_over())
            .then(|| (routine, clock_text(snapshot.remaining_in_all.seconds_up())))
    });
    let Some((routine, left)) = found else {
        return Markup::default();
    };
    html! {
        section.waiting aria-label="Unfinished session" {
            p { strong { (routine.title) } " is not finished: " (left) " left." }
            a.button.primary href=(link::to(&Page::Play(routine.id))) { "Carry on" }
        }
    }
}
