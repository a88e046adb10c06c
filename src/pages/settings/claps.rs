//! Two claps instead of a tap: whether, how loud, and what is heard right now.

use super::{set, switch};
use crate::state::Dorsal;
use crate::state::hearing::{Hearing, Listening, threshold};
use crate::ui::level::level;
use crate::ui::live::{change, click, flag, live, live_prose, memo, nothing, text};
use leptos::prelude::*;
use maud::html;

pub(super) fn claps(state: Dorsal) -> Vec<AnyView> {
    let hearing = Hearing::open();
    let kept = state.settings;
    let flip = Callback::new(move |on| {
        hearing.end();
        set(state, &|settings| settings.player.claps = on);
    });
    let on = move || kept.with(|settings| settings.player.claps);
    vec![
        switch(
            "Two claps, or two taps on the floor, pause and carry on",
            flag(on),
            flip,
        ),
        view! {
            <p class="small quiet">
                "The microphone listens during a session, while its page is in front. How loud it is gets \
                 worked out on this device. Nothing of it is kept or sent."
            </p>
        }
        .into_any(),
        live(move || if on() { trial(state, hearing) } else { nothing() }),
    ]
}

fn trial(state: Dorsal, hearing: Hearing) -> AnyView {
    let kept = state.settings;
    let heard = RwSignal::new(0_u32);
    let listens = memo(move || hearing.loudness().is_some());
    let turn = click(move || {
        let listened = listens.get_untracked();
        hearing.end();
        if !listened {
            heard.set(0);
            hearing.begin(kept, move || heard.update(|times| *times += 1));
        }
    });
    let least = text(move || kept.with(threshold).number().to_string());
    let moved = change(move |event| {
        if let Ok(number) = event_target_value(&event).parse() {
            set(state, &|settings| settings.player.clap_level = number);
        }
    });
    let words = memo(move || match (hearing.listening.get(), heard.get()) {
        (Listening::Off, _) => "",
        (Listening::Asking, _) => "The browser asks you whether Dorsal may listen.",
        (Listening::Refused, _) => {
            "There is no microphone, or this page may not use it. You can allow it in the browser's settings."
        }
        (Listening::On(_), 0) => "Clap twice.",
        (Listening::On(_), 1) => "Two claps. That works.",
        (Listening::On(_), _) => "Two claps again.",
    });
    view! {
        <label class="field spaced">
            <span>"How loud a clap must be"</span>
            <input type="range" min="30" max="95" step="5" prop:value=least on:input=moved />
        </label>
        <button type="button" class="button spaced" on:click=turn>
            {text(move || if listens.get() { "Stop listening" } else { "Listen" }.to_owned())}
        </button>
        {level(hearing, kept)}
        <div role="status">{live_prose(move || html! { p { (words.get()) } })}</div>
    }
    .into_any()
}
