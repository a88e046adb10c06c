//! State that lives in the address, read and written in one place (DECISIONS 6).

use crate::units::{Layer, MuscleId, RoutineId, Side};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};

/// A part of the address path, such as `:id`.
pub(super) fn part(name: &'static str) -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get(name).unwrap_or_default()))
}

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

/// The address of a routine's overview.
pub(super) fn routine(id: RoutineId) -> String {
    ["/routines/", id.as_str()].concat()
}

/// The address of a routine's player.
pub(super) fn play(id: RoutineId) -> String {
    ["/routines/", id.as_str(), "/play"].concat()
}

/// Goes to an address. With `stay`, the step is not one that Back undoes.
pub(super) fn go_to() -> impl Fn(String, bool) + Copy + Send + Sync + 'static {
    let navigate = StoredValue::new(use_navigate());
    move |address: String, stay: bool| {
        let options =
            NavigateOptions { replace: stay, scroll: !stay, ..NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&address, options));
    }
}
