//! `/muscles/:id`: one muscle, or a group that gathers its parts, or a structure.

use super::address;
use super::map::quoted;
use super::printed::{printed, read_printed};
use crate::address::Page;
use crate::content::catalogue;
use crate::content::muscle::Muscle;
use crate::routine::words::capital;
use crate::ui::link::href;
use crate::ui::live::{memo, prose};
use crate::ui::page::opened;
use crate::ui::plate::{Look, plate_detail};
use crate::ui::segmented::segmented;
use crate::units::{Layer, MuscleId, Side};
use leptos::prelude::*;
use maud::{Markup, html};

/// The page at this address.
pub fn muscle(id: MuscleId) -> AnyView {
    match catalogue().muscle(id) {
        Some(muscle) => one_muscle(muscle),
        None => read_printed(&Page::Muscle(id)),
    }
}

fn one_muscle(muscle: &'static Muscle) -> AnyView {
    opened(&muscle.name);
    let query = address::query();
    let look = memo(move || {
        let side = query.side().unwrap_or(Side::Right);
        Look {
            layer: muscle.layer,
            chosen: Some((muscle.id, side)),
        }
    });
    let go = address::go_to();
    let at = memo(move || look.get().chosen.map_or(0, |place| place.1.place()));
    let choose = Callback::new(move |place| {
        go.run((address::muscle_page(muscle.id, Side::at(place)), true));
    });
    let sides = Side::BOTH.map(|side| capital(side.word())).to_vec();
    view! {
        <article class="muscle-page">
            {plate_detail(look)}
            <div class="page">
                {prose(heading(muscle))}
                {segmented("Side", sides, at, choose)}
                {prose(what_is_hatched(muscle.layer))}
                {prose(printed(&Page::Muscle(muscle.id).path()))}
            </div>
        </article>
    }
    .into_any()
}

/// What the hatching over the picture means.
fn what_is_hatched(layer: Layer) -> Markup {
    let why = ["/?layer=", layer.id(), "&show=never"].concat();
    html! {
        p.small.spaced {
            "Hatched: no roller and no ball here. " a href=(href(&why)) { "Why" }
        }
    }
}

fn heading(muscle: &Muscle) -> Markup {
    html! {
        header {
            p.eyebrow { (muscle.layer.name()) " layer" }
            h1 { (muscle.name) }
            p.gloss { (muscle.latin) ", " (quoted(&muscle.gloss)) }
        }
    }
}
