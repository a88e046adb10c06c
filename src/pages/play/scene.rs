//! What the stage says at one moment of a session, in words.

use crate::content::routine::{Routine, Step, StepKind};
use crate::routine::run::Run;
use crate::routine::session::Snapshot;
use crate::routine::timeline::{Phase, PhaseKind};
use crate::units::{MuscleId, PositionId, Side};

/// One phase as the person sees and hears it. It changes with the phase, not with the clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Scene {
    /// The step among all of them: "2 of 7".
    pub count: String,
    /// The step.
    pub name: String,
    /// The one word that says what to do now.
    pub word: String,
    /// The same in a sentence or two.
    pub instruction: String,
    /// The easier way, where the person chose it.
    pub easier: String,
    /// How to breathe.
    pub breath: String,
    /// What the limit is about: "Pressure" or "Pull".
    pub force: &'static str,
    /// The limit today, of 10; zero where the step has none.
    pub limit: u8,
    /// What comes after this: the other side, the next step, or "done".
    pub next: String,
    /// What screen readers are told. They do not hear the clock, which would never be silent.
    pub said: String,
    /// Whether the person gets into place, and works not yet.
    pub ready: bool,
    /// The side, where the step has sides.
    pub side: Option<Side>,
    /// The position to be in.
    pub position: Option<PositionId>,
    /// The muscles that are worked.
    pub targets: Vec<MuscleId>,
    /// The step by its clinical reference.
    pub clinical: String,
}

/// The scene of a session where it is; none when it has ended.
pub(super) fn scene(run: &Run, routine: &Routine, at: &Snapshot) -> Option<Scene> {
    let phase = at.phase?;
    let step = run.step(routine, phase.step)?;
    Some(Scene {
        count: [
            &(phase.step + 1).to_string(),
            " of ",
            &run.steps.len().to_string(),
        ]
        .concat(),
        name: step.name.clone(),
        word: word(phase.kind, step).to_owned(),
        instruction: instruction(phase.kind, step).to_owned(),
        easier: if at.easier {
            step.easier.clone()
        } else {
            String::new()
        },
        breath: step.breath.clone(),
        force: force(step.kind),
        limit: run.ceiling_of(step, at),
        next: next(run, routine, at),
        said: said(phase, step),
        ready: phase.kind != PhaseKind::Work,
        side: phase.side,
        position: Some(step.position),
        targets: step.targets.clone(),
        clinical: step.clinical.clone(),
    })
}

/// Words about a step, with the side where it has sides: "Calf, left".
pub(super) fn with_side(words: &str, side: Option<Side>) -> String {
    side.map_or_else(
        || words.to_owned(),
        |side| [words, ", ", side.word()].concat(),
    )
}

fn word(kind: PhaseKind, step: &Step) -> &str {
    match kind {
        PhaseKind::GetReady => "Get ready",
        PhaseKind::Work => &step.word,
        PhaseKind::Switch => "Change sides",
        PhaseKind::Rest => "Rest",
    }
}

fn instruction(kind: PhaseKind, step: &Step) -> &str {
    if kind == PhaseKind::GetReady {
        &step.cue
    } else {
        &step.how
    }
}

const fn force(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Stretch | StepKind::Move | StepKind::Breathe => "Pull",
        _ => "Pressure",
    }
}

fn next(run: &Run, routine: &Routine, at: &Snapshot) -> String {
    let Some(phase) = run.session.next_work(at) else {
        return "done".to_owned();
    };
    let step = run.step(routine, phase.step);
    step.map_or_else(String::new, |step| with_side(&step.name, phase.side))
}

fn said(phase: Phase, step: &Step) -> String {
    let side = if phase.side.is_some() { " side" } else { "" };
    match phase.kind {
        PhaseKind::GetReady => with_side(&step.cue, phase.side) + side,
        PhaseKind::Work => {
            let seconds = phase.length.seconds_up().to_string();
            [
                &with_side(&step.name, phase.side),
                side,
                ". ",
                &seconds,
                " seconds.",
            ]
            .concat()
        }
        PhaseKind::Switch => with_side("Change sides", phase.side) + side,
        PhaseKind::Rest => "Rest".to_owned(),
    }
}
