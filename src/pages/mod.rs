//! One file or folder a route. A page reads signals and calls verbs; rules are in the floors below.

pub mod address;
pub mod check;
pub mod day_after;
mod filters;
mod heat;
pub mod later;
pub mod map;
pub mod muscle;
pub mod muscles;
pub mod not_found;
pub mod pain;
pub mod play;
pub mod printed;
pub mod progress;
pub mod routines;
pub mod safety;
pub mod search;
pub mod settings;
pub mod technique;
pub mod techniques;
