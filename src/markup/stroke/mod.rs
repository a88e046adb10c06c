//! The picture of a stroke over a muscle, as SVG text in millimetres of the plate: the lines of its
//! path, what touches the skin, and how that stands at each moment (DESIGN 5.7).
//!
//! The lines are written once. What moves are a few groups, each of which is placed by one attribute,
//! so that a frame costs next to nothing.

mod hand;
mod score;
mod still;
#[cfg(test)]
mod tests;

pub use score::Score;

use crate::anatomy::stroke::{Motion, Movement, arrow_head};
use crate::content::technique::Contact;
use crate::geometry::{PathText, Point, push_tenths, within};
use crate::pain::stroke::Plan;
use hand::{Hand, hands};

/// The rings that trail behind a hand that travels.
const RINGS: usize = 5;
/// How far apart they are, in millimetres.
const APART: f64 = 22.0;
/// The size of an open arrow head, in millimetres.
const HEAD: f64 = 11.0;
/// The radius of the ring where a stroke starts, in millimetres.
const START: f64 = 5.0;

/// How something that moves stands at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    /// The `transform`.
    pub transform: String,
    /// Whether it is off the skin.
    pub off: bool,
}

/// A stroke as it is drawn.
#[derive(Clone, Debug)]
pub struct Picture {
    motion: Motion,
    hands: Vec<Hand>,
    rings: usize,
    presses: bool,
}

impl Picture {
    /// The picture of a stroke with what touches the skin.
    pub fn new(plan: &Plan, contact: Contact) -> Self {
        let motion = plan.motion.clone();
        let travels = motion.movement() == Movement::Along;
        Self {
            hands: hands(contact, &motion, plan.room),
            presses: plan.ceiling.is_some(),
            rings: match motion.movement() {
                _ if travels => RINGS,
                Movement::Warmth => 3,
                _ => 0,
            },
            motion,
        }
    }

    /// The stroke.
    pub const fn motion(&self) -> &Motion {
        &self.motion
    }

    /// The lines of its path: each first broad and pale, then narrow in teal.
    pub fn lines(&self) -> String {
        let mut data = PathText::new();
        let mut rings = String::new();
        for trace in self.motion.traces() {
            data.line(&trace.points);
            let mut reversed = trace.points.clone();
            reversed.reverse();
            let ends = [(trace.head, &trace.points), (trace.tail, &reversed)];
            for (_, points) in ends.into_iter().filter(|(wanted, _)| *wanted) {
                if let Some(head) = arrow_head(points, HEAD) {
                    data.line(&head);
                }
            }
            if let Some(first) = trace.points.first().filter(|_| trace.ring) {
                rings += &circle("start", *first, START);
            }
        }
        let data = data.finish();
        let path = |class: &str| ["<path class='", class, "' d='", &data, "'/>"].concat();
        [&path("under"), &path("way"), rings.as_str()].concat()
    }

    /// What moves, where it is at a moment, as groups named by their place in
    /// [`stances`](Self::stances) after this prefix.
    pub fn movers(&self, prefix: &str, seconds: f64) -> String {
        let hands = self.hands.iter().map(|hand| ("hand", hand.markup.clone()));
        let shape = if self.motion.movement() == Movement::Warmth {
            circle("", Point::default(), 30.0)
        } else {
            self.hands
                .first()
                .map_or_else(String::new, |hand| hand.markup.clone())
        };
        let rings = std::iter::repeat_n(("trail", shape), self.rings);
        let mut text = String::new();
        for ((place, (class, markup)), stance) in
            rings.chain(hands).enumerate().zip(self.stances(seconds))
        {
            let off = if stance.off { " off" } else { "" };
            text += &[
                "<g id='",
                prefix,
                &place.to_string(),
                "' class='",
                class,
                off,
            ]
            .concat();
            text += &["' transform='", &stance.transform, "'>", &markup, "</g>"].concat();
        }
        text
    }

    /// How everything that moves stands this many seconds after the stroke first began.
    pub fn stances(&self, seconds: f64) -> Vec<Stance> {
        let moment = self.motion.at(seconds);
        let mut stances: Vec<Stance> = (1..=self.rings)
            .map(|place| self.ring(place, seconds, moment.spread))
            .collect();
        // A hand that presses looks a tenth smaller (DESIGN 5.7); one that is lifted a little larger.
        let size = if moment.touching {
            1.0 - 0.02 * within(moment.press, 0.0, 5.0)
        } else {
            1.08
        };
        for hand in &self.hands {
            let waits = !hand.taps(&self.motion, moment.at);
            let at = moment.at + hand.offset(&self.motion, moment.spread, moment.at);
            stances.push(Stance {
                transform: placed(at, if waits { 1.08 } else { size }),
                off: waits || !moment.touching,
            });
        }
        stances
    }

    fn ring(&self, place: usize, seconds: f64, spread: f64) -> Stance {
        let rank = f64::from(u32::try_from(place).unwrap_or(0));
        if self.motion.movement() == Movement::Warmth {
            return Stance {
                transform: placed(self.motion.centre(), 0.35 + 0.3 * rank + 0.25 * spread),
                off: false,
            };
        }
        let behind = rank * APART / self.motion.speed().unwrap_or(APART).max(1.0);
        let time = seconds.rem_euclid(self.motion.period());
        let shown = time > behind && time < self.motion.touching();
        Stance {
            transform: placed(
                self.motion.at(time - behind).at,
                if shown { 0.9 } else { 0.0 },
            ),
            off: !shown,
        }
    }
}

fn circle(class: &str, centre: Point, radius: f64) -> String {
    let mut text = ["<circle class='", class, "' cx='"].concat();
    push_tenths(&mut text, centre.x);
    text.push_str("' cy='");
    push_tenths(&mut text, centre.y);
    text.push_str("' r='");
    push_tenths(&mut text, radius);
    text + "'/>"
}

/// A place and a size as a `transform`. The size has two decimals: tenths of tenths.
fn placed(at: Point, size: f64) -> String {
    let mut text = "translate(".to_owned();
    push_tenths(&mut text, at.x);
    text.push(' ');
    push_tenths(&mut text, at.y);
    text.push_str(") scale(");
    push_tenths(&mut text, size * 10.0);
    text + "e-1)"
}
