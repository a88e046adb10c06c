//! Where things are: the repository, its lock file, its build folders, the cache of tools.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::error::{Error, Result};

/// The repository that the task runner works on.
pub(crate) struct Project {
    /// The folder of the root `Cargo.toml`.
    pub root: PathBuf,
}

impl Project {
    /// The repository that this task runner belongs to.
    pub(crate) fn find() -> Self {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .parent()
            .map_or_else(|| manifest.clone(), Path::to_path_buf);
        Self { root }
    }

    /// Cargo, started in the repository.
    pub(crate) fn cargo(&self, task: &str) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(&self.root).arg(task);
        cargo
    }

    /// Where the release build goes.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Cargo's build folder.
    pub(crate) fn target(&self) -> PathBuf {
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        self.root.join(target)
    }

    /// The version of a package in `Cargo.lock`.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).map_err(Error::io("read Cargo.lock"))?;
        let missing = || Error::missing(format!("{package} in Cargo.lock"), "run `cargo check`");
        version_in_lock(&lock, package)
            .map(str::to_owned)
            .ok_or_else(missing)
    }
}

/// The user's folder for the tools of this project.
pub(crate) fn cache() -> Result<PathBuf> {
    let given = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    given("XDG_CACHE_HOME")
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .map(|cache| cache.join("dorsal"))
        .ok_or_else(|| Error::missing("a home folder", "set XDG_CACHE_HOME"))
}

fn version_in_lock<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
"#;

    #[test]
    fn a_locked_version_is_that_of_the_exact_name() {
        assert_eq!(version_in_lock(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in_lock(LOCK, "bindgen"), None);
    }

    #[test]
    fn the_repository_is_the_folder_above_this_crate() {
        assert!(Project::find().root.join("xtask/Cargo.toml").is_file());
    }
}
