//! How thick a body is, part by part, in thousandths of body height (DESIGN 6.2).

/// Discs of flesh: two coordinates in a frame, and a radius. Along a bone the first is a share of its
/// length, and the second is how far the disc is in front of it.
pub type Row = &'static [[f64; 3]];

/// A row from half widths in front of and behind a bone, at shares of its length.
const fn profile<const N: usize>(mut widths: [[f64; 3]; N]) -> [[f64; 3]; N] {
    let mut rest: &mut [[f64; 3]] = &mut widths;
    while let Some(([_, ahead, behind], others)) = rest.split_first_mut() {
        let (shift, radius) = ((*ahead - *behind) / 2.0, f64::midpoint(*ahead, *behind));
        (*ahead, *behind) = (shift, radius);
        rest = others;
    }
    widths
}

/// A row from half widths at shares of a bone's length.
const fn even<const N: usize>(widths: [(f64, f64); N]) -> [[f64; 3]; N] {
    let mut row = [[0.0; 3]; N];
    let (mut from, mut to): (&[(f64, f64)], &mut [[f64; 3]]) = (&widths, &mut row);
    while let (Some(((along, half), widths)), Some((disc, row))) =
        (from.split_first(), to.split_first_mut())
    {
        *disc = [*along, 0.0, *half];
        (from, to) = (widths, row);
    }
    row
}

/// The trunk in profile.
pub const TRUNK_SIDE: Row = &profile([
    [0.0, 52.0, 73.0],
    [0.08, 57.0, 73.0],
    [0.16, 60.0, 67.0],
    [0.27, 59.0, 54.0],
    [0.38, 58.0, 46.0],
    [0.5, 61.0, 49.0],
    [0.6, 66.0, 56.0],
    [0.7, 72.0, 62.0],
    [0.78, 71.0, 63.0],
    [0.86, 62.0, 60.0],
    [0.93, 46.0, 49.0],
    [1.0, 30.0, 34.0],
]);
/// Half widths of each side, seen from the front.
pub const TRUNK_WIDE: Row = &even([
    (-0.02, 92.0),
    (0.08, 97.0),
    (0.22, 86.0),
    (0.4, 74.0),
    (0.5, 77.0),
    (0.6, 83.0),
    (0.78, 97.0),
    (0.86, 106.0),
    (0.91, 104.0),
]);
/// The trunk from the front is two rows of discs of this radius.
pub const WIDE_RADIUS: f64 = 58.0;
/// Hip to knee.
pub const THIGH: Row = &profile([
    [0.0, 57.0, 60.0],
    [0.25, 58.0, 58.0],
    [0.6, 49.0, 49.0],
    [0.9, 38.0, 37.0],
    [1.0, 36.5, 34.5],
]);
/// Knee to ankle, with the calf behind.
pub const SHANK: Row = &profile([
    [0.0, 36.0, 34.0],
    [0.12, 31.0, 38.0],
    [0.32, 27.0, 46.0],
    [0.6, 23.0, 34.0],
    [0.85, 20.0, 22.0],
    [1.0, 21.0, 21.0],
]);
/// Shoulder to elbow: share and radius.
pub const UPPER_ARM: Row = &even([(0.0, 38.0), (0.25, 36.0), (0.6, 29.5), (1.0, 25.5)]);
/// Elbow to wrist.
pub const FOREARM: Row = &even([(0.0, 25.5), (0.25, 27.0), (0.7, 20.5), (1.0, 17.0)]);
/// An open hand.
pub const HAND: Row = &even([(0.0, 16.5), (0.38, 20.0), (0.75, 16.0), (0.9, 11.0)]);
/// A closed hand.
pub const FIST: Row = &even([(0.0, 17.0), (0.3, 24.0), (0.45, 22.0)]);
/// Along the toes, and up from the ankle, with the radius there.
pub const FOOT_HEEL: Row = &[[0.0, 0.0, 21.0], [-25.0, -21.0, 21.0]];
/// The sole.
pub const FOOT_SOLE: Row = &[
    [-25.0, -22.0, 20.0],
    [70.0, -29.5, 12.5],
    [98.0, -32.5, 9.5],
];
/// The instep.
pub const FOOT_INSTEP: Row = &[[2.0, -2.0, 21.0], [34.0, -17.0, 18.0], [74.0, -27.0, 13.5]];
/// A foot that points at the eye.
pub const FOOT_FRONT: Row = &[[0.0, 0.0, 20.0], [6.0, -16.0, 24.0], [12.0, -22.0, 20.0]];
/// The head in profile: forward from the neck's axis, and up from the skull's base.
pub const SKULL: Row = &[[-10.0, 80.0, 51.0], [2.0, 76.0, 54.0]];
/// Cheek and chin.
pub const JAW: Row = &[[6.0, 54.0, 44.0], [34.0, 46.0, 24.0], [45.0, 20.0, 13.0]];
/// The nose.
pub const NOSE: Row = &[[46.0, 74.0, 10.0], [62.5, 57.0, 5.5]];
/// The mouth.
pub const LIPS: Row = &[[40.0, 46.0, 17.0], [43.0, 37.0, 15.0]];
/// The head from the front or from behind: across, up.
pub const HEAD_WIDE: Row = &[[0.0, 80.0, 51.5], [0.0, 68.0, 51.0], [0.0, 30.0, 32.0]];
