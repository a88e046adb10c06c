//! A session: a timeline and what happened on it. The position is computed, never counted.
//!
//! The whole state is the list of events, so it can be written at each one and replayed. Time that
//! passes between a pause and its resume, or that a clock loses by jumping back, moves nothing.

use super::timeline::{Phase, PhaseKind, Timeline};
use crate::units::{Instant, Millis};
use serde::{Deserialize, Serialize};

/// How much one press makes a step longer or shorter.
pub const NUDGE: Millis = Millis(15_000);
/// How far into a phase going back means its start, not the one before.
pub const RESTART_AFTER: Millis = Millis(3_000);
/// A silence this long on a visible page means that the device slept (DECISIONS 1).
pub const ASLEEP: Millis = Millis(90_000);

/// Something the person, or the device, did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// The session ended before its time; what was done is kept.
    Stop,
}

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
    /// When the end was reached, if it was.
    pub ended: Option<Instant>,
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
        Self { timeline, events: Vec::new() }
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
        self.events.iter().find(|event| event.kind == EventKind::Start).map(|event| event.at)
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
        let mut state = State::new(&self.timeline);
        for event in &self.events {
            state.run_until(event.at);
            if state.allows(event.kind) {
                state.take(*event);
            }
        }
        state
    }
}

/// What replaying the events gives.
struct State {
    phases: Vec<Phase>,
    worked: Vec<Millis>,
    index: usize,
    elapsed: Millis,
    pace: Pace,
    reached: Instant,
    ended: Option<Instant>,
}

impl State {
    fn new(timeline: &Timeline) -> Self {
        Self {
            phases: timeline.phases().to_vec(),
            worked: vec![Millis(0); timeline.phases().len()],
            index: 0,
            elapsed: Millis(0),
            pace: Pace::Waiting,
            reached: Instant(0),
            ended: None,
        }
    }

    fn run_until(&mut self, now: Instant) {
        if self.pace == Pace::Running {
            self.advance(now.since(self.reached), now);
        }
        self.reached = now;
    }

    fn advance(&mut self, passed: Millis, now: Instant) {
        let mut left = passed;
        while let Some(phase) = self.phases.get(self.index) {
            let room = phase.length.less(self.elapsed);
            let step = left.min(room);
            self.elapsed = self.elapsed + step;
            if let Some(worked) = self.worked.get_mut(self.index) {
                *worked = *worked + step;
            }
            left = left.less(step);
            if self.elapsed < phase.length {
                return;
            }
            self.go_to(self.index + 1);
        }
        self.finish(Instant(now.0.saturating_sub(left.0)));
    }

    fn go_to(&mut self, index: usize) {
        self.index = index;
        self.elapsed = Millis(0);
    }

    fn finish(&mut self, at: Instant) {
        self.pace = Pace::Finished;
        self.ended = Some(at);
    }

    fn allows(&self, kind: EventKind) -> bool {
        match kind {
            EventKind::Start => self.pace == Pace::Waiting,
            EventKind::Pause => self.pace == Pace::Running,
            EventKind::Resume => self.pace == Pace::Paused,
            EventKind::Longer => {
                self.nudgeable().is_some_and(|phase| phase.length + NUDGE <= phase.most)
            }
            EventKind::Shorter => self.nudgeable().is_some_and(|phase| {
                let wanted = phase.length.less(NUDGE);
                wanted >= phase.least && wanted > self.elapsed
            }),
            EventKind::Skip | EventKind::SkipStep | EventKind::Back | EventKind::Stop => {
                matches!(self.pace, Pace::Running | Pace::Paused)
            }
        }
    }

    /// The phase whose step's length can change: until its second side begins, since both sides
    /// get the same time.
    fn nudgeable(&self) -> Option<&Phase> {
        let current = self.phases.get(self.index)?;
        let earlier_work = self
            .phases
            .iter()
            .take(self.index)
            .any(|phase| phase.kind == PhaseKind::Work && phase.step == current.step);
        let going = matches!(self.pace, Pace::Running | Pace::Paused);
        (going && current.kind == PhaseKind::Work && !earlier_work).then_some(current)
    }

    fn take(&mut self, event: Event) {
        match event.kind {
            EventKind::Start | EventKind::Resume => self.pace = Pace::Running,
            EventKind::Pause => self.pace = Pace::Paused,
            EventKind::Skip => self.leave_for(self.index + 1, event.at),
            EventKind::SkipStep => {
                let step = self.phases.get(self.index).map(|phase| phase.step);
                let next = self
                    .phases
                    .iter()
                    .skip(self.index)
                    .position(|phase| Some(phase.step) != step)
                    .map_or(self.phases.len(), |ahead| self.index + ahead);
                self.leave_for(next, event.at);
            }
            EventKind::Back => {
                let restart = self.elapsed >= RESTART_AFTER;
                self.go_to(if restart { self.index } else { self.index.saturating_sub(1) });
            }
            EventKind::Longer => self.nudge(|length| length + NUDGE),
            EventKind::Shorter => self.nudge(|length| length.less(NUDGE)),
            EventKind::Stop => {
                self.pace = Pace::Stopped;
                self.ended = Some(event.at);
            }
        }
    }

    fn leave_for(&mut self, index: usize, now: Instant) {
        self.go_to(index);
        if index >= self.phases.len() {
            self.finish(now);
        }
    }

    fn nudge(&mut self, change: impl Fn(Millis) -> Millis) {
        let Some(step) = self.phases.get(self.index).map(|phase| phase.step) else { return };
        for phase in self.phases.iter_mut().skip(self.index) {
            if phase.step == step && phase.kind == PhaseKind::Work {
                phase.length = change(phase.length);
            }
        }
    }

    fn snapshot(&self) -> Snapshot {
        let phase = self.phases.get(self.index).copied();
        let remaining = phase.map_or(Millis(0), |phase| phase.length.less(self.elapsed));
        let later = self.phases.iter().skip(self.index + 1).map(|phase| phase.length).sum();
        Snapshot {
            pace: self.pace,
            index: self.index,
            phase,
            elapsed: self.elapsed,
            remaining,
            remaining_in_all: remaining + later,
            ended: self.ended,
        }
    }
}
