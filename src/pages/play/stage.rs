//! The session itself: the clock, the side, the step, the figure, what comes next. Read from the
//! floor, one to two metres away.

use super::controls::Controls;
use super::stop::StopDialog;
use crate::content::routine::{Routine, Step, StepKind};
use crate::pages::muscle::capital;
use crate::routine::session::{Pace, Snapshot};
use crate::routine::timeline::{Phase, PhaseKind};
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::figure::PositionFigure;
use crate::ui::small_back::SmallBack;
use crate::units::{MuscleId, Side, clock_text};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The player's stage.
#[component]
pub(super) fn Stage(routine: &'static Routine, player: Player) -> impl IntoView {
    let phase = Memo::new(move |_| player.snapshot.with(|now| now.as_ref().and_then(|now| now.phase)));
    let step = Memo::new(move |_| {
        let index = phase.get()?.step;
        player.step(routine, index).map(|step| step.clinical.clone())
    });
    let step = Signal::derive(move || {
        step.with(|name| {
            let name = name.as_ref()?;
            routine.steps.iter().find(|step| step.clinical == *name)
        })
    });
    let side = Memo::new(move |_| phase.get().and_then(|phase| phase.side));
    let left = Memo::new(move |_| {
        player.snapshot.with(|now| now.as_ref().map_or(0, |now| now.remaining.seconds_up()))
    });
    let paused = Memo::new(move |_| pace(player) == Some(Pace::Paused));
    announce(player, phase, step);
    let on_tap = move |event: MouseEvent| {
        if !on_a_control(&event) {
            player.toggle();
        }
    };
    let muscles =
        Signal::derive(move || step.get().map_or(Vec::<MuscleId>::new(), |step| step.targets.clone()));
    view! {
        <div
            class="stage"
            class:paused=move || paused.get()
            class:ready=move || phase.get().is_some_and(|phase| phase.kind != PhaseKind::Work)
            class:last=move || left.get() <= 5
            on:click=on_tap
        >
            <Segments player/>
            <div class="stage-words">
                <p class="count">{move || count(routine, player)}</p>
                <SideSign side=side/>
                <h1>{move || step.get().map(|step| step.name.clone())}</h1>
                <p class="word">{move || word(phase.get(), step.get())}</p>
                <p class="instruction">{move || instruction(phase.get(), step.get())}</p>
            </div>
            <div class="stage-back">
                <SmallBack muscles side=side/>
            </div>
            <div class="stage-figure">
                {move || step.get().map(|step| view! {
                    <PositionFigure position=step.position side=side.get()/>
                })}
            </div>
            <div class="clock-box">
                <p
                    class="clock"
                    class:long={move || left.get() >= 600}
                    role="timer"
                    aria-label="Time left in this step"
                >
                    {move || clock_text(left.get())}
                </p>
            </div>
            <div class="stage-facts">
                <p class="breath">{move || step.get().map(|step| step.breath.clone())}</p>
                {move || step.get().map(|step| view! { <Ceiling limit=limit(step) kind=step.kind/> })}
                <p class="next">{move || next(routine, player)}</p>
                <Show when=move || player.screen_may_sleep.get()>
                    <p class="small">"Your screen may sleep. Set it to stay on."</p>
                </Show>
                <Show when=move || player.slept.get()>
                    <p class="note">"Your device slept, so the clock waited for you."</p>
                </Show>
            </div>
            <Controls player/>
            <StopDialog player/>
        </div>
    }
}

fn pace(player: Player) -> Option<Pace> {
    player.snapshot.with(|now| now.as_ref().map(|now| now.pace))
}

/// Whether a tap was meant for a button, a link or a dialog, not for the stage.
fn on_a_control(event: &MouseEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| {
            element.closest("button, a, dialog, summary, input").ok().flatten().is_some()
        })
}

/// Tells screen readers each new phase: they do not hear the clock, which would never be silent.
fn announce(
    player: Player,
    phase: Memo<Option<Phase>>,
    step: Signal<Option<&'static Step>>,
) {
    let state = dorsal();
    Effect::new(move |before: Option<Option<Phase>>| {
        let now = phase.get();
        if before.flatten() != now
            && let (Some(now), Some(step)) = (now, step.get_untracked())
        {
            let side = now.side.map_or(String::new(), |side| [", ", side.word(), " side"].concat());
            let words = match now.kind {
                PhaseKind::GetReady => [&step.cue, side.as_str()].concat(),
                PhaseKind::Work => {
                    let seconds = now.length.seconds_up().to_string();
                    [&step.name, side.as_str(), ". ", &seconds, " seconds."].concat()
                }
                PhaseKind::Switch => ["Change sides", side.as_str()].concat(),
                PhaseKind::Rest => "Rest".to_owned(),
            };
            state.say(words);
        }
        now
    });
    Effect::new(move |_| {
        if pace(player) == Some(Pace::Paused) {
            state.say("Paused");
        }
    });
}

/// The steps as a row of bars, each as wide as it is long, filled as far as it is done.
#[component]
fn Segments(player: Player) -> impl IntoView {
    let state = dorsal();
    let lengths = state.run.with_untracked(|run| {
        let phases = run.as_ref().map_or(&[][..], |run| run.session.timeline().phases());
        let mut sums: Vec<u64> = Vec::new();
        for phase in phases {
            if phase.step >= sums.len() {
                sums.resize(phase.step + 1, 0);
            }
            if let Some(sum) = sums.get_mut(phase.step) {
                *sum += phase.length.0;
            }
        }
        sums
    });
    // Whole per cents, so that a bar is painted again only when it would look different.
    let at = Memo::new(move |_| {
        player.snapshot.with(|now| {
            let now = now.as_ref()?;
            let step = now.phase?.step;
            state.run.with_untracked(|run| {
                let phases = run.as_ref()?.session.timeline().phases();
                let all: u64 = of_step(phases, step).map(|phase| phase.length.0).sum();
                let before: u64 =
                    of_step(phases.get(..now.index)?, step).map(|phase| phase.length.0).sum();
                Some((step, (before + now.elapsed.0) * 100 / all.max(1)))
            })
        })
    });
    let bars = lengths
        .into_iter()
        .enumerate()
        .map(|(index, length)| {
            let done = move || match at.get() {
                Some((now, _)) if index < now => 100,
                Some((now, done)) if index == now => done.min(100),
                _ => 0,
            };
            view! {
                <li style:flex-grow=length.to_string()>
                    <span style:inline-size=move || [&done().to_string(), "%"].concat()></span>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="segments" aria-hidden="true">{bars}</ol> }
}

fn of_step(phases: &[Phase], step: usize) -> impl Iterator<Item = &Phase> {
    phases.iter().filter(move |phase| phase.step == step)
}

/// Left and right as a sign with the working half lit, or "Both sides".
#[component]
fn SideSign(side: Memo<Option<Side>>) -> impl IntoView {
    move || match side.get() {
        None => view! { <p class="side-sign"><span class="on">"Both sides"</span></p> }.into_any(),
        Some(now) => view! {
            <p class="side-sign">
                {Side::BOTH
                    .map(|side| {
                        let on = side == now;
                        view! {
                            <span class:on=on aria-hidden=(!on).then_some("true")>
                                {capital(side.word())}
                            </span>
                        }
                    })
                    .collect_view()}
            </p>
        }
        .into_any(),
    }
}

/// The pressure not to go over, as words and ten cells.
#[component]
fn Ceiling(limit: u8, kind: StepKind) -> impl IntoView {
    let words = match kind {
        StepKind::Stretch | StepKind::Move | StepKind::Breathe => "Pull",
        _ => "Pressure",
    };
    (limit > 0).then(|| {
        view! {
            <div class="ceiling">
                <p>{[words, ": ", &limit.to_string(), " of 10 or less"].concat()}</p>
                <ol aria-hidden="true">
                    {(1..=10).map(|cell| view! {
                        <li class:on=cell <= limit class:limit=cell == limit></li>
                    }).collect_view()}
                </ol>
            </div>
        }
    })
}

/// The limit of a step today.
fn limit(step: &Step) -> u8 {
    dorsal().run.with(|run| run.as_ref().map_or(step.ceiling, |run| run.ceiling_of(step)))
}

fn count(routine: &'static Routine, player: Player) -> String {
    let at = player
        .snapshot
        .with(|now| now.as_ref().and_then(|now| now.phase).map_or(0, |phase| phase.step + 1));
    let all = dorsal()
        .run
        .with(|run| run.as_ref().map_or(routine.steps.len(), |run| run.steps.len()));
    [&at.to_string(), " of ", &all.to_string()].concat()
}

/// The one word that says what to do now.
fn word(phase: Option<Phase>, step: Option<&Step>) -> String {
    match (phase.map(|phase| phase.kind), step) {
        (Some(PhaseKind::GetReady), _) => "Get ready".to_owned(),
        (Some(PhaseKind::Switch), _) => "Change sides".to_owned(),
        (Some(PhaseKind::Rest), _) => "Rest".to_owned(),
        (Some(PhaseKind::Work), Some(step)) => step.word.clone(),
        _ => String::new(),
    }
}

fn instruction(phase: Option<Phase>, step: Option<&Step>) -> String {
    match (phase.map(|phase| phase.kind), step) {
        (Some(PhaseKind::GetReady), Some(step)) => step.cue.clone(),
        (_, Some(step)) => step.how.clone(),
        _ => String::new(),
    }
}

/// What comes after this: the other side, or the next step.
fn next(routine: &'static Routine, player: Player) -> Option<impl IntoView + use<>> {
    let words = player.snapshot.with(|now| next_words(routine, player, now.as_ref()?))?;
    Some(view! { "Next: " <strong>{words}</strong> })
}

fn next_words(
    routine: &'static Routine,
    player: Player,
    snapshot: &Snapshot,
) -> Option<String> {
    let phases = dorsal()
        .run
        .with(|run| run.as_ref().map(|run| run.session.timeline().phases().to_vec()))?;
    let is_work = |phase: &&Phase| phase.kind == PhaseKind::Work;
    let getting_ready = snapshot.phase.is_some_and(|phase| phase.kind != PhaseKind::Work);
    // While getting ready, the work it is for is on screen already; what comes is the one after.
    let skip = snapshot.index + if getting_ready { 2 } else { 1 };
    let Some(phase) = phases.iter().skip(skip).find(is_work) else {
        return Some("done".to_owned());
    };
    let step = player.step(routine, phase.step)?;
    let side = phase.side.map_or(String::new(), |side| [", ", side.word()].concat());
    Some([&step.name, side.as_str()].concat())
}
