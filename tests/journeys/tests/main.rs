//! Whole journeys through the built app, and the trial of the harness that they are told with.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a journey fails by panicking"
)]

// Journeys begin in the order of their names, several at a time. The two that take the longest come
// first, so that nobody waits for them in the end.
mod absent;
mod addresses;
mod all_pages;
mod day_after;
mod floor;
mod harness;
mod hearing;
mod keyboard;
mod malformed;
mod map;
mod offline;
mod own_routines;
mod pain;
mod reloads;
mod strokes;
mod whole_path;
