//! Floor, walls, mat, furniture, cushions and warm packs.

use super::outline::Bounds;
use super::paint::{Mark, Paint, Pen};
use super::position::{Position, Prop, PropKind, Spot};
use super::settle::Settled;
use super::skeleton::heading;
use crate::geometry::{Point, share};

/// The height of a chair's seat.
const SEAT: f64 = 257.0;
const SEAT_THICK: f64 = 18.0;
const CHAIR_BACK: f64 = 300.0;
const MAT: f64 = 12.0;
/// How high the waves of warmth rise over a pack.
const WARMTH: f64 = 50.0;

/// A rectangle with rounded corners, turned about its middle.
fn slab(centre: Point, size: [f64; 2], corner: f64, turn: f64) -> Vec<Point> {
    let [width, height] = size;
    let (across, up) = (heading(turn), heading(turn + 90.0));
    let inset = Point::new(
        (width / 2.0 - corner).max(0.0),
        (height / 2.0 - corner).max(0.0),
    );
    let corners = [
        (1.0, 1.0, 0.0),
        (-1.0, 1.0, 90.0),
        (-1.0, -1.0, 180.0),
        (1.0, -1.0, 270.0),
    ];
    corners
        .into_iter()
        .flat_map(|(x, y, from)| {
            (0..=4).map(move |step| {
                let round = heading(from + 90.0 * share(step, 4)) * corner;
                Point::new(x * inset.x, y * inset.y) + round
            })
        })
        .map(|point| centre + across * point.x + up * point.y)
        .collect()
}

fn mark(paint: Paint, path: String) -> Mark {
    Mark { paint, path }
}

/// The box that a prop needs in the drawing.
pub fn extents(position: &Position, settled: &Settled) -> Vec<Bounds> {
    let boxed = |prop: &Prop| {
        let [width, height] = prop.size;
        let (middle, _) = resting(prop, settled);
        let Point { x, y } = middle;
        let (low, high) = match prop.kind {
            PropKind::Chair => ((x - 110.0, 0.0), (x + 110.0, SEAT + height.max(CHAIR_BACK))),
            PropKind::ChairFront => ((x - 165.0, 0.0), (x + 165.0, SEAT)),
            PropKind::LeftWall => ((x - 4.0, 0.0), (x, 0.0)),
            PropKind::RightWall => ((x, 0.0), (x + 4.0, 0.0)),
            PropKind::DoorFrame => ((x, 0.0), (x + 60.0, 0.0)),
            PropKind::Mat => ((x - width / 2.0, 0.0), (x + width / 2.0, 0.0)),
            PropKind::Cushion | PropKind::WarmPack => {
                let (half, rise) = (width / 2.0, height / 2.0 + WARMTH);
                ((x - half, y - rise), (x + half, y + rise))
            }
        };
        Bounds {
            low: Point::new(low.0, low.1),
            high: Point::new(high.0, high.1),
        }
    };
    position.props.iter().map(boxed).collect()
}

/// Floor, walls, furniture and what lies behind the body.
pub fn behind(position: &Position, settled: &Settled, view: Bounds, pen: Pen) -> Vec<Mark> {
    let mut marks = Vec::new();
    let lying = position
        .props
        .iter()
        .filter(|prop| prop.kind == PropKind::Mat);
    for mat in lying {
        if let Spot::At([x, _]) = mat.place {
            let [width, _] = mat.size;
            marks.push(mark(
                Paint::Mat,
                pen.lines(&[slab(Point::new(x, -MAT / 2.0), [width, MAT], 5.0, 0.0)]),
            ));
        }
    }
    let floor = vec![
        Point::new(view.low.x + 4.0, 0.0),
        Point::new(view.high.x - 4.0, 0.0),
    ];
    marks.push(mark(Paint::Floor, pen.lines(&[floor])));
    for prop in position.props.iter().filter(|prop| !prop.front) {
        marks.extend(one(prop, settled, view, pen));
    }
    marks
}

/// What lies before the body.
pub fn before(position: &Position, settled: &Settled, pen: Pen) -> Vec<Mark> {
    let view = Bounds {
        low: Point::default(),
        high: Point::default(),
    };
    let props = position.props.iter().filter(|prop| prop.front);
    props
        .flat_map(|prop| one(prop, settled, view, pen))
        .collect()
}

/// The middle of a prop, and by how much it is turned.
fn resting(prop: &Prop, settled: &Settled) -> (Point, f64) {
    match prop.place {
        Spot::At(place) => (Point::from(place), prop.turn),
        Spot::Bone(bone, along) => {
            let (point, direction) = settled.skeleton.bone(bone, along);
            (point, direction + prop.turn)
        }
        Spot::Skin(bone, along, toward) => {
            let (point, direction) = settled.skeleton.bone(bone, along);
            let out = heading(direction + toward);
            let [_, height] = prop.size;
            (
                settled.skin(point, out) + out * (height / 2.0 - 3.0),
                direction + prop.turn,
            )
        }
    }
}

fn one(prop: &Prop, settled: &Settled, view: Bounds, pen: Pen) -> Vec<Mark> {
    let (place, turn) = resting(prop, settled);
    let [width, height] = prop.size;
    if matches!(prop.place, Spot::Skin(..)) && height <= 0.0 {
        // It fills the gap between the skin and the floor.
        let filling = Prop {
            size: [width, place.y + 4.0],
            ..*prop
        };
        let middle = Point::new(place.x, f64::midpoint(place.y, 4.0));
        return shaped(&filling, middle, prop.turn, view, pen);
    }
    shaped(prop, place, turn, view, pen)
}

fn shaped(prop: &Prop, place: Point, turn: f64, view: Bounds, pen: Pen) -> Vec<Mark> {
    match prop.kind {
        PropKind::Mat => Vec::new(),
        PropKind::Chair => vec![mark(Paint::Furniture, pen.lines(&chair(place.x, prop)))],
        PropKind::ChairFront => vec![mark(Paint::Furniture, pen.lines(&chair_front(place.x)))],
        PropKind::LeftWall => wall(place.x, view, -1.0, pen),
        PropKind::RightWall => wall(place.x, view, 1.0, pen),
        PropKind::DoorFrame => {
            let middle = Point::new(place.x + 17.0, view.high.y / 2.0);
            let post = slab(middle, [34.0, view.high.y - 8.0], 3.0, 0.0);
            vec![mark(Paint::Furniture, pen.lines(&[closed(post)]))]
        }
        PropKind::Cushion => cushion(place, prop.size, turn, pen),
        PropKind::WarmPack => warm_pack(place, prop.size, turn, pen),
    }
}

fn closed(mut ring: Vec<Point>) -> Vec<Point> {
    ring.extend(ring.first().copied());
    ring
}

fn wall(x: f64, view: Bounds, side: f64, pen: Pen) -> Vec<Mark> {
    let top = view.high.y - 8.0;
    let mut hatches = Vec::new();
    let mut y = 24.0;
    while y < top {
        hatches.push(vec![
            Point::new(x, y),
            Point::new(x + side * 18.0, y - 18.0),
        ]);
        y += 38.0;
    }
    vec![
        mark(
            Paint::Floor,
            pen.lines(&[vec![Point::new(x, 0.0), Point::new(x, top)]]),
        ),
        mark(Paint::Hatch, pen.lines(&hatches)),
    ]
}

/// A chair from the side: seat, back, legs. It faces right; turned by 180 degrees, left.
fn chair(x: f64, prop: &Prop) -> Vec<Vec<Point>> {
    let [_, tall] = prop.size;
    let tall = if tall > 0.0 { tall } else { CHAIR_BACK };
    let faces = if prop.turn > 90.0 { -1.0 } else { 1.0 };
    let part = |along: f64, up: f64, size: [f64; 2], corner: f64| {
        closed(slab(Point::new(x + along * faces, up), size, corner, 0.0))
    };
    let leg = |along: f64| {
        part(
            along,
            (SEAT - SEAT_THICK) / 2.0,
            [15.0, SEAT - SEAT_THICK],
            3.0,
        )
    };
    vec![
        leg(-96.0),
        leg(88.0),
        part(-118.0, SEAT + tall / 2.0 - 14.0, [17.0, tall + 28.0], 8.0),
        part(0.0, SEAT - SEAT_THICK / 2.0, [222.0, SEAT_THICK], 7.0),
    ]
}

fn chair_front(x: f64) -> Vec<Vec<Point>> {
    let seat = slab(
        Point::new(x, SEAT - SEAT_THICK / 2.0),
        [330.0, SEAT_THICK],
        7.0,
        0.0,
    );
    let leg = |x: f64| {
        slab(
            Point::new(x, (SEAT - SEAT_THICK) / 2.0),
            [15.0, SEAT - 18.0],
            3.0,
            0.0,
        )
    };
    [leg(x - 148.0), leg(x + 148.0), seat].map(closed).to_vec()
}

fn cushion(centre: Point, size: [f64; 2], turn: f64, pen: Pen) -> Vec<Mark> {
    let [width, height] = size;
    let fold = |sign: f64| {
        let (across, up) = (heading(turn), heading(turn + 90.0));
        let start = centre + across * (sign * width * 0.44);
        vec![
            start,
            start - across * (sign * width * 0.16) + up * (height * 0.06),
        ]
    };
    vec![
        mark(
            Paint::Soft,
            pen.rings(&[slab(centre, size, height.min(width) * 0.42, turn)]),
        ),
        mark(Paint::SoftLine, pen.runs(&[fold(1.0), fold(-1.0)])),
    ]
}

fn warm_pack(centre: Point, size: [f64; 2], turn: f64, pen: Pen) -> Vec<Mark> {
    let [width, height] = size;
    let (across, up) = (heading(turn), heading(turn + 90.0));
    let wave = |shift: f64| -> Vec<Point> {
        let foot = centre + across * (shift * width) + up * (height / 2.0 + 12.0);
        [(0.0, 0.0), (7.0, 11.0), (-5.0, 23.0), (2.0, 36.0)]
            .map(|(x, y)| foot + across * x + up * y)
            .to_vec()
    };
    vec![
        mark(
            Paint::Pack,
            pen.rings(&[slab(centre, size, height * 0.45, turn)]),
        ),
        mark(
            Paint::Arrow,
            pen.runs(&[wave(-0.26), wave(0.0), wave(0.26)]),
        ),
    ]
}
