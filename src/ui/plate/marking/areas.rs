//! The areas of the plate as buttons: one Tab stop, arrows to the others, Space or Enter to mark.

use crate::anatomy::{Direction, Muscle};
use crate::content::catalogue;
use crate::geometry::{PathText, tenths};
use crate::pain::areas::{Stop, next_stop, stops};
use crate::platform::dom;
use crate::routine::words::capital;
use crate::state::dorsal;
use crate::state::marking::Marking;
use crate::ui::live::{click_at, focus, truth};
use crate::ui::segmented::tab_stop;
use crate::units::{Layer, Side};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use std::sync::OnceLock;

/// The areas of the plate, from head to foot.
fn areas() -> &'static [Stop<'static>] {
    static STOPS: OnceLock<Vec<Stop<'static>>> = OnceLock::new();
    STOPS.get_or_init(|| stops(&catalogue().areas))
}

/// The area at a place, and its side: left and right take turns.
fn spot(place: usize) -> Option<(&'static Stop<'static>, Side)> {
    Some((areas().get(place / 2)?, Side::at(place % 2)))
}

fn button_id(place: usize) -> String {
    spot(place).map_or_else(String::new, |(stop, side)| {
        ["area-", stop.area.id.as_str(), "-", side.word()].concat()
    })
}

/// The accessible name of an area on a side: `Rim of the hip bone, left`.
fn name_of(stop: &Stop, side: Side) -> String {
    [&capital(&stop.area.name), ", ", side.word()].concat()
}

pub(super) fn buttons(marking: Marking, focused: RwSignal<usize>) -> AnyView {
    let count = areas().len() * 2;
    // Where Tab enters: the area that had focus last, the first one before.
    let stop_at = RwSignal::new(0_usize);
    let button = |place: usize| {
        let (stop, side) = spot(place)?;
        let middle = Muscle::on(side, stop.middle);
        let is_marked = move || {
            marking.found.with(|found| {
                let this = |sore: &crate::content::area::SoreArea| {
                    sore.area == stop.area.id && sore.side == side
                };
                found.areas.iter().any(this)
            })
        };
        let on_click = move |event: MouseEvent| {
            if event.detail() == 0 {
                marking.toggle_area(stop.area, side);
            }
        };
        let on_focus = move || {
            stop_at.set(place);
            focused.set(place + 1);
        };
        let view = view! {
            <button
                type="button"
                id=button_id(place)
                style:--x=tenths(middle.x)
                style:--y=tenths(middle.y)
                aria-label=name_of(stop, side)
                aria-description=[&(place + 1).to_string(), " of ", &count.to_string()].concat()
                aria-pressed=truth(is_marked)
                tabindex=tab_stop(move || stop_at.get() == place)
                on:focus=focus(on_focus)
                on:blur=focus(move || focused.set(0))
                on:click=click_at(on_click)
            ></button>
        };
        Some(view.into_any())
    };
    let buttons: Vec<AnyView> = (0..count).filter_map(button).collect();
    buttons.into_any()
}

/// Acts on a key pressed on an area.
pub(super) fn on_key(event: &KeyboardEvent, marking: Marking, focused: RwSignal<usize>) {
    let Some(place) = focused.get_untracked().checked_sub(1) else {
        return;
    };
    let single = dorsal()
        .settings
        .with_untracked(|settings| settings.single_keys);
    let side = Side::at(place % 2);
    let outwards = |right| {
        if (side == Side::Right) == right {
            Direction::Further
        } else {
            Direction::Nearer
        }
    };
    let key = event.key();
    let direction = match key.as_str() {
        "ArrowUp" => Some(Direction::Above),
        "ArrowDown" => Some(Direction::Below),
        "ArrowRight" => Some(outwards(true)),
        "ArrowLeft" => Some(outwards(false)),
        _ => None,
    };
    let to = match (direction, key.as_str()) {
        (Some(direction), _) => {
            let (stop, side) = next_stop(areas(), place / 2, side, direction);
            stop * 2 + side.place()
        }
        (None, "s" | "S") if single => place / 2 * 2 + side.other().place(),
        (None, "1" | "2" | "3") if single => {
            let number = key.parse::<usize>().unwrap_or(1);
            marking.show_layer(Layer::at(number - 1));
            place
        }
        _ => return,
    };
    event.prevent_default();
    dom::focus(&button_id(to));
}

/// The line round the area that has focus, as SVG.
pub(super) fn outlined(focused: usize) -> String {
    let Some((stop, side)) = focused.checked_sub(1).and_then(spot) else {
        return String::new();
    };
    let mut path = PathText::new();
    for ring in stop.place.rings(side) {
        path.ring(&ring);
    }
    let data = path.finish();
    [
        "<path class='halo' d='",
        &data,
        "'/><path class='mark dashed' d='",
        &data,
        "'/>",
    ]
    .concat()
}
