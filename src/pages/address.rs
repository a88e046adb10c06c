//! State that lives in the address, read and written in one place (DECISIONS 6).

use crate::platform::dom;
use crate::units::{Layer, MuscleId, Side};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use leptos_router::params::ParamsMap;

/// What the query of the address says. Read in one place, it is one thing to follow.
#[derive(Clone, Copy)]
pub(super) struct Query(Memo<ParamsMap>);

/// The query of the address.
pub(super) fn query() -> Query {
    Query(use_query_map())
}

impl Query {
    /// What it says of this.
    pub(super) fn word(self, name: &str) -> Option<String> {
        self.0.with(|words| words.get(name))
    }

    /// The same for who asks once.
    pub(super) fn word_now(self, name: &str) -> Option<String> {
        self.0.with_untracked(|words| words.get(name))
    }

    /// A path with this query, in which one word says something else, or nothing.
    pub(super) fn with(self, path: &str, name: &str, value: &str) -> String {
        let mut address = path.to_owned();
        let mut add = |key: &str, word: &str| {
            let before = if address.contains('?') { "&" } else { "?" };
            address += &[before, key, "=", &dom::encoded(word)].concat();
        };
        self.0.with_untracked(|words| {
            for (key, word) in words.clone() {
                if key != name {
                    add(&key, &word);
                }
            }
        });
        if !value.is_empty() {
            add(name, value);
        }
        address
    }

    /// A path with all of this query.
    pub(super) fn after(self, path: &str) -> String {
        self.0.track();
        self.with(path, "", "")
    }

    /// The side, if one is there.
    pub(super) fn side(self) -> Option<Side> {
        Side::from_word(&self.word("side")?)
    }

    /// The layer, if one is there.
    pub(super) fn layer(self) -> Option<Layer> {
        Layer::from_id(&self.word("layer")?)
    }

    /// The muscle, if one is there.
    pub(super) fn muscle(self) -> Option<MuscleId> {
        MuscleId::new(&self.word("muscle")?).ok()
    }
}

/// What stands behind the `#` of the address.
pub(super) fn fragment() -> Memo<String> {
    use_location().hash
}

/// The address of the map.
pub(super) fn map(layer: Layer, chosen: Option<(MuscleId, Side)>) -> String {
    let mut address = ["/?layer=", layer.id()].concat();
    if let Some((muscle, side)) = chosen {
        address += &["&muscle=", muscle.as_str(), "&side=", side.word()].concat();
    }
    address
}

/// The address of a muscle's page.
pub(super) fn muscle_page(muscle: MuscleId, side: Side) -> String {
    ["/muscles/", muscle.as_str(), "?side=", side.word()].concat()
}

/// Goes to another state of the same page. Back undoes the step, and nothing scrolls.
pub(super) fn step_to() -> Callback<String> {
    let navigate = StoredValue::new(use_navigate());
    Callback::new(move |address: String| {
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.with_value(|navigate| navigate(&address, options));
    })
}

/// Goes to an address. With `true`, the step is not one that Back undoes.
pub(super) fn go_to() -> Callback<(String, bool)> {
    let navigate = StoredValue::new(use_navigate());
    Callback::new(move |(address, stay): (String, bool)| {
        let options = NavigateOptions {
            replace: stay,
            scroll: !stay,
            ..NavigateOptions::default()
        };
        navigate.with_value(|navigate| navigate(&address, options));
    })
}
