//! Which part of the plate frame a picture shows, and where in it a finger is.

use super::bounds::Bounds;
use super::muscle::Muscle;
use crate::geometry::{Point, view_box, within};
use crate::units::Side;

/// How much closer than the whole one can look: the smallest muscle is a fingertip wide there.
pub const CLOSEST: f64 = 8.0;

/// A window on the plate frame, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Frame {
    /// The whole back: from the back of the head to below the seat, with room for names.
    pub const fn whole() -> Self {
        Self {
            left: -300.0,
            top: -4.0,
            width: 600.0,
            height: 1030.0,
        }
    }

    /// The half of the back in which a height lies: for a small screen that is half covered.
    pub fn half(height: f64) -> Self {
        let whole = Self::whole();
        let tall = whole.height * 0.55;
        let top = within(
            height - tall / 2.0,
            whole.top,
            whole.top + whole.height - tall,
        );
        Self {
            top,
            height: tall,
            ..whole
        }
    }

    /// A muscle with what lies round it.
    pub fn around(muscle: &Muscle, side: Side) -> Self {
        let bounds = muscle.bounds();
        let tall = bounds.most.y - bounds.least.y;
        let wide = bounds.most.x - bounds.least.x;
        Self::about(bounds, (tall * 1.35).max(wide * 1.1).max(190.0), side)
    }

    /// A stroke on the right side, near enough to see it move.
    pub fn of_stroke(bounds: Bounds) -> Self {
        let tall = bounds.most.y - bounds.least.y;
        Self::about(bounds, (tall * 1.5).max(270.0), Side::Right)
    }

    /// A window of this height with the middle of some bounds in its middle.
    fn about(bounds: Bounds, height: f64, side: Side) -> Self {
        let (middle_x, middle_y) = (
            f64::midpoint(bounds.least.x, bounds.most.x),
            f64::midpoint(bounds.least.y, bounds.most.y),
        );
        let width = height * 1.25;
        let sign = if side == Side::Left { -1.0 } else { 1.0 };
        // Keep the midline in the picture, so that one sees which side it is.
        let middle_x = sign * middle_x.min(width * 0.32);
        Self {
            left: middle_x - width / 2.0,
            top: middle_y - height / 2.0,
            width,
            height,
        }
    }

    /// Closer by a factor, or further: what is at `about` stays where it is. Never beyond the whole,
    /// and never closer than [`CLOSEST`].
    #[must_use]
    pub fn scaled(self, factor: f64, about: Point) -> Self {
        let whole = Self::whole();
        let width = within(
            self.width / factor.max(1e-6),
            whole.width / CLOSEST,
            whole.width,
        );
        let ratio = width / self.width;
        Self {
            left: about.x - (about.x - self.left) * ratio,
            top: about.y - (about.y - self.top) * ratio,
            width,
            height: (self.height * ratio).min(whole.height),
        }
        .inside()
    }

    /// Moved by so many millimetres, as far as the whole goes.
    #[must_use]
    pub fn moved(self, by: Point) -> Self {
        Self {
            left: self.left + by.x,
            top: self.top + by.y,
            ..self
        }
        .inside()
    }

    /// Moved as little as shows a point, with something round it.
    #[must_use]
    pub fn showing(self, point: Point) -> Self {
        let (x, y) = (self.width * 0.2, self.height * 0.2);
        Self {
            left: within(self.left, point.x + x - self.width, point.x - x),
            top: within(self.top, point.y + y - self.height, point.y - y),
            ..self
        }
        .inside()
    }

    /// How much closer this is than the whole.
    pub const fn times(self) -> f64 {
        Self::whole().width / self.width
    }

    /// The middle.
    pub fn middle(self) -> Point {
        Point::new(self.left + self.width / 2.0, self.top + self.height / 2.0)
    }

    /// What is seen, as a rectangle.
    pub fn bounds(self) -> Bounds {
        let corner = Point::new(self.left, self.top);
        Bounds::of([corner, corner + self.size()])
    }

    /// The same, not beyond the whole.
    fn inside(self) -> Self {
        let whole = Self::whole();
        let right = whole.left + whole.width - self.width;
        let bottom = whole.top + whole.height - self.height;
        Self {
            left: within(self.left, whole.left, right.max(whole.left)),
            top: within(self.top, whole.top, bottom.max(whole.top)),
            ..self
        }
    }

    /// The `viewBox`.
    pub fn view_box(self) -> String {
        view_box(self.left, self.top, self.width, self.height)
    }

    /// Where in the frame a point of a box on the screen is, and how many millimetres one pixel is.
    /// The picture fills the box as `xMidYMid meet` does. The point is in pixels from the corner.
    pub fn at(self, point: Point, size: Point) -> (Point, f64) {
        let scale = (size.x / self.width).min(size.y / self.height).max(1e-6);
        let margin = Point::new(size.x - self.width * scale, size.y - self.height * scale) * 0.5;
        let inside = (point - margin) * (1.0 / scale);
        (inside + Point::new(self.left, self.top), 1.0 / scale)
    }

    /// Width and height.
    pub const fn size(self) -> Point {
        Point::new(self.width, self.height)
    }
}
