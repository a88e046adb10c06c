//! What the safety check says about today.

use super::GENTLE_CEILING;
use crate::content::safety::{Outcome, Skips};
use crate::units::{QuestionId, RoutineId, ZoneId};

/// The routines that may be started, before their steps are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// Every routine, own and shared ones too.
    All,
    /// These of ours alone; none where the list is empty.
    Only(Vec<RoutineId>),
}

impl Allowed {
    pub(super) fn named(ids: &[&str]) -> Self {
        Self::Only(
            ids.iter()
                .filter_map(|id| RoutineId::new(id).ok())
                .collect(),
        )
    }

    /// Whether nothing may be started.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::Only(ids) if ids.is_empty())
    }

    /// Whether this routine may be started.
    pub fn contains(&self, routine: RoutineId) -> bool {
        match self {
            Self::All => true,
            Self::Only(ids) => ids.contains(&routine),
        }
    }

    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::All, rest) | (rest, Self::All) => rest,
            (Self::Only(ids), other) => {
                Self::Only(ids.into_iter().filter(|id| other.contains(*id)).collect())
            }
        }
    }
}

/// Why an answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The person gave it, now or in the last full form.
    Answered,
    /// The question was left blank or answered "not sure", which counts as the worst.
    NotKnown,
    /// The area that it is about is not marked.
    NotMarked,
}

/// An answer that leads to something other than Go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The question.
    pub question: QuestionId,
    /// The answer that counts.
    pub answer: String,
    /// Where it leads today; a professional's yes is in it.
    pub outcome: Outcome,
    /// Why it counts.
    pub because: Because,
    /// Whether a professional's yes would change it.
    pub liftable: bool,
    /// The advice page of its own, where it has one.
    pub advice: Option<QuestionId>,
}

/// Steps that a reason takes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkipRule {
    /// The question that asks for it.
    pub question: QuestionId,
    /// What goes.
    pub skips: Skips,
    /// Where the person marked the area that the question is about.
    pub marked: Vec<ZoneId>,
}

/// What the safety check says about today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The worst outcome.
    pub outcome: Outcome,
    /// The answers behind it and all the others that count, the worst first.
    pub reasons: Vec<Reason>,
    /// What goes from every routine.
    pub skips: Vec<SkipRule>,
    /// The routines that may be started.
    pub allowed: Allowed,
    /// Whether "A professional who knows me said yes" would open more today.
    pub liftable: bool,
    /// Whether an earlier sign still closes this day, whatever the answers are now.
    pub blocked: bool,
    /// Whether a flare that has not settled keeps tools away.
    pub spared: bool,
}

impl Verdict {
    /// Whether what is left is done the gentle way: pressure 3 at most ([`GENTLE_CEILING`]), soft
    /// balls only, no roller on the floor, no harder way, no own or shared routine.
    pub fn gentle(&self) -> bool {
        matches!(self.outcome, Outcome::Gentle | Outcome::Ask)
    }

    /// The highest pressure that any step may have, where the day sets one.
    pub fn ceiling(&self) -> Option<u8> {
        self.gentle().then_some(GENTLE_CEILING)
    }

    /// Whether sitting and breathing is offered in place of a routine.
    pub fn offers_breathing(&self) -> bool {
        matches!(self.outcome, Outcome::Ask | Outcome::NoSession)
    }

    /// The id of the advice page to show first.
    pub fn page(&self) -> &'static str {
        let worst = self
            .reasons
            .iter()
            .find(|reason| reason.outcome == self.outcome);
        match (worst, self.outcome) {
            (Some(reason), outcome) => reason.advice.map_or(outcome.id(), QuestionId::as_str),
            (None, Outcome::Urgent) => "blocked",
            (None, Outcome::NoSession | Outcome::Gentle) => "after-a-flare",
            (None, outcome) => outcome.id(),
        }
    }
}
