//! localStorage through gloo-storage, guarded: gloo panics where storage is blocked.

#![allow(
    clippy::disallowed_methods,
    reason = "`Browser::probe` finds out first whether storage is blocked"
)]

use super::backend::{Backend, BackendError};
use gloo_storage::{LocalStorage, Storage as _};

/// The browser's localStorage.
#[derive(Clone, Copy, Debug)]
pub struct Browser(());

impl Browser {
    /// The browser's storage, if it can be written to at all; it is tried once.
    pub fn probe() -> Option<Self> {
        let storage = web_sys::window()?.local_storage().ok()??;
        let key = "dorsal.probe";
        storage.set_item(key, "1").ok()?;
        storage.remove_item(key).ok()?;
        Some(Self(()))
    }
}

impl Backend for Browser {
    fn read(&self, key: &str) -> Result<Option<String>, BackendError> {
        LocalStorage::raw()
            .get_item(key)
            .map_err(|_| BackendError::Denied)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), BackendError> {
        LocalStorage::raw()
            .set_item(key, text)
            .map_err(|_| BackendError::Full)
    }

    fn remove(&self, key: &str) -> Result<(), BackendError> {
        LocalStorage::raw()
            .remove_item(key)
            .map_err(|_| BackendError::Denied)
    }

    fn keys(&self) -> Result<Vec<String>, BackendError> {
        let storage = LocalStorage::raw();
        let count = storage.length().map_err(|_| BackendError::Denied)?;
        Ok((0..count)
            .filter_map(|index| storage.key(index).ok().flatten())
            .collect())
    }
}
