//! The plate: one layer of the back as an engraving that can be clicked and walked over by keys.
//!
//! The picture is decoration; the controls are real buttons over it, one a muscle and side, of
//! which one is a Tab stop and arrows reach the others.

mod controls;
mod labels;
mod markup;
mod names;
mod zoom;

pub use crate::anatomy::Frame;
pub use controls::{Acts, beneath};

use super::live::{flag, live, memo, nothing, text};
use crate::state::plates::atlas;
use crate::units::{Layer, MuscleId, Side};
use leptos::prelude::*;
use markup::{Piece, pieces};
use zoom::Zoom;

/// A muscle on one side.
pub type Place = (MuscleId, Side);

/// What a plate shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The layer.
    pub layer: Layer,
    /// The muscle that is chosen.
    pub chosen: Option<Place>,
}

/// What of a plate is pointed at.
#[derive(Clone, Copy)]
struct Pointed {
    look: Memo<Look>,
    hovered: RwSignal<Option<Place>>,
    focused: RwSignal<Option<Place>>,
}

impl Pointed {
    fn new(look: Memo<Look>) -> Self {
        Self {
            look,
            hovered: RwSignal::new(None),
            focused: RwSignal::new(None),
        }
    }

    fn chosen(self) -> Option<Place> {
        self.look.get().chosen
    }

    fn chosen_now(self) -> Option<Place> {
        self.look.get_untracked().chosen
    }
}

/// The plate of a layer, with the muscle that is chosen.
pub fn plate(look: Memo<Look>, acts: Acts) -> AnyView {
    let pointed = Pointed::new(look);
    let zoom = Zoom::new(look);
    let frame = zoom.frame;
    // The layer alone, so that choosing a muscle does not draw it anew.
    let layer = memo(move || look.get().layer.place());
    let names = text(move || labels::labels(look.get(), frame.get()));
    view! {
        <div class="plate-stage">
            <svg class="atlas" viewBox=text(move || frame.get().view_box()) aria-hidden="true">
                {live(move || layer_view(Layer::at(layer.get()), pointed))}
                <g class="names" inner_html=names></g>
            </svg>
            {controls::controls(layer, pointed, acts, zoom)}
            {zoom.buttons(look)}
        </div>
    }
    .into_any()
}

/// One muscle in close-up, chosen, for its page.
pub fn plate_detail(look: Memo<Look>) -> AnyView {
    let found = look
        .get_untracked()
        .chosen
        .and_then(|place| atlas()?.muscle(place.0));
    let Some(drawn) = found else { return nothing() };
    let side = move || look.get().chosen.map_or(Side::Right, |place| place.1);
    let pointed = Pointed::new(look);
    view! {
        <div class="plate-detail">
            <svg
                class="atlas"
                viewBox=text(move || Frame::around(drawn, side()).view_box())
                preserveAspectRatio="xMidYMid slice"
                aria-hidden="true"
            >
                {layer_view(drawn.layer(), pointed)}
            </svg>
        </div>
    }
    .into_any()
}

/// Everything on one layer, back to front, with the chosen muscle once more on top.
fn layer_view(layer: Layer, pointed: Pointed) -> AnyView {
    let Some(atlas) = atlas() else {
        return nothing();
    };
    let (skin, line) = markup::body(atlas);
    let drawn: Vec<AnyView> = pieces(atlas, layer)
        .into_iter()
        .map(|piece| match piece {
            Piece::Still(markup) => group("still", markup),
            Piece::Muscle {
                place,
                classes,
                markup,
            } => muscle(place, classes, markup, pointed),
        })
        .collect();
    let top = text(move || {
        let place = pointed.chosen().or(pointed.focused.get());
        let found = place.and_then(|place| Some((atlas.muscle(place.0)?, place.1)));
        found
            .filter(|(muscle, _)| muscle.layer() == layer)
            .map_or_else(String::new, |found| {
                markup::lifted(found.0, found.1, pointed.chosen().is_none())
            })
    });
    view! {
        <g class=["plate ", layer.id()].concat() class:muted=flag(move || pointed.chosen().is_some())>
            {group("still", skin)}
            {drawn}
            {group("still", line)}
            <g class="lifted" inner_html=top></g>
            {group("fades", markup::FADES.to_owned())}
        </g>
    }
    .into_any()
}

fn group(class: &'static str, markup: String) -> AnyView {
    view! { <g class=class inner_html=markup></g> }.into_any()
}

fn muscle(place: Place, classes: &'static str, markup: String, pointed: Pointed) -> AnyView {
    let class = text(move || {
        let state = state_of(
            place,
            pointed.chosen(),
            pointed.hovered.get(),
            pointed.focused.get(),
        );
        [classes, state].concat()
    });
    view! { <g class=class transform=markup::flip(place.1) inner_html=markup></g> }.into_any()
}

/// The state class of a muscle (DESIGN 5.4).
fn state_of(
    place: Place,
    chosen: Option<Place>,
    hovered: Option<Place>,
    focused: Option<Place>,
) -> &'static str {
    match chosen {
        Some(held) if held == place => " selected",
        Some((muscle, _)) if muscle == place.0 => " engraving twin",
        Some(_) if hovered == Some(place) => " engraving hover",
        Some(_) => " engraving",
        None if hovered == Some(place) => " hover",
        None if focused == Some(place) => " focus",
        None => "",
    }
}
