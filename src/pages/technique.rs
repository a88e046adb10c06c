//! `/techniques/:id`: one technique, with its stroke on a muscle that the person picks. The address
//! holds the muscle.

use super::address;
use super::not_found::not_found;
use super::printed::halves;
use crate::address::Page;
use crate::content::{catalogue, strokes};
use crate::order::put_in_order;
use crate::pain::stroke::suiting;
use crate::state::plates::atlas;
use crate::ui::live::{change, memo, nothing, prose};
use crate::ui::page::opened;
use crate::ui::stroke::{Show, score, stage};
use crate::units::{MuscleId, TechniqueId};
use leptos::prelude::*;
use maud::html;

/// The page at this address.
pub fn technique(id: TechniqueId) -> AnyView {
    let page = Page::Technique(id);
    let facts = strokes().iter().find(|facts| facts.technique == id);
    let (Some((title, head, rest)), Some(facts)) = (halves(&page), facts) else {
        return not_found();
    };
    opened(title);
    let muscles = atlas().map_or_else(Vec::new, |atlas| suiting(facts, catalogue(), atlas));
    let query = address::query();
    let listed = muscles.clone();
    let muscle = memo(move || {
        let wanted = query.muscle().filter(|wanted| listed.contains(wanted));
        wanted.or(listed.first().copied())
    });
    let show = Show::new(facts, muscle);
    let note = if facts.therapist_only {
        prose(html! {
            p.small.note { "A trained therapist does this one. It is shown so that you know it, not to copy it." }
        })
    } else {
        nothing()
    };
    view! {
        <article class="technique-page">
            <div class="page head">{prose(head)}</div>
            {stage(show)}
            <div class="page rest">
                {note}
                {score(show)}
                {picker(page.path(), &muscles, muscle)}
                {prose(rest)}
            </div>
        </article>
    }
    .into_any()
}

/// The muscles that it can be shown on, by name.
fn picker(path: String, muscles: &[MuscleId], shown: Memo<Option<MuscleId>>) -> AnyView {
    let query = address::query();
    let go = address::go_to();
    let picked = change(move |event| {
        go.run((
            query.with(&path, "muscle", &event_target_value(&event)),
            true,
        ));
    });
    let mut found: Vec<_> = muscles
        .iter()
        .filter_map(|id| catalogue().muscle(*id))
        .collect();
    put_in_order(&mut found, |one, other| one.name < other.name);
    let options = html! {
        label.field {
            span { "Shown on the right, on" }
            select name="muscle" {
                @for one in found {
                    option value=(one.id) selected[shown.get_untracked() == Some(one.id)] { (one.name) }
                }
            }
        }
    };
    view! { <div class="filters one" on:change=picked inner_html=options.into_string()></div> }
        .into_any()
}
