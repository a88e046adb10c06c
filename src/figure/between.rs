//! Poses between the two key poses: every number goes straight from one to the other.

use super::position::{Change, Limb, Pose, Position, Reach};

/// The pose a share of the way between the two key poses.
pub fn pose_between(position: &Position, share: f64) -> Pose {
    let start = &position.start;
    let Change {
        hip,
        trunk,
        neck,
        head,
        shrug,
        near_arm,
        far_arm,
        near_leg,
        far_leg,
    } = &position.end;
    let mix = |from: f64, to: Option<f64>| to.map_or(from, |to| from + (to - from) * share);
    let limb =
        |from: &Limb, to: &Option<Limb>| to.map_or(*from, |to| limb_between(from, &to, share));
    Pose {
        hip: hip.map_or(start.hip, |to| pair_between(start.hip, to, share)),
        trunk: trunk.as_ref().map_or_else(
            || start.trunk.clone(),
            |to| {
                start
                    .trunk
                    .iter()
                    .zip(to)
                    .map(|(&from, &to)| mix(from, Some(to)))
                    .collect()
            },
        ),
        neck: mix(start.neck, *neck),
        head: mix(start.head, *head),
        shrug: mix(start.shrug, *shrug),
        near_arm: limb(&start.near_arm, near_arm),
        far_arm: limb(&start.far_arm, far_arm),
        near_leg: limb(&start.near_leg, near_leg),
        far_leg: limb(&start.far_leg, far_leg),
    }
}

fn pair_between([a, b]: [f64; 2], [c, d]: [f64; 2], share: f64) -> [f64; 2] {
    [a + (c - a) * share, b + (d - b) * share]
}

fn limb_between(from: &Limb, to: &Limb, share: f64) -> Limb {
    let mix = |from: f64, to: f64| from + (to - from) * share;
    let three = |[a, b, c]: [f64; 3], [d, e, f]: [f64; 3]| [mix(a, d), mix(b, e), mix(c, f)];
    let reach = match (from.reach, to.reach) {
        (Some(Reach::Floor(a)), Some(Reach::Floor(b))) => Some(Reach::Floor(mix(a, b))),
        (Some(Reach::At(a)), Some(Reach::At(b))) => Some(Reach::At(pair_between(a, b, share))),
        (Some(Reach::Bone(bone, a, b)), Some(Reach::Bone(_, c, d))) => {
            Some(Reach::Bone(bone, mix(a, c), mix(b, d)))
        }
        (reach, _) => reach,
    };
    Limb {
        headings: three(from.headings, to.headings),
        drawn: three(from.drawn, to.drawn),
        reach,
        fist: from.fist,
    }
}
