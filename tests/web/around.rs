//! The page around a test: what is shown in it, what is missing, and the time that passes.

use dorsal::units::Instant;
use js_sys::{Function, Promise};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// 21 November 2026, 10:00 UTC.
pub(crate) const MORNING: Instant = Instant(1_795_255_200_000);

pub(crate) fn window() -> web_sys::Window {
    web_sys::window().expect("a browser")
}

pub(crate) fn document() -> web_sys::Document {
    window().document().expect("a page")
}

/// Lets the browser go on for so many milliseconds.
pub(crate) async fn wait(millis: i32) {
    let promise = Promise::new(&mut |done, _| {
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&done, millis)
            .expect("a timer");
    });
    JsFuture::from(promise).await.expect("time passes");
}

/// Asks something that answers later; what was told, if anything was in two seconds.
pub(crate) async fn answer<T: Copy + 'static>(ask: impl FnOnce(Box<dyn FnOnce(T)>)) -> Option<T> {
    let told = Rc::new(Cell::new(None));
    let place = Rc::clone(&told);
    ask(Box::new(move |said| place.set(Some(said))));
    for _ in 0..40 {
        if told.get().is_some() {
            break;
        }
        wait(50).await;
    }
    told.get()
}

/// Something put into the page, taken away with the value.
pub(crate) struct Shown(pub(crate) web_sys::Element);

impl Shown {
    pub(crate) fn new(markup: &str) -> Self {
        let element = document().create_element("div").expect("an element");
        element.set_inner_html(markup);
        document()
            .body()
            .expect("a body")
            .append_child(&element)
            .expect("a place");
        Self(element)
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// A piece of the browser that is gone, or throws, until the value is dropped.
pub(crate) struct Without(Function);

impl Without {
    /// `object` and `name` are those of JavaScript; `getter` is what stands there instead.
    pub(crate) fn new(object: &str, name: &str, getter: &str) -> Self {
        let script = format!(
            "(() => {{
                const was = Object.getOwnPropertyDescriptor({object}, '{name}');
                Object.defineProperty({object}, '{name}', {{ configurable: true, get() {{ {getter} }} }});
                return () => {{
                    if (was) Object.defineProperty({object}, '{name}', was);
                    else delete {object}['{name}'];
                }};
            }})()"
        );
        let restore = js_sys::eval(&script).expect("a property that can be replaced");
        Self(restore.unchecked_into())
    }

    pub(crate) fn gone(object: &str, name: &str) -> Self {
        Self::new(object, name, "return undefined;")
    }
}

impl Drop for Without {
    fn drop(&mut self) {
        self.0.call0(&JsValue::NULL).expect("it was there before");
    }
}
