//! The questions by which a routine is fitted to the day. The address holds the answers.

use crate::content::routine::{Routine, Sides, Tag};
use crate::pages::address::Query;
use crate::pages::filters::{field, questions};
use crate::routine::adapt::{Kit, Means};
use crate::ui::live::{memo, text};
use crate::units::Side;
use leptos::prelude::*;
use maud::html;

const FLOOR: &str = "floor";
const SIDE: &str = "side";
const PACE: &str = "pace";
const MINUTES: &str = "minutes";
const NO: &str = "no";
const BEGINNER: &str = "beginner";

/// What the query says of today.
pub(super) fn means(query: Query) -> Means {
    let no = |key: &str| query.word(key).as_deref() == Some(NO);
    let mut without = Vec::new();
    for kit in Kit::ALL {
        if no(kit.id()) {
            without.push(kit);
        }
    }
    Means {
        without,
        no_floor: no(FLOOR),
        only: query.word(SIDE).and_then(|side| Side::from_word(&side)),
        beginner: query.word(PACE).as_deref() == Some(BEGINNER),
        minutes: query
            .word(MINUTES)
            .and_then(|minutes| minutes.parse().ok())
            .filter(|minutes| (1..=60).contains(minutes)),
    }
}

/// The questions that a routine leaves open: only of what it needs.
pub(super) fn fit(routine: &Routine, query: Query, path: String) -> AnyView {
    let mut kits: Vec<Kit> = Vec::new();
    for kit in routine.steps.iter().filter_map(|step| Kit::of(step.tool)) {
        if !kits.contains(&kit) {
            kits.push(kit);
        }
    }
    let sides = routine.steps.iter().any(|step| step.sides == Sides::Each);
    let on_floor = routine
        .steps
        .iter()
        .any(|step| step.tags.contains(&Tag::Floor));
    let fields = html! {
        (field(query, MINUTES, "Time at most", "All of it", &[
            ("5", "5 min"),
            ("8", "8 min"),
            ("10", "10 min"),
            ("15", "15 min"),
        ]))
        @for kit in kits {
            (field(query, kit.id(), capital_kit(kit), "At hand", &[(NO, "Not at hand")]))
        }
        @if on_floor {
            (field(query, FLOOR, "The floor", "Fine", &[(NO, "Not for me")]))
        }
        @if sides {
            (field(query, SIDE, "Sides", "Both", &[("left", "Left only"), ("right", "Right only")]))
        }
        (field(query, PACE, "How", "As it is", &[(BEGINNER, "As a beginner")]))
    };
    let asked = memo(move || means(query) != Means::default());
    // Open from the start where the address has answers already; from then on the person opens it.
    let open = asked.get_untracked();
    let state = text(move || {
        if asked.get() {
            "Fitted to today"
        } else {
            "Fit it to today"
        }
        .to_owned()
    });
    view! {
        <details class="fit" open=open>
            <summary>{state}</summary>
            {questions(query, path, "Fit it to today", fields)}
        </details>
    }
    .into_any()
}

const fn capital_kit(kit: Kit) -> &'static str {
    match kit {
        Kit::Roller => "A foam roller",
        Kit::Ball => "A tennis ball",
        Kit::TwoBalls => "Two balls in a sock",
        Kit::WarmPack => "A warm pack",
    }
}
