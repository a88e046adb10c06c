//! The catalogue that this build of the app carries.

use super::Catalogue;
use std::sync::OnceLock;

static COMPILED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.postcard"));

/// The catalogue, decoded once at the first call.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    // The build wrote these bytes with the same types, so decoding cannot fail; were it to, an
    // empty catalogue shows empty lists, and the tests (which count entries) fail.
    CATALOGUE.get_or_init(|| postcard::from_bytes(COMPILED).unwrap_or_default())
}
