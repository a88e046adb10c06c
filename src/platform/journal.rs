//! The last word of a session, written where a killed browser does not lose it.
//!
//! Browsers hold localStorage in memory and write it to disk late: Chromium after ten seconds, and up
//! to a minute. `IndexedDB` is written at once. So what must survive a crash is noted there as well.
//! Without `IndexedDB` nothing is noted, and a crash loses what localStorage loses.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbTransactionMode};

const NAME: &str = "dorsal";
const NOTES: &str = "journal";

thread_local! {
    /// The notes, once they are open.
    static DATABASE: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// Opens the notes, and calls back when they can be read. Where they cannot, it never does.
pub fn open(ready: impl FnOnce() + 'static) {
    let factory = web_sys::window().and_then(|window| window.indexed_db().ok().flatten());
    let Some(request) = factory.and_then(|factory| factory.open_with_u32(NAME, 1).ok()) else {
        return;
    };
    let asked = request.clone();
    let first = Closure::once_into_js(move || {
        if let Some(database) = database_of(&asked) {
            // It is there already, then.
            let _ = database.create_object_store(NOTES);
        }
    });
    request.set_onupgradeneeded(Some(first.unchecked_ref()));
    let asked = request.clone();
    let opened = Closure::once_into_js(move || {
        DATABASE.set(database_of(&asked));
        ready();
    });
    request.set_onsuccess(Some(opened.unchecked_ref()));
}

/// Notes a text under a name, in the place of the one before.
pub fn note(name: &str, text: &str) {
    let put = |notes: IdbObjectStore| notes.put_with_key(&text.into(), &name.into());
    // What cannot be noted is still in localStorage.
    let _ = notes(IdbTransactionMode::Readwrite).map(put);
}

/// Calls back with the text under a name, or with nothing where there is none.
pub fn read(name: &str, told: impl FnOnce(String) + 'static) {
    let asked = notes(IdbTransactionMode::Readonly).and_then(|notes| notes.get(&name.into()).ok());
    // What cannot be read was not noted.
    let Some(request) = asked else { return };
    let asked = request.clone();
    let found = Closure::once_into_js(move || {
        let text = asked.result().ok().and_then(|text| text.as_string());
        told(text.unwrap_or_default());
    });
    request.set_onsuccess(Some(found.unchecked_ref()));
}

fn notes(mode: IdbTransactionMode) -> Option<IdbObjectStore> {
    DATABASE.with_borrow(|place| {
        let database = place.as_ref()?;
        let transaction = database.transaction_with_str_and_mode(NOTES, mode).ok()?;
        transaction.object_store(NOTES).ok()
    })
}

fn database_of(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}
