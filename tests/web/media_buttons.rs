//! The buttons of the lock screen and of a headset: asked for, pressed, given back, or missing.

use crate::around::{Without, answer};
use dorsal::platform::media_buttons::{MediaButton, MediaButtons};
use js_sys::{Function, Reflect, eval};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A browser's media session that notes what it is told. One button it does not know.
const FAKE: &str = "return globalThis.fakeMedia ??= {
    handlers: {}, playbackState: 'none', metadata: null,
    setActionHandler(name, call) {
        if (name === 'stop') throw new TypeError('no such button');
        this.handlers[name] = call;
    },
};";

fn fake() -> JsValue {
    eval("globalThis.fakeMedia = undefined; navigator.mediaSession").expect("the fake")
}

fn handler(media: &JsValue, name: &str) -> Option<Function> {
    let handlers = Reflect::get(media, &"handlers".into()).expect("handlers");
    Reflect::get(&handlers, &name.into()).ok()?.dyn_into().ok()
}

fn state(media: &JsValue) -> String {
    let state = Reflect::get(media, &"playbackState".into()).ok();
    state
        .and_then(|state| state.as_string())
        .unwrap_or_default()
}

/// Whether it was told that a wish was granted, once it was told.
async fn hold(buttons: &MediaButtons, pressed: &Rc<dyn Fn(MediaButton)>) -> bool {
    let title = "Between the shoulder blades";
    let told = answer(|told| buttons.hold(title, pressed, told)).await;
    told.expect("an answer")
}

#[wasm_bindgen_test]
async fn a_press_on_each_button_arrives_as_what_it_asks_for() {
    let _media = Without::new("navigator", "mediaSession", FAKE);
    let media = fake();
    let pressed = Rc::new(RefCell::new(Vec::new()));
    let notes = Rc::clone(&pressed);
    let note: Rc<dyn Fn(MediaButton)> = Rc::new(move |button| notes.borrow_mut().push(button));
    let buttons = MediaButtons::default();
    hold(&buttons, &note).await;
    assert_eq!(state(&media), "playing");
    for name in ["pause", "play", "nexttrack", "previoustrack"] {
        let call = handler(&media, name).expect(name);
        call.call0(&JsValue::NULL).expect("it takes the press");
    }
    let expected = [
        MediaButton::Pause,
        MediaButton::Play,
        MediaButton::Next,
        MediaButton::Previous,
    ];
    assert_eq!(*pressed.borrow(), expected);
    buttons.rest();
    assert_eq!(state(&media), "paused");
    buttons.let_go();
    assert_eq!(state(&media), "none");
    assert!(handler(&media, "pause").is_none(), "they are given back");
}

#[wasm_bindgen_test]
async fn without_a_media_session_the_wish_is_answered_with_no() {
    let _gone = Without::gone("navigator", "mediaSession");
    let nothing: Rc<dyn Fn(MediaButton)> = Rc::new(|_| ());
    let buttons = MediaButtons::default();
    assert!(!hold(&buttons, &nothing).await);
    buttons.rest();
    buttons.let_go();
}

#[wasm_bindgen_test]
async fn where_nothing_plays_the_wish_is_answered_with_no() {
    let _silent = Without::new(
        "HTMLMediaElement.prototype",
        "play",
        "return () => Promise.reject(new Error('no'));",
    );
    let nothing: Rc<dyn Fn(MediaButton)> = Rc::new(|_| ());
    assert!(!hold(&MediaButtons::default(), &nothing).await);
}
