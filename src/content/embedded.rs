//! The content of this build: what the app carries, and the file with the rest (DECISIONS 16).

use super::decode::decode;
use super::fingerprint::fingerprint;
use super::{Catalogue, Library};
use std::sync::OnceLock;

/// What the first look and the safety page need: names of muscles, plates, safety.
static FRONT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/front.postcard"));

/// The file with the rest beside the app; its name changes with what is in it.
pub const LIBRARY_FILE: &str = env!("DORSAL_LIBRARY");

/// The number of that file's bytes, which its name tells in hexadecimal digits.
const LIBRARY_FINGERPRINT: u64 = include!(concat!(env!("OUT_DIR"), "/library-fingerprint.rs"));

static WHOLE: OnceLock<(Catalogue, Library)> = OnceLock::new();

/// The catalogue. Until the file with the rest is opened it has plates, their names, and safety alone.
pub fn catalogue() -> &'static Catalogue {
    static ALONE: OnceLock<Catalogue> = OnceLock::new();
    match whole() {
        Some((catalogue, _)) => catalogue,
        None => ALONE.get_or_init(|| decode(FRONT)),
    }
}

/// The library; none until the file with the rest is opened.
pub fn library() -> Option<&'static Library> {
    whole().map(|(_, library)| library)
}

/// Opens the file with the rest. Answers whether it is the one that this build wrote.
pub fn open_library(bytes: &[u8]) -> bool {
    if fingerprint(bytes) != LIBRARY_FINGERPRINT {
        return false;
    }
    WHOLE.get_or_init(|| {
        let (mut catalogue, library): (Catalogue, Library) = decode(bytes);
        catalogue.take_front(decode(FRONT));
        (catalogue, library)
    });
    true
}

#[cfg(target_arch = "wasm32")]
fn whole() -> Option<&'static (Catalogue, Library)> {
    WHOLE.get()
}

/// Natively the file is at hand.
#[cfg(not(target_arch = "wasm32"))]
fn whole() -> Option<&'static (Catalogue, Library)> {
    open_library(include_bytes!(concat!(
        env!("OUT_DIR"),
        "/library.postcard"
    )));
    WHOLE.get()
}
