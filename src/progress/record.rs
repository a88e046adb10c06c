//! One record a session, and how two sets of records become one.
//!
//! The log only grows: a correction is a newer version of its record, a deletion a version that is
//! marked so. Merging keeps the newest version of each, in any order and as often as one likes.

use super::next_day::NextDay;
use crate::content::Catalogue;
use crate::content::area::SoreArea;
use crate::content::routine::{Routine, Tool};
use crate::routine::run::Run;
use crate::routine::session::Pace;
use crate::units::{Instant, RoutineId, Score, Seconds, Side};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// What was done of one step on one side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct StepDone {
    /// The step as content names it: `R6.2`.
    pub step: String,
    /// The side; none where the step has no sides.
    #[serde(default)]
    pub side: Option<Side>,
    /// Seconds really worked.
    pub seconds: Seconds,
    /// The tool that was used.
    pub tool: Tool,
}

/// Pain before and after; either can be skipped (DECISIONS 14).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PainScores {
    /// The number before.
    #[serde(default)]
    pub before: Option<Score>,
    /// The number after.
    #[serde(default)]
    pub after: Option<Score>,
    /// The areas that both are about, as marked before; none where nothing was marked.
    #[serde(default)]
    pub areas: Vec<SoreArea>,
}

/// One session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Record {
    /// Unique: the start in milliseconds and random letters.
    pub id: String,
    /// Counts up with each correction.
    pub version: u32,
    /// Whether the person deleted it.
    #[serde(default)]
    pub deleted: bool,
    /// When the session began.
    pub started: Instant,
    /// When it ended.
    pub ended: Instant,
    /// The routine.
    pub routine: RoutineId,
    /// Whether it went to its end.
    pub completed: bool,
    /// What was done, in order.
    #[serde(default)]
    pub steps: Vec<StepDone>,
    /// Pain before and after.
    #[serde(default)]
    pub pain: PainScores,
    /// What the person wrote.
    #[serde(default)]
    pub note: String,
    /// The name of a routine that is none of ours; empty for ours.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// How the back was on the day after; none where it was not asked yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_day: Option<NextDay>,
}

impl Record {
    /// What the routine is called.
    pub fn name(&self, catalogue: &Catalogue) -> String {
        if self.title.is_empty() {
            catalogue
                .routine(self.routine)
                .map_or(self.routine.as_str(), |routine| &routine.title)
                .to_owned()
        } else {
            self.title.clone()
        }
    }

    /// The working seconds of the whole session.
    pub fn worked(&self) -> Seconds {
        self.steps.iter().map(|step| step.seconds).sum()
    }

    /// The order of two versions of one record: later versions win, and where two devices wrote
    /// the same version, a deletion wins, then the larger text, so that both choose alike.
    fn precedence(&self) -> (u32, bool, String) {
        (
            self.version,
            self.deleted,
            serde_json::to_string(self).unwrap_or_default(),
        )
    }
}

/// One set of records from two, each record once in its newest version, in order of their start.
pub fn merged(one: &[Record], other: &[Record]) -> Vec<Record> {
    // Of one type both times, so that the library's sort is there once.
    type Order = fn(&Record, &Record) -> Ordering;
    let newest_first: Order = |one, other| {
        one.id
            .cmp(&other.id)
            .then_with(|| other.precedence().cmp(&one.precedence()))
    };
    let by_start: Order = |one, other| (one.started, &one.id).cmp(&(other.started, &other.id));
    let mut records = [one, other].concat();
    records.sort_unstable_by(newest_first);
    records.dedup_by(|next, kept| next.id == kept.id);
    records.sort_unstable_by(by_start);
    records
}

/// The name of a routine that is not in clinical part 6; empty for ours, which keep their names.
fn own_title(routine: &Routine) -> String {
    if routine.clinical.is_empty() {
        routine.title.clone()
    } else {
        String::new()
    }
}

impl Record {
    /// The record of a run as it stands at a moment.
    pub fn of(run: &Run, routine: &Routine, now: Instant) -> Option<Self> {
        let snapshot = run.session.at(now);
        let steps = run
            .worked(now)
            .into_iter()
            .filter_map(|(index, side, worked)| {
                let step = run.step(routine, index)?;
                let seconds = Seconds(u32::try_from(worked.0 / 1000).unwrap_or(u32::MAX));
                Some(StepDone {
                    step: step.clinical.clone(),
                    side,
                    seconds,
                    tool: step.tool,
                })
            })
            .filter(|done| done.seconds > Seconds(0))
            .collect();
        Some(Self {
            id: run.id.clone(),
            version: 1,
            deleted: false,
            started: run.session.started()?,
            ended: snapshot.ended.unwrap_or(now),
            routine: run.routine,
            completed: snapshot.pace == Pace::Finished,
            steps,
            pain: PainScores {
                before: run.pain_before,
                after: None,
                areas: run.sore.clone(),
            },
            note: String::new(),
            title: own_title(routine),
            next_day: None,
        })
    }

    /// A newer version of the record with the number after the session.
    #[must_use]
    pub fn with_pain_after(&self, after: Option<Score>) -> Self {
        self.changed(|newer| newer.pain.after = after)
    }

    /// A newer version of the record with what was said of the day after.
    #[must_use]
    pub fn with_next_day(&self, said: NextDay) -> Self {
        self.changed(|newer| newer.next_day = Some(said))
    }

    fn changed(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut newer = self.clone();
        newer.version = self.version.saturating_add(1);
        change(&mut newer);
        newer
    }
}
