//! The body around its joints, and how its parts join into one outline (DESIGN 6.3).

use super::flesh::{Disc, Flesh, Frame, blend};
use super::position::{Hold, Part, View};
use super::skeleton::{ARM, Chain, HEAD, Skeleton, heading};
use super::widths::{
    FIST, FOOT_FRONT, FOOT_HEEL, FOOT_INSTEP, FOOT_SOLE, FOREARM, HAND, HEAD_WIDE, JAW, LIPS, NOSE,
    Row, SHANK, SKULL, THIGH, TRUNK_SIDE, TRUNK_WIDE, UPPER_ARM, WIDE_RADIUS,
};
use crate::geometry::Point;

/// Far limbs are this much thinner, so that they don't peep out along near ones.
const FAR: f64 = 0.93;

/// How softly the parts join.
const NECK_REACH: f64 = 34.0;
const HEAD_REACH: f64 = 9.0;
const HIP_REACH: f64 = 30.0;
const KNEE_REACH: f64 = 16.0;
const SHOULDER_REACH: f64 = 26.0;
const ELBOW_REACH: f64 = 12.0;
const FOOT_REACH: f64 = 18.0;

/// A leg's flesh.
pub struct Leg {
    /// Hip to knee.
    pub thigh: Flesh,
    shank: Flesh,
    foot: Flesh,
}

impl Leg {
    fn new(chain: &Chain, view: View, thick: f64) -> Self {
        let (thigh, shank) = (
            limb_frame(chain.root, chain.middle, view),
            limb_frame(chain.middle, chain.end, view),
        );
        let mut leg = Self {
            thigh: Flesh::none(),
            shank: Flesh::none(),
            foot: foot(chain, view),
        };
        leg.thigh.lay_out(thigh, THIGH, thick);
        leg.shank.lay_out(shank, SHANK, thick);
        leg
    }

    /// The distance to its skin.
    pub fn distance(&self, point: Point) -> f64 {
        let bent = blend(
            self.thigh.distance(point),
            self.shank.distance(point),
            KNEE_REACH,
        );
        blend(bent, self.foot.distance(point), FOOT_REACH)
    }
}

/// An arm's flesh.
pub struct Arm {
    /// Where it starts.
    pub shoulder: Point,
    upper: Flesh,
    lower: Flesh,
}

impl Arm {
    fn new(chain: &Chain) -> Self {
        let [_, _, hand_length] = ARM;
        let tip = chain.end + chain.last * (hand_length * chain.last_drawn);
        let hand = if chain.fist { FIST } else { HAND };
        let frame = |from, to| limb_frame(from, to, View::Side);
        let mut arm = Self {
            shoulder: chain.root,
            upper: Flesh::of(frame(chain.root, chain.middle), &[UPPER_ARM]),
            lower: Flesh::of(frame(chain.middle, chain.end), &[FOREARM]),
        };
        arm.lower.lay_out(frame(chain.end, tip), hand, 1.0);
        arm
    }

    /// Whether a point is nearer to forearm and hand than to the upper arm.
    pub fn is_past_elbow(&self, point: Point) -> bool {
        self.lower.distance(point) < self.upper.distance(point)
    }

    /// The distance to its skin.
    pub fn distance(&self, point: Point) -> f64 {
        blend(
            self.upper.distance(point),
            self.lower.distance(point),
            ELBOW_REACH,
        )
    }
}

/// All flesh of a body, part by part.
pub struct Body {
    view: View,
    /// Hips to neck.
    pub trunk: Flesh,
    neck: Flesh,
    /// The head.
    pub head: Flesh,
    /// The near leg.
    pub near_leg: Leg,
    /// The far leg.
    pub far_leg: Leg,
    /// The near arm.
    pub near_arm: Arm,
    /// The far arm.
    pub far_arm: Arm,
}

impl Body {
    /// The flesh around a skeleton.
    pub fn new(skeleton: &Skeleton) -> Self {
        let view = skeleton.view;
        let far = if view.is_level() { 1.0 } else { FAR };
        Self {
            view,
            trunk: if view.shows_width() {
                trunk_wide(skeleton)
            } else {
                trunk_side(skeleton)
            },
            neck: neck(skeleton),
            head: head(skeleton),
            near_leg: Leg::new(&skeleton.near_leg, view, 1.0),
            far_leg: Leg::new(&skeleton.far_leg, view, far),
            near_arm: Arm::new(&skeleton.near_arm),
            far_arm: Arm::new(&skeleton.far_arm),
        }
    }

    /// The distance to trunk, neck and head.
    pub fn core(&self, point: Point) -> f64 {
        let trunk = blend(
            self.trunk.distance(point),
            self.neck.distance(point),
            NECK_REACH,
        );
        blend(trunk, self.head.distance(point), HEAD_REACH)
    }

    /// The distance to trunk, head and the legs that are drawn as one with them.
    pub fn without_arms(&self, point: Point) -> f64 {
        let near = blend(self.core(point), self.near_leg.distance(point), HIP_REACH);
        if self.view.is_level() {
            blend(near, self.far_leg.distance(point), HIP_REACH)
        } else {
            near
        }
    }

    /// The distance to trunk and near thighs, where shorts are.
    pub fn hips(&self, point: Point) -> f64 {
        let thigh = |hips: f64, leg: &Leg| blend(hips, leg.thigh.distance(point), HIP_REACH);
        let near = thigh(self.core(point), &self.near_leg);
        if self.view.is_level() {
            thigh(near, &self.far_leg)
        } else {
            near
        }
    }

    /// The distance to everything that is drawn as near.
    pub fn near(&self, point: Point) -> f64 {
        let near = with_arm(self.without_arms(point), &self.near_arm, point);
        if self.view.is_level() {
            with_arm(near, &self.far_arm, point)
        } else {
            near
        }
    }

    /// Every part's flesh, with a word for it.
    pub const fn parts(&self) -> [(Part, &Flesh); 12] {
        [
            (Part::Trunk, &self.trunk),
            (Part::Head, &self.head),
            (Part::NearLeg, &self.near_leg.thigh),
            (Part::NearLeg, &self.near_leg.shank),
            (Part::NearLeg, &self.near_leg.foot),
            (Part::FarLeg, &self.far_leg.thigh),
            (Part::FarLeg, &self.far_leg.shank),
            (Part::FarLeg, &self.far_leg.foot),
            (Part::NearArm, &self.near_arm.upper),
            (Part::NearArm, &self.near_arm.lower),
            (Part::FarArm, &self.far_arm.upper),
            (Part::FarArm, &self.far_arm.lower),
        ]
    }

    /// How far the held part goes towards what holds it, as a signed distance from the origin.
    pub fn extent(&self, hold: &Hold, toward: Point) -> f64 {
        let mut most = f64::NEG_INFINITY;
        for (part, flesh) in self.parts() {
            if part == hold.part {
                most = most.max(flesh.extent(toward));
            }
        }
        most
    }
}

/// The distance to a body with an arm.
fn with_arm(body: f64, arm: &Arm, point: Point) -> f64 {
    let (upper, lower) = (arm.upper.distance(point), arm.lower.distance(point));
    blend(body, upper, SHOULDER_REACH).min(blend(upper, lower, ELBOW_REACH))
}

/// Along a bone, and in profile also in front of it.
fn limb_frame(from: Point, to: Point, view: View) -> Frame {
    let across = to - from;
    let up = if view.shows_width() {
        Point::default()
    } else {
        across.unit().left()
    };
    Frame {
        origin: from,
        across,
        up,
    }
}

fn trunk_side(skeleton: &Skeleton) -> Flesh {
    let mut discs = Vec::new();
    for &[along, shift, radius] in TRUNK_SIDE {
        let (point, up) = skeleton.spine.at(along);
        discs.push(Disc::new(point - up.left() * shift, radius));
    }
    let mut trunk = Flesh::none();
    trunk.add(&discs);
    trunk
}

fn trunk_wide(skeleton: &Skeleton) -> Flesh {
    let mut trunk = Flesh::none();
    for sign in [1.0, -1.0] {
        let mut side = Vec::new();
        for &[along, _, half] in TRUNK_WIDE {
            let (point, up) = skeleton.spine.at(along);
            let out = up.left() * (sign * (half - WIDE_RADIUS));
            side.push(Disc::new(point + out, WIDE_RADIUS));
        }
        trunk.add(&side);
    }
    let (chest, _) = skeleton.spine.at(0.86);
    let (top, _) = skeleton.spine.at(0.93);
    for shoulder in [skeleton.near_arm.root, skeleton.far_arm.root] {
        trunk.add(&[
            Disc::new(skeleton.neck.towards(skeleton.skull, 0.2), 30.0),
            Disc::new(top.towards(shoulder, 0.55), 34.0),
            Disc::new(shoulder.towards(chest, 0.08), 36.0),
        ]);
    }
    trunk
}

fn neck(skeleton: &Skeleton) -> Flesh {
    let (base, _) = skeleton.spine.at(0.96);
    let top = skeleton.skull + heading(skeleton.head) * (HEAD * 0.22);
    let width = if skeleton.view.shows_width() {
        31.0
    } else {
        33.0
    };
    let mut neck = Flesh::none();
    neck.add(&[
        Disc::new(base, width + 2.0),
        Disc::new(skeleton.skull, width - 1.0),
        Disc::new(top, width - 2.0),
    ]);
    neck
}

fn head(skeleton: &Skeleton) -> Flesh {
    let frame = skeleton.head_frame();
    let rows: &[Row] = if skeleton.view.shows_width() {
        &[HEAD_WIDE]
    } else {
        &[SKULL, JAW, NOSE, LIPS]
    };
    Flesh::of(frame, rows)
}

fn foot(chain: &Chain, view: View) -> Flesh {
    let across = chain.last * chain.last_drawn;
    let faces_left = view.shows_width() && across.x < 0.0;
    let up = chain.last.left() * if faces_left { -1.0 } else { 1.0 };
    let rows: &[Row] = if view.is_level() {
        &[FOOT_FRONT]
    } else {
        &[FOOT_HEEL, FOOT_SOLE, FOOT_INSTEP]
    };
    let origin = chain.end;
    Flesh::of(Frame { origin, across, up }, rows)
}
