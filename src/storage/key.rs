//! The keys of the storage contract.

use crate::progress::calendar::Month;
use crate::units::Instant;
use std::fmt;

/// What every key of ours begins with.
pub const PREFIX: &str = "dorsal.";
const LOG: &str = "log.";
const QUARANTINE: &str = "quarantine.";

/// One key of the storage contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The number of the format.
    Schema,
    /// How the person set things up.
    Settings,
    /// What is kept of the safety check.
    Screening,
    /// The session in progress.
    Session,
    /// The person's own routines.
    Routines,
    /// One month of the log.
    Log(Month),
}

impl Key {
    /// The key as it stands in storage.
    pub fn text(self) -> String {
        self.to_string()
    }

    /// The month, where a stored key is one of the log.
    pub fn month_of(text: &str) -> Option<Month> {
        Month::from_text(text.strip_prefix(PREFIX)?.strip_prefix(LOG)?)
    }

    /// Whether a stored key is one of the quarantine.
    pub fn is_quarantine(text: &str) -> bool {
        text.strip_prefix(PREFIX)
            .is_some_and(|rest| rest.starts_with(QUARANTINE))
    }

    /// Where a value of this key goes when it cannot be read (DECISIONS 12).
    pub fn quarantine(self, at: Instant) -> String {
        let own = self.text();
        let name = own.strip_prefix(PREFIX).unwrap_or(&own);
        [PREFIX, QUARANTINE, name, ".", &at.0.to_string()].concat()
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(PREFIX)?;
        match self {
            Self::Schema => formatter.write_str("schema"),
            Self::Settings => formatter.write_str("settings"),
            Self::Screening => formatter.write_str("screening"),
            Self::Session => formatter.write_str("session"),
            Self::Routines => formatter.write_str("routines"),
            Self::Log(month) => {
                formatter.write_str(LOG)?;
                month.fmt(formatter)
            }
        }
    }
}
