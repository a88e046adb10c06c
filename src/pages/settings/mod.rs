//! `/settings`: light or dark, how sessions sound and look, what this device does of it, and whom
//! to call.

mod claps;
mod playing;
mod trial;

use super::check::tick;
use crate::content::catalogue;
use crate::content::safety::HelpNumber;
use crate::state::{Dorsal, dorsal};
use crate::storage::{Settings, Theme};
use crate::ui::live::{Flag, change, flag, memo, text};
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
            {section("Claps", claps::claps(state))}
            {section("What this device does", vec![trial::trial(state)])}
            {section("In an emergency", vec![country(state), own_number(state)])}
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

/// Where the person is, by the number that one calls there. The last choice is any other place.
fn country(state: Dorsal) -> AnyView {
    let kept = state.settings;
    let places = places();
    let mut names: Vec<String> = places.iter().map(|place| place.place.clone()).collect();
    names.push("Another place".to_owned());
    let chosen = memo(move || {
        let number = kept.with(|settings| settings.emergency_number.clone());
        let mut all = places.iter();
        all.position(|place| place.emergency == number)
            .unwrap_or(places.len())
    });
    let choose = Callback::new(move |place: usize| {
        let number = places.get(place).map_or("", |place| &place.emergency);
        set(state, &|settings| settings.set_emergency_number(number));
    });
    segmented("Your country", names, chosen, choose)
}

/// The places whose number is known.
fn places() -> &'static [HelpNumber] {
    catalogue().advice("help-numbers").map_or(&[], |advice| {
        let known = advice
            .numbers
            .iter()
            .take_while(|place| !place.emergency.is_empty());
        advice.numbers.get(..known.count()).unwrap_or_default()
    })
}

fn own_number(state: Dorsal) -> AnyView {
    let number = text(move || {
        state
            .settings
            .with(|settings| settings.emergency_number.clone())
    });
    let typed = change(move |event| {
        let typed = event_target_value(&event);
        set(state, &|settings| settings.set_emergency_number(&typed));
    });
    view! {
        <label class="field spaced">
            <span>"Number to call. Empty says: your local emergency number."</span>
            <input type="tel" autocomplete="off" prop:value=number on:change=typed />
        </label>
    }
    .into_any()
}

/// One thing that is on or off.
fn switch(label: &str, on: Flag, flip: Callback<bool>) -> AnyView {
    tick("switch", label.to_owned(), on, flip)
}

fn set(state: Dorsal, change: &dyn Fn(&mut Settings)) {
    state.set_up(|settings| change(settings));
}
