#![cfg(not(target_arch = "wasm32"))]
//! Whether each of the 166 concepts of the source articles is answered where its link leads.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "support/problems.rs"]
mod problems;

use dorsal::content::learn::{ConceptList, Section, Topic};
use dorsal::content::reading::{has_phrase, plain_words};
use problems::assert_none;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// How many concepts the articles have (clinical part 1).
const CONCEPTS: usize = 166;

/// A concept, where a page claims to answer it, and the words there.
struct Answer {
    concept: String,
    place: String,
    heading: String,
    body: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What each concept's answer must say: its id with its key words.
fn key_words() -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(root().join("tests/fixtures/concept-ids.txt")).expect("a list");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let (id, words) = line.split_once(' ').expect("an id and key words");
            (
                id.to_owned(),
                words
                    .split('|')
                    .map(|word| word.trim().to_owned())
                    .collect(),
            )
        })
        .collect()
}

fn toml_files(folder: &str) -> Vec<PathBuf> {
    let folder = root().join("content").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("a readable folder")
        .map(|entry| entry.expect("a readable entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    files
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    let text =
        fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn topics() -> Vec<Topic> {
    toml_files("learn").iter().map(|path| read(path)).collect()
}

fn answers_in_learn() -> Vec<Answer> {
    let mut found = Vec::new();
    for topic in topics() {
        for section in &topic.sections {
            found.extend(section.answers.iter().map(|concept| Answer {
                concept: concept.clone(),
                place: format!("/learn/{}#{}", topic.id, section.id),
                heading: section.heading.clone(),
                body: body(section),
            }));
        }
    }
    found
}

fn body(section: &Section) -> String {
    let lines: Vec<&str> = section
        .paragraphs
        .iter()
        .chain(&section.points)
        .chain(section.cases.iter().map(|case| &case.when))
        .map(String::as_str)
        .collect();
    lines.join("\n")
}

fn answers_elsewhere() -> Vec<Answer> {
    let lists = toml_files("concepts");
    lists
        .iter()
        .flat_map(|path| read::<ConceptList>(path).concept)
        .map(|concept| {
            let mut body = String::new();
            if let Some(page) = page(&concept.page) {
                append_strings(&Value::Table(page), &mut body);
            }
            Answer {
                concept: concept.id,
                place: concept.page,
                heading: String::new(),
                body,
            }
        })
        .collect()
}

/// The file behind the address of a muscle, a group of muscles or a technique.
fn page(address: &str) -> Option<Table> {
    let (kind, id) = address.strip_prefix('/')?.split_once('/')?;
    let folders: &[&str] = match kind {
        "muscles" => &["muscles", "groups", "structures"],
        "techniques" => &["techniques"],
        _ => return None,
    };
    let paths = folders
        .iter()
        .map(|folder| root().join(format!("content/{folder}/{id}.toml")));
    paths
        .into_iter()
        .find(|path| path.exists())
        .map(|path| read(&path))
}

fn append_strings(value: &Value, text: &mut String) {
    match value {
        Value::String(string) => {
            text.push_str(string);
            text.push('\n');
        }
        Value::Array(items) => items.iter().for_each(|item| append_strings(item, text)),
        Value::Table(table) => table.values().for_each(|item| append_strings(item, text)),
        _ => {}
    }
}

fn all_answers() -> Vec<Answer> {
    let mut answers = answers_in_learn();
    answers.append(&mut answers_elsewhere());
    answers
}

/// Whether a text has a key word, at least as the beginning of a word.
fn says(text: &str, key: &str) -> bool {
    has_phrase(
        &plain_words(text),
        &format!("{}*", plain_words(key).join(" ")),
    )
}

#[test]
fn the_list_has_every_concept_with_one_to_three_key_words() {
    let key_words = key_words();
    assert_eq!(key_words.len(), CONCEPTS);
    for (id, words) in key_words {
        assert!((1..=3).contains(&words.len()), "{id}: {words:?}");
        assert!(words.iter().all(|word| !word.is_empty()), "{id}: {words:?}");
    }
}

#[test]
fn every_concept_is_answered_on_some_page() {
    let answered: BTreeSet<String> = all_answers()
        .into_iter()
        .map(|answer| answer.concept)
        .collect();
    let known: BTreeSet<String> = key_words().into_keys().collect();
    let missing: Vec<String> = known.difference(&answered).cloned().collect();
    assert_none(&missing, "concepts are answered nowhere");
    let strange: Vec<String> = answered.difference(&known).cloned().collect();
    assert_none(&strange, "ids are no concepts");
}

#[test]
fn a_link_leads_to_words_that_answer_the_concept() {
    let key_words = key_words();
    let mut silent = Vec::new();
    for Answer {
        concept,
        place,
        heading,
        body,
    } in all_answers()
    {
        let Some(keys) = key_words.get(&concept) else {
            continue;
        };
        let whole = format!("{heading}\n{body}");
        if body.is_empty() {
            silent.push(format!("{concept}: there is nothing at {place}"));
            continue;
        }
        for key in keys.iter().filter(|key| !says(&whole, key)) {
            silent.push(format!("{concept}: {place} does not say \"{key}\""));
        }
        if !keys.iter().any(|key| says(&body, key)) {
            silent.push(format!("{concept}: {place} names it in the heading only"));
        }
    }
    assert_none(&silent, "links lead to pages that do not answer");
}

#[test]
fn anchors_and_pages_have_names_of_their_own() {
    let mut ids = BTreeSet::new();
    for (topic, path) in topics().iter().zip(toml_files("learn")) {
        assert_eq!(
            path.file_stem().and_then(|stem| stem.to_str()),
            Some(topic.id.as_str())
        );
        for section in &topic.sections {
            let anchor = format!("/learn/{}#{}", topic.id, section.id);
            assert!(!body(section).is_empty(), "{anchor} says nothing");
            assert!(ids.insert(anchor.clone()), "{anchor} stands twice");
        }
    }
    let orders: BTreeSet<u16> = topics().iter().map(|topic| topic.order).collect();
    assert_eq!(
        orders.len(),
        topics().len(),
        "two topics have the same place on the list"
    );
}
