//! The way of a step's tool over the muscle that it works on: there and back inside the step's zone,
//! at the step's own pace.

use super::zones::Strip;
use crate::anatomy::stroke::{Motion, Movement, Pace};
use crate::anatomy::{Atlas, Muscle};
use crate::content::Catalogue;
use crate::content::routine::{Step, StepKind};
use crate::geometry::{Curve, Point, turn};
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

/// A tool's way on the plate.
#[derive(Clone, Debug)]
pub struct Pass {
    /// The line that the middle of the tool follows, on the right side of the body.
    route: Curve,
    /// One way.
    length: Millis,
}

impl Pass {
    /// The way of a step; none where it does not roll, or where the plate does not show its place.
    pub fn of(step: &Step, catalogue: &Catalogue, atlas: &Atlas) -> Option<Self> {
        let length = pass_of(step)?;
        let zone = catalogue.zone(step.zone?)?;
        let strip = Strip::of(zone, atlas.levels()).ok()??;
        let inside = |point: Point| {
            (strip.top..=strip.bottom).contains(&point.y)
                && (strip.inner..=strip.outer).contains(&point.x)
        };
        let pace = Pace {
            path: Some(f64::from(step.path_cm?) * 10.0),
            ..Pace::default()
        };
        let over = |muscle: &Muscle| Motion::over(muscle, Movement::Rolling, &pace, &inside);
        let muscles = step.targets.iter().filter_map(|id| atlas.muscle(*id));
        let motion = muscles.map(over).find_map(|motion| motion)?;
        Some(Self {
            route: motion.route().clone(),
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
        Muscle::on(side, self.route.at(share))
    }

    /// The two ends of the way, where it begins first.
    pub fn ends(&self, side: Side) -> [Point; 2] {
        [Millis(0), self.length].map(|elapsed| self.at(elapsed, side))
    }

    /// The way as a line.
    pub fn line(&self, side: Side) -> Vec<Point> {
        let points = self.route.points().iter();
        points.map(|point| Muscle::on(side, *point)).collect()
    }
}
