//! What is left of a routine after a verdict, and what is offered where too little is.

use super::{HEAT_AND_EASE, SkipRule, Verdict};
use crate::content::routine::{Routine, Step, StepKind, Tag, Tool};
use crate::content::safety::Outcome;
use crate::units::{MuscleId, QuestionId, Seconds};

pub use crate::content::routine::{FEWEST_STEPS, LEAST_WORK};

/// Who made a routine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// It is one of ours.
    Dorsal,
    /// A person built it, here or elsewhere.
    Person,
}

/// What about a step makes it go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// What it loads.
    Tag(Tag),
    /// A muscle it reaches.
    Muscle(MuscleId),
    /// The tool presses.
    Tool,
    /// It touches the marked area.
    Area,
    /// It needs a roller on the floor on a gentle day.
    FloorRoller,
}

/// A step that goes, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Removal {
    /// Its place in the routine.
    pub step: usize,
    /// The question whose answer asks for it; none where the gentle way alone does.
    pub question: Option<QuestionId>,
    /// What about it.
    pub why: Why,
}

/// A routine as it may be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The places of the steps that stay, in order.
    pub kept: Vec<usize>,
    /// The steps that go.
    pub removed: Vec<Removal>,
}

/// Why a routine has no start button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// No routine today.
    Outcome(Outcome),
    /// Today is for gentle routines, and this is none of those that the answers leave.
    NotGentle,
    /// Too few steps, or too little time, would be left without these.
    TooLittle(Vec<Removal>),
}

/// Whether a routine may be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// It may, with these steps.
    Start(Plan),
    /// It may not.
    Hidden(Hidden),
}

/// What to do about the routine that a person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Start it, with these steps.
    Start(Plan),
    /// Offer Heat and ease in its place.
    HeatAndEase {
        /// Why the chosen one is hidden.
        hidden: Hidden,
        /// What of Heat and ease is done.
        plan: Plan,
    },
    /// Show the advice page of this outcome.
    Advice(Outcome),
}

/// What a verdict leaves of a routine.
pub fn offer(verdict: &Verdict, routine: &Routine, maker: Maker) -> Offer {
    if verdict.allowed.is_none() {
        return Offer::Hidden(Hidden::Outcome(verdict.outcome));
    }
    let barred = verdict.gentle() && maker == Maker::Person;
    if barred || !verdict.allowed.contains(routine.id) {
        return Offer::Hidden(Hidden::NotGentle);
    }
    let mut kept = Vec::new();
    let mut removed = Vec::new();
    let mut work = Seconds(0);
    for (place, step) in routine.steps.iter().enumerate() {
        if let Some((question, why)) = removal(verdict, step) {
            removed.push(Removal {
                step: place,
                question,
                why,
            });
        } else {
            kept.push(place);
            work = work + step.working();
        }
    }
    if kept.len() < FEWEST_STEPS || work < LEAST_WORK {
        Offer::Hidden(Hidden::TooLittle(removed))
    } else {
        Offer::Start(Plan { kept, removed })
    }
}

/// What to do about the routine that a person chose: start it, or Heat and ease in its place where
/// that may be started, or read. Where both would be too short, the outcome is Ask (amendments).
pub fn choose(verdict: &Verdict, chosen: &Routine, maker: Maker, ours: &[Routine]) -> Choice {
    let hidden = match offer(verdict, chosen, maker) {
        Offer::Start(plan) => return Choice::Start(plan),
        Offer::Hidden(hidden) => hidden,
    };
    let instead = ours
        .iter()
        .find(|routine| routine.id.as_str() == HEAT_AND_EASE)
        .map(|routine| offer(verdict, routine, Maker::Dorsal));
    match instead {
        Some(Offer::Start(plan)) => Choice::HeatAndEase { hidden, plan },
        _ => Choice::Advice(verdict.outcome.min(Outcome::Ask)),
    }
}

/// The step that sits and breathes, which Ask and no session still offer: the last of R14.
pub fn breathing_step(routine: &Routine) -> Option<&Step> {
    routine
        .steps
        .iter()
        .rev()
        .find(|step| step.kind == StepKind::Breathe)
}

fn removal(verdict: &Verdict, step: &Step) -> Option<(Option<QuestionId>, Why)> {
    let asked = verdict
        .skips
        .iter()
        .find_map(|rule| reason_to_skip(rule, step).map(|why| (Some(rule.question), why)));
    let floor_roller =
        verdict.gentle() && step.tool == Tool::Roller && step.tags.contains(&Tag::Floor);
    asked.or_else(|| floor_roller.then_some((None, Why::FloorRoller)))
}

fn reason_to_skip(rule: &SkipRule, step: &Step) -> Option<Why> {
    let skips = &rule.skips;
    let of_kind = skips.kinds.is_empty() || skips.kinds.contains(&step.kind);
    let muscle = step
        .targets
        .iter()
        .find(|target| of_kind && skips.muscles.contains(target));
    let tag = step.tags.iter().find(|tag| skips.tags.contains(tag));
    let in_area = step.zone.is_none_or(|zone| rule.marked.contains(&zone));
    if let Some(tag) = tag {
        Some(Why::Tag(*tag))
    } else if let Some(muscle) = muscle {
        Some(Why::Muscle(*muscle))
    } else if skips.pressing_tools && presses(step) {
        Some(Why::Tool)
    } else if skips.marked_area && touches(step) && in_area {
        Some(Why::Area)
    } else {
        None
    }
}

fn presses(step: &Step) -> bool {
    step.tool.presses() || step.tags.contains(&Tag::ToolPressure)
}

fn touches(step: &Step) -> bool {
    presses(step)
        || matches!(
            step.kind,
            StepKind::Roll | StepKind::Hold | StepKind::Knead | StepKind::Heat
        )
}
