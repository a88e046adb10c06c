//! The buttons over the plate: one a muscle and side, found by Tab and arrows, by a pointer, and by
//! a screen reader's name.

use super::{Frame, Place};
use crate::anatomy::{Direction, Muscle};
use crate::content::catalogue;
use crate::geometry::{Point, push_tenths};
use crate::platform::dom;
use crate::state::dorsal;
use crate::state::plates::atlas;
use crate::units::{Layer, Side};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;

/// How far from a muscle a fingertip still means it, in pixels (DESIGN 5.6).
const FINGER: f64 = 22.0;
/// The same for a mouse.
const MOUSE: f64 = 8.0;

#[component]
pub(super) fn Controls(
    layer: Signal<Layer>,
    chosen: Signal<Option<Place>>,
    choose: impl Fn(Option<Place>) + Copy + Send + Sync + 'static,
    open: impl Fn(Place) + Copy + Send + Sync + 'static,
    go_to_layer: impl Fn(Layer) + Copy + Send + Sync + 'static,
    hovered: RwSignal<Option<Place>>,
    focused: RwSignal<Option<Place>>,
    frame: Signal<Frame>,
) -> impl IntoView {
    let stage = NodeRef::<Div>::new();
    let state = dorsal();
    let pick = move |event: &MouseEvent, reach: f64| {
        let stage = stage.get_untracked()?;
        let (point, millimetres) = frame.get_untracked().at(
            Point::new(
                f64::from(event.client_x()) - stage.get_bounding_client_rect().left(),
                f64::from(event.client_y()) - stage.get_bounding_client_rect().top(),
            ),
            Point::new(f64::from(stage.client_width()), f64::from(stage.client_height())),
        );
        atlas()?.pick(layer.get_untracked(), point, reach * millimetres)
    };
    let on_click = move |event: MouseEvent| {
        // A click by key or by a screen reader comes with no detail; the button itself answers it.
        if event.detail() == 0 {
            return;
        }
        choose(pick(&event, FINGER));
    };
    let on_move = move |event: MouseEvent| hovered.set(pick(&event, MOUSE));
    let on_key = move |event: KeyboardEvent| {
        let Some(place) = focused.get_untracked() else { return };
        let single = state.settings.with_untracked(|settings| settings.single_keys);
        if act_on_key(&event.key(), place, single, Acts { choose, open, go_to_layer }) {
            event.prevent_default();
        }
    };
    let buttons = move || {
        let layer = layer.get();
        let Some(atlas) = atlas() else { return Vec::new() };
        let muscles = atlas.of_layer(layer);
        let count = muscles.len() * 2;
        let first = muscles.first().map(|muscle| muscle.id());
        let places = muscles.into_iter().flat_map(|muscle| {
            Side::BOTH.map(|side| (muscle, side))
        });
        places
            .enumerate()
            .map(|(index, (muscle, side))| {
                let place = (muscle.id(), side);
                let anchor = Muscle::on(side, muscle.anchor());
                let spot = move || frame.get().from_middle(anchor);
                let name = name_of(place);
                let described = description(layer, index + 1, count);
                let home = first == Some(place.0) && side == Side::Left;
                let tab = move || {
                    let stop = match (chosen.get(), focused.get()) {
                        (_, Some(focused)) => focused == place,
                        (Some(chosen), None) => chosen == place,
                        (None, None) => home,
                    };
                    if stop { 0 } else { -1 }
                };
                view! {
                    <button
                        type="button"
                        id=button_id(place)
                        style:--x=move || number(spot().x)
                        style:--y=move || number(spot().y)
                        aria-label=name
                        aria-description=described
                        aria-pressed=move || (chosen.get() == Some(place)).to_string()
                        tabindex=tab
                        on:focus=move |_| focused.set(Some(place))
                        on:blur=move |_| focused.set(None)
                        on:click=move |event: MouseEvent| {
                            if event.detail() == 0 {
                                if chosen.get_untracked() == Some(place) {
                                    open(place);
                                } else {
                                    choose(Some(place));
                                }
                            }
                        }
                    ></button>
                }
            })
            .collect_view()
    };
    view! {
        <div
            class="plate-controls"
            role="group"
            aria-label=move || group_name(layer.get())
            node_ref=stage
            style:--wide=move || number(frame.get().size().x)
            style:--tall=move || number(frame.get().size().y)
            on:click=on_click
            on:mousemove=on_move
            on:mouseleave=move |_| hovered.set(None)
            on:keydown=on_key
        >
            {buttons}
        </div>
    }
}

/// What keys can do.
#[derive(Clone, Copy)]
struct Acts<C, O, L> {
    choose: C,
    open: O,
    go_to_layer: L,
}

/// Acts on a key pressed on a muscle, and says whether it did.
fn act_on_key<C, O, L>(key: &str, place: Place, single: bool, acts: Acts<C, O, L>) -> bool
where
    C: Fn(Option<Place>),
    O: Fn(Place),
    L: Fn(Layer),
{
    let go = |to: Option<Place>| {
        to.is_some_and(|to| dom::focus(&button_id(to)))
    };
    let next = |direction| atlas().and_then(|all| all.neighbour(place.0, place.1, direction));
    let outwards = |right| {
        if (place.1 == Side::Right) == right { Direction::Further } else { Direction::Nearer }
    };
    match key {
        "ArrowUp" => go(next(Direction::Above)),
        "ArrowDown" => go(next(Direction::Below)),
        "ArrowRight" => go(next(outwards(true))),
        "ArrowLeft" => go(next(outwards(false))),
        "Enter" => {
            (acts.open)(place);
            true
        }
        " " => {
            (acts.choose)(Some(place));
            true
        }
        "Escape" => {
            (acts.choose)(None);
            true
        }
        "s" | "S" if single => go(Some((place.0, place.1.other()))),
        "1" | "2" | "3" if single => {
            let layer = key.parse::<usize>().ok().and_then(|n| Layer::ALL.get(n - 1));
            if let Some(layer) = layer {
                (acts.go_to_layer)(*layer);
            }
            layer.is_some()
        }
        _ => false,
    }
}

/// The accessible name of a muscle on a side: `Latissimus dorsi, right` (DECISIONS 5).
pub(super) fn name_of(place: Place) -> String {
    let name = catalogue().muscle(place.0).map_or("", |muscle| muscle.name.as_str());
    [name, ", ", place.1.word()].concat()
}

fn description(layer: Layer, index: usize, count: usize) -> String {
    [layer.name(), " layer, ", &index.to_string(), " of ", &count.to_string()].concat()
}

fn group_name(layer: Layer) -> String {
    ["Muscles of the ", &layer.name().to_lowercase(), " layer"].concat()
}

fn button_id(place: Place) -> String {
    ["muscle-", place.0.as_str(), "-", place.1.word()].concat()
}

/// A number for CSS.
fn number(value: f64) -> String {
    let mut text = String::new();
    push_tenths(&mut text, value);
    text
}
