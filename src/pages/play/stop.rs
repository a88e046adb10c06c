//! Stop: the clock stands, what to do for what one feels is there, and nothing done is lost.

use crate::content::catalogue;
use crate::content::safety::{Outcome, StopRule};
use crate::pages::address;
use crate::pages::safety::advice as advice_on;
use crate::platform::{dom, page};
use crate::routine::session::EventKind;
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::button::button;
use crate::ui::link;
use crate::ui::live::{click, click_at};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use maud::{Markup, html};

const DIALOG: &str = "stop-dialog";

/// Pauses, and asks.
pub(super) fn open_stop(player: Player) {
    player.act(EventKind::Pause);
    dom::show_modal(DIALOG);
}

/// The question, with the stop rules (clinical 7.4).
pub(super) fn stop_dialog(player: Player) -> AnyView {
    let state = dorsal();
    let go = address::go_to();
    let close = move |kind: EventKind| {
        dom::close_modal(DIALOG);
        player.act(kind);
    };
    let feel = move |event: MouseEvent| {
        let Some((rule, stays)) = felt(&event) else {
            return;
        };
        close(EventKind::Stop);
        let outcome = if stays {
            rule.if_it_stays
        } else {
            rule.outcome
        };
        if let Some(outcome) = outcome {
            state.stop_for(outcome);
            if outcome <= Outcome::Urgent {
                go.run(("/safety".to_owned(), false));
            }
        }
    };
    view! {
        <dialog id=DIALOG aria-labelledby="stop-title">
            <div
                class="prose"
                inner_html=question().into_string()
                on:click=click_at(feel)
            ></div>
            <div class="actions">
                {button("button primary", "Stop now", click(move || close(EventKind::Stop)))}
                {button("button", "Carry on", click(move || close(EventKind::Resume)))}
            </div>
        </dialog>
    }
    .into_any()
}

fn question() -> Markup {
    html! {
        h2 #stop-title { "Stop here?" }
        p.spaced { "What you did is kept." }
        h3.spaced { "If you feel something" }
        ul.rows.feel {
            @for (place, rule) in catalogue().stop_rules.iter().enumerate() {
                li { (advice(place, rule)) }
            }
        }
        @if let Some(emergency) = catalogue().advice("emergency") { (advice_on(emergency, 2)) }
        p.spaced { a href=(link::href("/safety")) { "Get help, and when to stop" } }
    }
}

/// What to do for one thing that one may feel. Its buttons tell [`felt`] which rule they belong to.
fn advice(place: usize, rule: &StopRule) -> Markup {
    html! {
        details {
            summary { (rule.feel) }
            p { (rule.then) }
            @if rule.ends_session {
                button.button type="button" data-rule=(place) { "I feel this: end the session" }
            }
            @if let Some(outcome) = rule.if_it_stays {
                p.quiet.spaced { (if_it_stays(outcome)) }
                button.button type="button" data-rule=(place) data-stays { "It stays: get help" }
            }
        }
    }
}

const fn if_it_stays(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Emergency => "If it stays, this is an emergency.",
        Outcome::Urgent => "If it stays, get help today.",
        _ => "If it stays, ask for help.",
    }
}

/// The rule whose button was pressed, and whether it was the one for what stays.
fn felt(event: &MouseEvent) -> Option<(&'static StopRule, bool)> {
    let button = page::around(event, "button[data-rule]")?;
    let place: usize = button.get_attribute("data-rule")?.parse().ok()?;
    let rule = catalogue().stop_rules.get(place)?;
    Some((rule, button.has_attribute("data-stays")))
}
