//! The two floors that touch the browser, in a browser: what they do, and what happens where a
//! piece of it is missing. Elsewhere there is nothing to test.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "what the two floors do is seen in the browser itself"
)]

#[cfg(target_arch = "wasm32")]
#[path = "web/around.rs"]
mod around;
#[cfg(target_arch = "wasm32")]
#[path = "web/media_buttons.rs"]
mod media_buttons;
#[cfg(target_arch = "wasm32")]
#[path = "web/missing.rs"]
mod missing;
#[cfg(target_arch = "wasm32")]
#[path = "web/platform.rs"]
mod platform;
#[cfg(target_arch = "wasm32")]
#[path = "web/storage.rs"]
mod storage;

#[cfg(target_arch = "wasm32")]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
