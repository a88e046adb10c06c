//! A routine to give away: as a link that carries all of it, as a code to photograph, and on paper.

use super::made::{Made, carrying};
use crate::address::Page;
use crate::content::catalogue;
use crate::markup::qr::picture;
use crate::platform::page;
use crate::routine::own::OwnRoutine;
use crate::ui::link;
use crate::ui::live::{click, live_prose, text};
use leptos::prelude::*;
use maud::{Markup, html};

/// The ways to give the routine away as it is fitted now.
pub(super) fn share(now: Memo<Result<Made, Vec<String>>>) -> AnyView {
    let said = RwSignal::new(String::new());
    let copy = move || {
        let address = now.with_untracked(|now| now.as_ref().map(address_of).unwrap_or_default());
        page::copy(&address, move |copied| {
            let words = if copied {
                "The link is copied."
            } else {
                "The browser did not let Dorsal copy it. Select the link above, and copy it."
            };
            said.try_set(words.to_owned());
        });
    };
    view! {
        <details class="share">
            <summary>"Share or print it"</summary>
            {live_prose(move || now.with(|now| now.as_ref().map(ways).unwrap_or_default()))}
            <div class="actions">
                <button type="button" class="button" on:click=click(copy)>"Copy the link"</button>
                <button type="button" class="button" on:click=click(page::print)>"Print"</button>
            </div>
            <p class="small" role="status">{text(move || said.get())}</p>
        </details>
    }
    .into_any()
}

/// The path of the shared routine.
fn path_of(made: &Made) -> String {
    let own = made
        .own
        .clone()
        .unwrap_or_else(|| OwnRoutine::of(made.routine, catalogue()));
    carrying(&Page::Shared.path(), &own)
}

/// The whole address of it, for other browsers.
fn address_of(made: &Made) -> String {
    [&page::origin(), link::href(&path_of(made)).as_str()].concat()
}

fn ways(made: &Made) -> Markup {
    let (path, address) = (path_of(made), address_of(made));
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
