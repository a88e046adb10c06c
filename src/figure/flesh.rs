//! Thickness: a part of the body is a row of round cones, known by the distance to its skin.
//!
//! Distances are negative inside. Joining parts by distance gives one outline with soft creases, so
//! a body looks drawn, not assembled, and no polygons have to be united.

use super::outline::Bounds;
use super::widths::Row;
use crate::geometry::Point;

/// A disc of flesh around a point of a bone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc {
    /// Its middle.
    pub centre: Point,
    /// Its radius.
    pub radius: f64,
}

impl Disc {
    /// A disc.
    pub const fn new(centre: Point, radius: f64) -> Self {
        Self { centre, radius }
    }
}

/// The hull of two discs, with what a distance to it needs worked out once.
#[derive(Clone, Copy, Debug)]
struct Cone {
    from: Disc,
    to: Disc,
    /// The unit vector from one middle to the other.
    along: Point,
    /// How far apart the middles are; 0 where one disc holds the other.
    length: f64,
    /// Of the angle between the straight edge and the line between the middles.
    sine: f64,
    cosine: f64,
}

impl Cone {
    fn new(from: Disc, to: Disc) -> Self {
        let run = to.centre - from.centre;
        let length = run.length();
        let slope = from.radius - to.radius;
        if length <= slope.abs() + 1e-6 {
            let (along, cosine) = (Point::default(), 1.0);
            return Self {
                from,
                to,
                along,
                length: 0.0,
                sine: 0.0,
                cosine,
            };
        }
        let sine = slope / length;
        let cosine = (1.0 - sine * sine).sqrt();
        Self {
            from,
            to,
            along: run * (1.0 / length),
            length,
            sine,
            cosine,
        }
    }

    /// The distance from a point to the edge; negative inside.
    fn distance(&self, point: Point) -> f64 {
        let round = |disc: Disc| point.distance(disc.centre) - disc.radius;
        if self.length <= 0.0 {
            return round(self.from).min(round(self.to));
        }
        let away = point - self.from.centre;
        let along = away.dot(self.along);
        let beside = away.dot(self.along.left()).abs();
        // Where the perpendicular to the straight edge falls, measured along that edge.
        let foot = along * self.cosine - beside * self.sine;
        if foot <= 0.0 {
            round(self.from)
        } else if foot >= self.length * self.cosine {
            round(self.to)
        } else {
            beside * self.cosine + along * self.sine - self.from.radius
        }
    }
}

/// Flesh farther away than this is known only by its box: no join reaches so far.
const NEAR: f64 = 64.0;

/// Rows of discs with everything between neighbours filled.
#[derive(Clone, Debug)]
pub struct Flesh {
    discs: Vec<Disc>,
    cones: Vec<Cone>,
    bounds: Bounds,
}

/// The frame in which a row of discs is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Where it starts.
    pub origin: Point,
    /// The first axis: along a bone, or across the head.
    pub across: Point,
    /// The second axis.
    pub up: Point,
}

impl Flesh {
    /// No flesh yet.
    pub const fn none() -> Self {
        Self {
            discs: Vec::new(),
            cones: Vec::new(),
            bounds: Bounds::EMPTY,
        }
    }

    /// Adds a row of discs.
    pub fn add(&mut self, row: &[Disc]) {
        let mut previous = None;
        for &disc in row {
            self.bounds.hold(disc.centre, disc.radius);
            self.discs.push(disc);
            if let Some(from) = previous {
                self.cones.push(Cone::new(from, disc));
            }
            previous = Some(disc);
        }
    }

    /// Flesh of rows that are laid out in one frame.
    pub fn of(frame: Frame, rows: &[Row]) -> Self {
        let mut flesh = Self::none();
        for row in rows {
            flesh.lay_out(frame, row, 1.0);
        }
        flesh
    }

    /// Adds a row in a frame, with its radii changed by a factor.
    pub fn lay_out(&mut self, frame: Frame, row: Row, thick: f64) {
        let mut discs = Vec::new();
        for &[x, y, radius] in row {
            let centre = frame.origin + frame.across * x + frame.up * y;
            discs.push(Disc::new(centre, radius * thick));
        }
        self.add(&discs);
    }

    /// All discs.
    pub fn discs(&self) -> impl Iterator<Item = &Disc> {
        self.discs.iter()
    }

    /// The distance from a point to the skin, negative inside; far away, a little less than that.
    pub fn distance(&self, point: Point) -> f64 {
        let Bounds { low, high } = self.bounds;
        let beside = (low.x - point.x).max(point.x - high.x);
        let above = (low.y - point.y).max(point.y - high.y);
        let away = beside.max(above);
        if away > NEAR {
            return away;
        }
        let mut nearest = f64::INFINITY;
        for cone in &self.cones {
            nearest = nearest.min(cone.distance(point));
        }
        nearest
    }

    /// How far the flesh goes in a direction (a unit vector), as a signed distance from the origin.
    pub fn extent(&self, direction: Point) -> f64 {
        let mut most = f64::NEG_INFINITY;
        for disc in &self.discs {
            most = most.max(disc.centre.dot(direction) + disc.radius);
        }
        most
    }
}

/// The distance to two parts joined, with creases filled softly over this reach.
pub fn blend(one: f64, other: f64, reach: f64) -> f64 {
    let near = (reach - (one - other).abs()).max(0.0);
    one.min(other) - near * near / (4.0 * reach)
}

/// The distance to what two parts share, with its corners rounded over this reach.
pub fn common(one: f64, other: f64, reach: f64) -> f64 {
    -blend(-one, -other, reach)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cone_touches_both_of_its_discs_and_the_line_between() {
        let (from, to) = (
            Disc::new(Point::new(0.0, 0.0), 30.0),
            Disc::new(Point::new(100.0, 0.0), 10.0),
        );
        let distance = |x, y| Cone::new(from, to).distance(Point::new(x, y));
        assert!((distance(-40.0, 0.0) - 10.0).abs() < 1e-9);
        assert!((distance(120.0, 0.0) - 10.0).abs() < 1e-9);
        let sine: f64 = 0.2;
        let cosine = (1.0 - sine * sine).sqrt();
        assert!(distance(30.0 * sine, 30.0 * cosine).abs() < 1e-9);
        assert!(distance(50.0, 0.0) < -15.0);
    }

    #[test]
    fn joined_parts_are_never_smaller_than_either() {
        for step in 0..20 {
            let other = f64::from(step) * 3.0 - 30.0;
            assert!(blend(5.0, other, 20.0) <= 5.0_f64.min(other));
            assert!(common(5.0, other, 20.0) >= 5.0_f64.max(other));
        }
    }
}
