//! Joints from headings: segment lengths, the curve of the spine, and limbs that reach for a point.

use super::position::{Bone, Limb, Pose, Reach, View};
use crate::geometry::{Point, share, within};

/// Hip joints to base of neck.
pub const TRUNK: f64 = 300.0;
/// Base of neck to base of skull.
pub const NECK: f64 = 48.0;
/// Base of skull to crown.
pub const HEAD: f64 = 132.0;
/// Upper arm, forearm, hand.
pub const ARM: [f64; 3] = [186.0, 146.0, 78.0];
/// Thigh, shank, foot.
pub const LEG: [f64; 3] = [245.0, 246.0, 152.0];
/// How high an ankle is above the sole.
pub const ANKLE: f64 = 42.0;
/// How high the wrist of a flat hand is above what it lies on.
pub const WRIST: f64 = 17.0;

const SPINE_PIECES: usize = 24;
const SHOULDER_SHARE: f64 = 0.90;
const HIP_HALF_WIDTH: f64 = 45.0;
const SHOULDER_HALF_WIDTH: f64 = 85.0;
/// The shoulder and the hip that a person lies on come this much nearer to the middle.
const LAIN_ON: f64 = 0.75;

/// The unit vector of a heading.
pub fn heading(degrees: f64) -> Point {
    let (sin, cos) = degrees.to_radians().sin_cos();
    Point::new(cos, sin)
}

/// The heading of a vector.
pub fn heading_of(vector: Point) -> f64 {
    vector.y.atan2(vector.x).to_degrees()
}

/// The curve from the hip joints to the base of the neck.
#[derive(Clone, Debug)]
pub struct Spine {
    points: Vec<Point>,
    headings: Vec<f64>,
}

impl Spine {
    fn new(hip: Point, headings: &[f64]) -> Self {
        let last = SPINE_PIECES - 1;
        let headings: Vec<f64> = (0..SPINE_PIECES)
            .map(|piece| between_entries(headings, share(piece, last)))
            .collect();
        let mut points = vec![hip];
        let mut end = hip;
        for &piece in &headings {
            end = end + heading(piece) * (TRUNK / 24.0);
            points.push(end);
        }
        Self { points, headings }
    }

    /// The point and the heading at a share of the length.
    pub fn at(&self, share: f64) -> (Point, f64) {
        let (from, to, on) = around(&self.headings, share, 0.0);
        let heading_here = from + (to - from) * on;
        let (from, to, on) = around(&self.points, share, Point::default());
        if share < 0.0 {
            return (from + heading(heading_here) * (share * TRUNK), heading_here);
        }
        (from.towards(to, on), heading_here)
    }
}

/// The value at a share of a list of evenly spaced values.
fn between_entries(values: &[f64], share: f64) -> f64 {
    let (from, to, on) = around(values, share, 0.0);
    from + (to - from) * on
}

/// The two neighbours of a share of a list, and how far it is from the one to the other.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "the index is within the list"
)]
fn around<T: Copy>(values: &[T], share: f64, none: T) -> (T, T, f64) {
    let last = values.len().saturating_sub(1);
    let place = within(share, 0.0, 1.0) * last as f64;
    let index = (place.floor() as usize).min(last);
    let from = values.get(index).copied().unwrap_or(none);
    (
        from,
        values.get(index + 1).copied().unwrap_or(from),
        place - index as f64,
    )
}

/// A limb in place: shoulder, elbow, wrist, finger tips; or hip, knee, ankle, toes.
#[derive(Clone, Copy, Debug)]
pub struct Chain {
    /// Shoulder or hip.
    pub root: Point,
    /// Elbow or knee.
    pub middle: Point,
    /// Wrist or ankle.
    pub end: Point,
    /// The headings of the three segments, as solved.
    pub headings: [f64; 3],
    /// Their foreshortening.
    pub drawn: [f64; 3],
    /// Whether the hand is closed.
    pub fist: bool,
}

impl Chain {
    fn straight(root: Point, limb: &Limb, lengths: [f64; 3]) -> Self {
        let ([upper, lower, _], [upper_drawn, lower_drawn, _]) = (limb.headings, limb.drawn);
        let [upper_length, lower_length, _] = lengths;
        let middle = root + heading(upper) * (upper_length * upper_drawn);
        let end = middle + heading(lower) * (lower_length * lower_drawn);
        Self {
            root,
            middle,
            end,
            headings: limb.headings,
            drawn: limb.drawn,
            fist: limb.fist,
        }
    }

    /// Bends the limb so that its end is at the goal, or as near as its length allows.
    fn reaching(root: Point, limb: &Limb, lengths: [f64; 3], goal: Point) -> Self {
        let ([upper, lower, last], [upper_drawn, lower_drawn, _]) = (limb.headings, limb.drawn);
        let [upper_length, lower_length, _] = lengths;
        let (first, second) = (upper_length * upper_drawn, lower_length * lower_drawn);
        let (least, most) = ((first - second).abs() + 0.5, first + second - 0.5);
        let away = within(root.distance(goal), least, most);
        let cosine = (first * first + away * away - second * second) / (2.0 * first * away);
        let opening = within(cosine, -1.0, 1.0).acos().to_degrees();
        let bends_left = (lower - upper).to_radians().sin() >= 0.0;
        let toward_goal = heading_of(goal - root);
        let upper = toward_goal + if bends_left { -opening } else { opening };
        let middle = root + heading(upper) * first;
        let end = root + heading(toward_goal) * away;
        let lower = heading_of(end - middle);
        Self::straight(
            root,
            &Limb {
                headings: [upper, lower, last],
                ..*limb
            },
            lengths,
        )
    }
}

/// Degrees by which trunk and head are turned so that what holds them holds.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tilt {
    /// Turns the trunk, with neck and head.
    pub trunk: f64,
    /// Turns neck and head alone.
    pub head: f64,
}

/// All joints of a pose, in place.
#[derive(Clone, Debug)]
pub struct Skeleton {
    /// From where it is seen.
    pub view: View,
    /// Hips to neck.
    pub spine: Spine,
    /// Base of the neck.
    pub neck: Point,
    /// Base of the skull.
    pub skull: Point,
    /// Heading of the head.
    pub head: f64,
    /// The near arm.
    pub near_arm: Chain,
    /// The far arm.
    pub far_arm: Chain,
    /// The near leg.
    pub near_leg: Chain,
    /// The far leg.
    pub far_leg: Chain,
}

impl Skeleton {
    /// Builds the joints of a pose with the hips at a place.
    pub fn new(pose: &Pose, view: View, hip: Point, tilt: Tilt) -> Self {
        let headings: Vec<f64> = pose.trunk.iter().map(|trunk| trunk + tilt.trunk).collect();
        let above = tilt.trunk + tilt.head;
        let spine = Spine::new(hip, &headings);
        let (neck, top) = spine.at(1.0);
        let skull = neck + heading(pose.neck + above) * NECK;
        let (shoulder, shoulder_heading) = spine.at(SHOULDER_SHARE);
        let near = near_side(view, &headings);
        let across = |along: f64, width: f64| {
            if view.shows_width() {
                heading(along + 90.0 * near) * width
            } else {
                Point::default()
            }
        };
        let shoulder = shoulder + heading(top) * pose.shrug;
        let shoulders = across(shoulder_heading, SHOULDER_HALF_WIDTH);
        let lower = if matches!(view, View::Lying) {
            LAIN_ON
        } else {
            1.0
        };
        let hips = across(spine.at(0.0).1, HIP_HALF_WIDTH);
        let mut skeleton = Self {
            view,
            neck,
            skull,
            head: pose.head + above,
            near_arm: Chain::straight(shoulder + shoulders, &pose.near_arm, ARM),
            far_arm: Chain::straight(shoulder - shoulders * lower, &pose.far_arm, ARM),
            near_leg: Chain::straight(hip + hips, &pose.near_leg, LEG),
            far_leg: Chain::straight(hip - hips * lower, &pose.far_leg, LEG),
            spine,
        };
        skeleton.reach(pose);
        skeleton
    }

    fn reach(&mut self, pose: &Pose) {
        let reached = |skeleton: &Self, chain: Chain, limb: &Limb, lengths, flat| {
            limb.reach.map_or(chain, |reach| {
                Chain::reaching(chain.root, limb, lengths, skeleton.goal(reach, flat))
            })
        };
        self.near_leg = reached(self, self.near_leg, &pose.near_leg, LEG, ANKLE);
        self.far_leg = reached(self, self.far_leg, &pose.far_leg, LEG, ANKLE);
        self.near_arm = reached(self, self.near_arm, &pose.near_arm, ARM, WRIST);
        self.far_arm = reached(self, self.far_arm, &pose.far_arm, ARM, WRIST);
    }

    fn goal(&self, reach: Reach, flat: f64) -> Point {
        match reach {
            Reach::Floor(x) => Point::new(x, flat),
            Reach::At(place) => Point::from(place),
            Reach::Bone(bone, along, left) => {
                let (point, direction) = self.bone(bone, along);
                point + heading(direction + 90.0) * left
            }
        }
    }

    /// The point and the heading at a share of a bone.
    pub fn bone(&self, bone: Bone, along: f64) -> (Point, f64) {
        let piece = |from: Point, to: Point| (from.towards(to, along), heading_of(to - from));
        match bone {
            Bone::Trunk => self.spine.at(along),
            Bone::Head => (self.skull + heading(self.head) * (HEAD * along), self.head),
            Bone::NearThigh => piece(self.near_leg.root, self.near_leg.middle),
            Bone::FarThigh => piece(self.far_leg.root, self.far_leg.middle),
            Bone::NearShank => piece(self.near_leg.middle, self.near_leg.end),
            Bone::NearShoulder => piece(self.neck, self.near_arm.root),
        }
    }

    /// Which side of the trunk's heading is near, where width is seen: 1 is its left, -1 its right.
    pub fn near_side(&self) -> f64 {
        near_side(self.view, &[self.spine.at(0.0).1])
    }
}

fn near_side(view: View, trunk: &[f64]) -> f64 {
    let along = trunk.first().copied().unwrap_or(90.0);
    match view {
        View::Side | View::Back => -1.0,
        View::Front => 1.0,
        View::Lying => heading(along).x.signum(),
    }
}
