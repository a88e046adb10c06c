//! `cargo xtask build`: the release in `dist/`, ready for a static host, with its size.

use std::{fs, path::Path, process::Command};

use crate::{
    arguments::BuildOptions,
    error::{Error, Result},
    first_load::FirstLoad,
    headers,
    optimiser::Optimiser,
    process::run,
    project::Project,
    rooms,
    tools::{Tool, Toolbox, ensure_wasm_target},
};

/// How the release is compiled: as `.cargo/config.toml` says, with names that tell the modules of
/// everything a function is made of, and without one function standing for several that look alike: it
/// would bear the name of one of them. The rooms are found by these names, which do not stay in the
/// result; what looks alike is merged afterwards, in each part.
const FLAGS: (&str, &str) = (
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
    "--cfg erase_components -C symbol-mangling-version=v0 -C llvm-args=-opt-disable=mergefunc",
);

/// Builds into `dist/`, shows the size of the first load and holds it to the budget.
pub(crate) fn build(project: &Project, options: &BuildOptions) -> Result<()> {
    let mut bundler = Bundler::prepare(project)?;
    bundler.bundle(&project.dist(), &options.public_url)?;
    bundler.judge(&project.dist())
}

/// Makes release builds; has every tool for it.
pub(crate) struct Bundler<'a> {
    project: &'a Project,
    toolbox: Toolbox,
    optimiser: Optimiser,
}

impl<'a> Bundler<'a> {
    /// Installs what is missing.
    pub(crate) fn prepare(project: &'a Project) -> Result<Self> {
        ensure_wasm_target()?;
        let toolbox = Toolbox::with(&[Tool::wasm_bindgen(project)?, Tool::trunk()])?;
        let optimiser = Optimiser::prepare()?;
        Ok(Self {
            project,
            toolbox,
            optimiser,
        })
    }

    /// Builds into this folder for this path on a host.
    pub(crate) fn bundle(&mut self, dist: &Path, public_url: &str) -> Result<()> {
        let mut trunk = Command::new("trunk");
        trunk.current_dir(&self.project.root);
        trunk.args([
            "build",
            "--release",
            "--offline",
            "--public-url",
            public_url,
        ]);
        trunk.arg("--dist").arg(dist).env(FLAGS.0, FLAGS.1);
        run(self.toolbox.equip(&mut trunk)?)?;
        rooms::take_out(dist, public_url, &mut self.optimiser)?;
        finish(dist, public_url)
    }

    /// Shows the size of the first load; fails when an optimised build is over budget.
    pub(crate) fn judge(&self, dist: &Path) -> Result<()> {
        let first_load = FirstLoad::measure(dist)?;
        println!("{first_load}");
        if self.optimiser.is_present() {
            first_load.within_budget()?;
        }
        Ok(())
    }
}

/// Adds what static hosts look for: the page for unknown paths, and the headers.
fn finish(dist: &Path, public_url: &str) -> Result<()> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).map_err(Error::io("read dist/index.html"))?;
    fs::copy(&index, dist.join("404.html")).map_err(Error::io("write dist/404.html"))?;
    let rules = headers::rules(&html, public_url);
    fs::write(dist.join("_headers"), rules).map_err(Error::io("write dist/_headers"))
}
