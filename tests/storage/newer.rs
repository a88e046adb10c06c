//! Values of a newer Dorsal: read where they can be, never changed, said once.

use crate::records::record;
use crate::routines::MORNING;
use crate::{begun, everything, holding, opened};
use dorsal::pain::screening::ScreeningRecord;
use dorsal::routine::run::Run;
use dorsal::storage::{Backend, Notice, Settings, WriteError};

#[test]
fn a_newer_schema_is_read_only_and_said_once() {
    let log = serde_json::to_string(&[record("a", MORNING)]).unwrap();
    let memory = holding(&[
        ("dorsal.schema", "2"),
        ("dorsal.settings", r#"{"theme":"dark"}"#),
        ("dorsal.screening", r#"{"last_full":"a date in words"}"#),
        ("dorsal.session", "{\"shape\":\"new\"}"),
        ("dorsal.log.2026-10", "{\"months\":\"are different now\"}"),
        ("dorsal.log.2026-11", &log),
    ]);
    let before = everything(&memory);
    let store = opened(&memory);
    assert_eq!(store.take_notices(), [Notice::Newer]);
    assert!(
        store.read::<Settings>(MORNING).is_some(),
        "what can be read is"
    );
    assert_eq!(store.read::<ScreeningRecord>(MORNING), None);
    assert_eq!(store.read::<Run>(MORNING), None);
    assert_eq!(store.log(MORNING), [record("a", MORNING)]);
    store.reject::<Run>(MORNING);
    assert_eq!(store.write(&Settings::default()), Err(WriteError::Newer));
    assert_eq!(store.write(&begun()), Err(WriteError::Newer));
    assert_eq!(store.remove::<Run>(), Err(WriteError::Newer));
    assert_eq!(
        store.add(&[record("b", MORNING)], MORNING),
        Err(WriteError::Newer)
    );
    assert_eq!(everything(&memory), before);
    assert_eq!(store.take_notices(), []);
    assert!(
        WriteError::Newer
            .to_string()
            .contains("nothing was changed")
    );
}

#[test]
fn a_newer_dorsal_in_another_tab_makes_this_one_read_only() {
    let memory = holding(&[]);
    let store = opened(&memory);
    store.write(&Settings::default()).unwrap();
    memory.write("dorsal.schema", "2").unwrap();
    memory
        .write("dorsal.settings", "{\"written\":\"by the other\"}")
        .unwrap();
    let before = everything(&memory);
    assert_eq!(store.write(&Settings::default()), Err(WriteError::Newer));
    assert_eq!(
        store.add(&[record("a", MORNING)], MORNING),
        Err(WriteError::Newer)
    );
    store.read::<Settings>(MORNING);
    assert_eq!(everything(&memory), before);
    assert_eq!(store.take_notices(), [Notice::Newer]);
}

#[test]
fn the_same_schema_is_written_to() {
    let memory = holding(&[("dorsal.schema", "1")]);
    let store = opened(&memory);
    assert_eq!(store.take_notices(), []);
    store.write(&Settings::default()).unwrap();
}
