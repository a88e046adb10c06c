//! Task runner: `cargo xtask serve`, `build`, `test` and `check`, with every tool they need.

mod arguments;
mod bench;
mod browser;
mod build;
mod check;
mod error;
mod first_load;
mod headers;
mod library;
mod libtest;
mod node;
mod optimiser;
mod process;
mod project;
mod rooms;
mod serve;
mod split;
mod test;
mod tools;

use std::{env, process::ExitCode};

use arguments::{HELP, Task};
use error::Result;
use project::Project;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Carries out the task that the arguments name; `false` when it failed and has said so itself.
fn run() -> Result<bool> {
    let task = Task::parse(env::args().skip(1))?;
    let project = Project::find();
    match task {
        Task::Help => {
            println!("{HELP}");
            Ok(true)
        }
        Task::Serve(options) => serve::serve(&project, &options).map(|()| true),
        Task::Build(options) => build::build(&project, &options).map(|()| true),
        Task::Test(tiers) => Ok(test::test(&project, &tiers)),
        Task::Library => library::place(&project).map(|()| true),
        Task::Check => check::check(&project).map(|()| true),
        Task::Bench => bench::bench(&project).map(|()| true),
    }
}
