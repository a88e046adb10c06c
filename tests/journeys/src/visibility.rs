//! A page that the person has turned away from, and back to.

use serde_json::{Value, json};

use crate::{Browser, eventually};

impl Browser {
    /// Puts another tab before the page. The browser then treats the page as it does a hidden one:
    /// its timers fire once a second, and after five minutes once a minute.
    #[track_caller]
    pub fn hide_page(&mut self) {
        let tab = self.devtools("Target.createTarget", json!({ "url": "about:blank" }));
        self.other_tab = tab
            .get("targetId")
            .and_then(Value::as_str)
            .map(str::to_owned);
        eventually("the page is hidden", || {
            (self.visibility() == "hidden").then_some(())
        });
    }

    /// Closes that tab, and so comes back to the page.
    #[track_caller]
    pub fn show_page(&mut self) {
        let page = self
            .ask("window")
            .unwrap_or_else(|refusal| panic!("no page: {refusal}"));
        self.devtools("Target.activateTarget", json!({ "targetId": page }));
        if let Some(tab) = self.other_tab.take() {
            self.devtools("Target.closeTarget", json!({ "targetId": tab }));
        }
        eventually("the page is visible", || {
            (self.visibility() == "visible").then_some(())
        });
    }

    /// The page's `document.visibilityState`.
    #[track_caller]
    pub fn visibility(&self) -> String {
        let state = self.script("return document.visibilityState", &[]);
        state.as_str().unwrap_or_default().to_owned()
    }
}
