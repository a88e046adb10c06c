//! What can be laid over the muscles: places where nothing may press, hatched, and bones that one can
//! feel. Each has the number that stands before its words.

use crate::anatomy::{Bounds, Muscle};
use crate::content::{catalogue, landmark::Landmark};
use crate::geometry::{PathText, Point, push_tenths};
use crate::pain::zones::outline;
use crate::state::plates::atlas;
use crate::units::Side;

/// Strips narrower than this lie along the midline, and have their number on it.
const NARROW: f64 = 45.0;
/// How far from the lower edge of a broad zone its number stands.
const FOOT: f64 = 20.0;

/// The zones where nothing may press, as SVG; nothing until the library is here.
pub fn never_press() -> String {
    let Some(atlas) = atlas() else {
        return String::new();
    };
    let (mut path, mut numbers) = (PathText::new(), String::new());
    for (index, zone) in catalogue().hatched().enumerate() {
        for side in Side::BOTH {
            if let Some(ring) = outline(zone, side, catalogue(), atlas.levels()) {
                path.ring(&ring);
                if side == Side::Right {
                    number(&mut numbers, index, place_of_number(&ring));
                }
            }
        }
    }
    let path = path.finish();
    if path.is_empty() {
        return path;
    }
    [
        "<defs><pattern id='hatch' width='9' height='9' patternUnits='userSpaceOnUse' \
         patternTransform='rotate(45)'><rect width='9' height='9'/><path d='M0 0V9'/></pattern></defs>\
         <path class='never' fill='url(#hatch)' d='",
        &path,
        "'/><g class='numbers'>",
        &numbers,
        "</g>",
    ]
    .concat()
}

/// The bones that one can feel, as SVG; nothing until the library is here.
pub fn landmarks() -> String {
    let mut dots = String::new();
    for (index, landmark) in catalogue().landmarks.iter().enumerate() {
        for side in sides(landmark) {
            number(&mut dots, index, Muscle::on(*side, landmark.at.0));
        }
    }
    ["<g class='numbers bones-to-feel'>", &dots, "</g>"].concat()
}

const fn sides(landmark: &Landmark) -> &'static [Side] {
    if landmark.paired {
        &Side::BOTH
    } else {
        &[Side::Right]
    }
}

/// Over a narrow zone on the midline a number stands in its upper part, in a broad one near its foot,
/// where no other zone lies over it.
fn place_of_number(ring: &[Point]) -> Point {
    let bounds = Bounds::of(ring.iter().copied());
    let (least, most) = (bounds.least, bounds.most);
    let middle = f64::midpoint(least.x, most.x);
    if least.x < 1.0 && most.x < NARROW {
        Point::new(0.0, least.y + (most.y - least.y) * 0.25)
    } else if most.y - least.y < 2.0 * NARROW {
        Point::new(middle, f64::midpoint(least.y, most.y))
    } else {
        Point::new(middle, most.y - FOOT)
    }
}

fn number(text: &mut String, index: usize, at: Point) {
    let mut put = |before: &str, value: f64| {
        text.push_str(before);
        push_tenths(text, value);
    };
    put("<circle r='13' cx='", at.x);
    put("' cy='", at.y);
    put("'/><text x='", at.x);
    put("' y='", at.y);
    text.push_str(&["'>", &(index + 1).to_string(), "</text>"].concat());
}
