//! Questions whose answers are held in the address, so that what they lead to can be shared.

use super::address::{self, Query};
use crate::platform::dom;
use crate::ui::live::change;
use leptos::prelude::*;
use maud::{Markup, html};

/// A question of the filter: its word in the address, its label, and its answers.
pub(super) struct Filter {
    /// Its word in the address.
    pub key: &'static str,
    /// What it is about.
    pub label: &'static str,
    /// What is said where nothing was chosen.
    pub none: &'static str,
    /// What can be chosen: the word in the address, and the words for people.
    pub answers: &'static [(&'static str, &'static str)],
}

impl Filter {
    /// Its field, as the address answers it.
    pub(super) fn field(&self, query: Query) -> Markup {
        field(query, self.key, self.label, self.none, self.answers)
    }
}

/// The tags that the answers in the address ask for: `tool-ball`.
pub(super) fn tags(query: Query, filters: &[Filter], more: &[&'static str]) -> Vec<String> {
    let keys = filters
        .iter()
        .map(|filter| filter.key)
        .chain(more.iter().copied());
    keys.filter_map(|key| Some([key, "-", &query.word(key)?].concat()))
        .collect()
}

/// Questions whose answers the address holds: choosing one changes the address.
pub(super) fn questions(
    query: Query,
    path: String,
    label: &'static str,
    fields: Markup,
) -> AnyView {
    let go = address::go_to();
    let fragment = address::fragment();
    let answered = change(move |event| {
        if let Some(name) = dom::name_of_target(&event) {
            let asked = query.with(&path, &name, &event_target_value(&event));
            go.run(([&asked, fragment.get_untracked().as_str()].concat(), true));
        }
    });
    view! {
        <div
            class="filters"
            role="group"
            aria-label=label
            on:change=answered
            inner_html=fields.into_string()
        ></div>
    }
    .into_any()
}

pub(super) fn field(
    query: Query,
    key: &str,
    label: &str,
    none: &str,
    answers: &[(&str, &str)],
) -> Markup {
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
