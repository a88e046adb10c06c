//! Floor, walls, mat, furniture, cushions and warm packs.

use super::outline::Bounds;
use super::paint::{Paint, Sheet};
use super::position::{Position, Prop, PropKind, Spot};
use super::settle::Settled;
use super::skeleton::heading;
use crate::geometry::{Point, share};

/// The height of a chair's seat.
const SEAT: f64 = 257.0;
const SEAT_THICK: f64 = 18.0;
const CHAIR_BACK: f64 = 300.0;
const MAT: f64 = 12.0;
/// The middles of a seat and of a chair's leg.
const SEAT_MIDDLE: f64 = SEAT - SEAT_THICK / 2.0;
const LEG_MIDDLE: f64 = (SEAT - SEAT_THICK) / 2.0;
const LEG: [f64; 2] = [15.0, SEAT - SEAT_THICK];
const LEVEL: Point = Point::new(1.0, 0.0);
/// How high the waves of warmth rise over a pack.
const WARMTH: f64 = 50.0;

/// A rectangle with rounded corners, its width in the direction of a unit vector.
fn slab(centre: Point, [width, height]: [f64; 2], corner: f64, across: Point) -> Vec<Point> {
    let up = across.left();
    let right = (width / 2.0 - corner).max(0.0);
    let top = (height / 2.0 - corner).max(0.0);
    let mut points = Vec::new();
    for (x, y, from) in [
        (right, top, 0.0),
        (-right, top, 90.0),
        (-right, -top, 180.0),
        (right, -top, 270.0),
    ] {
        for step in 0..=4 {
            let point = Point::new(x, y) + heading(from + 90.0 * share(step, 4)) * corner;
            points.push(centre + across * point.x + up * point.y);
        }
    }
    points
}

/// The same, upright, as a line that comes back to its start.
fn board(centre: Point, size: [f64; 2], corner: f64) -> Vec<Point> {
    let mut ring = slab(centre, size, corner, LEVEL);
    ring.extend(ring.first().copied());
    ring
}

/// Makes room for the props of a position.
pub fn make_room(bounds: &mut Bounds, position: &Position, settled: &Settled) {
    for prop in &position.props {
        let [width, height] = prop.size;
        let (Point { x, y }, _) = resting(prop, settled);
        let (left, right, low, high) = match prop.kind {
            PropKind::Chair => (110.0, 110.0, 0.0, SEAT + height.max(CHAIR_BACK)),
            PropKind::ChairFront => (165.0, 165.0, 0.0, SEAT),
            PropKind::LeftWall => (4.0, 0.0, 0.0, 0.0),
            PropKind::RightWall => (0.0, 4.0, 0.0, 0.0),
            PropKind::DoorFrame => (0.0, 60.0, 0.0, 0.0),
            PropKind::Mat => (width / 2.0, width / 2.0, 0.0, 0.0),
            PropKind::Cushion | PropKind::WarmPack => {
                let (half, rise) = (width / 2.0, height / 2.0 + WARMTH);
                (half, half, y - rise, y + rise)
            }
        };
        bounds.hold(Point::new(x - left, low), 0.0);
        bounds.hold(Point::new(x + right, high), 0.0);
    }
}

/// Floor, walls, furniture and what lies behind the body.
pub fn behind(sheet: &mut Sheet, position: &Position, settled: &Settled, view: Bounds) {
    for prop in &position.props {
        if let (PropKind::Mat, Spot::At([x, _])) = (prop.kind, prop.place) {
            let [width, _] = prop.size;
            let mat = slab(Point::new(x, -MAT / 2.0), [width, MAT], 5.0, LEVEL);
            sheet.start(Paint::Mat).line(&mat);
        }
    }
    sheet.start(Paint::Floor).line(&[
        Point::new(view.low.x + 4.0, 0.0),
        Point::new(view.high.x - 4.0, 0.0),
    ]);
    props(sheet, position, settled, view, false);
}

/// The props before the body, or those behind it.
pub fn props(
    sheet: &mut Sheet,
    position: &Position,
    settled: &Settled,
    view: Bounds,
    in_front: bool,
) {
    for prop in &position.props {
        if prop.front == in_front {
            one(sheet, prop, settled, view);
        }
    }
}

/// The middle of a prop, and the unit vector along it.
fn resting(prop: &Prop, settled: &Settled) -> (Point, Point) {
    let (place, direction) = match prop.place {
        Spot::At(place) => (Point::from(place), LEVEL),
        Spot::Bone(bone, along) => settled.skeleton.bone(bone, along),
        Spot::Skin(bone, along, toward) => {
            let (point, direction) = settled.skeleton.bone(bone, along);
            let out = direction.turned(toward);
            let [_, height] = prop.size;
            let place = settled.skin(point, out) + out * (height / 2.0 - 3.0);
            (place, direction)
        }
    };
    (place, direction.turned(prop.turn))
}

fn one(sheet: &mut Sheet, prop: &Prop, settled: &Settled, view: Bounds) {
    let (mut place, mut across) = resting(prop, settled);
    let [width, mut height] = prop.size;
    if matches!(prop.place, Spot::Skin(..)) && height <= 0.0 {
        // It fills the gap between the skin and the floor.
        height = place.y + 4.0;
        across = heading(prop.turn);
        place = Point::new(place.x, f64::midpoint(place.y, 4.0));
    }
    match prop.kind {
        PropKind::Mat => {}
        PropKind::Chair => chair(sheet, place.x, prop),
        PropKind::ChairFront => chair_front(sheet, place.x),
        PropKind::LeftWall => wall(sheet, place.x, view, -1.0),
        PropKind::RightWall => wall(sheet, place.x, view, 1.0),
        PropKind::DoorFrame => {
            let middle = Point::new(place.x + 17.0, view.high.y / 2.0);
            let post = board(middle, [34.0, view.high.y - 8.0], 3.0);
            sheet.start(Paint::Furniture).line(&post);
        }
        PropKind::Cushion => cushion(sheet, place, across, [width, height]),
        PropKind::WarmPack => warm_pack(sheet, place, across, [width, height]),
    }
}

fn wall(sheet: &mut Sheet, x: f64, view: Bounds, side: f64) {
    let top = view.high.y - 8.0;
    let edge = [Point::new(x, 0.0), Point::new(x, top)];
    sheet.start(Paint::Floor).line(&edge);
    sheet.start(Paint::Hatch);
    let mut y = 24.0;
    while y < top {
        let slanted = Point::new(x + side * 18.0, y - 18.0);
        sheet.line(&[Point::new(x, y), slanted]);
        y += 38.0;
    }
}

/// A chair from the side: legs, back, seat. It faces right; turned by 180 degrees, left.
fn chair(sheet: &mut Sheet, x: f64, prop: &Prop) {
    let [_, tall] = prop.size;
    let tall = if tall > 0.0 { tall } else { CHAIR_BACK };
    let faces = if prop.turn > 90.0 { -1.0 } else { 1.0 };
    sheet.start(Paint::Furniture);
    for (along, up, size, corner) in [
        (-96.0, LEG_MIDDLE, LEG, 3.0),
        (88.0, LEG_MIDDLE, LEG, 3.0),
        (-118.0, SEAT + tall / 2.0 - 14.0, [17.0, tall + 28.0], 8.0),
        (0.0, SEAT_MIDDLE, [222.0, SEAT_THICK], 7.0),
    ] {
        sheet.line(&board(Point::new(x + along * faces, up), size, corner));
    }
}

fn chair_front(sheet: &mut Sheet, x: f64) {
    sheet.start(Paint::Furniture);
    for (along, up, size, corner) in [
        (-148.0, LEG_MIDDLE, LEG, 3.0),
        (148.0, LEG_MIDDLE, LEG, 3.0),
        (0.0, SEAT_MIDDLE, [330.0, SEAT_THICK], 7.0),
    ] {
        sheet.line(&board(Point::new(x + along, up), size, corner));
    }
}

fn cushion(sheet: &mut Sheet, centre: Point, across: Point, size: [f64; 2]) {
    let [width, height] = size;
    let cushion = slab(centre, size, height.min(width) * 0.42, across);
    sheet.start(Paint::Soft).ring(&cushion);
    sheet.start(Paint::SoftLine);
    for sign in [1.0, -1.0] {
        let start = centre + across * (sign * width * 0.44);
        let inner = start - across * (sign * width * 0.16) + across.left() * (height * 0.06);
        sheet.run(&[start, inner]);
    }
}

fn warm_pack(sheet: &mut Sheet, centre: Point, across: Point, size: [f64; 2]) {
    let [width, height] = size;
    let up = across.left();
    let pack = slab(centre, size, height * 0.45, across);
    sheet.start(Paint::Pack).ring(&pack);
    sheet.start(Paint::Arrow);
    for shift in [-0.26, 0.0, 0.26] {
        let foot = centre + across * (shift * width) + up * (height / 2.0 + 12.0);
        let wave = [(0.0, 0.0), (7.0, 11.0), (-5.0, 23.0), (2.0, 36.0)];
        sheet.run(&wave.map(|(x, y)| foot + across * x + up * y));
    }
}
