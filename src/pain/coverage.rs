//! How much of a mark lies on a muscle or in an area, and how much of those is marked.
//!
//! The mark is laid on a fixed grid, so that the same mark always gives the same numbers.

use super::areas::Place;
use super::marks::{Marks, Pressed};
use crate::anatomy::Muscle;
use crate::content::area::{Area, Button};
use crate::geometry::Point;
use crate::units::Side;

/// The grid's step for marks up to a size: both in millimetres, the size squared.
const STEPS: [(f64, f64); 2] = [(5_000.0, 1.0), (30_000.0, 2.0)];
/// The step for larger marks, painted over much of the back.
const COARSE_STEP: f64 = 4.0;
/// A dab whose middle is this near to the midline counts for both sides, in millimetres; any other
/// belongs to the side of its middle, and what spills over the midline does not count.
const MIDLINE: f64 = 3.0;
/// What a button counts for beside dabs: about the area of a hand's breadth, in square millimetres.
const BUTTON: f64 = 2500.0;

/// Two shares, each 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Coverage {
    /// The share of the whole mark that lies here.
    pub of_mark: f64,
    /// The share of the muscle or field that is marked.
    pub of_thing: f64,
}

impl Coverage {
    /// How well mark and muscle are one: 1 where they are the same, 0 where they do not meet. It is
    /// the cosine of the two as sets, so a small muscle beats a large one under a small mark.
    pub fn fit(self) -> f64 {
        (self.of_mark * self.of_thing).sqrt()
    }
}

/// A mark as points of a grid. Those of the left side are mirrored to the right.
#[derive(Clone, Debug)]
pub struct Sampled {
    left: Vec<Point>,
    right: Vec<Point>,
    buttons: Vec<Pressed>,
    cell: f64,
}

impl Sampled {
    /// Lays a mark on the grid.
    pub fn new(marks: &Marks) -> Self {
        let painted: f64 = marks
            .dabs
            .iter()
            .map(|dab| 3.0 * dab.radius() * dab.radius())
            .sum();
        let step = STEPS
            .into_iter()
            .find(|(size, _)| painted <= *size)
            .map_or(COARSE_STEP, |(_, step)| step);
        let side = |side| {
            let dabs = marks
                .dabs
                .iter()
                .map(|dab| (Muscle::on(side, dab.centre()), dab.radius()));
            points(dabs.filter(|(centre, _)| centre.x >= -MIDLINE), step)
        };
        Self {
            left: side(Side::Left),
            right: side(Side::Right),
            buttons: marks.buttons.clone(),
            cell: step * step,
        }
    }

    /// The points of one side, as points of the right side.
    pub fn points(&self, side: Side) -> &[Point] {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    /// The whole of the mark, in square millimetres; each button counts as a patch of its own.
    pub fn whole(&self) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
        let (points, buttons) = (
            (self.left.len() + self.right.len()) as f64,
            self.buttons.len() as f64,
        );
        points * self.cell + buttons * BUTTON
    }

    fn marked(&self, side: Side, inside: impl Fn(Point) -> bool) -> f64 {
        let count = self
            .points(side)
            .iter()
            .filter(|&&point| inside(point))
            .count();
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
        let count = count as f64;
        count * self.cell
    }

    fn is_pressed(&self, button: Button, side: Side) -> bool {
        self.buttons.contains(&Pressed::new(button, side))
    }

    /// The mark on a muscle's own area.
    pub fn on_muscle(&self, muscle: &Muscle, side: Side) -> Coverage {
        let marked = self.marked(side, |point| muscle.contains(Side::Right, point));
        self.coverage(marked, marked / muscle.area().max(1.0))
    }

    /// The mark on a field of several areas, such as those where pain from one muscle is felt. Each
    /// area has the same part in the field, however large it is. A field of many areas is seldom felt
    /// whole, so its size counts by its fourth root.
    pub fn on_field(&self, field: &[&Area], side: Side) -> Coverage {
        let places: Vec<Place> = field.iter().map(|area| Place::new(area)).collect();
        let inside = |point| places.iter().any(|place| place.holds(point));
        // Several areas may stand behind one button.
        let mut pressed: Vec<Button> = Vec::new();
        for button in field.iter().filter_map(|area| area.button) {
            if self.is_pressed(button, side) && !pressed.contains(&button) {
                pressed.push(button);
            }
        }
        #[allow(clippy::cast_precision_loss, reason = "a handful")]
        let (buttons, count) = (pressed.len() as f64, field.len().max(1) as f64);
        let parts: f64 = field.iter().map(|area| self.part_of_area(area, side)).sum();
        self.coverage(
            self.marked(side, inside) + buttons * BUTTON,
            parts / count.sqrt().sqrt(),
        )
    }

    /// The share of an area that is marked; all of it where its button is pressed.
    pub fn part_of_area(&self, area: &Area, side: Side) -> f64 {
        if area
            .button
            .is_some_and(|button| self.is_pressed(button, side))
        {
            return 1.0;
        }
        let place = Place::new(area);
        let marked = self.marked(side, |point| place.holds(point));
        (marked / place.size().max(1.0)).min(1.0)
    }

    fn coverage(&self, marked: f64, of_thing: f64) -> Coverage {
        let whole = self.whole();
        let of_mark = if whole > 0.0 {
            (marked / whole).min(1.0)
        } else {
            0.0
        };
        Coverage {
            of_mark,
            of_thing: of_thing.min(1.0),
        }
    }
}

/// The grid points of the right side that lie under any of these circles, row by row.
#[allow(clippy::cast_possible_truncation, reason = "plates are a metre or two")]
fn points(circles: impl Iterator<Item = (Point, f64)>, step: f64) -> Vec<Point> {
    let index = |value: f64| (value / step).floor() as i32;
    let circles: Vec<(Point, f64)> = circles.collect();
    let first = |of: fn(&(Point, f64)) -> f64| circles.iter().map(of).fold(f64::MAX, f64::min);
    let last = |of: fn(&(Point, f64)) -> f64| circles.iter().map(of).fold(0.0, f64::max);
    let (top, bottom) = (
        first(|(centre, radius)| centre.y - radius),
        last(|(centre, radius)| centre.y + radius),
    );
    let (nearest, furthest) = (
        first(|(centre, radius)| centre.x - radius),
        last(|(centre, radius)| centre.x + radius),
    );
    let mut found = Vec::new();
    for row in index(top)..=index(bottom) {
        let y = (f64::from(row) + 0.5) * step;
        let here: Vec<&(Point, f64)> = circles
            .iter()
            .filter(|(centre, radius)| (centre.y - y).abs() <= *radius)
            .collect();
        if here.is_empty() {
            continue;
        }
        for column in index(nearest).max(0)..=index(furthest) {
            let point = Point::new((f64::from(column) + 0.5) * step, y);
            if here
                .iter()
                .any(|(centre, radius)| point.distance(*centre) <= *radius)
            {
                found.push(point);
            }
        }
    }
    found
}
