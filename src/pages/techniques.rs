//! `/techniques`: all techniques, by what a person has and wants; and two of them side by side. What
//! is chosen is held in the address, so that it can be shared.

use super::address::{self, Query};
use super::printed::{printed, tagged};
use crate::address::Page;
use crate::content::catalogue;
use crate::content::printed::Printed;
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
    let go = address::go_to();
    let filters: Vec<AnyView> = FILTERS
        .iter()
        .map(|filter| select(query, filter.key, filter.label, filter.answers.to_vec(), go))
        .collect();
    let muscles = catalogue().muscles.iter();
    let muscles = muscles
        .map(|one| (one.id.as_str(), one.name.as_str()))
        .collect();
    view! {
        <div class="page">
            {prose(html! {
                header {
                    h1 { "Techniques" }
                    p.quiet { "What each is, how it feels, and what is known of it." }
                }
            })}
            <div class="filters" role="group" aria-label="Show">
                {filters}
                {select(query, MUSCLE, "Muscle", muscles, go)}
            </div>
            {live_prose(move || list(query))}
            {prose(html! { (compare_form()) })}
        </div>
    }
    .into_any()
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

fn select(
    query: Query,
    key: &'static str,
    label: &'static str,
    answers: Vec<(&'static str, &'static str)>,
    go: Callback<(String, bool)>,
) -> AnyView {
    let held = query.word_now(key).unwrap_or_default();
    let options = html! {
        option value="" { "Any" }
        @for (id, name) in answers {
            option value=(id) selected[id == held] { (name) }
        }
    };
    let chosen = change(move |event| {
        go.run((
            query.with(&Page::Techniques.path(), key, &event_target_value(&event)),
            true,
        ));
    });
    view! {
        <label class="field">
            <span>{label}</span>
            <select on:change=chosen inner_html=options.into_string()></select>
        </label>
    }
    .into_any()
}

/// The way to the comparison: a plain form, which the browser turns into the address.
fn compare_form() -> Markup {
    html! {
        p.spaced { a href=(crate::ui::link::href("/techniques/compare")) { "Compare two techniques" } }
    }
}

/// Two techniques side by side.
pub fn compare() -> AnyView {
    opened("Compare two techniques");
    let query = address::query();
    let go = address::go_to();
    let names: Vec<(&str, &str)> = super::printed::titles(&Page::Techniques.path());
    let pick = |key, label| {
        let held = query.word_now(key).unwrap_or_default();
        let options = html! {
            option value="" { "Choose" }
            @for (id, name) in &names { option value=(id) selected[*id == held] { (name) } }
        };
        let chosen = change(move |event| {
            go.run((
                query.with(&Page::Compare.path(), key, &event_target_value(&event)),
                true,
            ));
        });
        view! {
            <label class="field">
                <span>{label}</span>
                <select on:change=chosen inner_html=options.into_string()></select>
            </label>
        }
        .into_any()
    };
    view! {
        <div class="page wide">
            {prose(html! {
                header {
                    p.eyebrow { a href=(crate::ui::link::href("/techniques")) { "Techniques" } }
                    h1 { "Compare two techniques" }
                }
            })}
            <div class="filters">{pick("a", "One")}{pick("b", "The other")}</div>
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
