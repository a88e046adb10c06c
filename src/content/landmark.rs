//! Bones that one can feel through the skin, as content gives them (clinical 3.0 and 3.7).

use crate::anatomy::shape::PlatePoint;
use serde::{Deserialize, Serialize};

/// A bony point that a finger can find.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Landmark {
    /// The id.
    pub id: String,
    /// Its place in the list, from head to foot.
    pub order: u8,
    /// The name for people, in the middle of a sentence: "the tip of your shoulder".
    pub name: String,
    /// Where it is on the plate, right side, in millimetres (the published landmarks).
    pub at: PlatePoint,
    /// Whether there is one on each side.
    pub paired: bool,
    /// What it shows: a level, or what begins there.
    pub tells: String,
    /// How to find it with a finger.
    pub find: String,
}
