//! Accessibility checks by axe-core, where it is installed.

use std::{env, fs, path::PathBuf};

use serde_json::Value;

use crate::{Browser, skip};

/// The rules that pages are held to.
const ALL: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// The one of them that depends on the colours.
const OF_COLOURS: &str = "{ type: 'rule', values: ['color-contrast'] }";

/// The checking script.
#[derive(Debug)]
pub struct Axe {
    source: String,
}

impl Axe {
    /// The script that the task runner installed; without it, the running test counts as skipped.
    pub fn or_skip() -> Option<Self> {
        let axe = Self::find();
        if axe.is_none() {
            skip("axe-core is missing: `cargo xtask test` installs it where Node 20 is on PATH");
        }
        axe
    }

    /// The script that the task runner installed.
    pub fn find() -> Option<Self> {
        let path = env::var_os("DORSAL_AXE").map(PathBuf::from)?;
        let source = fs::read_to_string(path).ok()?;
        Some(Self { source })
    }

    /// What the page gets wrong, one line a rule and place.
    #[track_caller]
    pub fn violations(&self, browser: &Browser) -> Vec<String> {
        self.run(browser, ALL)
    }

    /// What the colours of the page get wrong: all that can change when only they do.
    #[track_caller]
    pub fn violations_of_colours(&self, browser: &Browser) -> Vec<String> {
        self.run(browser, OF_COLOURS)
    }

    #[track_caller]
    fn run(&self, browser: &Browser, rules: &str) -> Vec<String> {
        if browser.script("return typeof axe", &[]) == "undefined" {
            browser.script(&self.source, &[]);
        }
        let run = format!("return axe.run({{ runOnly: {rules}, resultTypes: ['violations'] }})");
        let results = browser.script(&run, &[]);
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
