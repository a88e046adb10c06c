//! Whether an element can be seen: some of it is inside the window, and not scrolled away.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// A watch over one element; dropping it ends the watch.
pub struct Sight {
    observer: IntersectionObserver,
    _call: Closure<dyn FnMut(js_sys::Array)>,
}

impl Sight {
    /// Calls back whenever the element comes into sight or goes out of it, and once at the start,
    /// until the answer is dropped. None where the browser cannot tell.
    pub fn of(element: &Element, mut call: impl FnMut(bool) + 'static) -> Option<Self> {
        let told = Closure::new(move |entries: js_sys::Array| {
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>().ok();
            if let Some(entry) = last {
                call(entry.is_intersecting());
            }
        });
        let observer = IntersectionObserver::new(told.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _call: told,
        })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
