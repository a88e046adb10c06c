//! After the session: how it feels now, and one plain line.

use crate::content::catalogue;
use crate::pages::routines::minutes_text;
use crate::progress::summary::{Change, change};
use crate::state::dorsal;
use crate::ui::rating::Rating;
use crate::units::{Score, Seconds};
use leptos::prelude::*;

/// The number after, and the way to the log.
#[component]
pub(super) fn DonePage() -> impl IntoView {
    let state = dorsal();
    let go = crate::pages::address::go_to();
    let run = state.run.get_untracked()?;
    let routine = catalogue().routine(run.routine)?;
    let worked = run.worked(run.heartbeat).iter().map(|(_, _, worked)| worked.0).sum::<u64>();
    let worked = Seconds(u32::try_from(worked / 1000).unwrap_or(u32::MAX));
    let before = run.pain_before;
    let after = RwSignal::new(None::<Score>);
    let id = StoredValue::new(run.id.clone());
    let save = move |score: Option<Score>| {
        state.rate(&id.get_value(), score);
        state.forget_run();
        go("/progress".to_owned(), false);
    };
    let line = move || Some(words(change(before?, after.get()?)));
    Some(view! {
        <div class="page done">
            <header>
                <h1>"Done. Lie still a moment."</h1>
                <p class="lede">{routine.title.clone()} ", " {minutes_text(worked)} " of work."</p>
                <p>{routine.after.clone()}</p>
            </header>
            <Rating question="How is your back now?" score=after earlier=before/>
            {before.map(|before| view! {
                <p class="small spaced">{["It was ", &before.value().to_string(), " before you started."].concat()}</p>
            })}
            <p class="spaced" role="status">{line}</p>
            <div class="action-bar">
                <button
                    type="button"
                    class="button primary large"
                    disabled=move || after.get().is_none()
                    on:click=move |_| save(after.get_untracked())
                >
                    "Save"
                </button>
                <button type="button" class="button text" on:click=move |_| save(None)>
                    "Skip the number"
                </button>
            </div>
        </div>
    })
}

/// What a change after one session means, and what not (clinical 8.2, 9.4).
const fn words(change: Change) -> &'static str {
    match change {
        Change::Lower => "Lower after this session. Numbers go up and down on their own, too.",
        Change::Same => "About the same. That is normal.",
        Change::Higher => {
            "Your number went up. That usually does not mean harm. Rest or walk a little, use no \
             tools today, and use less pressure next time. If it has not settled in 24 hours, \
             leave the tools for 2 days."
        }
    }
}
