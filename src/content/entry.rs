//! What search can find, as the build lists it.

use serde::{Deserialize, Serialize};

/// One thing that search can find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// What kind of thing it is: `Muscle`, `Routine` ...
    pub kind: String,
    /// Its address inside the app.
    pub path: String,
    /// Other words that should find it, in lower case: old names, Latin, everyday words.
    pub words: String,
}
