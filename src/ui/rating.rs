//! The row of eleven numbers, 0 to 10. Arrows move through it; digits choose.

use super::segmented::{focus_child, step_of};
use crate::units::Score;
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

/// A number from 0 to 10, or none yet.
#[component]
pub fn Rating(
    /// The question.
    #[prop(into)]
    question: String,
    /// What 0 and 10 mean.
    #[prop(default = ("none", "worst I can imagine"))]
    ends: (&'static str, &'static str),
    /// The number, once there is one.
    score: RwSignal<Option<Score>>,
    /// A number given earlier, shown with a ring.
    #[prop(optional_no_strip)]
    earlier: Option<Score>,
) -> impl IntoView {
    let row = NodeRef::<Div>::new();
    let choose = move |value: u8| {
        if let Some(new) = Score::new(value) {
            score.set(Some(new));
            focus_child(row, usize::from(value));
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let held = score.get_untracked().map(Score::value);
        let key = event.key();
        let next = match (step_of(&key), key.parse::<u8>()) {
            // 1 and then 0 means 10.
            (_, Ok(0)) if held == Some(1) => Some(10),
            (_, Ok(digit)) => Some(digit),
            (Some(step), _) => {
                let from = held.map_or(if step > 0 { -1 } else { 11 }, i16::from);
                u8::try_from(from + i16::try_from(step).unwrap_or(0)).ok()
            }
            _ => None,
        };
        if let Some(next) = next.filter(|next| *next <= Score::MAX) {
            event.prevent_default();
            choose(next);
        }
    };
    let cell = move |value: Score| {
        let on = move || score.get() == Some(value);
        let first = value.value() == 0;
        let tab = move || if on() || (first && score.get().is_none()) { 0 } else { -1 };
        view! {
            <button
                type="button"
                role="radio"
                aria-checked=move || on().to_string()
                class:earlier=earlier == Some(value)
                tabindex=tab
                on:click=move |_| choose(value.value())
            >
                {value.value()}
            </button>
        }
    };
    let label = question.clone();
    view! {
        <div class="rating">
            <h2>{question}</h2>
            <div class="cells" role="radiogroup" aria-label=label node_ref=row on:keydown=on_key>
                {Score::all().map(cell).collect_view()}
            </div>
            <div class="ends" aria-hidden="true">
                <span>{ends.0}</span>
                <span>{ends.1}</span>
            </div>
        </div>
    }
}
