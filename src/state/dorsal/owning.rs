//! The verbs of own routines: keep, take away, bring back.

use super::Dorsal;
use crate::platform::{clock, locks, names};
use crate::routine::own::OwnRoutine;
use crate::storage::{Key, OwnRoutines};
use crate::units::RoutineId;
use leptos::prelude::*;

/// The person's own routines as they are shown.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Those that are kept.
    pub kept: Vec<OwnRoutine>,
    /// The one that was deleted last, as long as it can be brought back.
    pub deleted: Option<OwnRoutine>,
}

impl Shelf {
    pub(super) fn holding(own: OwnRoutines) -> Self {
        Self {
            kept: own.0,
            deleted: None,
        }
    }
}

impl Dorsal {
    /// An id that no other routine has.
    pub fn free_id(self) -> Option<RoutineId> {
        RoutineId::new(&names::unique(clock::now())).ok()
    }

    /// One of the person's own routines.
    pub fn own_routine(self, id: RoutineId) -> Option<OwnRoutine> {
        self.own
            .with(|shelf| shelf.kept.iter().find(|own| own.id == id).cloned())
    }

    /// Keeps an own routine: a new one, or the newer form of one.
    pub fn keep_own(self, routine: OwnRoutine) {
        self.own.update(|shelf| shelf.deleted = None);
        self.change_own(
            move |all| match all.iter_mut().find(|own| own.id == routine.id) {
                Some(own) => *own = routine.clone(),
                None => all.push(routine.clone()),
            },
        );
    }

    /// Takes an own routine away. Until something else is done to them, it can be brought back.
    pub fn delete_own(self, id: RoutineId) {
        let deleted = self.own_routine(id);
        self.own.update(|shelf| shelf.deleted = deleted);
        self.change_own(move |all| all.retain(|own| own.id != id));
    }

    /// Reads the own routines again, as another tab has left them.
    pub(super) fn read_own(self) {
        let read: Option<OwnRoutines> = self.stored(|store| store.read(clock::now()));
        let read = read.unwrap_or_default();
        self.own.update(|shelf| shelf.kept = read.0);
    }

    /// What is shown changes at once. What is kept is read, changed and written under its lock, so that
    /// two tabs lose nothing of each other's (DECISIONS 12).
    fn change_own(self, change: impl Fn(&mut Vec<OwnRoutine>) + 'static) {
        self.own.update(|shelf| change(&mut shelf.kept));
        wasm_bindgen_futures::spawn_local(async move {
            locks::with(&Key::Routines.text(), move || {
                self.read_own();
                self.own.update(|shelf| change(&mut shelf.kept));
                let all = OwnRoutines(self.own.with_untracked(|shelf| shelf.kept.clone()));
                self.keep(|store| store.write(&all));
            })
            .await;
        });
    }
}
