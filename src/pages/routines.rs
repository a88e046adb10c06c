//! `/routines`: all routines, and the session that waits to be carried on.

use super::address;
use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::routine::run::timeline;
use crate::state::dorsal;
use crate::ui::figure::PositionFigure;
use crate::ui::page::page_title;
use crate::units::{Seconds, Side, clock_text};
use leptos::prelude::*;
use leptos_router::components::A;

/// The list.
#[component]
pub fn Routines() -> impl IntoView {
    page_title(|| "Routines".to_owned());
    view! {
        <div class="page routines">
            <header>
                <h1>"Routines"</h1>
                <p class="quiet">"Step by step, with a clock. You choose the pressure."</p>
            </header>
            <Waiting/>
            <ul class="rows">{catalogue().routines.iter().map(row).collect_view()}</ul>
            <p class="safety-foot">
                "General advice, not medical care. Before each session there is a short "
                <A href="/safety/check">"safety check"</A> ". "
                <A href="/safety">"Signs that need help fast"</A> "."
            </p>
        </div>
    }
}

/// The session in progress, if one waits.
#[component]
fn Waiting() -> impl IntoView {
    let state = dorsal();
    let waiting = move || {
        state.run.with(|run| {
            let run = run.as_ref()?;
            let snapshot = run.session.at(run.heartbeat);
            let routine = catalogue().routine(run.routine)?;
            (!snapshot.pace.is_over())
                .then(|| (routine, clock_text(snapshot.remaining_in_all.seconds_up())))
        })
    };
    move || {
        waiting().map(|(routine, left)| {
            view! {
                <section class="waiting" aria-label="Unfinished session">
                    <p>
                        <strong>{routine.title.clone()}</strong> " is not finished: " {left} " left."
                    </p>
                    <A href=address::play(routine.id) attr:class="button primary">"Carry on"</A>
                </section>
            }
        })
    }
}

fn row(routine: &'static Routine) -> impl IntoView {
    // The step that shows best what the routine is: the first with a tool, else the first.
    let step = routine
        .steps
        .iter()
        .find(|step| step.tool.presses())
        .or_else(|| routine.steps.first());
    let figure = step.map(|step| {
        view! { <PositionFigure position=step.position side=None decorative=true/> }
    });
    view! {
        <li>
            <A href=address::routine(routine.id)>
                <span class="thumb">{figure}</span>
                <span class="grow">
                    <span class="name">{routine.title.clone()}</span>
                    <span class="meta">{routine.promise.clone()}</span>
                    <span class="meta">
                        {[minutes(routine).as_str(), ", ", place(routine), ", ", &steps(routine)].concat()}
                    </span>
                </span>
            </A>
        </li>
    }
}

/// The whole time of a routine, as the player will take it.
pub(super) fn total(routine: &Routine) -> Seconds {
    let steps: Vec<_> = routine.steps.iter().collect();
    Seconds(timeline(catalogue(), &steps, Side::Left).total().seconds_up())
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
    if routine.floor { "on the floor" } else { "no floor needed" }
}

fn steps(routine: &Routine) -> String {
    [&routine.steps.len().to_string(), " steps"].concat()
}
