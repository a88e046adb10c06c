#![cfg(not(target_arch = "wasm32"))]
//! Whether everything under `content/` that people read is short, plain, kind, and our own.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "support/problems.rs"]
mod problems;

#[path = "reading/avoided_words.rs"]
mod avoided_words;
#[path = "reading/passages.rs"]
mod passages;
#[path = "reading/printed.rs"]
mod printed;

use avoided_words::AVOIDED;
use dorsal::content::reading::{Tally, avoided, longest_sentence, plain_words, shared_run};
use passages::passages;
use problems::assert_none;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The most words a sentence may have (clinical 10.4, check 9).
const LONGEST: usize = 25;
/// The most words a sentence may have on average (clinical 10.4, check 9).
const AVERAGE: f64 = 14.0;
/// The highest reading grade that the file in the middle may have (clinical 10.4, check 9).
const GRADE: f64 = 6.0;
/// Files with fewer words than this have no meaningful grade.
const ENOUGH_WORDS: u32 = 12;

/// The lines of a file beside the tests, without its comments.
fn fixture(name: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    let text = fs::read_to_string(&path).expect("a fixture");
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

/// Names of muscles and bones in lower case, which do not count in a grade.
fn anatomical_names() -> BTreeSet<String> {
    fixture("anatomical-words.txt")
        .iter()
        .flat_map(|line| plain_words(line))
        .collect()
}

#[test]
fn no_sentence_is_longer_than_25_words() {
    let long: Vec<String> = passages()
        .iter()
        .filter_map(|passage| {
            let (count, sentence) = longest_sentence(&passage.text)?;
            (count > LONGEST).then(|| format!("{}: {count} words: {sentence}", passage.place()))
        })
        .collect();
    assert_none(&long, "sentences are too long");
}

#[test]
fn words_to_avoid_stand_only_where_myths_are_reported() {
    let mut bad = Vec::new();
    for passage in passages().iter().filter(|passage| !passage.myth) {
        for (phrase, sentence) in avoided(&passage.text, AVOIDED) {
            bad.push(format!("{}: \"{phrase}\" in: {sentence}", passage.place()));
        }
        if passage.text.contains('!') {
            bad.push(format!(
                "{}: an exclamation mark in: {}",
                passage.place(),
                passage.text
            ));
        }
    }
    assert_none(&bad, "words to avoid");
}

#[test]
fn no_run_of_eight_words_is_copied_from_the_articles() {
    let hashes = fixture("article-runs.txt");
    let known: BTreeSet<u64> = hashes
        .iter()
        .map(|line| u64::from_str_radix(line, 16).expect("a hash of 16 digits"))
        .collect();
    assert!(
        known.len() > 4900,
        "the articles have about 5,000 runs, not {}",
        known.len()
    );
    let copied: Vec<String> = passages()
        .iter()
        .filter_map(|passage| {
            let run = shared_run(&passage.text, &known)?;
            Some(format!(
                "{}: \"{run}\" in: {}",
                passage.place(),
                passage.text
            ))
        })
        .collect();
    assert_none(&copied, "runs of eight words stand in the articles too");
}

/// What each file adds up to, by folder.
fn tallies(names: &BTreeSet<String>) -> BTreeMap<String, BTreeMap<String, Tally>> {
    let mut folders: BTreeMap<String, BTreeMap<String, Tally>> = BTreeMap::new();
    for passage in passages().iter().filter(|passage| passage.is_prose()) {
        let files = folders.entry(passage.folder.clone()).or_default();
        let tally = files.entry(passage.file.clone()).or_default();
        *tally = tally.and(Tally::of(&passage.text, names));
    }
    folders
}

fn grades<'a>(files: impl Iterator<Item = (&'a String, &'a Tally)>) -> Vec<(f64, &'a str)> {
    let mut grades: Vec<(f64, &str)> = files
        .filter(|(_, tally)| tally.words >= ENOUGH_WORDS)
        .filter_map(|(file, tally)| Some((tally.grade()?, file.as_str())))
        .collect();
    grades.sort_by(|one, other| one.0.total_cmp(&other.0));
    grades
}

/// Says which files to work on, where the median of a list of sorted grades is too high.
fn too_hard(what: &str, grades: &[(f64, &str)]) -> Option<String> {
    let (median, _) = grades
        .get(grades.len() / 2)
        .filter(|(median, _)| *median > GRADE)?;
    let mut message = format!("{what}: the median grade is {median:.1}; hardest first:");
    for (grade, file) in grades.iter().rev().take(10) {
        write!(message, "\n  {grade:.1} content/{file}").expect("room in a string");
    }
    Some(message)
}

#[test]
fn half_of_each_folder_and_of_all_files_read_at_grade_6_or_lower() {
    let folders = tallies(&anatomical_names());
    let mut hard: Vec<String> = folders
        .iter()
        .filter_map(|(folder, files)| too_hard(folder, &grades(files.iter())))
        .collect();
    hard.extend(too_hard("everything", &grades(folders.values().flatten())));
    assert_none(&hard, "folders are too hard to read");
}

#[test]
fn sentences_have_14_words_or_fewer_on_average() {
    let long: Vec<String> = tallies(&BTreeSet::new())
        .iter()
        .filter_map(|(folder, files)| {
            let all = files
                .values()
                .fold(Tally::default(), |all, tally| all.and(*tally));
            let length = all.sentence_length().filter(|length| *length > AVERAGE)?;
            Some(format!("content/{folder}: {length:.1} words to a sentence"))
        })
        .collect();
    assert_none(&long, "folders have sentences that are too long on average");
}
