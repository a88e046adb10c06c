//! The real localStorage, through gloo-storage.

use crate::around::{MORNING, Without};
use dorsal::content::routine::Tool;
use dorsal::progress::record::{PainScores, Record, StepDone};
use dorsal::storage::browser::Browser;
use dorsal::storage::{Backend, BackendError, Notice, Settings, Store, Theme, WriteError};
use dorsal::units::{Instant, RoutineId, Score, Seconds};
use gloo_storage::{LocalStorage, Storage};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

/// An empty localStorage.
fn emptied() -> Browser {
    LocalStorage::clear();
    Browser::probe().expect("a browser that keeps things")
}

fn opened(browser: Browser) -> Store {
    Store::open(Arc::new(browser), MORNING)
}

fn record(id: &str) -> Record {
    Record {
        id: id.to_owned(),
        version: 1,
        deleted: false,
        started: MORNING,
        ended: Instant(MORNING.0 + 330_000),
        routine: RoutineId::new("between-the-shoulder-blades").expect("an id"),
        completed: true,
        steps: vec![StepDone {
            step: "R6.4".to_owned(),
            side: None,
            seconds: Seconds(45),
            tool: Tool::TwoBalls,
        }],
        pain: PainScores {
            before: Score::new(5),
            after: None,
            areas: Vec::new(),
        },
        note: "Weicher Ball \u{2013} \u{1F3BE}".to_owned(),
        title: String::new(),
        next_day: None,
    }
}

#[wasm_bindgen_test]
fn texts_are_kept_under_their_keys() {
    let browser = emptied();
    assert_eq!(browser.read("dorsal.settings"), Ok(None));
    browser
        .write("dorsal.settings", "\u{1F3BE} \u{0} text")
        .unwrap();
    assert_eq!(
        browser.read("dorsal.settings").unwrap().as_deref(),
        Some("\u{1F3BE} \u{0} text")
    );
    assert_eq!(browser.keys().unwrap(), ["dorsal.settings"]);
    browser.remove("dorsal.settings").unwrap();
    browser.remove("dorsal.settings").unwrap();
    assert_eq!(browser.keys().unwrap(), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn probing_leaves_nothing_behind() {
    assert_eq!(emptied().keys().unwrap(), Vec::<String>::new());
}

#[wasm_bindgen_test]
fn values_are_json_that_gloo_reads_too() {
    let store = opened(emptied());
    store
        .write(&Settings {
            theme: Theme::Dark,
            ..Settings::default()
        })
        .unwrap();
    assert_eq!(LocalStorage::get::<u32>("dorsal.schema").unwrap(), 1);
    let settings: Settings = LocalStorage::get("dorsal.settings").unwrap();
    assert_eq!(settings.theme, Theme::Dark);
}

#[wasm_bindgen_test]
fn what_was_kept_is_there_when_the_app_opens_again() {
    let browser = emptied();
    opened(browser)
        .add(&[record("a"), record("b")], MORNING)
        .unwrap();
    opened(browser)
        .add(&[record("b"), record("c")], MORNING)
        .unwrap();
    assert_eq!(
        opened(browser).log(MORNING),
        [record("a"), record("b"), record("c")]
    );
    assert_eq!(opened(browser).take_notices(), []);
}

#[wasm_bindgen_test]
fn a_malformed_value_is_put_aside_and_said_once() {
    let browser = emptied();
    LocalStorage::raw()
        .set_item("dorsal.settings", "{")
        .unwrap();
    LocalStorage::raw()
        .set_item("theme", "of another program")
        .unwrap();
    let store = opened(browser);
    assert_eq!(store.read::<Settings>(MORNING), None);
    let quarantine = "dorsal.quarantine.settings.1795255200000".to_owned();
    let key = "dorsal.settings".to_owned();
    assert_eq!(
        store.take_notices(),
        [Notice::PutAside {
            key,
            quarantine: quarantine.clone()
        }]
    );
    assert_eq!(store.quarantined(), [(quarantine, "{".to_owned())]);
    store.write(&Settings::default()).unwrap();
    assert_eq!(
        opened(browser).read::<Settings>(MORNING),
        Some(Settings::default())
    );
    assert_eq!(
        browser.read("theme").unwrap().as_deref(),
        Some("of another program")
    );
}

#[wasm_bindgen_test]
fn a_full_browser_refuses_and_keeps_what_it_has() {
    let browser = emptied();
    let store = opened(browser);
    store.add(&[record("a")], MORNING).unwrap();
    // Fill it to the last thousand letters.
    let mut piece = 1 << 22;
    let mut number = 0;
    while piece >= 1_000 {
        let written = browser.write(&number.to_string(), &"x".repeat(piece));
        if written.is_ok() {
            number += 1;
        } else {
            assert_eq!(written, Err(BackendError::Full));
            piece /= 2;
        }
    }
    let long = Record {
        note: "x".repeat(10_000),
        ..record("b")
    };
    let full = Err(WriteError::Backend(BackendError::Full));
    assert_eq!(store.add(std::slice::from_ref(&long), MORNING), full);
    assert_eq!(store.log(MORNING), [record("a")]);
    browser.remove("0").unwrap();
    store.add(std::slice::from_ref(&long), MORNING).unwrap();
    assert_eq!(store.log(MORNING), [record("a"), long]);
    LocalStorage::clear();
}

#[wasm_bindgen_test]
fn a_browser_that_blocks_storage_is_noticed_without_an_error() {
    LocalStorage::clear();
    let throws = "throw new DOMException('blocked', 'SecurityError');";
    let blocked = Without::new("window", "localStorage", throws);
    assert!(Browser::probe().is_none());
    drop(blocked);
    let none = Without::new("window", "localStorage", "return null;");
    assert!(Browser::probe().is_none());
    drop(none);
    assert!(Browser::probe().is_some());
}
