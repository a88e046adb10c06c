//! The row of eleven numbers, 0 to 10. Arrows move through it; digits choose.

use super::live::{click, flag, key, truth};
use super::segmented::{focus_child, step_of, tab_stop};
use crate::units::Score;
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

/// A number from 0 to 10, or none yet. A number given earlier is shown with a ring.
pub fn rating(
    question: &'static str,
    score: RwSignal<Option<Score>>,
    earlier: Option<Score>,
) -> AnyView {
    let row = NodeRef::<Div>::new();
    let choose = move |new: Score| {
        score.set(Some(new));
        focus_child(row, usize::from(new.value()));
    };
    let on_key = move |event: KeyboardEvent| {
        if let Some(new) = chosen_by(&event.key(), score.get_untracked()) {
            event.prevent_default();
            choose(new);
        }
    };
    let cell = |value: Score| {
        let on = move || score.get() == Some(value);
        let first = value.value() == 0;
        view! {
            <button
                type="button"
                role="radio"
                aria-checked=truth(on)
                class:earlier=flag(move || earlier == Some(value))
                tabindex=tab_stop(move || on() || (first && score.get().is_none()))
                on:click=click(move || choose(value))
            >
                {value.value().to_string()}
            </button>
        }
        .into_any()
    };
    let cells: Vec<AnyView> = Score::all().map(cell).collect();
    view! {
        <div class="rating">
            <h2>{question}</h2>
            <div
                class="cells"
                role="radiogroup"
                aria-label=question
                node_ref=row
                on:keydown=key(on_key)
            >
                {cells}
            </div>
            <div class="ends" aria-hidden="true">
                <span>"none"</span>
                <span>"worst I can imagine"</span>
            </div>
        </div>
    }
    .into_any()
}

/// The number that a key leads to from the one that is held.
fn chosen_by(key: &str, held: Option<Score>) -> Option<Score> {
    let held = held.map(Score::value);
    let number = match (step_of(key), key.parse::<u8>()) {
        // 1 and then 0 means 10.
        (_, Ok(0)) if held == Some(1) => 10,
        (_, Ok(digit)) => digit,
        (Some(step), _) => {
            let from = held.map_or(if step > 0 { -1 } else { 11 }, isize::from);
            u8::try_from(from + step).ok()?
        }
        _ => return None,
    };
    Score::new(number)
}
