#![cfg(not(target_arch = "wasm32"))]
//! What was done and how it felt: days and months, records that merge, and what is said of them.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "progress/calendar.rs"]
mod calendar;
#[path = "progress/merging.rs"]
mod merging;
#[path = "progress/next_day.rs"]
mod next_day;
#[path = "support/records.rs"]
mod records;
#[path = "progress/summary.rs"]
mod summary;
#[path = "progress/worked.rs"]
mod worked;
