//! The still picture of a stroke, for who wants nothing to move: six numbers in their order.

use super::{Picture, circle};
use crate::geometry::{Point, push_tenths};

/// The radius of a number's disc, in millimetres.
const DISC: f64 = 9.5;

impl Picture {
    /// The moments of the six numbers, in seconds.
    pub fn moments(&self) -> [f64; 6] {
        self.motion.six()
    }

    /// The six numbers, of which one is where the hand is now.
    pub fn numbers(&self, now: usize) -> String {
        let places = self.motion.six_places().into_iter().enumerate();
        places
            .map(|(place, at)| number(place + 1, at, place == now))
            .collect()
    }

    /// What the picture shows at one of the six, in words: "2 of 6: after 1.5 seconds, pressure 4 of
    /// 10".
    pub fn said(&self, now: usize) -> String {
        let seconds = self.moments().get(now).copied().unwrap_or_default();
        let moment = self.motion.at(seconds);
        let mut text = [&(now + 1).to_string(), " of 6: after "].concat();
        push_tenths(&mut text, seconds);
        text.push_str(" seconds");
        if self.presses {
            text.push_str(", pressure ");
            push_tenths(&mut text, moment.press);
            text.push_str(" of 10");
        }
        text
    }
}

fn number(number: usize, at: Point, now: bool) -> String {
    let class = if now { "number now" } else { "number" };
    let mut text = ["<g class='", class, "'>", &circle("", at, DISC)].concat();
    text.push_str("<text x='");
    push_tenths(&mut text, at.x);
    text.push_str("' y='");
    push_tenths(&mut text, at.y + 4.5);
    text + "'>" + &number.to_string() + "</text></g>"
}
