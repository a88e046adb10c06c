//! Areas where pain is felt, as places on the plate.

use crate::anatomy::shape::PlatePoint;
use crate::anatomy::{Bounds, Direction, Muscle, next};
use crate::content::area::Area;
use crate::geometry::{PathText, Point, distance_to_ring, ring_area, ring_contains};
use crate::order::put_in_order;
use crate::units::Side;

/// The step of the grid on which the middle of an area is looked for, in millimetres.
const GRID: f64 = 4.0;

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

    /// The point that lies deepest inside, to within a few millimetres: where a finger would be put.
    pub fn middle(&self) -> Option<Point> {
        let bounds = self.bounds()?;
        let steps = |least: f64, most: f64| {
            std::iter::successors(Some(least + GRID / 2.0), |at| Some(at + GRID))
                .take_while(move |at| *at < most)
        };
        let depth = |point: Point| {
            let edges = self.0.iter().map(|ring| distance_to_ring(ring, point));
            edges.min_by(f64::total_cmp).unwrap_or_default()
        };
        steps(bounds.least.y, bounds.most.y)
            .flat_map(|y| steps(bounds.least.x, bounds.most.x).map(move |x| Point::new(x, y)))
            .filter(|point| self.holds(*point))
            .max_by(|one, other| depth(*one).total_cmp(&depth(*other)))
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

/// An area on the plate, as a stop on the way over it by keys.
#[derive(Clone, Debug)]
pub struct Stop<'a> {
    /// The area.
    pub area: &'a Area,
    /// Its outlines.
    pub place: Place,
    /// Its middle, on the right side.
    pub middle: Point,
}

/// The areas that the plate shows, from head to foot.
pub fn stops(areas: &[Area]) -> Vec<Stop<'_>> {
    let stop = |area| {
        let place = Place::new(area);
        let middle = place.middle()?;
        Some(Stop {
            area,
            place,
            middle,
        })
    };
    let mut stops: Vec<Stop> = areas.iter().filter_map(stop).collect();
    put_in_order(&mut stops, |one, other| one.middle.y < other.middle.y);
    stops
}

/// The stop next to one in a direction, and its side; where nothing is nearer to the spine, the same
/// stop on the other side.
pub fn next_stop(stops: &[Stop], at: usize, side: Side, direction: Direction) -> (usize, Side) {
    let middles: Vec<Point> = stops.iter().map(|stop| stop.middle).collect();
    match (next(&middles, at, direction), direction) {
        (Some(found), _) => (found, side),
        (None, Direction::Nearer) => (at, side.other()),
        (None, _) => (at, side),
    }
}
