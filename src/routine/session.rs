//! A session: a timeline and what happened on it. The position is computed, never counted.
//!
//! The whole state is the list of events, so it can be written at each one and replayed. Time that
//! passes between a pause and its resume, or that a clock loses by jumping back, moves nothing.

mod replay;

use super::dose;
use super::timeline::{Phase, PhaseKind, Timeline};
use crate::units::{Instant, Millis, Seconds, words};
use replay::State;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// How much one press makes a step longer or shorter.
pub const NUDGE: Millis = Millis(15_000);
/// The longest that a whole session can be made (clinical 5.3).
pub const LONGEST: Millis = Seconds(*dose::ROUTINE.end()).millis();
/// How far into a phase going back means its start, not the one before.
pub const RESTART_AFTER: Millis = Millis(3_000);
/// How many numbers less pressure one can ask for: the lowest ceiling that is left is 1.
pub const LIGHTEST: u8 = dose::CEILING - 1;
/// A silence this long on a visible page means that the device slept (DECISIONS 1).
pub const ASLEEP: Millis = Millis(90_000);

/// Something the person, or the device, did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The session began.
    Start,
    /// The clock was stopped.
    Pause,
    /// The clock went on.
    Resume,
    /// On to the next phase.
    Skip,
    /// On to the next step.
    SkipStep,
    /// Back to the start of this phase, or to the one before.
    Back,
    /// The rest of this step, on both sides, is made longer by [`NUDGE`].
    Longer,
    /// The rest of this step, on both sides, is made shorter by [`NUDGE`].
    Shorter,
    /// This step is done in its easier way.
    Easier,
    /// This step is done in its usual way again.
    Usual,
    /// It was too much: the easier way, and one number less pressure for the rest of the session
    /// (DECISIONS 3).
    Lighter,
    /// The ache has faded, so the hold ends. The other side gets the same time (clinical 6.1).
    Faded,
    /// The session ended before its time; what was done is kept.
    Stop,
}

words!(EventKind: Start = "start", Pause = "pause", Resume = "resume", Skip = "skip", SkipStep = "skip-step", Back = "back", Longer = "longer", Shorter = "shorter", Easier = "easier", Usual = "usual", Lighter = "lighter", Faded = "faded", Stop = "stop");

/// An event and its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub at: Instant,
}

/// Whether and how the session runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Not begun.
    Waiting,
    /// The clock runs.
    Running,
    /// The clock stands.
    Paused,
    /// The end was reached.
    Finished,
    /// It was stopped early.
    Stopped,
}

impl Pace {
    /// Whether nothing more can happen.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Finished | Self::Stopped)
    }
}

/// Where a session is at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Whether and how it runs.
    pub pace: Pace,
    /// The place of the current phase in the timeline; one past the last when finished.
    pub index: usize,
    /// The current phase with its length as it now is; none when finished.
    pub phase: Option<Phase>,
    /// How long the current phase has run.
    pub elapsed: Millis,
    /// How long it will still run.
    pub remaining: Millis,
    /// How long everything will still run.
    pub remaining_in_all: Millis,
    /// Whether the current step is done in its easier way.
    pub easier: bool,
    /// How many numbers less pressure the person asked for.
    pub lighter: u8,
    /// When the end was reached, if it was.
    pub ended: Option<Instant>,
}

/// A step as a part of the whole session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// How long all its phases last, as laid out.
    pub length: Millis,
    /// How much of that has passed.
    pub passed: Millis,
}

impl Part {
    /// How much has passed, in whole per cent.
    pub fn done(self) -> u64 {
        (self.passed.0 * 100 / self.length.0.max(1)).min(100)
    }
}

/// A session in progress, or just ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Session {
    timeline: Timeline,
    events: Vec<Event>,
}

impl Session {
    /// A session that has not begun.
    pub const fn new(timeline: Timeline) -> Self {
        Self {
            timeline,
            events: Vec::new(),
        }
    }

    /// The timeline as it was laid out.
    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// What happened so far.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// When it began.
    pub fn started(&self) -> Option<Instant> {
        self.events
            .iter()
            .find(|event| event.kind == EventKind::Start)
            .map(|event| event.at)
    }

    /// Where it is at a moment.
    pub fn at(&self, now: Instant) -> Snapshot {
        let mut state = self.replayed();
        state.run_until(now);
        state.snapshot()
    }

    /// Adds an event, if it means anything now. Answers whether it did.
    pub fn apply(&mut self, kind: EventKind, now: Instant) -> bool {
        let mut state = self.replayed();
        state.run_until(now);
        if !state.allows(kind) {
            return false;
        }
        self.events.push(Event { kind, at: now });
        true
    }

    /// Whether an event would mean anything now.
    pub fn allows(&self, kind: EventKind, now: Instant) -> bool {
        let mut state = self.replayed();
        state.run_until(now);
        state.allows(kind)
    }

    /// How long each phase was really worked at, by its place in the timeline.
    pub fn worked(&self, now: Instant) -> Vec<Millis> {
        let mut state = self.replayed();
        state.run_until(now);
        state.worked
    }

    /// The phases with their lengths as they are now.
    pub fn phases_at(&self, now: Instant) -> Vec<Phase> {
        let mut state = self.replayed();
        state.run_until(now);
        state.phases
    }

    /// The steps in order, each with how much of it has passed.
    pub fn parts(&self, at: &Snapshot) -> Vec<Part> {
        let mut parts = vec![Part::default(); self.timeline.steps()];
        for (place, phase) in self.timeline.phases().iter().enumerate() {
            let passed = match place.cmp(&at.index) {
                Ordering::Less => phase.length,
                Ordering::Equal => at.elapsed,
                Ordering::Greater => Millis(0),
            };
            if let Some(part) = parts.get_mut(phase.step) {
                part.length = part.length + phase.length;
                part.passed = part.passed + passed;
            }
        }
        parts
    }

    /// The work that comes next. While getting ready, the work that it is for is shown already: what
    /// comes is the one after.
    pub fn next_work(&self, at: &Snapshot) -> Option<Phase> {
        let working = at.phase.is_some_and(|phase| phase.kind == PhaseKind::Work);
        let first = at.index + if working { 1 } else { 2 };
        let mut rest = self.timeline.phases().iter().skip(first);
        rest.find(|phase| phase.kind == PhaseKind::Work).copied()
    }

    /// Stands a running session still where it was last known to live, after a reload, a crash or
    /// sleep (DECISIONS 1). Answers whether it was running.
    pub fn stand_at(&mut self, last_alive: Instant) -> bool {
        let last_event = self.events.last().map_or(last_alive, |event| event.at);
        self.apply(EventKind::Pause, last_alive.max(last_event))
    }

    /// Whether a silence between two heartbeats means that the device slept.
    pub fn slept(last_beat: Instant, now: Instant, was_visible: bool) -> bool {
        was_visible && now.since(last_beat) > ASLEEP
    }

    fn replayed(&self) -> State {
        State::after(&self.timeline, &self.events)
    }
}
