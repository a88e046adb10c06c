//! Routines of the embedded catalogue, laid out and begun as the player does it.

use dorsal::content::catalogue;
use dorsal::content::routine::Routine;
use dorsal::routine::run::{Names, Run, Wish};
use dorsal::units::{Instant, RoutineId, Side};

/// 21 November 2026, 10:00 UTC.
pub(crate) const MORNING: Instant = Instant(1_795_255_200_000);

pub(crate) fn routine(id: &str) -> &'static Routine {
    let id = RoutineId::new(id).expect("an id");
    catalogue().routine(id).expect("a routine of the catalogue")
}

/// A run of all steps that waits for its start.
pub(crate) fn waiting_run(routine: &Routine, first: Side) -> Run {
    let wish = Wish {
        first,
        steps: routine
            .steps
            .iter()
            .map(|step| step.clinical.clone())
            .collect(),
        own: None,
    };
    let names = Names {
        id: "1795255200000-abcd".to_owned(),
        tab: "this-tab".to_owned(),
    };
    Run::new(names, catalogue(), routine, &wish, MORNING).expect("a routine has steps")
}
