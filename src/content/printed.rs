//! A page that the build has written as HTML.

use crate::units::{MuscleId, RoutineId, TechniqueId};
use serde::{Deserialize, Serialize};

/// A page to read, or a part of one that the app completes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// Its address inside the app: `/learn/how-massage-may-work`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What is on it.
    pub html: String,
    /// What a filter can ask for, where it stands in a list that has one: `tool-ball`.
    pub tags: Vec<String>,
}

impl Printed {
    /// Where the facts are that the map shows of a muscle that is chosen on it.
    pub fn on_map(muscle: MuscleId) -> String {
        ["/?muscle=", muscle.as_str()].concat()
    }

    /// Where the words are for what is laid over the muscles of the map.
    pub fn laid_over(what: &str) -> String {
        ["/?show=", what].concat()
    }

    /// Where the row of a technique in the list is.
    pub fn in_list(technique: TechniqueId) -> String {
        ["/techniques#", technique.as_str()].concat()
    }

    /// Where the row of a routine in the list is.
    pub fn row_of(routine: RoutineId) -> String {
        ["/routines#", routine.as_str()].concat()
    }

    /// Where the column of a technique in a comparison is.
    pub fn compared(technique: TechniqueId) -> String {
        ["/techniques/compare#", technique.as_str()].concat()
    }
}
