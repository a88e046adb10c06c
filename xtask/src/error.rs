//! What can go wrong in a task, each in one line that says what to do.

use std::{fmt, io};

/// Result of a step of a task.
pub(crate) type Result<T> = std::result::Result<T, Error>;

/// Why a task could not be done.
#[derive(Debug)]
pub(crate) enum Error {
    /// The arguments make no task.
    Usage(String),
    /// The operating system refused something.
    Io {
        /// What was being done, as in "cannot read Cargo.lock".
        doing: String,
        /// What the system said.
        source: io::Error,
    },
    /// A command ran and failed; its own output says why.
    Failed {
        /// The command line.
        command: String,
    },
    /// Something is not there and cannot be installed from here.
    Missing {
        /// What is not there.
        what: String,
        /// How to get it.
        remedy: String,
    },
    /// The built files are not what they should be.
    Build(String),
    /// The first load is larger than agreed.
    OverBudget(Vec<String>),
    /// Some checks found something.
    Checks(Vec<&'static str>),
}

impl Error {
    /// Makes an error of an `io::Error`, for `map_err`.
    pub(crate) fn io(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        |source| Self::Io {
            doing: doing.into(),
            source,
        }
    }

    /// Something is missing, and this is how to get it.
    pub(crate) fn missing(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::Missing {
            what: what.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(reason) => write!(f, "{reason}; `cargo xtask help` lists the tasks"),
            Self::Io { doing, source } => write!(f, "cannot {doing}: {source}"),
            Self::Failed { command } => write!(f, "failed: {command}"),
            Self::Missing { what, remedy } => write!(f, "{what} is missing: {remedy}"),
            Self::Build(reason) => write!(f, "the build is not usable: {reason}"),
            Self::OverBudget(parts) => write!(f, "over budget: {}", parts.join(", ")),
            Self::Checks(names) => write!(f, "check failed: {}", names.join(", ")),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
