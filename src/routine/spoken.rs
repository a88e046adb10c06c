//! What the voice says in a session, and when: the step, the side, half way, the last seconds.

use super::cue::{ahead, half};
use super::run::Run;
use super::timeline::{Phase, PhaseKind};
use super::words::capital;
use crate::content::routine::{Routine, Step, StepKind};
use crate::units::{Instant, Millis, Side};

/// Words at their moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// When they are said.
    pub at: Instant,
    /// What is said.
    pub words: String,
}

/// The last seconds that are told in words, where the work is long enough for both this and half way.
const LAST: Millis = Millis(10_000);
/// The shortest work of which the last ten seconds are told.
const LAST_FROM: Millis = Millis(40_000);

/// Everything that is said from a moment on, if the session goes on running.
pub fn spoken(run: &Run, routine: &Routine, now: Instant) -> Vec<Spoken> {
    let at = run.session.at(now);
    let mut said = Vec::new();
    for (begins, phase) in ahead(&run.session, now) {
        let Some(phase) = phase else {
            said.push(Spoken {
                at: begins,
                words: "Done. How is your pain now?".to_owned(),
            });
            continue;
        };
        let Some(step) = run.step(routine, phase.step) else {
            continue;
        };
        said.push(Spoken {
            at: begins,
            words: opening(&phase, step),
        });
        if let Some(half) = half(&phase) {
            said.push(Spoken {
                at: begins.after(half),
                words: half_way(step, run.ceiling_of(step, &at)),
            });
        }
        if step.until_it_fades && is_first_turn(run, &phase) && phase.least < phase.length {
            said.push(Spoken {
                at: begins.after(phase.least),
                words: "Tap when it has faded.".to_owned(),
            });
        }
        if phase.kind == PhaseKind::Work && phase.length >= LAST_FROM {
            said.push(Spoken {
                at: begins.after(phase.length.less(LAST)),
                words: "10 seconds.".to_owned(),
            });
        }
    }
    said.retain(|words| words.at >= now);
    said
}

/// Whether a phase is the first work of its step: the one whose length the person decides.
fn is_first_turn(run: &Run, phase: &Phase) -> bool {
    let mut phases = run.session.timeline().phases().iter();
    let first = phases.find(|one| one.kind == PhaseKind::Work && one.step == phase.step);
    phase.kind == PhaseKind::Work
        && first.is_some_and(|first| (first.side, first.set) == (phase.side, phase.set))
}

/// What is said as a phase begins (clinical 9.5).
fn opening(phase: &Phase, step: &Step) -> String {
    match phase.kind {
        PhaseKind::GetReady => {
            let seconds = step.seconds.0.to_string();
            let side = phase.side.map_or("", side_is_next);
            [
                "Next: ",
                &step.name,
                side,
                ", ",
                &seconds,
                " seconds. ",
                &step.cue,
            ]
            .concat()
        }
        PhaseKind::Work if step.kind == StepKind::Hold => {
            [&step.word, ". Breathe out slowly."].concat()
        }
        PhaseKind::Work => [&step.word, "."].concat(),
        PhaseKind::Switch => {
            let side = phase
                .side
                .map_or(String::new(), |side| capital(side.word()));
            ["Change sides. ", &side, " side."].concat()
        }
        PhaseKind::Rest => "Rest.".to_owned(),
    }
}

const fn side_is_next(side: Side) -> &'static str {
    match side {
        Side::Left => ", left side",
        Side::Right => ", right side",
    }
}

/// Half way, with the pressure to look after where a tool or a hand presses (clinical 9.5).
fn half_way(step: &Step, limit: u8) -> String {
    let presses = matches!(step.kind, StepKind::Roll | StepKind::Hold | StepKind::Knead);
    if presses && limit > 0 {
        ["Half way. Pressure OK? ", &limit.to_string(), " or less."].concat()
    } else {
        "Half way.".to_owned()
    }
}
