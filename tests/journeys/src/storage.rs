//! What the page keeps in `localStorage`.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::Browser;

impl Browser {
    /// The value under a key, as it is written.
    #[track_caller]
    pub fn stored(&self, key: &str) -> Option<String> {
        let value = self.script("return localStorage.getItem(arguments[0])", &[json!(key)]);
        value.as_str().map(str::to_owned)
    }

    /// All that is kept, by key.
    #[track_caller]
    pub fn all_stored(&self) -> BTreeMap<String, String> {
        let value = self.script("return Object.entries(localStorage)", &[]);
        let entries: Vec<(String, String)> = serde_json::from_value(value).expect("texts");
        entries.into_iter().collect()
    }

    /// Writes a value under a key, behind the page's back.
    #[track_caller]
    pub fn store(&mut self, key: &str, value: &str) {
        let arguments = [json!(key), json!(value)];
        self.script(
            "localStorage.setItem(arguments[0], arguments[1])",
            &arguments,
        );
    }

    /// Writes a JSON object's values: texts as they are, anything else as JSON.
    #[track_caller]
    pub fn store_all(&mut self, values: &Value) {
        for (key, value) in values.as_object().into_iter().flatten() {
            let written = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            self.store(key, &written);
        }
    }

    /// Forgets everything.
    #[track_caller]
    pub fn clear_stored(&mut self) {
        self.script("localStorage.clear()", &[]);
    }
}
