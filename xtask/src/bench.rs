//! `cargo xtask bench`: click to paint on the map of the build in `dist/`, beside two npm packages.

use std::process::Command;

use crate::{
    error::{Error, Result},
    node,
    process::run,
    project::Project,
};

/// Installs what the bench needs from npm, once, and runs it; fails when a limit is missed.
pub(crate) fn bench(project: &Project) -> Result<()> {
    if !node::is_usable() {
        return Err(Error::missing(
            "Node 20 and npm",
            "the bench drives a browser with them; nothing else needs it",
        ));
    }
    let folder = project.root.join("bench");
    if !folder.join("node_modules").is_dir() {
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
        run(npm.current_dir(&folder))?;
    }
    let mut bench = Command::new("node");
    run(bench
        .current_dir(&folder)
        .arg("bench.mjs")
        .arg(project.dist()))
}
