//! A routine to give away: as a link that carries all of it, as a code to photograph, and on paper.

use super::made::{Made, carrying};
use crate::address::Page;
use crate::content::catalogue;
use crate::markup::qr::picture;
use crate::platform::page;
use crate::routine::own::OwnRoutine;
use crate::ui::link;
use crate::ui::live::{click, live_prose};
use leptos::prelude::*;
use maud::{Markup, html};

/// The ways to give the routine away as it is fitted now.
pub(super) fn share(now: Memo<Result<Made, Vec<String>>>) -> AnyView {
    view! {
        <details class="share">
            <summary>"Share or print it"</summary>
            {live_prose(move || now.with(|now| now.as_ref().map(ways).unwrap_or_default()))}
            <div class="actions">
                <button type="button" class="button" on:click=click(page::print)>"Print"</button>
            </div>
        </details>
    }
    .into_any()
}

fn ways(made: &Made) -> Markup {
    let own = made
        .own
        .clone()
        .unwrap_or_else(|| OwnRoutine::of(made.routine, catalogue()));
    let path = carrying(&Page::Shared.path(), &own);
    let address = [&page::origin(), link::href(&path).as_str()].concat();
    html! {
        p.quiet.spaced {
            "The link carries the whole routine, and nothing about you. Whoever opens it sees it in "
            "their own browser."
        }
        label.field.spaced {
            span { "Link" }
            input.link readonly value=(address);
        }
        p.spaced { a href=(link::href(&path)) { "Open it as others see it" } }
        (picture(&address, "The link as a code to photograph"))
    }
}
