//! Painting a settled body: from mat and floor to the outline and the arrows.

use super::body::{Arm, Leg};
use super::dress;
use super::equipment;
use super::flesh::common;
use super::outline::{self, Bounds, Field};
use super::paint::{Drawing, Paint, Sheet, ViewBox};
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
    let mirrored = side == Side::Left;
    let view = frame(position);
    let mut sheet = Sheet::new(mirrored);
    scenery::behind(&mut sheet, position, &settled, view);
    let mut painter = Painter {
        settled: &settled,
        bounds: field_bounds(&settled, 14.0),
        sheet,
    };
    painter.far();
    equipment::tool(&mut painter.sheet, &settled);
    let whole = painter.edge(&|point| settled.body.near(point));
    painter.body(position, &whole);
    painter.arms(&whole);
    let mut sheet = painter.sheet;
    scenery::props(&mut sheet, position, &settled, view, true);
    equipment::arrows(&mut sheet, position, &settled);
    let (left, right) = (view.low.x, view.high.x);
    let view_box = ViewBox {
        left: if mirrored { -right } else { left },
        top: -view.high.y,
        width: right - left,
        height: view.high.y - view.low.y,
    };
    Drawing {
        view_box,
        marks: sheet.finish(),
        description: position.describe(side),
    }
}

/// What is shown: everything of both key poses.
fn frame(position: &Position) -> Bounds {
    let mut bounds = Bounds::EMPTY;
    for share in [0.0, 1.0] {
        let settled = Settled::new(position, share);
        let flesh = field_bounds(&settled, 0.0);
        bounds.hold(flesh.low, 0.0);
        bounds.hold(flesh.high, 0.0);
        scenery::make_room(&mut bounds, position, &settled);
    }
    for run in &position.arrows {
        for &point in run {
            bounds.hold(Point::from(point), 0.0);
        }
    }
    Bounds {
        low: Point::new(bounds.low.x - MARGIN, -MARGIN),
        high: bounds.high + Point::new(MARGIN, MARGIN),
    }
}

/// A box around all flesh and the tool, with a margin.
fn field_bounds(settled: &Settled, margin: f64) -> Bounds {
    let mut bounds = Bounds::EMPTY;
    for (_, flesh) in settled.body.parts() {
        for disc in flesh.discs() {
            bounds.hold(disc.centre, disc.radius + margin);
        }
    }
    if let Some(placed) = settled.tool {
        bounds.hold(placed.centre, placed.tool.kind.radius() + margin);
    }
    bounds
}

/// Paints the body. Shapes are `&dyn Fn`: what follows edges is one function for all of them.
struct Painter<'a> {
    settled: &'a Settled,
    bounds: Bounds,
    sheet: Sheet,
}

impl Painter<'_> {
    /// The edge of a shape where floor and walls stop it.
    fn edge(&self, field: Field) -> Vec<Vec<Point>> {
        outline::rings(self.bounds, &|point| self.stopped(field(point), point))
    }

    /// The distance to a shape that ends at floor and walls.
    fn stopped(&self, mut distance: f64, point: Point) -> f64 {
        for ground in &self.settled.grounds {
            distance = common(distance, -ground.clearance(point), 4.0);
        }
        distance
    }

    /// Whether a point of a part in front lies over the rest of the body, not at its outline.
    fn lies_over(&self, distance: f64, point: Point) -> bool {
        self.stopped(distance, point) < -ON_LINE
    }

    fn fill(&mut self, paint: Paint, rings: &[Vec<Point>]) {
        self.sheet.start(paint);
        self.fill_in(rings);
    }

    fn fill_in(&mut self, rings: &[Vec<Point>]) {
        for ring in rings {
            self.sheet.ring(&outline::smooth_ring(ring));
        }
    }

    fn fill_shape(&mut self, paint: Paint, field: Field) {
        let rings = self.edge(field);
        self.fill(paint, &rings);
    }

    /// The parts of some edges that are kept.
    fn draw(&mut self, rings: &[Vec<Point>], keep: &dyn Fn(&Self, Point) -> bool) {
        for ring in rings {
            for run in outline::runs(ring, &|point| keep(self, point)) {
                self.sheet.run(&run);
            }
        }
    }

    fn far(&mut self) {
        let Settled { body, skeleton, .. } = self.settled;
        if skeleton.view.is_level() {
            return;
        }
        self.fill_shape(Paint::Far, &|point| body.far_leg.distance(point));
        self.fill_shape(Paint::FarCloth, &|point| {
            let past_hem = dress::past_hem(&skeleton.far_leg, point);
            common(body.far_leg.thigh.distance(point), past_hem, 4.0)
        });
        self.fill_shape(Paint::Far, &|point| body.far_arm.distance(point));
    }

    fn body(&mut self, position: &Position, whole: &[Vec<Point>]) {
        let Settled { body, skeleton, .. } = self.settled;
        self.fill(Paint::Body, whole);
        let cloth =
            self.edge(&|point| common(body.hips(point), dress::shorts(skeleton, point), 5.0));
        self.fill(Paint::Cloth, &cloth);
        self.fill_shape(Paint::Hair, &|point| {
            common(body.head.distance(point), dress::hair(skeleton, point), 4.0)
        });
        let lens = position.target.as_ref();
        let lens = lens.map(|target| Lens::new(target, self.settled));
        self.sheet.start(Paint::Target);
        if let Some(lens) = &lens {
            self.sheet.line(&lens.ring());
        }
        self.sheet.start(Paint::TargetLine);
        if let Some(lens) = &lens {
            for depth in [0.3, 0.55, 0.8] {
                self.sheet.run(&lens.fibre(depth));
            }
        }
        self.sheet.start(Paint::Hem);
        self.draw(&cloth, &|this, point| {
            this.lies_over(body.without_arms(point), point)
        });
        self.sheet.start(Paint::Inner);
        self.leg_lines(&body.near_leg);
        if skeleton.view.is_level() {
            self.leg_lines(&body.far_leg);
        }
        self.sheet.run(&dress::ear(skeleton));
    }

    /// The line of a near leg where it lies over the body.
    fn leg_lines(&mut self, leg: &Leg) {
        let Settled { body, skeleton, .. } = self.settled;
        let root = leg.thigh.discs().next();
        let root = root.map_or(Point::default(), |disc| disc.centre);
        let open = if skeleton.view.is_level() {
            140.0
        } else {
            HIP_OPEN
        };
        let rings = self.edge(&|point| leg.distance(point));
        self.draw(&rings, &|this, point| {
            this.lies_over(body.without_arms(point), point) && point.distance(root) > open
        });
    }

    fn arms(&mut self, whole: &[Vec<Point>]) {
        let Settled { body, skeleton, .. } = self.settled;
        let both = [&body.near_arm, &body.far_arm];
        let (near, _) = both.split_at(if skeleton.view.is_level() { 2 } else { 1 });
        let mut edges = Vec::new();
        self.sheet.start(Paint::Arm);
        for arm in near {
            let rings = self.edge(&|point| arm.distance(point));
            self.fill_in(&rings);
            edges.push(rings);
        }
        self.sheet.start(Paint::Inner);
        for (arm, rings) in near.iter().zip(&edges) {
            self.arm_lines(arm, rings);
        }
        self.fill(Paint::Line, whole);
    }

    fn arm_lines(&mut self, arm: &Arm, rings: &[Vec<Point>]) {
        let body = &self.settled.body;
        self.draw(rings, &|this, point| {
            this.lies_over(body.near(point), point)
                && (arm.is_past_elbow(point) || point.distance(arm.shoulder) > SHOULDER_OPEN)
        });
    }
}
