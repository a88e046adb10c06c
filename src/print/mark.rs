//! Marks in printed pages, in the places of drawings that the app makes.

use crate::units::{MuscleId, PositionId};
use maud::{Markup, PreEscaped};

/// What a mark begins with.
pub const BEGIN: &str = "[[";
/// What a mark ends with.
pub const END: &str = "]]";
/// The kind of mark that stands for the small figure of a position.
pub const THUMB: &str = "thumb ";
/// The kind of mark that stands for the small back with some muscles lit.
pub const BACK: &str = "back ";

/// Where the small figure of a position goes.
pub fn thumb(position: PositionId) -> Markup {
    PreEscaped([BEGIN, THUMB, position.as_str(), END].concat())
}

/// Where the small back with some muscles lit goes.
pub fn small_back(muscles: &[MuscleId]) -> Markup {
    let ids: Vec<&str> = muscles.iter().map(|muscle| muscle.as_str()).collect();
    PreEscaped([BEGIN, BACK, &ids.join(" "), END].concat())
}

/// Where the stroke of a technique goes. It stands between two parts of the page, inside no element.
pub const STROKE: &str = "[[stroke]]";
