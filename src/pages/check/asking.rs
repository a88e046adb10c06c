//! A safety check that is going on: the way through the questions, forwards and back.

use crate::content::catalogue;
use crate::content::safety::{Outcome, Question};
use crate::pain::screening::{Answers, Form, Given};
use crate::platform::{clock, dom};
use crate::state::{Dorsal, dorsal};
use crate::units::{Instant, ZoneId};
use leptos::prelude::*;

/// The answers so far, and what is asked now.
#[derive(Clone, Copy)]
pub(super) struct Asking {
    state: Dorsal,
    begun: Instant,
    done: Callback<Answers>,
    answers: RwSignal<Answers>,
    /// The questions in the order in which they were asked. The last is on the screen.
    path: RwSignal<Vec<&'static Question>>,
    /// Whether the answer just given waits for its area to be marked.
    pub marking: RwSignal<bool>,
}

impl Asking {
    /// Begins with the first question of the form that is due.
    pub fn start(done: Callback<Answers>) -> Self {
        let asking = Self {
            state: dorsal(),
            begun: clock::now(),
            done,
            answers: RwSignal::new(Answers::new()),
            path: RwSignal::new(Vec::new()),
            marking: RwSignal::new(false),
        };
        asking.path.set(asking.next_open().into_iter().collect());
        asking
    }

    /// The question on the screen.
    pub fn current(self) -> Option<&'static Question> {
        self.path.with(|path| path.last().copied())
    }

    /// Which question this is, and of how many.
    pub fn count(self) -> String {
        let all = self.form().questions(&catalogue().questions).len();
        let at = self.path.with(Vec::len).min(all);
        ["Question ", &at.to_string(), " of ", &all.to_string()].concat()
    }

    /// Whether this is the first question.
    pub fn at_start(self) -> bool {
        self.path.with(Vec::len) < 2
    }

    /// Whether only the questions before each session are asked.
    pub fn is_short(self) -> bool {
        self.form() == Form::Short
    }

    /// Takes what is said to the question on the screen. Some answers need an area before the next
    /// question.
    pub fn say(self, question: &'static Question, given: Given) {
        let counts = match &given {
            Given::Answer(id) => question.answer(id),
            Given::Score(_) => None,
            Given::NotSure => question.worst(),
        };
        let to_mark = counts.is_some_and(|answer| answer.skips.marked_area);
        self.answers
            .update(|answers| answers.give(question.id, given));
        if to_mark {
            self.marking.set(true);
        } else {
            self.advance();
        }
    }

    /// Takes the area that the answer to this question is about.
    pub fn mark(self, question: &'static Question, zones: Vec<ZoneId>) {
        self.answers
            .update(|answers| answers.mark(question.id, zones));
        self.advance();
    }

    /// Goes back to the question before, and takes its answer back.
    pub fn back(self) {
        self.leave();
        if let Some(question) = untrack(move || self.current()) {
            self.answers.update(|answers| answers.clear(question.id));
        }
    }

    /// Makes the whole form be asked. What was answered so far stays.
    pub fn ask_everything(self) {
        self.leave();
        self.answers
            .update(|answers| answers.ask_everything(&catalogue().questions));
        self.advance();
    }

    /// Drops the question on the screen, with an answer that still waits for its area.
    fn leave(self) {
        self.marking.set(false);
        if let Some(question) = self.path.try_update(Vec::pop).flatten() {
            self.answers.update(|answers| answers.clear(question.id));
        }
    }

    /// Shows the next open question. Ends after the last, and at once on an emergency.
    fn advance(self) {
        let all = &catalogue().questions;
        let so_far = self.answers.with_untracked(|answers| answers.so_far(all));
        let next = self.next_open().filter(|_| so_far != Outcome::Emergency);
        let Some(next) = next else { return self.end() };
        self.marking.set(false);
        self.path.update(|path| {
            path.retain(|one| one.id != next.id);
            path.push(next);
        });
        dom::focus_heading();
    }

    fn end(self) {
        let answers = self.answers.get_untracked();
        self.done.run(answers.clone());
        self.state.check(&answers);
    }

    fn form(self) -> Form {
        let all = &catalogue().questions;
        let record = self.state.screening;
        record.with(|record| {
            self.answers
                .with(|given| record.form(all, given, self.begun))
        })
    }

    fn next_open(self) -> Option<&'static Question> {
        let form = untrack(move || self.form()).questions(&catalogue().questions);
        self.answers
            .with_untracked(|answers| answers.next_open(&form))
    }
}
