//! Where it hurts today: marked once, then known to the session that follows.

use super::marks::Marks;
use super::patterns::patterns;
use crate::content::Catalogue;
use crate::content::safety::Outcome;
use crate::units::{Instant, Millis};
use serde::{Deserialize, Serialize};

/// How long marks count as today's pain.
const LASTS: Millis = Millis(24 * 60 * 60 * 1000);

/// Marks, and when they were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Sore {
    /// When the last mark was made.
    pub at: Instant,
    /// What is marked.
    pub marks: Marks,
}

impl Sore {
    /// What may be kept of marks: nothing where there are none, or where marks and words show a sign
    /// of an emergency or of something urgent (DECISIONS 13). Words are never kept.
    pub fn of(marks: &Marks, words: &str, catalogue: &Catalogue, now: Instant) -> Option<Self> {
        let warns = patterns(marks, words, catalogue)
            .iter()
            .any(|flag| flag.outcome <= Outcome::Urgent);
        (!marks.is_empty() && !warns).then(|| Self {
            at: now,
            marks: marks.clone(),
        })
    }

    /// The marks, while they still count.
    pub fn marks_at(&self, now: Instant) -> Option<&Marks> {
        (self.at <= now && now.since(self.at) < LASTS).then_some(&self.marks)
    }
}
