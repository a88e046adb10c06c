//! Where an address leads nowhere.

use crate::ui::page::page_title;
use leptos::prelude::*;
use leptos_router::components::A;

/// Nothing is here.
#[component]
pub fn NotFound() -> impl IntoView {
    page_title(|| "Nothing here".to_owned());
    view! {
        <div class="page">
            <header>
                <h1>"Nothing here"</h1>
            </header>
            <p>"This address leads nowhere. Maybe it was typed by hand, or the page has moved."</p>
            <div class="actions">
                <A href="/" attr:class="button primary">"To the map"</A>
                <A href="/routines" attr:class="button">"To the routines"</A>
            </div>
        </div>
    }
}
