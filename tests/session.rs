#![cfg(not(target_arch = "wasm32"))]
//! The clock of a session: whatever a person presses and whatever their clock does, the place in
//! the routine is the right one, to the millisecond.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "session/any.rs"]
mod any;
#[path = "session/clock.rs"]
mod clock;
#[path = "session/keys.rs"]
mod keys;
#[path = "support/presses.rs"]
mod presses;
#[path = "session/reload.rs"]
mod reload;
#[path = "support/routines.rs"]
mod routines;
#[path = "session/run.rs"]
mod run;

use dorsal::routine::session::{EventKind, Session, Snapshot};
use dorsal::units::{Instant, Side};
use routines::{MORNING, routine, waiting_run};

/// Seconds after the start.
fn second(seconds: u64) -> Instant {
    Instant(MORNING.0 + seconds * 1000)
}

/// *Between the shoulder blades*, left side first, started at [`MORNING`]. Its first phases:
/// ready 8 s, breathe 30 s, ready 10 s, hold left 35 s, switch 5 s, hold right 35 s, ready 10 s ...
fn started() -> Session {
    let mut session = waiting_run(routine("between-the-shoulder-blades"), Side::Left).session;
    assert!(session.apply(EventKind::Start, MORNING));
    session
}

/// The place in the timeline: which phase, and how many milliseconds into it.
fn place(snapshot: &Snapshot) -> (usize, u64) {
    (snapshot.index, snapshot.elapsed.0)
}
