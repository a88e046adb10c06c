//! How loud it is around, beside how loud a clap must be.

use super::live::{flag, live, memo, nothing, text};
use crate::state::hearing::{Hearing, threshold};
use crate::storage::Settings;
use leptos::prelude::*;

/// A bar that follows what is heard, with a mark where a clap begins; nothing while nobody listens.
pub fn level(hearing: Hearing, settings: RwSignal<Settings>) -> AnyView {
    let listens = memo(move || hearing.loudness().is_some());
    live(move || {
        if listens.get() {
            bar(hearing, settings)
        } else {
            nothing()
        }
    })
}

fn bar(hearing: Hearing, settings: RwSignal<Settings>) -> AnyView {
    let least = move || settings.with(threshold);
    let loudness = move || hearing.loudness().unwrap_or_default();
    let share = |number: u8| [&number.to_string(), "%"].concat();
    view! {
        <div
            class="level"
            class:reached=flag(move || loudness() >= least())
            style:--loud=text(move || share(loudness().number()))
            style:--least=text(move || share(least().number()))
            aria-hidden="true"
        ></div>
    }
    .into_any()
}
