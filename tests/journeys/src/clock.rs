//! Time that passes faster for the page than for us.

use std::time::Duration;

use serde_json::{Value, json};

use crate::Browser;

const SCRIPT: &str = include_str!("js/clock.js");

/// How far the page's clocks are ahead of ours.
#[derive(Debug, Default)]
pub(crate) struct Clock {
    passed_ms: i64,
    set_ms: i64,
    /// The script that tells each new document.
    script: Option<Value>,
}

impl Browser {
    /// Lets time pass: every clock of the page moves on at once. Timers fire when they would have.
    ///
    /// It holds for this document and for all that are loaded later, also after a restart.
    #[track_caller]
    pub fn pass_time(&mut self, time: Duration) {
        self.clock.passed_ms += i64::try_from(time.as_millis()).expect("a humane time");
        self.apply_clock();
    }

    /// Puts the wall clock ahead or back without time having passed.
    #[track_caller]
    pub fn set_wall_clock(&mut self, by_ms: i64) {
        self.clock.set_ms += by_ms;
        self.apply_clock();
    }

    /// Before and after a restart the clocks are equally far ahead.
    pub(crate) fn restart_clock(&mut self) {
        if self.clock.script.take().is_some() {
            self.apply_clock();
        }
    }

    #[track_caller]
    fn apply_clock(&mut self) {
        let ahead = json!({ "passed": self.clock.passed_ms, "set": self.clock.set_ms });
        let call = format!("({SCRIPT})({ahead});");
        if let Some(script) = self.clock.script.take() {
            self.devtools("Page.removeScriptToEvaluateOnNewDocument", script);
        }
        let script = self.devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": call }),
        );
        self.clock.script = Some(script);
        self.script(&call, &[]);
    }
}
