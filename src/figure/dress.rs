//! Shorts, hair and ear: where they are on a body.

use super::position::View;
use super::skeleton::{Chain, Skeleton, heading};
use crate::geometry::Point;

/// Shorts end at these shares of trunk and thigh.
const WAIST: f64 = 0.2;
const HEM: f64 = 0.5;

/// The distance past a leg's hem, along the thigh; negative before it.
pub fn past_hem(leg: &Chain, point: Point) -> f64 {
    let run = leg.middle - leg.root;
    let length = run.x.hypot(run.y).max(1e-6);
    let away = point - leg.root.towards(leg.middle, HEM);
    (away.x * run.x + away.y * run.y) / length
}

/// The distance to the shorts, before the body cuts them out.
pub fn shorts(skeleton: &Skeleton, point: Point) -> f64 {
    let (waist, direction) = skeleton.spine.at(WAIST);
    let away = point - waist;
    let up = heading(direction);
    let (low, _) = skeleton.spine.at(0.0);
    let above = away.x * up.x + away.y * up.y;
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
    let up = heading(skeleton.head);
    let forward = heading(skeleton.head - 90.0);
    let away = point - skeleton.skull;
    let local = Point::new(
        away.x * forward.x + away.y * forward.y,
        away.x * up.x + away.y * up.y,
    );
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

/// The line of the ear, in profile.
pub fn ear(skeleton: &Skeleton) -> Option<Vec<Point>> {
    if skeleton.view.shows_width() {
        return None;
    }
    let up = heading(skeleton.head);
    let forward = heading(skeleton.head - 90.0);
    let points = [
        (4.0, 72.0),
        (-8.0, 78.0),
        (-16.0, 66.0),
        (-10.0, 52.0),
        (-2.0, 50.0),
    ];
    Some(
        points
            .map(|(x, y)| skeleton.skull + forward * x + up * y)
            .to_vec(),
    )
}
