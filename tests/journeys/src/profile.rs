//! A browser's own folder, gone when the browser is.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// What a browser keeps between two starts.
#[derive(Debug)]
pub(crate) struct Profile(PathBuf);

impl Profile {
    /// A profile of someone who has never been here.
    pub(crate) fn fresh() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("dorsal-profile-{}-{number}", process::id()));
        fs::create_dir_all(&folder).expect("a folder for the browser");
        Self(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // Chromium's helpers may still be writing; what is left lies in the temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}
