//! Values that cannot be read: put aside whole, said once, and everything else goes on.

use crate::records::record;
use crate::routines::MORNING;
use crate::{begun, everything, holding, opened, set_aside, text};
use dorsal::pain::screening::ScreeningRecord;
use dorsal::progress::record::Record;
use dorsal::routine::run::Run;
use dorsal::storage::{Backend, Memory, Notice, Settings, Store};
use dorsal::units::Instant;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Texts that are nothing of ours.
const NONSENSE: [&str; 12] = [
    "",
    " ",
    "not json",
    "{",
    "{\"theme\":",
    "[1,2",
    "null",
    "true",
    "\"\"",
    "-1",
    "1e999",
    "\u{0}\u{FEFF}{}",
];

/// Reads everything that the app reads at its start.
fn read_all(store: &Store, now: Instant) {
    store.read::<Settings>(now);
    store.read::<ScreeningRecord>(now);
    store.read::<Run>(now);
    store.log(now);
}

/// The keys that the app reads.
const KEYS: [&str; 5] = [
    "dorsal.schema",
    "dorsal.settings",
    "dorsal.screening",
    "dorsal.session",
    "dorsal.log.2026-11",
];

/// Opens a place with one bad text; answers with what is there afterwards.
fn with_bad(key: &str, bad: &str) -> (std::sync::Arc<Memory>, Store) {
    let memory = holding(&[("dorsal.schema", "1")]);
    memory.write(key, bad).unwrap();
    let store = opened(&memory);
    read_all(&store, MORNING);
    (memory, store)
}

fn check_bad(key: &str, bad: &str) {
    let (memory, store) = with_bad(key, bad);
    let said = store.take_notices();
    assert_eq!(said, [set_aside(key, MORNING)], "{key} {bad:?}");
    let Notice::PutAside { quarantine, .. } = &said[0] else {
        panic!("{said:?}")
    };
    assert_eq!(text(&memory, quarantine).as_deref(), Some(bad), "{key}");
    let kept = (quarantine.clone(), bad.to_owned());
    assert_eq!(store.quarantined(), [kept], "it can be downloaded");
    read_all(&store, MORNING);
    assert_eq!(store.take_notices(), [], "it is said once");
    works(&memory, &store);
    let again = opened(&memory);
    read_all(&again, MORNING);
    assert_eq!(again.take_notices(), [], "nor after the next start");
    assert_eq!(again.quarantined().len(), 1);
}

/// Whether everything can be written and read.
fn works(memory: &Memory, store: &Store) {
    assert_eq!(text(memory, "dorsal.schema").as_deref(), Some("1"));
    store.write(&Settings::default()).unwrap();
    store.write(&ScreeningRecord::default()).unwrap();
    store.write(&begun()).unwrap();
    store.add(&[record("new", MORNING)], MORNING).unwrap();
    assert_eq!(store.read(MORNING), Some(Settings::default()));
    assert_eq!(store.read(MORNING), Some(ScreeningRecord::default()));
    assert_eq!(store.read(MORNING), Some(begun()));
    assert!(store.log(MORNING).contains(&record("new", MORNING)));
}

#[test]
fn nonsense_under_any_key_is_put_aside_once_and_the_app_works() {
    for key in KEYS {
        for bad in NONSENSE {
            check_bad(key, bad);
        }
    }
}

#[test]
fn json_of_another_shape_is_put_aside_too() {
    let wrong = [
        (
            "dorsal.schema",
            vec!["1.5", "\"1\"", "[1]", "{\"schema\":1}"],
        ),
        (
            "dorsal.settings",
            vec!["{\"theme\":\"pink\"}", "{\"sound\":\"on\"}", "7"],
        ),
        (
            "dorsal.screening",
            vec![
                "{\"last_full\":\"today\"}",
                "{\"kept\":{\"No Id\":\"yes\"}}",
            ],
        ),
        ("dorsal.session", vec!["{}", "{\"id\":\"a\"}"]),
        ("dorsal.log.2026-11", vec!["{\"records\":[]}", "5"]),
    ];
    for (key, texts) in wrong {
        for bad in texts {
            check_bad(key, bad);
        }
    }
}

#[test]
fn a_session_with_one_wrong_field_is_put_aside() {
    let fields = [
        "id",
        "tab",
        "routine",
        "steps",
        "session",
        "heartbeat",
        "ceiling",
        "pain-before",
    ];
    for field in fields {
        let mut value = serde_json::to_value(begun()).unwrap();
        value[field] = json!({ "not": "ours" });
        check_bad("dorsal.session", &value.to_string());
    }
}

#[test]
fn everything_malformed_at_once_is_all_put_aside() {
    let memory = holding(&KEYS.map(|key| (key, "{{")));
    let store = opened(&memory);
    read_all(&store, MORNING);
    assert_eq!(
        store.take_notices(),
        KEYS.map(|key| set_aside(key, MORNING))
    );
    assert_eq!(store.quarantined().len(), KEYS.len());
    works(&memory, &store);
}

#[test]
fn a_key_that_nothing_reads_yet_stays_as_it_is() {
    let (memory, store) = with_bad("dorsal.routines", "{{");
    assert_eq!(text(&memory, "dorsal.routines").as_deref(), Some("{{"));
    assert_eq!(store.take_notices(), []);
}

#[test]
fn what_was_put_aside_before_is_never_written_over() {
    let memory = holding(&[]);
    let store = opened(&memory);
    for round in 0..3 {
        memory
            .write("dorsal.settings", &format!("bad {round}"))
            .unwrap();
        assert_eq!(store.read::<Settings>(MORNING), None);
    }
    let aside = store.quarantined();
    let texts: Vec<&str> = aside.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["bad 0", "bad 1", "bad 2"]);
    assert_eq!(store.take_notices().len(), 3);
}

#[test]
fn a_bad_record_is_put_aside_alone_and_the_good_ones_stay() {
    let good = [
        record("a", MORNING),
        record("b", Instant(MORNING.0 + 1_000)),
    ];
    let mut values: Vec<Value> = good
        .iter()
        .map(|record| serde_json::to_value(record).unwrap())
        .collect();
    let bad = [
        json!({ "id": "c" }),
        json!(null),
        json!({ "id": "d", "version": -1 }),
    ];
    values.splice(1..1, bad.clone());
    let memory = holding(&[("dorsal.log.2026-11", &Value::Array(values).to_string())]);
    let store = opened(&memory);
    assert_eq!(store.log(MORNING), good);
    assert_eq!(
        store.take_notices(),
        [set_aside("dorsal.log.2026-11", MORNING)]
    );
    let aside: Vec<Value> = serde_json::from_str(&store.quarantined()[0].1).unwrap();
    assert_eq!(aside, bad);
    let left: Vec<Record> =
        serde_json::from_str(&text(&memory, "dorsal.log.2026-11").unwrap()).unwrap();
    assert_eq!(left, good);
    assert_eq!(store.log(MORNING), good);
    assert_eq!(store.take_notices(), []);
}

#[test]
fn a_bad_month_does_not_touch_the_others() {
    let good = serde_json::to_string(&[record("a", MORNING)]).unwrap();
    let memory = holding(&[("dorsal.log.2026-10", "[{]"), ("dorsal.log.2026-11", &good)]);
    let store = opened(&memory);
    assert_eq!(store.log(MORNING), [record("a", MORNING)]);
    assert_eq!(text(&memory, "dorsal.log.2026-11"), Some(good));
    assert_eq!(
        store.take_notices(),
        [set_aside("dorsal.log.2026-10", MORNING)]
    );
}

#[test]
fn a_session_that_makes_no_sense_any_more_can_be_put_aside_whole() {
    let memory = holding(&[]);
    let store = opened(&memory);
    store.reject::<Run>(MORNING);
    assert_eq!(store.take_notices(), [], "there is none");
    store.write(&begun()).unwrap();
    let before = text(&memory, "dorsal.session").unwrap();
    store.reject::<Run>(MORNING);
    assert_eq!(store.read::<Run>(MORNING), None);
    assert_eq!(store.take_notices(), [set_aside("dorsal.session", MORNING)]);
    assert_eq!(store.quarantined()[0].1, before);
}

proptest! {
    #[test]
    fn whatever_stands_under_whichever_keys_no_text_is_lost_and_the_app_works(
        texts in prop::collection::vec(
            prop_oneof![".{0,12}", "[\\[\\]{}\",:0-9a-z]{0,16}"],
            KEYS.len(),
        ),
    ) {
        let pairs: Vec<(&str, &str)> =
            KEYS.into_iter().zip(texts.iter().map(String::as_str)).collect();
        let memory = holding(&pairs);
        let store = opened(&memory);
        let newer = serde_json::from_str::<u32>(&texts[0]).is_ok_and(|schema| schema > 1);
        read_all(&store, MORNING);
        if newer {
            return Ok(());
        }
        let after = everything(&memory);
        let said = store.take_notices();
        for (key, before) in pairs {
            let stays = after.get(key).is_some_and(|now| now == before);
            let aside = set_aside(key, MORNING);
            let moved = said.iter().filter(|notice| **notice == aside).count();
            if !stays {
                let Notice::PutAside { quarantine, .. } = &aside else { unreachable!() };
                let kept = after.get(quarantine).map(String::as_str);
                // A list of bad records keeps its values, not its spaces.
                let list = serde_json::from_str::<Vec<Value>>(before).ok();
                let same = kept == Some(before)
                    || list.is_some_and(|list| {
                        kept.is_some_and(|kept| serde_json::from_str::<Vec<Value>>(kept).ok() == Some(list))
                    });
                prop_assert!(same, "{} {:?} became {:?}", key, before, kept);
            }
            prop_assert_eq!(moved, usize::from(!stays), "{}", key);
        }
    }
}
