//! The last word of a session, written where a killed browser does not lose it.
//!
//! Browsers hold localStorage in memory and write it to disk late: Chromium after ten seconds, and up
//! to a minute. IndexedDB is written at once. So what must survive a crash is noted there as well.
//! Without IndexedDB nothing is noted, and a crash loses what localStorage loses.

use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbTransactionMode};

const NAME: &str = "dorsal";
const NOTES: &str = "journal";

/// The notes. Copies are of the same ones.
#[derive(Clone, Default)]
pub struct Journal {
    database: Rc<RefCell<Option<IdbDatabase>>>,
}

impl Journal {
    /// Opens the notes, and calls back when they can be read. Where they cannot, it never does.
    pub fn open(&self, ready: impl FnOnce() + 'static) {
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
        let (asked, place) = (request.clone(), Rc::clone(&self.database));
        let opened = Closure::once_into_js(move || {
            place.replace(database_of(&asked));
            ready();
        });
        request.set_onsuccess(Some(opened.unchecked_ref()));
    }

    /// Notes a text under a name, in the place of the one before.
    pub fn note(&self, name: &str, text: &str) {
        // What cannot be noted is still in localStorage.
        let _ = self.put(name, text);
    }

    /// Calls back with the text under a name, if there is one.
    pub fn read(&self, name: &str, told: impl FnOnce(String) + 'static) {
        // What cannot be read was not noted.
        let _ = self.get(name, told);
    }

    fn put(&self, name: &str, text: &str) -> Result<(), JsValue> {
        let place = self.database.borrow();
        let database = place.as_ref().ok_or(JsValue::NULL)?;
        let mode = IdbTransactionMode::Readwrite;
        let notes = database
            .transaction_with_str_and_mode(NOTES, mode)?
            .object_store(NOTES)?;
        notes.put_with_key(&text.into(), &name.into())?;
        Ok(())
    }

    fn get(&self, name: &str, told: impl FnOnce(String) + 'static) -> Result<(), JsValue> {
        let place = self.database.borrow();
        let database = place.as_ref().ok_or(JsValue::NULL)?;
        let notes = database.transaction_with_str(NOTES)?.object_store(NOTES)?;
        let request = notes.get(&name.into())?;
        let asked = request.clone();
        let found = Closure::once_into_js(move || {
            let text = asked.result().ok().and_then(|text| text.as_string());
            told(text.unwrap_or_default());
        });
        request.set_onsuccess(Some(found.unchecked_ref()));
        Ok(())
    }
}

fn database_of(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}
