//! The back as a heat map: how long each muscle was worked on lately, on each side.

use crate::content::catalogue;
use crate::platform::clock;
use crate::progress::worked::Worked;
use crate::routine::words::minutes_text;
use crate::state::dorsal;
use crate::ui::live::{live_prose, memo, prose};
use crate::ui::plate::heat_plate;
use crate::ui::segmented::segmented;
use crate::units::{Layer, MuscleId, Seconds};
use leptos::prelude::*;
use maud::{Markup, html};

/// How far back one can look, in days.
const SPANS: [u64; 3] = [7, 30, 90];

/// The plate with its scale, and the same as a list.
pub(super) fn worked_lately() -> AnyView {
    let (span, layer) = (RwSignal::new(1_usize), RwSignal::new(0_usize));
    let worked = memo(move || {
        let days = SPANS.get(span.get()).copied().unwrap_or(7);
        let (now, east) = (clock::now(), clock::minutes_east());
        dorsal()
            .records
            .with(|records| Worked::of(records, catalogue(), now, east, days))
    });
    let spans = SPANS.map(|days| [&days.to_string(), " days"].concat());
    let layers = Layer::ALL.map(|layer| layer.name().to_owned());
    let picture = move || worked.with(|worked| plate(worked, Layer::at(layer.get())));
    let head = html! {
        h2 { "Worked lately" }
        p.quiet { "Minutes on each muscle. A step counts for every muscle that it reaches." }
    };
    view! {
        <section class="worked">
            {prose(head)}
            {segmented("Days", spans.to_vec(), memo(move || span.get()), Callback::new(move |at| span.set(at)))}
            {live_prose(picture)}
            {segmented("Layer", layers.to_vec(), memo(move || layer.get()), Callback::new(move |at| layer.set(at)))}
            {live_prose(move || worked.with(list))}
        </section>
    }
    .into_any()
}

fn plate(worked: &Worked, layer: Layer) -> Markup {
    let heat = |(muscle, side)| worked.heat(muscle, side);
    html! {
        div.heat {
            p.sides aria-hidden="true" {
                span.eyebrow { "Left" }
                span.eyebrow { "Right" }
            }
            @if worked.is_empty() {
                (heat_plate(layer, None))
            } @else {
                (heat_plate(layer, Some(&heat)))
            }
        }
        @if worked.is_empty() {
            p { "Nothing yet. The plate colours in as you work." }
        } @else {
            (scale())
        }
    }
}

/// The six colours with their minutes.
fn scale() -> Markup {
    html! {
        ol.heat-scale aria-label="Minutes" {
            @for (step, minutes) in ["0", "1", "4", "8", "13", "20+"].into_iter().enumerate() {
                li { span.heat-swatch.{ "heat-" (step) } {} (minutes) }
            }
        }
    }
}

fn list(worked: &Worked) -> Markup {
    let rows = worked.longest_first();
    html! {
        @if !rows.is_empty() {
            details {
                summary { "The same as a list" }
                dl.facts.spaced {
                    @for (muscle, sides) in &rows {
                        dt { (name(*muscle)) }
                        dd { (minutes(sides)) }
                    }
                }
            }
        }
    }
}

fn name(muscle: MuscleId) -> &'static str {
    catalogue()
        .muscle(muscle)
        .map_or("", |muscle| muscle.name.as_str())
}

fn minutes([left, right]: &[Seconds; 2]) -> String {
    if left == right {
        return [&minutes_text(*left), " on each side"].concat();
    }
    let on = |seconds: &Seconds| match seconds.0 {
        0 => "nothing".to_owned(),
        _ => minutes_text(*seconds),
    };
    ["left ", &on(left), ", right ", &on(right)].concat()
}
