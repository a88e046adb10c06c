//! `/safety/check`, and the same check before each session: one question at a time, worst answer
//! wins. The rules are in `pain::screening`; here is only the asking.

mod asking;
mod questions;
mod ticks;
mod verdict;

pub(super) use ticks::tick;
pub(super) use verdict::{reasons, verdict_text};

use crate::content::safety::Outcome;
use crate::pain::screening::Answers;
use crate::state::dorsal;
use crate::ui::link::href;
use crate::ui::live::{live, prose};
use crate::ui::page::opened;
use asking::Asking;
use leptos::prelude::*;
use maud::{Markup, html};

/// The check by itself.
pub fn check_page() -> AnyView {
    opened("Safety check");
    let state = dorsal();
    state.verdict.set(None);
    let content = live(move || match state.verdict.get() {
        None => questions::form(Asking::start(Callback::new(|_| ())), true),
        Some(verdict) if verdict.outcome == Outcome::Go => prose(nothing_against()),
        Some(verdict) => verdict_text(&verdict),
    });
    view! { <div class="page check">{content}</div> }.into_any()
}

fn nothing_against() -> Markup {
    html! {
        h1 { "Nothing here speaks against a session today" }
        p.lede.spaced { "Start small. Stop if it hurts, tingles or feels wrong." }
        div.actions {
            a.button.primary href=(href("/routines")) { "Choose a routine" }
        }
    }
}

/// Asks the questions that are due. The state judges the answers; the caller is given them too.
pub(super) fn check(done: Callback<Answers>) -> AnyView {
    questions::form(Asking::start(done), false)
}
