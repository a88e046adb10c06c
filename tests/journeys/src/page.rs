//! What a person sees on a page and does with it, by roles and names.

use serde_json::{Value, json};

use crate::{
    Browser, Role,
    wait::{eventually, insist},
    webdriver::Refusal,
};

const FIND: &str = include_str!("js/find.js");
const POINT: &str = include_str!("js/point.js");

/// The protocol's key for an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A reference to an element of the page.
#[derive(Debug, Clone)]
struct Element(Value);

impl Element {
    fn path(&self, what: &str) -> String {
        let id = self
            .0
            .get(ELEMENT)
            .and_then(Value::as_str)
            .unwrap_or_default();
        format!("element/{id}/{what}")
    }
}

impl Browser {
    /// Waits for something with this role and this very name.
    #[track_caller]
    pub fn see(&self, role: Role, name: &str) {
        self.wait_for(role, name);
    }

    /// Waits until nothing with this role and name is shown.
    #[track_caller]
    pub fn see_no(&self, role: Role, name: &str) {
        let gone = || matches!(self.find(role, name), Ok(None)).then_some(());
        eventually(&format!("no {role:?} “{name}”"), gone);
    }

    /// Whether something with this role and name is shown now.
    #[track_caller]
    pub fn shows(&self, role: Role, name: &str) -> bool {
        matches!(self.find(role, name), Ok(Some(_)))
    }

    /// Waits for a text anywhere on the page.
    #[track_caller]
    pub fn see_text(&self, text: &str) {
        eventually(&format!("the text “{text}”"), || {
            self.text().contains(text).then_some(())
        });
    }

    /// Waits until a text is nowhere on the page.
    #[track_caller]
    pub fn see_no_text(&self, text: &str) {
        eventually(&format!("no text “{text}”"), || {
            (!self.text().contains(text)).then_some(())
        });
    }

    /// All text that is shown, with runs of white space as one space.
    #[track_caller]
    pub fn text(&self) -> String {
        words(
            self.script("return document.body.innerText", &[])
                .as_str()
                .unwrap_or_default(),
        )
    }

    /// The text of the only element with this role.
    #[track_caller]
    pub fn text_of(&self, role: Role) -> String {
        let text = "const shown = [...document.querySelectorAll(arguments[0])]\
            .filter((element) => element.checkVisibility({ visibilityProperty: true }));\
            return shown.length === 1 ? shown[0].textContent : null";
        eventually(&format!("one {role:?}"), || {
            self.script(text, &[json!(role.selector())])
                .as_str()
                .map(words)
        })
    }

    /// The remaining time in seconds, of the one timer with its text `m:ss`.
    #[track_caller]
    pub fn remaining_s(&self) -> u32 {
        let text = self.text_of(Role::Timer);
        let (minutes, seconds) = text.split_once(':').expect("a timer says m:ss");
        let number = |digits: &str| digits.trim().parse::<u32>().expect("digits in the timer");
        number(minutes) * 60 + number(seconds)
    }

    /// Presses what has this role and name, with a pointer at a place where it can be reached.
    #[track_caller]
    pub fn click(&mut self, role: Role, name: &str) {
        insist(&format!("a press on {role:?} “{name}”"), || {
            self.try_click(role, name)
        });
    }

    /// Presses a button.
    #[track_caller]
    pub fn click_button(&mut self, name: &str) {
        self.click(Role::Button, name);
    }

    /// Follows a link.
    #[track_caller]
    pub fn click_link(&mut self, name: &str) {
        self.click(Role::Link, name);
    }

    /// Puts text or a number into a field, a slider or a list, as if it had been typed.
    #[track_caller]
    pub fn enter(&mut self, role: Role, name: &str, value: &str) {
        let element = self.wait_for(role, name);
        // A framework may watch the property; its setter on the prototype is what typing reaches.
        let set = "const [element, value] = arguments;\
            const { set } = Object.getOwnPropertyDescriptor(element.constructor.prototype, 'value');\
            element.focus(); set.call(element, value);\
            for (const type of ['input', 'change'])\
              element.dispatchEvent(new Event(type, { bubbles: true }));";
        self.script(set, &[element.0, json!(value)]);
    }

    /// Presses and lets go of a key: one character, or `Enter`, `Escape`, `Tab`, an arrow ...
    #[track_caller]
    pub fn press(&mut self, key: &str) {
        let code = match key {
            "Enter" => "\u{E007}",
            "Escape" => "\u{E00C}",
            "Tab" => "\u{E004}",
            "Space" => " ",
            "ArrowLeft" => "\u{E012}",
            "ArrowUp" => "\u{E013}",
            "ArrowRight" => "\u{E014}",
            "ArrowDown" => "\u{E015}",
            character => character,
        };
        let actions = [
            json!({ "type": "keyDown", "value": code }),
            json!({ "type": "keyUp", "value": code }),
        ];
        self.must(
            "actions",
            &json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] }),
        );
    }

    /// The name of what has the focus.
    #[track_caller]
    pub fn focused(&self) -> String {
        let element = self.ask("element/active").map(Element);
        let name = element.and_then(|element| self.ask(&element.path("computedlabel")));
        name.ok()
            .and_then(|name| name.as_str().map(words))
            .unwrap_or_default()
    }

    #[track_caller]
    fn wait_for(&self, role: Role, name: &str) -> Element {
        eventually(&format!("{role:?} “{name}”"), || {
            self.find(role, name).ok().flatten()
        })
    }

    /// The first such element; a page that changes meanwhile is an error, to be tried again.
    fn find(&self, role: Role, name: &str) -> Result<Option<Element>, Refusal> {
        let arguments = [json!(role.selector()), json!(name)];
        let found = self.tell(
            "execute/sync",
            &json!({ "script": FIND, "args": arguments }),
        )?;
        for candidate in found.as_array().into_iter().flatten().cloned().map(Element) {
            let label = self.ask(&candidate.path("computedlabel"))?;
            if label.as_str().map(words).as_deref() == Some(name) {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }

    fn try_click(&self, role: Role, name: &str) -> Result<(), String> {
        let told = |refusal: Refusal| refusal.to_string();
        let element = self
            .find(role, name)
            .map_err(told)?
            .ok_or("it is not shown")?;
        let point = json!({ "script": POINT, "args": [element.0] });
        let point = self.tell("execute/sync", &point).map_err(told)?;
        let Some([x, y]) = point.as_array().map(Vec::as_slice) else {
            return Err(format!(
                "in the way: {}",
                point.as_str().unwrap_or_default()
            ));
        };
        self.press_at(x, y).map(drop).map_err(told)
    }

    fn press_at(&self, x: &Value, y: &Value) -> Result<Value, Refusal> {
        let actions = [
            json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y }),
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pointerUp", "button": 0 }),
        ];
        let pointer = json!({ "type": "pointer", "id": "pointer", "actions": actions });
        self.tell("actions", &json!({ "actions": [pointer] }))
    }
}

/// A text with runs of white space as one space.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
