//! `/settings`: light or dark, sound, single keys.

use crate::state::dorsal;
use crate::storage::{Settings, Theme};
use crate::ui::page::page_title;
use crate::ui::segmented::{Choice, Segmented};
use leptos::prelude::*;

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    page_title(|| "Settings".to_owned());
    let state = dorsal();
    let theme = Signal::derive(move || state.settings.with(|settings| settings.theme));
    let themes = [(Theme::Device, "As the device"), (Theme::Light, "Light"), (Theme::Dark, "Dark")];
    let themes =
        themes.map(|(value, label)| Choice { value, label: label.to_owned() }).to_vec();
    view! {
        <div class="page">
            <header>
                <h1>"Settings"</h1>
            </header>
            <section>
                <h2>"Light or dark"</h2>
                <Segmented
                    label="Light or dark"
                    choices=themes
                    chosen=theme
                    choose=move |theme| state.set_up(|settings| settings.theme = theme)
                />
            </section>
            <section>
                <h2>"Sessions"</h2>
                <Switch
                    label="Tones at the start, half way, the last seconds and the end"
                    on=Signal::derive(move || state.settings.with(|settings| settings.sound))
                    flip=move |on| state.set_up(|settings| settings.sound = on)
                />
                <Switch
                    label="Single keys, such as S for the other side"
                    on=Signal::derive(move || state.settings.with(|settings| settings.single_keys))
                    flip=move |on| state.set_up(|settings: &mut Settings| settings.single_keys = on)
                />
            </section>
        </div>
    }
}

/// One thing that is on or off.
#[component]
fn Switch(
    label: &'static str,
    on: Signal<bool>,
    flip: impl Fn(bool) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <label class="switch">
            <input
                type="checkbox"
                prop:checked=move || on.get()
                on:change=move |event| flip(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
}
