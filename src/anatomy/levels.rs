//! Heights that people name: the tips of the spinous processes, and the places above and below.

use super::shape::LandmarkShapes;

/// The named heights of the plate, from the skull downwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Levels(Vec<(String, f64)>);

impl Levels {
    /// The heights of the landmarks file.
    pub fn new(shapes: &LandmarkShapes) -> Self {
        Self(
            shapes
                .levels
                .iter()
                .map(|level| (level.name.clone(), f64::from(level.y)))
                .collect(),
        )
    }

    /// The name nearest to a height in millimetres.
    pub fn nearest(&self, y: f64) -> &str {
        self.0
            .iter()
            .min_by(|(_, one), (_, other)| (one - y).abs().total_cmp(&(other - y).abs()))
            .map_or("", |(name, _)| name.as_str())
    }

    /// The height of a named level, in millimetres.
    pub fn height(&self, name: &str) -> Option<f64> {
        self.0
            .iter()
            .find(|(known, _)| known == name)
            .map(|&(_, y)| y)
    }
}
