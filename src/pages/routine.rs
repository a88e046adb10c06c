//! `/routines/:id`: what a routine is, before it begins.

use super::learn;
use super::muscle::capital;
use super::not_found::not_found;
use super::routines::{minutes, place};
use crate::address::Page;
use crate::content::catalogue;
use crate::content::routine::{Routine, Sides, Step, Tag};
use crate::routine::dose;
use crate::ui::figure::thumb;
use crate::ui::icon::{Icon, icon};
use crate::ui::link::{self, href};
use crate::ui::page::{Reading, bullets, facts, read};
use crate::ui::small_back::small_back;
use crate::units::{MuscleId, RoutineId, clock_text};
use leptos::prelude::AnyView;
use maud::{Markup, html};

/// The overview at this address.
pub fn routine(id: RoutineId) -> AnyView {
    let Some(routine) = catalogue().routine(id) else {
        return not_found();
    };
    let body = html! {
        article.page.overview {
            (heading(routine))
            (steps(routine))
            (not_when(routine))
            section {
                h2 { "What is known" }
                p { (routine.evidence) }
                (learn::sources(&routine.sources))
            }
            section {
                h2 { "Afterwards" }
                p { (routine.after) }
            }
            (start(routine))
        }
    };
    read(Reading {
        title: routine.title.clone(),
        body,
    })
}

fn heading(routine: &Routine) -> Markup {
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
                    li { (icon(Icon::Clock, 20)) " " (minutes(routine)) }
                    li { (icon(floor, 20)) " " (place(routine)) }
                    li { (capital(&routine.level)) }
                }
            }
            (small_back(&muscles(routine), None))
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
                                span.thumb { (thumb(step.position)) }
                                span.grow { (step.name) }
                                span.meta { (sides(step)) }
                                span.time { (clock_text(dose::working(step).0)) }
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
                    a href=(href("/safety")) { "signs that need help fast" } "."
                }
            }
        }
    }
}

fn start(routine: &Routine) -> Markup {
    html! {
        div.action-bar {
            p.small { "Stop if it turns sharp, or tingles down a limb." }
            a.button.primary.large href=(link::to(&Page::Play(routine.id))) {
                (icon(Icon::Play, 24)) "Start"
            }
        }
    }
}

/// Everything a step says.
pub(super) fn step_words(step: &Step) -> Markup {
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

/// The pressure limit in words.
pub(super) fn ceiling(limit: u8) -> String {
    [&limit.to_string(), " of 10 or less"].concat()
}

/// How a step treats the sides, in a word or two.
const fn sides(step: &Step) -> &'static str {
    match step.sides {
        Sides::Each => "each side",
        Sides::Together => "",
    }
}

/// A step with its dose: "Roll the upper back, 45 s".
pub(super) fn step_with_dose(step: &Step) -> String {
    let each = if step.sides == Sides::Each {
        " a side"
    } else {
        ""
    };
    [&step.name, ", ", &step.seconds.0.to_string(), " s", each].concat()
}

/// The muscles of a routine, each once.
fn muscles(routine: &Routine) -> Vec<MuscleId> {
    let mut muscles: Vec<MuscleId> = Vec::new();
    for muscle in routine.steps.iter().flat_map(|step| &step.targets) {
        if !muscles.contains(muscle) {
            muscles.push(*muscle);
        }
    }
    muscles
}
