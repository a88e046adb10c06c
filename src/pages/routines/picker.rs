//! The steps that one can build with, by what they are done with and where.

use crate::content::catalogue;
use crate::content::routine::{Step, Tag};
use crate::figure::position::Place;
use crate::routine::adapt::Kit;
use crate::routine::own::choices;
use crate::routine::words::{capital, sides};
use maud::{Markup, html};

/// What can be asked for: the word in the field, and the words for people.
pub(super) const WITH: [(&str, &str); 4] = [
    ("roller", "A foam roller"),
    ("ball", "A ball"),
    ("warm-pack", "A warm pack"),
    ("nothing", "Hands or nothing"),
];
/// The same for where it is done.
pub(super) const WHERE: [(&str, &str); 3] = [
    ("floor", "On the floor"),
    ("wall", "At a wall"),
    ("chair", "On a chair"),
];

/// How many steps are shown until the person asks for all.
const FIRST: usize = 12;

/// The steps that fit what was asked for; each has a button that adds it.
pub(super) fn rows(with: &str, place: &str, whole: bool) -> Markup {
    let all = choices(catalogue());
    let found: Vec<&Step> = all
        .into_iter()
        .filter(|step| is_with(step, with) && is_at(step, place))
        .collect();
    let shown = if whole { found.len() } else { FIRST };
    html! {
        p.small.spaced role="status" { (found.len()) " steps" }
        ul.rows.choices {
            @for step in found.iter().take(shown) {
                li {
                    span.grow {
                        span.name { (step.name) }
                        span.meta { (about(step)) }
                    }
                    button.button type="button" data-add=(step.clinical)
                        aria-label=(["Add ", &step.name].concat()) { "Add" }
                }
            }
        }
        @if found.len() > shown {
            p.actions { button.button type="button" data-whole { "Show all " (found.len()) } }
        }
    }
}

fn is_with(step: &Step, with: &str) -> bool {
    let kit = match Kit::of(step.tool) {
        Some(Kit::TwoBalls) => "ball",
        Some(kit) => kit.id(),
        None => "nothing",
    };
    with.is_empty() || with == kit
}

fn is_at(step: &Step, asked: &str) -> bool {
    let position = catalogue().position(step.position);
    let place = position.map(|position| position.place);
    match asked {
        "floor" => step.tags.contains(&Tag::Floor),
        "wall" => place == Some(Place::Wall),
        "chair" => place == Some(Place::Chair),
        _ => true,
    }
}

/// What it is done with, how long, and on which sides.
fn about(step: &Step) -> String {
    let mut words = capital(step.tool.name());
    for part in [", ", &step.seconds.0.to_string(), " s"] {
        words.push_str(part);
    }
    if !sides(step).is_empty() {
        words.push_str(", ");
        words.push_str(sides(step));
    }
    words
}
