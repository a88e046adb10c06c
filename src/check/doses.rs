//! Doses: every step within its limits, every zone within its share, every total as promised.

use crate::content::Catalogue;
use crate::content::load::Problem;
use crate::content::routine::{Routine, Step};
use crate::routine::dose;

/// Every limit that a routine breaks.
pub(super) fn problems(catalogue: &Catalogue) -> Vec<Problem> {
    catalogue
        .routines
        .iter()
        .flat_map(|routine| of_routine(catalogue, routine))
        .collect()
}

fn of_routine(catalogue: &Catalogue, routine: &Routine) -> Vec<Problem> {
    let file = format!("routines/{}.toml", routine.id);
    let zone = |step: &Step| step.zone.and_then(|id| catalogue.zone(id));
    let mut problems: Vec<Problem> = routine
        .steps
        .iter()
        .flat_map(|step| {
            dose::step_problems(step, zone(step))
                .into_iter()
                .map(|problem| (step.clinical.clone(), problem.to_string()))
        })
        .chain(
            dose::total_problems(routine.steps.iter())
                .into_iter()
                .map(|problem| ("steps".to_owned(), problem.to_string())),
        )
        .map(|(field, reason)| Problem::new(&file, field, reason))
        .collect();
    if !dose::ROUTINE.contains(&routine.clinical_total.0) {
        let reason = format!(
            "{} s: a routine lasts 300 to 1200 s",
            routine.clinical_total.0
        );
        problems.push(Problem::new(&file, "clinical-total", reason));
    }
    for step in &routine.steps {
        if step.sides.worked().len() < 2 {
            let reason = "content gives both sides the same: `each` or `together`";
            problems.push(Problem::new(&file, step.clinical.clone(), reason));
        }
    }
    if routine.steps.len() < 3 {
        problems.push(Problem::new(
            &file,
            "steps",
            "a routine has at least 3 steps",
        ));
    }
    problems
}
