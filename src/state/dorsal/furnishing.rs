//! What the first screen does not need and the app fetches at its start: the other rooms, the routines,
//! and everything to read.

use super::Dorsal;
use crate::content::{LIBRARY_FILE, open_library};
use crate::platform::{dom, fetch, rooms};
use leptos::prelude::*;

impl Dorsal {
    /// Fetches the rest; again after it did not come.
    pub fn fetch_library(self) {
        self.unfurnished.set(false);
        let address = [&dom::base_path(), "/", LIBRARY_FILE].concat();
        wasm_bindgen_futures::spawn_local(async move {
            let bytes = match rooms::open().await {
                Ok(()) => fetch::bytes(&address).await,
                Err(why) => Err(why),
            };
            if bytes.is_ok_and(|bytes| open_library(&bytes)) {
                self.read_kept();
            } else {
                self.unfurnished.set(true);
            }
        });
    }
}
