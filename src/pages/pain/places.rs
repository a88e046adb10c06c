//! The places that a back view cannot show, as buttons for each side (DECISIONS 4).

use crate::content::area::Button;
use crate::routine::words::capital;
use crate::state::marking::Marking;
use crate::ui::live::{click, prose, truth};
use crate::units::Side;
use leptos::prelude::*;
use maud::html;

/// A row for each place.
pub(super) fn places(marking: Marking) -> AnyView {
    let rows: Vec<AnyView> = Button::ALL
        .into_iter()
        .map(|button| row(button, marking))
        .collect();
    view! {
        <section>
            {prose(html! {
                h2 { "Does it hurt anywhere else?" }
                p.small { "The plate shows your back alone. Mark other places here." }
            })}
            <ul class="off-plate">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(button: Button, marking: Marking) -> AnyView {
    let sides: &[Side] = if button.has_sides() {
        &Side::BOTH
    } else {
        &[Side::Left]
    };
    let buttons: Vec<AnyView> = sides
        .iter()
        .map(|side| one(button, *side, marking))
        .collect();
    view! {
        <li>
            <span>{button.name()}</span>
            {buttons}
        </li>
    }
    .into_any()
}

fn one(button: Button, side: Side, marking: Marking) -> AnyView {
    let (name, word) = if button.has_sides() {
        (
            [button.name(), ", ", side.word()].concat(),
            capital(side.word()),
        )
    } else {
        ([button.name(), ", here"].concat(), "Here".to_owned())
    };
    let on = move || marking.marks.with(|marks| marks.is_pressed(button, side));
    view! {
        <button
            type="button"
            class="chip"
            aria-label=name
            aria-pressed=truth(on)
            on:click=click(move || marking.toggle_button(button, side))
        >
            {word}
        </button>
    }
    .into_any()
}
