//! Takes the rooms that the first screen does not need out of a built app, into a second wasm.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    error::{Error, Result},
    optimiser::Optimiser,
    split::{Door, split},
};

/// What the name of the second wasm begins with.
pub(crate) const BEGIN: &str = "rooms-";

/// What of the pages is needed before the second wasm is here (`src/app.rs`).
const FIRST_PAGES: [&str; 4] = ["map", "safety", "not_found", "address"];
/// The only functions of the rooms that the first part may call; it does so when they are here.
const DOORS: [&str; 4] = [
    "::pages::later::later",
    "::pages::printed::printed",
    "::state::dorsal::Dorsal>::read_kept",
    "::content::embedded::open_library",
];
/// What else waits, beside all other pages: what only they use, and what reads the file and the storage
/// that only they show.
const WAITING: [&str; 27] = [
    "::state::hearing::",
    "::state::player::",
    "::state::sounding::",
    "::state::marking::",
    "::content::embedded::open_library",
    "::ui::stroke::",
    "::ui::plate::marking::",
    "::ui::level::",
    "::ui::rating::",
    "::anatomy::stroke::",
    "::markup::stroke::",
    "::pain::coverage::",
    "::pain::patterns::",
    "::pain::pressing::",
    "::pain::ranking::",
    "::pain::stroke::",
    "::progress::next_day::",
    "::progress::record::",
    "::routine::clap::",
    "::platform::audio::",
    "::platform::frames::",
    "::platform::journal::",
    "::platform::media_buttons::",
    "::platform::microphone::",
    "::platform::page::copy",
    "::platform::touch::",
    "::platform::voice::",
];
/// How the path of a page begins, in names that carry a number after each crate: `dorsal[1f]::pages`.
const PAGES: &str = "::pages::";

/// What the first screen asks of the app's state; every other verb is for the rooms.
const FIRST_VERBS: [&str; 9] = [
    "open",
    "say",
    "set_up",
    "keep",
    "stored",
    "collect_notices",
    "fetch_library",
    "quarantine_text",
    "catalogue",
];
const STATE: &str = "::state::dorsal::Dorsal>::";

/// Whether a function of this name is one of the rooms'.
fn waits(name: &str) -> bool {
    has_other(name, PAGES, &FIRST_PAGES)
        || has_other(name, STATE, &FIRST_VERBS)
        || WAITING.iter().any(|path| name.contains(path))
}

/// Whether something else than these follows a part of a path.
fn has_other(name: &str, path: &str, these: &[&str]) -> bool {
    name.match_indices(path).any(|(at, found)| {
        let next = name.get(at + found.len()..).unwrap_or_default();
        let is_end = |c: char| !c.is_ascii_alphanumeric() && c != '_';
        !these.contains(&next.split(is_end).next().unwrap_or_default())
    })
}

/// Splits the wasm in `dist`, optimises both parts, and tells the front page where the second is.
pub(crate) fn take_out(dist: &Path, public_url: &str, optimiser: &mut Optimiser) -> Result<()> {
    let program = program(dist)?;
    let wasm = fs::read(&program).map_err(Error::io("read the wasm"))?;
    let parts = split(&wasm, waits)?;
    guard(&parts.doors)?;
    fs::write(&program, parts.first).map_err(Error::io("write the wasm"))?;
    let raw = dist.join("rooms.wasm");
    fs::write(&raw, parts.rooms).map_err(Error::io("write the rooms"))?;
    for part in [&program, &raw] {
        optimiser.optimise(part)?;
    }
    let bytes = fs::read(&raw).map_err(Error::io("read the rooms"))?;
    let name = name_of(&bytes);
    fs::rename(&raw, dist.join(&name)).map_err(Error::io("name the rooms"))?;
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index).map_err(Error::io("read dist/index.html"))?;
    fs::write(&index, linked(&html, public_url, &name)?).map_err(Error::io("write dist/index.html"))
}

/// Refuses a program whose first screen runs into something that is not there yet.
fn guard(doors: &[Door]) -> Result<()> {
    let is_known = |door: &&Door| DOORS.iter().any(|known| door.name.ends_with(known));
    match doors.iter().find(|door| !is_known(door)) {
        None => Ok(()),
        Some(Door { name, caller }) => Err(Error::Build(format!(
            "{caller} of the first screen calls {name}, which comes later: see FIRST_PAGES in \
             xtask/src/rooms.rs"
        ))),
    }
}

/// The one wasm that Trunk wrote.
fn program(dist: &Path) -> Result<PathBuf> {
    let files = fs::read_dir(dist).map_err(Error::io("read dist"))?;
    files
        .filter_map(|file| Some(file.ok()?.path()))
        .find(|path| {
            path.extension()
                .is_some_and(|extension| extension == "wasm")
        })
        .ok_or_else(|| Error::Build("it has no wasm".into()))
}

/// The name changes with the bytes, so hosts may have it kept for ever.
fn name_of(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let digits = digest.iter().take(8).map(|byte| format!("{byte:02x}"));
    format!("{BEGIN}{}.wasm", digits.collect::<String>())
}

/// The front page with a link that the browser may follow when it has nothing else to do.
fn linked(html: &str, public_url: &str, name: &str) -> Result<String> {
    let (head, rest) = html
        .split_once("</head>")
        .ok_or_else(|| Error::Build("its front page has no head".into()))?;
    let link = format!("<link id=\"rooms\" rel=\"prefetch\" href=\"{public_url}{name}\">");
    Ok([head, &link, "</head>", rest].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rooms_wait_and_the_first_screen_does_not() {
        assert!(waits("dorsal::pages::play::stage::stage"));
        assert!(waits("<dorsal::pages::later::later as Fn>::call"));
        assert!(waits(
            "core::ptr::drop_in_place<dorsal::pages::progress::progress::{closure#0}>"
        ));
        assert!(!waits("dorsal::pages::map::map"));
        assert!(!waits("leptos::mount::mount_to_body"));
    }

    #[test]
    fn the_first_screen_may_enter_by_the_known_doors_alone() {
        let door = |name: &str| Door {
            name: name.to_owned(),
            caller: "dorsal[1f]::app::room".to_owned(),
        };
        assert!(guard(&[door("dorsal[1f]::pages::later::later")]).is_ok());
        let said = guard(&[door("dorsal[1f]::pages::play::play")])
            .unwrap_err()
            .to_string();
        assert!(said.contains("pages::play::play"), "{said}");
    }

    #[test]
    fn the_front_page_names_the_rooms() {
        let html = linked("<head></head><body></body>", "/dorsal/", "rooms-1.wasm").unwrap();
        assert_eq!(
            html,
            "<head><link id=\"rooms\" rel=\"prefetch\" href=\"/dorsal/rooms-1.wasm\"></head><body></body>"
        );
    }

    #[test]
    fn the_name_follows_the_bytes() {
        assert_ne!(name_of(b"one"), name_of(b"two"));
        assert_eq!(name_of(b"one").len(), "rooms-0123456789abcdef.wasm".len());
    }
}
