//! `/routines`: the session that waits, the person's own routines, and all of ours by what a person has
//! and wants.

mod builder;
mod fit;
mod made;
mod overview;
mod picker;
mod share;
mod steps;

pub use builder::{build, edit};
pub(in crate::pages) use made::{Made, of_ours, of_own, of_shared, overview_of, session_of};
pub use overview::{ours, own, shared};

use super::address::{self, Query};
use super::filters::{Filter, questions, tags};
use super::printed::tagged;
use crate::address::Page;
use crate::content::catalogue;
use crate::content::routine::Step;
use crate::pain::screening::{Maker, Offer, Verdict, offer};
use crate::routine::own::OwnRoutine;
use crate::routine::words::{minutes, place};
use crate::state::dorsal;
use crate::ui::figure::thumb;
use crate::ui::link;
use crate::ui::live::{click, live, live_prose, nothing, prose};
use crate::ui::page::opened;
use crate::units::clock_text;
use leptos::prelude::*;
use maud::{Markup, html};

const FILTERS: [Filter; 4] = [
    Filter {
        key: "time",
        label: "Time",
        none: "Any",
        answers: &[
            ("7", "7 minutes at most"),
            ("10", "10 minutes at most"),
            ("15", "15 minutes at most"),
        ],
    },
    Filter {
        key: "tool",
        label: "With",
        none: "Anything",
        answers: &[
            ("roller", "A foam roller"),
            ("ball", "A ball"),
            ("warm-pack", "A warm pack"),
        ],
    },
    Filter {
        key: "place",
        label: "Where",
        none: "Anywhere",
        answers: &[
            ("floor", "On the floor"),
            ("wall", "At a wall or on a chair"),
        ],
    },
    Filter {
        key: "aim",
        label: "For",
        none: "Anything",
        answers: &[
            ("upper-back", "The upper back"),
            ("lower-back", "The lower back"),
            ("hips", "The hips"),
            ("sides", "The sides"),
            ("whole", "The whole back"),
            ("sport", "Sport"),
            ("sleep", "Sleep"),
            ("gentle", "A gentle day"),
        ],
    },
];

/// The list.
pub fn routines() -> AnyView {
    opened("Routines");
    let query = address::query();
    let fields = html! { @for filter in &FILTERS { (filter.field(query)) } };
    view! {
        <div class="page routines">
            {prose(html! {
                header {
                    h1 { "Routines" }
                    p.quiet { "Step by step, with a clock. You choose the pressure." }
                }
            })}
            {live_prose(waiting)}
            {live(undo)}
            {live_prose(own_list)}
            {questions(query, Page::Routines.path(), "Show", fields)}
            {live_prose(move || list(query))}
            {prose(foot())}
        </div>
    }
    .into_any()
}

fn list(query: Query) -> Markup {
    let mut rows = tagged(&Page::Routines.path(), &tags(query, &FILTERS, &[]));
    let fitting = rows.len();
    dorsal().verdict.with(|verdict| {
        if let Some(verdict) = verdict {
            rows.retain(|(id, _)| may_start(verdict, id));
        }
    });
    let hidden = fitting - rows.len();
    html! {
        @if hidden > 0 {
            p.note {
                "After your safety check of today, " (hidden) " of them are not shown: they would be too "
                "much. " a href=(link::to(&Page::Check)) { "Check again" }
            }
        }
        p.small.spaced role="status" {
            @match rows.len() {
                0 if hidden > 0 => "None of these for now. Rest, or ask for help where the check told you to.",
                0 => "No routine fits all of this. Take one choice away.",
                1 => "1 routine",
                count => { (count) " routines" }
            }
        }
        ul.rows { @for (_, row) in rows { (row) } }
    }
}

/// Whether the safety check of today leaves enough of a routine.
fn may_start(verdict: &Verdict, id: &str) -> bool {
    let routine = catalogue()
        .routines
        .iter()
        .find(|one| one.id.as_str() == id);
    routine.is_some_and(|routine| matches!(offer(verdict, routine, Maker::Dorsal), Offer::Start(_)))
}

/// The person's own, where there are any.
fn own_list() -> Markup {
    let all = dorsal().own.with(|shelf| shelf.kept.clone());
    html! {
        @if !all.is_empty() {
            section {
                h2 { "Your own" }
                ul.rows { @for own in &all { (own_row(own)) } }
            }
            h2.spaced { "All routines" }
        }
    }
}

fn own_row(own: &OwnRoutine) -> Markup {
    let routine = own.made(catalogue());
    let presses = routine.steps.iter().find(|step| step.tool.presses());
    let step: Option<&Step> = presses.or_else(|| routine.steps.first());
    html! {
        li {
            a href=(link::to(&Page::Own(own.id))) {
                span.thumb { @if let Some(step) = step { (thumb(step.position)) } }
                span.grow {
                    span.name { (own.title) }
                    span.meta {
                        (minutes(catalogue(), &routine)) ", " (place(&routine)) ", "
                        (routine.steps.len()) " steps"
                    }
                }
            }
        }
    }
}

/// The own routine that was deleted last, and the way to have it back.
fn undo() -> AnyView {
    let state = dorsal();
    let Some(own) = state.own.with(|shelf| shelf.deleted.clone()) else {
        return nothing();
    };
    let words = ["“", &own.title, "” is deleted."].concat();
    view! {
        <div class="waiting" role="status">
            {prose(html! { p { (words) } })}
            <button type="button" class="button" on:click=click(move || state.keep_own(own.clone()))>
                "Bring it back"
            </button>
        </div>
    }
    .into_any()
}

fn foot() -> Markup {
    html! {
        section {
            h2 { "Build your own" }
            p.quiet { "Put steps together as you like them. Dorsal keeps to the limits." }
            p.actions { a.button href=(link::to(&Page::Build)) { "Build a routine" } }
        }
        p.safety-foot {
            "General advice, not medical care. Before each session there is a short "
            a href=(link::to(&Page::Check)) { "safety check" } ". "
            a href=(link::to(&Page::Safety)) { "Signs that need help fast" } "."
        }
    }
}

/// The session in progress, if one waits.
fn waiting() -> Markup {
    let found = dorsal().run.with(|run| {
        let run = run.as_ref()?;
        let snapshot = run.session.at(run.heartbeat);
        let title = &run.made(catalogue())?.title;
        (!snapshot.pace.is_over()).then(|| {
            let left = clock_text(snapshot.remaining_in_all.seconds_up());
            (title.clone(), left, session_of(run))
        })
    });
    let Some((title, left, session)) = found else {
        return Markup::default();
    };
    html! {
        section.waiting aria-label="Unfinished session" {
            p { strong { (title) } " is not finished: " (left) " left." }
            a.button.primary href=(link::href(&session)) { "Carry on" }
        }
    }
}
