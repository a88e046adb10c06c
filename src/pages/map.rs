//! `/`: the back, layer by layer. What is chosen is held in the address.

use super::address;
use crate::content::catalogue;
use crate::state::plates::atlas;
use crate::ui::icon::{Icon, IconMark};
use crate::ui::page::page_title;
use crate::ui::plate::{Place, Plate};
use crate::ui::segmented::{Choice, Segmented};
use crate::units::{Layer, Side};
use leptos::prelude::*;
use leptos_router::components::A;

/// The map.
#[component]
pub fn Map() -> impl IntoView {
    page_title(String::new);
    let go = address::go_to();
    let (layer_asked, muscle, side) = (address::layer(), address::muscle(), address::side());
    let chosen = Memo::new(move |_| -> Option<Place> {
        let muscle = catalogue().muscle(muscle.get()?)?;
        Some((muscle.id, side.get().unwrap_or(Side::Right)))
    });
    let layer = Memo::new(move |_| {
        let own = chosen.get().and_then(|place| catalogue().muscle(place.0)).map(|one| one.layer);
        layer_asked.get().or(own).unwrap_or(Layer::Superficial)
    });
    let choose = move |place: Option<Place>| {
        let visited = place.and_then(|place| catalogue().muscle(place.0));
        let layer = visited.map_or(layer.get_untracked(), |muscle| muscle.layer);
        go(address::map(layer, place), true);
    };
    let open = move |place: Place| go(address::muscle_page(place.0, place.1), false);
    let to_layer = move |layer: Layer| go(address::map(layer, None), true);
    view! {
        <div class="map">
            <div class="map-main">
                <header class="map-head">
                    <div>
                        <p class="eyebrow">{move || plate_number(layer.get())}</p>
                        <h1>{move || plate_name(layer.get())}</h1>
                    </div>
                    <A href="/muscles" attr:class="button text">
                        <IconMark icon=Icon::List size=20/>
                        "List instead"
                    </A>
                </header>
                <p class="sides" aria-hidden="true">
                    <span class="eyebrow">"Left"</span>
                    <span class="eyebrow">"Right"</span>
                </p>
                <Plate layer chosen choose open go_to_layer=to_layer/>
                <p class="small hint">"Tap a muscle, on your left or your right."</p>
                <div class="layer-switch">
                    <Segmented
                        label="Layer"
                        choices=layer_choices()
                        chosen=layer
                        choose=to_layer
                    />
                </div>
            </div>
            {move || chosen.get().map(|place| view! { <Chosen place choose go=open/> })}
        </div>
    }
}

/// What is said of the chosen muscle: a sheet on a phone, a panel on a desk.
#[component]
fn Chosen(
    place: Place,
    choose: impl Fn(Option<Place>) + Copy + Send + Sync + 'static,
    go: impl Fn(Place) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let muscle = catalogue().muscle(place.0)?;
    let routine = best_routine(place);
    let other = (place.0, place.1.other());
    Some(view! {
        <aside class="sheet" aria-label="The chosen muscle">
            <button
                type="button"
                class="close"
                aria-label="Close"
                on:click=move |_| choose(None)
            >
                <IconMark icon=Icon::Close/>
            </button>
            <p class="eyebrow">
                {muscle.layer.name()} " layer, " {place.1.word()} " side"
            </p>
            <h2 class="sheet-title">{muscle.name.clone()}</h2>
            <p class="gloss">{quoted(&muscle.gloss)}</p>
            <p>{muscle.summary.clone()}</p>
            <dl class="facts wide-only">
                <dt>"Runs from"</dt>
                <dd>{muscle.runs_from.clone()}</dd>
                <dt>"Runs to"</dt>
                <dd>{muscle.runs_to.clone()}</dd>
                <dt>"It does"</dt>
                <dd>{muscle.does.clone()}</dd>
                <dt>"Feels like"</dt>
                <dd>{muscle.feels.clone()}</dd>
            </dl>
            <div class="actions">
                {routine}
                <button type="button" class="button" on:click=move |_| go(place)>"Details"</button>
                <button type="button" class="button text" on:click=move |_| choose(Some(other))>
                    {["Show ", other.1.word(), " side"].concat()}
                </button>
            </div>
            {beneath(place).map(|(name, under)| view! {
                <button
                    type="button"
                    class="button text under"
                    on:click=move |_| choose(Some(under))
                >
                    {["Under it: ", &name].concat()}
                </button>
            })}
        </aside>
    })
}

/// The routine with the largest share of steps for a muscle, as a link.
fn best_routine(place: Place) -> Option<impl IntoView + use<>> {
    let routine = super::muscle::routines_for(place.0).into_iter().next()?;
    let minutes = super::routines::minutes(routine);
    Some(view! {
        <A href=address::routine(routine.id) attr:class="button primary">
            {["Ease it, ", &minutes].concat()}
        </A>
    })
}

/// The muscle that lies under the middle of this one.
fn beneath(place: Place) -> Option<(String, Place)> {
    let atlas = atlas()?;
    let muscle = atlas.muscle(place.0)?;
    let point = crate::anatomy::Muscle::on(place.1, muscle.anchor());
    let (_, id, side) = atlas.beneath(muscle.layer(), point)?;
    Some((catalogue().muscle(id)?.name.clone(), (id, side)))
}

fn layer_choices() -> Vec<Choice<Layer>> {
    Layer::ALL
        .into_iter()
        .map(|layer| Choice { value: layer, label: layer.name().to_owned() })
        .collect()
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
