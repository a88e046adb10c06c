//! `/techniques`: all techniques, by what a person has and wants; and two of them side by side. What
//! is chosen is held in the address, so that it can be shared.

use super::address::{self, Query};
use super::filters::{Filter, field, questions, tags};
use super::printed::{printed, tagged, titles};
use crate::address::Page;
use crate::content::catalogue;
use crate::content::printed::Printed;
use crate::ui::link;
use crate::ui::live::{live_prose, prose};
use crate::ui::page::opened;
use crate::units::TechniqueId;
use leptos::prelude::*;
use maud::{Markup, html};

const FILTERS: [Filter; 5] = [
    Filter {
        key: "who",
        label: "Done by",
        none: "Any",
        answers: &[
            ("yourself", "Yourself"),
            ("partner", "A partner"),
            ("therapist", "A therapist"),
        ],
    },
    Filter {
        key: "tool",
        label: "With",
        none: "Any",
        answers: &[
            ("hands", "Hands"),
            ("ball", "A ball"),
            ("roller", "A roller"),
            ("heat", "Something warm"),
            ("none", "Nothing"),
        ],
    },
    Filter {
        key: "pressure",
        label: "Pressure",
        none: "Any",
        answers: &[
            ("none", "None"),
            ("light", "Light"),
            ("medium", "Medium"),
            ("firm", "Firm"),
        ],
    },
    Filter {
        key: "purpose",
        label: "For",
        none: "Any",
        answers: &[
            ("pain", "Pain"),
            ("movement", "Moving more freely"),
            ("soreness", "Soreness after sport"),
            ("calm", "Calm"),
            ("warm-up", "Warming up"),
        ],
    },
    Filter {
        key: "evidence",
        label: "Evidence",
        none: "Any",
        answers: &[
            ("supported", "Good evidence"),
            ("mixed", "Some evidence, not certain"),
            ("weak", "Little evidence"),
            ("contradicted", "The evidence points the other way"),
        ],
    },
];

/// The word of the muscle's filter, whose answers are the catalogue's muscles.
const MUSCLE: &str = "muscle";

/// The list with its filters.
pub fn techniques() -> AnyView {
    opened("Techniques");
    let query = address::query();
    let head = html! {
        header {
            h1 { "Techniques" }
            p.quiet { "What each is, how it feels, and what is known of it." }
        }
    };
    let muscles: Vec<(&str, &str)> = catalogue()
        .muscles
        .iter()
        .map(|one| (one.id.as_str(), one.name.as_str()))
        .collect();
    let fields = html! {
        @for filter in &FILTERS { (filter.field(query)) }
        (field(query, MUSCLE, "Muscle", "Any", &muscles))
    };
    let foot = html! {
        p.spaced { a href=(link::to(&Page::Compare)) { "Compare two techniques" } }
    };
    view! {
        <div class="page">
            {prose(head)}
            {questions(query, Page::Techniques.path(), "Show", fields)}
            {live_prose(move || list(query))}
            {prose(foot)}
        </div>
    }
    .into_any()
}

fn list(query: Query) -> Markup {
    let wanted = tags(query, &FILTERS, &[MUSCLE]);
    let rows = tagged(&Page::Techniques.path(), &wanted);
    html! {
        p.small.spaced role="status" {
            @match rows.len() {
                0 => "No technique fits all of this. Take one choice away.",
                1 => "1 technique",
                count => { (count) " techniques" }
            }
        }
        ul.rows { @for (_, row) in rows { (row) } }
    }
}

/// Two techniques side by side.
pub fn compare() -> AnyView {
    opened("Compare two techniques");
    let query = address::query();
    let head = html! {
        header {
            p.eyebrow { a href=(link::to(&Page::Techniques)) { "Techniques" } }
            h1 { "Compare two techniques" }
        }
    };
    let names = titles(&Page::Techniques.path());
    let fields = html! {
        (field(query, "a", "One", "Choose", &names))
        (field(query, "b", "The other", "Choose", &names))
    };
    view! {
        <div class="page">
            {prose(head)}
            {questions(query, Page::Compare.path(), "Show", fields)}
            {live_prose(move || html! {
                div.columns { (column(query, "a")) (column(query, "b")) }
            })}
        </div>
    }
    .into_any()
}

fn column(query: Query, key: &str) -> Markup {
    let technique = query.word(key).and_then(|id| TechniqueId::new(&id).ok());
    html! {
        section { @if let Some(id) = technique { (printed(&Printed::compared(id))) } }
    }
}
