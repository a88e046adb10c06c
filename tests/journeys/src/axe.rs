//! Accessibility checks by axe-core, where it is installed.

use std::{env, fs, path::PathBuf};

use serde_json::Value;

use crate::{Browser, skip};

/// The rules that pages are held to.
const RUN: &str = "return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', \
    'wcag22aa', 'best-practice'] })";

/// The checking script.
#[derive(Debug)]
pub struct Axe {
    source: String,
}

impl Axe {
    /// The script that the task runner installed; without it, the running test counts as skipped.
    pub fn or_skip() -> Option<Self> {
        let path = env::var_os("DORSAL_AXE").map(PathBuf::from);
        let source = path.and_then(|path| fs::read_to_string(path).ok());
        if source.is_none() {
            skip("axe-core is missing: `cargo xtask test` installs it where Node 20 is on PATH");
        }
        source.map(|source| Self { source })
    }

    /// What the page gets wrong, one line a rule and place.
    #[track_caller]
    pub fn violations(&self, browser: &Browser) -> Vec<String> {
        browser.script(&self.source, &[]);
        let results = browser.script(RUN, &[]);
        let text = |value: &Value, key: &str| {
            value
                .get(key)
                .map(|value| value.as_str().map_or(value.to_string(), str::to_owned))
        };
        let list = |value: &Value, key: &str| {
            value
                .get(key)
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        };
        let mut found = Vec::new();
        for rule in list(&results, "violations") {
            let name = text(&rule, "id").unwrap_or_default();
            for node in list(&rule, "nodes") {
                let html = text(&node, "html").unwrap_or_default();
                found.push(format!("{name}: {html}"));
            }
        }
        found
    }
}
