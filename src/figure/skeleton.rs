//! Joints from headings: segment lengths, the curve of the spine, and limbs that reach for a point.

use super::flesh::Frame;
use super::position::{Bone, Limb, Pose, Reach, View};
use crate::geometry::{Point, share, turn, within};

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
    let (cosine, sine) = turn(degrees);
    Point::new(cosine, sine)
}

/// The curve from the hip joints to the base of the neck.
#[derive(Clone, Debug)]
pub struct Spine {
    points: Vec<Point>,
    headings: Vec<f64>,
}

impl Spine {
    fn new(hip: Point, trunk: &[f64]) -> Self {
        let (mut points, mut headings) = (vec![hip], Vec::new());
        let mut end = hip;
        for piece in 0..SPINE_PIECES {
            let degrees = between_entries(trunk, share(piece, SPINE_PIECES - 1));
            end = end + heading(degrees) * (TRUNK / 24.0);
            headings.push(degrees);
            points.push(end);
        }
        Self { points, headings }
    }

    /// The point at a share of the length, and the unit vector from hips to neck there.
    pub fn at(&self, share: f64) -> (Point, Point) {
        let up = heading(between_entries(&self.headings, share));
        let (index, on) = place(share, SPINE_PIECES);
        let entry = |index: usize| self.points.get(index).copied();
        let from = entry(index).unwrap_or_default();
        if share < 0.0 {
            return (from + up * (share * TRUNK), up);
        }
        (from.towards(entry(index + 1).unwrap_or(from), on), up)
    }
}

/// The value at a share of a list of evenly spaced values.
fn between_entries(values: &[f64], share: f64) -> f64 {
    let (index, on) = place(share, values.len().saturating_sub(1));
    let from = values.get(index).copied().unwrap_or_default();
    let to = values.get(index + 1).copied().unwrap_or(from);
    from + (to - from) * on
}

/// The last entry before a share of a list, and how far the share is from it to the next.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "the index is within the list"
)]
fn place(share: f64, last: usize) -> (usize, f64) {
    let place = within(share, 0.0, 1.0) * last as f64;
    let index = place.floor();
    (index as usize, place - index)
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
    /// The unit vector of hand or foot.
    pub last: Point,
    /// Its foreshortening.
    pub last_drawn: f64,
    /// Whether the hand is closed.
    pub fist: bool,
}

impl Chain {
    fn straight(root: Point, limb: &Limb, [upper, lower, _]: [f64; 3]) -> Self {
        let [upper_heading, lower_heading, last] = limb.headings;
        let [upper_drawn, lower_drawn, last_drawn] = limb.drawn;
        let middle = root + heading(upper_heading) * (upper * upper_drawn);
        Self {
            root,
            middle,
            end: middle + heading(lower_heading) * (lower * lower_drawn),
            last: heading(last),
            last_drawn,
            fist: limb.fist,
        }
    }

    /// Bends the limb so that its end is at the goal, or as near as its length allows.
    fn reach(&mut self, limb: &Limb, goal: Point) {
        let (first, second) = (
            self.root.distance(self.middle),
            self.middle.distance(self.end),
        );
        let (least, most) = ((first - second).abs() + 0.5, first + second - 0.5);
        let away = within(self.root.distance(goal), least, most);
        // The law of cosines, for the angle at the root.
        let cosine = (first * first + away * away - second * second) / (2.0 * first * away);
        let cosine = within(cosine, -1.0, 1.0);
        let sine = (1.0 - cosine * cosine).sqrt();
        let [upper, lower, _] = limb.headings;
        let (_, bend) = turn(lower - upper);
        let out = if bend >= 0.0 { -sine } else { sine };
        let ahead = (goal - self.root).unit();
        self.middle = self.root + (ahead * cosine + ahead.left() * out) * first;
        self.end = self.root + ahead * away;
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
        let mut trunk = pose.trunk.clone();
        for heading in &mut trunk {
            *heading += tilt.trunk;
        }
        let above = tilt.trunk + tilt.head;
        let spine = Spine::new(hip, &trunk);
        let (neck, top) = spine.at(1.0);
        let skull = neck + heading(pose.neck + above) * NECK;
        let (low, up) = spine.at(0.0);
        let (shoulder, shoulder_up) = spine.at(SHOULDER_SHARE);
        let shoulder = shoulder + top * pose.shrug;
        // Which side of the trunk is near, where width is seen.
        let near = match view {
            View::Side => 0.0,
            View::Back => -1.0,
            View::Lying if up.x < 0.0 => -1.0,
            View::Front | View::Lying => 1.0,
        };
        let lower = if matches!(view, View::Lying) {
            LAIN_ON
        } else {
            1.0
        };
        let shoulders = shoulder_up.left() * (near * SHOULDER_HALF_WIDTH);
        let hips = up.left() * (near * HIP_HALF_WIDTH);
        let mut skeleton = Self {
            view,
            neck,
            skull,
            head: pose.head + above,
            near_arm: Chain::straight(shoulder + shoulders, &pose.near_arm, ARM),
            far_arm: Chain::straight(shoulder - shoulders * lower, &pose.far_arm, ARM),
            near_leg: Chain::straight(low + hips, &pose.near_leg, LEG),
            far_leg: Chain::straight(low - hips * lower, &pose.far_leg, LEG),
            spine,
        };
        // What a limb reaches for can be a bone of one before it.
        skeleton.near_leg = skeleton.reaching(skeleton.near_leg, &pose.near_leg, ANKLE);
        skeleton.far_leg = skeleton.reaching(skeleton.far_leg, &pose.far_leg, ANKLE);
        skeleton.near_arm = skeleton.reaching(skeleton.near_arm, &pose.near_arm, WRIST);
        skeleton.far_arm = skeleton.reaching(skeleton.far_arm, &pose.far_arm, WRIST);
        skeleton
    }

    /// A limb, bent so that it reaches what it is held at.
    fn reaching(&self, mut chain: Chain, limb: &Limb, flat: f64) -> Chain {
        let goal = match limb.reach {
            None => return chain,
            Some(Reach::Floor(x)) => Point::new(x, flat),
            Some(Reach::At(place)) => Point::from(place),
            Some(Reach::Bone(bone, along, left)) => {
                let (point, direction) = self.bone(bone, along);
                point + direction.left() * left
            }
        };
        chain.reach(limb, goal);
        chain
    }

    /// The point at a share of a bone, and the unit vector along it there.
    pub fn bone(&self, bone: Bone, along: f64) -> (Point, Point) {
        let (from, to) = match bone {
            Bone::Trunk => return self.spine.at(along),
            Bone::Head => (self.skull, self.skull + heading(self.head) * HEAD),
            Bone::NearThigh => (self.near_leg.root, self.near_leg.middle),
            Bone::FarThigh => (self.far_leg.root, self.far_leg.middle),
            Bone::NearShank => (self.near_leg.middle, self.near_leg.end),
            Bone::NearShoulder => (self.neck, self.near_arm.root),
        };
        (from.towards(to, along), (to - from).unit())
    }

    /// The base of the skull, the unit vector to the face in profile, and the one to the crown.
    pub fn head_frame(&self) -> Frame {
        let up = heading(self.head);
        Frame {
            origin: self.skull,
            across: up.left() * -1.0,
            up,
        }
    }
}
