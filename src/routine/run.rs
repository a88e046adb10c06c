//! A run: one session with what it is a session of. This is what is kept under `dorsal.session`.

use super::own::{self, OwnRoutine};
use super::session::{EventKind, Pace, Session, Snapshot};
use super::timeline::{PhaseKind, PlacedStep, Timeline};
use crate::content::Catalogue;
use crate::content::area::SoreArea;
use crate::content::routine::{Routine, Step};
use crate::figure::position::Place;
use crate::units::{Instant, Millis, RoutineId, Score, Side};
use serde::{Deserialize, Serialize};

/// How a person wants a routine today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The side that goes first.
    pub first: Side,
    /// The steps that stay, by their clinical reference; the safety check may take some out.
    pub steps: Vec<String>,
    /// What the routine is made of, where it is not one of ours as it stands.
    pub own: Option<OwnRoutine>,
}

/// One session of one routine, from getting ready to the number after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Run {
    /// Unique; the record in the log gets the same.
    pub id: String,
    /// The tab that runs it: one session runs at a time (DECISIONS 12).
    pub tab: String,
    /// The routine.
    pub routine: RoutineId,
    /// The steps it has today, by their clinical reference, in the order of the timeline.
    pub steps: Vec<String>,
    /// The timeline and what happened on it.
    pub session: Session,
    /// When it was last known to live (DECISIONS 1).
    pub heartbeat: Instant,
    /// The highest pressure number today, where the safety check lowered it.
    #[serde(default)]
    pub ceiling: Option<u8>,
    /// The pain number before it.
    #[serde(default)]
    pub pain_before: Option<Score>,
    /// The areas that the number is about.
    #[serde(default)]
    pub sore: Vec<SoreArea>,
    /// What the routine is made of, where it is not one of ours as it stands: the person's own, a
    /// shared one, or ours as fitted to the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnRoutine>,
}

impl Run {
    /// Lays a routine out as the person wants it today. None where no step is left.
    pub fn new(
        names: Names,
        catalogue: &Catalogue,
        routine: &Routine,
        wish: &Wish,
        now: Instant,
    ) -> Option<Self> {
        let kept: Vec<&Step> = (0..wish.steps.len())
            .filter_map(|index| nth_step(&wish.steps, routine, index))
            .collect();
        let timeline = timeline(catalogue, &kept, wish.first);
        if timeline.phases().is_empty() {
            return None;
        }
        Some(Self {
            id: names.id,
            tab: names.tab,
            routine: routine.id,
            steps: kept.iter().map(|step| step.clinical.clone()).collect(),
            session: Session::new(timeline),
            heartbeat: now,
            ceiling: None,
            pain_before: None,
            sore: Vec::new(),
            own: wish.own.clone(),
        })
    }

    /// The routine that it is a session of, if this program has it and its limits are kept.
    pub fn made(&self, catalogue: &'static Catalogue) -> Option<&'static Routine> {
        match &self.own {
            Some(own) if own.id == self.routine => own::kept(own, catalogue),
            Some(_) => None,
            None => catalogue.routine(self.routine),
        }
    }

    /// The step at a place of the timeline.
    pub fn step<'a>(&self, routine: &'a Routine, index: usize) -> Option<&'a Step> {
        nth_step(&self.steps, routine, index)
    }

    /// The pressure number not to go over in a step: what the safety check left of the step's own,
    /// less what the person asked for on the way, and never under 1 where there is pressure.
    pub fn ceiling_of(&self, step: &Step, at: &Snapshot) -> u8 {
        let today = self
            .ceiling
            .map_or(step.ceiling, |today| today.min(step.ceiling));
        today.saturating_sub(at.lighter).max(today.min(1))
    }

    /// Whether the hold that runs ends when the person says that it faded (DECISIONS 3).
    pub fn listens(&self, routine: &Routine, at: &Snapshot, now: Instant) -> bool {
        let step = at.phase.and_then(|phase| self.step(routine, phase.step));
        at.pace == Pace::Running
            && step.is_some_and(|step| step.until_it_fades)
            && self.session.allows(EventKind::Faded, now)
    }

    /// Whether what was read back is what the routine gives today, so that it can go on. Storage may
    /// hold anything: a dose that this build would not lay out is not trusted.
    pub fn fits(&self, catalogue: &Catalogue, routine: &Routine) -> bool {
        let steps: Vec<&Step> = (0..self.steps.len())
            .filter_map(|index| self.step(routine, index))
            .collect();
        let laid_out = |first| timeline(catalogue, &steps, first) == *self.session.timeline();
        self.routine == routine.id
            && !steps.is_empty()
            && steps.len() == self.steps.len()
            && self.session.started().is_some()
            && Side::BOTH.into_iter().any(laid_out)
    }

    /// Does something to the session, now. Answers whether it meant anything.
    pub fn act(&mut self, kind: EventKind, now: Instant) -> bool {
        self.follow_clock(now);
        let did = self.session.apply(kind, now);
        if did {
            self.heartbeat = now;
        }
        did
    }

    /// Notes that the session lives, now.
    pub fn beat(&mut self, now: Instant) {
        self.follow_clock(now);
        self.heartbeat = now;
    }

    /// Where the clock was set back, the session goes on from the last moment it knows: time is
    /// neither lost nor won.
    fn follow_clock(&mut self, now: Instant) {
        if now < self.heartbeat && self.session.apply(EventKind::Pause, self.heartbeat) {
            self.session.apply(EventKind::Resume, now);
            self.heartbeat = now;
        }
    }

    /// Stands still where it was last known to live, after a reload or a crash.
    pub fn stand_still(&mut self) {
        self.session.stand_at(self.heartbeat);
    }

    /// What was worked, step by step and side by side, in the order it was done.
    pub fn worked(&self, now: Instant) -> Vec<(usize, Option<Side>, Millis)> {
        let mut sums: Vec<(usize, Option<Side>, Millis)> = Vec::new();
        let worked = self.session.worked(now);
        for (phase, done) in self.session.timeline().phases().iter().zip(worked) {
            if phase.kind != PhaseKind::Work || done == Millis(0) {
                continue;
            }
            match sums
                .iter_mut()
                .find(|sum| (sum.0, sum.1) == (phase.step, phase.side))
            {
                Some(sum) => sum.2 = sum.2 + done,
                None => sums.push((phase.step, phase.side, done)),
            }
        }
        sums
    }
}

/// The step that a name in a list of steps stands for: where a routine has a step more than once, each
/// name stands for the next one.
fn nth_step<'a>(names: &[String], routine: &'a Routine, index: usize) -> Option<&'a Step> {
    let name = names.get(index)?;
    let before = names.iter().take(index).filter(|other| *other == name);
    let mut same = routine.steps.iter().filter(|step| step.clinical == *name);
    same.nth(before.count())
}

/// The two names a run is given by the platform, which knows chance.
#[derive(Clone, Debug)]
pub struct Names {
    /// Unique for the session.
    pub id: String,
    /// Unique for the tab.
    pub tab: String,
}

/// The timeline of some steps, with the places that their positions need.
pub fn timeline(catalogue: &Catalogue, steps: &[&Step], first: Side) -> Timeline {
    let placed: Vec<PlacedStep> = steps
        .iter()
        .map(|&step| PlacedStep {
            step,
            // The content check refuses a step without its position.
            place: catalogue
                .position(step.position)
                .map_or(Place::Floor, |found| found.place),
        })
        .collect();
    Timeline::new(&placed, first)
}
