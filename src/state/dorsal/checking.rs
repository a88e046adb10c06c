//! The verbs of the safety check: judge, lift, stop, remember.

use super::Dorsal;
use crate::content::safety::Outcome;
use crate::pain::screening::{Answers, ScreeningRecord, Verdict, judge};
use crate::platform::clock;
use crate::progress::calendar::Day;
use crate::progress::next_day::NextDay;
use crate::units::Instant;
use leptos::prelude::*;

impl Dorsal {
    /// Judges the answers of a safety check and remembers what may be remembered of them.
    pub fn check(self, answers: &Answers) -> Verdict {
        let now = clock::now();
        let catalogue = self.catalogue();
        let record = self.screening.get_untracked();
        let verdict = judge(
            &catalogue.questions,
            &catalogue.routines,
            answers,
            &record,
            now,
        );
        let day_end = Self::day_end(now);
        let next = record.after(&catalogue.questions, answers, &verdict, now, day_end);
        self.remember(|record| *record = next);
        self.answers.set(answers.clone());
        self.verdict.set(Some(verdict.clone()));
        verdict
    }

    /// Notes that a professional who knows the person said yes today, and judges the answers again.
    pub fn lift(self) {
        let Some(verdict) = self.verdict.get_untracked() else {
            return;
        };
        let now = clock::now();
        self.remember(|record| record.lift(&verdict, now, now));
        let settled = self
            .answers
            .with_untracked(|answers| answers.settled(&self.catalogue().questions));
        self.check(&settled);
    }

    /// Acts on what a stop rule says about the rest of the day.
    pub fn stop_for(self, outcome: Outcome) {
        let now = clock::now();
        self.remember(|record| record.stop(outcome, now, Self::day_end(now)));
    }

    /// Notes how the back was on the day after a session. Where it has not settled, tools wait.
    pub fn say_next_day(self, id: &str, said: NextDay) {
        if let Some(record) = self.record_of(id) {
            self.add(record.with_next_day(said));
        }
        if said == NextDay::Unsettled {
            self.remember(|record| record.spare(clock::now()));
        }
    }

    fn day_end(now: Instant) -> Instant {
        Day::of(now, clock::minutes_east()).end(clock::minutes_east())
    }

    /// Changes what is remembered of safety checks, and keeps it.
    pub fn remember(self, change: impl FnOnce(&mut ScreeningRecord)) {
        let mut record = self.screening.get_untracked();
        change(&mut record);
        self.keep(|store| store.write(&record));
        self.screening.set(record);
    }
}
