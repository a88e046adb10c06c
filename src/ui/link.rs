//! Links inside the app, which may live under a sub-path of its host.

use crate::address::Page;
use crate::platform::dom;
use std::sync::OnceLock;

/// The path that the app lives under: empty, or `/dorsal`.
pub fn base() -> &'static str {
    static BASE: OnceLock<String> = OnceLock::new();
    BASE.get_or_init(dom::base_path)
}

/// A path inside the app as a link.
pub fn href(path: &str) -> String {
    [base(), path].concat()
}

/// A page as a link.
pub fn to(page: &Page) -> String {
    href(&page.path())
}
