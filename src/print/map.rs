//! What the map says of what can be laid over its muscles: one list for the places where nothing may
//! press, one for the bones that one can feel. The numbers are those on the plate.

use super::pages::page;
use crate::content::Catalogue;
use crate::content::printed::Printed;
use crate::content::zone::Zone;
use crate::routine::words::capital;
use maud::{Markup, html};

pub(super) fn pages(catalogue: &Catalogue) -> Vec<Printed> {
    vec![
        page(Printed::laid_over("never"), "", never(catalogue)),
        page(Printed::laid_over("bones"), "", bones(catalogue)),
    ]
}

fn never(catalogue: &Catalogue) -> Markup {
    let elsewhere = catalogue
        .zones
        .iter()
        .filter(|zone| !zone.safe && !zone.is_on_plate());
    html! {
        h2.sheet-title { "Where never to press" }
        p { "No roller and no ball on what is hatched, on the left or on the right." }
        ol.shown-places { @for zone in catalogue.hatched() { (place(zone)) } }
        h3.spaced { "What a back view does not show" }
        ul.shown-places { @for zone in elsewhere { (place(zone)) } }
        p.spaced.small {
            "Elsewhere press only where a step of a routine tells you. "
            a href="/safety" { "When to get help" }
        }
    }
}

fn place(zone: &Zone) -> Markup {
    html! { li { strong { (capital(&zone.name)) } " " (zone.note) } }
}

fn bones(catalogue: &Catalogue) -> Markup {
    html! {
        h2.sheet-title { "Bones you can feel" }
        p { "They tell you where a muscle is. Use a light finger." }
        ol.shown-places {
            @for bone in &catalogue.landmarks {
                li {
                    strong { (capital(&bone.name)) }
                    " " (bone.find) " "
                    span.quiet { "It shows: " (bone.tells) "." }
                }
            }
        }
    }
}
