//! The steps of a routine that is being built: longer, shorter, another ball, another place, away. They
//! are moved by buttons, by arrow keys on those buttons, or dragged by their handle.

use super::Draft;
use crate::content::catalogue;
use crate::content::routine::Step;
use crate::platform::{dom, page};
use crate::routine::own::{LENGTH_STEP, OwnRoutine, tools_for};
use crate::routine::words::{capital, sides};
use crate::ui::figure::thumb;
use crate::ui::live::{click_at, key, live_prose};
use crate::units::Seconds;
use leptos::ev::{Event, KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use maud::{Markup, html};

/// The rows.
pub(super) fn rows(draft: Draft) -> AnyView {
    let held = StoredValue::new(None::<usize>);
    let on_key = move |event: KeyboardEvent| {
        let down = match event.key().as_str() {
            "ArrowUp" => false,
            "ArrowDown" => true,
            _ => return,
        };
        if let Some(place) = place_of(&event, "button[data-move]") {
            event.prevent_default();
            shift(draft, place, down);
        }
    };
    let grab = move |event: &MouseEvent| {
        held.set_value(place_of(event, ".handle"));
        if held.get_value().is_some() {
            // Else the browser marks words, or carries the picture away.
            event.prevent_default();
        }
    };
    let drop = move |event: &MouseEvent| {
        let over = page::at(event.client_x(), event.client_y(), "li[data-place]");
        let over = over.and_then(|row| row.get_attribute("data-place")?.parse().ok());
        if let (Some(from), Some(to)) = (held.get_value(), over) {
            held.set_value(None);
            move_to(draft, from, to);
        }
    };
    view! {
        <div
            class="prose"
            on:click=click_at(move |event| pressed(draft, &event))
            on:keydown=key(on_key)
            on:pointerdown=move |event| grab(&event)
            on:pointerup=move |event| drop(&event)
        >
            {live_prose(move || draft.routine.with(list))}
        </div>
    }
    .into_any()
}

fn list(own: &OwnRoutine) -> Markup {
    let steps = own.laid_out(catalogue());
    html! {
        @if steps.is_empty() { p.quiet { "Nothing yet. Add steps from the list below." } }
        ol.rows.built {
            @for (place, step) in steps.iter().enumerate() { (row(place, step, steps.len())) }
        }
    }
}

fn row(place: usize, step: &Step, count: usize) -> Markup {
    let number = (place + 1).to_string();
    let of = |verb: &str| [verb, ", step ", &number, ", ", &step.name].concat();
    let id = |verb: &str| [verb, "-", &place.to_string()].concat();
    let tools = catalogue()
        .step(&step.clinical)
        .map(tools_for)
        .unwrap_or_default();
    html! {
        li data-place=(place) {
            span.handle aria-hidden="true" { "⠿" }
            span.thumb { (thumb(step.position)) }
            div.grow {
                p.name { (number) ". " (step.name) }
                p.meta { (step.seconds.0) " s " (sides(step)) }
                @if !tools.is_empty() {
                    select name="ball" data-place=(place) aria-label=(of("Ball")) {
                        @for (index, tool) in tools.iter().enumerate() {
                            option value=(index) selected[*tool == step.tool] { (capital(tool.name())) }
                        }
                    }
                }
            }
            div.verbs {
                button.button type="button" id=(id("less")) data-verb="less" aria-label=(of("−5 s")) { "−5 s" }
                button.button type="button" id=(id("more")) data-verb="more" aria-label=(of("+5 s")) { "+5 s" }
                button.button type="button" id=(id("up")) data-verb="up" data-move aria-label=(of("Up")) disabled[place == 0] { "↑" }
                button.button type="button" id=(id("down")) data-verb="down" data-move aria-label=(of("Down")) disabled[place + 1 == count] { "↓" }
                button.button type="button" id=(id("away")) data-verb="away" aria-label=(of("Take away")) { "×" }
            }
        }
    }
}

/// The place in the routine of the row around what an event happened to.
fn place_of(event: &Event, selector: &str) -> Option<usize> {
    page::around(event, selector)?;
    let row = page::around(event, "li[data-place]")?;
    row.get_attribute("data-place")?.parse().ok()
}

/// A button of a row was pressed.
fn pressed(draft: Draft, event: &MouseEvent) {
    let Some(button) = page::around(event, "button[data-verb]") else {
        return;
    };
    let (Some(verb), Some(place)) = (
        button.get_attribute("data-verb"),
        place_of(event, "button[data-verb]"),
    ) else {
        return;
    };
    match verb.as_str() {
        "less" => lengthen(draft, place, false),
        "more" => lengthen(draft, place, true),
        "up" => shift(draft, place, false),
        "down" => shift(draft, place, true),
        _ => {
            let name = name(draft, place);
            draft.routine.update(|own| *own = own.without(place));
            draft.said.set([&name, " is taken away."].concat());
            focus_on("away", place.saturating_sub(1));
        }
    }
}

fn name(draft: Draft, place: usize) -> String {
    let own = draft.now();
    let step = own
        .steps
        .get(place)
        .and_then(|own| catalogue().step(&own.step));
    step.map_or_else(String::new, |step| step.name.clone())
}

fn lengthen(draft: Draft, place: usize, more: bool) {
    let own = draft.now();
    let Some(step) = own.steps.get(place) else {
        return;
    };
    let by = LENGTH_STEP.0;
    let seconds = if more {
        step.seconds.0.saturating_add(by)
    } else {
        step.seconds.0.saturating_sub(by)
    };
    let done = [&name(draft, place), ": ", &seconds.to_string(), " s."].concat();
    draft.take(own.with_length(place, Seconds(seconds), catalogue()), done);
    focus_on(if more { "more" } else { "less" }, place);
}

/// Moves a step by one, and the focus with it.
fn shift(draft: Draft, place: usize, down: bool) {
    let to = if down {
        place + 1
    } else {
        place.wrapping_sub(1)
    };
    if to < draft.now().steps.len() && move_to(draft, place, to) {
        let last = to + 1 == draft.now().steps.len();
        let verb = if (down && !last) || to == 0 {
            "down"
        } else {
            "up"
        };
        focus_on(verb, to);
    }
}

fn move_to(draft: Draft, from: usize, to: usize) -> bool {
    let own = draft.now();
    let count = own.steps.len().to_string();
    let at = (to + 1).to_string();
    let done = [
        &name(draft, from),
        " is step ",
        &at,
        " of ",
        &count,
        " now.",
    ]
    .concat();
    draft.take(own.moved(from, to, catalogue()), done)
}

/// Another ball was chosen for a step.
pub(super) fn ball(draft: Draft, event: &Event, value: &str) {
    let Some(place) = place_of(event, "select") else {
        return;
    };
    let own = draft.now();
    let step = own
        .steps
        .get(place)
        .and_then(|own| catalogue().step(&own.step));
    let tools = step.map(tools_for).unwrap_or_default();
    let Some(tool) = value.parse().ok().and_then(|index: usize| tools.get(index)) else {
        return;
    };
    let done = [&name(draft, place), ": ", tool.name(), "."].concat();
    if !draft.take(own.with_tool(place, *tool, catalogue()), done) {
        // The field shows again what holds.
        let held = own.steps.get(place).and_then(|own| own.tool);
        let held = tools.iter().position(|tool| Some(*tool) == held);
        dom::set_value_of_target(event, &held.unwrap_or(0).to_string());
    }
}

/// The rows are drawn anew with every change: the focus goes back to where the person was.
fn focus_on(verb: &'static str, place: usize) {
    let id = [verb, "-", &place.to_string()].concat();
    request_animation_frame(move || {
        dom::focus(&id);
    });
}
