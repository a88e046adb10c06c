//! A stroke over a muscle: where the hand or tool is, and how hard it presses, at every second.
//!
//! Lengths are millimetres of the plate, on the right side of the body; times are seconds from the
//! start of a round, and rounds follow each other without end.
//!
//! Only geometry: where a stroke may press, and how hard, is said by `pain::stroke`.

mod pace;
mod place;
mod trace;

pub use pace::Pace;
pub use trace::{Trace, arrow_head};

use super::muscle::Muscle;
use crate::geometry::{Curve, Point, turn};
use pace::{CIRCLE, Phases, STOPS, phases_of, rate_of, runs_to_the_heart, wanted_length};
use place::Place;
use std::f64::consts::TAU;

/// How a stroke moves over the fibres.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// Long, along the fibres.
    Along,
    /// Short, across the fibres.
    Across,
    /// Round and round on one spot.
    Circles,
    /// Lift, squeeze, let go, and on.
    LiftAndSqueeze,
    /// Press and stay.
    Sustained,
    /// Press and ease, in turn.
    Pulsing,
    /// Light blows.
    Tapping,
    /// Fine trembling on one spot.
    Shaking,
    /// A roller along the fibres, there and back.
    Rolling,
    /// The ends drawn apart.
    Lengthening,
    /// Warmth that stays.
    Warmth,
}

/// Where a stroke is at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// The middle of the hand or tool.
    pub at: Point,
    /// How hard it presses, 0 to 10.
    pub press: f64,
    /// How far it is open, apart or off the skin, 0 to 1: the fingers of a lifting hand, the ends of
    /// a muscle that is stretched, a hand between two taps, warmth as it spreads.
    pub spread: f64,
    /// Whether it touches the skin.
    pub touching: bool,
}

/// A stroke over one muscle.
#[derive(Clone, Debug)]
pub struct Motion {
    movement: Movement,
    pressure: f64,
    /// Strokes, lifts, taps or rounds a second.
    rate: f64,
    /// The line that the contact follows; of a spot it is the fibre through it.
    route: Curve,
    centre: Point,
    /// One millimetre along the fibre, in the direction of the stroke.
    along: Point,
    phases: Phases,
}

/// How far two tapping hands are apart, each way from the middle.
const BETWEEN_HANDS: f64 = 14.0;
/// How far a trembling hand swings, each way.
const TREMBLE: f64 = 3.0;
/// The heart's place on the plate: strokes along the fibres run towards it.
const HEART: Point = Point::new(0.0, 380.0);

impl Motion {
    /// A stroke over a muscle that does not press yet, on the part of it that is allowed; none where
    /// no part is.
    pub fn over(
        muscle: &Muscle,
        movement: Movement,
        pace: &Pace,
        allowed: &dyn Fn(Point) -> bool,
    ) -> Option<Self> {
        let wanted = wanted_length(movement, pace);
        let found = Place::find(muscle, wanted, allowed)?;
        let mut route = found.route(muscle);
        if movement == Movement::Across {
            route = across(muscle, &found, wanted, allowed)?;
        }
        let (first, last) = (route.at(0.0), route.at(1.0));
        if runs_to_the_heart(movement) && last.distance(HEART) > first.distance(HEART) {
            route = Curve::straight(route.points().iter().rev().copied().collect());
        }
        let fibre = found.direction(muscle);
        let rate = rate_of(movement, pace, route.length());
        Some(Self {
            movement,
            pressure: 0.0,
            rate,
            centre: route.at(0.5),
            along: fibre,
            phases: phases_of(movement, pace, rate, route.length()),
            route,
        })
    }

    /// The same stroke, held at this pressure, 0 to 10.
    #[must_use]
    pub const fn pressing(mut self, pressure: f64) -> Self {
        self.pressure = pressure;
        self
    }

    /// How it moves.
    pub const fn movement(&self) -> Movement {
        self.movement
    }

    /// The middle of the part that it works on.
    pub const fn centre(&self) -> Point {
        self.centre
    }

    /// The direction of the fibres there, one millimetre long.
    pub const fn along(&self) -> Point {
        self.along
    }

    /// Seconds until it begins again.
    pub fn period(&self) -> f64 {
        self.touching() + self.phases.back
    }

    /// Seconds of a round on the skin.
    pub fn touching(&self) -> f64 {
        self.phases.lean + self.phases.work + self.phases.ease
    }

    /// Millimetres a second at which it is drawn, where it travels; a roller's mean.
    pub fn speed(&self) -> Option<f64> {
        match self.movement {
            Movement::Along => Some(self.route.length() / self.touching()),
            Movement::Rolling => Some(self.route.length() * self.rate),
            Movement::Circles => Some(TAU * CIRCLE * self.rate),
            _ => None,
        }
    }

    /// Where it is, this many seconds after it first began.
    pub fn at(&self, seconds: f64) -> Moment {
        let time = seconds.rem_euclid(self.period());
        let touching = time < self.touching();
        let held = self.held(time);
        let beat = self.beat((time - self.phases.lean).max(0.0));
        let spread = match self.movement {
            Movement::LiftAndSqueeze | Movement::Tapping | Movement::Pulsing => 1.0 - beat * held,
            Movement::Lengthening | Movement::Sustained => held,
            Movement::Warmth => 0.5 - 0.5 * turn(360.0 * time / self.period()).0,
            _ => 0.0,
        };
        Moment {
            at: self.contact(time),
            press: self.pressure * held * beat,
            spread,
            touching,
        }
    }

    /// Six moments of a round, in seconds, that show the whole of it in still pictures.
    pub fn six(&self) -> [f64; 6] {
        let lean = self.phases.lean;
        let step = match self.movement {
            Movement::LiftAndSqueeze | Movement::Pulsing => {
                return [0.0, 0.5, 1.0, 1.5, 2.5, 3.5].map(|lifts| lifts / self.rate);
            }
            Movement::Tapping => {
                return [0.0, 1.0, 2.0, 3.0, 4.0, 5.0].map(|taps| (taps + 0.2) / self.rate);
            }
            Movement::Across => {
                return [0.0, 1.0, 2.0, 3.0, 4.0, 5.0].map(|rubs| lean + rubs / self.rate);
            }
            Movement::Shaking => {
                return [0.0, 1.0, 2.0, 3.0, 4.0, 5.0]
                    .map(|swings| lean + (swings / 2.0 + 0.25) / self.rate);
            }
            Movement::Circles => {
                return [0.0, 1.0, 2.0, 3.0, 4.0, 5.0].map(|parts| lean + parts / 6.0 / self.rate);
            }
            Movement::Rolling => {
                return [0.0, 1.0, 2.0, 3.0, 4.0, 5.0].map(|parts| lean + parts / 5.0 / self.rate);
            }
            _ => self.touching() / 5.0,
        };
        [0.0, 1.0, 2.0, 3.0, 4.0, 4.999].map(|parts| parts * step)
    }

    /// The share of full pressure, without the beat: it rises, stays and falls.
    fn held(&self, time: f64) -> f64 {
        let Phases {
            lean, work, ease, ..
        } = self.phases;
        let falling = lean + work;
        if time < lean {
            time / lean
        } else if time < falling {
            1.0
        } else if time < falling + ease {
            1.0 - (time - falling) / ease
        } else {
            0.0
        }
    }

    /// The share of pressure within one lift, press or tap; 1 where nothing beats.
    fn beat(&self, time: f64) -> f64 {
        let within = (time * self.rate).fract();
        match self.movement {
            Movement::LiftAndSqueeze | Movement::Pulsing => turn(180.0 * within).1.powi(2),
            // A hand springs off at once: it touches for two fifths of the time between two taps.
            Movement::Tapping if within < 0.4 => turn(180.0 * within / 0.4).1,
            Movement::Tapping => 0.0,
            _ => 1.0,
        }
    }

    fn contact(&self, time: f64) -> Point {
        let touching = self.touching();
        if time >= touching {
            let gone = (time - touching) / self.phases.back.max(1e-6);
            return self.worked(touching).towards(self.worked(0.0), gone);
        }
        self.worked(time)
    }

    /// Where the contact is while it touches.
    fn worked(&self, time: f64) -> Point {
        let work = (time - self.phases.lean).clamp(0.0, self.phases.work);
        let swing = 0.5 - 0.5 * turn(180.0 * work * self.rate).0;
        let sideways = Point::new(-self.along.y, self.along.x);
        match self.movement {
            Movement::Along | Movement::Sustained => self.route.at(time / self.touching()),
            Movement::Rolling | Movement::Across => self.route.at(swing),
            Movement::Circles => {
                let (cosine, sine) = turn(360.0 * work * self.rate);
                self.centre + self.along * (CIRCLE * sine) + sideways * (-CIRCLE * cosine)
            }
            Movement::LiftAndSqueeze | Movement::Pulsing => self.route.at(self.stop(work)),
            Movement::Tapping => {
                let taps = work * self.rate;
                let hand = if (taps % 2.0) < 1.0 { 1.0 } else { -1.0 };
                let there_and_back = 1.0 - (2.0 * work / self.phases.work - 1.0).abs();
                self.route.at(there_and_back) + sideways * (hand * BETWEEN_HANDS)
            }
            Movement::Shaking => {
                self.centre + sideways * (TREMBLE * turn(360.0 * work * self.rate).1)
            }
            Movement::Lengthening | Movement::Warmth => self.centre,
        }
    }

    /// The share of the route where a lift or press stands. It moves on while nothing presses.
    fn stop(&self, work: f64) -> f64 {
        let last = f64::from(STOPS - 1);
        let beats = work * self.rate;
        let gone = ((beats.fract() - 0.8) / 0.2).clamp(0.0, 1.0);
        ((beats.floor() + gone) / last).clamp(0.0, 1.0)
    }
}

/// The line of a rub across the fibres, this long; shorter where less of the muscle is allowed.
fn across(
    muscle: &Muscle,
    place: &Place,
    length: f64,
    allowed: &dyn Fn(Point) -> bool,
) -> Option<Curve> {
    let centre = place.centre(muscle);
    let line = muscle.across(place.middle());
    let (before, after): (Vec<Point>, Vec<Point>) = {
        let nearest = line
            .points()
            .iter()
            .enumerate()
            .min_by(|one, other| one.1.distance(centre).total_cmp(&other.1.distance(centre)))?;
        let (first, rest) = line.points().split_at(nearest.0);
        (
            first.iter().rev().copied().collect(),
            rest.iter().skip(1).copied().collect(),
        )
    };
    let reach = |points: Vec<Point>| {
        let run: Vec<Point> = std::iter::once(centre).chain(points).collect();
        let run = Curve::straight(run);
        let share = (length / 2.0 / run.length().max(1e-6)).min(1.0);
        run.between(0.0, share, 9)
            .into_iter()
            .take_while(|point| allowed(*point))
            .collect::<Vec<_>>()
    };
    let mut points = reach(before);
    points.reverse();
    points.extend(reach(after).into_iter().skip(1));
    (points.len() > 2).then(|| Curve::straight(points))
}
