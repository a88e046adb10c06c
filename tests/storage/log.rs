//! The log: a month a key, each record once, newest version first, and two tabs at once.

use crate::records::{DAY, any_records, record};
use crate::routines::MORNING;
use crate::{everything, holding, opened, text};
use dorsal::progress::record::{Record, merged};
use dorsal::storage::{Backend, BackendError, Memory, Store, WriteError};
use dorsal::units::{Instant, Score};
use proptest::prelude::*;
use std::sync::{Arc, Mutex};

fn records_under(memory: &Memory, key: &str) -> Vec<Record> {
    text(memory, key)
        .map(|text| serde_json::from_str(&text).unwrap())
        .unwrap_or_default()
}

#[test]
fn a_record_stands_in_the_utc_month_of_its_start() {
    // 30 November 2026, 23:59:59.999 UTC, and one millisecond later; both end in December.
    let (late, early) = (Instant(1_796_083_199_999), Instant(1_796_083_200_000));
    let memory = holding(&[]);
    let store = opened(&memory);
    store
        .add(&[record("early", early), record("late", late)], MORNING)
        .unwrap();
    assert_eq!(
        records_under(&memory, "dorsal.log.2026-11"),
        [record("late", late)]
    );
    assert_eq!(
        records_under(&memory, "dorsal.log.2026-12"),
        [record("early", early)]
    );
    assert_eq!(
        store.log(MORNING),
        [record("late", late), record("early", early)]
    );
}

#[test]
fn a_newer_version_takes_the_place_of_its_record() {
    let memory = holding(&[]);
    let store = opened(&memory);
    let first = record("a", MORNING);
    let second = first.with_pain_after(Score::new(1));
    for version in [&first, &second, &first] {
        store.add(std::slice::from_ref(version), MORNING).unwrap();
    }
    assert_eq!(store.log(MORNING), std::slice::from_ref(&second));
    assert_eq!(records_under(&memory, "dorsal.log.2026-11"), [second]);
}

#[test]
fn adding_what_is_there_writes_nothing() {
    let memory = holding(&[]);
    let store = opened(&memory);
    store.add(&[record("a", MORNING)], MORNING).unwrap();
    let before = everything(&memory);
    store
        .add(&[record("a", MORNING), record("a", MORNING)], MORNING)
        .unwrap();
    store.add(&[], MORNING).unwrap();
    assert_eq!(everything(&memory), before);
}

#[test]
fn only_the_month_of_the_record_is_written() {
    let memory = holding(&[]);
    let store = opened(&memory);
    store
        .add(&[record("old", Instant(MORNING.0 - 40 * DAY))], MORNING)
        .unwrap();
    let october = text(&memory, "dorsal.log.2026-10").unwrap();
    // Written by hand, so that a rewrite would show.
    let spaced = format!(" {october}");
    memory.write("dorsal.log.2026-10", &spaced).unwrap();
    store.add(&[record("new", MORNING)], MORNING).unwrap();
    assert_eq!(text(&memory, "dorsal.log.2026-10"), Some(spaced));
    assert_eq!(store.log(MORNING).len(), 2);
}

#[test]
fn two_tabs_that_write_in_turn_keep_the_records_of_both() {
    let memory = holding(&[]);
    let (one, other) = (opened(&memory), opened(&memory));
    one.add(&[record("a", MORNING)], MORNING).unwrap();
    other.add(&[record("b", MORNING)], MORNING).unwrap();
    one.add(&[record("c", MORNING)], MORNING).unwrap();
    let ids = |store: &Store| -> Vec<String> {
        store
            .log(MORNING)
            .into_iter()
            .map(|record| record.id)
            .collect()
    };
    assert_eq!(ids(&one), ["a", "b", "c"]);
    assert_eq!(ids(&other), ids(&one));
}

/// A place where another tab writes just after this one, as happens without locks.
struct Contested {
    memory: Memory,
    other: Mutex<Option<(String, String)>>,
}

impl Backend for Contested {
    fn read(&self, key: &str) -> Result<Option<String>, BackendError> {
        self.memory.read(key)
    }
    fn write(&self, key: &str, text: &str) -> Result<(), BackendError> {
        self.memory.write(key, text)?;
        let mut other = self.other.lock().expect("one thread");
        if let Some((_, text)) = other.take_if(|(wanted, _)| wanted == key) {
            self.memory.write(key, &text)?;
        }
        Ok(())
    }
    fn remove(&self, key: &str) -> Result<(), BackendError> {
        self.memory.remove(key)
    }
    fn keys(&self) -> Result<Vec<String>, BackendError> {
        self.memory.keys()
    }
}

#[test]
fn a_record_that_another_tab_wrote_over_is_noticed_and_can_be_added_again() {
    let theirs = serde_json::to_string(&[record("theirs", MORNING)]).unwrap();
    let contested = Contested {
        memory: Memory::new(),
        other: Mutex::new(Some(("dorsal.log.2026-11".to_owned(), theirs))),
    };
    let store = Store::open(Arc::new(contested), MORNING);
    let ours = [record("ours", MORNING)];
    assert_eq!(store.add(&ours, MORNING), Err(WriteError::Lost));
    store.add(&ours, MORNING).unwrap();
    assert_eq!(store.log(MORNING).len(), 2);
}

proptest! {
    #[test]
    fn a_log_written_in_pieces_is_the_merge_of_the_pieces(
        pieces in prop::collection::vec(any_records(), 1..5),
    ) {
        let memory = holding(&[]);
        for piece in &pieces {
            opened(&memory).add(piece, MORNING).unwrap();
        }
        let wanted = pieces.iter().fold(Vec::new(), |all, piece| merged(&all, piece));
        prop_assert_eq!(opened(&memory).log(MORNING), wanted);
    }

    #[test]
    fn the_order_in_which_tabs_write_does_not_matter(one in any_records(), other in any_records()) {
        let written = |first: &[Record], second: &[Record]| {
            let memory = holding(&[]);
            opened(&memory).add(first, MORNING).unwrap();
            opened(&memory).add(second, MORNING).unwrap();
            opened(&memory).log(MORNING)
        };
        prop_assert_eq!(written(&one, &other), written(&other, &one));
    }
}
