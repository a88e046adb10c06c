//! The way of a step's tool over the back: up and down inside the step's zone, at the step's own pace.

use super::zones::Strip;
use crate::anatomy::{Atlas, Muscle};
use crate::content::Catalogue;
use crate::content::routine::{Sides, Step, StepKind};
use crate::geometry::{Point, turn};
use crate::units::{Millis, Side};

/// How long one pass of a rolling step takes, one way; none for steps that do not roll.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the build holds passes to 2 to 5 seconds"
)]
pub fn pass_of(step: &Step) -> Option<Millis> {
    let pass = step.pass_s.filter(|_| step.kind == StepKind::Roll)?;
    Some(Millis((pass * 1000.0) as u64))
}

/// A tool's way on the plate, on the right side of the body. It begins at the lower end and goes
/// towards the heart (amendments, P01).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pass {
    low: Point,
    high: Point,
    /// One way.
    length: Millis,
}

impl Pass {
    /// The way of a step: as long as the step says, but never out of its zone. None where the step
    /// does not roll, or where the plate does not show its place.
    pub fn of(step: &Step, catalogue: &Catalogue, atlas: &Atlas) -> Option<Self> {
        let length = pass_of(step)?;
        let zone = catalogue.zone(step.zone?)?;
        let strip = Strip::of(zone, atlas.levels()).ok()??;
        let x = match step.sides {
            // A roller under both sides has its middle at the spine.
            Sides::Together => strip.inner,
            Sides::Each | Sides::Left | Sides::Right => f64::midpoint(strip.inner, strip.outer),
        };
        let middle = f64::midpoint(strip.top, strip.bottom);
        let half = (f64::from(step.path_cm?) * 5.0).min((strip.bottom - strip.top) / 2.0);
        Some(Self {
            low: Point::new(x, middle + half),
            high: Point::new(x, middle - half),
            length,
        })
    }

    /// Where the tool is, this far into the work. It slows down towards both ends, as a person does.
    #[allow(
        clippy::cast_precision_loss,
        reason = "a session is far shorter than 2^52 ms"
    )]
    pub fn at(&self, elapsed: Millis, side: Side) -> Point {
        let passes = elapsed.0 as f64 / self.length.0.max(1) as f64;
        let share = 0.5 - 0.5 * turn(180.0 * passes).0;
        Muscle::on(side, self.low.towards(self.high, share))
    }

    /// The two ends of the way, where it begins first.
    pub fn ends(&self, side: Side) -> [Point; 2] {
        [self.low, self.high].map(|end| Muscle::on(side, end))
    }
}
