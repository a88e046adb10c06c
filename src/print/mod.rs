//! Pages that are only read, written as HTML by the build. The app fetches them as they are, so a page
//! more costs no code that a first visit would load.
//!
//! Two things are left to the app: the path that it lives under stands before every `href="/`, and
//! what is drawn stands as a [`mark`] where the drawing goes.

#[cfg(not(target_arch = "wasm32"))]
mod evidence;
#[cfg(not(target_arch = "wasm32"))]
mod index;
#[cfg(not(target_arch = "wasm32"))]
mod learn;
#[cfg(not(target_arch = "wasm32"))]
mod map;
pub mod mark;
#[cfg(not(target_arch = "wasm32"))]
mod muscles;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod parts;
#[cfg(not(target_arch = "wasm32"))]
mod routines;
#[cfg(not(target_arch = "wasm32"))]
mod techniques;

#[cfg(not(target_arch = "wasm32"))]
pub use index::entries;
#[cfg(not(target_arch = "wasm32"))]
pub use pages::pages;
