//! The worked area: a red lens under the skin where the tool presses or the muscle works.

use super::position::Target;
use super::settle::Settled;
use crate::geometry::{Point, share};

const STATIONS: usize = 18;

/// How thick the lens is at each station from its end to its middle: the sine of the way from end
/// to end, to the power of 0.55. A table, since the power function is larger than all of this file.
const THICK: [f64; 10] = [
    0.0, 0.381_785, 0.554_279, 0.683_020, 0.784_219, 0.863_654, 0.923_936, 0.966_367, 0.991_615,
    1.0,
];

/// A lens in place: at each station a point on the skin and the point below it.
pub struct Lens {
    stations: Vec<(Point, Point)>,
}

impl Lens {
    /// The lens of a target on a settled body.
    pub fn new(target: &Target, settled: &Settled) -> Self {
        let ([from, to], [turn_from, turn_to]) = (target.share, target.toward);
        let mut stations = Vec::new();
        for station in 0..=STATIONS {
            let here = share(station, STATIONS);
            let (bone, along) = settled
                .skeleton
                .bone(target.bone, from + (to - from) * here);
            let out = along.turned(turn_from + (turn_to - turn_from) * here);
            let skin = settled.skin(bone, out);
            let thick = THICK.get(station.min(STATIONS - station));
            let depth = target.depth * thick.copied().unwrap_or_default();
            stations.push((skin, skin + out * -depth));
        }
        Self { stations }
    }

    /// Its edge, from a little outside the skin, so that the body's own outline ends it.
    pub fn ring(&self) -> Vec<Point> {
        let mut ring = Vec::new();
        for &(skin, deep) in &self.stations {
            let length = skin.distance(deep).max(1.0);
            ring.push(skin + (skin - deep) * (2.0 / length));
        }
        for &(_, deep) in self.stations.iter().rev() {
            ring.push(deep);
        }
        ring
    }

    /// A light line along it, like a fibre, this share of the way in.
    pub fn fibre(&self, depth: f64) -> Vec<Point> {
        let mut fibre = Vec::new();
        for (station, (skin, deep)) in self.stations.iter().enumerate() {
            let at_end = station == 0 || station == STATIONS;
            if station.is_multiple_of(2) && !at_end {
                fibre.push(skin.towards(*deep, depth));
            }
        }
        fibre
    }
}

impl Settled {
    /// Where the ray from a point inside the body leaves its skin.
    pub fn skin(&self, from: Point, out: Point) -> Point {
        let (mut low, mut high) = (0.0, 160.0);
        for _ in 0..24 {
            let middle = f64::midpoint(low, high);
            let point = from + out * middle;
            let inside = self.body.without_arms(point) < 0.0
                && self
                    .grounds
                    .iter()
                    .all(|ground| ground.clearance(point) > 0.0);
            if inside { low = middle } else { high = middle }
        }
        from + out * low
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    #[test]
    fn the_lens_is_as_thick_as_its_curve_says() {
        for (station, thick) in THICK.into_iter().enumerate() {
            let sine = (PI * share(station, STATIONS)).sin();
            assert!((thick - sine.powf(0.55)).abs() < 1e-6);
        }
    }
}
