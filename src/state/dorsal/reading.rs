//! Reads what is kept, but for the settings. The first screen shows none of it, and what reads it comes
//! with the other rooms.

use super::{Dorsal, Shelf};
use crate::platform::{clock, page};
use crate::storage::{Key, OwnRoutines, Store};
use leptos::prelude::*;

impl Dorsal {
    /// Reads everything that is kept, opens the rooms, and listens to other tabs. Called once, when the
    /// rooms are here; a function of its own in the compiled program too, as `pages::later` is.
    #[inline(never)]
    pub(super) fn read_kept(self) {
        let now = clock::now();
        let own: OwnRoutines = self.stored(|store| store.read(now)).unwrap_or_default();
        self.own.set(Shelf::holding(own));
        self.read_log();
        self.read_screening();
        // Nobody is offered a session before it is known where it really stood.
        self.recover(move || {
            self.load_run();
            self.listen();
            self.collect_notices();
            self.furnished.set(true);
        });
    }

    fn read_screening(self) {
        let read = self.stored(|store: &Store| store.read(clock::now()));
        self.screening.set(read.unwrap_or_default());
    }

    fn listen(self) {
        let listener = page::on_storage(move |key| {
            if Key::month_of(&key).is_some() {
                self.read_log();
            } else if key == Key::Session.text() && !self.runs_here_now() {
                self.load_run();
            } else if key == Key::Routines.text() {
                self.read_own();
            } else if key == Key::Screening.text() {
                self.read_screening();
            }
        });
        // It listens as long as the page lives.
        if let Some(listener) = listener {
            listener.forget();
        }
    }
}
