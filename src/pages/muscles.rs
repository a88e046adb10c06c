//! `/muscles`: the same muscles as a list that can be searched by any name.

use super::address;
use crate::content::catalogue;
use crate::content::muscle::Muscle;
use crate::ui::page::page_title;
use crate::units::{Layer, Side};
use leptos::prelude::*;
use leptos_router::components::A;

/// The list.
#[component]
pub fn Muscles() -> impl IntoView {
    page_title(|| "Muscles".to_owned());
    let wanted = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let wanted = wanted.get().trim().to_lowercase();
        let all = catalogue().muscles.iter();
        all.filter(|muscle| answers(muscle, &wanted)).map(|muscle| muscle.id).collect::<Vec<_>>()
    });
    let of_layer = move |layer: Layer| {
        found
            .get()
            .into_iter()
            .filter_map(|id| catalogue().muscle(id))
            .filter(|muscle| muscle.layer == layer)
            .map(row)
            .collect_view()
    };
    view! {
        <div class="page">
            <header>
                <h1>"Muscles"</h1>
                <p class="quiet">
                    "All of them as a list. You can also see them " <A href="/">"on the map"</A> "."
                </p>
            </header>
            <label class="field">
                <span>"Find a muscle"</span>
                <input
                    type="search"
                    placeholder="shoulder blade, lats, above the hip"
                    prop:value=move || wanted.get()
                    on:input=move |event| wanted.set(event_target_value(&event))
                />
            </label>
            <p class="small spaced" role="status">
                {move || match found.with(Vec::len) {
                    0 => ["No muscle called “", &wanted.get(), "”. Try shoulder blade or hip."].concat(),
                    1 => "1 muscle".to_owned(),
                    count => [&count.to_string(), " muscles"].concat(),
                }}
            </p>
            {Layer::ALL
                .into_iter()
                .map(|layer| view! {
                    <section hidden=move || found.with(|ids| {
                        !ids.iter().filter_map(|id| catalogue().muscle(*id)).any(|one| one.layer == layer)
                    })>
                        <h2>{layer.name()} " layer"</h2>
                        <ul class="rows">{move || of_layer(layer)}</ul>
                    </section>
                })
                .collect_view()}
        </div>
    }
}

/// Whether a muscle answers to some words: every word is somewhere in its names.
fn answers(muscle: &Muscle, wanted: &str) -> bool {
    let names = [
        muscle.name.as_str(),
        muscle.latin.as_str(),
        muscle.plain.as_str(),
        &muscle.other_names.join(" "),
    ]
    .join(" ")
    .to_lowercase();
    wanted.split_whitespace().all(|word| names.contains(word))
}

/// A row of the list.
pub(super) fn row(muscle: &'static Muscle) -> impl IntoView + use<> {
    view! {
        <li>
            <A href=address::muscle_page(muscle.id, Side::Right)>
                <span class="grow">
                    <span class="name">{muscle.name.clone()}</span>
                    <span class="meta">{muscle.plain.clone()}</span>
                </span>
            </A>
        </li>
    }
}
