//! Counts tests from what test programs print.

use std::{fmt, ops::AddAssign};

/// How many tests ended how.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed, or did not run to their end.
    pub failed: u32,
    /// Tests that were left out, on purpose or for want of a tool.
    pub skipped: u32,
}

impl Tally {
    /// One test that passed.
    pub(crate) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
        skipped: 0,
    };
    /// One test that failed.
    pub(crate) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
        skipped: 0,
    };

    /// A test that left itself out returned early, which libtest counts as passed.
    pub(crate) fn passed_was_skipped(&mut self) {
        self.passed = self.passed.saturating_sub(1);
        self.skipped += 1;
    }

    /// Reads a closing line of libtest or of wasm-bindgen's test runner.
    ///
    /// `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; ...`
    pub(crate) fn read(line: &str) -> Option<Self> {
        let (_, counts) = line
            .trim()
            .strip_prefix("test result: ")?
            .split_once(". ")?;
        let mut tally = Self::default();
        for count in counts.split(';') {
            let mut words = count.split_whitespace();
            let (number, kind) = (words.next()?, words.next()?);
            match kind {
                "passed" => tally.passed = number.parse().ok()?,
                "failed" => tally.failed = number.parse().ok()?,
                "ignored" => tally.skipped = number.parse().ok()?,
                _ => {}
            }
        }
        Some(tally)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// The plain closing line.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_cargo_test_is_read() {
        let line = "test result: FAILED. 5 passed; 2 failed; 1 ignored; 0 measured; \
                    3 filtered out; finished in 0.10s";
        assert_eq!(
            Tally::read(line),
            Some(Tally {
                passed: 5,
                failed: 2,
                skipped: 1
            })
        );
    }

    #[test]
    fn the_line_of_the_browser_runner_is_read() {
        let line =
            "test result: ok. 4 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.03s";
        assert_eq!(
            Tally::read(line),
            Some(Tally {
                passed: 4,
                failed: 0,
                skipped: 0
            })
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in [
            "",
            "running 5 tests",
            "test result of a sum ... ok",
            "5 passed; 0 failed",
        ] {
            assert_eq!(Tally::read(line), None, "{line}");
        }
    }

    #[test]
    fn the_closing_line_is_plain() {
        let mut tally = Tally {
            passed: 5,
            failed: 0,
            skipped: 0,
        };
        assert_eq!(tally.to_string(), "5 passed, 0 failed");
        tally += Tally {
            passed: 1,
            failed: 2,
            skipped: 3,
        };
        assert_eq!(tally.to_string(), "6 passed, 2 failed, 3 skipped");
    }
}
