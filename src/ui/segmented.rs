//! A row of choices of which one holds: a radio group that arrows move through.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::html::Div;
use wasm_bindgen::JsCast;

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<T> {
    /// What it stands for.
    pub value: T,
    /// What people read.
    pub label: String,
}

/// Choices in a row. Arrows move and choose, as in every radio group.
#[component]
pub fn Segmented<T>(
    /// What the row is about, for screen readers.
    label: &'static str,
    /// The choices.
    choices: Vec<Choice<T>>,
    /// The one that holds.
    #[prop(into)]
    chosen: Signal<T>,
    /// Called with a new choice.
    choose: impl Fn(T) + Copy + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let row = NodeRef::<Div>::new();
    let values: Vec<T> = choices.iter().map(|choice| choice.value.clone()).collect();
    let on_key = move |event: KeyboardEvent| {
        let Some(step) = step_of(&event.key()) else { return };
        let at = values.iter().position(|value| *value == chosen.get_untracked()).unwrap_or(0);
        let next = (at + values.len()).wrapping_add_signed(step) % values.len().max(1);
        if let Some(value) = values.get(next) {
            event.prevent_default();
            choose(value.clone());
            focus_child(row, next);
        }
    };
    let buttons = choices
        .into_iter()
        .map(|choice| {
            let (one, two, three) =
                (choice.value.clone(), choice.value.clone(), choice.value.clone());
            let on = move || chosen.with(|held| *held == one);
            let tab = move || if chosen.with(|held| *held == two) { 0 } else { -1 };
            view! {
                <button
                    type="button"
                    role="radio"
                    aria-checked=move || on().to_string()
                    tabindex=tab
                    on:click=move |_| choose(three.clone())
                >
                    {choice.label}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="segmented" role="radiogroup" aria-label=label node_ref=row on:keydown=on_key>
            {buttons}
        </div>
    }
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
