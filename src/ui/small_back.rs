//! The small back: a flat silhouette with the muscles of a step or routine lit.

use crate::anatomy::Muscle;
use crate::state::plates::atlas;
use crate::units::{Layer, MuscleId, Side};
use maud::{Markup, PreEscaped, html};

/// A small back with some muscles lit, on one side or on both.
pub fn small_back(lit: &[MuscleId], side: Option<Side>) -> Markup {
    small_back_under(lit, side, &html! {})
}

/// The same, with something drawn over it in millimetres of the plate.
pub fn small_back_under(lit: &[MuscleId], side: Option<Side>, over: &Markup) -> Markup {
    html! {
        svg.atlas.small-back viewBox="-235 20 470 960" aria-hidden="true" {
            (PreEscaped(drawn(lit, side))) (over)
        }
    }
}

fn drawn(lit: &[MuscleId], side: Option<Side>) -> String {
    let Some(atlas) = atlas() else {
        return String::new();
    };
    let body = atlas.body();
    let mut text = ["<path class='skin' d='", &body.skin, "'/>"].concat();
    for muscle in atlas.of_layer(Layer::Superficial) {
        for of in Side::BOTH {
            text += &flat(muscle, of, "small");
        }
    }
    for id in lit {
        let Some(muscle) = atlas.muscle(*id) else {
            continue;
        };
        for of in Side::BOTH {
            if side.is_none_or(|side| side == of) {
                text += &flat(muscle, of, "small lit");
            }
        }
    }
    text + "<path class='silhouette' d='" + &body.line + "'/>"
}

fn flat(muscle: &Muscle, side: Side, class: &str) -> String {
    let paths = muscle.flat_paths();
    let flip = if side == Side::Left {
        " transform='scale(-1 1)'"
    } else {
        ""
    };
    [
        "<g class='",
        class,
        "'",
        flip,
        "><path class='body' d='",
        &paths.body,
        "'/><path class='lines' d='",
        &paths.lines,
        "'/></g>",
    ]
    .concat()
}
