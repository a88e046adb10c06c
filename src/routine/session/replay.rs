//! What the events of a session add up to: the place in the timeline and the work that was done.

use super::{Event, EventKind, LIGHTEST, LONGEST, NUDGE, Pace, RESTART_AFTER, Snapshot};
use crate::routine::timeline::{Phase, PhaseKind, Timeline};
use crate::units::{Instant, Millis};

/// What replaying the events gives.
pub(super) struct State {
    /// The phases with their lengths as they now are.
    pub(super) phases: Vec<Phase>,
    /// How long each phase was worked at.
    pub(super) worked: Vec<Millis>,
    index: usize,
    elapsed: Millis,
    pace: Pace,
    reached: Instant,
    ended: Option<Instant>,
    /// The steps that are done in their easier way.
    easier: Vec<usize>,
    lighter: u8,
}

impl State {
    /// The state just after the last event.
    pub(super) fn after(timeline: &Timeline, events: &[Event]) -> Self {
        let mut state = Self::new(timeline);
        for event in events {
            state.run_until(event.at);
            if state.allows(event.kind) {
                state.take(*event);
            }
        }
        state
    }

    fn new(timeline: &Timeline) -> Self {
        Self {
            phases: timeline.phases().to_vec(),
            worked: vec![Millis(0); timeline.phases().len()],
            index: 0,
            elapsed: Millis(0),
            pace: Pace::Waiting,
            reached: Instant(0),
            ended: None,
            easier: Vec::new(),
            lighter: 0,
        }
    }

    /// Lets time pass; a clock that went back lets none pass.
    pub(super) fn run_until(&mut self, now: Instant) {
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

    /// Whether an event would mean anything.
    pub(super) fn allows(&self, kind: EventKind) -> bool {
        match kind {
            EventKind::Start => self.pace == Pace::Waiting,
            EventKind::Pause => self.pace == Pace::Running,
            EventKind::Resume => self.pace == Pace::Paused,
            EventKind::Longer => self.nudgeable().is_some_and(|phase| {
                phase.length + NUDGE <= phase.most && self.lengthened(phase.step) <= LONGEST
            }),
            EventKind::Shorter => self.nudgeable().is_some_and(|phase| {
                let wanted = phase.length.less(NUDGE);
                wanted >= phase.least && wanted > self.elapsed
            }),
            EventKind::Faded => self
                .nudgeable()
                .is_some_and(|phase| self.elapsed >= phase.least),
            EventKind::Easier => self.is_going() && !self.is_easier(),
            EventKind::Usual => self.is_going() && self.is_easier(),
            EventKind::Lighter => self.is_going() && self.lighter < LIGHTEST,
            EventKind::Skip | EventKind::SkipStep | EventKind::Back | EventKind::Stop => {
                self.is_going()
            }
        }
    }

    const fn is_going(&self) -> bool {
        matches!(self.pace, Pace::Running | Pace::Paused)
    }

    fn step(&self) -> Option<usize> {
        self.phases.get(self.index).map(|phase| phase.step)
    }

    fn is_easier(&self) -> bool {
        self.step().is_some_and(|step| self.easier.contains(&step))
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
        (self.is_going() && current.kind == PhaseKind::Work && !earlier_work).then_some(current)
    }

    /// How long the whole would be with every turn of a step made longer.
    fn lengthened(&self, step: usize) -> Millis {
        let length = |phase: &Phase| {
            let nudged = phase.step == step && phase.kind == PhaseKind::Work;
            if nudged {
                phase.length + NUDGE
            } else {
                phase.length
            }
        };
        self.phases.iter().map(length).sum()
    }

    fn take(&mut self, event: Event) {
        match event.kind {
            EventKind::Start | EventKind::Resume => self.pace = Pace::Running,
            EventKind::Pause => self.pace = Pace::Paused,
            EventKind::Skip => self.leave_for(self.index + 1, event.at),
            EventKind::SkipStep => {
                let step = self.step();
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
                self.go_to(if restart {
                    self.index
                } else {
                    self.index.saturating_sub(1)
                });
            }
            EventKind::Longer => self.nudge(&|length| length + NUDGE),
            EventKind::Shorter => self.nudge(&|length| length.less(NUDGE)),
            EventKind::Faded => {
                let took = self.elapsed;
                self.nudge(&|_| took);
                self.leave_for(self.index + 1, event.at);
            }
            EventKind::Easier => self.ease(),
            EventKind::Usual => {
                let step = self.step();
                self.easier.retain(|eased| Some(*eased) != step);
            }
            EventKind::Lighter => {
                self.ease();
                self.lighter += 1;
            }
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

    fn ease(&mut self) {
        let step = self.step();
        if !self.is_easier() {
            self.easier.extend(step);
        }
    }

    fn nudge(&mut self, change: &dyn Fn(Millis) -> Millis) {
        let Some(step) = self.step() else {
            return;
        };
        for phase in self.phases.iter_mut().skip(self.index) {
            if phase.step == step && phase.kind == PhaseKind::Work {
                phase.length = change(phase.length);
            }
        }
    }

    /// Where the session is.
    pub(super) fn snapshot(&self) -> Snapshot {
        let phase = self.phases.get(self.index).copied();
        let remaining = phase.map_or(Millis(0), |phase| phase.length.less(self.elapsed));
        let later = self
            .phases
            .iter()
            .skip(self.index + 1)
            .map(|phase| phase.length)
            .sum();
        Snapshot {
            pace: self.pace,
            index: self.index,
            phase,
            elapsed: self.elapsed,
            remaining,
            remaining_in_all: remaining + later,
            easier: self.is_easier(),
            lighter: self.lighter,
            ended: self.ended,
        }
    }
}
