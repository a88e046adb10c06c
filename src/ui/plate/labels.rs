//! Names beside the plate, each with a line to its muscle. Lines never cross and names never
//! overlap: on each edge they stand in the order of their muscles, a line's height apart.
//!
//! Where there is room beside the body (a desk) names stand level with their muscles; where there is
//! none (a phone) only where the body is narrow: at the neck and from the waist down.

use super::{Look, Place, names};
use crate::anatomy::{Frame, Muscle};
use crate::content::catalogue;
use crate::geometry::{Point, push_tenths, within};
use crate::order::put_in_order;
use crate::state::plates::atlas;
use crate::units::{Layer, Side};

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
    apart: 47.0,
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

/// The names of a layer's larger muscles, as SVG. When one is chosen, its name alone; from close by,
/// the names of all that are seen.
pub(super) fn labels(look: Look, frame: Frame) -> String {
    if frame.times() > 1.0 + 1e-6 {
        return names::from_close(look, frame);
    }
    let mut text = String::new();
    for setting in [WIDE, NARROW] {
        text += &["<g class='", setting.class, "'>"].concat();
        match look.chosen {
            Some(place) => {
                if let Some(label) = one(place, &setting) {
                    draw(&mut text, &label, &setting, "label picked");
                }
            }
            None => {
                for label in of_layer(look.layer, &setting) {
                    draw(&mut text, &label, &setting, "label");
                }
            }
        }
        text += "</g>";
    }
    text
}

fn draw(text: &mut String, label: &Label, setting: &Setting, class: &str) {
    let left = label.side == Side::Left;
    let sign = if left { -1.0 } else { 1.0 };
    let end = if left == setting.outwards {
        "end"
    } else {
        "start"
    };
    let x = sign * setting.edge;
    let (name, part) = (label.name, label.name.split_once(", "));
    let (first, rest) = part.or(name.split_once(' ')).unwrap_or((name, ""));
    let longest = first.len().max(rest.len());
    // Names that run inwards end about here; the line begins beyond them.
    let begin = if setting.outwards {
        setting.edge - 6.0
    } else {
        setting.edge - 11.5 * f64::from(u32::try_from(longest).unwrap_or(12)) - 4.0
    };
    let mut number = |before: &str, value: f64| {
        text.push_str(before);
        push_tenths(text, value);
    };
    number(
        &["<g class='", class, "'><line x1='"].concat(),
        sign * begin,
    );
    number("' y1='", label.y - 6.0);
    number("' x2='", label.anchor.x);
    number("' y2='", label.anchor.y);
    number("'/><circle r='3' cx='", label.anchor.x);
    number("' cy='", label.anchor.y);
    number(&["'/><text text-anchor='", end, "' y='"].concat(), label.y);
    number("'><tspan x='", x);
    number(&["'>", first, "</tspan><tspan dy='1.1em' x='"].concat(), x);
    text.push_str(&["'>", rest, "</tspan></text></g>"].concat());
}

fn label(muscle: &Muscle, side: Side) -> Option<Label> {
    let anchor = Muscle::on(side, muscle.anchor());
    Some(Label {
        name: catalogue().muscle(muscle.id())?.name.as_str(),
        side,
        anchor,
        y: anchor.y,
    })
}

/// The same for a whole layer, where a part is labelled by its muscle: "Trapezius", not "Trapezius,
/// upper part".
fn label_of_whole(muscle: &Muscle, side: Side) -> Option<Label> {
    let label = label(muscle, side)?;
    let name = label.name.split(',').next()?;
    Some(Label { name, ..label })
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
        let side = if index % 2 == 0 {
            Side::Left
        } else {
            Side::Right
        };
        let Some(mut label) = label_of_whole(muscle, side) else {
            continue;
        };
        let above = labels
            .iter()
            .rev()
            .find(|above| above.side == side)
            .map(|above| above.y);
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
        let clamped = self
            .rooms
            .iter()
            .map(|(from, to)| within(wanted, *from, *to));
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
        self.rooms
            .iter()
            .map(|(from, to)| (lowest.max(*from), *to))
            .find_map(|(y, to)| (y <= to).then_some(y))
    }
}

/// The largest muscles of a layer, each name once, from head to foot.
fn largest(layer: Layer, count: usize) -> Vec<&'static Muscle> {
    let Some(atlas) = atlas() else {
        return Vec::new();
    };
    let mut muscles = atlas.of_layer(layer);
    put_in_order(&mut muscles, |one, other| one.area() > other.area());
    let mut named: Vec<(&str, &Muscle)> = Vec::new();
    for muscle in muscles {
        let name = label_of_whole(muscle, Side::Right).map(|label| label.name);
        if let Some(name) = name.filter(|name| named.iter().all(|(known, _)| known != name)) {
            named.push((name, muscle));
        }
    }
    named.truncate(count);
    put_in_order(&mut named, |one, other| {
        one.1.anchor().y < other.1.anchor().y
    });
    named.into_iter().map(|(_, muscle)| muscle).collect()
}
