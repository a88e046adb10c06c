#![cfg(not(target_arch = "wasm32"))]
//! The storage contract: what is kept under which key, that nothing unreadable is lost, and that
//! nothing of a newer Dorsal is touched.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "storage/contract.rs"]
mod contract;
#[path = "storage/full.rs"]
mod full;
#[path = "storage/log.rs"]
mod log;
#[path = "storage/malformed.rs"]
mod malformed;
#[path = "storage/newer.rs"]
mod newer;
#[path = "support/records.rs"]
mod records;
#[path = "support/routines.rs"]
mod routines;

use dorsal::routine::run::Run;
use dorsal::routine::session::EventKind;
use dorsal::storage::{Backend, Memory, Notice, Store};
use dorsal::units::{Instant, Score, Side};
use routines::{MORNING, routine, waiting_run};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A place that holds these texts.
fn holding(texts: &[(&str, &str)]) -> Arc<Memory> {
    let memory = Memory::new();
    for (key, text) in texts {
        memory.write(key, text).expect("room");
    }
    Arc::new(memory)
}

fn opened(memory: &Arc<Memory>) -> Store {
    Store::open(memory.clone(), MORNING)
}

/// Everything in a place.
fn everything(memory: &Memory) -> BTreeMap<String, String> {
    let keys = memory.keys().expect("readable");
    keys.into_iter()
        .map(|key| {
            let text = memory
                .read(&key)
                .expect("readable")
                .expect("a text under its key");
            (key, text)
        })
        .collect()
}

fn text(memory: &Memory, key: &str) -> Option<String> {
    memory.read(key).expect("readable")
}

fn set_aside(key: &str, at: Instant) -> Notice {
    let name = key.strip_prefix("dorsal.").expect("a key of ours");
    Notice::PutAside {
        key: key.to_owned(),
        quarantine: format!("dorsal.quarantine.{name}.{}", at.0),
    }
}

/// A session that has just begun.
fn begun() -> Run {
    let mut run = waiting_run(routine("between-the-shoulder-blades"), Side::Left);
    assert!(run.act(EventKind::Start, MORNING));
    run.pain_before = Score::new(4);
    run
}
