//! Parts of a view in one type each.
//!
//! Leptos writes code for every type of closure and element that it meets, and that code is loaded
//! before anything is seen. Through these functions all closures of a kind share one type, and what
//! never changes is one piece of HTML (docs/architecture.md, *Size*).

use leptos::ev::{Event, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use maud::Markup;

/// Words that change.
pub type Words = Box<dyn FnMut() -> String + Send>;
/// Words that come and go.
pub type Perhaps = Box<dyn FnMut() -> Option<String> + Send>;
/// A yes or no that changes.
pub type Flag = Box<dyn FnMut() -> bool + Send>;
/// A handler of clicks.
pub type OnClick = Box<dyn FnMut(MouseEvent)>;
/// A handler of fingers and mice that come down, move and go.
pub type OnPointer = Box<dyn FnMut(PointerEvent)>;
/// A handler of keys.
pub type OnKey = Box<dyn FnMut(KeyboardEvent)>;
/// A handler of focus that comes or goes.
pub type OnFocus = Box<dyn FnMut(FocusEvent)>;
/// A handler of changed fields.
pub type OnChange = Box<dyn FnMut(Event)>;

/// A part that is drawn again whenever a signal in it changes.
pub fn live(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(view);
    view.into_any()
}

/// A part of text and links that never changes while it is shown.
pub fn prose(markup: Markup) -> AnyView {
    view! { <div class="prose" inner_html=markup.into_string()></div> }.into_any()
}

/// The same, drawn again whenever a signal in it changes.
pub fn live_prose(markup: impl Fn() -> Markup + Send + 'static) -> AnyView {
    let html = text(move || markup().into_string());
    view! { <div class="prose" inner_html=html></div> }.into_any()
}

/// Nothing.
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Words that change.
pub fn text(words: impl FnMut() -> String + Send + 'static) -> Words {
    Box::new(words)
}

/// A yes or no that changes.
pub fn flag(holds: impl FnMut() -> bool + Send + 'static) -> Flag {
    Box::new(holds)
}

/// Words that come and go.
pub fn perhaps(words: impl FnMut() -> Option<String> + Send + 'static) -> Perhaps {
    Box::new(words)
}

/// `true` or `false`, for ARIA.
pub fn truth(mut holds: impl FnMut() -> bool + Send + 'static) -> Words {
    text(move || {
        if holds() {
            "true".to_owned()
        } else {
            "false".to_owned()
        }
    })
}

/// A value that follows from signals, worked out once for all who read it.
pub fn memo<T: PartialEq + Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T> {
    let value: Box<dyn Fn() -> T + Send + Sync> = Box::new(value);
    Memo::new(move |_| value())
}

/// What a click does.
pub fn click(mut act: impl FnMut() + 'static) -> OnClick {
    Box::new(move |_| act())
}

/// What a click does that asks where it was.
pub fn click_at(act: impl FnMut(MouseEvent) + 'static) -> OnClick {
    Box::new(act)
}

/// What a finger or a mouse does.
pub fn pointer(act: impl FnMut(PointerEvent) + 'static) -> OnPointer {
    Box::new(act)
}

/// What a key does.
pub fn key(act: impl FnMut(KeyboardEvent) + 'static) -> OnKey {
    Box::new(act)
}

/// What focus that comes or goes does.
pub fn focus(mut act: impl FnMut() + 'static) -> OnFocus {
    Box::new(move |_| act())
}

/// What a changed field does.
pub fn change(act: impl FnMut(Event) + 'static) -> OnChange {
    Box::new(act)
}

/// Does something now, and again whenever a signal in it changes.
pub fn follow(act: impl FnMut() + 'static) {
    let mut act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(move |_: Option<()>| act());
}
