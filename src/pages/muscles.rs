//! `/muscles`: the same muscles as a list that can be searched by any name.

use super::printed::printed;
use crate::address::Page;
use crate::content::entries;
use crate::content::entry::Entry;
use crate::markup::lists;
use crate::search::find;
use crate::ui::link::href;
use crate::ui::live::{change, live_prose, prose};
use crate::ui::page::opened;
use leptos::prelude::*;
use maud::{Markup, html};

/// The list.
pub fn muscles() -> AnyView {
    opened("Muscles");
    let wanted = RwSignal::new(String::new());
    let head = html! {
        header {
            h1 { "Muscles" }
            p.quiet {
                "All of them as a list. You can also see them "
                a href=(href("/")) { "on the map" } "."
            }
        }
    };
    view! {
        <div class="page">
            {prose(head)}
            <label class="field">
                <span>"Find a muscle"</span>
                <input
                    type="search"
                    placeholder="shoulder blade, lats, above the hip"
                    on:input=change(move |event| wanted.set(event_target_value(&event)))
                />
            </label>
            {live_prose(move || wanted.with(|wanted| list(wanted)))}
        </div>
    }
    .into_any()
}

/// All muscles by layer; or those that some words find, the best first.
fn list(wanted: &str) -> Markup {
    if wanted.trim().is_empty() {
        return printed(&Page::Muscles.path());
    }
    let mut found = find(entries(), wanted);
    found.retain(|entry| entry.path.starts_with("/muscles/"));
    html! {
        p.small.spaced role="status" { (status(found.len(), wanted)) }
        ul.rows { @for one in found { (row(one)) } }
    }
}

fn status(count: usize, wanted: &str) -> String {
    match count {
        0 => [
            "No muscle called “",
            wanted,
            "”. Try shoulder blade or hip.",
        ]
        .concat(),
        1 => "1 muscle".to_owned(),
        _ => [&count.to_string(), " muscles"].concat(),
    }
}

fn row(entry: &Entry) -> Markup {
    lists::row(&href(&entry.path), &entry.title, &entry.kind)
}
