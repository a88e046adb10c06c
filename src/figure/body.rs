//! The body around its joints, and how its parts join into one outline (DESIGN 6.3).

use super::flesh::{Disc, Flesh, blend};
use super::position::{Hold, Part, View};
use super::skeleton::{ARM, Chain, HEAD, Skeleton, heading};
use super::widths::{
    FIST, FOOT_FRONT, FOOT_HEEL, FOOT_INSTEP, FOOT_SOLE, FOREARM, HAND, HEAD_WIDE, JAW, LIPS, NOSE,
    Profile, SHANK, SKULL, THIGH, TRUNK_SIDE, TRUNK_WIDE, UPPER_ARM, WIDE_RADIUS,
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
        let [_, _, toes] = chain.headings;
        let [_, _, foot_drawn] = chain.drawn;
        Self {
            thigh: Flesh::new(&[profiled(chain.root, chain.middle, THIGH, view, thick)]),
            shank: Flesh::new(&[profiled(chain.middle, chain.end, SHANK, view, thick)]),
            foot: foot(chain.end, toes, foot_drawn, view),
        }
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

    fn parts(&self) -> [&Flesh; 3] {
        [&self.thigh, &self.shank, &self.foot]
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
        let [_, _, fingers] = chain.headings;
        let [_, _, hand_drawn] = chain.drawn;
        let [_, _, hand_length] = ARM;
        let tip = chain.end + heading(fingers) * (hand_length * hand_drawn);
        let shape = if chain.fist { FIST } else { HAND };
        Self {
            shoulder: chain.root,
            upper: Flesh::new(&[round(chain.root, chain.middle, UPPER_ARM)]),
            lower: Flesh::new(&[
                round(chain.middle, chain.end, FOREARM),
                round(chain.end, tip, shape),
            ]),
        }
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
        self.near_legs().fold(self.core(point), |hips, leg| {
            blend(hips, leg.thigh.distance(point), HIP_REACH)
        })
    }

    /// The distance to everything that is drawn as near.
    pub fn near(&self, point: Point) -> f64 {
        self.near_arms()
            .fold(self.without_arms(point), |body, arm| {
                let (upper, lower) = (arm.upper.distance(point), arm.lower.distance(point));
                blend(body, upper, SHOULDER_REACH).min(blend(upper, lower, ELBOW_REACH))
            })
    }

    /// The arms that are drawn as near.
    pub fn near_arms(&self) -> impl Iterator<Item = &Arm> {
        let far = self.view.is_level().then_some(&self.far_arm);
        std::iter::once(&self.near_arm).chain(far)
    }

    /// The legs that are drawn as near.
    pub fn near_legs(&self) -> impl Iterator<Item = &Leg> {
        let far = self.view.is_level().then_some(&self.far_leg);
        std::iter::once(&self.near_leg).chain(far)
    }

    /// Every part's flesh, with a word for it.
    pub fn parts(&self) -> Vec<(Part, &Flesh)> {
        let mut parts = vec![(Part::Trunk, &self.trunk), (Part::Head, &self.head)];
        parts.extend(self.near_leg.parts().map(|flesh| (Part::NearLeg, flesh)));
        parts.extend(self.far_leg.parts().map(|flesh| (Part::FarLeg, flesh)));
        for (part, arm) in [
            (Part::NearArm, &self.near_arm),
            (Part::FarArm, &self.far_arm),
        ] {
            parts.extend([(part, &arm.upper), (part, &arm.lower)]);
        }
        parts
    }

    /// How far the held part goes towards what holds it, as a signed distance from the origin.
    pub fn extent(&self, hold: &Hold, toward: Point) -> f64 {
        self.parts()
            .iter()
            .filter(|(part, _)| *part == hold.part)
            .fold(f64::NEG_INFINITY, |most, (_, flesh)| {
                most.max(flesh.extent(toward))
            })
    }
}

fn profiled(from: Point, to: Point, profile: Profile, view: View, thick: f64) -> Vec<Disc> {
    let run = to - from;
    let length = run.x.hypot(run.y).max(1e-6);
    let left = Point::new(-run.y, run.x) * (1.0 / length);
    profile
        .iter()
        .map(|&(along, ahead, behind)| {
            let shift = if view.shows_width() {
                0.0
            } else {
                (ahead - behind) / 2.0
            };
            Disc::new(
                from.towards(to, along) + left * shift,
                f64::midpoint(ahead, behind) * thick,
            )
        })
        .collect()
}

fn round(from: Point, to: Point, widths: &[(f64, f64)]) -> Vec<Disc> {
    widths
        .iter()
        .map(|&(along, radius)| Disc::new(from.towards(to, along), radius))
        .collect()
}

/// Discs given in a frame: `across` and `up` are its axes.
fn framed(origin: Point, across: Point, up: Point, discs: &[(f64, f64, f64)]) -> Vec<Disc> {
    discs
        .iter()
        .map(|&(x, y, radius)| Disc::new(origin + across * x + up * y, radius))
        .collect()
}

fn trunk_side(skeleton: &Skeleton) -> Flesh {
    let discs = TRUNK_SIDE.iter().map(|&(along, ahead, behind)| {
        let (point, direction) = skeleton.spine.at(along);
        let front = heading(direction - 90.0);
        Disc::new(
            point + front * ((ahead - behind) / 2.0),
            f64::midpoint(ahead, behind),
        )
    });
    Flesh::new(&[discs.collect()])
}

fn trunk_wide(skeleton: &Skeleton) -> Flesh {
    let side = |sign: f64| -> Vec<Disc> {
        let discs = TRUNK_WIDE.iter().map(|&(along, half)| {
            let (point, direction) = skeleton.spine.at(along);
            let out = heading(direction + 90.0 * sign) * (half - WIDE_RADIUS);
            Disc::new(point + out, WIDE_RADIUS)
        });
        discs.collect()
    };
    let (chest, _) = skeleton.spine.at(0.86);
    let ridge = |shoulder: Point| {
        let (top, _) = skeleton.spine.at(0.93);
        vec![
            Disc::new(skeleton.neck.towards(skeleton.skull, 0.2), 30.0),
            Disc::new(top.towards(shoulder, 0.55), 34.0),
            Disc::new(shoulder.towards(chest, 0.08), 36.0),
        ]
    };
    let (near_ridge, far_ridge) = (ridge(skeleton.near_arm.root), ridge(skeleton.far_arm.root));
    Flesh::new(&[side(1.0), side(-1.0), near_ridge, far_ridge])
}

fn neck(skeleton: &Skeleton) -> Flesh {
    let (base, _) = skeleton.spine.at(0.96);
    let up = heading(skeleton.head);
    let top = skeleton.skull + up * (HEAD * 0.22);
    let width = if skeleton.view.shows_width() {
        31.0
    } else {
        33.0
    };
    Flesh::new(&[vec![
        Disc::new(base, width + 2.0),
        Disc::new(skeleton.skull, width - 1.0),
        Disc::new(top, width - 2.0),
    ]])
}

fn head(skeleton: &Skeleton) -> Flesh {
    let up = heading(skeleton.head);
    let across = heading(skeleton.head - 90.0);
    let row = |discs| framed(skeleton.skull, across, up, discs);
    if skeleton.view.shows_width() {
        return Flesh::new(&[row(HEAD_WIDE)]);
    }
    Flesh::new(&[row(SKULL), row(JAW), row(NOSE), row(LIPS)])
}

fn foot(ankle: Point, toes: f64, drawn: f64, view: View) -> Flesh {
    let along = heading(toes) * drawn;
    let faces_left = view.shows_width() && along.x < 0.0;
    let up = heading(if faces_left { toes - 90.0 } else { toes + 90.0 });
    let row = |discs| framed(ankle, along, up, discs);
    if view.is_level() {
        return Flesh::new(&[row(FOOT_FRONT)]);
    }
    Flesh::new(&[row(FOOT_HEEL), row(FOOT_SOLE), row(FOOT_INSTEP)])
}
