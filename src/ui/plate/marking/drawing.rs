//! What is marked and the likeliest muscles, as SVG over the plate. Every teal line has paper under
//! it, for teal and muscle red are alike in brightness (DESIGN 2.1).

use super::COLOURED;
use crate::geometry::push_tenths;
use crate::pain::marks::{Dab, Marks};
use crate::pain::ranking::Candidate;
use crate::state::plates::atlas;
use crate::ui::plate::markup;

/// The likeliest muscles, the first on top; none where a warning sign comes first.
pub(super) fn candidates(answers: &[Candidate], calm: bool) -> String {
    let Some(atlas) = atlas().filter(|_| calm) else {
        return String::new();
    };
    let mut text = String::new();
    let first = answers.iter().take(COLOURED).enumerate();
    for (place, answer) in first.collect::<Vec<_>>().into_iter().rev() {
        if let Some(muscle) = atlas.muscle(answer.muscle) {
            text += &markup::candidate(muscle, answer.side, place + 1);
        }
    }
    text
}

/// What is marked: a ring for each spot, a wash for what is painted.
pub(super) fn marks(marks: &Marks) -> String {
    let is_spot = |dab: &&Dab| dab.radius() <= Dab::TAP;
    let painted: Vec<&Dab> = marks.dabs.iter().filter(|dab| !is_spot(dab)).collect();
    let mut text = String::from("<g class='painted'>");
    for (class, more) in [("halo", 2.0), ("wash", 0.0)] {
        for dab in &painted {
            circle(&mut text, class, dab, dab.radius() + more);
        }
    }
    text += "</g>";
    for dab in marks.dabs.iter().filter(is_spot) {
        circle(&mut text, "halo", dab, Dab::TAP);
        circle(&mut text, "ring", dab, Dab::TAP);
        circle(&mut text, "dot", dab, Dab::TAP);
    }
    if let Some(last) = marks.dabs.iter().rfind(is_spot) {
        circle(&mut text, "reach", last, Dab::TAP);
    }
    text
}

fn circle(text: &mut String, class: &str, dab: &Dab, radius: f64) {
    let middle = dab.centre();
    *text += &["<circle class='", class, "' cx='"].concat();
    push_tenths(text, middle.x);
    *text += "' cy='";
    push_tenths(text, middle.y);
    *text += "' r='";
    push_tenths(text, radius);
    *text += "'/>";
}
