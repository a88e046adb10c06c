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

/// More presses of Tab than this to get somewhere are too many for anyone.
const MOST_STOPS: usize = 60;

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

    /// Waits for a part of the page with these words in it, and tells all of its words.
    #[track_caller]
    pub fn part_with(&self, role: Role, text: &str) -> String {
        let script = "const [selector, text] = arguments;\
            const parts = [...document.querySelectorAll(selector)]\
              .filter((part) => part.checkVisibility({ visibilityProperty: true }))\
              .map((part) => part.innerText.replace(/\\s+/g, ' '));\
            return parts.find((part) => part.includes(text)) ?? null";
        eventually(&format!("{role:?} with “{text}”"), || {
            let part = self.script(script, &[json!(role.selector()), json!(text)]);
            part.as_str().map(words)
        })
    }

    /// Whether something with this role and name is shown now.
    #[track_caller]
    pub fn shows(&self, role: Role, name: &str) -> bool {
        matches!(self.find(role, name), Ok(Some(_)))
    }

    /// Waits for a text anywhere on the page, in capitals or not: that is a matter of style.
    #[track_caller]
    pub fn see_text(&self, text: &str) {
        eventually(&format!("the text “{text}”"), || {
            self.has_text(text).then_some(())
        });
    }

    /// Waits until a text is nowhere on the page.
    #[track_caller]
    pub fn see_no_text(&self, text: &str) {
        eventually(&format!("no text “{text}”"), || {
            (!self.has_text(text)).then_some(())
        });
    }

    /// Whether a text is anywhere on the page now, in capitals or not.
    #[track_caller]
    pub fn has_text(&self, text: &str) -> bool {
        self.text().to_lowercase().contains(&text.to_lowercase())
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

    /// The first heading of the page, which says what the page is.
    #[track_caller]
    pub fn title(&self) -> String {
        let heading = "return [...document.querySelectorAll('h1')]\
            .find((one) => one.checkVisibility({ visibilityProperty: true }))?.textContent";
        eventually("a first heading", || {
            self.script(heading, &[]).as_str().map(words)
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

    /// Follows the first link whose name has these words in it.
    #[track_caller]
    pub fn click_link_about(&mut self, text: &str) {
        insist(&format!("a press on a link about “{text}”"), || {
            let found = self.find_by(Role::Link, text, |name| name.contains(text));
            self.try_press(found)
        });
    }

    /// Draws a finger over the screen, from one place to another, in pixels.
    #[track_caller]
    pub fn swipe(&mut self, from: (i32, i32), to: (i32, i32)) {
        let at = |(x, y): (i32, i32), duration: u32| json!({ "type": "pointerMove", "duration": duration, "x": x, "y": y });
        let between = |share: i32| {
            (
                from.0 + (to.0 - from.0) * share / 4,
                from.1 + (to.1 - from.1) * share / 4,
            )
        };
        let mut actions = vec![at(from, 0), json!({ "type": "pointerDown", "button": 0 })];
        actions.extend((1..=4).map(|share| at(between(share), 60)));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let finger = json!({
            "type": "pointer",
            "id": "finger",
            "parameters": { "pointerType": "touch" },
            "actions": actions,
        });
        self.must("actions", &json!({ "actions": [finger] }));
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
    /// `Shift+` before it holds that key meanwhile.
    #[track_caller]
    pub fn press(&mut self, key: &str) {
        let (held, key) = match key.strip_prefix("Shift+") {
            Some(key) => (Some("\u{E008}"), key),
            None => (None, key),
        };
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
        let down = held.into_iter().chain([code]);
        let up = [code].into_iter().chain(held);
        let actions: Vec<Value> = down
            .map(|code| json!({ "type": "keyDown", "value": code }))
            .chain(up.map(|code| json!({ "type": "keyUp", "value": code })))
            .collect();
        self.must(
            "actions",
            &json!({ "actions": [{ "type": "key", "id": "keys", "actions": actions }] }),
        );
    }

    /// Presses Tab until something with such a name has the focus.
    #[track_caller]
    pub fn tab_to(&mut self, fits: impl Fn(&str) -> bool) {
        let mut names = Vec::new();
        for _ in 0..MOST_STOPS {
            self.press("Tab");
            let name = self.focused();
            if fits(&name) {
                return;
            }
            names.push(name);
        }
        panic!("Tab does not lead there, but to {names:?}");
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
        self.find_by(role, name, |label| label == name)
    }

    /// The first such element whose name fits; all of these words are in or about it.
    fn find_by(
        &self,
        role: Role,
        text: &str,
        fits: impl Fn(&str) -> bool,
    ) -> Result<Option<Element>, Refusal> {
        let arguments = [json!(role.selector()), json!(text)];
        let found = self.tell(
            "execute/sync",
            &json!({ "script": FIND, "args": arguments }),
        )?;
        for candidate in found.as_array().into_iter().flatten().cloned().map(Element) {
            let label = self.ask(&candidate.path("computedlabel"))?;
            if label.as_str().map(words).is_some_and(|label| fits(&label)) {
                return Ok(Some(candidate));
            }
        }
        Ok(None)
    }

    fn try_click(&self, role: Role, name: &str) -> Result<(), String> {
        self.try_press(self.find(role, name))
    }

    fn try_press(&self, found: Result<Option<Element>, Refusal>) -> Result<(), String> {
        let told = |refusal: Refusal| refusal.to_string();
        let element = found.map_err(told)?.ok_or("it is not shown")?;
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
