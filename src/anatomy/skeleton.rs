//! What a plate draws round its muscles: silhouette, bones, muscles between the ribs, fascia.

use super::shape::{
    BodyShape, BoneForm, BonePaint, BoneShape, FasciaShape, PlatePoint, Polyline, SkeletonShape,
};
use super::sheet::Sheet;
use crate::geometry::{Curve, PathText, Point, share};

/// The width of a rib, in millimetres: 7 to 9 in adults (clinical 3.7 gives none).
const RIB_WIDTH: f64 = 8.5;
/// Lines between two ribs.
const INTERCOSTAL_LINES: usize = 18;

/// The outline of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyPaths {
    /// The closed form, both sides.
    pub skin: String,
    /// The lines that are drawn over everything, both sides.
    pub line: String,
}

/// One bone of a plate, both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BonePath {
    /// How it is painted.
    pub paint: BonePaint,
    /// The path.
    pub path: String,
}

/// The muscles between the ribs, both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntercostalPaths {
    /// Their forms.
    pub body: String,
    /// Their fibres.
    pub lines: String,
}

/// A sheet or band of connective tissue, both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FasciaPaths {
    /// The form.
    pub body: String,
    /// Its fine lines.
    pub lines: String,
}

impl BodyPaths {
    pub(super) fn new(shape: &BodyShape) -> Self {
        let smooth = |line: &Polyline| Curve::smooth(&points(line), 6).points().to_vec();
        let mut half = smooth(&shape.outer);
        half.extend(smooth(&shape.inner_arm));
        half.extend(smooth(&shape.trunk).into_iter().skip(1));
        half.extend(smooth(&shape.inner_thigh));
        let mut skin = PathText::new();
        skin.ring(&with_mirror(&half));
        let mut side = points(&shape.inner_arm);
        side.extend(points(&shape.trunk).into_iter().skip(1));
        let mut line = PathText::new();
        for part in [
            points(&shape.outer),
            points(&shape.ear),
            side,
            points(&shape.inner_thigh),
        ] {
            let drawn = Curve::smooth(&part, 12);
            let drawn = drawn.between(0.0, 1.0, part.len() + 2);
            line.smooth(&drawn).smooth(&mirrored(&drawn));
        }
        Self {
            skin: skin.finish(),
            line: line.finish(),
        }
    }
}

impl BonePath {
    pub(super) fn new(shape: &BoneShape) -> Self {
        let mut path = PathText::new();
        match &shape.form {
            BoneForm::Middle(half) => {
                path.smooth_ring(&with_mirror(&points(half)));
            }
            BoneForm::Pairs(rings) => {
                for ring in rings.iter().map(|ring| points(ring)) {
                    path.smooth_ring(&ring).smooth_ring(&mirrored(&ring));
                }
            }
            BoneForm::Bands(lines) => {
                for ring in lines.iter().map(|line| band(&points(line))) {
                    path.ring(&ring).ring(&mirrored(&ring));
                }
            }
            BoneForm::Lines(lines) => {
                for line in lines.iter().map(|line| points(line)) {
                    path.smooth(&line).smooth(&mirrored(&line));
                }
            }
        }
        Self {
            paint: shape.paint,
            path: path.finish(),
        }
    }
}

impl IntercostalPaths {
    /// Between all neighbouring bands of the group `ribs`, except the floating ones.
    pub(super) fn new(skeleton: &SkeletonShape) -> Self {
        let ribs: Vec<Curve> = skeleton
            .bones
            .iter()
            .filter_map(|bone| match &bone.form {
                BoneForm::Bands(lines) if bone.group == "ribs" => Some(lines),
                _ => None,
            })
            .flatten()
            .take(10)
            .map(|line| Curve::smooth(&points(line), 8))
            .collect();
        let (mut body, mut fibres) = (PathText::new(), PathText::new());
        for pair in ribs.windows(2) {
            let [upper, lower] = pair else { continue };
            let mut ring = upper.between(0.16, 1.0, 12);
            ring.extend(lower.between(1.0, 0.16, 12));
            body.ring(&ring).ring(&mirrored(&ring));
            for step in 1..INTERCOSTAL_LINES {
                let at = 0.16 + 0.84 * share(step, INTERCOSTAL_LINES);
                let line = [upper.at(at - 0.03), lower.at((at + 0.03).min(1.0))];
                fibres.line(&line).line(&mirrored(&line));
            }
        }
        Self {
            body: body.finish(),
            lines: fibres.finish(),
        }
    }
}

impl FasciaPaths {
    pub(super) fn new(shape: &FasciaShape) -> Self {
        let (mut body, mut lines) = (PathText::new(), PathText::new());
        let ring = Curve::smooth(&points(&shape.outline), 6);
        body.ring(ring.points()).ring(&mirrored(ring.points()));
        for family in &shape.lines {
            let guides: Vec<_> = family.guides.iter().map(|guide| points(guide)).collect();
            let sheet = Sheet::new(&guides);
            let last = usize::from(family.count).saturating_sub(1);
            for step in 0..=last {
                let line = sheet.fibre(share(step, last)).between(0.0, 1.0, 4);
                lines.smooth(&line).smooth(&mirrored(&line));
            }
        }
        Self {
            body: body.finish(),
            lines: lines.finish(),
        }
    }
}

fn points(line: &[PlatePoint]) -> Vec<Point> {
    line.iter().map(|&PlatePoint(point)| point).collect()
}

fn mirrored(line: &[Point]) -> Vec<Point> {
    line.iter().map(|point| point.mirrored()).collect()
}

/// A right half from the midline to the midline, closed by its mirror.
fn with_mirror(half: &[Point]) -> Vec<Point> {
    let mut ring = half.to_vec();
    ring.extend(
        half.iter()
            .rev()
            .filter(|point| point.x > 0.0)
            .map(|point| point.mirrored()),
    );
    ring
}

/// The outline of a long thin bone round its middle line, with rounded far end.
fn band(line: &[Point]) -> Vec<Point> {
    let middle = Curve::smooth(line, 8).between(0.0, 1.0, 18);
    let (mut upper, mut lower) = (Vec::new(), Vec::new());
    let last = middle.len().saturating_sub(1);
    for (index, &point) in middle.iter().enumerate() {
        let before = middle
            .get(index.saturating_sub(1))
            .copied()
            .unwrap_or(point);
        let after = middle.get(index + 1).copied().unwrap_or(point);
        let run = after - before;
        let length = run.length().max(1e-6);
        let blunt = if index == last { 0.55 } else { 1.0 };
        let half = Point::new(-run.y, run.x) * (RIB_WIDTH / 2.0 * blunt / length);
        upper.push(point - half);
        lower.push(point + half);
    }
    upper.extend(lower.into_iter().rev());
    upper
}
