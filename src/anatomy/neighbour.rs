//! Moving over a plate with arrow keys: from each muscle to the next in four directions.

use super::atlas::Atlas;
use crate::geometry::Point;
use crate::units::{MuscleId, Side};

/// A direction on the body, not on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the head.
    Above,
    /// Towards the feet.
    Below,
    /// Towards the spine, and over it to the other side.
    Nearer,
    /// Away from the spine.
    Further,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Above, Self::Below, Self::Nearer, Self::Further];

    /// How far `to` lies in this direction, and how far beside it.
    fn split(self, from: Point, to: Point) -> (f64, f64) {
        let way = to - from;
        match self {
            Self::Above => (-way.y, way.x.abs()),
            Self::Below => (way.y, way.x.abs()),
            Self::Nearer => (-way.x, way.y.abs()),
            Self::Further => (way.x, way.y.abs()),
        }
    }
}

impl Atlas {
    /// The muscle of the same layer next to this one. Towards the spine from the innermost muscle
    /// leads to the same muscle on the other side; where nothing is further, it stays.
    pub fn neighbour(
        &self,
        id: MuscleId,
        side: Side,
        direction: Direction,
    ) -> Option<(MuscleId, Side)> {
        let here = self.muscle(id)?;
        let all = self.of_layer(here.layer());
        let place = all.iter().position(|muscle| muscle.id() == id)?;
        let anchors: Vec<Point> = all.iter().map(|muscle| muscle.anchor()).collect();
        let next = next(&anchors, place, direction).and_then(|at| all.get(at));
        Some(match (next, direction) {
            (Some(muscle), _) => (muscle.id(), side),
            (None, Direction::Nearer) => (id, side.other()),
            (None, _) => (id, side),
        })
    }
}

/// The place of what lies next in a direction, among points of the right side from head to foot.
/// Above and below lead through all of them, nearer and further to what lies more beside than above.
pub fn next(points: &[Point], at: usize, direction: Direction) -> Option<usize> {
    match direction {
        Direction::Above => at.checked_sub(1),
        Direction::Below => (at + 1 < points.len()).then_some(at + 1),
        Direction::Nearer | Direction::Further => beside(points, *points.get(at)?, direction),
    }
}

fn beside(points: &[Point], here: Point, direction: Direction) -> Option<usize> {
    points
        .iter()
        .enumerate()
        .filter_map(|(place, point)| {
            let (ahead, aside) = direction.split(here, *point);
            (ahead > 1.0 && aside <= 2.0 * ahead).then_some((ahead + 2.0 * aside, place))
        })
        .min_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, place)| place)
}
