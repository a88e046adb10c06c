//! A session waits: carry on, or keep what was done and start anew (DECISIONS 14).

use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::pages::address;
use crate::routine::timeline::PhaseKind;
use crate::state::dorsal;
use crate::state::player::Player;
use crate::units::clock_text;
use leptos::prelude::*;
use leptos_router::components::A;

/// The question what to do with an unfinished session.
#[component]
pub(super) fn Unfinished(routine: &'static Routine, player: Player) -> impl IntoView {
    let state = dorsal();
    let of_this = move || state.run.with(|run| run.as_ref().map(|run| run.routine)) == Some(routine.id);
    let over = move || {
        state.run.with(|run| {
            run.as_ref().is_some_and(|run| run.session.at(run.heartbeat).pace.is_over())
        })
    };
    let title = move || {
        state.run.with(|run| {
            let run = run.as_ref()?;
            catalogue().routine(run.routine).map(|routine| routine.title.clone())
        })
    };
    let where_it_stands = move || {
        state.run.with(|run| {
            let run = run.as_ref()?;
            let own = catalogue().routine(run.routine)?;
            let snapshot = run.session.at(run.heartbeat);
            let phase = snapshot.phase?;
            let step = run.step(own, phase.step)?;
            let side = phase.side.map_or(String::new(), |side| [", ", side.word()].concat());
            let ready = if phase.kind == PhaseKind::Work { "" } else { ", getting ready" };
            Some((
                [&step.name, side.as_str(), ready].concat(),
                clock_text(snapshot.remaining.seconds_up()),
            ))
        })
    };
    let keep_and_start = move |_| {
        state.end_waiting_run();
    };
    let other = move || {
        let id = state.run.with(|run| run.as_ref().map(|run| run.routine))?;
        (id != routine.id).then(|| address::play(id))
    };
    view! {
        <div class="page unfinished">
            <header>
                <p class="eyebrow">{title}</p>
                <h1>{move || if over() { "One session has no number yet" } else { "Carry on where you were?" }}</h1>
            </header>
            <Show when=move || player.elsewhere.get()>
                <p class="note">"This session is running in another tab. You can take it over."</p>
            </Show>
            {move || where_it_stands().map(|(place, left)| view! {
                <p class="lede">{place}</p>
                <p class="stands" role="timer" aria-label="Time left">{left}</p>
            })}
            <div class="answers">
                <Show
                    when=of_this
                    fallback=move || other().map(|address| view! {
                        <A href=address attr:class="button primary large">"Go to that session"</A>
                    })
                >
                    <button
                        type="button"
                        class="button primary large"
                        on:click=move |_| player.carry_on()
                    >
                        "Carry on"
                    </button>
                </Show>
                <button type="button" class="button large" on:click=keep_and_start>
                    "Keep what was done and start again"
                </button>
            </div>
        </div>
    }
}
