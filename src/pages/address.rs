//! State that lives in the address, read and written in one place (DECISIONS 6).

use crate::units::{Layer, MuscleId, Side};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

/// The side in the address, if one is there.
pub(super) fn side() -> Memo<Option<Side>> {
    let query = use_query_map();
    Memo::new(move |_| query.with(|query| Side::from_word(&query.get("side")?)))
}

/// The layer in the address, if one is there.
pub(super) fn layer() -> Memo<Option<Layer>> {
    let query = use_query_map();
    Memo::new(move |_| query.with(|query| Layer::from_id(&query.get("layer")?)))
}

/// The muscle in the address query, if one is there.
pub(super) fn muscle() -> Memo<Option<MuscleId>> {
    let query = use_query_map();
    Memo::new(move |_| query.with(|query| MuscleId::new(&query.get("muscle")?).ok()))
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
