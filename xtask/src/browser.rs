//! Finds Chromium and its driver for tests, or has the system install them.

use std::{
    env,
    path::PathBuf,
    process::{Command, Stdio},
};

use crate::{
    error::{Error, Result},
    process::{answer, run},
};

/// A browser and the program that drives it.
pub(crate) struct Browser {
    /// Chromium or Chrome.
    pub program: PathBuf,
    /// `ChromeDriver` of the same version.
    pub driver: PathBuf,
}

impl Browser {
    /// The browser on PATH; without one, the system's, where it can be installed without asking.
    pub(crate) fn ensure() -> Result<Self> {
        if let Some(browser) = Self::on_path() {
            return Ok(browser);
        }
        let installed = may_install()
            .then(install)
            .transpose()?
            .and_then(|()| Self::on_path());
        installed.ok_or_else(|| {
            let remedy = "install Chromium and ChromeDriver (Debian: chromium, chromium-driver)";
            Error::missing("a browser for tests", remedy)
        })
    }

    fn on_path() -> Option<Self> {
        let program = [
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ]
        .into_iter()
        .find_map(find)?;
        Some(Self {
            program,
            driver: find("chromedriver")?,
        })
    }
}

/// Whether this is a Debian-like system and we are its administrator.
fn may_install() -> bool {
    let user = answer(Command::new("id").arg("-u")).unwrap_or_default();
    user.trim() == "0" && find("apt-get").is_some()
}

fn install() -> Result<()> {
    println!("Installing Chromium and ChromeDriver with apt-get");
    let apt = |words: &[&str]| {
        let mut apt = Command::new("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive")
            .stdin(Stdio::null());
        run(apt.arg("--quiet").args(words))
    };
    apt(&["update"])?;
    apt(&[
        "install",
        "--yes",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
    ])
}

fn find(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_found_on_path() {
        assert!(find("cargo").is_some());
        assert_eq!(find("dorsal-has-no-such-program"), None);
    }
}
