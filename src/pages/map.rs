//! `/`: the back, layer by layer. What is chosen is held in the address.

use super::address;
use super::printed::printed;
use crate::address::Page;
use crate::content::catalogue;
use crate::content::printed::Printed;
use crate::markup::icon::{Icon, icon};
use crate::platform::page;
use crate::routine::words::{minutes, routines_for};
use crate::state::dorsal;
use crate::ui::link::{self, href};
use crate::ui::live::{OnClick, click, follow, live, live_prose, memo, nothing, prose, truth};
use crate::ui::modes::modes;
use crate::ui::page::opened;
use crate::ui::plate::{Acts, Look, Place, beneath, landmarks, never_press, plate_under};
use crate::ui::segmented::segmented;
use crate::units::{Layer, MuscleId, Side};
use leptos::prelude::*;
use maud::{Markup, html};

/// The map.
pub fn map() -> AnyView {
    opened("");
    let go = address::go_to();
    let step = address::step_to();
    let query = address::query();
    // What the address says.
    let said = memo(move || {
        let muscle = query.muscle().and_then(|muscle| catalogue().muscle(muscle));
        let own = muscle.map(|muscle| muscle.layer);
        let side = query.side().unwrap_or(Side::Right);
        Look {
            layer: query.layer().or(own).unwrap_or(Layer::Superficial),
            chosen: muscle.map(|muscle| (muscle.id, side)),
        }
    });
    // What the plate shows: a choice is painted first, and then goes into the address, which the panel
    // follows. So a person sees the answer within a frame.
    let now = RwSignal::new(said.get_untracked());
    follow(move || now.set(said.get()));
    let look = memo(move || now.get());
    let shown = memo(move || query.word("show").unwrap_or_default());
    let over = memo(move || {
        dorsal().furnished.track();
        shown.with(|shown| laid_over(shown))
    });
    let show = Callback::new(move |what: String| {
        step.run(address_of(now.get_untracked(), &what));
    });
    let there = move |layer, place| {
        let chosen = Look {
            layer,
            chosen: place,
        };
        now.set(chosen);
        page::after_paint(move || {
            // Unless something else was chosen since, the address says it already, or the person has
            // left.
            let stands = now.try_get_untracked() == Some(chosen);
            if stands && said.try_get_untracked().is_some_and(|said| said != chosen) {
                step.run(address_of(chosen, &shown.get_untracked()));
            }
        });
    };
    let acts = Acts {
        choose: Callback::new(move |place: Option<Place>| {
            if place == look.get_untracked().chosen {
                return;
            }
            let visited = place.and_then(|place| catalogue().muscle(place.0));
            let layer = visited.map_or(look.get_untracked().layer, |muscle| muscle.layer);
            there(layer, place);
        }),
        open: Callback::new(move |place: Place| {
            go.run((address::muscle_page(place.0, place.1), false));
        }),
        go_to_layer: Callback::new(move |layer| there(layer, None)),
    };
    let layer = memo(move || said.get().layer.place());
    view! {
        <div class="map">
            <div class="map-main">
                {live_prose(move || heading(Layer::at(layer.get())))}
                {plate_under(look, over, acts)}
                <p class="small hint">"Tap a muscle, on your left or your right."</p>
                {toggles(shown, show)}
                <div class="layer-switch">{layer_switch(look, acts.go_to_layer)}</div>
            </div>
            {live(move || match said.get().chosen {
                Some(place) => sheet(place, acts),
                None if shown.with(String::is_empty) => prose(keys()),
                None => about_what_is_laid_over(shown.get(), show),
            })}
        </div>
    }
    .into_any()
}

/// The address of what is chosen, and of what is laid over it.
fn address_of(look: Look, shown: &str) -> String {
    let address = address::map(look.layer, look.chosen);
    if shown.is_empty() {
        address
    } else {
        [&address, "&show=", shown].concat()
    }
}

fn heading(layer: Layer) -> Markup {
    html! {
        div.map-top {
            header.map-head {
                div {
                    p.eyebrow { (plate_number(layer)) }
                    h1 { (plate_name(layer)) }
                }
                a.button.text href=(href("/muscles")) { (icon(Icon::List, 20)) "List instead" }
            }
            (modes(&Page::Map))
        }
        p.sides aria-hidden="true" {
            span.eyebrow { "Left" }
            span.eyebrow { "Right" }
        }
    }
}

fn layer_switch(look: Memo<Look>, go: Callback<Layer>) -> AnyView {
    let names = Layer::ALL.map(|layer| layer.name().to_owned()).to_vec();
    let at = memo(move || look.get().layer.place());
    segmented(
        "Layer",
        names,
        at,
        Callback::new(move |place| go.run(Layer::at(place))),
    )
}

/// What the map can lay over the muscles: the words in the address, and on the button.
const LAID_OVER: [(&str, &str); 2] = [
    ("never", "Where never to press"),
    ("bones", "Bones to feel"),
];

fn laid_over(what: &str) -> String {
    match what {
        "never" => never_press(),
        "bones" => landmarks(),
        _ => String::new(),
    }
}

fn toggles(shown: Memo<String>, show: Callback<String>) -> AnyView {
    let buttons: Vec<AnyView> = LAID_OVER
        .into_iter()
        .map(|(what, name)| {
            let on = move || shown.with(|shown| shown == what);
            let press = move || show.run(if on() { String::new() } else { what.to_owned() });
            view! {
                <button type="button" class="chip" aria-pressed=truth(on) on:click=click(press)>
                    {name}
                </button>
            }
            .into_any()
        })
        .collect();
    view! { <div class="toggles">{buttons}</div> }.into_any()
}

/// The keys of the plate, where a desk has room for them. The panel of a chosen muscle takes their
/// place, so that the plate stays where it is.
fn keys() -> Markup {
    html! {
        aside.keys aria-label="Keys of the map" {
            p.eyebrow { "Choose a muscle" }
            p.quiet { "Press one, or walk from muscle to muscle with the arrow keys." }
            dl.facts {
                @for (keys, act) in [
                    ("Enter", "its page"),
                    ("S", "the other side"),
                    ("1, 2, 3", "a layer"),
                    ("+ and −", "closer and further"),
                    ("Esc", "nothing chosen"),
                    ("/", "search"),
                ] {
                    dt { (keys) }
                    dd { (act) }
                }
            }
        }
    }
}

/// The words to the numbers on the plate.
fn about_what_is_laid_over(what: String, show: Callback<String>) -> AnyView {
    let words = move || when_here(&Printed::laid_over(&what));
    view! {
        <aside class="sheet over-sheet" aria-label="What is shown on the map">
            {close(click(move || show.run(String::new())))}
            {live_prose(words)}
        </aside>
    }
    .into_any()
}

/// What is said of the chosen muscle: a sheet on a phone, a panel on a desk.
fn sheet(place: Place, acts: Acts) -> AnyView {
    let other = (place.0, place.1.other());
    let name = |under: Place| Some((catalogue().muscle(under.0)?.name.clone(), under));
    let under = beneath(place)
        .and_then(name)
        .map_or_else(nothing, |(name, under)| {
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
            {close(click(move || acts.choose.run(None)))}
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

/// The way out of a panel.
fn close(act: OnClick) -> AnyView {
    view! {
        <button
            type="button"
            class="close"
            aria-label="Close"
            on:click=act
            inner_html=icon(Icon::Close, 24).into_string()
        ></button>
    }
    .into_any()
}

/// What it is; in a word or two at first, and in full once the library is here.
fn summary(place: Place) -> Markup {
    dorsal().furnished.track();
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
    html! {
        div.wide-only { (when_here(&Printed::on_map(muscle))) }
    }
}

/// What the build has printed for an address, once it is here, with the function that completes it.
fn when_here(path: &str) -> Markup {
    if dorsal().furnished.get() {
        printed(path)
    } else {
        Markup::default()
    }
}

/// The routine with the largest share of steps for a muscle, as a link.
fn best_routine(place: Place) -> Markup {
    dorsal().furnished.track();
    let Some(routine) = routines_for(catalogue(), place.0).into_iter().next() else {
        return Markup::default();
    };
    html! {
        a.button.primary href=(link::to(&Page::Routine(routine.id))) { "Ease it, " (minutes(catalogue(), routine)) }
    }
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
