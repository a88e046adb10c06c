//! Poses between the two key poses: every number goes straight from one to the other.

use super::position::{Change, Limb, Pose, Position, Reach};
use std::slice::from_mut;

/// The pose a share of the way between the two key poses.
pub fn pose_between(position: &Position, share: f64) -> Pose {
    let mut pose = position.start.clone();
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
    if let Some(to) = hip {
        go(&mut pose.hip, to, share);
    }
    if let Some(to) = trunk {
        go(&mut pose.trunk, to, share);
    }
    let numbers = [
        (&mut pose.neck, neck),
        (&mut pose.head, head),
        (&mut pose.shrug, shrug),
    ];
    for (from, to) in numbers {
        if let Some(to) = to {
            go(from_mut(from), &[*to], share);
        }
    }
    let limbs = [
        (&mut pose.near_arm, near_arm),
        (&mut pose.far_arm, far_arm),
        (&mut pose.near_leg, near_leg),
        (&mut pose.far_leg, far_leg),
    ];
    for (from, to) in limbs {
        if let Some(to) = to {
            go_limb(from, to, share);
        }
    }
    pose
}

/// Moves numbers a share of the way to others.
fn go(from: &mut [f64], to: &[f64], share: f64) {
    for (from, to) in from.iter_mut().zip(to) {
        *from += (to - *from) * share;
    }
}

fn go_limb(from: &mut Limb, to: &Limb, share: f64) {
    go(&mut from.headings, &to.headings, share);
    go(&mut from.drawn, &to.drawn, share);
    match (&mut from.reach, &to.reach) {
        (Some(Reach::Floor(from)), Some(Reach::Floor(to))) => go(from_mut(from), &[*to], share),
        (Some(Reach::At(from)), Some(Reach::At(to))) => go(from, to, share),
        (Some(Reach::Bone(_, along, left)), Some(Reach::Bone(_, to_along, to_left))) => {
            go(from_mut(along), &[*to_along], share);
            go(from_mut(left), &[*to_left], share);
        }
        _ => {}
    }
}
