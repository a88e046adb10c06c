//! The content of this build: what the app carries, and the file with the rest (DECISIONS 16).

use super::Catalogue;
use super::decode::decode;
use super::entry::Entry;
use super::fingerprint::fingerprint;
use super::printed::Printed;
use super::stroke::StrokeFacts;
use std::sync::OnceLock;

/// What the first look and the safety page need: names of muscles, plates, safety.
static FRONT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/front.postcard"));

/// The file with the rest beside the app; its name changes with what is in it.
pub const LIBRARY_FILE: &str = env!("DORSAL_LIBRARY");

/// The number of that file's bytes, which its name tells in hexadecimal digits.
const LIBRARY_FINGERPRINT: u64 = u64::from_le_bytes(*include_bytes!(concat!(
    env!("OUT_DIR"),
    "/library.fingerprint"
)));

/// What the file with the rest holds: the rules' part, pages, what search finds, and strokes.
type Whole = (Catalogue, Vec<Printed>, Vec<Entry>, Vec<StrokeFacts>);

static WHOLE: OnceLock<Whole> = OnceLock::new();

/// The catalogue. Until the file with the rest is opened it has plates, their names, and safety alone.
pub fn catalogue() -> &'static Catalogue {
    static ALONE: OnceLock<Catalogue> = OnceLock::new();
    match whole() {
        Some((catalogue, ..)) => catalogue,
        None => ALONE.get_or_init(|| decode(FRONT)),
    }
}

/// The pages that the build has printed; none until the file with the rest is opened.
pub fn printed_pages() -> &'static [Printed] {
    whole().map_or(&[], |(_, pages, ..)| pages)
}

/// What search finds; nothing until the file with the rest is opened.
pub fn entries() -> &'static [Entry] {
    whole().map_or(&[], |(_, _, entries, _)| entries)
}

/// What is needed to show the stroke of each technique; nothing until the file with the rest is opened.
pub fn strokes() -> &'static [StrokeFacts] {
    whole().map_or(&[], |(.., strokes)| strokes)
}

/// Whether the file with the rest is open.
pub fn is_whole() -> bool {
    whole().is_some()
}

/// Opens the file with the rest. Answers whether it is the one that this build wrote.
///
/// What reads it is in the second wasm, so it must stay a function of its own.
#[inline(never)]
pub fn open_library(bytes: &[u8]) -> bool {
    if fingerprint(bytes) != LIBRARY_FINGERPRINT {
        return false;
    }
    WHOLE.get_or_init(|| {
        let (mut catalogue, pages, entries, strokes): Whole = decode(bytes);
        catalogue.take_front(decode(FRONT));
        (catalogue, pages, entries, strokes)
    });
    true
}

#[cfg(target_arch = "wasm32")]
fn whole() -> Option<&'static Whole> {
    WHOLE.get()
}

/// Natively the file is at hand. It is opened once: to look whether it is the right one takes long.
#[cfg(not(target_arch = "wasm32"))]
fn whole() -> Option<&'static Whole> {
    if WHOLE.get().is_none() {
        open_library(include_bytes!(concat!(
            env!("OUT_DIR"),
            "/library.postcard"
        )));
    }
    WHOLE.get()
}
