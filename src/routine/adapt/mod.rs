//! A routine fitted to a day: the tools at hand, the floor, one side, a beginner's doses, the time.
//! What is changed is always said, and why (clinical 5.3, 6.1; PRODUCT, *Routines and the player*).

mod change;
mod length;
mod swap;

pub use change::{Change, Why};

use super::own::{OwnRoutine, OwnStep, Refusal, beginner_seconds, other_tool, sums};
use super::run::timeline;
use crate::content::Catalogue;
use crate::content::routine::{FEWEST_STEPS, LEAST_WORK, Sides, Step, StepKind, Tool};
use crate::units::{Seconds, Side};

/// A thing that a person may not have at hand. Hands, a towel and a chair are always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kit {
    /// A foam roller.
    Roller,
    /// A ball.
    Ball,
    /// A second ball, and a sock for both.
    TwoBalls,
    /// A warm pack.
    WarmPack,
}

impl Kit {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Roller, Self::Ball, Self::TwoBalls, Self::WarmPack];

    /// The word in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Roller => "roller",
            Self::Ball => "ball",
            Self::TwoBalls => "two-balls",
            Self::WarmPack => "warm-pack",
        }
    }

    /// The name for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Roller => "a foam roller",
            Self::Ball => "a tennis ball",
            Self::TwoBalls => "two tennis balls in a sock",
            Self::WarmPack => "a warm pack",
        }
    }

    /// What a tool is, of these.
    pub const fn of(tool: Tool) -> Option<Self> {
        match tool {
            Tool::Roller => Some(Self::Roller),
            Tool::Ball | Tool::WallBall | Tool::SoftBall | Tool::LacrosseBall => Some(Self::Ball),
            Tool::TwoBalls => Some(Self::TwoBalls),
            Tool::Heat => Some(Self::WarmPack),
            Tool::Hands | Tool::Towel | Tool::Chair | Tool::None => None,
        }
    }
}

/// What a person has and can do today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Means {
    /// What is not at hand.
    pub without: Vec<Kit>,
    /// Whether they cannot get down to the floor.
    pub no_floor: bool,
    /// The one side to work on, where not both.
    pub only: Option<Side>,
    /// Whether they do it as a beginner.
    pub beginner: bool,
    /// The minutes that there are.
    pub minutes: Option<u32>,
}

/// A routine as fitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adapted {
    /// Its steps.
    pub routine: OwnRoutine,
    /// What was changed, and why.
    pub changes: Vec<Change>,
}

/// Fits a routine to what there is today.
///
/// # Errors
/// What would have to go, where too little of it would be left (amendments).
pub fn adapt(
    base: &OwnRoutine,
    means: &Means,
    catalogue: &Catalogue,
) -> Result<Adapted, Vec<Change>> {
    let mut changes = Vec::new();
    let mut steps = swap::swapped(&base.laid_out(catalogue), means, catalogue, &mut changes);
    if let Some(side) = means.only {
        one_side(&mut steps, side, &mut changes);
    }
    if steps.len() < FEWEST_STEPS || work(&steps) < LEAST_WORK {
        return Err(changes);
    }
    let full = steps.clone();
    if means.beginner {
        as_beginner(&mut steps, &full);
    }
    let begun = steps.clone();
    if let Some(minutes) = means.minutes {
        length::fit(&mut steps, Seconds(minutes * 60), catalogue, &mut changes);
    }
    change::of_lengths(&full, &begun, &steps, &mut changes);
    if means.beginner {
        change::of_gentleness(&steps, &mut changes);
    }
    let routine = OwnRoutine {
        id: base.id,
        title: base.title.clone(),
        steps: steps.iter().map(|step| written(step, catalogue)).collect(),
        only: means.only.or(base.only),
        beginner: means.beginner || base.beginner,
    };
    Ok(Adapted { routine, changes })
}

fn written(step: &Step, catalogue: &Catalogue) -> OwnStep {
    OwnStep {
        step: step.clinical.clone(),
        seconds: step.seconds,
        tool: other_tool(step.tool, &step.clinical, catalogue),
    }
}

fn one_side(steps: &mut [Step], side: Side, changes: &mut Vec<Change>) {
    let mut count = 0;
    for step in steps.iter_mut().filter(|step| step.sides == Sides::Each) {
        step.sides = Sides::only(side);
        count += 1;
    }
    if count > 0 {
        changes.push(Change::OneSide { side, count });
    }
}

/// Six tenths of the time, but not so little that it is no routine any more: then steps get back what
/// they had, in turn.
fn as_beginner(steps: &mut [Step], full: &[Step]) {
    for step in steps.iter_mut() {
        step.seconds = beginner_seconds(step);
    }
    while work(steps) < LEAST_WORK {
        let before = work(steps);
        for (step, own) in steps.iter_mut().zip(full) {
            step.seconds = Seconds(step.seconds.0 + 5).min(own.seconds);
        }
        if work(steps) == before {
            return;
        }
    }
}

/// The working time of some steps.
fn work(steps: &[Step]) -> Seconds {
    steps.iter().map(Step::working).sum()
}

/// How long some steps take in all, with the time to get ready.
fn total(steps: &[Step], catalogue: &Catalogue) -> Seconds {
    let all: Vec<&Step> = steps.iter().collect();
    Seconds(timeline(catalogue, &all, Side::Left).total().seconds_up())
}

/// Whether some steps keep the limits that they have together.
fn within_limits(steps: &[&Step]) -> bool {
    let mut found: Vec<Refusal> = Vec::new();
    sums(steps, &mut found);
    found.is_empty()
}

/// Whether a step's length is never changed.
fn is_fixed(step: &Step) -> bool {
    step.kind == StepKind::Heat
}
