//! The safety check as rules: answers lead to a verdict, and the verdict says what may be started.
//!
//! The table is content (`content/safety/questions`, from clinical 7.6 and the amendments); here is
//! how its rows combine: the worst outcome wins, skips add up, lists of routines intersect.

mod answers;
mod offer;
mod record;
mod verdict;

pub use answers::{Answers, Given};
pub use offer::{
    Choice, FEWEST_STEPS, Hidden, LEAST_WORK, Maker, Offer, Plan, Removal, Why, breathing_step,
    choose, offer,
};
pub use record::{Form, Lift, ScreeningRecord};
pub use verdict::{Allowed, Because, Reason, SkipRule, Verdict};

use crate::content::routine::Routine;
use crate::content::safety::{Answer, Outcome, Question, Skips};
use crate::order::put_in_order;
use crate::units::{Instant, ZoneId};

/// The routines that Gentle leaves: R12, R13, R14 (clinical 7.6).
pub const GENTLE_ROUTINES: [&str; 3] = [
    "gentle-wall-and-chair-routine",
    "travel-and-office-ball-only",
    HEAT_AND_EASE,
];

/// The routine that everything falls back on: R14.
pub const HEAT_AND_EASE: &str = "heat-and-ease";

/// The highest pressure under Gentle, 0 to 10 (clinical 7.6).
pub const GENTLE_CEILING: u8 = 3;

/// One question with the answer that counts.
struct Finding<'a> {
    question: &'a Question,
    answer: &'a Answer,
    known: bool,
    cleared: bool,
    marked: Option<&'a [ZoneId]>,
}

impl Finding<'_> {
    fn marks_missing(&self) -> bool {
        self.answer.skips.marked_area && self.marked.is_none()
    }

    fn outcome(&self) -> Outcome {
        let lifted = match self.answer.outcome {
            Outcome::Ask if self.cleared => Outcome::Gentle,
            outcome => outcome,
        };
        if self.marks_missing() {
            lifted.min(Outcome::Ask)
        } else {
            lifted
        }
    }

    fn allowed(&self) -> Allowed {
        match self.outcome() {
            Outcome::Ask if self.marks_missing() => Allowed::Only(Vec::new()),
            Outcome::Ask => Allowed::Only(self.answer.until_cleared.routines.clone()),
            Outcome::Gentle if self.answer.only.is_empty() => Allowed::named(&GENTLE_ROUTINES),
            Outcome::Skip | Outcome::Go if self.answer.only.is_empty() => Allowed::All,
            Outcome::Gentle | Outcome::Skip | Outcome::Go => {
                Allowed::Only(self.answer.only.clone())
            }
            _ => Allowed::Only(Vec::new()),
        }
    }

    fn reason(&self) -> Option<Reason> {
        let outcome = self.outcome();
        (outcome != Outcome::Go).then(|| Reason {
            question: self.question.id,
            answer: self.answer.id.clone(),
            outcome,
            because: self.because(),
            liftable: self.answer.liftable && !self.cleared,
            advice: self.answer.advice,
        })
    }

    fn because(&self) -> Because {
        let mark_is_all = self.cleared || self.answer.outcome > Outcome::Ask;
        if !self.known {
            Because::NotKnown
        } else if self.marks_missing() && mark_is_all {
            Because::NotMarked
        } else {
            Because::Answered
        }
    }

    fn skip_rules(&self) -> impl Iterator<Item = SkipRule> {
        let meanwhile = (!self.cleared).then_some(&self.answer.until_cleared.skips);
        std::iter::once(&self.answer.skips)
            .chain(meanwhile)
            .filter(|skips| **skips != Skips::default())
            .map(|skips| SkipRule {
                question: self.question.id,
                skips: skips.clone(),
                marked: self.marked.unwrap_or_default().to_vec(),
            })
    }
}

/// What the answers, and what is remembered, say about a moment.
///
/// Questions without an answer take the one kept from the last full form while that still counts;
/// else they count as the worst answer. Where too little of every allowed routine would be left,
/// the outcome is Ask.
pub fn judge(
    questions: &[Question],
    routines: &[Routine],
    answers: &Answers,
    record: &ScreeningRecord,
    now: Instant,
) -> Verdict {
    let findings = findings(questions, answers, record, now);
    let mut verdict = combined(&findings);
    if record.spares_at(now) {
        verdict.spared = true;
        verdict.outcome = verdict.outcome.min(Outcome::Gentle);
        verdict.allowed = verdict.allowed.and(Allowed::named(&[HEAT_AND_EASE]));
    }
    if record.resting_at(now) {
        verdict.outcome = verdict.outcome.min(Outcome::NoSession);
    }
    if record.blocked_at(now) {
        verdict.blocked = true;
        verdict.outcome = verdict.outcome.min(Outcome::Urgent);
    }
    if verdict.outcome < Outcome::Ask {
        verdict.allowed = Allowed::Only(Vec::new());
        verdict.liftable = false;
    } else if verdict.outcome > Outcome::Ask && verdict.allowed.is_none() {
        verdict.allowed = Allowed::named(&[HEAT_AND_EASE]);
    }
    let startable =
        |routine: &Routine| matches!(offer(&verdict, routine, Maker::Dorsal), Offer::Start(_));
    if verdict.outcome >= Outcome::Ask && !routines.iter().any(startable) {
        verdict.outcome = Outcome::Ask;
        verdict.allowed = Allowed::Only(Vec::new());
    }
    verdict
}

fn findings<'a>(
    questions: &'a [Question],
    answers: &'a Answers,
    record: &'a ScreeningRecord,
    now: Instant,
) -> Vec<Finding<'a>> {
    let changed = record.changed(questions, answers, now);
    let remembered = record.due(questions, now) == Form::Short && !changed;
    let of = |question: &'a Question| {
        let given = answers.resolve(question);
        let kept = || {
            let kept = remembered.then(|| record.kept(question)).flatten();
            kept.filter(|_| answers.given(question.id).is_none())
        };
        let known = given.or_else(kept);
        let answer = known.or_else(|| question.worst())?;
        Some(Finding {
            question,
            answer,
            known: known.is_some(),
            cleared: !changed && record.cleared(question, answer, now),
            marked: answers.marked(question.id).or_else(|| {
                if remembered {
                    record.marked(question.id)
                } else {
                    None
                }
            }),
        })
    };
    questions
        .iter()
        .filter(|question| question.full_form())
        .filter_map(of)
        .collect()
}

fn combined(findings: &[Finding<'_>]) -> Verdict {
    let mut reasons: Vec<Reason> = findings.iter().filter_map(Finding::reason).collect();
    let rank = |reason: &Reason| {
        let unknown = reason.because == Because::NotKnown;
        (reason.outcome, unknown, reason.advice.is_some())
    };
    put_in_order(&mut reasons, |one, other| rank(one) < rank(other));
    let outcome = reasons.first().map_or(Outcome::Go, |reason| reason.outcome);
    let liftable = match outcome {
        Outcome::Ask => reasons
            .iter()
            .all(|reason| reason.liftable || reason.outcome > Outcome::Ask),
        Outcome::Gentle => reasons.iter().any(|reason| reason.liftable),
        _ => false,
    };
    Verdict {
        outcome,
        skips: findings.iter().flat_map(Finding::skip_rules).collect(),
        allowed: findings
            .iter()
            .map(Finding::allowed)
            .fold(Allowed::All, Allowed::and),
        reasons,
        liftable,
        blocked: false,
        spared: false,
    }
}
