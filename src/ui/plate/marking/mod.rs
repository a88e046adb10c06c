//! The plate for marking where it hurts: the same engraving, with what is marked and the likeliest
//! muscles over it. A finger taps, paints or rubs out; keys walk from area to area.

mod areas;
mod drawing;
mod stroke;

use super::markup::Detail;
use super::{Frame, Look, Pointed, layer_view};
use crate::geometry::Point;
use crate::state::marking::{Marking, TAP};
use crate::ui::live::{click_at, flag, key, live, memo, pointer, text};
use crate::units::Layer;
use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use stroke::Stroke;

/// How many answers are coloured on the plate.
pub const COLOURED: usize = 3;

/// The plate that can be marked.
pub fn marking_plate(marking: Marking) -> AnyView {
    let layer = memo(move || marking.layer().place());
    let look = memo(move || Look {
        layer: Layer::at(layer.get()),
        chosen: None,
    });
    let pointed = Pointed::new(look, memo(String::new));
    let ranked = move || marking.found.with(|found| !found.answers.is_empty());
    let coloured = text(move || {
        let calm = marking.flags.with(Vec::is_empty);
        marking
            .found
            .with(|found| drawing::candidates(&found.answers, calm))
    });
    let sore = text(move || marking.marks.with(drawing::marks));
    // The area that has focus: 0 is none, n the one with place n - 1.
    let focused = RwSignal::new(0_usize);
    let outlined = text(move || areas::outlined(focused.get()));
    view! {
        <div
            class="plate-stage marking"
            class:painting=flag(move || marking.finger.get() != TAP)
        >
            <svg class="atlas" viewBox=Frame::whole().view_box() aria-hidden="true">
                <g class:engraved=flag(ranked)>
                    {live(move || layer_view(Layer::at(layer.get()), Detail::Plain, pointed))}
                </g>
                <g inner_html=coloured></g>
                <g class="sore-spots" inner_html=sore></g>
                <g inner_html=outlined></g>
            </svg>
            {controls(marking, focused)}
        </div>
    }
    .into_any()
}

/// Where a finger goes, and the areas as buttons.
fn controls(marking: Marking, focused: RwSignal<usize>) -> AnyView {
    let stage = NodeRef::<Div>::new();
    let at = move |event: &MouseEvent| {
        stage.get_untracked().map(|stage| {
            let corner = stage.get_bounding_client_rect();
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            let (wide, tall) = (stage.client_width(), stage.client_height());
            let finger = Point::new(x - corner.left(), y - corner.top());
            let size = Point::new(f64::from(wide), f64::from(tall));
            Frame::whole().at(finger, size).0
        })
    };
    let stroke = Stroke::new(marking);
    let on_click = click_at(move |event| {
        // A click by key or by a screen reader comes with no detail; the button itself answers it.
        if event.detail() != 0
            && !stroke.was_painted()
            && let Some(point) = at(&event)
        {
            marking.tap(point);
        }
    });
    let size = Frame::whole().size();
    view! {
        <div
            class="plate-controls"
            role="group"
            aria-label="Areas of the back"
            node_ref=stage
            style:--wide=areas::number(size.x)
            style:--tall=areas::number(size.y)
            on:pointerdown=pointer(move |event| stroke.down(&event, at(&event)))
            on:pointermove=pointer(move |event| stroke.moved(&event, at(&event)))
            on:pointerup=pointer(move |_| stroke.up())
            on:pointercancel=pointer(move |_| stroke.take_back())
            on:click=on_click
            on:keydown=key(move |event| areas::on_key(&event, marking, focused))
        >
            {areas::buttons(marking, focused)}
        </div>
    }
    .into_any()
}
