//! Which part of a muscle a stroke is shown on: as long as it should be, in the middle of the red
//! flesh, and nowhere that is not allowed.

use crate::anatomy::Muscle;
use crate::geometry::{Curve, Point, share};

/// Fibres that are tried, and places that are tried on each.
const FIBRES: usize = 36;
const STEPS: usize = 60;
/// The shortest route of a stroke that travels, as a share of what it should be.
const SHORTEST: f64 = 0.3;

/// A part of one fibre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    t: f64,
    from: f64,
    to: f64,
}

impl Place {
    /// The best place for a route of this many millimetres; 0 asks for a spot.
    pub(super) fn find(
        muscle: &Muscle,
        length: f64,
        allowed: &dyn Fn(Point) -> bool,
    ) -> Option<Self> {
        (1..FIBRES)
            .filter_map(|step| on_fibre(muscle, share(step, FIBRES), length, allowed))
            .min_by(|one, other| one.1.total_cmp(&other.1))
            .map(|(place, _)| place)
    }

    /// The route, from origin to insertion.
    pub(super) fn route(&self, muscle: &Muscle) -> Curve {
        let spot = self.to - self.from < 1e-6;
        Curve::straight(
            muscle
                .fibre(self.t)
                .between(self.from, self.to, if spot { 1 } else { 24 }),
        )
    }

    /// Its middle.
    pub(super) fn centre(&self, muscle: &Muscle) -> Point {
        muscle.fibre(self.t).at(self.middle())
    }

    /// The share of the fibre's length where its middle lies.
    pub(super) const fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }

    /// The direction of the fibre at the middle, one millimetre long.
    pub(super) fn direction(&self, muscle: &Muscle) -> Point {
        let fibre = muscle.fibre(self.t);
        let (from, to) = (
            fibre.at(self.middle() - 0.04),
            fibre.at(self.middle() + 0.04),
        );
        (to - from) * (1.0 / from.distance(to).max(1e-6))
    }
}

/// The best place on one fibre, with how much it lacks.
fn on_fibre(
    muscle: &Muscle,
    t: f64,
    length: f64,
    allowed: &dyn Fn(Point) -> bool,
) -> Option<(Place, f64)> {
    let fibre = muscle.fibre(t);
    let (origin, insertion) = muscle.tendons(t);
    let (first, last) = (origin, 1.0 - insertion);
    let shares = |step: usize| first + (last - first) * share(step, STEPS);
    let all = fibre.length().max(1e-6);
    let half = (length / all).min(last - first) / 2.0;
    runs(|step| allowed(fibre.at(shares(step))))
        .into_iter()
        .filter_map(|(begin, end)| {
            let (begin, end) = (shares(begin), shares(end));
            let half = half.min((end - begin) / 2.0);
            let middle = 0.5_f64.clamp(begin + half, (end - half).max(begin + half));
            // A spot lacks nothing; a stroke that travels needs room to do so.
            let lacking = if length <= 0.0 {
                0.0
            } else {
                1.0 - 2.0 * half * all / length.min(all)
            };
            let place = Place {
                t,
                from: middle - half,
                to: middle + half,
            };
            (lacking <= 1.0 - SHORTEST).then(|| {
                (
                    place,
                    10.0 * lacking + (t - 0.5).abs() + (middle - 0.5).abs(),
                )
            })
        })
        .min_by(|one, other| one.1.total_cmp(&other.1))
}

/// The unbroken runs of steps that are allowed, by their first and last.
fn runs(allowed: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for step in (0..=STEPS).filter(|step| allowed(*step)) {
        match found.last_mut() {
            Some(run) if run.1 + 1 == step => run.1 = step,
            _ => found.push((step, step)),
        }
    }
    found
}
