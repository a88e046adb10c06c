//! Painting a settled body: from mat and floor to the outline and the arrows.

use super::body::{Arm, Leg};
use super::dress;
use super::equipment;
use super::flesh::common;
use super::outline::{self, Bounds, Field};
use super::paint::{Drawing, Mark, Paint, Pen, ViewBox};
use super::position::Position;
use super::scenery;
use super::settle::Settled;
use super::target::Lens;
use crate::geometry::Point;
use crate::units::Side;

/// Around the drawing.
const MARGIN: f64 = 26.0;
/// A near arm's line starts this far from the shoulder, so that it flows out of the trunk.
const SHOULDER_OPEN: f64 = 62.0;
/// A near leg's inner line starts this far from the hip.
const HIP_OPEN: f64 = 92.0;
/// Lines this near to the outline are the outline.
const ON_LINE: f64 = 2.5;

/// Draws a position at a share of its move.
pub fn draw(position: &Position, share: f64, side: Side) -> Drawing {
    let settled = Settled::new(position, share);
    let pen = Pen::new(side == Side::Left);
    let view = frame(position);
    let painter = Painter {
        settled: &settled,
        bounds: field_bounds(&settled),
        pen,
    };
    let mut marks = scenery::behind(position, &settled, view, pen);
    marks.extend(painter.far());
    marks.extend(equipment::tool(&settled, pen));
    let whole = painter.edge(&|point| settled.body.near(point));
    marks.extend(painter.body(position, &whole));
    marks.extend(painter.arms(&whole));
    marks.extend(scenery::before(position, &settled, pen));
    marks.push(equipment::arrows(position, &settled, pen));
    let (left, right) = (view.low.x, view.high.x);
    let view_box = ViewBox {
        left: if pen.is_mirrored() { -right } else { left },
        top: -view.high.y,
        width: right - left,
        height: view.high.y - view.low.y,
    };
    Drawing {
        view_box,
        marks,
        description: position.describe(side),
    }
}

/// What is shown: everything of both key poses.
fn frame(position: &Position) -> Bounds {
    let mut bounds: Option<Bounds> = None;
    for share in [0.0, 1.0] {
        let settled = Settled::new(position, share);
        bounds = Some(join(bounds, field_bounds(&settled)));
        for shown in scenery::extents(position, &settled) {
            bounds = Some(join(bounds, shown));
        }
    }
    for &[x, y] in position.arrows.iter().flatten() {
        bounds = Some(join(
            bounds,
            Bounds {
                low: Point::new(x, y),
                high: Point::new(x, y),
            },
        ));
    }
    let corner = Point::new(MARGIN, MARGIN);
    let Bounds { low, high } = bounds.unwrap_or(Bounds {
        low: Point::default(),
        high: Point::default(),
    });
    Bounds {
        low: Point::new(low.x - MARGIN, -MARGIN),
        high: high + corner,
    }
}

fn join(known: Option<Bounds>, more: Bounds) -> Bounds {
    known.map_or(more, |Bounds { low, high }| Bounds {
        low: Point::new(low.x.min(more.low.x), low.y.min(more.low.y)),
        high: Point::new(high.x.max(more.high.x), high.y.max(more.high.y)),
    })
}

/// A box around all flesh and the tool.
fn field_bounds(settled: &Settled) -> Bounds {
    let mut bounds: Option<Bounds> = None;
    let mut add = |centre: Point, radius: f64| {
        let corner = Point::new(radius, radius);
        bounds = Some(join(
            bounds,
            Bounds {
                low: centre - corner,
                high: centre + corner,
            },
        ));
    };
    for (_, flesh) in settled.body.parts() {
        flesh.discs().for_each(|disc| add(disc.centre, disc.radius));
    }
    if let Some(placed) = settled.tool {
        add(placed.centre, placed.tool.kind.radius());
    }
    bounds.unwrap_or(Bounds {
        low: Point::default(),
        high: Point::default(),
    })
}

struct Painter<'a> {
    settled: &'a Settled,
    bounds: Bounds,
    pen: Pen,
}

impl Painter<'_> {
    /// The edge of a shape where floor and walls stop it.
    fn edge(&self, field: Field) -> Vec<Vec<Point>> {
        let corner = Point::new(14.0, 14.0);
        let bounds = Bounds {
            low: self.bounds.low - corner,
            high: self.bounds.high + corner,
        };
        outline::rings(bounds, &|point| self.stopped(field(point), point))
    }

    /// The distance to a shape that ends at floor and walls.
    fn stopped(&self, distance: f64, point: Point) -> f64 {
        self.settled
            .grounds
            .iter()
            .fold(distance, |distance, ground| {
                common(distance, -ground.clearance(point), 4.0)
            })
    }

    fn filled(&self, paint: Paint, rings: &[Vec<Point>]) -> Mark {
        let smooth: Vec<Vec<Point>> = rings
            .iter()
            .filter_map(|ring| outline::smooth_ring(ring))
            .collect();
        Mark {
            paint,
            path: self.pen.rings(&smooth),
        }
    }

    fn far(&self) -> Vec<Mark> {
        let body = &self.settled.body;
        if self.settled.skeleton.view.is_level() {
            return Vec::new();
        }
        let leg = self.edge(&|point| body.far_leg.distance(point));
        let shorts = self.edge(&|point| {
            let past_hem = dress::past_hem(&self.settled.skeleton.far_leg, point);
            common(body.far_leg.thigh.distance(point), past_hem, 4.0)
        });
        let arm = self.edge(&|point| body.far_arm.distance(point));
        vec![
            self.filled(Paint::Far, &leg),
            self.filled(Paint::FarCloth, &shorts),
            self.filled(Paint::Far, &arm),
        ]
    }

    fn body(&self, position: &Position, whole: &[Vec<Point>]) -> Vec<Mark> {
        let Settled { body, skeleton, .. } = self.settled;
        let cloth =
            self.edge(&|point| common(body.hips(point), dress::shorts(skeleton, point), 5.0));
        let hems = kept(&cloth, &|point| {
            self.stopped(body.without_arms(point), point) < -ON_LINE
        });
        let hair = self
            .edge(&|point| common(body.head.distance(point), dress::hair(skeleton, point), 4.0));
        let (lens, fibres) = position
            .target
            .as_ref()
            .map_or_else(Default::default, |target| {
                let lens = Lens::new(target, self.settled);
                (vec![lens.ring()], lens.fibres())
            });
        let fill = self.filled(Paint::Body, whole);
        let mut inner = Vec::new();
        for leg in body.near_legs() {
            inner.extend(self.leg_lines(leg));
        }
        inner.extend(dress::ear(skeleton));
        vec![
            fill,
            self.filled(Paint::Cloth, &cloth),
            self.filled(Paint::Hair, &hair),
            Mark {
                paint: Paint::Target,
                path: self.pen.lines(&lens),
            },
            Mark {
                paint: Paint::TargetLine,
                path: self.pen.runs(&fibres),
            },
            Mark {
                paint: Paint::Hem,
                path: self.pen.runs(&hems),
            },
            Mark {
                paint: Paint::Inner,
                path: self.pen.runs(&inner),
            },
        ]
    }

    /// The line of a near leg where it lies over the body.
    fn leg_lines(&self, leg: &Leg) -> Vec<Vec<Point>> {
        let body = &self.settled.body;
        let root = leg
            .thigh
            .discs()
            .next()
            .map_or(Point::default(), |disc| disc.centre);
        let rings = self.edge(&|point| leg.distance(point));
        let open = if self.settled.skeleton.view.is_level() {
            140.0
        } else {
            HIP_OPEN
        };
        kept(&rings, &|point| {
            self.stopped(body.without_arms(point), point) < -ON_LINE && point.distance(root) > open
        })
    }

    fn arms(&self, whole: &[Vec<Point>]) -> Vec<Mark> {
        let body = &self.settled.body;
        let mut fills = Vec::new();
        let mut lines = Vec::new();
        for arm in body.near_arms() {
            let rings = self.edge(&|point| arm.distance(point));
            lines.extend(self.arm_lines(arm, &rings));
            fills.extend(rings);
        }
        vec![
            self.filled(Paint::Arm, &fills),
            Mark {
                paint: Paint::Inner,
                path: self.pen.runs(&lines),
            },
            self.filled(Paint::Line, whole),
        ]
    }

    fn arm_lines(&self, arm: &Arm, rings: &[Vec<Point>]) -> Vec<Vec<Point>> {
        let body = &self.settled.body;
        kept(rings, &|point| {
            self.stopped(body.near(point), point) < -ON_LINE
                && (arm.is_past_elbow(point) || point.distance(arm.shoulder) > SHOULDER_OPEN)
        })
    }
}

/// The parts of some edges that are kept, as smooth runs.
fn kept(rings: &[Vec<Point>], keep: &dyn Fn(Point) -> bool) -> Vec<Vec<Point>> {
    rings
        .iter()
        .flat_map(|ring| outline::runs(ring, keep))
        .collect()
}
