//! The figure of a position: a drawing with a sentence for who cannot see it.

use crate::content::catalogue;
use crate::figure::Figure;
use crate::units::{PositionId, Side};
use maud::{Markup, PreEscaped, html};

/// A position, described for who cannot see it. Steps without sides are drawn for the right.
pub fn figure(position: PositionId, side: Option<Side>) -> Markup {
    drawn(position, side, true)
}

/// The same as a small picture beside words that say it all.
pub fn thumb(position: PositionId) -> Markup {
    drawn(position, None, false)
}

fn drawn(position: PositionId, side: Option<Side>, described: bool) -> Markup {
    let Some(position) = catalogue().position(position) else {
        return Markup::default();
    };
    let drawing = Figure::pose(position, 0.0, side.unwrap_or(Side::Right));
    let marks = html! {
        @for mark in &drawing.marks {
            path class=(mark.paint.class()) d=(PreEscaped(&mark.path)) {}
        }
    };
    let view_box = drawing.view_box.text();
    if described {
        html! { svg.fig viewBox=(view_box) role="img" aria-label=(drawing.description) { (marks) } }
    } else {
        html! { svg.fig viewBox=(view_box) aria-hidden="true" { (marks) } }
    }
}
