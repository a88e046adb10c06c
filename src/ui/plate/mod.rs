//! The plate: one layer of the back as an engraving that can be clicked and walked over by keys.
//!
//! The picture is decoration; the controls are real buttons over it, one a muscle and side, of
//! which one is a Tab stop and arrows reach the others.

mod controls;
mod frame;
mod labels;
mod markup;

pub use frame::Frame;

use crate::platform::page;
use crate::state::plates::atlas;
use crate::units::{Layer, MuscleId, Side};
use controls::Controls;
use labels::Labels;
use leptos::prelude::*;
use markup::{Piece, pieces};

/// A muscle on one side.
pub type Place = (MuscleId, Side);

/// The plate of a layer.
#[component]
pub fn Plate(
    /// The layer that is shown.
    #[prop(into)]
    layer: Signal<Layer>,
    /// The muscle that is chosen.
    #[prop(into)]
    chosen: Signal<Option<Place>>,
    /// Called when a muscle is chosen, or none.
    choose: impl Fn(Option<Place>) + Copy + Send + Sync + 'static,
    /// Called when a muscle's page is wanted.
    open: impl Fn(Place) + Copy + Send + Sync + 'static,
    /// Called when a key asks for another layer.
    go_to_layer: impl Fn(Layer) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let hovered = RwSignal::new(None::<Place>);
    let focused = RwSignal::new(None::<Place>);
    let frame = Signal::derive(move || {
        // On a phone the sheet of the chosen muscle takes half of the screen.
        let covered = page::matches("(max-width: 44.99rem)");
        let muscle = chosen.get().and_then(|place| atlas()?.muscle(place.0));
        muscle.filter(|_| covered).map_or_else(Frame::whole, |one| Frame::half(one.anchor().y))
    });
    view! {
        <div class="plate-stage">
            <svg class="atlas" viewBox=move || frame.get().view_box() aria-hidden="true">
                {move || layer_view(layer.get(), chosen, hovered, focused)}
                <Labels layer chosen/>
            </svg>
            <Controls layer chosen choose open go_to_layer hovered focused frame/>
        </div>
    }
}

/// One muscle in close-up, chosen, for its page.
#[component]
pub fn PlateDetail(
    /// The muscle and side.
    #[prop(into)]
    place: Signal<Place>,
) -> impl IntoView {
    let muscle = move || atlas().and_then(|atlas| atlas.muscle(place.get().0));
    let layer = move || muscle().map_or(Layer::Superficial, |muscle| muscle.layer());
    let chosen = Signal::derive(move || Some(place.get()));
    let none = RwSignal::new(None::<Place>);
    let frame = move || {
        muscle().map_or_else(Frame::whole, |muscle| Frame::around(muscle, place.get().1))
    };
    view! {
        <div class="plate-detail">
            <svg
                class="atlas"
                viewBox=move || frame().view_box()
                preserveAspectRatio="xMidYMid slice"
                aria-hidden="true"
            >
                {move || layer_view(layer(), chosen, none, none)}
            </svg>
        </div>
    }
}

/// Everything on one layer, back to front, with the chosen muscle once more on top.
fn layer_view(
    layer: Layer,
    chosen: Signal<Option<Place>>,
    hovered: RwSignal<Option<Place>>,
    focused: RwSignal<Option<Place>>,
) -> impl IntoView + use<> {
    let atlas = atlas()?;
    let (skin, line) = markup::body(atlas);
    let muted = move || chosen.get().is_some();
    let drawn = pieces(atlas, layer)
        .into_iter()
        .map(|piece| match piece {
            Piece::Still(markup) => view! { <g class="still" inner_html=markup></g> }.into_any(),
            Piece::Muscle { place, classes, markup } => {
                let class = move || {
                    let state = state_of(place, chosen.get(), hovered.get(), focused.get());
                    [classes, state].concat()
                };
                view! { <g class=class transform=flip(place.1) inner_html=markup></g> }.into_any()
            }
        })
        .collect_view();
    let top = move || {
        let place = chosen.get().or(focused.get())?;
        let muscle = atlas.muscle(place.0).filter(|muscle| muscle.layer() == layer)?;
        let dashed = chosen.get().is_none();
        let markup = markup::lifted(muscle, dashed);
        Some(view! { <g class="lifted" transform=flip(place.1) inner_html=markup></g> })
    };
    Some(view! {
        <g class=["plate ", layer.id()].concat() class:muted=muted>
            <g class="still" inner_html=skin></g>
            {drawn}
            <g class="still" inner_html=line></g>
            {top}
            <g class="fades" inner_html=markup::FADES></g>
        </g>
    })
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

/// How the right side is drawn on a side.
fn flip(side: Side) -> Option<&'static str> {
    (side == Side::Left).then_some("scale(-1 1)")
}
