//! The figure of a position: a drawing with a sentence for who cannot see it.

use crate::content::catalogue;
use crate::figure::Figure;
use crate::units::{PositionId, Side};
use leptos::prelude::*;

/// A position, drawn. Nothing where the catalogue has no such position.
#[component]
pub fn PositionFigure(
    /// The position.
    position: PositionId,
    /// The side that is worked; steps without sides are drawn for the right.
    side: Option<Side>,
    /// How far from the first to the second key pose, 0 to 1.
    #[prop(default = 0.0)]
    share: f64,
    /// Whether it only decorates: then screen readers pass it over.
    #[prop(optional)]
    decorative: bool,
) -> impl IntoView {
    catalogue().position(position).map(|position| {
        let drawing = Figure::pose(position, share, side.unwrap_or(Side::Right));
        let marks: String = drawing
            .marks
            .iter()
            .map(|mark| {
                ["<path class='", mark.paint.class(), "' d='", &mark.path, "'/>"].concat()
            })
            .collect();
        let description = (!decorative).then_some(drawing.description);
        view! {
            <svg
                class="fig"
                viewBox=drawing.view_box.text()
                role=if decorative { None } else { Some("img") }
                aria-hidden=decorative.then_some("true")
                aria-label=description
                inner_html=marks
            ></svg>
        }
    })
}
