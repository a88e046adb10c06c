//! The list of everything that search can find.

use super::evidence::GLOSSARY;
use crate::address::Page;
use crate::content::entry::Entry;
use crate::content::load::Content;

/// Every muscle, technique, routine, claim, section of a page, and word.
pub fn entries(content: &Content) -> Vec<Entry> {
    let mut entries = things_of_the_catalogue(content);
    entries.extend(things_to_read(content));
    entries
}

fn entry(kind: &str, title: &str, path: String, words: &[&str]) -> Entry {
    Entry {
        title: title.to_owned(),
        kind: kind.to_owned(),
        path,
        words: words.join(" ").to_ascii_lowercase(),
    }
}

fn things_of_the_catalogue(content: &Content) -> Vec<Entry> {
    let all = &content.catalogue;
    let muscles = all.muscles.iter().map(|one| {
        let names = one.other_names.join(" ");
        entry(
            "Muscle",
            &one.name,
            Page::Muscle(one.id).path(),
            &[&one.latin, &one.plain, &names],
        )
    });
    let groups = all.groups.iter().map(|one| {
        let names = one.other_names.join(" ");
        entry(
            "Muscles",
            &one.name,
            Page::Muscle(one.id).path(),
            &[&one.latin, &names],
        )
    });
    let structures = all.structures.iter().map(|one| {
        let names = one.other_names.join(" ");
        entry(
            "Not a muscle",
            &one.name,
            Page::Muscle(one.id).path(),
            &[&one.latin, &names],
        )
    });
    let routines = all.routines.iter().map(|one| {
        let needs = one.needs.join(" ");
        entry(
            "Routine",
            &one.title,
            Page::Routine(one.id).path(),
            &[&one.promise, &one.goal, &needs],
        )
    });
    muscles
        .chain(groups)
        .chain(structures)
        .chain(routines)
        .collect()
}

fn things_to_read(content: &Content) -> Vec<Entry> {
    let library = &content.library;
    let techniques = library.techniques.iter().map(|one| {
        let names = one.other_names.join(" ");
        entry(
            "Technique",
            &one.name,
            Page::Technique(one.id).path(),
            &[&one.summary, &names],
        )
    });
    let claims = library.claims.iter().map(|one| {
        entry(
            "Claim",
            &one.title,
            Page::Claim(one.id).path(),
            &[&one.line],
        )
    });
    let sections = library.topics.iter().flat_map(|topic| {
        let path = Page::Topic(topic.id.clone()).path();
        topic.sections.iter().map(move |section| {
            let place = [&path, "#", section.id.as_str()].concat();
            entry("To read", &section.heading, place, &[&topic.title])
        })
    });
    let words = library.words.iter().map(|one| {
        let names = one.other_names.join(" ");
        entry(
            "Word",
            &one.word,
            GLOSSARY.to_owned(),
            &[&names, &one.meaning],
        )
    });
    let safety = entry(
        "Safety",
        "Get help, and when to stop",
        Page::Safety.path(),
        &["emergency red flags signs doctor 999 112 911 111 numbers stop"],
    );
    let pain = entry(
        "The map",
        "Where does it hurt?",
        Page::Pain.path(),
        &["pain sore ache hurts mark which muscle press test"],
    );
    [safety, pain]
        .into_iter()
        .chain(techniques)
        .chain(claims)
        .chain(sections)
        .chain(words)
        .collect()
}
