//! Vibration: the tones, for the skin.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Lets the device tremble, in milliseconds of trembling and stillness in turn. Answers whether it
/// agreed. Browsers refuse it on hidden pages, and where nobody has tapped yet.
pub fn tremble(pattern: &[u32]) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return false;
    };
    let vibrate = Reflect::get(&navigator, &"vibrate".into()).ok();
    let Some(vibrate) = vibrate.and_then(|found| found.dyn_into::<Function>().ok()) else {
        return false;
    };
    let pattern: Array = pattern.iter().map(|part| JsValue::from(*part)).collect();
    let agreed = vibrate.call1(&navigator, &pattern);
    agreed.is_ok_and(|agreed| agreed.is_truthy())
}
