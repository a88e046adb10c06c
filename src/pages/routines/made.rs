//! A routine as an address asks for it: ours, one's own or a shared one, fitted to the day.

use super::fit::means;
use crate::address::Page;
use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::pages::address::{self, Query};
use crate::pain::screening::Maker;
use crate::routine::adapt::{Change, Means, adapt};
use crate::routine::link::{self, LinkFault, SHARED};
use crate::routine::own::{OwnRoutine, kept};
use crate::routine::run::Run;
use crate::state::dorsal;
use crate::units::RoutineId;

/// A routine that can be played.
#[derive(Clone)]
pub(in crate::pages) struct Made {
    /// The routine.
    pub routine: &'static Routine,
    /// What it is made of, where it is not one of ours as it stands.
    pub own: Option<OwnRoutine>,
    /// What was changed about it for today, in words.
    pub changes: Vec<String>,
    /// Who made it.
    pub maker: Maker,
}

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.routine, other.routine) && self.changes == other.changes
    }
}

/// Ours with this id, fitted to what the query says; the reasons where too little would be left of it.
pub(in crate::pages) fn of_ours(id: RoutineId, query: Query) -> Option<Result<Made, Vec<String>>> {
    let routine = catalogue().routine(id)?;
    let means = means(query);
    if means == Means::default() {
        return Some(Ok(Made {
            routine,
            own: None,
            changes: Vec::new(),
            maker: Maker::Dorsal,
        }));
    }
    Some(fitted(
        &OwnRoutine::of(routine, catalogue()),
        &means,
        Maker::Dorsal,
    ))
}

/// One of the person's own, fitted to what the query says; the reasons where it cannot be played.
pub(in crate::pages) fn of_own(id: RoutineId, query: Query) -> Option<Result<Made, Vec<String>>> {
    let own = dorsal().own_routine(id)?;
    Some(playable(&own).and_then(|()| fitted(&own, &means(query), Maker::Person)))
}

/// The one that the link carries, fitted to what the query says; the reasons where it cannot be played.
pub(in crate::pages) fn of_shared(query: Query) -> Result<Made, Vec<String>> {
    let own = read_link().map_err(|fault| fault.words(catalogue()))?;
    fitted(&own, &means(query), Maker::Person)
}

/// The routine in the fragment of the address.
pub(super) fn read_link() -> Result<OwnRoutine, LinkFault> {
    use leptos::prelude::Get;
    link::read(&address::fragment().get(), catalogue())
}

/// Whether a kept routine is within all limits, which storage cannot promise; else why not.
fn playable(own: &OwnRoutine) -> Result<(), Vec<String>> {
    let refusals = own.refusals(catalogue());
    if refusals.is_empty() {
        return Ok(());
    }
    Err(refusals.iter().map(|one| one.words(catalogue())).collect())
}

/// A routine fitted to the day.
pub(super) fn fitted(own: &OwnRoutine, means: &Means, maker: Maker) -> Result<Made, Vec<String>> {
    let words = |changes: &[Change]| changes.iter().map(Change::words).collect::<Vec<String>>();
    let adapted = adapt(own, means, catalogue()).map_err(|changes| words(&changes))?;
    let changes = words(&adapted.changes);
    match kept(&adapted.routine, catalogue()) {
        Some(routine) => Ok(Made {
            routine,
            own: Some(adapted.routine),
            changes,
            maker,
        }),
        None => Err(changes),
    }
}

/// The path of the overview of a routine that is played.
pub(in crate::pages) fn overview_of(routine: &Routine, own: Option<&OwnRoutine>) -> String {
    if catalogue().routine(routine.id).is_some() {
        return Page::Routine(routine.id).path();
    }
    match own.filter(|own| own.id.as_str().starts_with(SHARED)) {
        Some(own) => carrying(&Page::Shared.path(), own),
        None => Page::Own(routine.id).path(),
    }
}

/// The path of the page where a session goes on.
pub(in crate::pages) fn session_of(run: &Run) -> String {
    let ours = catalogue().routine(run.routine).is_some();
    match &run.own {
        Some(own) if own.id.as_str().starts_with(SHARED) => carrying(&Page::PlayShared.path(), own),
        Some(own) if !ours => Page::PlayOwn(own.id).path(),
        _ => Page::Play(run.routine).path(),
    }
}

/// A path with a routine in its fragment.
pub(super) fn carrying(path: &str, own: &OwnRoutine) -> String {
    [path, "#", &link::written(own).unwrap_or_default()].concat()
}
