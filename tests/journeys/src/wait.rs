//! Waiting for a page to become what it should be.

use std::{
    thread,
    time::{Duration, Instant},
};

/// How long a page may take to do what it was told.
pub const PATIENCE: Duration = Duration::from_secs(10);

const PAUSE: Duration = Duration::from_millis(40);

/// Tries until there is a result, and fails with `what` after a while without one.
#[track_caller]
pub fn eventually<T>(what: &str, mut attempt: impl FnMut() -> Option<T>) -> T {
    insist(what, || attempt().ok_or_else(|| "not there".to_owned()))
}

/// The same for attempts that say why they did not succeed; the last reason is told.
#[track_caller]
pub fn insist<T>(what: &str, mut attempt: impl FnMut() -> Result<T, String>) -> T {
    let start = Instant::now();
    loop {
        match attempt() {
            Ok(result) => return result,
            Err(reason) => assert!(start.elapsed() < PATIENCE, "{what}: {reason}"),
        }
        thread::sleep(PAUSE);
    }
}
