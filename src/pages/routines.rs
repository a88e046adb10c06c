//! `/routines`: all routines, and the session that waits to be carried on.

use crate::address::Page;
use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::routine::run::timeline;
use crate::state::dorsal;
use crate::ui::figure::thumb;
use crate::ui::link::{self, href};
use crate::ui::live::{live_prose, prose};
use crate::ui::page::opened;
use crate::units::{Seconds, Side, clock_text};
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
            {prose(html! {
                ul.rows { @for routine in &catalogue().routines { (row(routine)) } }
                p.safety-foot {
                    "General advice, not medical care. Before each session there is a short "
                    a href=(href("/safety/check")) { "safety check" } ". "
                    a href=(href("/safety")) { "Signs that need help fast" } "."
                }
            })}
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

fn row(routine: &Routine) -> Markup {
    // The step that shows best what the routine is: the first with a tool, else the first.
    let presses = routine.steps.iter().find(|step| step.tool.presses());
    let step = presses.or_else(|| routine.steps.first());
    html! {
        li {
            a href=(link::to(&Page::Routine(routine.id))) {
                span.thumb { @if let Some(step) = step { (thumb(step.position)) } }
                span.grow {
                    span.name { (routine.title) }
                    span.meta { (routine.promise) }
                    span.meta {
                        (minutes(routine)) ", " (place(routine)) ", " (routine.steps.len()) " steps"
                    }
                }
            }
        }
    }
}

/// The whole time of a routine, as the player will take it.
pub(super) fn total(routine: &Routine) -> Seconds {
    let steps: Vec<_> = routine.steps.iter().collect();
    Seconds(
        timeline(catalogue(), &steps, Side::Left)
            .total()
            .seconds_up(),
    )
}

/// The same in whole minutes.
pub(super) fn minutes(routine: &Routine) -> String {
    minutes_text(total(routine))
}

/// Seconds as whole minutes, at least one.
pub(super) fn minutes_text(seconds: Seconds) -> String {
    [&((seconds.0 + 30) / 60).max(1).to_string(), " min"].concat()
}

/// Where a routine is done.
pub(super) const fn place(routine: &Routine) -> &'static str {
    if routine.floor {
        "on the floor"
    } else {
        "no floor needed"
    }
}
