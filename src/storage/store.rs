//! Reading that never destroys and writing that never overwrites what it could not read.

use super::backend::Backend;
use super::key::Key;
use super::trouble::{Notice, WriteError};
use crate::order::Table;
use crate::progress::calendar::Month;
use crate::progress::record::{Record, merged};
use crate::units::Instant;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// The format this program writes.
pub const SCHEMA: u32 = 1;

/// A value under one key of the contract.
pub trait Saved: Serialize + DeserializeOwned {
    /// Its key.
    const KEY: Key;
}

/// All that is kept, behind its keys.
#[derive(Clone)]
pub struct Store {
    backend: Arc<dyn Backend>,
    newer: Arc<AtomicBool>,
    frozen: Arc<Mutex<Vec<Key>>>,
    notices: Arc<Mutex<Vec<Notice>>>,
}

impl Store {
    /// Opens a place: reads its schema number, and writes ours where there is none.
    pub fn open(backend: Arc<dyn Backend>, now: Instant) -> Self {
        let store = Self {
            backend,
            newer: Arc::default(),
            frozen: Arc::default(),
            notices: Arc::default(),
        };
        if store.value::<u32>(Key::Schema, now).is_none() {
            // A refusal shows at the first real write, with its message.
            let _ = store.put(Key::Schema, &SCHEMA);
        }
        store.is_newer();
        store
    }

    /// What the person should know, each said once: taking it clears it.
    pub fn take_notices(&self) -> Vec<Notice> {
        std::mem::take(&mut *self.notices.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Adds something the person should know.
    pub fn note(&self, notice: Notice) {
        self.notices
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(notice);
    }

    /// The value of a type, if there is a readable one. An unreadable one is put aside.
    pub fn read<T: Saved>(&self, now: Instant) -> Option<T> {
        self.value(T::KEY, now)
    }

    /// Puts a value aside that could be read but makes no sense any more, such as a session of a
    /// routine that this program does not have.
    pub fn reject<T: Saved>(&self, now: Instant) {
        if let Ok(Some(text)) = self.backend.read(&T::KEY.text())
            && self.guard(T::KEY).is_ok()
        {
            self.put_aside(T::KEY, &text, now);
        }
    }

    /// Writes the value of a type.
    ///
    /// # Errors
    /// [`WriteError`] says why nothing was written.
    pub fn write<T: Saved>(&self, value: &T) -> Result<(), WriteError> {
        self.put(T::KEY, value)
    }

    /// Takes the value of a type away.
    ///
    /// # Errors
    /// [`WriteError`] says why it is still there.
    pub fn remove<T: Saved>(&self) -> Result<(), WriteError> {
        self.guard(T::KEY)?;
        Ok(self.backend.remove(&T::KEY.text())?)
    }

    /// All records of all months, each in its newest version.
    pub fn log(&self, now: Instant) -> Vec<Record> {
        self.months().into_iter().fold(Vec::new(), |all, month| {
            merged(&all, &self.month(month, now))
        })
    }

    /// Adds records, or newer versions of them, to the log: read, merge, write, verify. The caller
    /// holds the lock of the month's key where the browser has locks (DECISIONS 12).
    ///
    /// # Errors
    /// [`WriteError`] says why a month was not written; months before it were.
    pub fn add(&self, records: &[Record], now: Instant) -> Result<(), WriteError> {
        for month in each_once(records.iter().map(|record| Month::of(record.started))) {
            let of_month: Vec<Record> = records
                .iter()
                .filter(|record| Month::of(record.started) == month)
                .cloned()
                .collect();
            let kept = self.month(month, now);
            let wanted = merged(&kept, &of_month);
            if wanted == kept {
                continue;
            }
            self.put(Key::Log(month), &wanted)?;
            if self.month(month, now) != wanted {
                return Err(WriteError::Lost);
            }
        }
        Ok(())
    }

    /// Everything put aside: key and text.
    pub fn quarantined(&self) -> Vec<(String, String)> {
        let keys = self.backend.keys().unwrap_or_default();
        keys.into_iter()
            .filter(|key| Key::is_quarantine(key))
            .filter_map(|key| {
                let text = self.backend.read(&key).ok().flatten()?;
                Some((key, text))
            })
            .collect()
    }

    fn months(&self) -> Vec<Month> {
        let keys = self.backend.keys().unwrap_or_default();
        each_once(keys.iter().filter_map(|key| Key::month_of(key)))
    }

    /// One month, record by record: a bad one is put aside alone, the good ones stay.
    fn month(&self, month: Month, now: Instant) -> Vec<Record> {
        let key = Key::Log(month);
        let Some(values) = self.value::<Vec<Box<RawValue>>>(key, now) else {
            return Vec::new();
        };
        let mut good = Vec::new();
        let mut bad = Vec::new();
        for value in values {
            match serde_json::from_str::<Record>(value.get()) {
                Ok(record) => good.push(record),
                Err(_) => bad.push(value),
            }
        }
        let good = merged(&good, &[]);
        if !bad.is_empty() && !self.is_newer() {
            self.put_bad_records_aside(key, &bad, &good, now);
        }
        good
    }

    fn put_bad_records_aside(
        &self,
        key: Key,
        bad: &[Box<RawValue>],
        good: &[Record],
        now: Instant,
    ) {
        let quarantine = self.free_quarantine(key, now);
        let text = serde_json::to_string(bad).unwrap_or_default();
        let moved = self
            .backend
            .write(&quarantine, &text)
            .map_err(WriteError::from)
            .and_then(|()| self.put(key, &good));
        if moved.is_ok() {
            self.note(Notice::PutAside {
                key: key.text(),
                quarantine,
            });
        } else {
            let _ = self.backend.remove(&quarantine);
            self.freeze(key);
        }
    }

    fn value<T: DeserializeOwned>(&self, key: Key, now: Instant) -> Option<T> {
        let text = self.backend.read(&key.text()).ok().flatten()?;
        let value = serde_json::from_str(&text).ok();
        if value.is_none() && !self.is_newer() {
            self.put_aside(key, &text, now);
        }
        value
    }

    /// Moves a text that cannot be read. It is taken away first, since there may be room for one
    /// copy only; if the move fails it goes back, and is never written over.
    fn put_aside(&self, key: Key, text: &str, now: Instant) {
        let quarantine = self.free_quarantine(key, now);
        let own = key.text();
        let moved = self
            .backend
            .remove(&own)
            .and_then(|()| self.backend.write(&quarantine, text));
        if moved.is_ok() {
            self.note(Notice::PutAside {
                key: own,
                quarantine,
            });
        } else {
            let _ = self.backend.write(&own, text);
            self.freeze(key);
        }
    }

    fn free_quarantine(&self, key: Key, now: Instant) -> String {
        let taken = |name: &str| matches!(self.backend.read(name), Ok(Some(_)));
        (now.0..=u64::MAX)
            .map(|millis| key.quarantine(Instant(millis)))
            .find(|name| !taken(name))
            .unwrap_or_else(|| key.quarantine(now))
    }

    fn freeze(&self, key: Key) {
        let mut frozen = self.frozen.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = !frozen.contains(&key);
        if fresh {
            frozen.push(key);
        }
        drop(frozen);
        if fresh {
            self.note(Notice::LeftAlone(key.text()));
        }
    }

    /// Whether a newer Dorsal has written here. It is looked up each time, since that can happen in
    /// another tab while this one is open.
    fn is_newer(&self) -> bool {
        let known = self.newer.load(Ordering::Relaxed);
        if known || self.stored_schema().is_none_or(|schema| schema <= SCHEMA) {
            return known;
        }
        self.newer.store(true, Ordering::Relaxed);
        self.note(Notice::Newer);
        true
    }

    fn stored_schema(&self) -> Option<u32> {
        let text = self.backend.read(&Key::Schema.text()).ok().flatten()?;
        serde_json::from_str(&text).ok()
    }

    fn guard(&self, key: Key) -> Result<(), WriteError> {
        if self.is_newer() {
            return Err(WriteError::Newer);
        }
        let frozen = self.frozen.lock().unwrap_or_else(PoisonError::into_inner);
        if frozen.contains(&key) {
            Err(WriteError::LeftAlone)
        } else {
            Ok(())
        }
    }

    fn put<T: Serialize>(&self, key: Key, value: &T) -> Result<(), WriteError> {
        self.guard(key)?;
        let text = serde_json::to_string(value).map_err(|_| WriteError::NotJson)?;
        Ok(self.backend.write(&key.text(), &text)?)
    }
}

/// The months in order, each once.
fn each_once(months: impl Iterator<Item = Month>) -> Vec<Month> {
    let months: Table<Month, ()> = months.map(|month| (month, ())).collect();
    months.into_iter().map(|(month, ())| month).collect()
}
