//! Keys, the schema number, and values that come back as they were.

use crate::records::record;
use crate::routines::MORNING;
use crate::{begun, everything, holding, opened, text};
use dorsal::pain::screening::ScreeningRecord;
use dorsal::progress::calendar::Month;
use dorsal::routine::run::Run;
use dorsal::storage::{
    Backend, BackendError, Key, Memory, Playing, Settings, Store, Theme, WriteError,
};
use dorsal::units::Instant;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

#[test]
fn keys_are_those_of_the_contract() {
    let month = Month::from_text("2026-11").unwrap();
    let keys = [
        (Key::Schema, "dorsal.schema"),
        (Key::Settings, "dorsal.settings"),
        (Key::Screening, "dorsal.screening"),
        (Key::Session, "dorsal.session"),
        (Key::Routines, "dorsal.routines"),
        (Key::Log(month), "dorsal.log.2026-11"),
    ];
    for (key, name) in keys {
        assert_eq!(key.text(), name);
        let aside = key.quarantine(Instant(12));
        assert_eq!(
            aside,
            format!("dorsal.quarantine.{}.12", &name["dorsal.".len()..])
        );
        assert!(Key::is_quarantine(&aside) && !Key::is_quarantine(name));
        assert_eq!(
            Key::month_of(&aside),
            None,
            "what was put aside is no part of the log"
        );
    }
    assert_eq!(Key::month_of("dorsal.log.2026-11"), Some(month));
    for other in [
        "log.2026-11",
        "dorsal.log.2026-13",
        "dorsal.log.",
        "other.log.2026-11",
    ] {
        assert_eq!(Key::month_of(other), None, "{other}");
    }
}

#[test]
fn an_empty_place_gets_the_schema_number_and_nothing_else() {
    let memory = holding(&[]);
    let store = opened(&memory);
    assert_eq!(
        everything(&memory),
        BTreeMap::from([("dorsal.schema".to_owned(), "1".to_owned())])
    );
    assert_eq!(store.take_notices(), []);
    assert_eq!(store.read::<Settings>(MORNING), None);
    assert_eq!(store.read::<Run>(MORNING), None);
    assert_eq!(store.log(MORNING), []);
}

#[test]
fn every_value_comes_back_as_it_was_after_closing_and_opening() {
    let memory = holding(&[]);
    let settings = Settings {
        theme: Theme::Dark,
        sound: false,
        single_keys: false,
        player: Playing {
            far: true,
            turns: 3,
            voice_name: "Anna".to_owned(),
            voice_rate: 80,
            ..Playing::default()
        },
        emergency_number: "112".to_owned(),
    };
    let screening = ScreeningRecord {
        last_full: Some(MORNING),
        ..ScreeningRecord::default()
    };
    let (run, done) = (begun(), record("1795255200000-abcd", MORNING));
    let store = opened(&memory);
    store.write(&settings).unwrap();
    store.write(&screening).unwrap();
    store.write(&run).unwrap();
    store.add(std::slice::from_ref(&done), MORNING).unwrap();
    let again = opened(&memory);
    assert_eq!(again.read::<Settings>(MORNING), Some(settings));
    assert_eq!(again.read::<ScreeningRecord>(MORNING), Some(screening));
    assert_eq!(again.read::<Run>(MORNING), Some(run));
    assert_eq!(again.log(MORNING), [done]);
    assert_eq!(again.take_notices(), []);
    let keys: Vec<String> = everything(&memory).into_keys().collect();
    assert_eq!(
        keys,
        [
            "dorsal.log.2026-11",
            "dorsal.schema",
            "dorsal.screening",
            "dorsal.session",
            "dorsal.settings"
        ]
    );
}

#[test]
fn values_are_json_with_the_names_of_their_fields() {
    let memory = holding(&[]);
    let store = opened(&memory);
    store.write(&Settings::default()).unwrap();
    store.write(&begun()).unwrap();
    let value =
        |key: &str| -> Value { serde_json::from_str(&text(&memory, key).unwrap()).unwrap() };
    assert_eq!(
        value("dorsal.settings"),
        json!({ "theme": "device", "sound": true, "single-keys": true, "player": {
            "far": false, "turns": 0, "pace": true, "trembling": true, "voice": true,
            "voice-name": "", "voice-rate": 100, "voice-volume": 100, "any-key": false, "lock-screen": false, "claps": false, "clap-level": 70,
        }, "emergency-number": "" })
    );
    let run = value("dorsal.session");
    assert_eq!(run["routine"], "between-the-shoulder-blades");
    assert_eq!(run["pain-before"], 4);
    assert_eq!(
        run["session"]["events"],
        json!([{ "kind": "start", "at": MORNING.0 }])
    );
}

#[test]
fn settings_that_were_not_there_yet_have_their_first_value() {
    let memory = holding(&[("dorsal.settings", r#"{"theme":"dark"}"#)]);
    let settings: Settings = opened(&memory).read(MORNING).unwrap();
    assert_eq!(
        settings,
        Settings {
            theme: Theme::Dark,
            ..Settings::default()
        }
    );
}

#[test]
fn an_ended_session_is_taken_away_and_the_rest_stays() {
    let memory = holding(&[]);
    let store = opened(&memory);
    store.write(&begun()).unwrap();
    store.write(&Settings::default()).unwrap();
    store.remove::<Run>().unwrap();
    assert_eq!(store.read::<Run>(MORNING), None);
    assert!(store.read::<Settings>(MORNING).is_some());
    assert_eq!(store.quarantined(), []);
    store.remove::<Run>().unwrap();
}

#[test]
fn keys_of_other_programs_are_never_touched() {
    let others = [
        ("theme", "dark"),
        ("log.2026-11", "[1]"),
        ("dorsalis.settings", "{"),
    ];
    let memory = holding(&others);
    let store = opened(&memory);
    store.add(&[record("a", MORNING)], MORNING).unwrap();
    store.log(MORNING);
    for (key, before) in others {
        assert_eq!(text(&memory, key).as_deref(), Some(before), "{key}");
    }
    assert_eq!(store.take_notices(), []);
}

/// A place that cannot be used at all.
struct Closed;

impl Backend for Closed {
    fn read(&self, _: &str) -> Result<Option<String>, BackendError> {
        Err(BackendError::Denied)
    }
    fn write(&self, _: &str, _: &str) -> Result<(), BackendError> {
        Err(BackendError::Denied)
    }
    fn remove(&self, _: &str) -> Result<(), BackendError> {
        Err(BackendError::Denied)
    }
    fn keys(&self) -> Result<Vec<String>, BackendError> {
        Err(BackendError::Denied)
    }
}

#[test]
fn where_nothing_may_be_kept_the_app_runs_and_each_write_says_so() {
    let store = Store::open(Arc::new(Closed), MORNING);
    assert_eq!(store.read::<Settings>(MORNING), None);
    assert_eq!(store.log(MORNING), []);
    assert_eq!(store.quarantined(), []);
    let refused = WriteError::Backend(BackendError::Denied);
    assert_eq!(store.write(&Settings::default()), Err(refused));
    assert_eq!(store.remove::<Run>(), Err(refused));
    assert_eq!(store.add(&[record("a", MORNING)], MORNING), Err(refused));
    let said = refused.to_string();
    assert!(said.contains("does not let Dorsal keep anything"), "{said}");
}

proptest! {
    #[test]
    fn a_place_in_memory_is_like_a_map(
        steps in prop::collection::vec(("[ab]{1,2}", prop::option::of("[xy]{0,3}")), 0..30),
    ) {
        let memory = Memory::new();
        let mut map = BTreeMap::new();
        for (key, text) in steps {
            if let Some(text) = text {
                memory.write(&key, &text).unwrap();
                map.insert(key, text);
            } else {
                memory.remove(&key).unwrap();
                map.remove(&key);
            }
        }
        prop_assert_eq!(everything(&memory), map);
    }
}

#[test]
fn a_number_to_call_keeps_what_a_telephone_knows_and_no_more() {
    let mut settings = Settings::default();
    for (typed, kept) in [
        (" 999 ", "999"),
        ("+44 (0)20", "+44020"),
        ("call mum", ""),
        ("12345678901234567890", "123456789012345"),
        ("", ""),
    ] {
        settings.set_emergency_number(typed);
        assert_eq!(settings.emergency_number, kept, "{typed}");
    }
}
