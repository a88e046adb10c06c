#![cfg(not(target_arch = "wasm32"))]
//! The drawn muscles against the published figures, and the promises of the plates.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "anatomy/any_input.rs"]
mod any_input;
#[path = "anatomy/fibres.rs"]
mod fibres;
#[path = "anatomy/files.rs"]
mod files;
#[path = "anatomy/frame.rs"]
mod frame;
#[path = "anatomy/plates.rs"]
mod plates;
#[path = "anatomy/published.rs"]
mod published;
#[path = "anatomy/strokes.rs"]
mod strokes;

use dorsal::geometry::{Point, distance_to_segment};

/// How far a point is from the nearest of some open curves.
fn distance_to_curves(curves: &[Vec<Point>], point: Point) -> f64 {
    curves
        .iter()
        .flat_map(|curve| curve.windows(2))
        .map(|piece| distance_to_segment(point, piece[0], piece[1]))
        .fold(f64::INFINITY, f64::min)
}
