//! A row of choices of which one holds: a radio group that arrows move through.

use super::live::{Words, click, key, text, truth};
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Choices in a row, told apart by their place in it. Arrows move and choose, as in every radio
/// group. `label` is what the row is about, for screen readers.
pub fn segmented(
    label: &'static str,
    choices: Vec<String>,
    chosen: Memo<usize>,
    choose: Callback<usize>,
) -> AnyView {
    let row = NodeRef::<Div>::new();
    let count = choices.len().max(1);
    let on_key = move |event: KeyboardEvent| {
        let Some(step) = step_of(&event.key()) else {
            return;
        };
        let next = (chosen.get_untracked() + count).wrapping_add_signed(step) % count;
        event.prevent_default();
        choose.run(next);
        focus_child(row, next);
    };
    let buttons = choices.into_iter().enumerate().map(|(place, label)| {
        let on = move || chosen.get() == place;
        view! {
            <button
                type="button"
                role="radio"
                aria-checked=truth(on)
                tabindex=tab_stop(on)
                on:click=click(move || choose.run(place))
            >
                {label}
            </button>
        }
        .into_any()
    });
    let buttons: Vec<AnyView> = buttons.collect();
    view! {
        <div class="segmented" role="radiogroup" aria-label=label node_ref=row on:keydown=key(on_key)>
            {buttons}
        </div>
    }
    .into_any()
}

/// The one of several that Tab reaches; arrows reach the others.
pub fn tab_stop(mut here: impl FnMut() -> bool + Send + 'static) -> Words {
    text(move || {
        if here() {
            "0".to_owned()
        } else {
            "-1".to_owned()
        }
    })
}

/// Which way an arrow key goes in a row.
pub(super) fn step_of(key: &str) -> Option<isize> {
    match key {
        "ArrowRight" | "ArrowDown" => Some(1),
        "ArrowLeft" | "ArrowUp" => Some(-1),
        _ => None,
    }
}

/// Moves focus to a child of a row.
pub(super) fn focus_child(row: NodeRef<Div>, index: usize) {
    let children = row.get_untracked().map(|row| row.children());
    let child = children.and_then(|all| all.item(u32::try_from(index).unwrap_or(u32::MAX)));
    if let Some(child) = child.and_then(|child| child.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = child.focus();
    }
}
