//! `/learn/claims/:id`, `/learn/sources/:id` and the glossary: what is said, what is known, from whom.

use super::pages::page;
use super::parts::{links, way_back};
use crate::address::Page;
use crate::content::Library;
use crate::content::load::Content;
use crate::content::printed::Printed;
use crate::content::technique::{Citation, Claim, Grade, Source};
use crate::markup::grade::grade;
use crate::markup::lists::{facts, row};
use maud::{Markup, html};

/// The address of the glossary, a page of the reading room.
pub(super) const GLOSSARY: &str = "/learn/glossary";
/// The address of all claims.
pub(super) const CLAIMS: &str = "/learn/claims";
/// What that page is called.
pub(super) const ALL_CLAIMS: &str = "What is said, and what is known";

pub(super) fn pages(content: &Content) -> Vec<Printed> {
    let library = &content.library;
    let mut pages = vec![
        page(GLOSSARY.to_owned(), "Words", glossary(library)),
        page(CLAIMS.to_owned(), ALL_CLAIMS, all_claims(library)),
    ];
    for claim in &library.claims {
        let path = Page::Claim(claim.id).path();
        pages.push(page(path, &claim.title, one_claim(claim, library)));
    }
    for source in &library.sources {
        let path = Page::Source(source.id).path();
        pages.push(page(path, &name(source), one_source(source, library)));
    }
    pages
}

fn all_claims(library: &Library) -> Markup {
    html! {
        article.page {
            header {
                (way_back("/learn", "Learn"))
                h1 { (ALL_CLAIMS) }
                p.lede { "Each claim has a grade. A grade is a word and a mark, not a score." }
            }
            @for of in Grade::ALL {
                section {
                    h2 { (grade(of)) }
                    p.quiet { (of.meaning()) }
                    ul.rows {
                        @for claim in library.claims.iter().filter(|claim| claim.grade == of) {
                            (row(&Page::Claim(claim.id).path(), &claim.title, &claim.line))
                        }
                    }
                }
            }
        }
    }
}

fn one_claim(claim: &Claim, library: &Library) -> Markup {
    let myth = claim.grade == Grade::Contradicted;
    html! {
        article.page {
            header {
                (way_back(CLAIMS, ALL_CLAIMS))
                h1 { (claim.title) }
                (grade(claim.grade))
                @if !claim.grade_for.is_empty() { p.small { "The grade is for: " (claim.grade_for) } }
            }
            p.lede { (claim.line) }
            section {
                h2 { @if myth { "What people say, a myth" } @else { "What people say" } }
                p { (claim.said) }
            }
            section {
                h2 { "What studies show" }
                p { (claim.shown) }
            }
            section {
                h2 { "Where this comes from" }
                @if claim.sources.is_empty() {
                    p { "No study of this was found." }
                } @else {
                    ul.rows { @for citation in &claim.sources { (cited(citation, library)) } }
                }
            }
            (techniques(claim, library))
        }
    }
}

fn cited(citation: &Citation, library: &Library) -> Markup {
    let Some(source) = library.source(citation.source) else {
        return Markup::default();
    };
    row(
        &Page::Source(source.id).path(),
        &name(source),
        &citation.detail,
    )
}

fn techniques(claim: &Claim, library: &Library) -> Markup {
    let about = library
        .techniques
        .iter()
        .filter(|one| one.claims.contains(&claim.id));
    let about: Vec<_> = about
        .map(|one| (Page::Technique(one.id).path(), one.name.as_str()))
        .collect();
    links("Techniques that it is about", &about)
}

fn one_source(source: &Source, library: &Library) -> Markup {
    let year = if source.year > 0 {
        source.year.to_string()
    } else {
        String::new()
    };
    let used = library.claims.iter().filter(|claim| {
        claim
            .sources
            .iter()
            .any(|citation| citation.source == source.id)
    });
    html! {
        article.page {
            header {
                (way_back("/learn", "Learn"))
                h1 { (name(source)) }
            }
            dl.facts {
                (facts(&[
                    ("By", &source.authors),
                    ("Title", &source.title),
                    ("In", &source.published),
                    ("Year", &year),
                    ("DOI", &source.doi),
                    ("PubMed", &source.pubmed),
                    ("Checked", &source.checked),
                ]))
            }
            section {
                h2 { "What rests on it" }
                ul.rows {
                    @for claim in used {
                        (row(&Page::Claim(claim.id).path(), &claim.title, claim.grade.label()))
                    }
                }
            }
        }
    }
}

/// A source in a few words: the first author and the year.
fn name(source: &Source) -> String {
    let first = source
        .authors
        .split([',', ';'])
        .next()
        .unwrap_or(&source.authors);
    if source.year > 0 {
        [first, ", ", &source.year.to_string()].concat()
    } else {
        first.to_owned()
    }
}

fn glossary(library: &Library) -> Markup {
    html! {
        article.page {
            header {
                (way_back("/learn", "Learn"))
                h1 { "Words" }
                p.lede { "What the words mean that doctors and therapists use." }
            }
            dl.facts.words {
                @for word in &library.words {
                    dt { (word.word) }
                    dd { (word.meaning) }
                }
            }
        }
    }
}
