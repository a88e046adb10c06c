//! Compiles `content/` into the catalogue that the app carries: reads every file, checks it by the
//! same rules that the tests use, and writes it as one blob. Bad content fails the build, with the
//! file, the field and the reason.
#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the build uses a part of the modules it shares"
)]

#[path = "src/geometry.rs"]
mod geometry;
#[path = "src/order/mod.rs"]
mod order;
#[path = "src/units/mod.rs"]
mod units;

#[path = "src/anatomy"]
mod anatomy {
    pub mod shape;
}

#[path = "src/address.rs"]
mod address;
#[path = "src/markup"]
mod markup {
    pub mod grade;
    pub mod icon;
    pub mod lists;
}
#[path = "src/print/mod.rs"]
mod print;

#[path = "src/figure"]
mod figure {
    pub mod position;
}

#[path = "src/content"]
mod content {
    pub mod area;
    pub mod catalogue;
    pub mod entry;
    pub mod fingerprint;
    pub mod landmark;
    pub mod learn;
    pub mod library;
    pub mod load;
    pub mod muscle;
    pub mod printed;
    pub mod routine;
    pub mod safety;
    pub mod stroke;
    pub mod technique;
    pub mod zone;
    pub use catalogue::Catalogue;
    pub use library::Library;
}

#[path = "src/routine"]
mod routine {
    pub mod dose;
    pub mod own;
    pub mod run;
    pub mod session;
    pub mod timeline;
    pub mod words;
}

#[path = "src/check/mod.rs"]
mod check;

use content::Catalogue;
use content::load::Problem;
use content::muscle::Muscle;
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
    let content = content::load::load(Path::new("content"))?;
    let problems = check::problems(&content);
    if !problems.is_empty() {
        return Err(problems);
    }
    let failed = |reason: String| vec![Problem::new("", "", reason)];
    let folder = env::var("OUT_DIR").map_err(|error| failed(error.to_string()))?;
    let folder = Path::new(&folder);
    let write = |name: &str, bytes: &[u8]| {
        fs::write(folder.join(name), bytes).map_err(|error| failed(error.to_string()))
    };
    let packed =
        |bytes: postcard::Result<Vec<u8>>| bytes.map_err(|error| failed(error.to_string()));
    let (pages, entries) = (print::pages(&content), print::entries(&content));
    let strokes = content::stroke::stroke_facts(&content);
    let (mut rest, mut front) = (content.catalogue, Catalogue::default());
    front.muscles = rest.muscles.iter().cloned().map(Muscle::by_name).collect();
    front.take_front(rest.clone());
    rest.take_front(Catalogue::default());
    write("front.postcard", &packed(postcard::to_allocvec(&front))?)?;
    let library = packed(postcard::to_allocvec(&(rest, pages, entries, strokes)))?;
    write("library.postcard", &library)?;
    let fingerprint = content::fingerprint::fingerprint(&library);
    write("library.fingerprint", &fingerprint.to_le_bytes())?;
    let name = format!("library-{fingerprint:016x}.postcard");
    println!("cargo::rustc-env=DORSAL_LIBRARY={name}");
    write(&name, &library)
}
