#![cfg(not(target_arch = "wasm32"))]
//! Whether everything under `content/` keeps the rules of clinical 10.4, and whether the build would
//! notice if it did not.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "content/altered.rs"]
mod altered;
#[path = "content/cautions.rs"]
mod cautions;
#[path = "content/claims.rs"]
mod claims;
#[path = "content/knowledge.rs"]
mod knowledge;
#[path = "content/names.rs"]
mod names;
#[path = "content/steps.rs"]
mod steps;
#[path = "content/unreadable.rs"]
mod unreadable;

use dorsal::content::load::{Content, Problem, load};
use std::path::PathBuf;
use std::sync::OnceLock;

/// The content folder of the project.
fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// The content as it is written.
fn content() -> &'static Content {
    static READ: OnceLock<Content> = OnceLock::new();
    READ.get_or_init(|| load(&folder()).unwrap_or_else(|problems| panic!("{}", listed(&problems))))
}

fn listed(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether a list names a file and a field, with these words in the reason.
fn names(problems: &[Problem], file: &str, field: &str, reason: &str) -> bool {
    problems.iter().any(|problem| {
        problem.file == file && problem.field == field && problem.reason.contains(reason)
    })
}
