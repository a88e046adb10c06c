//! What comes from npm: optional, for who has Node.

use std::{path::PathBuf, process::Command};

use crate::{
    error::Result,
    process::{answer, run},
    tools::install_once,
};

/// A package that brings a program or a script.
#[derive(Clone, Copy)]
pub(crate) struct Package {
    name: &'static str,
    version: &'static str,
}

/// wasm-opt.
pub(crate) const BINARYEN: Package = Package {
    name: "binaryen",
    version: "132.0.0",
};
/// The accessibility checks that journeys run in a page.
pub(crate) const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
};

impl Package {
    /// The `node_modules` folder with the package, installed if need be.
    pub(crate) fn install(self) -> Result<PathBuf> {
        let Self { name, version } = self;
        let folder = install_once(name, version, |root| {
            println!("Installing {name} {version} from npm, once");
            let mut npm = Command::new("npm");
            npm.args([
                "install",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--prefix",
            ]);
            run(npm.arg(root).arg(format!("{name}@{version}")))
        })?;
        Ok(folder.join("node_modules"))
    }
}

/// Whether Node 20 or newer, and npm, are on PATH.
pub(crate) fn is_usable() -> bool {
    let node = answer(Command::new("node").arg("--version")).unwrap_or_default();
    let npm = answer(Command::new("npm").arg("--version"));
    major(&node).is_some_and(|major| major >= 20) && npm.is_some()
}

fn major(printed: &str) -> Option<u32> {
    printed
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("not node"), None);
    }
}
