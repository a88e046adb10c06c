//! `/muscles`: the same muscles as a list that can be searched by any name.

use super::address;
use crate::content::catalogue;
use crate::content::muscle::Muscle;
use crate::markup::lists;
use crate::ui::link::href;
use crate::ui::live::{change, live_prose, prose, text};
use crate::ui::page::opened;
use crate::units::{Layer, Side};
use leptos::prelude::*;
use maud::{Markup, html};

/// The list.
pub fn muscles() -> AnyView {
    opened("Muscles");
    let wanted = RwSignal::new(String::new());
    let status = text(
        move || match (wanted.with(|wanted| found(wanted).len()), wanted.get()) {
            (0, wanted) => [
                "No muscle called “",
                &wanted,
                "”. Try shoulder blade or hip.",
            ]
            .concat(),
            (1, _) => "1 muscle".to_owned(),
            (count, _) => [&count.to_string(), " muscles"].concat(),
        },
    );
    view! {
        <div class="page">
            {prose(html! {
                header {
                    h1 { "Muscles" }
                    p.quiet {
                        "All of them as a list. You can also see them "
                        a href=(href("/")) { "on the map" } "."
                    }
                }
            })}
            <label class="field">
                <span>"Find a muscle"</span>
                <input
                    type="search"
                    placeholder="shoulder blade, lats, above the hip"
                    on:input=change(move |event| wanted.set(event_target_value(&event)))
                />
            </label>
            <p class="small spaced" role="status">{status}</p>
            {live_prose(move || wanted.with(|wanted| by_layer(&found(wanted))))}
        </div>
    }
    .into_any()
}

/// The muscles that answer to some words: every word is somewhere in their names.
fn found(wanted: &str) -> Vec<&'static Muscle> {
    let wanted = wanted.to_ascii_lowercase();
    let answers = |muscle: &&Muscle| {
        let names = [
            &muscle.name,
            &muscle.latin,
            &muscle.plain,
            &muscle.other_names.join(" "),
        ];
        let names = names.map(|name| name.to_ascii_lowercase()).join(" ");
        wanted.split_whitespace().all(|word| names.contains(word))
    };
    catalogue().muscles.iter().filter(answers).collect()
}

fn by_layer(found: &[&Muscle]) -> Markup {
    html! {
        @for layer in Layer::ALL {
            @if found.iter().any(|muscle| muscle.layer == layer) {
                section {
                    h2 { (layer.name()) " layer" }
                    ul.rows {
                        @for muscle in found.iter().filter(|muscle| muscle.layer == layer) {
                            (row(muscle))
                        }
                    }
                }
            }
        }
    }
}

/// A row of the list.
pub(super) fn row(muscle: &Muscle) -> Markup {
    let address = href(&address::muscle_page(muscle.id, Side::Right));
    lists::row(&address, &muscle.name, &muscle.plain)
}
