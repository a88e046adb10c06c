//! `/routines` and `/routines/:id`: what a routine is, before it begins.

use super::learn::sources;
use super::mark;
use super::pages::page;
use super::parts::claim_rows;
use crate::address::Page;
use crate::content::Catalogue;
use crate::content::load::Content;
use crate::content::printed::Printed;
use crate::content::routine::{Routine, Step, Tag};
use crate::markup::icon::{Icon, icon};
use crate::markup::lists::{bullets, facts};
use crate::routine::words::{capital, ceiling, minutes, muscles, place, sides};
use crate::units::clock_text;
use maud::{Markup, html};

pub(super) fn pages(content: &Content) -> Vec<Printed> {
    let routines = content.catalogue.routines.iter();
    let overviews = routines.map(|routine| {
        page(
            Page::Routine(routine.id).path(),
            &routine.title,
            overview(routine, content),
        )
    });
    let list = page(Page::Routines.path(), "Routines", list(&content.catalogue));
    std::iter::once(list).chain(overviews).collect()
}

/// The rows of the list, below its heading.
fn list(catalogue: &Catalogue) -> Markup {
    html! {
        ul.rows { @for routine in &catalogue.routines { (list_row(routine, catalogue)) } }
        p.safety-foot {
            "General advice, not medical care. Before each session there is a short "
            a href="/safety/check" { "safety check" } ". "
            a href="/safety" { "Signs that need help fast" } "."
        }
    }
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

fn overview(routine: &Routine, content: &Content) -> Markup {
    let catalogue = &content.catalogue;
    html! {
        article.page.overview {
            (heading(routine, catalogue))
            (steps(routine))
            (not_when(routine))
            section {
                h2 { "What is known" }
                p { (routine.evidence) }
                (claim_rows(&routine.claims, &content.library))
                (sources(&routine.sources, &content.library))
            }
            section {
                h2 { "Afterwards" }
                p { (routine.after) }
            }
            (start(routine))
        }
    }
}

fn heading(routine: &Routine, catalogue: &Catalogue) -> Markup {
    let floor = if routine.floor {
        Icon::Floor
    } else {
        Icon::Wall
    };
    let needs = routine.needs.join(", ");
    html! {
        header.overview-head {
            div {
                h1 { (routine.title) }
                p.lede.spaced { (routine.promise) }
                ul.marks {
                    li { (icon(Icon::Clock, 20)) " " (minutes(catalogue, routine)) }
                    li { (icon(floor, 20)) " " (place(routine)) }
                    li { (capital(&routine.level)) }
                }
            }
            (mark::small_back(&muscles(routine)))
        }
        dl.facts {
            (facts(&[("You need", &needs), ("For", &routine.who), ("Aim", &routine.goal)]))
        }
    }
}

fn steps(routine: &Routine) -> Markup {
    html! {
        section {
            h2 { "Steps" }
            ol.rows.steps {
                @for (index, step) in routine.steps.iter().enumerate() {
                    li {
                        details {
                            summary {
                                span.number { (index + 1) }
                                span.thumb { (mark::thumb(step.position)) }
                                span.grow { (step.name) }
                                span.meta { (sides(step)) }
                                span.time { (clock_text(step.working().0)) }
                            }
                            (step_words(step))
                        }
                    }
                }
            }
        }
    }
}

fn not_when(routine: &Routine) -> Markup {
    html! {
        section {
            h2 { "Do not do it when" }
            ul.bullets {
                (bullets(&routine.not_when))
                @if routine.steps.iter().any(|step| step.tags.contains(&Tag::RibsLoad)) {
                    li {
                        "Your pain between the shoulder blades is new and you cannot explain it. "
                        "Ask 111 or a GP first."
                    }
                }
                li {
                    "You have any of the "
                    a href="/safety" { "signs that need help fast" } "."
                }
            }
        }
    }
}

fn start(routine: &Routine) -> Markup {
    html! {
        div.action-bar {
            p.small { "Stop if it turns sharp, or tingles down a limb." }
            a.button.primary.large href=(Page::Play(routine.id).path()) {
                (icon(Icon::Play, 24)) "Start"
            }
        }
    }
}

/// Everything a step says.
fn step_words(step: &Step) -> Markup {
    let pressure = if step.ceiling > 0 {
        ceiling(step.ceiling)
    } else {
        String::new()
    };
    html! {
        dl.facts.step-words {
            (facts(&[
                ("Do", &step.how),
                ("Breathe", &step.breath),
                ("Feel", &step.feel),
                ("Avoid", &step.avoid),
                ("Pressure", &pressure),
                ("Easier", &step.easier),
                ("Harder", step.harder.as_deref().unwrap_or_default()),
            ]))
        }
    }
}
