//! The worked area: a red lens under the skin where the tool presses or the muscle works.

use super::position::Target;
use super::settle::Settled;
use super::skeleton::heading;
use crate::geometry::{Point, share};

const STATIONS: usize = 18;

/// A lens in place: points on the skin, and how far it goes in at each.
pub struct Lens {
    skin: Vec<Point>,
    deep: Vec<Point>,
}

impl Lens {
    /// The lens of a target on a settled body.
    pub fn new(target: &Target, settled: &Settled) -> Self {
        let ([from, to], [turn_from, turn_to]) = (target.share, target.toward);
        let mut lens = Self {
            skin: Vec::new(),
            deep: Vec::new(),
        };
        for station in 0..=STATIONS {
            let here = share(station, STATIONS);
            let (bone, along) = settled
                .skeleton
                .bone(target.bone, from + (to - from) * here);
            let out = heading(along + turn_from + (turn_to - turn_from) * here);
            let skin = settled.skin(bone, out);
            let depth = target.depth * (std::f64::consts::PI * here).sin().max(0.0).powf(0.55);
            lens.skin.push(skin);
            lens.deep.push(skin + out * -depth);
        }
        lens
    }

    /// Its edge, from a little outside the skin, so that the body's own outline ends it.
    pub fn ring(&self) -> Vec<Point> {
        let mut ring: Vec<Point> = self
            .skin
            .iter()
            .zip(&self.deep)
            .map(|(&skin, &deep)| {
                let length = skin.distance(deep).max(1.0);
                skin + (skin - deep) * (2.0 / length)
            })
            .collect();
        ring.extend(self.deep.iter().rev());
        ring
    }

    /// Three light lines along it, like fibres.
    pub fn fibres(&self) -> Vec<Vec<Point>> {
        [0.3, 0.55, 0.8]
            .map(|depth| {
                let points = self.skin.iter().zip(&self.deep);
                let all: Vec<Point> = points
                    .map(|(&skin, &deep)| skin.towards(deep, depth))
                    .collect();
                all.into_iter()
                    .skip(2)
                    .step_by(2)
                    .take(STATIONS / 2 - 1)
                    .collect()
            })
            .to_vec()
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
