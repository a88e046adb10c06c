//! The upright rectangle round a drawing.

use crate::geometry::Point;

/// The upright rectangle that holds something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The smallest `x` and `y`.
    pub least: Point,
    /// The largest `x` and `y`.
    pub most: Point,
}

impl Bounds {
    /// The rectangle round these points; an empty one at the origin where there are none.
    pub fn of(points: impl IntoIterator<Item = Point>) -> Self {
        let mut points = points.into_iter();
        let first = points.next().unwrap_or_default();
        points.fold(
            Self {
                least: first,
                most: first,
            },
            |bounds, point| Self {
                least: Point::new(bounds.least.x.min(point.x), bounds.least.y.min(point.y)),
                most: Point::new(bounds.most.x.max(point.x), bounds.most.y.max(point.y)),
            },
        )
    }

    /// Whether a point lies in it, or not further than `reach` from it.
    pub fn is_within(&self, point: Point, reach: f64) -> bool {
        (self.least.x - reach..=self.most.x + reach).contains(&point.x)
            && (self.least.y - reach..=self.most.y + reach).contains(&point.y)
    }

    /// Whether it shares more than an edge with another.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.least.x < other.most.x
            && other.least.x < self.most.x
            && self.least.y < other.most.y
            && other.least.y < self.most.y
    }

    /// Whether all of another lies in it.
    pub fn holds(&self, other: &Self) -> bool {
        self.is_within(other.least, 0.0) && self.is_within(other.most, 0.0)
    }
}
