//! Web Locks: one tab at a time writes a key. Without them the caller goes ahead (DECISIONS 12).

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

// web-sys calls Web Locks unstable, so the one call is declared here.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = LockManager)]
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, held: &Function) -> Result<Promise, JsValue>;
}

/// Runs `work` once, while holding the lock of this name where the browser has locks.
pub async fn with(name: &str, work: impl FnOnce() + 'static) {
    let Some(locks) = manager() else {
        work();
        return;
    };
    let work = std::rc::Rc::new(std::cell::Cell::new(Some(work)));
    let inside = std::rc::Rc::clone(&work);
    let held = Closure::once_into_js(move || {
        if let Some(work) = inside.take() {
            work();
        }
    });
    if let Ok(promise) = locks.request(name, held.unchecked_ref()) {
        // A refused lock leaves the work undone; it is done below.
        let _ = JsFuture::from(promise).await;
    }
    if let Some(work) = work.take() {
        work();
    }
}

fn manager() -> Option<LockManager> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}
