//! Which part of the plate frame a picture shows, and where in it a finger is.

use crate::anatomy::Muscle;
use crate::geometry::{Point, push_tenths, within};
use crate::units::Side;

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
        let (middle_x, middle_y) = (
            f64::midpoint(bounds.least.x, bounds.most.x),
            f64::midpoint(bounds.least.y, bounds.most.y),
        );
        let tall = bounds.most.y - bounds.least.y;
        let wide = bounds.most.x - bounds.least.x;
        let height = (tall * 1.35).max(wide * 1.1).max(190.0);
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

    /// The `viewBox`.
    pub fn view_box(self) -> String {
        let mut text = String::new();
        for (index, value) in [self.left, self.top, self.width, self.height]
            .into_iter()
            .enumerate()
        {
            if index > 0 {
                text.push(' ');
            }
            push_tenths(&mut text, value);
        }
        text
    }

    /// Where in the frame a point of a box on the screen is, and how many millimetres one pixel is.
    /// The picture fills the box as `xMidYMid meet` does. The point is in pixels from the corner.
    pub fn at(self, point: Point, size: Point) -> (Point, f64) {
        let scale = (size.x / self.width).min(size.y / self.height).max(1e-6);
        let margin = Point::new(size.x - self.width * scale, size.y - self.height * scale) * 0.5;
        let inside = (point - margin) * (1.0 / scale);
        (inside + Point::new(self.left, self.top), 1.0 / scale)
    }

    /// Where a point lies from the middle of the frame.
    pub fn from_middle(self, point: Point) -> Point {
        point - Point::new(self.left + self.width / 2.0, self.top + self.height / 2.0)
    }

    /// Width and height.
    pub const fn size(self) -> Point {
        Point::new(self.width, self.height)
    }
}
