//! Finds wasm-opt, and runs it.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::{Error, Result},
    node,
    process::{answer, run},
};

/// Older ones make modules that browsers refuse.
const OLDEST: u32 = 116;

/// What makes the wasm of a build small.
pub(crate) struct Optimiser {
    /// wasm-opt; none for want of Node and of a recent binaryen.
    program: Option<PathBuf>,
    /// What it made of which module: the app is the same for every path on a host.
    done: HashMap<Vec<u8>, Vec<u8>>,
}

impl Optimiser {
    /// Finds wasm-opt: the one on PATH if recent, else npm's, else none.
    pub(crate) fn prepare() -> Result<Self> {
        let printed = answer(Command::new("wasm-opt").arg("--version")).unwrap_or_default();
        let program = if version(&printed).is_some_and(|version| version >= OLDEST) {
            Some(PathBuf::from("wasm-opt"))
        } else if node::is_usable() {
            Some(node::BINARYEN.install()?.join(".bin/wasm-opt"))
        } else {
            println!(
                "The result is not optimised: that takes Node 20, or binaryen {OLDEST}, on PATH."
            );
            None
        };
        Ok(Self {
            program,
            done: HashMap::new(),
        })
    }

    /// Whether there is one.
    pub(crate) fn is_present(&self) -> bool {
        self.program.is_some()
    }

    /// Makes a module small, in its place.
    pub(crate) fn optimise(&mut self, wasm: &Path) -> Result<()> {
        let Some(program) = &self.program else {
            return Ok(());
        };
        let read = || fs::read(wasm).map_err(Error::io("read the wasm"));
        let before = read()?;
        if let Some(after) = self.done.get(&before) {
            return fs::write(wasm, after).map_err(Error::io("write the wasm"));
        }
        let mut optimise = Command::new(program);
        run(optimise.arg("-Oz").arg(wasm).arg("-o").arg(wasm))?;
        self.done.insert(before, read()?);
        Ok(())
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
