//! `/search`: everything that has a name, found by any of its names. `/` leads here from any page.

use super::address;
use crate::address::Page;
use crate::content::entries;
use crate::markup::lists::row;
use crate::platform::dom;
use crate::search::find;
use crate::ui::link::href;
use crate::ui::live::{change, follow, live_prose, prose};
use crate::ui::page::opened;
use leptos::prelude::*;
use maud::{Markup, html};

/// The id of the field.
const FIELD: &str = "search-field";

/// The field and what it finds.
pub fn search() -> AnyView {
    opened("Search");
    follow(|| {
        dom::focus(FIELD);
    });
    let query = address::query();
    let go = address::go_to();
    let held = query.word_now("q").unwrap_or_default();
    let typed = change(move |event| {
        go.run((
            query.with(&Page::Search.path(), "q", &event_target_value(&event)),
            true,
        ));
    });
    view! {
        <div class="page">
            {prose(html! { header { h1 { "Search" } } })}
            <label class="field">
                <span>"Muscles, techniques, routines, claims, words"</span>
                <input
                    id=FIELD
                    type="search"
                    autocomplete="off"
                    placeholder="shoulder blade, lats, is it dangerous"
                    value=held
                    on:input=typed
                />
            </label>
            {live_prose(move || results(&query.word("q").unwrap_or_default()))}
        </div>
    }
    .into_any()
}

fn results(wanted: &str) -> Markup {
    let found = find(entries(), wanted);
    html! {
        p.small.spaced role="status" {
            @if wanted.trim().is_empty() {
                "Type a word or two. Small slips are fine."
            } @else if found.is_empty() {
                "Nothing called “" (wanted) "”. Try shoulder blade or hip."
            } @else {
                (found.len()) " found"
            }
        }
        ul.rows { @for one in found { (row(&href(&one.path), &one.title, &one.kind)) } }
    }
}
