//! How much is allowed: the limits of clinical 5.3 as amended, for content and for own routines.

use crate::content::routine::{Step, StepKind, Tag, Tool};
use crate::content::zone::Zone;
use crate::order::Table;
use crate::units::{Seconds, Side, ZoneId};
use std::fmt;
use std::ops::RangeInclusive;

/// The highest pressure number of any step (amendments, "Limit 5 everywhere").
pub const CEILING: u8 = 5;
/// Seconds of one rolling set (clinical 5.3).
pub const ROLL_SET: RangeInclusive<u32> = 20..=60;
/// The longest hold of a tool on one spot, in seconds (clinical 5.3).
pub const HOLD: u32 = 60;
/// The most sets of one step (clinical 5.3).
pub const SETS: u8 = 3;
/// Seconds of rest between sets (clinical 5.3).
pub const REST: RangeInclusive<u32> = 10..=30;
/// Seconds of one pass, one way (clinical 5.3).
pub const PASS: RangeInclusive<f32> = 2.0..=5.0;
/// The fastest a tool may travel, in centimetres a second (clinical 5.3).
pub const FASTEST: f32 = 5.0;
/// The slowest a roller travels on the floor, in centimetres a second (clinical 5.3).
pub const SLOWEST_ON_THE_FLOOR: f32 = 1.5;
/// The most pressed or rolled seconds of one zone and side in one routine (DECISIONS 8).
pub const ZONE_AND_SIDE: Seconds = Seconds(120);
/// The longest warmth, in seconds (clinical 5.3).
pub const HEAT: u32 = 1200;
/// The length of a whole routine, in seconds (clinical 10.4).
pub const ROUTINE: RangeInclusive<u32> = 300..=1200;

/// A limit that is not kept, with what a person needs to put it right.
#[derive(Clone, Debug, PartialEq)]
pub enum DoseProblem {
    /// The pressure number is too high.
    Ceiling {
        /// The step's number.
        ceiling: u8,
        /// The highest allowed there.
        limit: u8,
    },
    /// A rolling set is too short or too long.
    RollSet(Seconds),
    /// A hold is too long.
    Hold(Seconds),
    /// Too many sets, or none.
    Sets(u8),
    /// The rest between sets is too short or too long.
    Rest(Seconds),
    /// A pass is too quick or too slow, in seconds one way.
    Pass,
    /// A tool travels too fast or too slowly.
    Speed,
    /// A step that rolls does not say how far and how long one pass is.
    PathMissing,
    /// The warmth lasts too long.
    Heat(Seconds),
    /// A tool presses, but no zone says where.
    NoZone(Tool),
    /// The zone is one where nothing may press.
    NoPressZone(ZoneId),
    /// The zone does not allow this tool.
    ToolNotAllowed(Tool, ZoneId),
    /// One zone and side gets too much in one routine.
    ZoneTotal {
        /// The zone.
        zone: ZoneId,
        /// Its side.
        side: Side,
        /// What it would get.
        total: Seconds,
    },
}

impl fmt::Display for DoseProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ceiling { ceiling, limit } => {
                write!(
                    formatter,
                    "pressure {ceiling} is over the limit here, which is {limit}"
                )
            }
            Self::RollSet(length) => {
                write!(formatter, "{} s of rolling: a set is 20 to 60 s", length.0)
            }
            Self::Hold(length) => write!(formatter, "{} s: a hold is {HOLD} s at most", length.0),
            Self::Sets(sets) => write!(formatter, "{sets} sets: 1 to {SETS} are allowed"),
            Self::Rest(rest) => write!(formatter, "{} s of rest: 10 to 30 s between sets", rest.0),
            Self::Pass => formatter.write_str("one pass takes 2 to 5 s one way"),
            Self::Speed => formatter.write_str("a roller travels 1.5 to 5 cm a second"),
            Self::PathMissing => formatter.write_str("a step that rolls needs pass-s and path-cm"),
            Self::Heat(length) => {
                write!(formatter, "{} s of warmth: {HEAT} s at most", length.0)
            }
            Self::NoZone(tool) => {
                write!(
                    formatter,
                    "the {} presses, so the step needs a zone",
                    tool.name()
                )
            }
            Self::NoPressZone(zone) => write!(formatter, "nothing may press on {zone}"),
            Self::ToolNotAllowed(tool, zone) => {
                write!(formatter, "the {} is not allowed on {zone}", tool.name())
            }
            Self::ZoneTotal { zone, side, total } => write!(
                formatter,
                "{zone} gets {} s on the {}: {} s at most in one routine",
                total.0,
                side.word(),
                ZONE_AND_SIDE.0
            ),
        }
    }
}

/// Every limit that one step breaks. `zone` is the one the step names, if the catalogue has it.
pub fn step_problems(step: &Step, zone: Option<&Zone>) -> Vec<DoseProblem> {
    let mut problems = Vec::new();
    let limit = zone
        .and_then(|zone| zone.ceiling)
        .map_or(CEILING, |own| own.min(CEILING));
    if step.ceiling > limit {
        problems.push(DoseProblem::Ceiling {
            ceiling: step.ceiling,
            limit,
        });
    }
    if !(1..=SETS).contains(&step.sets) {
        problems.push(DoseProblem::Sets(step.sets));
    }
    if step.sets > 1 && !REST.contains(&step.rest.0) {
        problems.push(DoseProblem::Rest(step.rest));
    }
    match step.kind {
        StepKind::Roll => roll_problems(step, &mut problems),
        StepKind::Hold if step.tool.presses() && step.seconds.0 > HOLD => {
            problems.push(DoseProblem::Hold(step.seconds));
        }
        StepKind::Heat if step.seconds.0 > HEAT => problems.push(DoseProblem::Heat(step.seconds)),
        _ => {}
    }
    if step.tool.presses() {
        zone_problems(step.tool, zone, &mut problems);
    }
    problems
}

fn roll_problems(step: &Step, problems: &mut Vec<DoseProblem>) {
    if !ROLL_SET.contains(&step.seconds.0) {
        problems.push(DoseProblem::RollSet(step.seconds));
    }
    let (Some(pass), Some(path)) = (step.pass_s, step.path_cm) else {
        problems.push(DoseProblem::PathMissing);
        return;
    };
    if !PASS.contains(&pass) {
        problems.push(DoseProblem::Pass);
    }
    let speed = path / pass;
    // At a wall the tool travels half of the body's drop (amendments), so it may be slower there.
    let too_slow = step.tags.contains(&Tag::Floor) && speed < SLOWEST_ON_THE_FLOOR;
    if !speed.is_finite() || speed > FASTEST || too_slow {
        problems.push(DoseProblem::Speed);
    }
}

fn zone_problems(tool: Tool, zone: Option<&Zone>, problems: &mut Vec<DoseProblem>) {
    match zone {
        None => problems.push(DoseProblem::NoZone(tool)),
        Some(zone) if !zone.safe => problems.push(DoseProblem::NoPressZone(zone.id)),
        Some(zone) if !zone.tools.is_empty() && !zone.tools.contains(&tool) => {
            problems.push(DoseProblem::ToolNotAllowed(tool, zone.id));
        }
        Some(_) => {}
    }
}

/// Every zone and side that gets more than its share over a whole routine.
pub fn total_problems<'a>(steps: impl Iterator<Item = &'a Step>) -> Vec<DoseProblem> {
    pressed(steps)
        .into_iter()
        .filter(|(_, total)| *total > ZONE_AND_SIDE)
        .map(|((zone, side), total)| DoseProblem::ZoneTotal { zone, side, total })
        .collect()
}

/// The pressed or rolled seconds of each zone and side. Hands and heat do not count (DECISIONS 7).
pub fn pressed<'a>(steps: impl Iterator<Item = &'a Step>) -> Table<(ZoneId, Side), Seconds> {
    let mut totals = Table::default();
    for step in steps.filter(|step| step.tool.presses()) {
        let Some(zone) = step.zone else { continue };
        let length = Seconds(step.seconds.0.saturating_mul(u32::from(step.sets)));
        for side in step.sides.worked() {
            totals.change((zone, *side), |total: &mut Seconds| {
                *total = *total + length;
            });
        }
    }
    totals
}

/// The shortest that a person can make a step (clinical 5.3: never under 20 s).
pub const SHORTEST: Seconds = Seconds(20);
/// How much longer a person can make a step without a pressing tool.
pub const EXTRA_WITHOUT_TOOL: Seconds = Seconds(60);

/// The longest that one step may take on a side, whatever else the routine has.
pub fn longest_alone(step: &Step) -> Seconds {
    match step.kind {
        StepKind::Heat => step.seconds,
        _ if !step.tool.presses() => step.seconds + EXTRA_WITHOUT_TOOL,
        StepKind::Roll => Seconds(*ROLL_SET.end()),
        _ => Seconds(HOLD),
    }
}

/// The most rolling sets, and the most holds, that one zone gets in one routine (clinical 5.3: sets
/// and spots per muscle).
pub const TURNS: usize = 3;

/// The zones that get more rolling sets, or more holds, than [`TURNS`].
pub fn crowded<'a>(steps: impl Iterator<Item = &'a Step>) -> Vec<ZoneId> {
    let mut turns: Table<(ZoneId, bool), usize> = Table::default();
    for step in steps.filter(|step| step.tool.presses()) {
        if let Some(zone) = step.zone {
            let rolls = step.kind == StepKind::Roll;
            turns.change((zone, rolls), |turns: &mut usize| {
                *turns += usize::from(step.sets);
            });
        }
    }
    turns
        .into_iter()
        .filter(|(_, turns)| *turns > TURNS)
        .map(|((zone, _), _)| zone)
        .collect()
}

/// How much longer the steps of one routine can be made before a zone gets too much.
pub struct Room {
    totals: Table<(ZoneId, Side), Seconds>,
    turns: Table<ZoneId, u32>,
}

impl Room {
    /// The room that a routine leaves.
    pub fn new<'a>(steps: impl Iterator<Item = &'a Step> + Clone) -> Self {
        let mut turns = Table::default();
        for step in steps.clone().filter(|step| step.tool.presses()) {
            if let Some(zone) = step.zone {
                turns.change(zone, |turns: &mut u32| *turns += u32::from(step.sets));
            }
        }
        Self {
            totals: pressed(steps),
            turns,
        }
    }

    /// The shortest and the longest that a person may make one step. Heat is never changed
    /// (amendments); what is left of a zone's share is divided among all turns on it.
    pub fn bounds(&self, step: &Step) -> (Seconds, Seconds) {
        let own = step.seconds;
        if step.kind == StepKind::Heat {
            return (own, own);
        }
        let least = SHORTEST.min(own);
        if !step.tool.presses() {
            return (least, own + EXTRA_WITHOUT_TOOL);
        }
        let single = longest_alone(step).0;
        let extra = step.zone.map_or(0, |zone| {
            let total = Side::BOTH
                .iter()
                .filter_map(|side| self.totals.get(&(zone, *side)))
                .max()
                .map_or(0, |total| total.0);
            let turns = self.turns.get(&zone).copied().unwrap_or(1).max(1);
            ZONE_AND_SIDE.0.saturating_sub(total) / turns
        });
        (least, Seconds((own.0 + extra).min(single)).max(own))
    }
}
