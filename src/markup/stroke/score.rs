//! How hard a stroke presses during one round, as a curve with a playhead.
//!
//! Its frame is 344 by 124 units; the curve stands between 0 and 10, from the start of a round to its
//! end.

use super::Stance;
use crate::anatomy::stroke::{Motion, Movement};
use crate::geometry::{PathText, Point, push_tenths, share};
use crate::pain::stroke::Plan;

/// Where the curve stands in its frame.
const LEFT: f64 = 24.0;
const RIGHT: f64 = 338.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 94.0;
/// Points of the curve: enough for the fastest taps of a round.
const POINTS: usize = 480;
/// Steps of the time axis, in seconds, of which the first is taken that leaves the axis readable.
const STEPS: [u16; 6] = [1, 2, 5, 10, 20, 30];
/// The most steps of the time axis.
const MOST: f64 = 8.0;

/// The curve of a stroke that presses.
#[derive(Clone, Debug)]
pub struct Score {
    motion: Motion,
    ceiling: f64,
}

impl Score {
    /// The curve of a stroke; none where nothing presses.
    pub fn of(plan: &Plan) -> Option<Self> {
        Some(Self {
            motion: plan.motion.clone(),
            ceiling: plan.ceiling?,
        })
    }

    /// What a person feels of it.
    pub const fn force(&self) -> &'static str {
        match self.motion.movement() {
            Movement::Lengthening => "Pull",
            _ => "Pressure",
        }
    }

    /// What it shows, in words.
    pub fn summary(&self) -> String {
        let highest = self.samples().map(|(_, press)| press).fold(0.0, f64::max);
        let mut text = [self.force(), " in one round of "].concat();
        push_tenths(&mut text, self.motion.period());
        text.push_str(" seconds. It goes up to ");
        push_tenths(&mut text, highest);
        text.push_str(" of 10, and the ceiling is ");
        push_tenths(&mut text, self.ceiling);
        text + "."
    }

    /// Grid, ceiling and curve.
    pub fn lines(&self) -> String {
        let touching = self.motion.touching();
        let curve: Vec<Point> = self
            .samples()
            .take_while(|(seconds, _)| *seconds <= touching)
            .map(|(seconds, press)| self.place(seconds, press))
            .collect();
        let last = curve.last().copied().unwrap_or_default();
        let ends = [Point::new(last.x, BOTTOM), Point::new(LEFT, BOTTOM)];
        let area: Vec<Point> = curve.iter().copied().chain(ends).collect();
        let back = [last, self.place(self.motion.period(), 0.0)];
        let mut text = self.axes();
        text += &path("area", PathText::new().ring(&area));
        text += &path("curve", PathText::new().line(&curve));
        if self.motion.period() > touching {
            text += &path("back", PathText::new().line(&back));
        }
        let ceiling = height(self.ceiling);
        let ends = [Point::new(LEFT, ceiling), Point::new(RIGHT, ceiling)];
        text += &path("ceiling", PathText::new().line(&ends));
        let mut word = "ceiling ".to_owned();
        push_tenths(&mut word, self.ceiling);
        text + &label("ceiling end", Point::new(RIGHT, ceiling - 5.0), &word)
    }

    /// The playhead at a moment, as two groups with these ids.
    pub fn playhead(&self, ids: [&str; 2], seconds: f64) -> String {
        let mut upright = PathText::new();
        upright.line(&[Point::new(0.0, TOP), Point::new(0.0, BOTTOM)]);
        let drawn = [path("", &upright), "<circle r='4.5'/>".to_owned()];
        let mut text = String::new();
        for ((id, stance), drawn) in ids.iter().zip(self.stances(seconds)).zip(drawn) {
            text += &["<g id='", id, "' class='now' transform='"].concat();
            text += &[&stance.transform, "'>", &drawn, "</g>"].concat();
        }
        text
    }

    /// Where the two groups of the playhead stand at a moment.
    pub fn stances(&self, seconds: f64) -> [Stance; 2] {
        let time = seconds.rem_euclid(self.motion.period());
        let at = self.place(time, self.motion.at(time).press);
        [Point::new(at.x, 0.0), at].map(|at| {
            let mut transform = "translate(".to_owned();
            push_tenths(&mut transform, at.x);
            transform.push(' ');
            push_tenths(&mut transform, at.y);
            transform.push(')');
            Stance {
                transform,
                off: false,
            }
        })
    }

    fn axes(&self) -> String {
        let mut text = String::new();
        let mut grid = PathText::new();
        for (value, word) in [(0.0, "0"), (5.0, "5"), (10.0, "10")] {
            let y = height(value);
            grid.line(&[Point::new(LEFT, y), Point::new(RIGHT, y)]);
            text += &label("end", Point::new(LEFT - 7.0, y + 4.0), word);
        }
        let period = self.motion.period();
        let fits = |step: &&u16| period / f64::from(**step) <= MOST;
        let step = STEPS.iter().find(fits).copied().unwrap_or(60);
        let mut at = 0;
        while f64::from(at) <= period {
            let foot = self.place(f64::from(at), 0.0);
            grid.line(&[foot, foot + Point::new(0.0, 4.0)]);
            let below = Point::new(foot.x, BOTTOM + 18.0);
            text += &label("middle", below, &at.to_string());
            at += step;
        }
        path("grid", &grid) + &text
    }

    fn samples(&self) -> impl Iterator<Item = (f64, f64)> {
        (0..=POINTS).map(|point| {
            let seconds = self.motion.period() * share(point, POINTS) * 0.999_99;
            (seconds, self.motion.at(seconds).press)
        })
    }

    fn place(&self, seconds: f64, press: f64) -> Point {
        let along = seconds / self.motion.period().max(1e-6);
        Point::new(LEFT + (RIGHT - LEFT) * along, height(press))
    }
}

pub(super) fn height(press: f64) -> f64 {
    BOTTOM - (BOTTOM - TOP) * press / 10.0
}

fn path(class: &str, data: &PathText) -> String {
    ["<path class='", class, "' d='", &data.finish(), "'/>"].concat()
}

fn label(class: &str, at: Point, words: &str) -> String {
    let mut text = ["<text class='", class, "' x='"].concat();
    push_tenths(&mut text, at.x);
    text.push_str("' y='");
    push_tenths(&mut text, at.y);
    text + "'>" + words + "</text>"
}
