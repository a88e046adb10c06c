//! Stop: the clock stands, what to do for what one feels is there, and nothing done is lost.

use crate::content::catalogue;
use crate::content::safety::{Outcome, StopRule};
use crate::pages::address;
use crate::platform::dom;
use crate::routine::session::EventKind;
use crate::state::dorsal;
use crate::state::player::Player;
use leptos::prelude::*;
use leptos_router::components::A;

const DIALOG: &str = "stop-dialog";

/// Pauses, and asks.
pub(super) fn open_stop(player: Player) {
    player.act(EventKind::Pause);
    dom::show_modal(DIALOG);
}

/// The question, with the stop rules (clinical 7.4).
#[component]
pub(super) fn StopDialog(player: Player) -> impl IntoView {
    let state = dorsal();
    let go = address::go_to();
    let feel = move |rule: &'static StopRule| {
        dom::close_modal(DIALOG);
        player.act(EventKind::Stop);
        if let Some(outcome) = rule.outcome {
            state.stop_for(outcome);
            if outcome <= Outcome::Urgent {
                go("/safety".to_owned(), false);
            }
        }
    };
    let rules = catalogue()
        .stop_rules
        .iter()
        .map(|rule| {
            view! {
                <li>
                    <details>
                        <summary>{rule.feel.clone()}</summary>
                        <p>{rule.then.clone()}</p>
                        {rule.ends_session.then(|| view! {
                            <button type="button" class="button" on:click=move |_| feel(rule)>
                                "I feel this: end the session"
                            </button>
                        })}
                    </details>
                </li>
            }
        })
        .collect_view();
    let stop = move |_| {
        dom::close_modal(DIALOG);
        player.act(EventKind::Stop);
    };
    let carry_on = move |_| {
        dom::close_modal(DIALOG);
        player.act(EventKind::Resume);
    };
    view! {
        <dialog id=DIALOG aria-labelledby="stop-title">
            <h2 id="stop-title">"Stop here?"</h2>
            <p class="spaced">"What you did is kept."</p>
            <h3 class="spaced">"If you feel something"</h3>
            <ul class="rows feel">{rules}</ul>
            <p class="spaced"><A href="/safety">"Get help, and when to stop"</A></p>
            <div class="actions">
                <button type="button" class="button primary" on:click=stop>"Stop now"</button>
                <button type="button" class="button" on:click=carry_on>"Carry on"</button>
            </div>
        </dialog>
    }
}
