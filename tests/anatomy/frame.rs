//! Coming closer to the plate, and moving over it.

use super::files::{atlas, id};
use dorsal::anatomy::{Atlas, CLOSEST, Frame, Muscle};
use dorsal::content::printed_pages;
use dorsal::geometry::Point;
use dorsal::units::{Layer, Side};

/// A muscle that even from the closest view shows only a narrow strip between two others. As every
/// muscle it is one press away in the list, and one of the arrow keys.
const NARROW: [&str; 1] = ["longissimus-cervicis"];

/// The plate on a phone of 390 pixels, in pixels: less than it has, since heads and bars differ.
const STAGE: Point = Point { x: 390.0, y: 480.0 };
/// The least width of a target, in pixels.
const TARGET: f64 = 24.0;
/// How far from a muscle a fingertip still means it, in pixels (DESIGN 5.6).
const FINGER: f64 = 22.0;

/// Where a point of the plate is on the screen.
fn on_screen(frame: Frame, point: Point) -> Point {
    let (corner, millimetres) = frame.at(Point::default(), STAGE);
    (point - corner) * (1.0 / millimetres)
}

#[test]
fn what_is_under_the_finger_stays_there_as_one_comes_closer() {
    let finger = Point::new(240.0, 200.0);
    let (point, _) = Frame::whole().at(finger, STAGE);
    let close = Frame::whole().scaled(2.5, point);
    assert!((close.times() - 2.5).abs() < 1e-9);
    assert!(on_screen(close, point).distance(finger) < 0.01);
    let back = close.scaled(1.0 / 2.5, point);
    assert_eq!(back.view_box(), Frame::whole().view_box());
}

#[test]
fn nobody_leaves_the_plate_or_comes_closer_than_it_is_drawn() {
    let whole = Frame::whole().bounds();
    let mut frame = Frame::whole();
    for step in 0..200 {
        let factor = if step % 5 == 4 { 0.4 } else { 1.7 };
        let about = Point::new(
            f64::from(step * 37 % 700) - 350.0,
            f64::from(step * 91 % 1300) - 150.0,
        );
        frame = frame
            .scaled(factor, about)
            .moved((about - frame.middle()) * 0.7);
        assert!(whole.holds(&frame.bounds()), "step {step}: {frame:?}");
        assert!(
            (1.0..=CLOSEST + 1e-9).contains(&frame.times()),
            "step {step}: {frame:?}"
        );
    }
}

#[test]
fn a_muscle_out_of_sight_comes_into_it() {
    let atlas = atlas();
    let close = Frame::whole().scaled(CLOSEST, Point::new(0.0, 500.0));
    for muscle in atlas.muscles() {
        for side in Side::BOTH {
            let anchor = Muscle::on(side, muscle.anchor());
            let frame = close.showing(anchor);
            assert!(frame.bounds().is_within(anchor, 0.0), "{}", muscle.id());
            assert_eq!(frame.showing(anchor), frame, "it moves once");
        }
    }
}

/// The rule of 24 pixels on a screen 390 wide: from the closest view a square of that size lies on
/// each muscle, and every point of it means that muscle.
#[test]
fn from_the_closest_view_every_muscle_is_a_target_of_24_pixels() {
    let atlas = atlas();
    let mut small = Vec::new();
    for layer in Layer::ALL {
        for muscle in atlas.of_layer(layer) {
            let frame = Frame::whole().scaled(CLOSEST, muscle.anchor());
            let (_, millimetres) = frame.at(Point::default(), STAGE);
            if !holds_a_square(&atlas, muscle, millimetres) {
                small.push(muscle.id());
            }
        }
    }
    assert_eq!(small, NARROW.map(id));
    let list = printed_pages().iter().find(|page| page.path == "/muscles");
    let list = &list.unwrap().html;
    for muscle in atlas.muscles() {
        let link = format!("href=\"/muscles/{}\"", muscle.id());
        assert!(list.contains(&link), "{link}");
    }
}

fn holds_a_square(atlas: &Atlas, muscle: &Muscle, millimetres: f64) -> bool {
    const STEPS: i32 = 6;
    let side = TARGET * millimetres;
    let bounds = muscle.bounds();
    let means_it = |point: Point| {
        let picked = atlas.pick(muscle.layer(), point, FINGER * millimetres);
        picked == Some((muscle.id(), Side::Right))
    };
    let mut corner = Point::new(bounds.least.x - side, bounds.least.y - side);
    while corner.y < bounds.most.y {
        let step = side / f64::from(STEPS - 1);
        let all = (0..STEPS * STEPS).all(|place| {
            let inside = Point::new(f64::from(place % STEPS), f64::from(place / STEPS));
            means_it(corner + inside * step)
        });
        if all {
            return true;
        }
        corner.x += 0.8;
        if corner.x > bounds.most.x {
            corner = Point::new(bounds.least.x - side, corner.y + 0.8);
        }
    }
    false
}
