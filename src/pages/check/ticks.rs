//! Lists to tick, and the area that some answers need.

use crate::content::catalogue;
use crate::routine::words::capital;
use crate::ui::button::button;
use crate::ui::live::{Flag, change, click, flag, live};
use crate::units::ZoneId;
use leptos::prelude::*;

/// A box to tick, with its words.
pub(in crate::pages) fn tick(
    class: &'static str,
    words: String,
    on: Flag,
    flip: Callback<bool>,
) -> AnyView {
    view! {
        <label class=class>
            <input
                type="checkbox"
                prop:checked=on
                on:change=change(move |event| flip.run(event_target_checked(&event)))
            />
            <span>{words}</span>
        </label>
    }
    .into_any()
}

/// Labels to tick, each told apart by its place.
pub(super) fn tick_list(labels: Vec<String>, ticked: RwSignal<Vec<bool>>) -> AnyView {
    let rows = labels.into_iter().enumerate().map(|(place, label)| {
        let on = flag(move || ticked.with(|all| all.get(place) == Some(&true)));
        let flip = Callback::new(move |on| {
            ticked.update(|all| {
                if let Some(one) = all.get_mut(place) {
                    *one = on;
                }
            });
        });
        view! { <li>{tick("tick", label, on, flip)}</li> }.into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    view! { <ul class="rows ticks">{rows}</ul> }.into_any()
}

/// Whether anything is ticked.
pub(super) fn any(ticked: RwSignal<Vec<bool>>) -> bool {
    ticked.with(|all| all.contains(&true))
}

/// The places that a tool, hand or pack can touch: tick those that the area reaches.
pub(super) fn mark_area(marked: Callback<Vec<ZoneId>>) -> AnyView {
    let mut zones: Vec<ZoneId> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for zone in catalogue().zones.iter().filter(|zone| zone.safe) {
        zones.push(zone.id);
        names.push(capital(&zone.name));
    }
    let ticked = RwSignal::new(vec![false; zones.len()]);
    let go_on = live(move || {
        let words = if any(ticked) {
            "Go on"
        } else {
            "It touches none of these"
        };
        let zones = zones.clone();
        let go_on = click(move || {
            let ticked = ticked.get_untracked();
            let chosen = zones.iter().zip(ticked).filter(|(_, on)| *on);
            marked.run(chosen.map(|(zone, _)| *zone).collect());
        });
        button("button primary large", words, go_on)
    });
    view! {
        <fieldset class="mark-area">
            <legend>"Where is it? Tick every place that it touches."</legend>
            {tick_list(names, ticked)}
            <div class="answers">{go_on}</div>
        </fieldset>
    }
    .into_any()
}
