//! The device's own voice. Where there is none, nothing is said, and the screen says it all.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

// Few members of the Web Speech API are needed, and each may be missing.
#[wasm_bindgen]
extern "C" {
    type Synthesis;

    #[wasm_bindgen(method, catch)]
    fn speak(this: &Synthesis, words: &Utterance) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch)]
    fn cancel(this: &Synthesis) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = getVoices)]
    fn voices(this: &Synthesis) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_name = SpeechSynthesisUtterance)]
    type Utterance;

    #[wasm_bindgen(constructor, catch, js_class = SpeechSynthesisUtterance)]
    fn new(words: &str) -> Result<Utterance, JsValue>;
}

/// How something is said.
#[derive(Clone, Copy, Debug)]
pub struct Manner<'a> {
    /// The name of the voice; empty for the one that the device chooses.
    pub voice: &'a str,
    /// How fast, in per cent of the usual.
    pub rate: u8,
    /// How loud, in per cent.
    pub volume: u8,
}

/// Says something, after what is being said. Answers whether the device took it.
pub fn say(words: &str, manner: Manner<'_>) -> bool {
    let (Some(synthesis), Ok(utterance)) = (synthesis(), Utterance::new(words)) else {
        return false;
    };
    let set = |name: &str, value: &JsValue| {
        // What a browser does not know of a voice, it leaves as it is.
        let _ = Reflect::set(&utterance, &name.into(), value);
    };
    set("lang", &"en".into());
    set("rate", &(f64::from(manner.rate) / 100.0).into());
    set("volume", &(f64::from(manner.volume) / 100.0).into());
    let mut all = all(&synthesis).into_iter();
    if let Some(voice) = all.find(|one| name_of(one) == manner.voice) {
        set("voice", &voice);
    }
    synthesis.speak(&utterance).is_ok()
}

/// Stops what is being said, and what waits to be said.
pub fn hush() {
    if let Some(synthesis) = synthesis() {
        // Nothing is said, then, and that is what was asked for.
        let _ = synthesis.cancel();
    }
}

/// Whether something is being said.
pub fn speaks() -> bool {
    let speaking = synthesis().and_then(|all| Reflect::get(&all, &"speaking".into()).ok());
    speaking.is_some_and(|speaking| speaking.is_truthy())
}

/// The names of the voices for the language of the app. Some browsers know them only a moment after
/// they were first asked.
pub fn names() -> Vec<String> {
    let Some(synthesis) = synthesis() else {
        return Vec::new();
    };
    let all = all(&synthesis).into_iter();
    let ours = all.filter(|voice| member(voice, "lang").starts_with("en"));
    ours.map(|voice| name_of(&voice)).collect()
}

/// Whether the device can speak at all.
pub fn is_there() -> bool {
    synthesis().is_some() && Utterance::new("").is_ok()
}

fn all(synthesis: &Synthesis) -> Vec<JsValue> {
    synthesis
        .voices()
        .map_or_else(|_| Vec::new(), |voices| voices.iter().collect())
}

fn name_of(voice: &JsValue) -> String {
    member(voice, "name")
}

fn member(of: &JsValue, name: &str) -> String {
    let value = Reflect::get(of, &name.into()).ok();
    value
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

fn synthesis() -> Option<Synthesis> {
    let window = web_sys::window()?;
    let found = Reflect::get(&window, &"speechSynthesis".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}
