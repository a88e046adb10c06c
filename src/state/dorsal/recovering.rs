//! After a crash of the whole browser: what localStorage had not yet on disk comes back from the
//! journal, as long as it is newer than what localStorage has.

use super::Dorsal;
use crate::platform::{clock, journal};
use crate::progress::record::Record;
use crate::routine::run::Run;
use crate::storage::Key;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use serde::Serialize;
use std::cell::RefCell;
use std::rc::Rc;

/// The note of the session in progress; an empty one says that there is none.
const SESSION: &str = "session";
/// The note of the last record that went into the log.
const RECORD: &str = "record";
/// How long the journal is waited for, in milliseconds. It answers within some ten.
const LONGEST_WAIT: u32 = 1_000;

impl Dorsal {
    /// Opens the journal and takes from it what was lost, and then goes on; without it, too, when it
    /// does not open.
    pub(super) fn recover(self, then: impl FnOnce() + 'static) {
        let then = Rc::new(RefCell::new(Some(then)));
        let go_on = move || {
            if let Some(then) = then.take() {
                then();
            }
        };
        let late = go_on.clone();
        journal::open(move || {
            journal::read(RECORD, move |text| self.recover_record(&text));
            journal::read(SESSION, move |text| {
                self.recover_run(&text);
                go_on();
            });
        });
        Timeout::new(LONGEST_WAIT, late).forget();
    }

    /// Notes the session as it is now; none takes the note away.
    pub(super) fn note_run(run: Option<&Run>) {
        note(SESSION, run);
    }

    /// Notes a record that goes into the log.
    pub(super) fn note_record(record: &Record) {
        note(RECORD, Some(record));
    }

    fn recover_run(self, text: &str) {
        let Ok(noted) = serde_json::from_str::<Run>(text) else {
            return;
        };
        let stored = self.stored(|store| store.read::<Run>(clock::now()));
        // What was put aside was broken in some other way than by a crash: it is not brought back.
        let aside = Key::Session.quarantine(crate::units::Instant(0));
        let aside = aside.trim_end_matches('0');
        let put_aside = self.stored(|store| {
            let all = store.quarantined();
            all.iter().any(|(key, _)| key.starts_with(aside))
        });
        let newer = stored.is_none_or(|stored| noted.heartbeat > stored.heartbeat);
        if newer && !put_aside && !self.runs_here_now() {
            self.keep(|store| store.write(&noted));
            if self.furnished.get_untracked() {
                self.load_run();
            }
        }
    }

    fn recover_record(self, text: &str) {
        let Ok(noted) = serde_json::from_str::<Record>(text) else {
            return;
        };
        let known = self.record_of(&noted.id);
        if known.is_none_or(|known| known.version < noted.version) {
            self.add(noted);
        }
    }
}

fn note<T: Serialize>(name: &str, value: Option<&T>) {
    let text = value.and_then(|value| serde_json::to_string(value).ok());
    journal::note(name, &text.unwrap_or_default());
}
