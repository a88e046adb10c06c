//! After the session: how it feels now, and one plain line.

use crate::content::catalogue;
use crate::content::routine::Routine;
use crate::pages::address;
use crate::progress::summary::{Change, change};
use crate::routine::run::Run;
use crate::routine::words::minutes_text;
use crate::state::dorsal;
use crate::ui::button::button;
use crate::ui::live::{click, flag, nothing, prose, text};
use crate::ui::rating::rating;
use crate::units::{Millis, Score, Seconds};
use leptos::prelude::*;
use maud::{Markup, html};

/// The number after, and the way to the log.
pub(super) fn done() -> AnyView {
    let run = dorsal().run.get_untracked();
    let routine = run.as_ref().and_then(|run| run.made(catalogue()));
    match (run, routine) {
        (Some(run), Some(routine)) => asking(&run, routine),
        _ => nothing(),
    }
}

fn asking(run: &Run, routine: &Routine) -> AnyView {
    let state = dorsal();
    let go = address::go_to();
    let before = run.pain_before;
    let after = RwSignal::new(None::<Score>);
    let leave = move |score: Option<Score>| {
        state.rate(score);
        state.forget_run();
        go.run(("/progress".to_owned(), false));
    };
    let line = move || match (before, after.get()) {
        (Some(before), Some(after)) => words(change(before, after)).to_owned(),
        _ => String::new(),
    };
    let it_was = html! {
        @if let Some(before) = before {
            p.small.spaced { "It was " (before.value()) " before you started." }
        }
    };
    view! {
        <div class="page done">
            {prose(heading(routine, run))}
            {rating("How is your back now?", after, before)}
            {prose(it_was)}
            <p class="spaced" role="status">{text(line)}</p>
            <div class="action-bar">
                <button
                    type="button"
                    class="button primary large"
                    disabled=flag(move || after.get().is_none())
                    on:click=click(move || leave(after.get_untracked()))
                >
                    "Save"
                </button>
                {button("button text", "Skip the number", click(move || leave(None)))}
            </div>
        </div>
    }
    .into_any()
}

fn heading(routine: &Routine, run: &Run) -> Markup {
    let worked: Millis = run
        .worked(run.heartbeat)
        .iter()
        .map(|(_, _, worked)| *worked)
        .sum();
    let seconds = Seconds(u32::try_from(worked.0 / 1000).unwrap_or(u32::MAX));
    html! {
        header {
            h1 { "Done. Lie still a moment." }
            p.lede { (routine.title) ", " (minutes_text(seconds)) " of work." }
            p { (routine.after) }
        }
    }
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
