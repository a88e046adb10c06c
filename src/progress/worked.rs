//! How long each muscle was worked on, on each side.

use super::calendar::Day;
use super::record::Record;
use crate::content::Catalogue;
use crate::units::{Instant, MuscleId, Seconds, Side};

/// The working time of muscles and sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worked(Vec<(MuscleId, Side, Seconds)>);

/// The least minutes of each step of the heat scale above the first (DESIGN 2.1).
const STEPS: [u32; 5] = [1, 4, 8, 13, 20];

impl Worked {
    /// What the records of the last `days` days say, today included. A step counts in full for each
    /// muscle that it reaches; one without sides for both.
    pub fn of(
        records: &[Record],
        catalogue: &Catalogue,
        now: Instant,
        minutes_east: i32,
        days: u64,
    ) -> Self {
        let first = Day::of(now, minutes_east).0.saturating_sub(days - 1);
        let mut worked = Self::default();
        let kept = records
            .iter()
            .filter(|record| !record.deleted && Day::of(record.started, minutes_east).0 >= first);
        for record in kept {
            for done in &record.steps {
                // By the step alone: an own routine is made of the same steps.
                let step = catalogue.step(&done.step);
                for muscle in step.iter().flat_map(|step| &step.targets) {
                    for side in Side::BOTH {
                        if done.side.is_none_or(|of| of == side) {
                            worked.add(*muscle, side, done.seconds);
                        }
                    }
                }
            }
        }
        worked
    }

    fn add(&mut self, muscle: MuscleId, side: Side, seconds: Seconds) {
        let held = self
            .0
            .iter_mut()
            .find(|(of, on, _)| *of == muscle && *on == side);
        match held {
            Some((_, _, sum)) => *sum = *sum + seconds,
            None => self.0.push((muscle, side, seconds)),
        }
    }

    /// Whether nothing was worked on.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How long a muscle was worked on.
    pub fn on(&self, muscle: MuscleId, side: Side) -> Seconds {
        let found = self
            .0
            .iter()
            .find(|(of, on, _)| *of == muscle && *on == side);
        found.map_or(Seconds(0), |(_, _, sum)| *sum)
    }

    /// The step of the heat scale, 0 to 5. Anything at all is more than nothing.
    pub fn heat(&self, muscle: MuscleId, side: Side) -> usize {
        let seconds = self.on(muscle, side).0;
        let reached = STEPS.iter().filter(|least| seconds >= **least * 60).count();
        reached.max(usize::from(seconds > 0))
    }

    /// Every muscle with its time on the left and on the right, the longest first.
    pub fn longest_first(&self) -> Vec<(MuscleId, [Seconds; 2])> {
        let mut rows: Vec<(MuscleId, [Seconds; 2])> = Vec::new();
        for (muscle, ..) in &self.0 {
            if rows.iter().all(|(known, _)| known != muscle) {
                rows.push((*muscle, Side::BOTH.map(|side| self.on(*muscle, side))));
            }
        }
        crate::order::put_in_order(&mut rows, |(_, one), (_, other)| {
            let sum = |sides: &[Seconds; 2]| sides.iter().copied().sum::<Seconds>();
            sum(one) > sum(other)
        });
        rows
    }
}
