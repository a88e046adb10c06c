//! Parts that several printed pages have.

use crate::address::Page;
use crate::content::Library;
use crate::content::technique::Technique;
use crate::markup::grade::grade;
use crate::units::ClaimId;
use maud::{Markup, html};

/// The way back to the page that this one belongs to.
pub(super) fn way_back(address: &str, name: &str) -> Markup {
    html! { p.eyebrow { a href=(address) { (name) } } }
}

/// What something is called, over a kind and with a Latin name.
pub(super) fn named(kind: &str, name: &str, latin: &str) -> Markup {
    html! {
        header {
            p.eyebrow { (kind) }
            h1 { (name) }
            p.gloss { (latin) }
        }
    }
}

/// Short names that lead somewhere, under a heading; nothing where there are none.
pub(super) fn links(heading: &str, links: &[(String, &str)]) -> Markup {
    html! {
        @if !links.is_empty() {
            section {
                h2 { (heading) }
                ul.links {
                    @for (address, name) in links { li { a href=(address) { (name) } } }
                }
            }
        }
    }
}

/// A technique in a list, with what is known of it; its summary may be left out.
pub(super) fn technique_row(technique: &Technique, summary: Option<&str>) -> Markup {
    html! {
        li {
            a href=(Page::Technique(technique.id).path()) {
                span.grow {
                    span.name { (technique.name) }
                    @if let Some(words) = summary { span.meta { (words) } }
                    (grade(technique.grade))
                }
            }
        }
    }
}

/// Claims that a page touches, each with its grade; nothing where there are none.
pub(super) fn claim_rows(claims: &[ClaimId], library: &Library) -> Markup {
    html! {
        ul.rows.spaced {
            @for claim in claims.iter().filter_map(|id| library.claim(*id)) {
                li {
                    a href=(Page::Claim(claim.id).path()) {
                        span.grow { span.name { (claim.title) } (grade(claim.grade)) }
                    }
                }
            }
        }
    }
}

/// What stands at the foot of a page on which something may be pressed.
pub(super) fn safety_foot() -> Markup {
    html! {
        p.safety-foot {
            "General advice, not medical care. Signs that need help fast are on the "
            a href="/safety" { "safety page" } "."
        }
    }
}
