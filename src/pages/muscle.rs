//! `/muscles/:id`: one muscle, or a group that gathers its parts, or a structure.

use super::address;
use super::map::quoted;
use super::not_found::not_found;
use super::routine::step_with_dose;
use super::routines::minutes;
use super::{learn, muscles};
use crate::address::Page;
use crate::content::muscle::{Muscle, MuscleGroup, MuscleReading, Structure};
use crate::content::routine::{Routine, Step};
use crate::content::{catalogue, library};
use crate::ui::link::{self, href};
use crate::ui::live::prose;
use crate::ui::page::{Reading, bullets, facts, opened, read};
use crate::ui::plate::plate_detail;
use crate::ui::segmented::segmented;
use crate::units::{MuscleId, Side};
use leptos::prelude::*;
use maud::{Markup, html};

/// The page at this address.
pub fn muscle(id: MuscleId) -> AnyView {
    let all = catalogue();
    if let Some(muscle) = all.muscle(id) {
        one_muscle(muscle)
    } else if let Some(found) = all.group(id) {
        read(Reading {
            title: found.name.clone(),
            body: group(found),
        })
    } else if let Some(found) = all.structure(id) {
        read(Reading {
            title: found.name.clone(),
            body: structure(found),
        })
    } else {
        not_found()
    }
}

/// Routines that work on a muscle, the one with the largest share of such steps first.
pub(super) fn routines_for(muscle: MuscleId) -> Vec<&'static Routine> {
    let share = |routine: &Routine| {
        let hits = steps_on(routine, muscle).count();
        hits * 1000 / routine.steps.len().max(1)
    };
    let mut found: Vec<(usize, &Routine)> = Vec::new();
    for routine in &catalogue().routines {
        let share = share(routine);
        if share > 0 {
            let place = found.iter().position(|(other, _)| *other < share);
            found.insert(place.unwrap_or(found.len()), (share, routine));
        }
    }
    found.into_iter().map(|(_, routine)| routine).collect()
}

fn steps_on(routine: &Routine, muscle: MuscleId) -> impl Iterator<Item = &Step> {
    routine
        .steps
        .iter()
        .filter(move |step| step.targets.contains(&muscle))
}

fn one_muscle(muscle: &'static Muscle) -> AnyView {
    opened(&muscle.name);
    let reading = library().and_then(|library| library.muscle(muscle.id));
    let asked = address::side();
    let side = Memo::new(move |_| asked.get().unwrap_or(Side::Right));
    let go = address::go_to();
    let at = Signal::derive(move || usize::from(side.get() == Side::Right));
    let choose = Callback::new(move |place: usize| {
        let side = if place == 0 { Side::Left } else { Side::Right };
        go.run((address::muscle_page(muscle.id, side), true));
    });
    let sides = Side::BOTH.map(|side| capital(side.word())).to_vec();
    view! {
        <article class="muscle-page">
            {plate_detail(muscle.id, side.into())}
            <div class="page">
                {prose(heading(muscle))}
                {segmented("Side", sides, at, choose)}
                {prose(html! {
                    p.lede.spaced { (muscle.summary) }
                    @if let Some(reading) = reading { (about(reading)) }
                    (pressing(muscle))
                    @if let Some(reading) = reading {
                        section {
                            h2 { "Where this comes from" }
                            (learn::sources(&reading.sources))
                        }
                    }
                    (foot())
                })}
            </div>
        </article>
    }
    .into_any()
}

fn heading(muscle: &Muscle) -> Markup {
    html! {
        header {
            p.eyebrow { (muscle.layer.name()) " layer" }
            h1 { (muscle.name) }
            p.gloss { (muscle.latin) ", " (quoted(&muscle.gloss)) }
        }
    }
}

/// What there is to read about a muscle: where it runs, what people feel, how to find it.
fn about(reading: &MuscleReading) -> Markup {
    let tires = reading.loads.join("; ");
    html! {
        dl.facts.spaced {
            (facts(&[
                ("Runs from", &reading.runs_from),
                ("Runs to", &reading.runs_to),
                ("It does", &reading.does),
                ("Tires from", &tires),
                ("Fibres", &reading.fibres),
                ("Thickness", &reading.thickness),
                ("Height", &reading.levels),
                ("Nerve", &reading.nerve),
            ]))
        }
        section {
            h2 { "What people feel" }
            p { (reading.feels) }
            p.spaced.quiet { (reading.referral) }
            p.spaced.small {
                "Maps of where pain is felt are old notes from clinics. Evidence for them is little "
                "and mixed."
            }
        }
        section {
            h2 { "Find it" }
            p { (reading.find) }
        }
    }
}

/// What may be pressed and what never, and the routines that reach it.
fn pressing(muscle: &Muscle) -> Markup {
    let group = muscle.group.and_then(|group| catalogue().group(group));
    html! {
        section {
            h2 { "Press here" }
            p { (muscle.press) }
            h3.spaced { "Never press" }
            ul.bullets { (bullets(&muscle.never_press)) }
        }
        (routine_rows(muscle.id))
        @if let Some(group) = group {
            p.spaced {
                "It is a part of: " a href=(link::to(&Page::Muscle(group.id))) { (group.name) }
            }
        }
    }
}

/// The routines with the steps of each that work on this muscle.
fn routine_rows(muscle: MuscleId) -> Markup {
    let routines = routines_for(muscle);
    if routines.is_empty() {
        return Markup::default();
    }
    html! {
        section {
            h2 { "Routines that reach it" }
            ul.rows {
                @for routine in routines {
                    li {
                        a href=(link::to(&Page::Routine(routine.id))) {
                            span.grow {
                                span.name { (routine.title) }
                                span.meta {
                                    @for step in steps_on(routine, muscle) {
                                        (step_with_dose(step)) ". "
                                    }
                                }
                            }
                            span.meta { (minutes(routine)) }
                        }
                    }
                }
            }
        }
    }
}

fn foot() -> Markup {
    html! {
        p.safety-foot {
            "General advice, not medical care. Signs that need help fast are on the "
            a href=(href("/safety")) { "safety page" } "."
        }
    }
}

fn group(group: &MuscleGroup) -> Markup {
    html! {
        article.page {
            header {
                p.eyebrow { "Group" }
                h1 { (group.name) }
                p.gloss { (group.latin) }
            }
            p.lede { (group.summary) }
            section {
                h2 { "Its parts" }
                ul.rows { @for part in catalogue().parts(group.id) { (muscles::row(part)) } }
            }
        }
    }
}

fn structure(structure: &Structure) -> Markup {
    html! {
        article.page {
            header {
                p.eyebrow { "Not a muscle" }
                h1 { (structure.name) }
                p.gloss { (structure.latin) }
            }
            p.lede { (structure.summary) }
            section {
                h2 { "What you can do" }
                p { (structure.care) }
                h3.spaced { "Never press" }
                ul.bullets { (bullets(&structure.never_press)) }
            }
        }
    }
}

/// A word with a capital letter in front.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase())
            .chain(letters)
            .collect()
    })
}
