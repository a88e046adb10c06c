//! What a person answers in one safety check.

use crate::content::safety::{Answer, Outcome, Question};
use crate::order::Table;
use crate::units::{QuestionId, Score, ZoneId};

/// One thing that a person says to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// The answer of this id.
    Answer(String),
    /// A number from 0 to 10.
    Score(Score),
    /// "Not sure": it counts as the worst answer.
    NotSure,
}

/// The answers of one check, blank ones left out. They live as long as the session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    given: Table<QuestionId, Given>,
    marked: Table<QuestionId, Vec<ZoneId>>,
}

impl Answers {
    /// No answer yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives, or changes, an answer.
    pub fn give(&mut self, question: QuestionId, given: Given) {
        self.given.insert(question, given);
    }

    /// Gives the first answer, or the last: in a list of signs, any of them or none.
    pub fn tick(&mut self, question: &Question, any: bool) {
        let answer = if any {
            question.answers.first()
        } else {
            question.answers.last()
        };
        if let Some(answer) = answer {
            self.give(question.id, Given::Answer(answer.id.clone()));
        }
    }

    /// Starts the full form by the person's own choice, as if the short one had said that something
    /// has changed.
    pub fn ask_everything(&mut self, questions: &[Question]) {
        for question in questions {
            if let Some(answer) = question.answers.iter().find(|answer| answer.full_form) {
                self.give(question.id, Given::Answer(answer.id.clone()));
            }
        }
    }

    /// The same answers once the record holds them: nothing has changed since. To judge them again
    /// after a professional's yes.
    #[must_use]
    pub fn settled(&self, questions: &[Question]) -> Self {
        let mut settled = self.clone();
        for question in questions.iter().filter(|question| !question.full_form()) {
            settled.tick(question, false);
        }
        settled
    }

    /// Whether every question of the full form has an answer.
    pub fn whole(&self, questions: &[Question]) -> bool {
        let mut full = questions.iter().filter(|question| question.full_form());
        full.all(|question| self.given.contains_key(&question.id))
    }

    /// Takes an answer, and its mark, back.
    pub fn clear(&mut self, question: QuestionId) {
        self.given.remove(&question);
        self.marked.remove(&question);
    }

    /// Marks the area that a question is about, as the zones that it touches. An area that touches
    /// no zone is marked with none.
    pub fn mark(&mut self, question: QuestionId, zones: Vec<ZoneId>) {
        self.marked.insert(question, zones);
    }

    /// What was said to a question; none where it is blank.
    pub fn given(&self, question: QuestionId) -> Option<&Given> {
        self.given.get(&question)
    }

    /// The zones marked for a question; none where nothing is marked.
    pub fn marked(&self, question: QuestionId) -> Option<&[ZoneId]> {
        self.marked.get(&question).map(Vec::as_slice)
    }

    /// The answer that was given; none where it is blank, "not sure" or unknown.
    pub fn resolve<'a>(&self, question: &'a Question) -> Option<&'a Answer> {
        match self.given(question.id)? {
            Given::Answer(id) => question.answer(id),
            Given::Score(score) => question
                .answers
                .iter()
                .find(|answer| answer.scores.is_some_and(|span| span.contains(*score))),
            Given::NotSure => None,
        }
    }

    /// The worst outcome of what was said so far, blank questions left out: on Emergency the page
    /// opens before the form is finished.
    pub fn so_far(&self, questions: &[Question]) -> Outcome {
        questions
            .iter()
            .filter(|question| self.given.contains_key(&question.id))
            .filter_map(|question| self.resolve(question).or_else(|| question.worst()))
            .map(|answer| answer.outcome)
            .min()
            .unwrap_or(Outcome::Go)
    }

    /// The first question of a form without an answer, or with an area still to mark. What leads to
    /// Ask needs no mark before a professional's yes.
    pub fn next_open<'a>(&self, form: &[&'a Question]) -> Option<&'a Question> {
        let open = |question: &Question| {
            let counts = self.resolve(question).or_else(|| question.worst());
            let to_mark = counts
                .is_some_and(|answer| answer.outcome > Outcome::Ask && answer.skips.marked_area);
            self.given(question.id).is_none() || (to_mark && self.marked(question.id).is_none())
        };
        form.iter().copied().find(|question| open(question))
    }
}
