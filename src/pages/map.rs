//! `/`: the back, layer by layer. What is chosen is held in the address.

use super::address;
use super::muscle::routines_for;
use super::routines::minutes;
use crate::address::Page;
use crate::content::{catalogue, library};
use crate::state::dorsal;
use crate::state::plates::atlas;
use crate::ui::icon::{Icon, icon};
use crate::ui::link::{self, href};
use crate::ui::live::{click, live, live_prose, nothing};
use crate::ui::page::{facts, opened};
use crate::ui::plate::{Acts, Place, plate};
use crate::ui::segmented::segmented;
use crate::units::{Layer, MuscleId, Side};
use leptos::prelude::*;
use maud::{Markup, html};

/// The map.
pub fn map() -> AnyView {
    opened("");
    let go = address::go_to();
    let (layer_asked, muscle, side) = (address::layer(), address::muscle(), address::side());
    let chosen = Memo::new(move |_| -> Option<Place> {
        let muscle = catalogue().muscle(muscle.get()?)?;
        Some((muscle.id, side.get().unwrap_or(Side::Right)))
    });
    let layer = Memo::new(move |_| {
        let own = chosen
            .get()
            .and_then(|place| catalogue().muscle(place.0))
            .map(|one| one.layer);
        layer_asked.get().or(own).unwrap_or(Layer::Superficial)
    });
    let acts = Acts {
        choose: Callback::new(move |place: Option<Place>| {
            let visited = place.and_then(|place| catalogue().muscle(place.0));
            let layer = visited.map_or(layer.get_untracked(), |muscle| muscle.layer);
            go.run((address::map(layer, place), true));
        }),
        open: Callback::new(move |place: Place| {
            go.run((address::muscle_page(place.0, place.1), false));
        }),
        go_to_layer: Callback::new(move |layer| go.run((address::map(layer, None), true))),
    };
    view! {
        <div class="map">
            <div class="map-main">
                {live_prose(move || heading(layer.get()))}
                {plate(layer.into(), chosen.into(), acts)}
                <p class="small hint">"Tap a muscle, on your left or your right."</p>
                <div class="layer-switch">{layer_switch(layer, acts.go_to_layer)}</div>
            </div>
            {live(move || chosen.get().map_or_else(nothing, |place| sheet(place, acts)))}
        </div>
    }
    .into_any()
}

fn heading(layer: Layer) -> Markup {
    html! {
        header.map-head {
            div {
                p.eyebrow { (plate_number(layer)) }
                h1 { (plate_name(layer)) }
            }
            a.button.text href=(href("/muscles")) { (icon(Icon::List, 20)) "List instead" }
        }
        p.sides aria-hidden="true" {
            span.eyebrow { "Left" }
            span.eyebrow { "Right" }
        }
    }
}

fn layer_switch(layer: Memo<Layer>, go: Callback<Layer>) -> AnyView {
    let names = Layer::ALL.map(|layer| layer.name().to_owned()).to_vec();
    let at = Signal::derive(move || {
        Layer::ALL
            .iter()
            .position(|other| *other == layer.get())
            .unwrap_or(0)
    });
    let choose = Callback::new(move |place: usize| {
        if let Some(layer) = Layer::ALL.get(place) {
            go.run(*layer);
        }
    });
    segmented("Layer", names, at, choose)
}

/// What is said of the chosen muscle: a sheet on a phone, a panel on a desk.
fn sheet(place: Place, acts: Acts) -> AnyView {
    let other = (place.0, place.1.other());
    let under = beneath(place).map_or_else(nothing, |(name, under)| {
        view! {
            <button
                type="button"
                class="button text under"
                on:click=click(move || acts.choose.run(Some(under)))
            >
                {["Under it: ", &name].concat()}
            </button>
        }
        .into_any()
    });
    view! {
        <aside class="sheet" aria-label="The chosen muscle">
            <button
                type="button"
                class="close"
                aria-label="Close"
                on:click=click(move || acts.choose.run(None))
                inner_html=icon(Icon::Close, 24).into_string()
            ></button>
            {live_prose(move || summary(place))}
            {live_prose(move || muscle_facts(place.0))}
            <div class="actions">
                {live_prose(move || best_routine(place))}
                <button type="button" class="button" on:click=click(move || acts.open.run(place))>
                    "Details"
                </button>
                <button
                    type="button"
                    class="button text"
                    on:click=click(move || acts.choose.run(Some(other)))
                >
                    {["Show ", other.1.word(), " side"].concat()}
                </button>
            </div>
            {under}
        </aside>
    }
    .into_any()
}

/// What it is; in a word or two at first, and in full once the library is here.
fn summary(place: Place) -> Markup {
    dorsal().library.track();
    let Some(muscle) = catalogue().muscle(place.0) else {
        return Markup::default();
    };
    html! {
        p.eyebrow { (muscle.layer.name()) " layer, " (place.1.word()) " side" }
        h2.sheet-title { (muscle.name) }
        @if !muscle.gloss.is_empty() { p.gloss { (quoted(&muscle.gloss)) } }
        p { (muscle.summary) }
    }
}

/// Where the muscle runs and how it feels, once the library is here.
fn muscle_facts(muscle: MuscleId) -> Markup {
    dorsal().library.track();
    let Some(reading) = library().and_then(|library| library.muscle(muscle)) else {
        return Markup::default();
    };
    html! {
        dl.facts.wide-only {
            (facts(&[
                ("Runs from", &reading.runs_from),
                ("Runs to", &reading.runs_to),
                ("It does", &reading.does),
                ("Feels like", &reading.feels),
            ]))
        }
    }
}

/// The routine with the largest share of steps for a muscle, as a link.
fn best_routine(place: Place) -> Markup {
    dorsal().library.track();
    let Some(routine) = routines_for(place.0).into_iter().next() else {
        return Markup::default();
    };
    html! {
        a.button.primary href=(link::to(&Page::Routine(routine.id))) { "Ease it, " (minutes(routine)) }
    }
}

/// The muscle that lies under the middle of this one.
fn beneath(place: Place) -> Option<(String, Place)> {
    let atlas = atlas()?;
    let muscle = atlas.muscle(place.0)?;
    let point = crate::anatomy::Muscle::on(place.1, muscle.anchor());
    let (_, id, side) = atlas.beneath(muscle.layer(), point)?;
    Some((catalogue().muscle(id)?.name.clone(), (id, side)))
}

const fn plate_number(layer: Layer) -> &'static str {
    match layer {
        Layer::Superficial => "Plate I",
        Layer::Intermediate => "Plate II",
        Layer::Deep => "Plate III",
    }
}

const fn plate_name(layer: Layer) -> &'static str {
    match layer {
        Layer::Superficial => "Superficial muscles",
        Layer::Intermediate => "Middle muscles",
        Layer::Deep => "Deep muscles",
    }
}

/// Words between quotation marks.
pub(super) fn quoted(words: &str) -> String {
    ["“", words, "”"].concat()
}
