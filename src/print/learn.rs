//! `/learn` and `/about`: what is known, with its grade and where it comes from.

use super::evidence::{ALL_CLAIMS, CLAIMS, GLOSSARY};
use super::pages::page;
use super::parts::way_back;
use crate::address::Page;
use crate::content::Library;
use crate::content::learn::{Case, Section, Topic};
use crate::content::load::Content;
use crate::content::printed::Printed;
use crate::content::technique::{Citation, Claim, Source};
use crate::markup::grade::grade;
use crate::markup::lists::{bullets, facts, row};
use maud::{Markup, html};

pub(super) fn pages(content: &Content) -> Vec<Printed> {
    let library = &content.library;
    let mut pages = vec![
        page(Page::Learn.path(), "Learn", list(library)),
        page(Page::About.path(), "About Dorsal", about()),
    ];
    for topic in &library.topics {
        pages.push(page(address(topic), &topic.title, body(topic, library)));
    }
    pages
}

fn address(topic: &Topic) -> String {
    Page::Topic(topic.id.clone()).path()
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
                    "/safety",
                    "Get help, and when to stop",
                    "Signs that need help fast, whom to call, and rules for stopping.",
                ))
                @for topic in &library.topics {
                    (row(&address(topic), &topic.title, &topic.summary))
                }
                (row(
                    CLAIMS,
                    ALL_CLAIMS,
                    "Every claim by its grade, with its sources.",
                ))
                (row(GLOSSARY, "Words", "What the words of doctors and therapists mean."))
                (row("/settings", "Settings", ""))
                (row("/about", "About Dorsal", ""))
            }
        }
    }
}

fn body(topic: &Topic, library: &Library) -> Markup {
    html! {
        article.page {
            header {
                (way_back("/learn", "Learn"))
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
            @if !section.cases.is_empty() {
                ul.cases { @for one in &section.cases { (case(one)) } }
            }
            @if !section.links.is_empty() {
                ul.links.spaced {
                    @for way in &section.links { li { a href=(way.page) { (way.words) } } }
                }
            }
            ul.claims { @for one in claims { (claim(one, library)) } }
            @if !section.sources.is_empty() { (sources(&section.sources, library)) }
        }
    }
}

fn case(case: &Case) -> Markup {
    html! {
        li {
            h3 { (case.when) }
            dl.facts {
                (facts(&[
                    ("Roller or ball", &case.press),
                    ("Light hands", &case.hands),
                    ("Warmth", &case.heat),
                ]))
            }
            @if !case.note.is_empty() { p.small { (case.note) } }
        }
    }
}

/// A claim with its grade and sources, folded.
pub(super) fn claim(claim: &Claim, library: &Library) -> Markup {
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
                (sources(&claim.sources, library))
                p.spaced { a href=(Page::Claim(claim.id).path()) { "This claim on its own page" } }
                @if claim.sources.is_empty() { p.small { "No study of this was found." } }
            }
        }
    }
}

/// The sources of something, as a list.
pub(super) fn sources(citations: &[Citation], library: &Library) -> Markup {
    let found = citations
        .iter()
        .filter_map(|citation| library.source(citation.source));
    html! {
        ul.bullets.small { @for source in found { li { (reference(source)) } } }
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

fn about() -> Markup {
    html! {
        article.page {
            header { h1 { "About Dorsal" } }
            p.lede {
                "Dorsal shows you the muscles of your back. It says what massage can and cannot do. "
                "And it guides you through a gentle session, step by step."
            }
            section {
                h2 { "What it is not" }
                p {
                    "It is not medical care, and it does not find the cause of pain. The texts were "
                    "put together from guidelines and studies. No clinician in practice has read "
                    "them yet."
                }
                p.spaced {
                    "If something worries you, ask a GP or a physiotherapist. Signs that need help "
                    "fast are on the " a href="/safety" { "safety page" } "."
                }
            }
            section {
                h2 { "Your data" }
                p {
                    "What you log stays in this browser, on this device. There is no account and no "
                    "server. If you clear the browser's data, your log goes too."
                }
            }
            section {
                h2 { "Where the drawings come from" }
                p {
                    "Every muscle is computed from where it is attached. Bones and many attachments "
                    "follow published models of the body, from the package myo-sim (Apache-2.0). "
                    "The rest follows standard anatomy."
                }
            }
        }
    }
}
