//! Routines and their steps, tools, zones and positions as content gives them (clinical part 6).

use super::technique::Citation;
use crate::units::{ClaimId, MuscleId, PositionId, RoutineId, Seconds, Side, ZoneId};
use serde::{Deserialize, Serialize};

/// The fewest steps that are still a routine (amendments).
pub const FEWEST_STEPS: usize = 3;

/// The least working time that is still a routine (amendments).
pub const LEAST_WORK: Seconds = Seconds(180);

/// What a person does in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// A tool travels.
    Roll,
    /// A tool stays.
    Hold,
    /// Hands squeeze or stroke.
    Knead,
    /// The body moves, no tool.
    Move,
    /// A stretch is held.
    Stretch,
    /// Warmth.
    Heat,
    /// Slow breathing.
    Breathe,
}

/// The closed list of tools (DECISIONS 7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tool {
    /// A foam roller.
    Roller,
    /// A tennis ball, on the floor or a chair.
    Ball,
    /// Two tennis balls in a sock.
    TwoBalls,
    /// A tennis ball against a wall.
    WallBall,
    /// A ball softer than a tennis ball, or a tennis ball under a folded towel.
    SoftBall,
    /// A lacrosse or hard massage ball.
    LacrosseBall,
    /// One's own hands.
    Hands,
    /// A rolled towel.
    Towel,
    /// A chair.
    Chair,
    /// A warm pack.
    Heat,
    /// Nothing.
    None,
}

impl Tool {
    /// The name for people, in the middle of a sentence.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Roller => "foam roller",
            Self::Ball => "tennis ball",
            Self::TwoBalls => "two tennis balls in a sock",
            Self::WallBall => "tennis ball at a wall",
            Self::SoftBall => "soft ball",
            Self::LacrosseBall => "lacrosse ball",
            Self::Hands => "hands",
            Self::Towel => "rolled towel",
            Self::Chair => "chair",
            Self::Heat => "warm pack",
            Self::None => "no tool",
        }
    }

    /// Whether it presses into the body; hands, heat and towels do not count (DECISIONS 7).
    pub const fn presses(self) -> bool {
        matches!(
            self,
            Self::Roller
                | Self::Ball
                | Self::TwoBalls
                | Self::WallBall
                | Self::SoftBall
                | Self::LacrosseBall
        )
    }

    /// Whether it is one ball, for which another can be taken.
    pub const fn is_ball(self) -> bool {
        matches!(
            self,
            Self::Ball | Self::WallBall | Self::SoftBall | Self::LacrosseBall
        )
    }
}

/// Whether a step is done once, or once for each side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sides {
    /// Once, in the middle or on both sides together.
    Together,
    /// Left and right in turn, the same time each.
    Each,
    /// The left alone, because the person asked for it. Never in content.
    Left,
    /// The right alone, because the person asked for it. Never in content.
    Right,
}

impl Sides {
    /// The one side that was asked for.
    pub const fn only(side: Side) -> Self {
        match side {
            Side::Left => Self::Left,
            Side::Right => Self::Right,
        }
    }

    /// The sides that a step works on, those without sides on both.
    pub const fn worked(self) -> &'static [Side] {
        match self {
            Self::Together | Self::Each => &Side::BOTH,
            Self::Left => &[Side::Left],
            Self::Right => &[Side::Right],
        }
    }
}

/// What a step puts load on; safety answers take steps out by these (clinical 6.4, amendments).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tag {
    /// Done on the floor.
    Floor,
    /// Weight on the rib cage.
    RibsLoad,
    /// Bending back.
    Extension,
    /// Bending forward.
    Flexion,
    /// Turning the trunk.
    Twist,
    /// Done standing.
    Standing,
    /// Warmth.
    Heat,
    /// A tool presses.
    ToolPressure,
}

/// One step.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Step {
    /// The place in clinical's list, stable when steps are dropped: `R6.4`.
    pub clinical: String,
    /// What people call it.
    pub name: String,
    /// One or two words for the player: "Lean", "Roll", "Breathe".
    pub word: String,
    /// What is done.
    pub kind: StepKind,
    /// The muscles it reaches, the main one first.
    pub targets: Vec<MuscleId>,
    /// What it is done with.
    pub tool: Tool,
    /// How the body is placed.
    pub position: PositionId,
    /// Where a tool, hand or pack is put; none where nothing touches.
    #[serde(default)]
    pub zone: Option<ZoneId>,
    /// Working seconds for each side and set.
    pub seconds: Seconds,
    /// One side after the other, or together.
    pub sides: Sides,
    /// How many times.
    pub sets: u8,
    /// Seconds between sets.
    #[serde(default)]
    pub rest: Seconds,
    /// Seconds to get into place, as clinical gives them (DECISIONS 2).
    pub setup: Seconds,
    /// The highest pressure or pull a person should feel, 0 to 10.
    pub ceiling: u8,
    /// What it loads.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// Seconds one way, where something travels.
    #[serde(default)]
    pub pass_s: Option<f32>,
    /// Centimetres one way, where something travels.
    #[serde(default)]
    pub path_cm: Option<f32>,
    /// Whether the hold may end when the ache has faded (issue 5; DECISIONS 3).
    #[serde(default)]
    pub until_it_fades: bool,
    /// What to do, in short sentences.
    pub how: String,
    /// How to breathe.
    pub breath: String,
    /// What to feel.
    pub feel: String,
    /// What to avoid.
    pub avoid: String,
    /// An easier way.
    pub easier: String,
    /// A harder way; none where there must be none.
    #[serde(default)]
    pub harder: Option<String>,
    /// One short sentence for the voice, said as the step gets ready.
    pub cue: String,
}

impl Step {
    /// The working time over all its sides and sets.
    pub fn working(&self) -> Seconds {
        let sides = if self.sides == Sides::Each { 2 } else { 1 };
        Seconds(
            self.seconds
                .0
                .saturating_mul(u32::from(self.sets))
                .saturating_mul(sides),
        )
    }
}

/// A guided routine.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Routine {
    /// The id in addresses.
    pub id: RoutineId,
    /// The entry of clinical part 6: `R6`.
    pub clinical: String,
    /// The name for people.
    pub title: String,
    /// One short sentence for lists.
    pub promise: String,
    /// How demanding: "easy", "medium".
    pub level: String,
    /// What one needs, in words for people.
    pub needs: Vec<String>,
    /// Whether one must get down to the floor.
    pub floor: bool,
    /// What it is for: `upper-back`, `lower-back`, `hips`, `sides`, `sport`, `sleep`, `whole`,
    /// `gentle`.
    pub aims: Vec<String>,
    /// Who it is for.
    pub who: String,
    /// What it is meant to do.
    pub goal: String,
    /// What is known about routines like it.
    pub evidence: String,
    /// The claims that this touches, each with its grade on a page of its own.
    pub claims: Vec<ClaimId>,
    /// Where that comes from.
    pub sources: Vec<Citation>,
    /// The total that clinical gives, a check on ours within a quarter (DECISIONS 2).
    pub clinical_total: Seconds,
    /// When not to do it, beyond the safety check.
    pub not_when: Vec<String>,
    /// What to do afterwards.
    pub after: String,
    /// The steps, in order.
    pub steps: Vec<Step>,
}
