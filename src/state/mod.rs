//! Signals and verbs over what is below. Pages read signals and call verbs; the rules are in the
//! floors under this one.

pub mod dorsal;
pub mod hearing;
pub mod marking;
pub mod plates;
pub mod player;
pub(crate) mod sounding;

pub use dorsal::{Dorsal, dorsal};
