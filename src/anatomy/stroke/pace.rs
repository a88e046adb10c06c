//! How fast and how far a stroke goes: what its technique says, and what a drawing needs besides.

use super::Movement;
use std::f64::consts::TAU;

/// What is known of a stroke. What a technique does not say stays empty.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pace {
    /// Millimetres a second.
    pub speed: Option<f64>,
    /// Strokes one way, lifts, taps or tremors a second.
    pub rate: Option<f64>,
    /// Millimetres of one stroke.
    pub path: Option<f64>,
    /// Seconds on one spot.
    pub hold: Option<f64>,
}

/// The parts of a round, in seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Phases {
    /// Leaning in.
    pub(super) lean: f64,
    /// At full pressure.
    pub(super) work: f64,
    /// Easing off.
    pub(super) ease: f64,
    /// Off the skin, going back to the start.
    pub(super) back: f64,
}

/// The speed of a stroke that is called no more than "medium": the lower end of a calm glide (TQ01).
const MEDIUM_SPEED: f64 = 50.0;
/// The longest a stroke is drawn: most of a back's height.
const LONGEST: f64 = 280.0;
/// The longest a stroke along the fibres takes before it begins again, in seconds.
const LONGEST_PASS: f64 = 8.0;
/// Half a hand: how far kneading moves on after each lift (TQ02).
const HALF_HAND: f64 = 40.0;
/// Lifts, presses or places of one round.
pub(super) const STOPS: u8 = 4;
/// The radius of small circles.
pub(super) const CIRCLE: f64 = 11.0;
/// How far skin is drawn along by a slow hold, at most.
const SLIDE: f64 = 20.0;
/// Seconds of a round of rubbing, tapping or shaking.
const ROUND: f64 = 6.0;

/// How long the route of a stroke should be.
pub(super) fn wanted_length(movement: Movement, pace: &Pace) -> f64 {
    match movement {
        Movement::Along => (pace.speed.unwrap_or(MEDIUM_SPEED) * LONGEST_PASS).min(LONGEST),
        Movement::Across => pace.path.unwrap_or(CIRCLE),
        Movement::Rolling => pace.path.unwrap_or(LONGEST / 2.0),
        Movement::LiftAndSqueeze | Movement::Pulsing => HALF_HAND * f64::from(STOPS - 1),
        Movement::Tapping => HALF_HAND * 2.0,
        Movement::Lengthening => f64::INFINITY,
        Movement::Sustained => pace
            .speed
            .map_or(0.0, |speed| (speed * pace.hold.unwrap_or(ROUND)).min(SLIDE)),
        Movement::Circles | Movement::Shaking | Movement::Warmth => 0.0,
    }
}

pub(super) const fn runs_to_the_heart(movement: Movement) -> bool {
    matches!(
        movement,
        Movement::Along | Movement::LiftAndSqueeze | Movement::Pulsing | Movement::Rolling
    )
}

pub(super) fn rate_of(movement: Movement, pace: &Pace, length: f64) -> f64 {
    let per_second = pace.speed.unwrap_or(MEDIUM_SPEED) / length.max(1.0);
    match movement {
        Movement::Circles => pace.speed.unwrap_or(MEDIUM_SPEED) / (TAU * CIRCLE),
        Movement::Rolling => pace.rate.unwrap_or(per_second),
        _ => pace.rate.unwrap_or(1.0),
    }
}

pub(super) fn phases_of(movement: Movement, pace: &Pace, rate: f64, length: f64) -> Phases {
    let hold = pace.hold.unwrap_or(ROUND);
    match movement {
        Movement::Along => {
            let pass = length / pace.speed.unwrap_or(MEDIUM_SPEED);
            let back = (0.28 * pass).clamp(0.6, 2.2);
            Phases {
                lean: 0.14 * pass,
                work: 0.66 * pass,
                ease: 0.20 * pass,
                back,
            }
        }
        Movement::Rolling => Phases {
            lean: 1.0,
            work: 4.0 / rate,
            ease: 1.0,
            back: 0.6,
        },
        Movement::Circles => Phases {
            lean: 1.2,
            work: 2.0 / rate,
            ease: 1.2,
            back: 0.8,
        },
        Movement::LiftAndSqueeze | Movement::Pulsing => Phases {
            lean: 0.0,
            work: f64::from(STOPS) / rate,
            ease: 0.0,
            back: 0.8,
        },
        Movement::Sustained => Phases {
            lean: 3.0,
            work: hold,
            ease: 3.0,
            back: 1.5,
        },
        Movement::Lengthening => Phases {
            lean: 4.0,
            work: hold,
            ease: 4.0,
            back: 1.5,
        },
        Movement::Tapping => Phases {
            lean: 0.0,
            work: ROUND,
            ease: 0.0,
            back: 0.8,
        },
        Movement::Across | Movement::Shaking => Phases {
            lean: 0.8,
            work: ROUND,
            ease: 0.8,
            back: 0.6,
        },
        Movement::Warmth => Phases {
            lean: 0.0,
            work: ROUND,
            ease: 0.0,
            back: 0.0,
        },
    }
}
