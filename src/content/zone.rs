//! Places where tools may press or must not, as content gives them (clinical 3.8 and amendments).

use super::routine::Tool;
use crate::anatomy::shape::PlatePoint;
use crate::units::ZoneId;
use serde::{Deserialize, Serialize};

/// The height of a spinous process tip, or a place on the leg.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ZoneExtent {
    /// The upper level: `T2`.
    pub from: String,
    /// The lower level: `T8`.
    pub to: String,
    /// Centimetres from the midline, inner edge.
    pub inner: f32,
    /// Centimetres from the midline, outer edge.
    pub outer: f32,
}

/// A round place over a bone that no level names.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneSpot {
    /// Its middle, right side, in millimetres of the plate.
    pub at: PlatePoint,
    /// How far it reaches, in millimetres.
    pub radius: f32,
}

/// A place where tools may press, or must not (clinical 3.8 and amendments).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Zone {
    /// The id.
    pub id: ZoneId,
    /// The name for people, in the middle of a sentence.
    pub name: String,
    /// Whether pressing here is allowed at all.
    pub safe: bool,
    /// The tools it allows (safe) or forbids (not safe); empty means all tools.
    pub tools: Vec<Tool>,
    /// Its place on the plate; none where the plate does not show it.
    #[serde(default)]
    pub extent: Option<ZoneExtent>,
    /// The same for a place over one bone.
    #[serde(default)]
    pub spot: Option<ZoneSpot>,
    /// The highest pressure here, 0 to 10.
    #[serde(default)]
    pub ceiling: Option<u8>,
    /// Why, or how, in words for people.
    pub note: String,
    /// Zones of the other kind that it may overlap, with the reason in the note.
    #[serde(default)]
    pub exceptions: Vec<ZoneId>,
}

impl Zone {
    /// Whether the plate shows it.
    pub const fn is_on_plate(&self) -> bool {
        self.extent.is_some() || self.spot.is_some()
    }
}
