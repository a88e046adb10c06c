//! `/routines/:id/play`: from the safety check to the number after the session.
//!
//! Which stage shows follows from what the state holds, so that a reload lands in the right one.

mod before;
mod controls;
mod done;
mod facts;
mod keys;
mod left_out;
mod moving;
mod scene;
mod stage;
mod stop;
mod too_much;
mod unfinished;

use super::check::check;
use super::not_found::not_found;
use crate::address::Page;
use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::pain::screening::{Answers, Given};
use crate::state::player::Player;
use crate::state::{Dorsal, dorsal};
use crate::ui::link;
use crate::ui::live::{OnClick, live, memo, prose};
use crate::ui::page::opened;
use crate::units::{QuestionId, RoutineId, Score};
use leptos::prelude::*;
use maud::{Markup, html};

/// The player of a routine.
pub fn play(id: RoutineId) -> AnyView {
    catalogue().routine(id).map_or_else(not_found, play_routine)
}

/// Where the person is between opening the player and leaving it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moment {
    /// A session waits: of this routine or another, here or in another tab.
    Unfinished,
    /// The safety check.
    Check,
    /// The last look before Start.
    Before,
    /// The session.
    Playing,
    /// The number after it.
    Done,
}

fn play_routine(routine: &'static Routine) -> AnyView {
    opened(&routine.title);
    let player = Player::open();
    // The number that the safety check asked for; it is the pain before the session.
    let pain = RwSignal::new(None::<Score>);
    let state = dorsal();
    let moment = memo(move || moment(state, routine, player));
    let checked = Callback::new(move |given: Answers| pain.set(pain_now(&given)));
    live(move || match moment.get() {
        Moment::Unfinished => unfinished::unfinished(routine, player),
        Moment::Check => view! {
            <div class="page check">
                {prose(leave(routine))}
                {check(checked)}
            </div>
        }
        .into_any(),
        Moment::Before => before::before(routine, player, pain),
        Moment::Playing => stage::stage(routine, player),
        Moment::Done => done::done(),
    })
}

fn moment(state: Dorsal, routine: &Routine, player: Player) -> Moment {
    let here = state.runs_here();
    let Some(of) = state.run.with(|run| run.as_ref().map(|run| run.routine)) else {
        let checked = state.verdict.with(Option::is_some);
        return if checked {
            Moment::Before
        } else {
            Moment::Check
        };
    };
    let over = player
        .snapshot
        .with(|now| now.as_ref().is_some_and(|now| now.pace.is_over()));
    match (over, here) {
        (true, _) if of == routine.id => Moment::Done,
        (false, true) if of == routine.id => Moment::Playing,
        _ => Moment::Unfinished,
    }
}

/// The pain number among the answers of a safety check.
fn pain_now(given: &Answers) -> Option<Score> {
    match given.given(QuestionId::new("pain-now").ok()?)? {
        Given::Score(score) => Some(*score),
        _ => None,
    }
}

/// The way back to the overview.
fn leave(routine: &Routine) -> Markup {
    html! {
        p.leave {
            a href=(link::to(&Page::Routine(routine.id))) { (routine.title) }
        }
    }
}

/// A button with words on it.
fn button(class: &'static str, words: &'static str, act: OnClick) -> AnyView {
    view! { <button type="button" class=class on:click=act>{words}</button> }.into_any()
}
