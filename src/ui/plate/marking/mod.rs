//! The plate for marking where it hurts: the same engraving, with what is marked and the likeliest
//! muscles over it. A finger taps, paints or rubs out; keys walk from area to area.

mod areas;
mod drawing;
mod stroke;

use super::zoom::Zoom;
use super::{Look, Pointed, picture};
use crate::geometry::{Point, tenths};
use crate::state::marking::{Marking, TAP};
use crate::ui::live::{click_at, flag, follow, key, memo, pointer, text};
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
    let likely = memo(move || {
        let calm = marking.flags.with(Vec::is_empty);
        marking
            .found
            .with(|found| drawing::candidates(&found.answers, calm))
    });
    let pointed = Pointed::new(look, likely);
    let zoom = Zoom::new(look);
    follow(move || zoom.held.set(marking.finger.get() != TAP));
    let sore = text(move || marking.marks.with(drawing::marks));
    // The area that has focus: 0 is none, n the one with place n - 1.
    let focused = RwSignal::new(0_usize);
    let outlined = text(move || areas::outlined(focused.get()));
    view! {
        <div
            class="plate-stage marking"
            class:painting=flag(move || marking.finger.get() != TAP)
        >
            {picture(layer, pointed, zoom, view! {
                <g class="sore-spots" inner_html=sore></g>
                <g inner_html=outlined></g>
            }.into_any())}
            {controls(marking, focused, zoom)}
            {zoom.buttons(look)}
        </div>
    }
    .into_any()
}

/// Where a finger goes, and the areas as buttons.
fn controls(marking: Marking, focused: RwSignal<usize>, zoom: Zoom) -> AnyView {
    let frame = zoom.frame;
    let stage = NodeRef::<Div>::new();
    let dragged = zoom.follow_fingers(stage);
    let at = move |event: &MouseEvent| {
        stage.get_untracked().map(|stage| {
            let corner = stage.get_bounding_client_rect();
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            let (wide, tall) = (stage.client_width(), stage.client_height());
            let finger = Point::new(x - corner.left(), y - corner.top());
            let size = Point::new(f64::from(wide), f64::from(tall));
            frame.get_untracked().at(finger, size).0
        })
    };
    let stroke = Stroke::new(marking);
    let on_click = click_at(move |event| {
        // A click by key or by a screen reader comes with no detail; the button itself answers it.
        let by_finger = event.detail() != 0 && !dragged.replace(false) && !stroke.was_painted();
        if let Some(point) = at(&event).filter(|_| by_finger) {
            marking.tap(point);
        }
    });
    // A mouse paints without being asked to, but where it moves the picture.
    let on_move = pointer(move |event| {
        let paints = event.pointer_type() == "mouse" && !untrack(move || zoom.is_close());
        stroke.moved(&event, at(&event), paints);
    });
    view! {
        <div
            class="plate-controls"
            role="group"
            aria-label="Areas of the back"
            node_ref=stage
            style:--wide=text(move || tenths(frame.get().size().x))
            style:--tall=text(move || tenths(frame.get().size().y))
            style:--at-x=text(move || tenths(frame.get().middle().x))
            style:--at-y=text(move || tenths(frame.get().middle().y))
            class:close=flag(move || zoom.is_close())
            on:pointerdown=pointer(move |event| stroke.down(&event, at(&event)))
            on:pointermove=on_move
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
