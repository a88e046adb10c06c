//! `/learn`: what is known, with its grade and where it comes from.

use super::not_found::not_found;
use crate::address::Page;
use crate::content::learn::{Section, Topic};
use crate::content::technique::{Citation, Claim, Source};
use crate::content::{Library, library};
use crate::ui::grade::grade;
use crate::ui::link::{self, href};
use crate::ui::page::{Reading, bullets, read, row};
use leptos::prelude::AnyView;
use maud::{Markup, html};

/// The list of topics.
pub fn learn() -> AnyView {
    let body = library().map_or_else(Markup::default, list);
    read(Reading {
        title: "Learn".to_owned(),
        body,
    })
}

fn list(library: &Library) -> Markup {
    html! {
        div.page {
            header {
                h1 { "Learn" }
                p.quiet { "Every claim here carries a grade and its source. Most grades are modest." }
            }
            ul.rows {
                (row(
                    &href("/safety"),
                    "Get help, and when to stop",
                    "Signs that need help fast, whom to call, and rules for stopping.",
                ))
                @for topic in &library.topics {
                    (row(&link::to(&Page::Topic(topic.id.clone())), &topic.title, &topic.summary))
                }
                (row(&href("/settings"), "Settings", ""))
                (row(&href("/about"), "About Dorsal", ""))
            }
        }
    }
}

/// One topic.
pub fn topic(id: &str) -> AnyView {
    let Some(library) = library() else {
        return not_found();
    };
    match library.topic(id) {
        Some(topic) => read(Reading {
            title: topic.title.clone(),
            body: body(topic, library),
        }),
        None => not_found(),
    }
}

fn body(topic: &Topic, library: &Library) -> Markup {
    html! {
        article.page {
            header {
                p.eyebrow { a href=(href("/learn")) { "Learn" } }
                h1 { (topic.title) }
                p.lede { (topic.summary) }
            }
            @for part in &topic.sections { (section(part, library)) }
        }
    }
}

fn section(section: &Section, library: &Library) -> Markup {
    let claims = section.claims.iter().filter_map(|id| library.claim(*id));
    html! {
        section id=(section.id) {
            h2 { (section.heading) }
            @for words in &section.paragraphs { p.spaced { (words) } }
            ul.bullets { (bullets(&section.points)) }
            ul.claims { @for one in claims { (claim(one)) } }
        }
    }
}

/// A claim with its grade and sources, folded.
fn claim(claim: &Claim) -> Markup {
    html! {
        li {
            details {
                summary {
                    span.grow { (claim.title) }
                    (grade(claim.grade))
                }
                p.spaced { strong { "What people say. " } (claim.said) }
                p.spaced { strong { "What studies show. " } (claim.shown) }
                p.spaced { (claim.line) }
                (sources(&claim.sources))
                @if claim.sources.is_empty() { p.small { "No study of this was found." } }
            }
        }
    }
}

/// The sources of something, as a list.
pub(super) fn sources(citations: &[Citation]) -> Markup {
    html! {
        ul.bullets.small {
            @for citation in citations {
                @if let Some(source) = library().and_then(|all| all.source(citation.source)) {
                    li { (reference(source)) }
                }
            }
        }
    }
}

/// A source in one line.
fn reference(source: &Source) -> String {
    let mut text = source.authors.clone();
    let mut add = |before: &str, part: &str| {
        if !part.is_empty() {
            text.push_str(if text.ends_with('.') { " " } else { ". " });
            text.push_str(before);
            text.push_str(part);
        }
    };
    add("", &source.title);
    add("", &source.published);
    if source.year > 0 {
        add("", &source.year.to_string());
    }
    add("doi ", &source.doi);
    add("PubMed ", &source.pubmed);
    text
}
