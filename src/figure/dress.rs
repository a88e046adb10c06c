//! Shorts, hair and ear: where they are on a body.

use super::flesh::Frame;
use super::position::View;
use super::skeleton::{Chain, Skeleton};
use crate::geometry::Point;

/// Shorts end at these shares of trunk and thigh.
const WAIST: f64 = 0.2;
const HEM: f64 = 0.5;

/// The distance past a leg's hem, along the thigh; negative before it.
pub fn past_hem(leg: &Chain, point: Point) -> f64 {
    let away = point - leg.root.towards(leg.middle, HEM);
    away.dot((leg.middle - leg.root).unit())
}

/// The distance to the shorts, before the body cuts them out.
pub fn shorts(skeleton: &Skeleton, point: Point) -> f64 {
    let (waist, up) = skeleton.spine.at(WAIST);
    let (low, _) = skeleton.spine.at(0.0);
    let above = (point - waist).dot(up);
    let round = if skeleton.view.shows_width() {
        160.0
    } else {
        130.0
    };
    let trunk = above.max(point.distance(low) - round);
    let leg = |chain: &Chain| {
        let reach = chain.root.distance(chain.middle) * HEM + 20.0;
        past_hem(chain, point).max(point.distance(chain.root) - reach.max(80.0))
    };
    let (near, far) = (leg(&skeleton.near_leg), leg(&skeleton.far_leg));
    let legs = if skeleton.view.is_level() {
        near.min(far)
    } else {
        near
    };
    trunk.min(legs)
}

/// The distance to where hair grows: the head without the face.
pub fn hair(skeleton: &Skeleton, point: Point) -> f64 {
    let Frame { origin, across, up } = skeleton.head_frame();
    let away = point - origin;
    let local = Point::new(away.dot(across), away.dot(up));
    match skeleton.view {
        View::Side => {
            let face = local.distance(Point::new(66.0, 40.0)) - 76.0;
            let nape = local.distance(Point::new(30.0, -40.0)) - 84.0;
            -face.min(nape)
        }
        View::Back => 16.0 - local.y,
        View::Front | View::Lying => 92.0 - local.y,
    }
}

/// The line of the ear, in profile; empty in all other views.
pub fn ear(skeleton: &Skeleton) -> Vec<Point> {
    let Frame { origin, across, up } = skeleton.head_frame();
    let mut ear = Vec::new();
    if !skeleton.view.shows_width() {
        for (x, y) in [
            (4.0, 72.0),
            (-8.0, 78.0),
            (-16.0, 66.0),
            (-10.0, 52.0),
            (-2.0, 50.0),
        ] {
            ear.push(origin + across * x + up * y);
        }
    }
    ear
}
