//! `/safety`: signs that need help, whom to call, when to stop. It never needs the network.

use crate::content::catalogue;
use crate::content::safety::{Advice, HelpNumber};
use crate::markup::icon::{Icon, icon};
use crate::markup::lists::bullets;
use crate::state::dorsal;
use crate::ui::link::href;
use crate::ui::page::Reading;
use leptos::prelude::*;
use maud::{Markup, html};

/// The page.
pub fn safety() -> Reading {
    let title = "Get help, and when to stop";
    let part = |id: &str| catalogue().advice(id).map(|found| advice(found, 2));
    let body = html! {
        article.page.safety {
            header { h1 { (title) } }
            @for id in ["emergency", "urgent", "help-numbers"] {
                @if let Some(part) = part(id) { (part) }
            }
            section {
                h2 { "Stop at once if you feel this" }
                ul.rows.stop-rules {
                    @for rule in &catalogue().stop_rules {
                        li {
                            p { strong { (rule.feel) } }
                            p.quiet { (rule.then) }
                        }
                    }
                }
            }
            div id="where-not-to-press" {
                @if let Some(part) = part("where-not-to-press") { (part) }
                ul.links.spaced {
                    li { a href=(href("/?show=never")) { "See these places on the map" } }
                    li { a href=(href("/learn/when-not-to")) { "When to leave out which tool" } }
                }
            }
            @if let Some(part) = part("after-a-flare") { (part) }
            div.actions {
                a.button.primary href=(href("/safety/check")) { "Do the safety check" }
            }
        }
    };
    Reading {
        title: title.to_owned(),
        body,
    }
}

/// One piece of advice: what it means, the signs, what to do, whom to call. Its heading is of this
/// level, 1 or 2.
pub(in crate::pages) fn advice(advice: &Advice, level: u8) -> Markup {
    let urgent = matches!(
        advice.id.as_str(),
        "emergency" | "urgent" | "pregnancy-emergency"
    );
    html! {
        section.alert[urgent] {
            @if urgent {
                p.mark { (icon(Icon::Warning, 20)) " Get help" }
            }
            @if level == 1 { h1 { (advice.title) } } @else { h2 { (advice.title) } }
            @if matches!(advice.id.as_str(), "emergency" | "pregnancy-emergency") { (call()) }
            @for words in &advice.paragraphs { p.spaced { (words) } }
            ul.bullets { (bullets(&advice.signs)) }
            @if !advice.numbers.is_empty() { (numbers(&advice.numbers)) }
        }
    }
}

/// The number to call, as the person set it up.
fn call() -> Markup {
    let number = dorsal()
        .settings
        .with_untracked(|settings| settings.emergency_number.clone());
    html! {
        @if number.is_empty() {
            p.spaced { strong { "Call your local emergency number." } " "
                a href=(href("/settings")) { "Choose your country" } }
        } @else {
            div.actions { a.button.primary href={ "tel:" (number) } { "Call " (number) } }
        }
    }
}

fn numbers(numbers: &[HelpNumber]) -> Markup {
    html! {
        table.numbers {
            thead {
                tr {
                    th scope="col" { "Where" }
                    th scope="col" { "Emergency" }
                    th scope="col" { "Help the same day" }
                }
            }
            tbody {
                @for number in numbers {
                    tr {
                        th scope="row" { (number.place) }
                        td { (number.emergency) }
                        td { (number.urgent) }
                    }
                }
            }
        }
    }
}
