#![cfg(not(target_arch = "wasm32"))]
//! The safety check does what clinical 7.6 and the amendments demand: every answer alone, every
//! pair, and everything that can be on offer together.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "screening/lifting.rs"]
mod lifting;
#[path = "screening/offers.rs"]
mod offers;
#[path = "screening/outcomes.rs"]
mod outcomes;
#[path = "screening/remembering.rs"]
mod remembering;
#[path = "screening/signs.rs"]
mod signs;
#[path = "screening/table.rs"]
mod table;
#[path = "screening/too_little.rs"]
mod too_little;

use dorsal::content::routine::Routine;
use dorsal::content::safety::{Advice, Outcome, Question};
use dorsal::pain::screening::{Allowed, Answers, Given, ScreeningRecord, Verdict, judge};
use dorsal::units::{Instant, QuestionId, RoutineId};
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::path::Path;
use table::{PRECEDENCE, Row, TABLE};

const DAY: u64 = 24 * 60 * 60 * 1000;
const NOW: Instant = Instant(20_000 * DAY);
const MIDNIGHT: Instant = Instant(20_001 * DAY);

/// What content says, read from its files.
struct Content {
    questions: Vec<Question>,
    routines: Vec<Routine>,
    advice: Vec<Advice>,
}

fn content() -> Content {
    let mut questions: Vec<Question> = files("safety/questions");
    questions.sort_by_key(|question| question.order);
    Content {
        questions,
        routines: files("routines"),
        advice: files("safety/advice"),
    }
}

fn files<T: DeserializeOwned>(folder: &str) -> Vec<T> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("content")
        .join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    };
    paths
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .map(read)
        .collect()
}

fn id(text: &str) -> QuestionId {
    QuestionId::new(text).unwrap()
}

/// The answers of a person for whom everything is fine.
fn fine(questions: &[Question]) -> Answers {
    let mut answers = Answers::new();
    for question in questions.iter().filter(|question| question.full_form()) {
        give(&mut answers, question, &question.answers.last().unwrap().id);
    }
    answers
}

fn give(answers: &mut Answers, question: &Question, answer: &str) {
    let given = question.answer(answer).unwrap();
    answers.give(
        question.id,
        given
            .scores
            .map_or(Given::Answer(answer.to_owned()), |span| {
                Given::Score(span.from)
            }),
    );
    if given.skips.marked_area {
        answers.mark(question.id, Vec::new());
    }
}

fn with(content: &Content, rows: &[&Row]) -> Answers {
    let mut answers = fine(&content.questions);
    for row in rows {
        let question = content
            .questions
            .iter()
            .find(|q| q.id == id(row.question))
            .unwrap();
        give(&mut answers, question, row.answer);
    }
    answers
}

fn verdict(content: &Content, answers: &Answers) -> Verdict {
    judge(
        &content.questions,
        &content.routines,
        answers,
        &ScreeningRecord::default(),
        NOW,
    )
}

fn rank(outcome: Outcome) -> usize {
    PRECEDENCE
        .iter()
        .position(|other| *other == outcome)
        .unwrap()
}

fn named(allowed: &Allowed) -> Option<BTreeSet<&'static str>> {
    match allowed {
        Allowed::All => None,
        Allowed::Only(ids) => Some(ids.iter().copied().map(RoutineId::as_str).collect()),
    }
}

/// The row of the table for an answer.
fn row(question: &str, answer: &str) -> &'static Row {
    TABLE
        .iter()
        .find(|row| (row.question, row.answer) == (question, answer))
        .unwrap()
}
