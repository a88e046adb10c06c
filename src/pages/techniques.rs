//! `/techniques`: all techniques, by what a person has and wants; and two of them side by side. What
//! is chosen is held in the address, so that it can be shared.

use super::address::{self, Query};
use super::printed::{printed, tagged, titles};
use crate::address::Page;
use crate::content::catalogue;
use crate::content::printed::Printed;
use crate::platform::dom;
use crate::ui::link;
use crate::ui::live::{change, live_prose, prose};
use crate::ui::page::opened;
use crate::units::TechniqueId;
use leptos::prelude::*;
use maud::{Markup, html};

/// A question of the filter: its word in the address, its label, and its answers.
struct Filter {
    key: &'static str,
    label: &'static str,
    answers: &'static [(&'static str, &'static str)],
}

const FILTERS: [Filter; 5] = [
    Filter {
        key: "who",
        label: "Done by",
        answers: &[
            ("yourself", "Yourself"),
            ("partner", "A partner"),
            ("therapist", "A therapist"),
        ],
    },
    Filter {
        key: "tool",
        label: "With",
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
        @for filter in &FILTERS {
            (field(query, filter.key, filter.label, "Any", filter.answers))
        }
        (field(query, MUSCLE, "Muscle", "Any", &muscles))
    };
    let foot = html! {
        p.spaced { a href=(link::to(&Page::Compare)) { "Compare two techniques" } }
    };
    view! {
        <div class="page">
            {prose(head)}
            {questions(query, Page::Techniques, fields)}
            {live_prose(move || list(query))}
            {prose(foot)}
        </div>
    }
    .into_any()
}

/// Questions whose answers the address holds: choosing one changes the address.
fn questions(query: Query, page: Page, fields: Markup) -> AnyView {
    let go = address::go_to();
    let answered = change(move |event| {
        if let Some(name) = dom::name_of_target(&event) {
            go.run((
                query.with(&page.path(), &name, &event_target_value(&event)),
                true,
            ));
        }
    });
    view! {
        <div
            class="filters"
            role="group"
            aria-label="Show"
            on:change=answered
            inner_html=fields.into_string()
        ></div>
    }
    .into_any()
}

fn field(query: Query, key: &str, label: &str, none: &str, answers: &[(&str, &str)]) -> Markup {
    let held = query.word_now(key).unwrap_or_default();
    html! {
        label.field {
            span { (label) }
            select name=(key) {
                option value="" { (none) }
                @for (id, name) in answers {
                    option value=(id) selected[*id == held] { (name) }
                }
            }
        }
    }
}

fn list(query: Query) -> Markup {
    let wanted = wanted(query);
    let rows = tagged(&Page::Techniques.path(), &wanted);
    html! {
        p.small.spaced role="status" {
            @match rows.len() {
                0 => "No technique fits all of this. Take one choice away.",
                1 => "1 technique",
                count => { (count) " techniques" }
            }
        }
        ul.rows { @for row in rows { (row) } }
    }
}

/// The tags that the address asks for.
fn wanted(query: Query) -> Vec<String> {
    let keys = FILTERS.iter().map(|filter| filter.key).chain([MUSCLE]);
    keys.filter_map(|key| Some([key, "-", &query.word(key)?].concat()))
        .collect()
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
            {questions(query, Page::Compare, fields)}
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
