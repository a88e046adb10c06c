//! Lists of problems that a test has found.

/// Fails with all of them, a line each.
pub(crate) fn assert_none(problems: &[String], what: &str) {
    assert!(
        problems.is_empty(),
        "{} {what}:\n{}",
        problems.len(),
        problems.join("\n")
    );
}
