//! What every page does when it opens: its title, and focus on its heading after a move inside the
//! app (not at the first load). And the pages that are for reading only.

use super::link;
use super::live::{click, follow, live, prose};
use crate::platform::dom;
use crate::state::dorsal;
use leptos::prelude::*;
use maud::{Markup, html};

/// Whether the app has shown a page yet. Given by context.
#[derive(Clone, Copy)]
pub struct Visited(pub StoredValue<bool>);

/// A page that is only to be read.
pub struct Reading {
    /// Its title.
    pub title: String,
    /// Everything on it.
    pub body: Markup,
}

/// Names the page that opens; no title is the map's. Call it once in each page.
pub fn opened(title: &str) {
    let whole = if title.is_empty() {
        "Dorsal".to_owned()
    } else {
        [title, " – Dorsal"].concat()
    };
    dom::set_title(&whole);
    let visited = use_context::<Visited>();
    let state = dorsal();
    let title = title.to_owned();
    // When the page stands in the document.
    follow(move || {
        let Some(visited) = visited else { return };
        if visited.0.get_value() {
            dom::focus_heading();
            state.say(title.clone());
        }
        visited.0.set_value(true);
    });
}

/// Shows a page that is only to be read.
pub fn read(page: Reading) -> AnyView {
    opened(&page.title);
    prose(page.body)
}

/// Shows what needs the routines or the long texts: as soon as they are here, or why they are not. Who
/// waits for long is told so.
pub fn with_library(mut page: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let state = dorsal();
    live(move || {
        if state.furnished.get() {
            page()
        } else if state.unfurnished.get() {
            missing()
        } else {
            prose(waiting())
        }
    })
}

fn waiting() -> Markup {
    html! {
        p.page.coming aria-busy="true" { "One moment: the rest of Dorsal is on its way." }
    }
}

fn missing() -> AnyView {
    let state = dorsal();
    view! {
        <div class="page note">
            {prose(html! {
                h1 { "Not all of Dorsal is here" }
                p { "There seems to be no network. The " a href=(link::href("/")) { "map" } " and the "
                    a href=(link::href("/safety")) { "safety page" } " work without it." }
            })}
            <button type="button" class="button" on:click=click(move || state.fetch_library())>
                "Try again"
            </button>
        </div>
    }
    .into_any()
}
