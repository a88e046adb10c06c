//! The still picture of a stroke: the lines of its path, and six places on it.

use super::pace::CIRCLE;
use super::{BETWEEN_HANDS, Motion, Movement};
use crate::anatomy::Bounds;
use crate::geometry::{Curve, Point, share, turn};

/// How far the six places of a stroke on one spot stand from it.
const RING: f64 = 34.0;
/// How far apart two places must be, so that their numbers can be read.
const APART: f64 = 21.0;

/// A line of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The line.
    pub points: Vec<Point>,
    /// Whether an arrow stands at its end.
    pub head: bool,
    /// Whether an arrow stands at its beginning.
    pub tail: bool,
    /// Whether its beginning is marked with a ring.
    pub ring: bool,
}

impl Trace {
    const fn one_way(points: Vec<Point>) -> Self {
        Self {
            points,
            head: true,
            tail: false,
            ring: true,
        }
    }

    const fn both_ways(points: Vec<Point>) -> Self {
        Self {
            points,
            head: true,
            tail: true,
            ring: false,
        }
    }
}

/// The three points of an open arrow head at the end of a line.
pub fn arrow_head(points: &[Point], size: f64) -> Option<[Point; 3]> {
    let tip = *points.last()?;
    let apart = |point: &&Point| point.distance(tip) > size * 0.6;
    let shaft = points.iter().rev().find(apart).or(points.first())?;
    let length = shaft.distance(tip);
    if length < 1e-6 {
        return None;
    }
    let way = (tip - *shaft) * (size / length);
    let across = Point::new(-way.y, way.x) * 0.72;
    Some([tip - way + across, tip, tip - way - across])
}

impl Motion {
    /// The lines of its path.
    pub fn traces(&self) -> Vec<Trace> {
        let route = self.route.points().to_vec();
        match self.movement {
            Movement::Along | Movement::LiftAndSqueeze | Movement::Pulsing => {
                vec![Trace::one_way(route)]
            }
            Movement::Rolling | Movement::Across | Movement::Lengthening => {
                vec![Trace::both_ways(route)]
            }
            Movement::Sustained if route.len() > 1 => vec![Trace::one_way(route)],
            Movement::Circles => {
                let points = (0..=22)
                    .map(|step| self.on_circle(CIRCLE, share(step, 25)))
                    .collect();
                vec![Trace {
                    points,
                    head: true,
                    tail: false,
                    ring: false,
                }]
            }
            Movement::Tapping => [1.0, -1.0]
                .map(|hand| {
                    let aside = self.sideways() * (hand * BETWEEN_HANDS);
                    let points = route.iter().map(|point| *point + aside).collect();
                    Trace {
                        points,
                        head: false,
                        tail: false,
                        ring: true,
                    }
                })
                .to_vec(),
            Movement::Shaking => {
                let points = (0..=60).map(|step| self.on_wave(share(step, 60))).collect();
                vec![Trace {
                    points,
                    head: false,
                    tail: false,
                    ring: false,
                }]
            }
            Movement::Sustained | Movement::Warmth => Vec::new(),
        }
    }

    /// Six places that show the order of a round in a still picture. Places of a stroke on one spot
    /// are set round it like the hours of a clock, so that their numbers can be read.
    pub fn six_places(&self) -> [Point; 6] {
        match self.movement {
            Movement::Along | Movement::Rolling => {
                let places = self.six().map(|seconds| self.at(seconds).at);
                let near = |pair: &[Point]| matches!(pair, [a, b] if a.distance(*b) < APART);
                if places.windows(2).any(near) {
                    self.clock()
                } else {
                    places
                }
            }
            Movement::Across | Movement::Shaking | Movement::Tapping => {
                let mut side = -1.0;
                let mut step = -2.5;
                [(); 6].map(|()| {
                    side = -side;
                    step += 1.0;
                    self.centre + self.sideways() * (side * 16.0) + self.along * (step * 16.0 - 8.0)
                })
            }
            _ => self.clock(),
        }
    }

    fn clock(&self) -> [Point; 6] {
        [0.0, 1.0, 2.0, 3.0, 4.0, 5.0].map(|hour| {
            let (cosine, sine) = turn(60.0 * hour);
            self.centre + Point::new(sine, -cosine) * RING
        })
    }

    fn sideways(&self) -> Point {
        Point::new(-self.along.y, self.along.x)
    }

    fn on_circle(&self, radius: f64, part: f64) -> Point {
        let (cosine, sine) = turn(360.0 * part);
        self.centre + self.along * (radius * sine) + self.sideways() * (-radius * cosine)
    }

    fn on_wave(&self, part: f64) -> Point {
        let wave = 5.0 * turn(360.0 * 5.0 * part).1;
        self.centre + self.along * (60.0 * (part - 0.5)) + self.sideways() * wave
    }

    /// The bounds of everything that is drawn of it, as the least and the most of both ways.
    pub fn extent(&self) -> Bounds {
        let lines = self.traces().into_iter().flat_map(|trace| trace.points);
        Bounds::of(
            lines
                .chain([self.centre])
                .chain(self.route.points().to_vec()),
        )
    }

    /// The line that it follows.
    pub const fn route(&self) -> &Curve {
        &self.route
    }
}
