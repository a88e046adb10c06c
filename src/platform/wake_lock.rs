//! Keeps the screen awake while a session runs. The browser drops the lock whenever the page is
//! hidden, so it is asked for again when the page shows.

use js_sys::{Promise, Reflect};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

// web-sys calls the Screen Wake Lock unstable, so the two calls are declared here.
#[wasm_bindgen]
extern "C" {
    type WakeLockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &WakeLockManager, kind: &str) -> Result<Promise, JsValue>;

    #[derive(Clone)]
    type WakeLockSentinel;

    #[wasm_bindgen(method, catch)]
    fn release(this: &WakeLockSentinel) -> Result<Promise, JsValue>;
}

/// The wish that the screen stays on; dropping it lets the screen sleep again.
#[derive(Default)]
pub struct WakeLock {
    sentinel: Rc<RefCell<Option<WakeLockSentinel>>>,
}

impl WakeLock {
    /// Asks for the screen to stay on, and tells whether the browser agreed.
    pub fn hold(&self, told: impl FnOnce(bool) + 'static) {
        let Some(manager) = manager() else {
            told(false);
            return;
        };
        let place = Rc::clone(&self.sentinel);
        spawn_local(async move {
            let granted = match manager.request("screen") {
                Ok(promise) => JsFuture::from(promise).await.ok(),
                Err(_) => None,
            };
            told(granted.is_some());
            if let Some(sentinel) = granted {
                place.replace(Some(sentinel.unchecked_into()));
            }
        });
    }

    /// Lets the screen sleep again.
    pub fn let_go(&self) {
        if let Some(sentinel) = self.sentinel.take() {
            // Releasing a lock that the browser dropped already does nothing.
            let _ = sentinel.release();
        }
    }
}

impl Drop for WakeLock {
    fn drop(&mut self) {
        self.let_go();
    }
}

fn manager() -> Option<WakeLockManager> {
    let navigator = web_sys::window()?.navigator();
    let lock = Reflect::get(&navigator, &JsValue::from_str("wakeLock")).ok()?;
    lock.is_object().then(|| lock.unchecked_into())
}
