//! What can go wrong with keeping things, in words for the person.

use super::backend::BackendError;
use std::fmt;

/// Something about storage that the person should know, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Nothing can be kept: the app runs in memory.
    NotKept,
    /// The values were written by a newer Dorsal: nothing will be changed.
    Newer,
    /// A value could not be read and was put aside under this key.
    PutAside {
        /// What it was.
        key: String,
        /// Where it is now.
        quarantine: String,
    },
    /// A value could not be read and there was no room to put it aside; it stays untouched.
    LeftAlone(String),
}

/// Why nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// The place refused.
    Backend(BackendError),
    /// The values there are of a newer Dorsal.
    Newer,
    /// The value there could not be read, nor put aside, so it is not overwritten.
    LeftAlone,
    /// The value cannot be written as JSON.
    NotJson,
    /// Reading back gave something else: another tab wrote at the same moment.
    Lost,
}

impl fmt::Display for WriteError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Backend(error) => error.fmt(formatter),
            Self::Newer => formatter.write_str(
                "A newer Dorsal wrote what is kept here. Reload to get it; nothing was changed.",
            ),
            Self::LeftAlone => {
                formatter.write_str("What is kept here cannot be read. It was left as it is.")
            }
            Self::NotJson | Self::Lost => {
                formatter.write_str("This could not be kept. Please try again.")
            }
        }
    }
}

impl From<BackendError> for WriteError {
    fn from(error: BackendError) -> Self {
        Self::Backend(error)
    }
}
