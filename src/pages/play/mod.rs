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

use super::address;
use super::check::check;
use super::day_after::{asked_about, day_after};
use super::not_found::not_found;
use super::routines::{Made, of_ours, of_own, of_shared, overview_of};
use crate::address::Page;
use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::pain::screening::{Answers, Given};
use crate::routine::run::Run;
use crate::state::player::Player;
use crate::state::{Dorsal, dorsal};
use crate::ui::link;
use crate::ui::live::{live, memo, nothing, prose};
use crate::ui::page::opened;
use crate::units::{QuestionId, RoutineId, Score};
use leptos::prelude::*;
use maud::{Markup, html};

/// The player of one of ours.
pub fn play(id: RoutineId) -> AnyView {
    play_if_made(untrack(|| of_ours(id, address::query())))
}

/// The player of one of the person's own.
pub fn play_own(id: RoutineId) -> AnyView {
    play_if_made(untrack(|| of_own(id, address::query())))
}

/// The player of a routine that the link carries.
pub fn play_shared() -> AnyView {
    play_if_made(Some(untrack(|| of_shared(address::query()))))
}

fn play_if_made(made: Option<Result<Made, Vec<String>>>) -> AnyView {
    match made {
        Some(Ok(made)) => play_routine(made),
        Some(Err(why)) => {
            opened("Nothing to play");
            prose(html! {
                div.page role="alert" {
                    h1 { "This cannot be played" }
                    @for sentence in &why { p.spaced { (sentence) } }
                    p.spaced { a href=(link::to(&Page::Routines)) { "All routines" } }
                }
            })
        }
        None => not_found(),
    }
}

/// Where the person is between opening the player and leaving it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Moment {
    /// A session waits: of this routine or another, here or in another tab.
    Unfinished,
    /// The question about the day after the last session.
    DayAfter,
    /// The safety check.
    Check,
    /// The last look before Start.
    Before,
    /// The session.
    Playing,
    /// The number after it.
    Done,
}

fn play_routine(made: Made) -> AnyView {
    let routine = made.routine;
    opened(&routine.title);
    let player = Player::open();
    // The number that the safety check asked for; it is the pain before the session.
    let pain = RwSignal::new(None::<Score>);
    let state = dorsal();
    let asked = RwSignal::new(asked_about());
    let answered = Callback::new(move |()| asked.set(None));
    let moment = memo(move || match moment(state, routine, player) {
        Moment::Check if asked.with(Option::is_some) => Moment::DayAfter,
        moment => moment,
    });
    let checked = Callback::new(move |given: Answers| pain.set(pain_now(&given)));
    live(move || match moment.get() {
        Moment::Unfinished => unfinished::unfinished(routine, player),
        Moment::DayAfter => asking_first(
            &made,
            match asked.get_untracked() {
                Some(record) => day_after(&record, true, answered),
                None => nothing(),
            },
        ),
        Moment::Check => asking_first(&made, check(checked)),
        Moment::Before => before::before(made.clone(), player, pain),
        Moment::Playing => stage::stage(of_run(state).unwrap_or(routine), player),
        Moment::Done => done::done(),
    })
}

/// A question that comes before the session, under the way back.
fn asking_first(made: &Made, question: AnyView) -> AnyView {
    view! { <div class="page check">{prose(leave(made))} {question}</div> }.into_any()
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

/// The routine that the session is of: as it was fitted when it began.
fn of_run(state: Dorsal) -> Option<&'static Routine> {
    let made = |run: &Run| run.made(catalogue());
    state.run.with_untracked(|run| run.as_ref().and_then(made))
}

/// The pain number among the answers of a safety check.
fn pain_now(given: &Answers) -> Option<Score> {
    match given.given(QuestionId::new("pain-now").ok()?)? {
        Given::Score(score) => Some(*score),
        _ => None,
    }
}

/// The way back to the overview.
fn leave(made: &Made) -> Markup {
    let overview = overview_of(made.routine, made.own.as_ref());
    html! {
        p.leave {
            a href=(link::href(&overview)) { (made.routine.title) }
        }
    }
}
