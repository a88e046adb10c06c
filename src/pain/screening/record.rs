//! What the device remembers of safety checks, under `dorsal.screening`, and when the next is due.

use super::{Answers, Reason, Verdict};
use crate::content::safety::{Answer, Outcome, Question};
use crate::order::{Table, put_in_order};
use crate::pain::sore::Sore;
use crate::units::{Instant, Millis, QuestionId, ZoneId};
use serde::{Deserialize, Serialize};

const HOUR: u64 = 60 * 60 * 1000;
const THIRTY_DAYS: Millis = Millis(30 * 24 * HOUR);
/// How long tools wait after a flare that has not settled (amendments, stop rules).
const TWO_DAYS: Millis = Millis(48 * HOUR);

/// The least that a closed day lasts, so that a check late in the evening holds too.
const LEAST_BLOCK: Millis = Millis(6 * HOUR);

/// Which questions are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// All of them: the first time, every 30 days, and when something has changed.
    Full,
    /// Those before each session.
    Short,
}

impl Form {
    /// Its questions, in order.
    pub fn questions(self, all: &[Question]) -> Vec<&Question> {
        let mut asked: Vec<&Question> = all
            .iter()
            .filter(|question| match self {
                Self::Full => question.full_form(),
                Self::Short => question.short_form,
            })
            .collect();
        put_in_order(&mut asked, |one, other| one.order < other.order);
        asked
    }
}

/// A professional's yes to one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lift {
    /// The answer that it is about.
    pub answer: String,
    /// When it ends.
    pub until: Instant,
}

/// What is remembered between sessions. Answers to the questions that every session asks are not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ScreeningRecord {
    /// When the last full form was finished.
    pub last_full: Option<Instant>,
    /// Its answers to the questions that may be kept, none that led to Emergency or Urgent.
    pub kept: Table<QuestionId, String>,
    /// The areas marked with them.
    pub marked: Table<QuestionId, Vec<ZoneId>>,
    /// What a professional said yes to.
    pub lifted: Table<QuestionId, Lift>,
    /// No routine before this, after an Emergency or Urgent answer.
    pub blocked_until: Option<Instant>,
    /// No second routine before this, after a flare (amendments, stop rules).
    pub rest_until: Option<Instant>,
    /// No roller and no ball before this, after a flare that has not settled (amendments, stop rules).
    pub tools_from: Option<Instant>,
    /// Where it hurts today, for the pain score.
    pub sore: Option<Sore>,
}

impl ScreeningRecord {
    /// The form that is due. Full also where a kept answer is missing or no longer known.
    pub fn due(&self, questions: &[Question], now: Instant) -> Form {
        let recent = self
            .last_full
            .is_some_and(|last| last <= now && now.since(last) < THIRTY_DAYS);
        let complete = questions
            .iter()
            .filter(|question| question.kept)
            .all(|question| self.kept(question).is_some());
        if recent && complete {
            Form::Short
        } else {
            Form::Full
        }
    }

    /// Whether the answers to the short form call for the full one. A blank does too, unless the
    /// whole full form is answered beside it.
    pub fn changed(&self, questions: &[Question], answers: &Answers, now: Instant) -> bool {
        let blank_counts = self.due(questions, now) == Form::Short && !answers.whole(questions);
        questions
            .iter()
            .filter(|question| !question.full_form())
            .any(|question| {
                let given = answers.given(question.id).is_some();
                let calls = answers
                    .resolve(question)
                    .is_none_or(|answer| answer.full_form);
                (given || blank_counts) && calls
            })
    }

    /// The form to ask now, with what has been answered so far.
    pub fn form(&self, questions: &[Question], answers: &Answers, now: Instant) -> Form {
        let said = questions
            .iter()
            .filter(|question| !question.full_form())
            .any(|question| answers.given(question.id).is_some());
        if said && self.changed(questions, answers, now) {
            Form::Full
        } else {
            self.due(questions, now)
        }
    }

    /// The answer kept for a question.
    pub fn kept<'a>(&self, question: &'a Question) -> Option<&'a Answer> {
        self.kept
            .get(&question.id)
            .and_then(|id| question.answer(id))
    }

    /// The zones kept for a question.
    pub fn marked(&self, question: QuestionId) -> Option<&[ZoneId]> {
        self.marked.get(&question).map(Vec::as_slice)
    }

    /// Whether a professional's yes to this answer still counts.
    pub fn cleared(&self, question: &Question, answer: &Answer, now: Instant) -> bool {
        answer.liftable
            && self
                .lifted
                .get(&question.id)
                .is_some_and(|lift| lift.answer == answer.id && now < lift.until)
    }

    /// Whether an Emergency or Urgent answer still closes the day.
    pub fn blocked_at(&self, now: Instant) -> bool {
        self.blocked_until.is_some_and(|until| now < until)
    }

    /// Whether a flare still asks for rest.
    pub fn resting_at(&self, now: Instant) -> bool {
        self.rest_until.is_some_and(|until| now < until)
    }

    /// Whether a flare that has not settled still keeps tools away.
    pub fn spares_at(&self, now: Instant) -> bool {
        self.tools_from.is_some_and(|from| now < from)
    }

    /// Keeps tools away for two days, since a flare has not settled.
    pub fn spare(&mut self, now: Instant) {
        self.tools_from = self.tools_from.max(Some(now.after(TWO_DAYS)));
    }

    /// The record after a check. `day_end` is the end of the person's day, by their own clock.
    #[must_use]
    pub fn after(
        &self,
        questions: &[Question],
        answers: &Answers,
        verdict: &Verdict,
        now: Instant,
        day_end: Instant,
    ) -> Self {
        let mut next = self.clone();
        if self.form(questions, answers, now) == Form::Full {
            if self.changed(questions, answers, now) {
                next.lifted.clear();
            }
            let full = Form::Full.questions(questions);
            if full
                .iter()
                .all(|question| answers.given(question.id).is_some())
            {
                next.last_full = Some(now);
            }
            next.keep(&full, answers);
        }
        let said = |reason: &&Reason| answers.given(reason.question).is_some();
        let sign = verdict
            .reasons
            .iter()
            .find(said)
            .map(|reason| reason.outcome);
        if let Some(outcome) = sign.filter(|outcome| *outcome <= Outcome::Urgent) {
            next.stop(outcome, now, day_end);
        }
        next.lifted.retain(|_, lift| now < lift.until);
        next
    }

    fn keep(&mut self, full: &[&Question], answers: &Answers) {
        for question in full {
            let given = answers.given(question.id).is_some();
            let counts = answers.resolve(question).or_else(|| question.worst());
            let Some(answer) = counts.filter(|_| given) else {
                continue;
            };
            self.kept.remove(&question.id);
            self.marked.remove(&question.id);
            if question.kept && answer.outcome > Outcome::Urgent {
                self.kept.insert(question.id, answer.id.clone());
                if let Some(zones) = answers.marked(question.id) {
                    self.marked.insert(question.id, zones.to_vec());
                }
            }
        }
    }

    /// Acts on a sign in a check, or on a stop rule in a session: Emergency and Urgent close the day,
    /// no session asks for rest for what is left of it. Other outcomes change nothing.
    pub fn stop(&mut self, outcome: Outcome, now: Instant, day_end: Instant) {
        let until = Some(day_end.max(now.after(LEAST_BLOCK)));
        match outcome {
            Outcome::Emergency | Outcome::Urgent => {
                self.blocked_until = self.blocked_until.max(until);
            }
            Outcome::NoSession => self.rest_until = self.rest_until.max(until),
            _ => {}
        }
    }

    /// Notes "A professional who knows me said yes", said at `said`, to every answer of the verdict
    /// that it can lift. It counts for 30 days from then.
    pub fn lift(&mut self, verdict: &Verdict, said: Instant, now: Instant) {
        let until = said.min(now).after(THIRTY_DAYS);
        for reason in verdict.reasons.iter().filter(|reason| reason.liftable) {
            let lift = Lift {
                answer: reason.answer.clone(),
                until,
            };
            self.lifted.insert(reason.question, lift);
        }
    }
}
