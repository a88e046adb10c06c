//! Everything there is to read and follow, typed, checked by the build and compiled into the app.
//!
//! One thing is one file under `content/`. This floor knows what the words are, not what they mean:
//! doses, safety and drawing are decided in the floors above.

pub mod area;
pub mod catalogue;
mod decode;
mod embedded;
pub mod entry;
mod fingerprint;
pub mod landmark;
pub mod learn;
pub mod library;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
pub mod muscle;
pub mod printed;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
pub mod routine;
pub mod safety;
pub mod stroke;
pub mod technique;
pub mod zone;

pub use catalogue::Catalogue;
pub use embedded::{
    LIBRARY_FILE, catalogue, entries, is_whole, open_library, printed_pages, strokes,
};
pub use library::Library;
#[cfg(not(target_arch = "wasm32"))]
pub use load::library;
