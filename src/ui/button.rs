//! Buttons with words on them.

use super::live::{Flag, OnClick, flag};
use leptos::prelude::*;

/// A button that is always ready.
pub fn button(class: &'static str, words: &'static str, act: OnClick) -> AnyView {
    button_unless(flag(|| false), class, words, act)
}

/// A button that is off as long as something holds.
pub fn button_unless(off: Flag, class: &'static str, words: &'static str, act: OnClick) -> AnyView {
    view! { <button type="button" class=class disabled=off on:click=act>{words}</button> }
        .into_any()
}
