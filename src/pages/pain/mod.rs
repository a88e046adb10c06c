//! `/pain`: where it hurts, and which muscles may be behind it. A warning sign comes before both.

mod answers;
mod places;

use crate::address::Page;
use crate::content::area::Kind;
use crate::platform::dom;
use crate::state::dorsal;
use crate::state::marking::{Marking, PAINT, RUB_OUT, TAP};
use crate::ui::live::{change, click, flag, follow, live, memo, prose, truth};
use crate::ui::modes::modes;
use crate::ui::page::opened;
use crate::ui::plate::marking_plate;
use crate::ui::segmented::segmented;
use crate::units::Layer;
use leptos::prelude::*;
use maud::{Markup, html};

/// The id of the heading over the answers.
const ANSWERS: &str = "answers";

/// The page.
pub fn pain() -> AnyView {
    opened("Where does it hurt?");
    let marking = Marking::open();
    follow(move || tell(marking));
    view! {
        <div class="map pain">
            <div class="map-main">
                {prose(heading())}
                {marking_plate(marking)}
                {tools(marking)}
                {live(move || peek(marking))}
            </div>
            <div class="sheet pain-panel">
                {answers::answers(marking)}
                {kinds(marking)}
                {places::places(marking)}
                {words(marking)}
            </div>
        </div>
    }
    .into_any()
}

fn heading() -> Markup {
    html! {
        div.map-top {
            header.map-head { h1 { "Where does it hurt?" } }
            (modes(&Page::Pain))
        }
        p.sides aria-hidden="true" {
            span.eyebrow { "Left" }
            span.eyebrow { "Right" }
        }
    }
}

/// What a finger on the plate does, and on which plate.
fn tools(marking: Marking) -> AnyView {
    let fingers = ["Tap", "Paint", "Rub out"].map(str::to_owned).to_vec();
    debug_assert!([TAP, PAINT, RUB_OUT] == [0, 1, 2]);
    let finger = memo(move || marking.finger.get());
    let layers = Layer::ALL.map(|layer| layer.name().to_owned()).to_vec();
    let layer = memo(move || marking.layer().place());
    let take = Callback::new(move |place| marking.finger.set(place));
    let show = Callback::new(move |place| marking.show_layer(Layer::at(place)));
    view! {
        <div class="pain-tools">
            {segmented("What your finger does", fingers, finger, take)}
            {button("button text", "Undo", move || !marking.can_undo(), move || marking.undo())}
            {segmented("Layer", layers, layer, show)}
            {button("button text", "Clear", move || marking.is_empty(), move || marking.clear())}
        </div>
    }
    .into_any()
}

fn button(
    class: &'static str,
    words: &'static str,
    off: impl Fn() -> bool + Send + 'static,
    act: impl Fn() + 'static,
) -> AnyView {
    view! {
        <button type="button" class=class disabled=flag(off) on:click=click(act)>
            {words}
        </button>
    }
    .into_any()
}

/// On a phone the answers lie below the plate; this says so, and leads there.
fn peek(marking: Marking) -> AnyView {
    let Some(words) = answers::in_short(marking) else {
        return prose(html! {
            p.small.hint { "Tap where it hurts, on your left or your right." }
        });
    };
    let warns = marking.flags.with(|flags| !flags.is_empty());
    let inside = html! {
        span.grow { (words) }
        strong { @if warns { "Read this" } @else { "See why" } }
    };
    let go = click(|| dom::bring(ANSWERS));
    view! {
        <button
            type="button"
            class="peek"
            on:click=go
            inner_html=inside.into_string()
        ></button>
    }
    .into_any()
}

/// Tells screen readers what follows from the marks.
fn tell(marking: Marking) {
    if let Some(words) = answers::in_short(marking) {
        dorsal().say(words);
    }
}

/// What it feels like: one choice for all that is marked.
fn kinds(marking: Marking) -> AnyView {
    let chip = |kind: Kind| {
        let on = move || marking.marks.with(|marks| marks.kind == Some(kind));
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=truth(on)
                on:click=click(move || marking.feel(kind))
            >
                {kind.name()}
            </button>
        }
        .into_any()
    };
    let chips: Vec<AnyView> = Kind::ALL.into_iter().map(chip).collect();
    view! {
        <section>
            <h2 id="feels">"What does it feel like?"</h2>
            <div class="chips" role="group" aria-labelledby="feels">{chips}</div>
        </section>
    }
    .into_any()
}

/// The person's own words, in which some signs show.
fn words(marking: Marking) -> AnyView {
    let typed = change(move |event| marking.say(event_target_value(&event)));
    view! {
        <section>
            <label class="field">
                <span class="field-title">"In your own words, if you like"</span>
                <textarea rows="3" on:input=typed prop:value=marking.words.get_untracked()></textarea>
            </label>
            <p class="small spaced">
                "Some words mean that you need help before any massage. What you write is not kept."
            </p>
        </section>
    }
    .into_any()
}
