//! Which routines reach a muscle, and whether anything of ours presses it.

use crate::content::Catalogue;
use crate::content::routine::{Routine, StepKind, Tool};
use crate::order::put_in_order;
use crate::units::{MuscleId, RoutineId};

/// A routine that works on a muscle.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// The routine.
    pub routine: RoutineId,
    /// Its steps that reach the muscle, as content names them.
    pub steps: Vec<String>,
    /// The share of its steps that do, 0 to 1; a step counts half where the muscle is not its first.
    pub share: f64,
    /// Whether it is one of the gentle ones.
    pub gentle: bool,
}

/// The routines that reach a muscle, the best first: those that are not the gentle ones, then those
/// that spend more of their steps on it. Sitting and breathing alone reaches nothing.
pub fn routines_for(muscle: MuscleId, catalogue: &Catalogue) -> Vec<Reach> {
    let mut found: Vec<Reach> = catalogue
        .routines
        .iter()
        .filter_map(|routine| reach(muscle, routine))
        .collect();
    let rank = |reach: &Reach| (reach.gentle, -reach.share);
    put_in_order(&mut found, |one, other| rank(one) < rank(other));
    found
}

/// Whether a step of ours presses or kneads a muscle. Where none does, nothing should, not even to
/// try whether it hurts: the steps keep to the zones of clinical 3.8.
pub fn may_be_pressed(muscle: MuscleId, catalogue: &Catalogue) -> bool {
    catalogue.steps_for(muscle).any(|(_, step)| {
        matches!(step.kind, StepKind::Roll | StepKind::Hold | StepKind::Knead)
            && (step.tool.presses() || step.tool == Tool::Hands)
    })
}

fn reach(muscle: MuscleId, routine: &Routine) -> Option<Reach> {
    let steps = || {
        let works = |step: &&crate::content::routine::Step| {
            step.kind != StepKind::Breathe && step.targets.contains(&muscle)
        };
        routine.steps.iter().filter(works)
    };
    let weight = |first: Option<&MuscleId>| if first == Some(&muscle) { 1.0 } else { 0.5 };
    let sum: f64 = steps().map(|step| weight(step.targets.first())).sum();
    #[allow(clippy::cast_precision_loss, reason = "a handful of steps")]
    let count = routine.steps.len().max(1) as f64;
    (sum > 0.0).then(|| Reach {
        routine: routine.id,
        steps: steps().map(|step| step.clinical.clone()).collect(),
        share: sum / count,
        gentle: routine.aims.iter().any(|aim| aim == "gentle"),
    })
}
