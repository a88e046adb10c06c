//! `/settings`: light or dark, how sessions sound and look, and what this device does of it.

mod playing;
mod trial;

use super::check::tick;
use crate::state::{Dorsal, dorsal};
use crate::storage::{Settings, Theme};
use crate::ui::live::{Flag, flag, memo};
use crate::ui::page::opened;
use crate::ui::segmented::segmented;
use leptos::prelude::*;

const THEMES: [(Theme, &str); 3] = [
    (Theme::Device, "As the device"),
    (Theme::Light, "Light"),
    (Theme::Dark, "Dark"),
];

/// The page.
pub fn settings() -> AnyView {
    opened("Settings");
    let state = dorsal();
    let kept = state.settings;
    let sound = switch(
        "Tones at the start, half way, the last seconds and the end",
        flag(move || kept.with(|settings| settings.sound)),
        Callback::new(move |on| set(state, &|settings| settings.sound = on)),
    );
    let single_keys = switch(
        "Single keys, such as S for the other side",
        flag(move || kept.with(|settings| settings.single_keys)),
        Callback::new(move |on| set(state, &|settings| settings.single_keys = on)),
    );
    view! {
        <div class="page">
            <header>
                <h1>"Settings"</h1>
            </header>
            {section("Light or dark", vec![themes(state)])}
            {section("Sessions", playing::sessions(state, sound, single_keys))}
            {section("Voice", playing::voice(state))}
            {section("What this device does", vec![trial::trial(state)])}
        </div>
    }
    .into_any()
}

fn section(heading: &'static str, rows: Vec<AnyView>) -> AnyView {
    view! { <section><h2>{heading}</h2>{rows}</section> }.into_any()
}

fn themes(state: Dorsal) -> AnyView {
    let kept = state.settings;
    let chosen = memo(move || {
        let theme = kept.with(|settings| settings.theme);
        let mut all = THEMES.iter();
        all.position(|(one, _)| *one == theme).unwrap_or(0)
    });
    let choose = Callback::new(move |place: usize| {
        if let Some(&(theme, _)) = THEMES.get(place) {
            set(state, &|settings| settings.theme = theme);
        }
    });
    let names = THEMES.iter().map(|(_, name)| (*name).to_owned()).collect();
    segmented("Light or dark", names, chosen, choose)
}

/// One thing that is on or off.
fn switch(label: &str, on: Flag, flip: Callback<bool>) -> AnyView {
    tick("switch", label.to_owned(), on, flip)
}

fn set(state: Dorsal, change: &dyn Fn(&mut Settings)) {
    state.set_up(|settings| change(settings));
}
