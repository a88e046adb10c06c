//! The buttons over the plate: one a muscle and side, found by Tab and arrows, by a pointer, and by
//! a screen reader's name.

use super::zoom::Zoom;
use super::{Place, Pointed};
use crate::anatomy::{Direction, Muscle};
use crate::content::catalogue;
use crate::geometry::{Point, tenths};
use crate::platform::dom;
use crate::state::dorsal;
use crate::state::plates::atlas;
use crate::ui::live::{click, click_at, flag, focus, key, live, nothing, text, truth};
use crate::ui::segmented::tab_stop;
use crate::units::{Layer, Side};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;

/// How far from a muscle a fingertip still means it, in pixels (DESIGN 5.6).
const FINGER: f64 = 22.0;
/// The same for a mouse.
const MOUSE: f64 = 8.0;

/// What a plate can be asked.
#[derive(Clone, Copy)]
pub struct Acts {
    /// A muscle is chosen, or none.
    pub choose: Callback<Option<Place>>,
    /// A muscle's page is wanted.
    pub open: Callback<Place>,
    /// Another layer is wanted.
    pub go_to_layer: Callback<Layer>,
}

pub(super) fn controls(layer: Memo<usize>, pointed: Pointed, acts: Acts, zoom: Zoom) -> AnyView {
    let frame = zoom.frame;
    let stage = NodeRef::<Div>::new();
    let dragged = zoom.follow_fingers(stage);
    let settings = dorsal().settings;
    // Where on the plate an event is, and how many millimetres a pixel has there.
    let spot = move |event: &MouseEvent| {
        let stage = stage.get_untracked()?;
        let corner = stage.get_bounding_client_rect();
        Some(frame.get_untracked().at(
            Point::new(
                f64::from(event.client_x()) - corner.left(),
                f64::from(event.client_y()) - corner.top(),
            ),
            Point::new(
                f64::from(stage.client_width()),
                f64::from(stage.client_height()),
            ),
        ))
    };
    let pick = move |event: &MouseEvent, reach: f64| {
        let (point, millimetres) = spot(event)?;
        atlas()?.pick(
            pointed.look.get_untracked().layer,
            point,
            reach * millimetres,
        )
    };
    let on_click = move |event: MouseEvent| {
        // A click by key or by a screen reader comes with no detail; the button itself answers it.
        if event.detail() == 0 || dragged.replace(false) {
            return;
        }
        // The second of two quick taps comes closer to what the first has chosen.
        if event.detail() % 2 == 0 {
            if let Some((point, _)) = spot(&event) {
                zoom.twice(point);
            }
            return;
        }
        let picked = pick(&event, FINGER);
        // Pressed again, the chosen one gives way to what lies under it (DESIGN 5.6).
        let again = picked.filter(|place| pointed.chosen_now() == Some(*place));
        acts.choose.run(again.and_then(beneath).or(picked));
    };
    let on_move = move |event: MouseEvent| pointed.hovered.set(pick(&event, MOUSE));
    let on_key = move |event: KeyboardEvent| {
        let Some(place) = pointed.focused.get_untracked() else {
            return;
        };
        let single = settings.with_untracked(|settings| settings.single_keys);
        let key = event.key();
        let scaled = single && !event.ctrl_key() && zoom.act_on_key(&key, place);
        if scaled || act_on_key(&key, place, single, acts) {
            event.prevent_default();
            if let Some(place) = pointed.focused.get_untracked() {
                zoom.show(place);
            }
        }
    };
    view! {
        <div
            class="plate-controls"
            role="group"
            aria-label=text(move || group_name(Layer::at(layer.get())))
            node_ref=stage
            style:--wide=text(move || tenths(frame.get().size().x))
            style:--tall=text(move || tenths(frame.get().size().y))
            style:--at-x=text(move || tenths(frame.get().middle().x))
            style:--at-y=text(move || tenths(frame.get().middle().y))
            class:close=flag(move || zoom.is_close())
            on:click=click_at(on_click)
            on:mousemove=click_at(on_move)
            on:mouseleave=click(move || pointed.hovered.set(None))
            on:keydown=key(on_key)
        >
            {live(move || buttons(Layer::at(layer.get()), pointed, acts))}
        </div>
    }
    .into_any()
}

fn buttons(layer: Layer, pointed: Pointed, acts: Acts) -> AnyView {
    let Some(atlas) = atlas() else {
        return nothing();
    };
    let muscles = atlas.of_layer(layer);
    let home = muscles.first().map(|muscle| (muscle.id(), Side::Left));
    let count = muscles.len() * 2;
    let mut buttons: Vec<AnyView> = Vec::new();
    for muscle in muscles {
        for side in Side::BOTH {
            let place = (muscle.id(), side);
            let anchor = Muscle::on(side, muscle.anchor());
            let described = description(layer, buttons.len() + 1, count);
            // A picture after the press, as all but the chosen muscle: there are many of these.
            let chosen = move || pointed.settled.get().chosen;
            let stop = move || pointed.focused.get().or(chosen()).or(home);
            let on_click = move |event: MouseEvent| {
                if event.detail() != 0 {
                    return;
                }
                if pointed.chosen_now() == Some(place) {
                    acts.open.run(place);
                } else {
                    acts.choose.run(Some(place));
                }
            };
            let button = view! {
                <button
                    type="button"
                    id=button_id(place)
                    style:--x=tenths(anchor.x)
                    style:--y=tenths(anchor.y)
                    aria-label=name_of(place)
                    aria-description=described
                    aria-pressed=truth(move || chosen() == Some(place))
                    tabindex=tab_stop(move || stop() == Some(place))
                    on:focus=focus(move || {
                        pointed.focused.set(Some(place));
                        pointed.ringed.set(dom::focus_shows().then_some(place));
                    })
                    on:blur=focus(move || {
                        pointed.focused.set(None);
                        pointed.ringed.set(None);
                    })
                    on:click=click_at(on_click)
                ></button>
            };
            buttons.push(button.into_any());
        }
    }
    buttons.into_any()
}

/// Acts on a key pressed on a muscle, and says whether it did.
fn act_on_key(key: &str, place: Place, single: bool, acts: Acts) -> bool {
    let go = |to: Option<Place>| to.is_some_and(|to| dom::focus(&button_id(to)));
    let next = |direction| atlas().and_then(|all| all.neighbour(place.0, place.1, direction));
    let outwards = |right| {
        if (place.1 == Side::Right) == right {
            Direction::Further
        } else {
            Direction::Nearer
        }
    };
    match key {
        "ArrowUp" => go(next(Direction::Above)),
        "ArrowDown" => go(next(Direction::Below)),
        "ArrowRight" => go(next(outwards(true))),
        "ArrowLeft" => go(next(outwards(false))),
        "Enter" => {
            acts.open.run(place);
            true
        }
        " " => {
            acts.choose.run(Some(place));
            true
        }
        "Escape" => {
            acts.choose.run(None);
            true
        }
        "s" | "S" if single => go(Some((place.0, place.1.other()))),
        "1" | "2" | "3" if single => {
            let layer = key
                .parse::<usize>()
                .ok()
                .and_then(|n| Layer::ALL.get(n - 1));
            if let Some(layer) = layer {
                acts.go_to_layer.run(*layer);
            }
            layer.is_some()
        }
        _ => false,
    }
}

/// The accessible name of a muscle on a side: `Latissimus dorsi, right` (DECISIONS 5).
pub(super) fn name_of(place: Place) -> String {
    let name = catalogue()
        .muscle(place.0)
        .map_or("", |muscle| muscle.name.as_str());
    [name, ", ", place.1.word()].concat()
}

fn description(layer: Layer, index: usize, count: usize) -> String {
    [
        layer.name(),
        " layer, ",
        &index.to_string(),
        " of ",
        &count.to_string(),
    ]
    .concat()
}

fn group_name(layer: Layer) -> String {
    [
        "Muscles of the ",
        &layer.name().to_ascii_lowercase(),
        " layer",
    ]
    .concat()
}

fn button_id(place: Place) -> String {
    ["muscle-", place.0.as_str(), "-", place.1.word()].concat()
}

/// What lies under the middle of a muscle.
pub fn beneath(place: Place) -> Option<Place> {
    let atlas = atlas()?;
    let muscle = atlas.muscle(place.0)?;
    let (_, id, side) = atlas.beneath(muscle.layer(), Muscle::on(place.1, muscle.anchor()))?;
    Some((id, side))
}
