//! `cargo xtask library`: puts the library of long texts beside the app, and takes the comments out of
//! its script. Trunk calls it in each build.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result},
    project::Project,
};

/// What the name of the library begins with; a number in 16 digits and [`END`] follow.
const BEGIN: &[u8] = b"library-";
const DIGITS: usize = 16;
const END: &[u8] = b".postcard";

/// Copies the library that the built app asks for into the folder that Trunk is filling.
pub(crate) fn place(project: &Project) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let Some(staging) = staging else {
        return Err(Error::Usage("`library` is for Trunk, in its builds".into()));
    };
    let name = wanted(&staging)?;
    let library = find(&project.root.join("target"), &name)
        .ok_or_else(|| Error::Build(format!("no build step wrote {name}")))?;
    fs::copy(&library, staging.join(&name)).map_err(Error::io("write the library"))?;
    shorten_script(&staging)
}

/// Takes comments and indentation out of the script that loads the wasm, which Trunk leaves as they
/// are. `wasm-bindgen` writes neither inside a string.
fn shorten_script(staging: &Path) -> Result<()> {
    let files = fs::read_dir(staging).map_err(Error::io("read the staging folder"))?;
    let scripts = files
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "js"));
    for script in scripts {
        let text = fs::read_to_string(&script).map_err(Error::io("read the script"))?;
        fs::write(&script, shortened(&text)).map_err(Error::io("write the script"))?;
    }
    Ok(())
}

fn shortened(script: &str) -> String {
    let mut short = String::new();
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/**");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            short.push_str(line);
            short.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    short
}

/// The name that stands in the app.
fn wanted(staging: &Path) -> Result<String> {
    let files = fs::read_dir(staging).map_err(Error::io("read the staging folder"))?;
    let program = files
        .filter_map(|file| Some(file.ok()?.path()))
        .find(|path| {
            path.extension()
                .is_some_and(|extension| extension == "wasm")
        })
        .ok_or_else(|| Error::Build("it has no wasm".into()))?;
    let bytes = fs::read(program).map_err(Error::io("read the wasm"))?;
    name_in(&bytes).ok_or_else(|| Error::Build("its wasm names no library".into()))
}

fn name_in(bytes: &[u8]) -> Option<String> {
    let length = BEGIN.len() + DIGITS + END.len();
    let name = bytes.windows(length).find(|name| {
        name.strip_prefix(BEGIN)
            .and_then(|rest| rest.strip_suffix(END))
            .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })?;
    String::from_utf8(name.to_vec()).ok()
}

/// The file of this name in the output of a build script, wherever the target folder has it.
fn find(target: &Path, name: &str) -> Option<PathBuf> {
    let profiles = ["release", "debug"].map(|profile| {
        target
            .join("wasm32-unknown-unknown")
            .join(profile)
            .join("build")
    });
    let outputs = profiles
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
        .flatten();
    outputs
        .filter_map(|entry| Some(entry.ok()?.path().join("out").join(name)))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_keeps_its_code_and_loses_its_comments() {
        let script =
            "/**\n * @returns {number}\n */\nfunction f() {\n    // why\n    return 1;\n}\n";
        assert_eq!(shortened(script), "function f() {\nreturn 1;\n}\n");
    }

    #[test]
    fn the_name_is_found_among_other_bytes() {
        let bytes = b"\0library-not-this\xfflibrary-0123456789abcdef.postcard/rest";
        assert_eq!(
            name_in(bytes).as_deref(),
            Some("library-0123456789abcdef.postcard")
        );
        assert_eq!(name_in(b"library-"), None);
    }
}
