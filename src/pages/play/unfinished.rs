//! A session waits: carry on, or keep what was done and start anew (DECISIONS 14).

use super::scene::with_side;
use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::pages::routines::session_of;
use crate::routine::run::Run;
use crate::routine::timeline::PhaseKind;
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::button::button;
use crate::ui::link;
use crate::ui::live::{click, live, live_prose, memo, nothing, prose, text};
use crate::units::clock_text;
use leptos::prelude::*;
use maud::{Markup, html};

/// The question what to do with an unfinished session.
pub(super) fn unfinished(routine: &'static Routine, player: Player) -> AnyView {
    let state = dorsal();
    let of_run = move |words: fn(&Run) -> String| {
        text(move || {
            state
                .run
                .with(|run| run.as_ref().map_or_else(String::new, words))
        })
    };
    let stands = move || state.run.with(|run| run.as_ref().and_then(where_it_stands));
    let keep_and_start = click(move || state.end_waiting_run());
    view! {
        <div class="page unfinished">
            <header>
                <p class="eyebrow">{of_run(title)}</p>
                <h1>{of_run(|run| question(run).to_owned())}</h1>
            </header>
            {live_prose(move || standing(player.troubles.get().elsewhere, stands()))}
            <div class="answers">
                {on(routine, player)}
                {button("button large", "Keep what was done and start again", keep_and_start)}
            </div>
        </div>
    }
    .into_any()
}

/// On with it: here, or where the routine is that it is a session of.
fn on(routine: &'static Routine, player: Player) -> AnyView {
    let state = dorsal();
    let here = "here";
    // Empty where no session waits.
    let place = memo(move || {
        state.run.with(|run| match run {
            Some(run) if run.routine == routine.id => here.to_owned(),
            Some(run) => link::href(&session_of(run)),
            None => String::new(),
        })
    });
    live(move || {
        let place = place.get();
        if place.is_empty() {
            nothing()
        } else if place == here {
            button(
                "button primary large",
                "Carry on",
                click(move || player.carry_on()),
            )
        } else {
            prose(html! { a.button.primary.large href=(place) { "Go to that session" } })
        }
    })
}

fn standing(elsewhere: bool, place: Option<(String, String)>) -> Markup {
    html! {
        @if elsewhere {
            p.note { "This session is running in another tab. You can take it over." }
        }
        @if let Some((place, left)) = place {
            p.lede { (place) }
            p.stands role="timer" aria-label="Time left" { (left) }
        }
    }
}

fn title(run: &Run) -> String {
    run.made(catalogue())
        .map_or_else(String::new, |routine| routine.title.clone())
}

fn question(run: &Run) -> &'static str {
    if run.session.at(run.heartbeat).pace.is_over() {
        "One session has no number yet"
    } else {
        "Carry on where you were?"
    }
}

/// The step with its side, and how much of it is left.
fn where_it_stands(run: &Run) -> Option<(String, String)> {
    let snapshot = run.session.at(run.heartbeat);
    let phase = snapshot.phase?;
    let step = run.step(run.made(catalogue())?, phase.step)?;
    let ready = if phase.kind == PhaseKind::Work {
        ""
    } else {
        ", getting ready"
    };
    let place = with_side(&step.name, phase.side) + ready;
    Some((place, clock_text(snapshot.remaining.seconds_up())))
}
