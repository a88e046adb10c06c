//! A routine laid out in time: every phase with its length, from the first getting ready to done.

use super::dose;
use crate::content::routine::{Sides, Step};
use crate::figure::position::Place;
use crate::units::{Millis, PositionId, Seconds, Side, words};
use serde::{Deserialize, Serialize};

/// Seconds to change sides in the same position (DECISIONS 2).
pub const OTHER_SIDE: Seconds = Seconds(5);
/// Seconds to a new position of the same kind of place (DECISIONS 2).
pub const SAME_PLACE: Seconds = Seconds(8);
/// Seconds from standing or a chair to the floor, or back (DECISIONS 2).
pub const TO_OR_FROM_FLOOR: Seconds = Seconds(15);

/// What a phase is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PhaseKind {
    /// Getting into place for a step.
    GetReady,
    /// The step itself: rolling, holding, breathing ... as its kind says.
    Work,
    /// Changing sides within a step.
    Switch,
    /// Resting between sets.
    Rest,
}

words!(PhaseKind: GetReady = "get-ready", Work = "work", Switch = "switch", Rest = "rest");

/// One stretch of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Phase {
    /// What it is for.
    pub kind: PhaseKind,
    /// The step it belongs to, by its place in the routine as laid out.
    pub step: usize,
    /// The side, where the step has sides. For a switch it is the side that comes.
    pub side: Option<Side>,
    /// The set, counted from 1.
    pub set: u8,
    /// How long it lasts.
    pub length: Millis,
    /// The shortest that the person may make it.
    pub least: Millis,
    /// The longest that the person may make it, within the dose limits.
    pub most: Millis,
}

/// All phases of a routine, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timeline {
    phases: Vec<Phase>,
}

/// A step with the kind of place its position needs.
#[derive(Clone, Copy, Debug)]
pub struct PlacedStep<'a> {
    /// The step.
    pub step: &'a Step,
    /// The kind of place.
    pub place: Place,
}

impl Timeline {
    /// Lays the steps out. Sides take turns, `first` side first, with equal time (clinical 6.1).
    pub fn new(steps: &[PlacedStep], first: Side) -> Self {
        let room = dose::Room::new(steps.iter().map(|placed| placed.step));
        let mut phases = Vec::new();
        let mut previous: Option<(PositionId, Place)> = None;
        for (index, placed) in steps.iter().enumerate() {
            let layout = Layout {
                step: placed.step,
                index,
                lead: lead_in(placed, previous),
                bounds: room.bounds(placed.step),
            };
            layout.write(first, &mut phases);
            previous = Some((placed.step.position, placed.place));
        }
        Self { phases }
    }

    /// A timeline of given phases, as read back from storage.
    pub fn from_phases(phases: Vec<Phase>) -> Self {
        Self { phases }
    }

    /// The phases, in order.
    pub fn phases(&self) -> &[Phase] {
        &self.phases
    }

    /// The length of the whole.
    pub fn total(&self) -> Millis {
        self.phases.iter().map(|phase| phase.length).sum()
    }

    /// The working time of one step on one side (or together), over all sets.
    pub fn working(&self, step: usize, side: Option<Side>) -> Millis {
        self.phases
            .iter()
            .filter(|phase| {
                phase.kind == PhaseKind::Work && phase.step == step && phase.side == side
            })
            .map(|phase| phase.length)
            .sum()
    }

    /// How many steps it has.
    pub fn steps(&self) -> usize {
        self.phases
            .iter()
            .map(|phase| phase.step + 1)
            .max()
            .unwrap_or(0)
    }
}

/// The larger of the step's own set-up and the rule by change of position (DECISIONS 2).
fn lead_in(placed: &PlacedStep, previous: Option<(PositionId, Place)>) -> Seconds {
    let by_rule = match previous {
        None => SAME_PLACE,
        Some((position, _)) if position == placed.step.position => OTHER_SIDE,
        Some((_, place)) if is_low(place) == is_low(placed.place) => SAME_PLACE,
        Some(_) => TO_OR_FROM_FLOOR,
    };
    placed.step.setup.max(by_rule)
}

/// Whether one must get down for it. Kneeling counts as the floor.
const fn is_low(place: Place) -> bool {
    matches!(place, Place::Floor | Place::Kneeling)
}

/// One step about to be written into the timeline.
struct Layout<'a> {
    step: &'a Step,
    index: usize,
    lead: Seconds,
    bounds: (Seconds, Seconds),
}

impl Layout<'_> {
    fn write(&self, first: Side, phases: &mut Vec<Phase>) {
        let sides: &[Option<Side>] = match self.step.sides {
            Sides::Together => &[None],
            Sides::Each => &[Some(first), Some(first.other())],
            Sides::Left => &[Some(Side::Left)],
            Sides::Right => &[Some(Side::Right)],
        };
        let mut pending = (PhaseKind::GetReady, self.lead);
        for set in 1..=self.step.sets.max(1) {
            for &side in sides {
                let (kind, length) = pending;
                phases.push(self.phase(kind, side, set, length, (length, length)));
                let work = self.step.seconds;
                phases.push(self.phase(PhaseKind::Work, side, set, work, self.bounds));
                pending = (PhaseKind::Switch, OTHER_SIDE);
            }
            // After the last side comes a rest, in which one also turns back to the first side.
            pending = (PhaseKind::Rest, self.step.rest);
        }
    }

    fn phase(
        &self,
        kind: PhaseKind,
        side: Option<Side>,
        set: u8,
        length: Seconds,
        (least, most): (Seconds, Seconds),
    ) -> Phase {
        Phase {
            kind,
            step: self.index,
            side,
            set,
            length: length.millis(),
            least: least.millis(),
            most: most.millis(),
        }
    }
}
