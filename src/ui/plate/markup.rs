//! The pieces of a plate as SVG text, in drawing order. Made once a layer and kept.

use super::Place;
use crate::anatomy::shape::{BonePaint, Tone};
use crate::anatomy::{Atlas, BonePath, Drawn, Frame, Muscle};
use crate::state::plates::atlas;
use crate::units::{Layer, MuscleId, Side};
use maud::{Markup, PreEscaped, html};
use std::sync::OnceLock;

/// How closely the fibres of a plate lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// For the whole back.
    Plain,
    /// For who has come closer.
    Fine,
}

impl Detail {
    /// Pixels a millimetre that the lines are drawn for: of the whole back a phone shows about .7, a
    /// desktop .8.
    const fn scale(self) -> f64 {
        match self {
            Self::Plain => 0.8,
            Self::Fine => 1.8,
        }
    }
}

/// Paper laid over the arms and the lower edge, so that the picture ends like a vignette. Flat
/// rectangles paint far faster than a mask.
pub(super) const FADES: &str = "<defs>\
    <linearGradient id='fade-down' x1='0' y1='0' x2='0' y2='1'>\
    <stop class='clear' offset='0'/><stop class='paper' offset='1'/></linearGradient>\
    <linearGradient id='fade-up' x1='0' y1='1' x2='0' y2='0'>\
    <stop class='clear' offset='0'/><stop class='paper' offset='1'/></linearGradient></defs>\
    <rect x='-252' y='478' width='80' height='112' fill='url(#fade-down)'/>\
    <rect x='172' y='478' width='80' height='112' fill='url(#fade-down)'/>\
    <rect class='paper' x='-252' y='589' width='80' height='60'/>\
    <rect class='paper' x='172' y='589' width='80' height='60'/>\
    <rect x='-252' y='-40' width='504' height='100' fill='url(#fade-up)'/>\
    <rect x='-252' y='930' width='504' height='110' fill='url(#fade-down)'/>\
    <rect class='paper' x='-252' y='1039' width='504' height='90'/>";

/// One piece of a plate.
#[derive(Clone)]
pub(super) enum Piece {
    /// Bones, fascia and context, which have no state of their own.
    Still(String),
    /// A muscle on one side; its markup is that of the right side.
    Muscle {
        /// Which.
        place: Place,
        /// Its classes but for the state.
        classes: &'static str,
        /// Its paths.
        markup: String,
    },
}

impl Piece {
    /// The markup of this muscle, where it is one.
    fn of_muscle(&self, id: MuscleId) -> Option<&str> {
        match self {
            Self::Muscle { place, markup, .. } if place.0 == id => Some(markup),
            _ => None,
        }
    }
}

/// The pieces of a layer, back to front.
pub(super) fn pieces(layer: Layer, detail: Detail) -> &'static [Piece] {
    static KEPT: [OnceLock<Vec<Piece>>; 6] = [const { OnceLock::new() }; 6];
    let Some((atlas, kept)) = atlas().zip(KEPT.get(layer.place() + 3 * detail as usize)) else {
        return &[];
    };
    kept.get_or_init(|| made(atlas, layer, detail))
}

fn made(atlas: &Atlas, layer: Layer, detail: Detail) -> Vec<Piece> {
    let all = atlas.drawing(layer);
    all.iter().flat_map(|one| of_drawn(one, detail)).collect()
}

fn of_drawn(drawn: &Drawn, detail: Detail) -> Vec<Piece> {
    match drawn {
        Drawn::Bones(bones) => {
            let paths: String = bones.iter().map(bone).collect();
            vec![Piece::Still(["<g class='bones'>", &paths, "</g>"].concat())]
        }
        Drawn::Intercostals(paths) => {
            vec![body_and_lines("intercostals", &paths.body, &paths.lines)]
        }
        Drawn::Fascia(paths) => vec![body_and_lines("fascia", &paths.body, &paths.lines)],
        Drawn::Context(muscle) => {
            let paths = muscle_paths(muscle, detail);
            let class = ["<g class='", classes(muscle), " context'>"].concat();
            let right = [class.as_str(), &paths, "</g>"].concat();
            let left = ["<g transform='scale(-1 1)'>", &right, "</g>"].concat();
            vec![Piece::Still(left + &right)]
        }
        Drawn::Visitor(muscle) | Drawn::Muscle(muscle) => Side::BOTH
            .into_iter()
            .map(|side| Piece::Muscle {
                place: (muscle.id(), side),
                classes: classes(muscle),
                markup: muscle_paths(muscle, detail),
            })
            .collect(),
    }
}

/// A plate on which each muscle has the colour of its step of the heat scale, 0 to 5; an uncoloured
/// engraving without one.
pub fn heat_plate(layer: Layer, heat: Option<&dyn Fn(Place) -> usize>) -> Markup {
    let Some(atlas) = atlas() else {
        return Markup::default();
    };
    let (skin, line) = body(atlas);
    let state = |place| match heat {
        Some(heat) => [" heat-", &heat(place).to_string()].concat(),
        None => " engraving".to_owned(),
    };
    let pieces = pieces(layer, Detail::Plain);
    html! {
        svg.atlas.heat-plate viewBox=(Frame::whole().view_box()) aria-hidden="true" {
            g.plate.muted {
                (PreEscaped(&skin))
                @for piece in pieces {
                    @match piece {
                        Piece::Still(markup) => (PreEscaped(markup)),
                        Piece::Muscle { place, classes, markup } => {
                            g class={ (classes) (state(*place)) } transform=(flip(place.1)) {
                                (PreEscaped(markup))
                            }
                        }
                    }
                }
                (PreEscaped(&line))
                (PreEscaped(FADES))
            }
        }
    }
}

/// The body's filling, and its line.
pub(super) fn body(atlas: &Atlas) -> (String, String) {
    let body = atlas.body();
    (path("skin", &body.skin), path("silhouette", &body.line))
}

/// The outlines of the layers above a layer, on both sides.
pub(super) fn ghosts(atlas: &Atlas, layer: Layer) -> String {
    let right = path("ghost", &atlas.ghosts(layer));
    let flipped = ["<g transform='", flip(Side::Left), "'>", &right, "</g>"].concat();
    right + &flipped
}

/// The chosen muscle drawn once more, with paper and teal round it, under it so that a slender one keeps
/// its own colour; or only the line, for focus.
pub(super) fn lifted(muscle: &Muscle, side: Side, detail: Detail, dashed: bool) -> String {
    let outline = muscle.outline_path();
    let place = ["<g transform='", flip(side), "'>", &path("halo", &outline)].concat();
    if dashed {
        return [&place, &path("mark dashed", &outline), "</g>"].concat();
    }
    let group = ["<g class='", classes(muscle), " selected'>"].concat();
    // As it was drawn for its layer: to work its fibres out again would take longer than a frame.
    let mut drawn = pieces(muscle.layer(), detail).iter();
    let paths = drawn.find_map(|piece| piece.of_muscle(muscle.id()));
    let mark = path("mark", &outline);
    [&place, &mark, &group, paths.unwrap_or_default(), "</g></g>"].concat()
}

/// A muscle that may be behind a pain, by its place among the answers: 1 is the likeliest.
pub(super) fn candidate(muscle: &Muscle, side: Side, place: usize) -> String {
    [
        "<g transform='",
        flip(side),
        "'><g class='",
        classes(muscle),
        " candidate-",
        &place.to_string(),
        "'>",
        &muscle_paths(muscle, Detail::Plain),
        "</g></g>",
    ]
    .concat()
}

/// How the right side is drawn on a side.
pub(super) const fn flip(side: Side) -> &'static str {
    match side {
        Side::Left => "scale(-1 1)",
        Side::Right => "",
    }
}

fn muscle_paths(muscle: &Muscle, detail: Detail) -> String {
    let paths = muscle.paths(detail.scale());
    [
        path("body", &paths.body),
        path("shade", &paths.shade),
        path("shade", &paths.shade_edge),
        path("crest", &paths.crest),
        path("dark", &paths.dark),
        path("border", &paths.border),
        path("light", &paths.light),
        path("tendon", &paths.tendon),
        path("tendon-lines", &paths.tendon_lines),
        path("outline", &paths.body),
    ]
    .concat()
}

const fn classes(muscle: &Muscle) -> &'static str {
    match (muscle.tone(), muscle.is_seen_through()) {
        (Tone::A, false) => "muscle tone-a",
        (Tone::B, false) => "muscle tone-b",
        (Tone::C, false) => "muscle tone-c",
        (Tone::D, false) => "muscle tone-d",
        (_, true) => "muscle tone-d through",
    }
}

fn bone(bone: &BonePath) -> String {
    let class = match bone.paint {
        BonePaint::Bone => "bone",
        BonePaint::Near => "bone near",
        BonePaint::Hole => "bone hole",
        BonePaint::Ridge => "bone ridge",
    };
    path(class, &bone.path)
}

fn body_and_lines(class: &str, body: &str, lines: &str) -> Piece {
    let group = ["<g class='", class, "'>"].concat();
    Piece::Still(
        [
            group,
            path("body", body),
            path("lines", lines),
            "</g>".to_owned(),
        ]
        .concat(),
    )
}

fn path(class: &str, data: &str) -> String {
    if data.is_empty() {
        return String::new();
    }
    ["<path class='", class, "' d='", data, "'/>"].concat()
}
