//! The page as a whole: whether it is seen, when it goes, what other tabs write, how wide it is.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Whether the page is hidden: another tab in front, the window minimised, the phone locked.
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.hidden())
}

/// Calls back whenever the page is hidden or shown, until the answer is dropped.
pub fn on_visibility(mut call: impl FnMut(bool) + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(
        &document,
        "visibilitychange",
        move |_| call(is_hidden()),
    ))
}

/// Calls back when the page goes away, until the answer is dropped.
pub fn on_leave(mut call: impl FnMut() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "pagehide", move |_| call()))
}

/// Calls back with the key that another tab wrote, until the answer is dropped.
pub fn on_storage(mut call: impl FnMut(String) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let key = event
            .dyn_ref::<web_sys::StorageEvent>()
            .and_then(web_sys::StorageEvent::key);
        call(key.unwrap_or_default());
    }))
}

/// Calls back with every key pressed anywhere on the page, until the answer is dropped.
pub fn on_key(mut call: impl FnMut(&web_sys::KeyboardEvent) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(
        &window,
        "keydown",
        options,
        move |event| {
            if let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() {
                call(key);
            }
        },
    ))
}

/// The nearest element around what an event happened to that a selector names. What was pressed may
/// be gone by now (a picture that changed), so this goes by the way that the event takes.
pub fn around(event: &web_sys::Event, selector: &str) -> Option<web_sys::Element> {
    let way = event.composed_path();
    let mut elements = way
        .iter()
        .filter_map(|place| place.dyn_into::<web_sys::Element>().ok());
    elements.find(|element| element.matches(selector).unwrap_or(false))
}

/// Whether a key was pressed in a field, where it is a letter and no command.
pub fn is_typing(event: &web_sys::Event) -> bool {
    around(event, "input, select, textarea").is_some()
}

/// Whether a media query matches.
pub fn matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// The document.
pub(super) fn document() -> Option<web_sys::Document> {
    web_sys::window().and_then(|window| window.document())
}

/// The beginning of every address of this host: `https://example.org`.
pub fn origin() -> String {
    web_sys::window()
        .and_then(|window| window.location().origin().ok())
        .unwrap_or_default()
}

/// Copies a text to where it can be pasted, and tells whether the browser agreed. Call it inside the
/// handler of a tap.
pub fn copy(words: &str, told: impl FnOnce(bool) + 'static) {
    // Off a secure address there is no clipboard, and asking for it throws.
    let clipboard = web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &"clipboard".into()).ok())
        .filter(JsValue::is_object);
    let write = clipboard.as_ref().and_then(|clipboard| {
        let write = Reflect::get(clipboard, &"writeText".into()).ok()?;
        write.dyn_into::<Function>().ok()
    });
    let asked = write.and_then(|write| write.call1(&clipboard?, &words.into()).ok());
    let Some(promise) = asked.and_then(|promise| promise.dyn_into::<Promise>().ok()) else {
        told(false);
        return;
    };
    spawn_local(async move { told(JsFuture::from(promise).await.is_ok()) });
}

/// Calls when the next picture is painted, to make the one after it; at once where the page is hidden
/// and none will be.
pub fn after_paint(call: impl FnOnce() + 'static) {
    if is_hidden() {
        call();
    } else {
        // A turn of its own between the two, so that the first picture is never kept waiting.
        let next = move || before_paint(call);
        before_paint(move || {
            Timeout::new(0, next).forget();
        });
    }
}

fn before_paint(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(call);
    if let Some(window) = web_sys::window() {
        // Our own function is one.
        let _ = window.request_animation_frame(call.unchecked_ref());
    }
}

/// Opens the browser's way to print.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The nearest element around a place on the screen that a selector names.
pub fn at(x: i32, y: i32, selector: &str) -> Option<web_sys::Element> {
    // Places on a screen are far from where a number could be too large.
    #[allow(clippy::cast_precision_loss, reason = "a few thousand pixels")]
    let found = document()?.element_from_point(x as f32, y as f32)?;
    found.closest(selector).ok().flatten()
}
