//! A place without room: nothing that was there is lost, and what did not fit is said.

use crate::records::{DAY, record};
use crate::routines::MORNING;
use crate::{begun, everything, text};
use dorsal::routine::run::Run;
use dorsal::storage::{Backend, BackendError, Memory, Notice, Settings, Store, WriteError};
use dorsal::units::Instant;
use proptest::prelude::*;
use std::sync::Arc;

const FULL: WriteError = WriteError::Backend(BackendError::Full);

/// A place with the schema number, these texts, and this much room beside.
fn with_room(texts: &[(&str, &str)], beside: usize) -> Arc<Memory> {
    let all = [&[("dorsal.schema", "1")], texts].concat();
    let taken: usize = all.iter().map(|(key, text)| key.len() + text.len()).sum();
    let memory = Memory::with_room(taken + beside);
    for (key, text) in all {
        memory.write(key, text).expect("room");
    }
    Arc::new(memory)
}

#[test]
fn what_does_not_fit_is_refused_and_what_was_there_stays() {
    let log = serde_json::to_string(&[record("a", MORNING)]).unwrap();
    let memory = with_room(&[("dorsal.log.2026-11", &log)], 5);
    let before = everything(&memory);
    let store = Store::open(memory.clone(), MORNING);
    assert_eq!(store.write(&begun()), Err(FULL));
    assert_eq!(store.write(&Settings::default()), Err(FULL));
    assert_eq!(store.add(&[record("b", MORNING)], MORNING), Err(FULL));
    assert_eq!(store.log(MORNING), [record("a", MORNING)]);
    assert_eq!(everything(&memory), before);
    assert!(FULL.to_string().contains("no room left"));
}

#[test]
fn a_refused_write_succeeds_once_there_is_room() {
    let memory = with_room(&[("other.program", &"x".repeat(4_000))], 10);
    let store = Store::open(memory.clone(), MORNING);
    assert_eq!(store.add(&[record("a", MORNING)], MORNING), Err(FULL));
    memory.remove("other.program").unwrap();
    store.add(&[record("a", MORNING)], MORNING).unwrap();
    assert_eq!(store.log(MORNING), [record("a", MORNING)]);
}

#[test]
fn a_month_that_does_not_fit_does_not_take_the_one_before_with_it() {
    let october = record("a", Instant(MORNING.0 - 30 * DAY));
    let november = record("b", MORNING);
    let one = serde_json::to_string(&[&october]).unwrap().len();
    let memory = with_room(&[], "dorsal.log.2026-10".len() + one + 40);
    let store = Store::open(memory, MORNING);
    assert_eq!(store.add(&[november, october.clone()], MORNING), Err(FULL));
    assert_eq!(store.log(MORNING), [october]);
}

#[test]
fn a_bad_value_that_cannot_be_put_aside_stays_and_is_never_written_over() {
    for bad in ["{", "{\"theme\":\"pink\"}"] {
        let memory = with_room(&[("dorsal.settings", bad)], 5);
        let store = Store::open(memory.clone(), MORNING);
        for _ in 0..3 {
            assert_eq!(store.read::<Settings>(MORNING), None);
        }
        assert_eq!(
            store.take_notices(),
            [Notice::LeftAlone("dorsal.settings".to_owned())]
        );
        assert_eq!(
            store.write(&Settings::default()),
            Err(WriteError::LeftAlone)
        );
        assert_eq!(text(&memory, "dorsal.settings").as_deref(), Some(bad));
        assert!(WriteError::LeftAlone.to_string().contains("left as it is"));
    }
}

#[test]
fn a_bad_session_that_cannot_be_put_aside_is_not_removed_either() {
    let memory = with_room(&[("dorsal.session", "{")], 0);
    let store = Store::open(memory.clone(), MORNING);
    assert_eq!(store.read::<Run>(MORNING), None);
    assert_eq!(store.remove::<Run>(), Err(WriteError::LeftAlone));
    store.reject::<Run>(MORNING);
    assert_eq!(text(&memory, "dorsal.session").as_deref(), Some("{"));
}

#[test]
fn a_bad_record_that_cannot_be_put_aside_stays_in_its_month() {
    let good = serde_json::to_string(&record("a", MORNING)).unwrap();
    let month = format!("[{good},{{\"id\":\"bad\"}}]");
    let memory = with_room(&[("dorsal.log.2026-11", &month)], 5);
    let store = Store::open(memory.clone(), MORNING);
    assert_eq!(
        store.log(MORNING),
        [record("a", MORNING)],
        "the good one is there"
    );
    assert_eq!(
        store.add(&[record("b", MORNING)], MORNING),
        Err(WriteError::LeftAlone)
    );
    assert_eq!(text(&memory, "dorsal.log.2026-11"), Some(month));
    assert_eq!(store.quarantined(), []);
    assert_eq!(
        store.take_notices(),
        [Notice::LeftAlone("dorsal.log.2026-11".to_owned())]
    );
}

proptest! {
    #[test]
    fn with_any_room_no_record_of_the_log_is_ever_lost(
        room in 60usize..4_000,
        months in prop::collection::vec(0u64..4, 1..12),
    ) {
        let memory = Arc::new(Memory::with_room(room));
        let store = Store::open(memory.clone(), MORNING);
        let mut kept = Vec::new();
        for (number, month) in months.into_iter().enumerate() {
            let started = Instant(MORNING.0 - month * 31 * DAY);
            let record = record(&format!("record-{number:02}"), started);
            if store.add(std::slice::from_ref(&record), MORNING).is_ok() {
                kept.push(record);
            }
            let log = Store::open(memory.clone(), MORNING).log(MORNING);
            prop_assert_eq!(log.len(), kept.len());
            prop_assert!(kept.iter().all(|record| log.contains(record)));
        }
    }

    #[test]
    fn with_any_room_a_bad_value_is_somewhere(room in 0usize..60, bad in "[{x]{1,20}") {
        let memory = with_room(&[("dorsal.settings", &bad)], room);
        let store = Store::open(memory.clone(), MORNING);
        store.read::<Settings>(MORNING);
        let found = everything(&memory).into_values().filter(|text| *text == bad).count();
        prop_assert_eq!(found, 1);
        prop_assert_eq!(store.take_notices().len(), 1);
    }
}
