//! Areas where pain is felt, as places on the plate.

use crate::anatomy::shape::PlatePoint;
use crate::anatomy::{Bounds, Muscle};
use crate::content::area::Area;
use crate::geometry::{PathText, Point, distance_to_ring, ring_area, ring_contains};
use crate::units::Side;

/// An area's outlines on the right side, ready to be measured; none where the plate does not show it.
#[derive(Clone, Debug)]
pub struct Place(Vec<Vec<Point>>);

impl Place {
    /// The place of an area.
    pub fn new(area: &Area) -> Self {
        let points = |ring: &Vec<_>| ring.iter().map(|point: &PlatePoint| point.0).collect();
        Self(area.rings.iter().map(points).collect())
    }

    /// Whether a point of the right side lies in it.
    pub fn holds(&self, point: Point) -> bool {
        self.0.iter().any(|ring| ring_contains(ring, point))
    }

    /// How far a point of the right side is from it, in millimetres; nothing inside, none where the
    /// plate does not show the area.
    pub fn distance(&self, point: Point) -> Option<f64> {
        let inside = self.holds(point);
        let edges = self.0.iter().map(|ring| distance_to_ring(ring, point));
        edges
            .min_by(f64::total_cmp)
            .map(|edge| if inside { 0.0 } else { edge })
    }

    /// Its size on one side, in square millimetres.
    pub fn size(&self) -> f64 {
        self.0.iter().map(|ring| ring_area(ring)).sum()
    }

    /// The rectangle that holds it, and whether there is any.
    pub fn bounds(&self) -> Option<Bounds> {
        (!self.0.is_empty()).then(|| Bounds::of(self.0.iter().flatten().copied()))
    }

    /// Its closed outlines on a side.
    pub fn rings(&self, side: Side) -> Vec<Vec<Point>> {
        let on_side =
            |ring: &Vec<Point>| ring.iter().map(|&point| Muscle::on(side, point)).collect();
        self.0.iter().map(on_side).collect()
    }

    /// Its outline as path data, right side; empty where there is none.
    pub fn path(&self) -> String {
        let mut path = PathText::new();
        for ring in &self.0 {
            path.ring(ring);
        }
        path.finish()
    }
}
