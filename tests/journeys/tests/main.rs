//! Whole journeys through the built app, and the trial of the harness that they are told with.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a journey fails by panicking"
)]

mod addresses;
mod day_after;
mod floor;
mod harness;
mod hearing;
mod hidden_tab;
mod keyboard;
mod malformed;
mod map;
mod offline;
mod own_routines;
mod pages;
mod pain;
mod reloads;
mod strokes;
mod whole_path;
