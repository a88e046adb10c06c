//! One muscle: its fibres, outline, place and size, computed from its shape.

use super::bounds::Bounds;
use super::fault::{ShapeError, check};
use super::levels::Levels;
use super::shape::{MuscleShape, PlatePoint, Tone};
use super::sheet::Sheet;
use crate::geometry::{Curve, Point, distance_to_ring, ring_area, ring_contains, share};
use crate::units::{Layer, MuscleId, Side};

/// A muscle of the right side. The left one is its mirror: see [`Muscle::on`].
#[derive(Clone, Debug)]
pub struct Muscle {
    id: MuscleId,
    layer: Layer,
    tone: Tone,
    fibres: usize,
    through: bool,
    origin_tendon: Vec<f64>,
    insertion_tendon: Vec<f64>,
    pub(super) sheets: Vec<Sheet>,
    outlines: Vec<Vec<Point>>,
    bounds: Bounds,
    anchor: Point,
}

impl Muscle {
    /// A muscle from its shape.
    ///
    /// # Errors
    /// [`ShapeError`] where the shape can't be drawn.
    pub fn new(shape: &MuscleShape) -> Result<Self, ShapeError> {
        let fail = |fault| ShapeError {
            id: shape.id,
            fault,
        };
        check(shape).map_err(fail)?;
        let sheets: Vec<Sheet> = shape
            .slips
            .iter()
            .map(|slip| {
                let guides: Vec<Vec<Point>> =
                    slip.guides.iter().map(|guide| points_of(guide)).collect();
                Sheet::new(&guides)
            })
            .collect();
        let outlines: Vec<_> = sheets.iter().map(|sheet| sheet.outline(0.0, 1.0)).collect();
        let wide = |shares: &[f32]| shares.iter().copied().map(f64::from).collect();
        let mut muscle = Self {
            id: shape.id,
            layer: shape.layer,
            tone: shape.tone,
            fibres: usize::from(shape.fibres),
            through: shape.through,
            origin_tendon: wide(&shape.tendon.origin),
            insertion_tendon: wide(&shape.tendon.insertion),
            bounds: Bounds::of(outlines.iter().flatten().copied()),
            anchor: Point::default(),
            sheets,
            outlines,
        };
        muscle.anchor = shape
            .anchor
            .map_or_else(|| muscle.centroid(), |PlatePoint(point)| point);
        Ok(muscle)
    }

    /// Which muscle it is.
    pub const fn id(&self) -> MuscleId {
        self.id
    }

    /// The plate on which it is drawn whole.
    pub const fn layer(&self) -> Layer {
        self.layer
    }

    /// How dark it is.
    pub const fn tone(&self) -> Tone {
        self.tone
    }

    /// How many fibres each slip shows at full detail.
    pub const fn fibres(&self) -> usize {
        self.fibres
    }

    /// Whether it lies in front of the bones and is drawn as seen through the body.
    pub const fn is_seen_through(&self) -> bool {
        self.through
    }

    /// The fibre at `t`, 0 to 1 across all slips in order, from origin to insertion.
    pub fn fibre(&self, t: f64) -> Curve {
        let (slip, within) = self.slip_at(t);
        self.sheets
            .get(slip)
            .map_or_else(|| Curve::straight(Vec::new()), |sheet| sheet.fibre(within))
    }

    /// The tendons at `t` across a slip: shares of the length at origin and insertion.
    pub fn tendons(&self, t: f64) -> (f64, f64) {
        (
            between(&self.origin_tendon, t),
            between(&self.insertion_tendon, t),
        )
    }

    /// The closed outline of each slip, all the same way round.
    pub fn outlines(&self) -> &[Vec<Point>] {
        &self.outlines
    }

    /// The curves along which the slips arise.
    pub fn origins(&self) -> Vec<Vec<Point>> {
        self.sheets.iter().map(|sheet| sheet.across(0.0)).collect()
    }

    /// The curves along which the slips end.
    pub fn insertions(&self) -> Vec<Vec<Point>> {
        self.sheets.iter().map(|sheet| sheet.across(1.0)).collect()
    }

    /// The middle of the middle fibre.
    pub fn centroid(&self) -> Point {
        let middle = if self.sheets.len() % 2 == 1 {
            0.5
        } else {
            0.499_999
        };
        self.fibre(middle).at(0.5)
    }

    /// Where a label points to: a place that nothing covers on its own plate.
    pub const fn anchor(&self) -> Point {
        self.anchor
    }

    /// The rectangle that holds it.
    pub const fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// Its size on the plate, in square millimetres. Slips that overlap count twice.
    pub fn area(&self) -> f64 {
        self.outlines.iter().map(|ring| ring_area(ring)).sum()
    }

    /// Whether a point of this side's plate lies on it.
    pub fn contains(&self, side: Side, point: Point) -> bool {
        let point = Self::on(side, point);
        self.bounds.is_within(point, 0.0)
            && self.outlines.iter().any(|ring| ring_contains(ring, point))
    }

    /// How far a point is from its outline, in millimetres, where that is within `reach`.
    pub fn distance(&self, side: Side, point: Point, reach: f64) -> Option<f64> {
        let point = Self::on(side, point);
        if !self.bounds.is_within(point, reach) {
            return None;
        }
        let nearest = self
            .outlines
            .iter()
            .map(|ring| distance_to_ring(ring, point))
            .fold(f64::INFINITY, f64::min);
        (nearest <= reach).then_some(nearest)
    }

    /// The path of a stroke along the fibre at `t`, between two shares of its length.
    pub fn along(&self, t: f64, from: f64, to: f64) -> Curve {
        Curve::straight(self.fibre(t).between(from, to, 24))
    }

    /// The path of a rub across the fibres at a share of their length.
    pub fn across(&self, share_of_length: f64) -> Curve {
        let points: Vec<Point> = self
            .sheets
            .iter()
            .flat_map(|sheet| sheet.across(share_of_length))
            .collect();
        Curve::straight(points)
    }

    /// The heights of its upper and lower end, named by the nearest vertebrae.
    pub fn levels<'a>(&self, levels: &'a Levels) -> (&'a str, &'a str) {
        (
            levels.nearest(self.bounds.least.y),
            levels.nearest(self.bounds.most.y),
        )
    }

    /// The heights between which it arises.
    pub fn origin_levels<'a>(&self, levels: &'a Levels) -> (&'a str, &'a str) {
        let bounds = Bounds::of(self.origins().into_iter().flatten());
        (
            levels.nearest(bounds.least.y),
            levels.nearest(bounds.most.y),
        )
    }

    /// A point of the right side, placed on this side (and back again).
    pub const fn on(side: Side, point: Point) -> Point {
        match side {
            Side::Right => point,
            Side::Left => point.mirrored(),
        }
    }

    fn slip_at(&self, t: f64) -> (usize, f64) {
        let count = self.sheets.len();
        let slip = (0..count)
            .rev()
            .find(|&slip| share(slip, count) <= t)
            .unwrap_or(0);
        let start = share(slip, count);
        let width = share(1, count);
        (
            slip,
            if width > 0.0 {
                (t - start) / width
            } else {
                0.0
            },
        )
    }
}

fn points_of(line: &[PlatePoint]) -> Vec<Point> {
    line.iter().map(|&PlatePoint(point)| point).collect()
}

/// The value at `t` between evenly spaced ones.
fn between(values: &[f64], t: f64) -> f64 {
    let line: Vec<Point> = values
        .iter()
        .enumerate()
        .map(|(index, &value)| Point::new(share(index, values.len().saturating_sub(1)), value))
        .collect();
    for pair in line.windows(2) {
        let &[from, to] = pair else { continue };
        if t <= to.x {
            return from.towards(to, (t - from.x) / (to.x - from.x)).y;
        }
    }
    line.last().map_or(0.0, |point| point.y)
}
