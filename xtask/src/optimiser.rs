//! Finds wasm-opt for Trunk, or stands in for it.

use std::{fs, path::Path, process::Command};

use crate::{
    error::{Error, Result},
    node,
    process::answer,
    tools::{Toolbox, install_once},
};

/// Older ones make modules that browsers refuse.
const OLDEST: u32 = 116;

/// Whether the wasm of a build goes through wasm-opt.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Optimiser {
    /// It does.
    Present,
    /// It does not, for want of Node and of a recent binaryen.
    Absent,
}

impl Optimiser {
    /// Puts wasm-opt into the toolbox: the one on PATH if recent, else npm's, else a stand-in.
    pub(crate) fn prepare(toolbox: &mut Toolbox) -> Result<Self> {
        let printed = answer(Command::new("wasm-opt").arg("--version")).unwrap_or_default();
        if version(&printed).is_some_and(|version| version >= OLDEST) {
            return Ok(Self::Present);
        }
        if node::is_usable() {
            toolbox.add(node::BINARYEN.install()?.join(".bin"));
            return Ok(Self::Present);
        }
        toolbox.add(install_once("no-wasm-opt", "1", stand_in)?);
        println!("The result is not optimised: that takes Node 20, or binaryen {OLDEST}, on PATH.");
        Ok(Self::Absent)
    }
}

fn version(printed: &str) -> Option<u32> {
    printed
        .strip_prefix("wasm-opt version ")?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

/// Trunk fails without wasm-opt, so here is one that hands the module on as it is.
///
/// Trunk calls `wasm-opt --output=<to> -O<level> <from>`.
#[cfg(unix)]
fn stand_in(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;

    const SCRIPT: &str = "#!/bin/sh\n\
        if [ \"$1\" = --version ]; then echo 'wasm-opt version 0'; else cp \"$3\" \"${1#--output=}\"; fi\n";
    let path = folder.join("wasm-opt");
    fs::write(&path, SCRIPT)
        .and_then(|()| fs::set_permissions(&path, fs::Permissions::from_mode(0o755)))
        .map_err(Error::io(format!("write {}", path.display())))
}

#[cfg(not(unix))]
fn stand_in(_: &Path) -> Result<()> {
    Err(Error::missing(
        "wasm-opt",
        "install Node 20, or binaryen 116",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_wasm_opt_is_read() {
        assert_eq!(version("wasm-opt version 132 (version_132)\n"), Some(132));
        assert_eq!(version("wasm-opt version 108\n"), Some(108));
        assert_eq!(version(""), None);
    }
}
