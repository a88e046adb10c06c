//! The plate: one layer of the back as an engraving that can be clicked and walked over by keys.
//!
//! The picture is decoration; the controls are real buttons over it, one a muscle and side, of
//! which one is a Tab stop and arrows reach the others.

mod controls;
mod labels;
mod marking;
mod markup;
mod names;
mod overlay;
mod zoom;

pub use crate::anatomy::Frame;
pub use controls::{Acts, beneath};
pub use marking::{COLOURED, marking_plate};
pub use markup::heat_plate;
pub use overlay::{landmarks, never_press};

use super::live::{flag, follow, live, memo, nothing, text};
use crate::geometry::tenths;
use crate::platform::page;
use crate::state::plates::atlas;
use crate::units::{Layer, MuscleId, Side};
use leptos::prelude::*;
use markup::{Detail, Piece, pieces};
use zoom::Zoom;

/// From so close on, fibres are drawn twice as dense.
const FINE: f64 = 2.0;

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
    /// The same, one picture later: all but the chosen muscle follows this, so that the answer to a
    /// press is there at once, however much there is to dim.
    settled: RwSignal<Look>,
    /// What is laid over the muscles, as SVG. Under it they turn into an engraving.
    over: Memo<String>,
    hovered: RwSignal<Option<Place>>,
    focused: RwSignal<Option<Place>>,
    /// What has the focus and shows it: by keys, not by a press, which shows its choice at once.
    ringed: RwSignal<Option<Place>>,
}

impl Pointed {
    fn new(look: Memo<Look>, over: Memo<String>) -> Self {
        let settled = RwSignal::new(look.get_untracked());
        follow(move || {
            let look = look.get();
            page::after_paint(move || {
                settled.try_set(look);
            });
        });
        Self {
            look,
            settled,
            over,
            hovered: RwSignal::new(None),
            focused: RwSignal::new(None),
            ringed: RwSignal::new(None),
        }
    }

    fn chosen(self) -> Option<Place> {
        self.look.get().chosen
    }

    fn is_covered(self) -> bool {
        self.over.with(|over| !over.is_empty())
    }

    fn is_dimmed(self) -> bool {
        self.settled.get().chosen.is_some() || self.is_covered()
    }

    fn chosen_now(self) -> Option<Place> {
        self.look.get_untracked().chosen
    }
}

/// The plate of a layer, with the muscle that is chosen.
pub fn plate(look: Memo<Look>, acts: Acts) -> AnyView {
    plate_under(look, memo(String::new), acts)
}

/// The same with something laid over the muscles, as SVG: they turn into an engraving under it.
pub fn plate_under(look: Memo<Look>, over: Memo<String>, acts: Acts) -> AnyView {
    let pointed = Pointed::new(look, over);
    let zoom = Zoom::new(look);
    let frame = zoom.frame;
    // The layer alone, so that choosing a muscle does not draw it anew.
    let layer = memo(move || look.get().layer.place());
    let names = text(move || {
        if pointed.is_covered() {
            String::new()
        } else {
            labels::labels(pointed.settled.get(), frame.get())
        }
    });
    view! {
        <div class="plate-stage">
            {picture(layer, pointed, zoom, view! { <g class="names" inner_html=names></g> }.into_any())}
            {controls::controls(layer, pointed, acts, zoom)}
            {zoom.buttons(look)}
        </div>
    }
    .into_any()
}

/// The picture of a layer as far as one has come closer, what is laid over it, and `top` on top.
fn picture(layer: Memo<usize>, pointed: Pointed, zoom: Zoom, top: AnyView) -> AnyView {
    let frame = zoom.frame;
    let fine = memo(move || frame.get().times() >= FINE);
    view! {
        <svg
            class="atlas"
            viewBox=text(move || frame.get().view_box())
            style:--times=text(move || tenths(frame.get().times()))
            aria-hidden="true"
        >
            {live(move || layer_view(Layer::at(layer.get()), detail(fine.get()), pointed))}
            <g class="over" inner_html=text(move || pointed.over.get())></g>
            {top}
        </svg>
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
    let over = memo(never_press);
    let pointed = Pointed::new(look, over);
    let times = Frame::around(drawn, Side::Right).times();
    view! {
        <div class="plate-detail">
            <svg
                class="atlas"
                viewBox=text(move || Frame::around(drawn, side()).view_box())
                style:--times=tenths(times)
                preserveAspectRatio="xMidYMid slice"
                aria-hidden="true"
            >
                {layer_view(drawn.layer(), detail(times >= FINE), pointed)}
                {group("over bare", over.get_untracked())}
            </svg>
        </div>
    }
    .into_any()
}

const fn detail(fine: bool) -> Detail {
    if fine { Detail::Fine } else { Detail::Plain }
}

/// A part of a layer that fills its box.
pub fn close_up(layer: Layer, look: Memo<Look>, frame: Frame) -> AnyView {
    let pointed = Pointed::new(look, memo(String::new));
    view! {
        <svg
            class="atlas"
            viewBox=frame.view_box()
            style:--times=tenths(frame.times())
            preserveAspectRatio="xMidYMid slice"
            aria-hidden="true"
        >
            {layer_view(layer, detail(frame.times() >= FINE), pointed)}
        </svg>
    }
    .into_any()
}

/// Everything on one layer, back to front, with the chosen muscle once more on top.
fn layer_view(layer: Layer, detail: Detail, pointed: Pointed) -> AnyView {
    let Some(atlas) = atlas() else {
        return nothing();
    };
    let (skin, line) = markup::body(atlas);
    let drawn: Vec<AnyView> = pieces(layer, detail)
        .iter()
        .cloned()
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
        let place = pointed.chosen().or(pointed.ringed.get());
        let found = place.and_then(|place| Some((atlas.muscle(place.0)?, place.1)));
        found
            .filter(|(muscle, _)| muscle.layer() == layer)
            .map_or_else(String::new, |found| {
                markup::lifted(found.0, found.1, detail, pointed.chosen().is_none())
            })
    });
    view! {
        <g class=["plate ", layer.id()].concat() class:muted=flag(move || pointed.is_dimmed())>
            {group("still", skin)}
            {drawn}
            {group("ghosts", markup::ghosts(atlas, layer))}
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
            pointed.settled.get().chosen,
            pointed.hovered.get(),
            pointed.ringed.get(),
        );
        let covered = state.is_empty() && pointed.is_covered();
        [classes, if covered { " engraving" } else { state }].concat()
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
