//! Compiles `content/` into the catalogue that the app carries: reads every file, checks it by the
//! same rules that the tests use, and writes it as one blob. Bad content fails the build, with the
//! file, the field and the reason.
#![allow(dead_code, unreachable_pub, reason = "the build uses a part of the modules it shares")]

#[path = "src/geometry.rs"]
mod geometry;
#[path = "src/units.rs"]
mod units;

#[path = "src/anatomy"]
mod anatomy {
    pub mod shape;
}

#[path = "src/figure"]
mod figure {
    pub mod position;
}

#[path = "src/content"]
mod content {
    pub mod area;
    pub mod catalogue;
    pub mod learn;
    pub mod load;
    pub mod muscle;
    pub mod routine;
    pub mod safety;
    pub mod technique;
    pub use catalogue::Catalogue;
}

#[path = "src/routine"]
mod routine {
    pub mod dose;
}

#[path = "src/check/mod.rs"]
mod check;

use content::load::Problem;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=src");
    match compile() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn compile() -> Result<(), Vec<Problem>> {
    let catalogue = content::load::load(Path::new("content"))?;
    let problems = check::problems(&catalogue);
    if !problems.is_empty() {
        return Err(problems);
    }
    let failed = |reason: String| vec![Problem::new("", "", reason)];
    let bytes = postcard::to_allocvec(&catalogue).map_err(|error| failed(error.to_string()))?;
    let folder = env::var("OUT_DIR").map_err(|error| failed(error.to_string()))?;
    let path = Path::new(&folder).join("catalogue.postcard");
    fs::write(path, bytes).map_err(|error| failed(error.to_string()))
}
