//! Names beside the plate, each with a line to its muscle. Lines never cross and names never
//! overlap: on each edge they stand in the order of their muscles, a line's height apart.
//!
//! Where there is room beside the body (a desk) names stand level with their muscles; where there is
//! none (a phone) only where the body is narrow: at the neck and from the waist down.

use super::Place;
use crate::anatomy::Muscle;
use crate::content::catalogue;
use crate::geometry::Point;
use crate::state::plates::atlas;
use crate::units::{Layer, Side};
use leptos::prelude::*;

/// How names are set out. Lengths are millimetres of the plate.
struct Setting {
    class: &'static str,
    /// The most names on one edge.
    most: usize,
    /// How far apart they stand.
    apart: f64,
    /// How far from the midline they begin; a phone's begin at its edge and run inwards.
    edge: f64,
    /// Whether the text runs outwards from there.
    outwards: bool,
    /// The heights where names may stand.
    rooms: &'static [(f64, f64)],
}

const WIDE: Setting = Setting {
    class: "labels wide",
    most: 6,
    apart: 40.0,
    edge: 266.0,
    outwards: true,
    rooms: &[(70.0, 960.0)],
};

const NARROW: Setting = Setting {
    class: "labels narrow",
    most: 3,
    apart: 66.0,
    edge: 284.0,
    outwards: false,
    rooms: &[(92.0, 176.0), (640.0, 930.0)],
};

struct Label {
    name: &'static str,
    side: Side,
    anchor: Point,
    y: f64,
}

/// The names of a layer's larger muscles. When one is chosen, its name alone.
#[component]
pub(super) fn Labels(layer: Signal<Layer>, chosen: Signal<Option<Place>>) -> impl IntoView {
    move || {
        [WIDE, NARROW]
            .into_iter()
            .map(|setting| {
                let labels = match chosen.get() {
                    Some(place) => one(place, &setting).into_iter().collect(),
                    None => of_layer(layer.get(), &setting),
                };
                let picked = chosen.get().is_some();
                let drawn =
                    labels.into_iter().map(|label| draw(label, &setting, picked)).collect_view();
                view! { <g class=setting.class>{drawn}</g> }
            })
            .collect_view()
    }
}

fn draw(label: Label, setting: &Setting, picked: bool) -> impl IntoView + use<> {
    let left = label.side == Side::Left;
    let sign = if left { -1.0 } else { 1.0 };
    let end = if left == setting.outwards { "end" } else { "start" };
    let x = sign * setting.edge;
    let words: Vec<&str> = label.name.splitn(2, ' ').collect();
    let longest = words.iter().map(|word| word.len()).max().unwrap_or(0);
    // Names that run inwards end about here; the line begins beyond them.
    let begin = if setting.outwards {
        setting.edge - 6.0
    } else {
        setting.edge - 11.5 * f64::from(u32::try_from(longest).unwrap_or(12)) - 4.0
    };
    let lines = words
        .into_iter()
        .enumerate()
        .map(|(index, word)| {
            let dy = if index == 0 { "0" } else { "1.1em" };
            view! { <tspan x=x dy=dy>{word.to_owned()}</tspan> }
        })
        .collect_view();
    view! {
        <g class="label" class:picked=picked>
            <line x1=sign * begin y1=label.y - 6.0 x2=label.anchor.x y2=label.anchor.y></line>
            <circle cx=label.anchor.x cy=label.anchor.y r="3"></circle>
            <text x=x y=label.y text-anchor=end>{lines}</text>
        </g>
    }
}

fn label(muscle: &Muscle, side: Side) -> Option<Label> {
    let words = catalogue().muscle(muscle.id())?;
    // A part is labelled by its muscle: "Trapezius", not "Trapezius, upper part".
    let name = words.name.split(',').next()?;
    let anchor = Muscle::on(side, muscle.anchor());
    Some(Label { name, side, anchor, y: anchor.y })
}

fn one(place: Place, setting: &Setting) -> Option<Label> {
    let mut label = label(atlas()?.muscle(place.0)?, place.1)?;
    label.y = setting.nearest(label.y);
    Some(label)
}

fn of_layer(layer: Layer, setting: &Setting) -> Vec<Label> {
    let named = largest(layer, 2 * setting.most);
    let mut labels: Vec<Label> = Vec::new();
    for (index, muscle) in named.into_iter().enumerate() {
        let side = if index % 2 == 0 { Side::Left } else { Side::Right };
        let Some(mut label) = label(muscle, side) else { continue };
        let above = labels.iter().rev().find(|above| above.side == side).map(|above| above.y);
        let lowest = above.map_or(f64::MIN, |above| above + setting.apart);
        if let Some(y) = setting.place(label.y, lowest) {
            label.y = y;
            labels.push(label);
        }
    }
    labels
}

impl Setting {
    /// The height in a room nearest to the one wanted.
    fn nearest(&self, wanted: f64) -> f64 {
        let clamped = self.rooms.iter().map(|(from, to)| wanted.clamp(*from, *to));
        clamped
            .min_by(|one, other| (one - wanted).abs().total_cmp(&(other - wanted).abs()))
            .unwrap_or(wanted)
    }

    /// The height for a name that stands no higher than `lowest`; none where no room is left.
    fn place(&self, wanted: f64, lowest: f64) -> Option<f64> {
        let near = self.nearest(wanted);
        if near >= lowest {
            return Some(near);
        }
        self.rooms.iter().map(|(from, to)| (lowest.max(*from), *to)).find_map(|(y, to)| {
            (y <= to).then_some(y)
        })
    }
}

/// The largest muscles of a layer, each name once, from head to foot.
fn largest(layer: Layer, count: usize) -> Vec<&'static Muscle> {
    let Some(atlas) = atlas() else { return Vec::new() };
    let mut muscles = atlas.of_layer(layer);
    muscles.sort_by(|one, other| other.area().total_cmp(&one.area()));
    let mut named: Vec<(&str, &Muscle)> = Vec::new();
    for muscle in muscles {
        let name = label(muscle, Side::Right).map(|label| label.name);
        if let Some(name) = name.filter(|name| named.iter().all(|(known, _)| known != name)) {
            named.push((name, muscle));
        }
    }
    named.truncate(count);
    named.sort_by(|one, other| one.1.anchor().y.total_cmp(&other.1.anchor().y));
    named.into_iter().map(|(_, muscle)| muscle).collect()
}
