//! What the whole app knows: what is kept, what runs, what today's safety check said.

mod checking;
mod furnishing;
mod owning;
mod reading;
mod recovering;

pub use owning::Shelf;

use crate::content::safety::Outcome;
use crate::content::{Catalogue, catalogue, is_whole};
use crate::pain::screening::{Answers, ScreeningRecord, Verdict};
use crate::platform::{clock, dom, locks, names};
use crate::progress::calendar::Month;
use crate::progress::record::Record;
use crate::progress::summary::is_flare;
use crate::routine::run::Run;
use crate::routine::session::EventKind;
use crate::storage::browser::Browser;
use crate::storage::{Key, Memory, Notice, Settings, Store, Theme, WriteError};
use crate::units::Score;
use leptos::prelude::*;
use std::sync::Arc;

/// What does not change while the app runs: where things are kept, and the name of this tab.
struct Home {
    store: Store,
    tab: String,
}

/// The app's state, given by context and copied freely.
#[derive(Clone, Copy)]
pub struct Dorsal {
    home: StoredValue<Home>,
    /// How the person set things up.
    pub settings: RwSignal<Settings>,
    /// What the person should know about storage.
    pub notices: RwSignal<Vec<Notice>>,
    /// Why the last write failed; empty where it did not.
    pub trouble: RwSignal<String>,
    /// The log.
    pub records: RwSignal<Vec<Record>>,
    /// The session in progress, or just ended and not yet rated.
    pub run: RwSignal<Option<Run>>,
    /// The person's own routines.
    pub own: RwSignal<Shelf>,
    /// What is remembered of safety checks.
    pub screening: RwSignal<ScreeningRecord>,
    /// What the safety check of the session to come said. It is never kept (DECISIONS 13).
    pub verdict: RwSignal<Option<Verdict>>,
    /// The answers behind it, as long as it lasts.
    answers: RwSignal<Answers>,
    /// What screen readers are told.
    pub said: RwSignal<String>,
    /// The routines and the long texts, once they are here.
    pub furnished: RwSignal<bool>,
    /// Whether they did not come: no network, and not kept by the browser.
    pub unfurnished: RwSignal<bool>,
}

/// The app's state.
pub fn dorsal() -> Dorsal {
    expect_context::<Dorsal>()
}

impl Dorsal {
    /// Reads how the person set things up, and fetches the rest.
    pub fn open() -> Self {
        let now = clock::now();
        let store = if let Some(browser) = Browser::probe() {
            Store::open(Arc::new(browser), now)
        } else {
            let store = Store::open(Arc::new(Memory::new()), now);
            store.note(Notice::NotKept);
            store
        };
        let settings: Settings = store.read(now).unwrap_or_default();
        let state = Self {
            settings: RwSignal::new(settings),
            notices: RwSignal::new(Vec::new()),
            trouble: RwSignal::new(String::new()),
            records: RwSignal::new(Vec::new()),
            run: RwSignal::new(None),
            own: RwSignal::new(Shelf::default()),
            screening: RwSignal::new(ScreeningRecord::default()),
            verdict: RwSignal::new(None),
            answers: RwSignal::new(Answers::new()),
            said: RwSignal::new(String::new()),
            furnished: RwSignal::new(false),
            unfurnished: RwSignal::new(false),
            home: StoredValue::new(Home {
                store,
                tab: names::unique(now),
            }),
        };
        show_theme(state.settings.get_untracked().theme);
        state.collect_notices();
        state.fetch_library();
        state
    }

    /// The content of this build.
    pub fn catalogue(self) -> &'static Catalogue {
        catalogue()
    }

    /// The name of this tab.
    pub fn tab(self) -> String {
        self.home.with_value(|home| home.tab.clone())
    }

    /// Whether this tab runs the session.
    pub fn runs_here(self) -> bool {
        self.run.track();
        self.runs_here_now()
    }

    /// The same for a handler, which asks once.
    pub fn runs_here_now(self) -> bool {
        let tab = self.tab();
        self.run
            .with_untracked(|run| run.as_ref().is_some_and(|run| run.tab == tab))
    }

    /// Whether this browser keeps anything.
    pub fn keeps(self) -> bool {
        Browser::probe().is_some()
    }

    /// Tells screen readers something.
    pub fn say(self, words: impl Into<String>) {
        self.said.set(words.into());
    }

    /// Changes and keeps the settings.
    pub fn set_up(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        let settings = self.settings.get_untracked();
        show_theme(settings.theme);
        self.keep(|store| store.write(&settings));
    }

    /// Puts a session in place and keeps it.
    pub fn keep_run(self, run: Run) {
        self.keep(|store| store.write(&run));
        Self::note_run(Some(&run));
        self.run.set(Some(run));
    }

    /// Whether another tab has taken the session over since this one wrote it.
    pub fn lost_to_other_tab(self) -> bool {
        let stored = self.stored(|store| store.read::<Run>(clock::now()));
        stored.is_some_and(|run| run.tab != self.tab())
    }

    /// Reads the session from storage: standing where it was last known to live (DECISIONS 1).
    pub fn load_run(self) {
        // Without the routines nobody can tell what a session is of. It waits for them.
        if !is_whole() {
            return;
        }
        let now = clock::now();
        let stored = self.stored(|store| store.read::<Run>(now));
        let fits = |run: &Run| {
            run.made(self.catalogue())
                .is_some_and(|routine| run.fits(self.catalogue(), routine))
        };
        let run = match stored {
            Some(mut run) if fits(&run) => {
                run.stand_still();
                Some(run)
            }
            Some(_) => {
                self.stored(|store| store.reject::<Run>(now));
                None
            }
            None => None,
        };
        self.run.set(run);
    }

    /// Ends the session: what was done goes to the log, whatever became of it.
    pub fn log_run(self) {
        let Some(run) = self.run.get_untracked() else {
            return;
        };
        let Some(routine) = run.made(self.catalogue()) else {
            return;
        };
        if let Some(record) = Record::of(&run, routine, clock::now()) {
            self.add(record);
        }
    }

    /// Ends a waiting session where it stands, keeps what was done of it, and takes it away.
    pub fn end_waiting_run(self) {
        let Some(mut run) = self.run.get_untracked() else {
            return;
        };
        run.act(EventKind::Stop, run.heartbeat);
        self.run.set(Some(run));
        self.log_run();
        self.forget_run();
    }

    /// Takes the session away, after its number or without one.
    pub fn forget_run(self) {
        self.run.set(None);
        self.verdict.set(None);
        self.keep(Store::remove::<Run>);
        Self::note_run(None);
    }

    /// The record in the log of a session.
    pub fn record_of(self, id: &str) -> Option<Record> {
        self.records
            .with_untracked(|records| records.iter().find(|record| record.id == id).cloned())
    }

    /// Adds a record, or a newer version of one, to the log, under the lock of its month.
    pub fn add(self, record: Record) {
        Self::note_record(&record);
        let key = Key::Log(Month::of(record.started)).text();
        wasm_bindgen_futures::spawn_local(async move {
            locks::with(&key, move || {
                self.keep(|store| store.add(std::slice::from_ref(&record), clock::now()));
                self.read_log();
            })
            .await;
        });
    }

    /// Adds the number after the session to its record. After a flare there is no second session today.
    pub fn rate(self, after: Option<Score>) {
        let Some(run) = self.run.get_untracked() else {
            return;
        };
        if is_flare(run.pain_before, after) {
            self.stop_for(Outcome::NoSession);
        }
        if let Some(record) = self.record_of(&run.id) {
            self.add(record.with_pain_after(after));
        }
    }

    /// What was put aside, as one text to keep: a list of keys and values.
    pub fn quarantine_text(self) -> String {
        let all = self.stored(Store::quarantined);
        serde_json::to_string(&all).unwrap_or_default()
    }

    fn stored<T>(self, of: impl FnOnce(&Store) -> T) -> T {
        self.home.with_value(|home| of(&home.store))
    }

    fn read_log(self) {
        self.records
            .set(self.stored(|store| store.log(clock::now())));
    }

    fn keep(self, write: impl FnOnce(&Store) -> Result<(), WriteError>) {
        let result = self.stored(write);
        let trouble = result
            .err()
            .map_or(String::new(), |error| error.to_string());
        if self.trouble.with_untracked(|held| *held != trouble) {
            self.trouble.set(trouble);
        }
        self.collect_notices();
    }

    fn collect_notices(self) {
        let fresh = self.stored(Store::take_notices);
        if !fresh.is_empty() {
            self.notices.update(|notices| notices.extend(fresh));
        }
    }
}

fn show_theme(theme: Theme) {
    dom::set_theme(match theme {
        Theme::Device => "",
        Theme::Light => "light",
        Theme::Dark => "dark",
    });
}
