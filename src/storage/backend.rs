//! Where text is kept: the browser's localStorage, or memory where that is denied.

use crate::order::Table;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Why a text could not be read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackendError {
    /// The browser refuses access.
    Denied,
    /// There is no room left.
    Full,
}

impl fmt::Display for BackendError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Denied => "This browser does not let Dorsal keep anything.",
            Self::Full => "This browser has no room left for Dorsal.",
        })
    }
}

/// A place for texts under keys.
pub trait Backend: Send + Sync {
    /// The text under a key.
    ///
    /// # Errors
    /// Where the place cannot be read at all.
    fn read(&self, key: &str) -> Result<Option<String>, BackendError>;

    /// Puts a text under a key.
    ///
    /// # Errors
    /// Where there is no room, or no access.
    fn write(&self, key: &str, text: &str) -> Result<(), BackendError>;

    /// Takes a key away.
    ///
    /// # Errors
    /// Where there is no access.
    fn remove(&self, key: &str) -> Result<(), BackendError>;

    /// All keys, ours and others'.
    ///
    /// # Errors
    /// Where there is no access.
    fn keys(&self) -> Result<Vec<String>, BackendError>;
}

/// A place that lasts as long as the page: the fallback, and the one for tests.
#[derive(Debug, Default)]
pub struct Memory {
    texts: Mutex<Table<String, String>>,
    /// How many bytes fit; none for no limit.
    room: Option<usize>,
}

impl Memory {
    /// An empty place without a limit.
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty place for this many bytes of keys and texts.
    pub fn with_room(bytes: usize) -> Self {
        Self {
            texts: Mutex::default(),
            room: Some(bytes),
        }
    }

    fn texts(&self) -> MutexGuard<'_, Table<String, String>> {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Backend for Memory {
    fn read(&self, key: &str) -> Result<Option<String>, BackendError> {
        Ok(self.texts().get(key).cloned())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), BackendError> {
        let mut texts = self.texts();
        let others: usize = texts
            .iter()
            .filter(|(other, _)| *other != key)
            .map(|(other, text)| other.len() + text.len())
            .sum();
        if self
            .room
            .is_some_and(|room| others + key.len() + text.len() > room)
        {
            return Err(BackendError::Full);
        }
        texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        self.texts().remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, BackendError> {
        Ok(self.texts().keys().cloned().collect())
    }
}
