//! What the plate is for: to look round, or to say where it hurts. Each is an address.

use super::link;
use crate::address::Page;
use maud::{Markup, html};

/// The ways to use the plate, of which one is current.
pub fn modes(current: &Page) -> Markup {
    let modes = [(Page::Map, "Explore"), (Page::Pain, "Where does it hurt?")];
    html! {
        nav.modes aria-label="Ways to use the map" {
            @for (page, name) in &modes {
                a href=(link::to(page)) aria-current=[(page == current).then_some("page")] { (name) }
            }
        }
    }
}
