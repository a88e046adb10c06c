//! The edge of a shape that is known by its distances: marching squares, only near the edge.

use crate::geometry::{Curve, Point, within};
use crate::order::put_in_order;

/// A distance to a shape's edge: negative inside, and never more than the true distance.
pub type Field<'a> = &'a dyn Fn(Point) -> f64;

/// A box: the part of the plane in which an edge is looked for, or which is shown.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Its lower left corner.
    pub low: Point,
    /// Its upper right corner.
    pub high: Point,
}

impl Bounds {
    /// The box that holds nothing yet.
    pub const EMPTY: Self = Self {
        low: Point::new(1e9, 1e9),
        high: Point::new(-1e9, -1e9),
    };

    /// Grows the box so that it holds a disc, or, without a radius, a point.
    pub fn hold(&mut self, centre: Point, radius: f64) {
        let corner = Point::new(radius, radius);
        let (low, high) = (centre - corner, centre + corner);
        self.low = Point::new(self.low.x.min(low.x), self.low.y.min(low.y));
        self.high = Point::new(self.high.x.max(high.x), self.high.y.max(high.y));
    }
}

const STEP: f64 = 6.0;
const BLOCK: i32 = 4;
/// No edge is in a block whose middle is farther from it than this.
const BLOCK_REACH: f64 = STEP * 4.0 * 0.75;
/// Points of smooth outlines are this far apart.
const SPACING: f64 = 10.0;
/// Runs shorter than this are dust.
const DUST: f64 = 24.0;
/// Rings shorter than this are dust: chinks between limbs.
const CHINK: f64 = 70.0;

/// The closed rings along the edge; what is inside lies on their left.
pub fn rings(bounds: Bounds, field: Field) -> Vec<Vec<Point>> {
    let size = bounds.high - bounds.low;
    let (columns, rows) = (blocks(size.x), blocks(size.y));
    let grid = Grid {
        low: bounds.low,
        field,
    };
    let mut pieces = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            grid.march_block(column * BLOCK, row * BLOCK, &mut pieces);
        }
    }
    link(pieces)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "a drawing is a few thousand units wide"
)]
fn blocks(size: f64) -> i32 {
    within((size / (STEP * f64::from(BLOCK))).ceil(), 1.0, 400.0) as i32
}

/// A piece of edge inside one cell: the cell sides it enters and leaves by, and where it enters.
struct Piece {
    enters: u32,
    leaves: u32,
    at: Point,
}

struct Grid<'a> {
    low: Point,
    field: Field<'a>,
}

impl Grid<'_> {
    fn corner(&self, column: i32, row: i32) -> Point {
        self.low + Point::new(f64::from(column), f64::from(row)) * STEP
    }

    fn march_block(&self, column: i32, row: i32, pieces: &mut Vec<Piece>) {
        let half = Point::new(1.0, 1.0) * (STEP * f64::from(BLOCK) / 2.0);
        if (self.field)(self.corner(column, row) + half).abs() > BLOCK_REACH {
            return;
        }
        let values = |row: i32| -> Vec<f64> {
            (0..=BLOCK)
                .map(|step| (self.field)(self.corner(column + step, row)))
                .collect()
        };
        let mut below = values(row);
        for cell_row in row..row + BLOCK {
            let above = values(cell_row + 1);
            let sides = below.windows(2).zip(above.windows(2));
            for (cell, (low, high)) in (column..).zip(sides) {
                if let (&[a, b], &[d, c]) = (low, high) {
                    self.march_cell(cell, cell_row, [a, b, c, d], pieces);
                }
            }
            below = above;
        }
    }

    /// Adds the edge inside one cell, whose corner values go round from the lower left.
    fn march_cell(&self, column: i32, row: i32, mut values: [f64; 4], pieces: &mut Vec<Piece>) {
        let mut corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
        // Side 0 goes from the first corner to the second, and so on round the cell. The edge comes
        // in where a side leaves the shape; it goes out by the last side before that which enters it.
        for side in 0..4 {
            let ([here, next, after, before], [from, to, ..]) = (values, corners);
            if here < 0.0 && next >= 0.0 {
                let back = if before >= 0.0 {
                    3
                } else if after >= 0.0 {
                    2
                } else {
                    1
                };
                let (from, to) = (Point::new(from.0, from.1), Point::new(to.0, to.1));
                let on = from.towards(to, within(here / (here - next), 0.0, 1.0));
                pieces.push(Piece {
                    enters: side_key(column, row, side),
                    leaves: side_key(column, row, (side + back) % 4),
                    at: self.corner(column, row) + on * STEP,
                });
            }
            values = [next, after, before, here];
            let [here, next, after, before] = corners;
            corners = [next, after, before, here];
        }
    }
}

/// One number for one side of one cell, the same from both cells that share it.
fn side_key(column: i32, row: i32, side: u8) -> u32 {
    let (column, row, upright) = match side {
        0 => (column, row, 0),
        1 => (column + 1, row, 1),
        2 => (column, row + 1, 0),
        _ => (column, row, 1),
    };
    (column.unsigned_abs() << 16) | (row.unsigned_abs() << 1) | upright
}

fn link(mut pieces: Vec<Piece>) -> Vec<Vec<Point>> {
    put_in_order(&mut pieces, |one, other| one.enters < other.enters);
    let mut used = vec![false; pieces.len()];
    let mut rings = Vec::new();
    for first in 0..pieces.len() {
        let mut ring = Vec::new();
        let mut next = Some(first);
        while let Some(index) = next {
            let (Some(piece), Some(seen)) = (pieces.get(index), used.get_mut(index)) else {
                break;
            };
            if std::mem::replace(seen, true) {
                break;
            }
            ring.push(piece.at);
            next = pieces
                .binary_search_by_key(&piece.leaves, |other| other.enters)
                .ok();
        }
        if ring.len() > 3 {
            rings.push(ring);
        }
    }
    rings
}

/// A ring with fewer, evenly spaced points and without tremor; empty where it is dust.
pub fn smooth_ring(ring: &[Point]) -> Vec<Point> {
    let mut closed = ring.to_vec();
    closed.extend(ring.first());
    smooth(closed, true)
}

/// A ring, or a run, with fewer, evenly spaced points and without tremor; empty where it is dust. A
/// ring comes with its first point once more at its end, and goes without it.
fn smooth(points: Vec<Point>, closed: bool) -> Vec<Point> {
    let curve = Curve::straight(points);
    let mut result = Vec::new();
    if curve.length() < if closed { CHINK } else { DUST } {
        return result;
    }
    let last = pairs(curve.length()) * 2;
    let points = curve.between(0.0, 1.0, last + 1);
    let at = |index: usize| points.get(index).copied().unwrap_or_default();
    for middle in 0..last {
        if middle % 2 == 1 {
            continue;
        }
        if middle == 0 && !closed {
            result.push(at(0));
            continue;
        }
        // The middle of five neighbours, pulled towards the others.
        let mut sum = Point::default();
        for (step, weight) in [1.0, 4.0, 6.0, 4.0, 1.0].into_iter().enumerate() {
            let index = (middle + step).checked_sub(2);
            sum = sum + at(index.unwrap_or(last + step - 2)) * (weight / 16.0);
        }
        result.push(sum);
    }
    if !closed {
        result.push(at(last));
    }
    result
}

/// How many points a curve gets.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped first"
)]
fn pairs(length: f64) -> usize {
    within((length / SPACING).round(), 4.0, 2000.0) as usize
}

/// The runs of a ring whose points are kept, as evenly spaced points.
pub fn runs(ring: &[Point], keep: &dyn Fn(Point) -> bool) -> Vec<Vec<Point>> {
    let Some(gap) = ring.iter().position(|&point| !keep(point)) else {
        let mut whole = smooth_ring(ring);
        whole.extend(whole.first().copied());
        return vec![whole];
    };
    let mut result = Vec::new();
    let mut run = Vec::new();
    let (before, after) = ring.split_at(gap);
    for part in [after, before] {
        for &point in part {
            if keep(point) {
                run.push(point);
            } else {
                result.push(smooth(std::mem::take(&mut run), false));
            }
        }
    }
    result.push(smooth(run, false));
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::ring_area;

    fn disc(radius: f64) -> impl Fn(Point) -> f64 {
        move |point: Point| point.distance(Point::default()) - radius
    }

    const BOUNDS: Bounds = Bounds {
        low: Point::new(-150.0, -150.0),
        high: Point::new(150.0, 150.0),
    };

    #[test]
    fn the_edge_of_a_disc_is_a_circle() {
        let rings = rings(BOUNDS, &disc(100.0));
        assert_eq!(rings.len(), 1);
        for point in rings.iter().flatten() {
            assert!((point.distance(Point::default()) - 100.0).abs() < 0.2);
        }
    }

    #[test]
    fn a_hole_has_its_own_ring() {
        let (outer, inner) = (disc(120.0), disc(50.0));
        let rings = rings(BOUNDS, &|point| outer(point).max(-inner(point)));
        assert_eq!(rings.len(), 2);
        let area: f64 = rings.iter().map(|ring| ring_area(ring)).sum();
        assert!((area - std::f64::consts::PI * (120.0 * 120.0 + 50.0 * 50.0)).abs() < 300.0);
    }

    #[test]
    fn a_run_stops_where_it_is_not_kept() {
        let ring = rings(BOUNDS, &disc(100.0)).concat();
        let mut runs = runs(&ring, &|point| point.x > 0.0);
        runs.retain(|run| !run.is_empty());
        assert_eq!(runs.len(), 1);
        assert!(runs.iter().flatten().all(|point| point.x > -0.1));
    }
}
