//! Which functions wait for the second module, and where in the table they will be.

use super::module::Module;
use crate::error::Result;
use std::collections::{BTreeMap, BTreeSet};

/// The functions that move, and what they need of those that stay.
pub(super) struct Moved {
    /// The functions, in order.
    pub(super) functions: BTreeSet<u32>,
    /// Functions that stay and are called by some that move, in order.
    pub(super) needed: BTreeSet<u32>,
    /// The place in the table through which the first module calls a function that moved.
    pub(super) places: BTreeMap<u32, u64>,
    /// One function of the first module that calls it, for each of these.
    pub(super) callers: BTreeMap<u32, u32>,
    /// How many places the table gains.
    pub(super) gained: u64,
}

impl Moved {
    pub(super) fn choose(module: &Module<'_>, waits: impl Fn(&str) -> bool) -> Result<Self> {
        let mut callers = BTreeMap::<u32, BTreeSet<u32>>::new();
        let mut held = BTreeSet::new();
        for (function, body) in module.defined() {
            let mentions = Module::mentions(body)?;
            for called in mentions.called {
                callers.entry(called).or_default().insert(function);
            }
            held.extend(mentions.held);
        }
        let may_move = |function: &u32| {
            *function >= module.imported
                && !module.fixed.contains(function)
                && !held.contains(function)
        };
        let mut functions: BTreeSet<u32> = module
            .defined()
            .map(|(function, _)| function)
            .filter(|function| may_move(function) && waits(module.name(*function)))
            .collect();
        // What nobody but they call goes with them. What has a place in the table may be called
        // from anywhere.
        loop {
            let more: Vec<u32> = callers
                .iter()
                .filter(|(function, callers)| {
                    may_move(function)
                        && !functions.contains(function)
                        && !module.places.contains_key(function)
                        && callers
                            .iter()
                            .all(|caller| caller == *function || functions.contains(caller))
                })
                .map(|(function, _)| *function)
                .collect();
            if more.is_empty() {
                break;
            }
            functions.extend(more);
        }
        Ok(Self::placed(module, functions, &callers))
    }

    fn placed(
        module: &Module<'_>,
        functions: BTreeSet<u32>,
        callers: &BTreeMap<u32, BTreeSet<u32>>,
    ) -> Self {
        let from = |function: &u32, moved: bool| {
            let mut callers = callers.get(function).into_iter().flatten();
            callers.find(|caller| functions.contains(*caller) == moved)
        };
        let needed = callers
            .keys()
            .filter(|function| !functions.contains(function) && from(function, true).is_some())
            .copied()
            .collect();
        let size = module
            .tables
            .get(module.table as usize)
            .map_or(0, |table| table.initial);
        let mut end = size;
        let mut places = BTreeMap::new();
        let mut first_callers = BTreeMap::new();
        for function in &functions {
            if let Some(caller) = from(function, false) {
                places.insert(*function, end);
                first_callers.insert(*function, *caller);
                end += 1;
            }
        }
        Self {
            needed,
            places,
            callers: first_callers,
            gained: end - size,
            functions,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.functions.is_empty()
    }
}
