//! `/routines` and `/routines/:id`: the rows of the list, and what is known of a routine. The rest of an
//! overview is drawn by the app, which fits it to the day.

use super::learn::sources;
use super::mark;
use super::pages::page;
use super::parts::claim_rows;
use crate::address::Page;
use crate::content::Catalogue;
use crate::content::load::Content;
use crate::content::printed::Printed;
use crate::content::routine::{Routine, Tool};
use crate::routine::run::timeline;
use crate::routine::words::{minutes, place};
use crate::units::Side;
use maud::{Markup, html};

/// The times, in minutes, that the list can be asked for.
const TIMES: [u32; 3] = [7, 10, 15];

pub(super) fn pages(content: &Content) -> Vec<Printed> {
    let catalogue = &content.catalogue;
    let mut pages = Vec::new();
    for routine in &catalogue.routines {
        let path = Page::Routine(routine.id).path();
        pages.push(page(path, &routine.title, known(routine, content)));
        let row = list_row(routine, catalogue);
        let mut row = page(Printed::row_of(routine.id), &routine.title, row);
        row.tags = tags(routine, catalogue);
        pages.push(row);
    }
    pages
}

/// What the filters of the list ask for: `time-10`, `tool-ball`, `place-floor`, `aim-hips`.
fn tags(routine: &Routine, catalogue: &Catalogue) -> Vec<String> {
    let tag = |kind: &str, value: &str| [kind, "-", value].concat();
    let steps: Vec<_> = routine.steps.iter().collect();
    let seconds = timeline(catalogue, &steps, Side::Left).total().seconds_up();
    let shorter = TIMES.iter().filter(|time| seconds <= **time * 60);
    let mut tags: Vec<String> = shorter.map(|time| tag("time", &time.to_string())).collect();
    let uses = |of: fn(&Tool) -> bool| routine.steps.iter().any(|step| of(&step.tool));
    for (name, used) in [
        ("roller", uses(|tool| *tool == Tool::Roller)),
        (
            "ball",
            uses(|tool| tool.is_ball() || *tool == Tool::TwoBalls),
        ),
        ("warm-pack", uses(|tool| *tool == Tool::Heat)),
    ] {
        if used {
            tags.push(tag("tool", name));
        }
    }
    tags.push(tag("place", if routine.floor { "floor" } else { "wall" }));
    tags.extend(routine.aims.iter().map(|aim| tag("aim", aim)));
    tags
}

fn list_row(routine: &Routine, catalogue: &Catalogue) -> Markup {
    // The step that shows best what the routine is: the first with a tool, else the first.
    let presses = routine.steps.iter().find(|step| step.tool.presses());
    let step = presses.or_else(|| routine.steps.first());
    html! {
        li {
            a href=(Page::Routine(routine.id).path()) {
                span.thumb { @if let Some(step) = step { (mark::thumb(step.position)) } }
                span.grow {
                    span.name { (routine.title) }
                    span.meta { (routine.promise) }
                    span.meta {
                        (minutes(catalogue, routine)) ", " (place(routine)) ", " (routine.steps.len()) " steps"
                    }
                }
            }
        }
    }
}

/// What is known of it.
fn known(routine: &Routine, content: &Content) -> Markup {
    html! {
        section {
            h2 { "What is known" }
            p { (routine.evidence) }
            (claim_rows(&routine.claims, &content.library))
            (sources(&routine.sources, &content.library))
        }
    }
}
