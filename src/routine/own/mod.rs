//! Routines that are not content as it stands: a person's own, shared ones, and ours as fitted to a
//! day. All are steps of the catalogue, in an order and with lengths of their own.

mod draft;
mod limits;
mod making;
mod refusal;

pub use draft::{DEFAULT_TITLE, LENGTH_STEP, choices, tools_for};
pub(super) use limits::sums;
pub use limits::{LONGEST_TITLE, MOST_STEPS};
pub use making::kept;
pub(super) use making::{BEGINNER_CEILING, BEGINNER_PASS, beginner_seconds};
pub use refusal::Refusal;

use crate::content::Catalogue;
use crate::content::routine::{Routine, Sides, Tool};
use crate::units::{RoutineId, Seconds, Side};
use serde::{Deserialize, Serialize};

/// Steps of ours, in an order and with lengths of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OwnRoutine {
    /// Its id in addresses.
    pub id: RoutineId,
    /// The name that the person gave it.
    pub title: String,
    /// Its steps in order.
    pub steps: Vec<OwnStep>,
    /// The one side that is worked, where not both are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Side>,
    /// Whether it is done as a beginner does it: pressure 3 at most, slower passes (clinical 6.1).
    #[serde(default, skip_serializing_if = "is_false")]
    pub beginner: bool,
}

/// A step of an own routine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OwnStep {
    /// The step of ours, by its clinical reference: `R6.2`.
    pub step: String,
    /// How long it takes, a side.
    pub seconds: Seconds,
    /// Another ball than the step has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tool: Option<Tool>,
}

#[allow(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands a reference over"
)]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl OwnRoutine {
    /// A routine, such as one of ours, written down step by step.
    pub fn of(routine: &Routine, catalogue: &Catalogue) -> Self {
        let sides = routine.steps.iter().map(|step| step.sides);
        let only = sides.fold(None, |only, sides| match sides {
            Sides::Left => Some(Side::Left),
            Sides::Right => Some(Side::Right),
            _ => only,
        });
        Self {
            id: routine.id,
            title: routine.title.clone(),
            steps: routine
                .steps
                .iter()
                .map(|step| OwnStep {
                    step: step.clinical.clone(),
                    seconds: step.seconds,
                    tool: other_tool(step.tool, &step.clinical, catalogue),
                })
                .collect(),
            only,
            beginner: false,
        }
    }

    /// The same under another id.
    #[must_use]
    pub fn with_id(mut self, id: RoutineId) -> Self {
        self.id = id;
        self
    }
}

/// The tool, where it is not the one that the catalogue's step has.
pub(super) fn other_tool(tool: Tool, step: &str, catalogue: &Catalogue) -> Option<Tool> {
    let own = catalogue.step(step).map(|step| step.tool);
    (own != Some(tool)).then_some(tool)
}
