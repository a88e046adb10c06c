//! `/muscles/:id`: what there is to read of a muscle; and whole pages of groups and structures.

use super::learn::sources;
use super::pages::page;
use super::parts::{claim_rows, named, safety_foot, technique_row};
use crate::address::Page;
use crate::content::load::Content;
use crate::content::muscle::{Muscle, MuscleGroup, MuscleReading, Structure};
use crate::content::printed::Printed;
use crate::content::{Catalogue, Library};
use crate::markup::lists::{bullets, facts, row};
use crate::routine::words::{minutes, routines_for, step_with_dose, steps_on};
use crate::units::{Layer, MuscleId};
use maud::{Markup, html};

pub(super) fn pages(content: &Content) -> Vec<Printed> {
    let catalogue = &content.catalogue;
    let path = |id| Page::Muscle(id).path();
    let muscles = catalogue.muscles.iter().filter_map(|muscle| {
        let reading = content.library.muscle(muscle.id)?;
        Some(page(
            path(muscle.id),
            &muscle.name,
            one_muscle(muscle, reading, content),
        ))
    });
    let groups = catalogue
        .groups
        .iter()
        .map(|one| page(path(one.id), &one.name, group(one, catalogue)));
    let structures = catalogue
        .structures
        .iter()
        .map(|one| page(path(one.id), &one.name, structure(one)));
    let on_map = content
        .library
        .muscles
        .iter()
        .map(|(id, reading)| page(Printed::on_map(*id), "", facts_on_map(reading)));
    let list = page(Page::Muscles.path(), "Muscles", by_layer(catalogue));
    std::iter::once(list)
        .chain(muscles)
        .chain(groups)
        .chain(structures)
        .chain(on_map)
        .collect()
}

/// What stands on a muscle's page below its picture and its name.
fn one_muscle(muscle: &Muscle, reading: &MuscleReading, content: &Content) -> Markup {
    html! {
        p.lede.spaced { (muscle.summary) }
        (about(reading))
        (pressing(muscle, &content.catalogue))
        (techniques(reading, &content.library))
        section {
            h2 { "How well this is known" }
            (claim_rows(&reading.claims, &content.library))
        }
        section {
            h2 { "Where this comes from" }
            (sources(&reading.sources, &content.library))
        }
        (safety_foot())
    }
}

/// The techniques that suit it, each with what is known of it.
fn techniques(reading: &MuscleReading, library: &Library) -> Markup {
    let found = reading
        .techniques
        .iter()
        .filter_map(|id| library.technique(*id));
    html! {
        section {
            h2 { "Techniques that suit it" }
            ul.rows {
                @for technique in found { (technique_row(technique, None)) }
            }
        }
    }
}

fn facts_on_map(reading: &MuscleReading) -> Markup {
    html! {
        dl.facts {
            (facts(&[
                ("Runs from", &reading.runs_from),
                ("Runs to", &reading.runs_to),
                ("It does", &reading.does),
                ("Feels like", &reading.feels),
            ]))
        }
    }
}

/// All muscles, layer by layer.
fn by_layer(catalogue: &Catalogue) -> Markup {
    html! {
        p.small.spaced role="status" { (catalogue.muscles.len()) " muscles" }
        @for layer in Layer::ALL {
            section {
                h2 { (layer.name()) " layer" }
                ul.rows {
                    @for muscle in catalogue.muscles.iter().filter(|one| one.layer == layer) {
                        (part_row(muscle))
                    }
                }
            }
        }
    }
}

fn part_row(part: &Muscle) -> Markup {
    row(&Page::Muscle(part.id).path(), &part.name, &part.plain)
}

/// What there is to read about a muscle: where it runs, what people feel, how to find it.
fn about(reading: &MuscleReading) -> Markup {
    let tires: Vec<String> = reading
        .loads
        .iter()
        .map(|one| [one, "."].concat())
        .collect();
    let tires = tires.join(" ");
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
fn pressing(muscle: &Muscle, catalogue: &Catalogue) -> Markup {
    let group = muscle.group.and_then(|group| catalogue.group(group));
    html! {
        section {
            h2 { "Press here" }
            p { (muscle.press) }
            h3.spaced { "Never press" }
            ul.bullets { (bullets(&muscle.never_press)) }
        }
        (routine_rows(muscle.id, catalogue))
        @if let Some(group) = group {
            p.spaced {
                "It is a part of: " a href=(Page::Muscle(group.id).path()) { (group.name) }
            }
        }
    }
}

/// The routines with the steps of each that work on this muscle.
fn routine_rows(muscle: MuscleId, catalogue: &Catalogue) -> Markup {
    let routines = routines_for(catalogue, muscle);
    if routines.is_empty() {
        return Markup::default();
    }
    html! {
        section {
            h2 { "Routines that reach it" }
            ul.rows {
                @for routine in routines {
                    li {
                        a href=(Page::Routine(routine.id).path()) {
                            span.grow {
                                span.name { (routine.title) }
                                span.meta {
                                    @for step in steps_on(routine, muscle) {
                                        (step_with_dose(step)) ". "
                                    }
                                }
                            }
                            span.meta { (minutes(catalogue, routine)) }
                        }
                    }
                }
            }
        }
    }
}

fn group(group: &MuscleGroup, catalogue: &Catalogue) -> Markup {
    html! {
        article.page {
            (named("Group", &group.name, &group.latin))
            p.lede { (group.summary) }
            section {
                h2 { "Its parts" }
                ul.rows { @for part in catalogue.parts(group.id) { (part_row(part)) } }
            }
        }
    }
}

fn structure(structure: &Structure) -> Markup {
    html! {
        article.page {
            (named("Not a muscle", &structure.name, &structure.latin))
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
