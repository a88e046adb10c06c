//! Where an address leads nowhere.

use crate::ui::link::href;
use crate::ui::page::{Reading, read};
use leptos::prelude::AnyView;
use maud::html;

/// Nothing is here.
pub fn not_found() -> AnyView {
    let body = html! {
        div.page {
            header { h1 { "Nothing here" } }
            p { "This address leads nowhere. Maybe it was typed by hand, or the page has moved." }
            div.actions {
                a.button.primary href=(href("/")) { "To the map" }
                a.button href=(href("/routines")) { "To the routines" }
            }
        }
    };
    read(Reading {
        title: "Nothing here".to_owned(),
        body,
    })
}
