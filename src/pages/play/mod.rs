//! `/routines/:id/play`: from the safety check to the number after the session.
//!
//! Which stage shows follows from what the state holds, so that a reload lands in the right one.

mod before;
mod controls;
mod done;
mod stage;
mod stop;
mod unfinished;

use super::address;
use super::check::Check;
use super::not_found::NotFound;
use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::pain::screening::{Answers, Given};
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::page::page_title;
use crate::units::{QuestionId, RoutineId, Score};
use before::Before;
use done::DonePage;
use leptos::prelude::*;
use leptos_router::components::A;
use stage::Stage;
use unfinished::Unfinished;

/// The player at this address.
#[component]
pub fn Play() -> impl IntoView {
    let id = address::part("id");
    move || {
        let id = RoutineId::new(&id.get()).ok();
        match id.and_then(|id| catalogue().routine(id)) {
            Some(routine) => view! { <PlayRoutine routine/> }.into_any(),
            None => NotFound().into_any(),
        }
    }
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

#[component]
fn PlayRoutine(routine: &'static Routine) -> impl IntoView {
    page_title(move || routine.title.clone());
    let state = dorsal();
    let player = Player::new();
    // The number that the safety check asked for; it is the pain before the session.
    let pain = RwSignal::new(None::<Score>);
    let moment = Memo::new(move |_| {
        let here = state.runs_here();
        let of_run = state.run.with(|run| {
            let run = run.as_ref()?;
            let over = player.snapshot.with(|now| now.as_ref().is_some_and(|now| now.pace.is_over()));
            Some(match (over, here) {
                (true, _) if run.routine == routine.id => Moment::Done,
                (false, true) if run.routine == routine.id => Moment::Playing,
                _ => Moment::Unfinished,
            })
        });
        of_run.unwrap_or_else(|| {
            if state.verdict.with(Option::is_some) { Moment::Before } else { Moment::Check }
        })
    });
    let checked = move |given: &Answers| {
        let question = QuestionId::new("pain-now").ok();
        let number = question.and_then(|question| match given.given(question) {
            Some(Given::Score(score)) => Some(*score),
            _ => None,
        });
        pain.set(number);
    };
    move || match moment.get() {
        Moment::Unfinished => view! { <Unfinished routine player/> }.into_any(),
        Moment::Check => view! {
            <div class="page check">
                <Leave routine/>
                <Check done=checked/>
            </div>
        }
        .into_any(),
        Moment::Before => view! { <Before routine player pain/> }.into_any(),
        Moment::Playing => view! { <Stage routine player/> }.into_any(),
        Moment::Done => view! { <DonePage/> }.into_any(),
    }
}

/// The way back to the overview.
#[component]
fn Leave(routine: &'static Routine) -> impl IntoView {
    view! {
        <p class="leave">
            <A href=address::routine(routine.id)>{routine.title.clone()}</A>
        </p>
    }
}
