//! `cargo xtask check`: format, clippy, content and dependency audit.

use std::process::Command;

use crate::{
    error::{Error, Result},
    process::{answer, run},
    project::Project,
    tools::{Tool, Toolbox, ensure_wasm_target},
};

type Check = fn(&Project) -> Result<()>;

const CHECKS: [(&str, Check); 5] = [
    ("format", format),
    ("clippy", clippy),
    ("clippy for wasm", clippy_for_wasm),
    ("content", content),
    ("dependencies", dependencies),
];

/// Runs all checks, and fails with the names of those that found something.
pub(crate) fn check(project: &Project) -> Result<()> {
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        println!("Check: {name}");
        if let Err(error) = check(project) {
            println!("{error}");
            failed.push(name);
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Error::Checks(failed))
    }
}

fn format(project: &Project) -> Result<()> {
    ensure_component("rustfmt", "fmt")?;
    run(project.cargo("fmt").args(["--all", "--", "--check"]))
}

fn clippy(project: &Project) -> Result<()> {
    ensure_component("clippy", "clippy")?;
    let mut cargo = project.cargo("clippy");
    run(cargo.args([
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn clippy_for_wasm(project: &Project) -> Result<()> {
    ensure_component("clippy", "clippy")?;
    ensure_wasm_target()?;
    let mut cargo = project.cargo("clippy");
    // As it is released, so that the macros which it needs are built once for both.
    cargo.args([
        "--locked",
        "--release",
        "--target",
        "wasm32-unknown-unknown",
        "--lib",
        "--bins",
    ]);
    run(cargo.args(["--test", "web", "--", "-D", "warnings"]))
}

// Of the same packages as the native tests, so that nothing is compiled twice.
fn content(project: &Project) -> Result<()> {
    let mut cargo = project.cargo("test");
    cargo.args([
        "--locked",
        "--quiet",
        "--workspace",
        "--exclude",
        "journeys",
    ]);
    run(cargo.args(["--test", "content"]))
}

fn dependencies(project: &Project) -> Result<()> {
    let toolbox = Toolbox::with(&[Tool::cargo_deny()])?;
    let mut deny = Command::new("cargo-deny");
    deny.current_dir(&project.root);
    deny.args([
        "--locked",
        "--offline",
        "check",
        "bans",
        "licenses",
        "sources",
    ]);
    run(toolbox.equip(&mut deny)?)
}

/// Adds a part of the Rust toolchain where it is not installed.
fn ensure_component(component: &str, subcommand: &str) -> Result<()> {
    if answer(Command::new("cargo").args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    run(Command::new("rustup").args(["component", "add", component]))
        .map_err(|_| Error::missing(component, format!("run `rustup component add {component}`")))
}
