//! Names on the muscles themselves, for who looks from close by. What would lie over another name is
//! left out until one comes closer still.

use super::Look;
use crate::anatomy::{Bounds, Frame, Muscle};
use crate::content::catalogue;
use crate::geometry::{Point, push_tenths, within};
use crate::order::put_in_order;
use crate::state::plates::atlas;
use crate::units::Side;

/// How large they are written, in millimetres of the whole plate.
const SIZE: f64 = 22.0;
/// Half of a letter's width, as a share of the size, with some air.
const HALF_LETTER: f64 = 0.27;

/// The name of each muscle whose middle is seen, the larger first, as SVG.
pub(super) fn from_close(look: Look, frame: Frame) -> String {
    let Some(atlas) = atlas() else {
        return String::new();
    };
    let size = SIZE / frame.times();
    let seen = frame.bounds();
    let mut muscles = atlas.of_layer(look.layer);
    put_in_order(&mut muscles, |one, other| one.area() > other.area());
    let mut taken: Vec<Bounds> = Vec::new();
    let mut text = String::from("<g class='near' font-size='");
    push_tenths(&mut text, size);
    text.push_str("'>");
    for muscle in muscles {
        let words = catalogue().muscle(muscle.id());
        let name = words.map_or("", |words| words.name.as_str());
        let (first, rest) = name.split_once(", ").unwrap_or((name, ""));
        let letters = u32::try_from(first.len().max(rest.len())).unwrap_or(20);
        let wide = size * HALF_LETTER * f64::from(letters);
        for side in Side::BOTH {
            let anchor = Muscle::on(side, muscle.anchor());
            if !seen.is_within(anchor, 0.0) {
                continue;
            }
            // At the edge it makes way, so that all of it is seen.
            let x = within(anchor.x, seen.least.x + wide, seen.most.x - wide);
            let at = Point::new(x, anchor.y);
            let room = Bounds::of([
                at - Point::new(wide, size),
                at + Point::new(wide, size * 1.4),
            ]);
            if seen.holds(&room) && !taken.iter().any(|other| other.overlaps(&room)) {
                taken.push(room);
                let picked = look.chosen == Some((muscle.id(), side));
                text.push_str(if picked {
                    "<text class='picked'>"
                } else {
                    "<text>"
                });
                line(&mut text, at, first);
                line(&mut text, at + Point::new(0.0, size * 1.1), rest);
                text.push_str("</text>");
            }
        }
    }
    text + "</g>"
}

fn line(text: &mut String, at: Point, words: &str) {
    text.push_str("<tspan x='");
    push_tenths(text, at.x);
    text.push_str("' y='");
    push_tenths(text, at.y);
    text.push_str(&["'>", words, "</tspan>"].concat());
}
