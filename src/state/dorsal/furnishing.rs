//! What the app does not carry and fetches at its start: the routines, and everything to read.

use super::Dorsal;
use crate::content::{LIBRARY_FILE, open_library};
use crate::platform::{dom, fetch};
use leptos::prelude::*;

impl Dorsal {
    /// Fetches the long texts; again after they did not come.
    pub fn fetch_library(self) {
        self.unfurnished.set(false);
        let address = [&dom::base_path(), "/", LIBRARY_FILE].concat();
        wasm_bindgen_futures::spawn_local(async move {
            let bytes = fetch::bytes(&address).await;
            if bytes.is_ok_and(|bytes| open_library(&bytes)) {
                self.load_run();
                self.furnished.set(true);
            } else {
                self.unfurnished.set(true);
            }
        });
    }
}
