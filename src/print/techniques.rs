//! `/techniques/:id`: one technique; and what the list and the comparison show of each.

use super::learn::{claim, sources};
use super::mark;
use super::pages::page;
use super::parts::{links, safety_foot, technique_row};
use crate::address::Page;
use crate::content::Library;
use crate::content::load::Content;
use crate::content::printed::Printed;
use crate::content::technique::{Family, Span, Technique, Who};
use crate::markup::grade::grade;
use crate::markup::lists::{bullets, facts};
use crate::routine::words::capital;
use crate::units::MuscleId;
use maud::{Markup, PreEscaped, html};

pub(super) fn pages(content: &Content) -> Vec<Printed> {
    let mut pages = Vec::new();
    for technique in &content.library.techniques {
        let path = Page::Technique(technique.id).path();
        let muscles = muscles(technique, &content.library);
        let body = body(technique, &muscles, content);
        pages.push(page(path, &technique.name, body));
        let mut row = page(
            Printed::in_list(technique.id),
            &technique.name,
            technique_row(technique, Some(&technique.summary)),
        );
        row.tags = tags(technique, &muscles);
        pages.push(row);
        let column = html! {
            h2 { (technique.name) }
            p { (technique.summary) }
            (grade(technique.grade))
            (figures(technique))
            h3 { "When not to" }
            ul.bullets { (bullets(&technique.not_when)) }
        };
        pages.push(page(
            Printed::compared(technique.id),
            &technique.name,
            column,
        ));
    }
    pages
}

/// What the filters of the list ask for: `tool-ball`, `who-yourself`, `muscle-piriformis`.
fn tags(technique: &Technique, muscles: &[MuscleId]) -> Vec<String> {
    let tag = |kind: &str, value: &str| [kind, "-", value].concat();
    let mut tags = vec![tag("evidence", technique.grade.id())];
    tags.extend(technique.tools.iter().map(|tool| tag("tool", tool)));
    tags.extend(
        technique
            .purposes
            .iter()
            .map(|purpose| tag("purpose", purpose)),
    );
    tags.extend(technique.who.iter().map(|who| tag("who", who_id(*who))));
    tags.extend(muscles.iter().map(|muscle| tag("muscle", muscle.as_str())));
    tags.push(tag("pressure", technique.pressure.map_or("none", strength)));
    tags
}

/// How hard it presses at its most: 0 to 3, to 5, or more.
fn strength(pressure: Span) -> &'static str {
    if pressure.to <= 3.0 {
        "light"
    } else if pressure.to <= 5.0 {
        "medium"
    } else {
        "firm"
    }
}

/// The muscles whose pages name it, in the order of their names.
fn muscles(technique: &Technique, library: &Library) -> Vec<MuscleId> {
    let named = library.muscles.iter();
    named
        .filter(|(_, reading)| reading.techniques.contains(&technique.id))
        .map(|(id, _)| *id)
        .collect()
}

fn heading(technique: &Technique) -> Markup {
    html! {
        header {
            p.eyebrow { (family(technique.family)) }
            h1 { (technique.name) }
            p.lede { (technique.summary) }
            (grade(technique.grade))
        }
    }
}

fn body(technique: &Technique, muscles: &[MuscleId], content: &Content) -> Markup {
    let library = &content.library;
    html! {
        (heading(technique))
        (PreEscaped(mark::STROKE))
            section {
                h2 { "What it is" }
                p { (technique.what) }
                p.spaced.quiet { (technique.feels) }
                (figures(technique))
            }
            section {
                h2 { "By yourself" }
                p { (technique.by_yourself) }
            }
            (limits(technique))
            section {
                h2 { "What is known" }
                p { (technique.known) }
                ul.claims.spaced {
                    @for one in technique.claims.iter().filter_map(|id| library.claim(*id)) {
                        (claim(one, library))
                    }
                }
            }
            (suits(muscles, content))
            section {
                h2 { "Where this comes from" }
                @if technique.sources.is_empty() {
                    p.small { "Teaching books agree on it. No study of its own was found." }
                }
                (sources(&technique.sources, library))
            }
            (safety_foot())
    }
}

fn figures(technique: &Technique) -> Markup {
    let pressure = technique.pressure.map_or_else(
        || "None".to_owned(),
        |span| [&range(span), " of 10"].concat(),
    );
    let speed = technique
        .speed_cm_s
        .map_or_else(String::new, |span| [&range(span), " cm a second"].concat());
    let tools = list(technique.tools.iter().map(|tool| tool_name(tool)));
    let who = list(technique.who.iter().map(|who| who_name(*who)));
    html! {
        dl.facts.spaced {
            (facts(&[
                ("Direction", &technique.direction),
                ("Pace", &technique.pace),
                ("Speed", &speed),
                ("Pressure", &pressure),
                ("Time", &technique.time),
                ("With", &tools),
                ("Done by", &who),
            ]))
        }
    }
}

fn limits(technique: &Technique) -> Markup {
    html! {
        section {
            h2 { "When not to" }
            ul.bullets { (bullets(&technique.not_when)) }
        }
    }
}

fn suits(muscles: &[MuscleId], content: &Content) -> Markup {
    let found = muscles
        .iter()
        .filter_map(|id| content.catalogue.muscle(*id));
    let found: Vec<_> = found
        .map(|muscle| (Page::Muscle(muscle.id).path(), muscle.name.as_str()))
        .collect();
    links("Muscles that it suits", &found)
}

/// A span of whole or half numbers: "2 to 5".
fn range(span: Span) -> String {
    if (span.from - span.to).abs() < f32::EPSILON {
        span.from.to_string()
    } else {
        [&span.from.to_string(), " to ", &span.to.to_string()].concat()
    }
}

/// Words with commas between them, the first with a capital letter.
fn list(words: impl Iterator<Item = &'static str>) -> String {
    capital(&words.collect::<Vec<_>>().join(", "))
}

const fn family(family: Family) -> &'static str {
    match family {
        Family::Gliding => "Gliding strokes",
        Family::Kneading => "Kneading and rubbing",
        Family::Pressing => "Pressing and holding",
        Family::Tools => "Tools, stretch and warmth",
        Family::Rhythm => "Rhythm and sport",
    }
}

const fn who_id(who: Who) -> &'static str {
    match who {
        Who::Yourself => "yourself",
        Who::Partner => "partner",
        Who::Therapist => "therapist",
    }
}

const fn who_name(who: Who) -> &'static str {
    match who {
        Who::Yourself => "yourself",
        Who::Partner => "a partner",
        Who::Therapist => "a therapist",
    }
}

fn tool_name(tool: &str) -> &'static str {
    match tool {
        "hands" => "hands",
        "roller" => "a roller",
        "ball" => "a ball",
        "heat" => "something warm",
        "device" => "a device",
        "oil" => "oil",
        _ => "nothing",
    }
}
