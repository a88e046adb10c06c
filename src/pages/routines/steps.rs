//! The steps of a routine, each with everything that it says.

use crate::content::routine::{Routine, Step, Tag};
use crate::markup::lists::{bullets, facts};
use crate::routine::words::{ceiling, sides};
use crate::ui::figure::thumb;
use crate::ui::link;
use crate::units::clock_text;
use maud::{Markup, html};

pub(super) fn steps(routine: &Routine) -> Markup {
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
                                span.time { (clock_text(step.working().0)) }
                            }
                            (words(step))
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn not_when(routine: &Routine) -> Markup {
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
                    a href=(link::href("/safety")) { "signs that need help fast" } "."
                }
            }
        }
    }
}

/// Everything a step says.
fn words(step: &Step) -> Markup {
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
