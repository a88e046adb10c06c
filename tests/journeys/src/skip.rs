//! Saying that a test was left out, so that the closing line can count and name it.

use std::{env, fs::OpenOptions, io::Write, thread};

/// Tells `cargo xtask test` that the running test does nothing, and why; then return from it.
pub fn skip(reason: &str) {
    let thread = thread::current();
    let test = thread.name().unwrap_or("a test");
    println!("skipped {test}: {reason}");
    if let Some(path) = env::var_os("DORSAL_SKIPPED") {
        let mut list = OpenOptions::new()
            .append(true)
            .create(true)
            .open(path)
            .expect("skip list");
        writeln!(list, "{test}: {reason}").expect("skip list");
    }
}
