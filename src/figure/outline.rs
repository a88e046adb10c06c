//! The edge of a shape that is known by its distances: marching squares, only near the edge.

use crate::geometry::{Curve, Point, within};
use crate::order::put_in_order;

/// A distance to a shape's edge: negative inside, and never more than the true distance.
pub type Field<'a> = &'a dyn Fn(Point) -> f64;

/// The box in which an edge is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Its lower left corner.
    pub low: Point,
    /// Its upper right corner.
    pub high: Point,
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
    fn march_cell(&self, column: i32, row: i32, corners: [f64; 4], pieces: &mut Vec<Piece>) {
        const BOTTOM: u8 = 0;
        const RIGHT: u8 = 1;
        const TOP: u8 = 2;
        const LEFT: u8 = 3;
        let [a, b, c, d] = corners.map(|value| value < 0.0);
        let turns: &[(u8, u8)] = match (a, b, c, d) {
            (true, false, false, false) => &[(BOTTOM, LEFT)],
            (false, true, false, false) => &[(RIGHT, BOTTOM)],
            (true, true, false, false) => &[(RIGHT, LEFT)],
            (false, false, true, false) => &[(TOP, RIGHT)],
            (true, false, true, false) => &[(BOTTOM, LEFT), (TOP, RIGHT)],
            (false, true, true, false) => &[(TOP, BOTTOM)],
            (true, true, true, false) => &[(TOP, LEFT)],
            (false, false, false, true) => &[(LEFT, TOP)],
            (true, false, false, true) => &[(BOTTOM, TOP)],
            (false, true, false, true) => &[(RIGHT, BOTTOM), (LEFT, TOP)],
            (true, true, false, true) => &[(RIGHT, TOP)],
            (false, false, true, true) => &[(LEFT, RIGHT)],
            (true, false, true, true) => &[(BOTTOM, RIGHT)],
            (false, true, true, true) => &[(LEFT, BOTTOM)],
            _ => return,
        };
        let [a, b, c, d] = corners;
        let crossing = |from: f64, to: f64| within(from / (from - to), 0.0, 1.0);
        for &(enters, leaves) in turns {
            let offset = match enters {
                BOTTOM => Point::new(crossing(a, b), 0.0),
                RIGHT => Point::new(1.0, crossing(b, c)),
                TOP => Point::new(crossing(d, c), 1.0),
                _ => Point::new(0.0, crossing(a, d)),
            };
            pieces.push(Piece {
                enters: side_key(column, row, enters),
                leaves: side_key(column, row, leaves),
                at: self.corner(column, row) + offset * STEP,
            });
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

/// A ring with fewer, evenly spaced points and without tremor; nothing where it is dust.
pub fn smooth_ring(ring: &[Point]) -> Option<Vec<Point>> {
    let mut closed = ring.to_vec();
    closed.extend(ring.first().copied());
    let curve = Curve::straight(closed);
    if curve.length() < CHINK {
        return None;
    }
    let mut points = curve.between(0.0, 1.0, pairs(curve.length()) * 2 + 1);
    points.pop();
    let around = |start: usize| points.iter().copied().cycle().skip(start);
    let (far, near) = (points.len() - 2, points.len() - 1);
    let windows = around(far)
        .zip(around(near))
        .zip(around(0))
        .zip(around(1))
        .zip(around(2));
    let smooth = windows.map(|((((a, b), c), d), e)| soften([a, b, c, d, e]));
    Some(smooth.step_by(2).take(points.len() / 2).collect())
}

/// A run with fewer, evenly spaced points and without tremor.
fn smooth_run(run: Vec<Point>) -> Option<Vec<Point>> {
    let curve = Curve::straight(run);
    if curve.length() < DUST {
        return None;
    }
    let points = curve.between(0.0, 1.0, pairs(curve.length()) * 2 + 1);
    let inner = points
        .windows(5)
        .step_by(2)
        .filter_map(|five| five.try_into().ok().map(soften));
    let ends = (points.first().copied(), points.last().copied());
    Some(ends.0.into_iter().chain(inner).chain(ends.1).collect())
}

/// The middle of five neighbours, pulled towards the others.
fn soften(five: [Point; 5]) -> Point {
    five.into_iter()
        .zip([1.0, 4.0, 6.0, 4.0, 1.0])
        .fold(Point::default(), |sum, (point, weight)| {
            sum + point * (weight / 16.0)
        })
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
        let closed = smooth_ring(ring).map(|mut points| {
            points.extend(points.first().copied());
            points
        });
        return closed.into_iter().collect();
    };
    let mut result = Vec::new();
    let mut run: Vec<Point> = Vec::new();
    for &point in ring.iter().cycle().skip(gap).take(ring.len() + 1) {
        if keep(point) {
            run.push(point);
        } else {
            result.extend(smooth_run(std::mem::take(&mut run)));
        }
    }
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
        let runs = runs(&ring, &|point| point.x > 0.0);
        assert_eq!(runs.len(), 1);
        assert!(runs.iter().flatten().all(|point| point.x > -0.1));
    }
}
