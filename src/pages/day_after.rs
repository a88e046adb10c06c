//! How the back was on the day after the last session: one question, and what the answer means.

use crate::content::catalogue;
use crate::platform::{clock, dom};
use crate::progress::calendar::Day;
use crate::progress::next_day::{NextDay, to_ask};
use crate::progress::record::Record;
use crate::state::dorsal;
use crate::ui::button::button;
use crate::ui::link::href;
use crate::ui::live::{click, live, prose};
use leptos::prelude::*;
use maud::{Markup, html};

const ANSWERS: [(NextDay, &str); 4] = [
    (NextDay::Fine, "As usual, or better"),
    (NextDay::Sore, "A little sore, for 2 days at most"),
    (NextDay::Long, "Sore for longer, or bruised"),
    (NextDay::Unsettled, "More pain, and it has not settled"),
];

/// The session that the person is asked about now, if there is one.
pub(super) fn asked_about() -> Option<Record> {
    let records = dorsal().records;
    records.with_untracked(|records| to_ask(records, clock::now(), clock::minutes_east()).cloned())
}

/// The question, and after it what the answer means. It is done when the person goes on. `heads` says
/// whether its heading is that of the page.
pub(super) fn day_after(record: &Record, heads: bool, done: Callback<()>) -> AnyView {
    let state = dorsal();
    let said = RwSignal::new(None::<NextDay>);
    let (id, about) = (StoredValue::new(record.id.clone()), about(record));
    let say = move |answer: NextDay| {
        state.say_next_day(&id.get_value(), answer);
        if meaning(answer).is_empty() {
            done.run(());
        } else {
            said.set(Some(answer));
            if heads {
                dom::focus_heading();
            }
        }
    };
    live(move || match said.get() {
        Some(answer) => told(answer, heads, done),
        None => asking(&about, heads, say),
    })
}

fn asking(about: &str, heads: bool, say: impl Fn(NextDay) + Copy + 'static) -> AnyView {
    let choices: Vec<AnyView> = ANSWERS
        .into_iter()
        .map(|(answer, words)| button("button large", words, click(move || say(answer))))
        .collect();
    view! {
        {prose(html! {
            p.eyebrow { (about) }
            (headed("How was your back on the day after?", heads))
        })}
        <div class="answers">
            {choices}
            {button("button text", "Skip this", click(move || say(NextDay::Skipped)))}
        </div>
    }
    .into_any()
}

fn told(answer: NextDay, heads: bool, done: Callback<()>) -> AnyView {
    let words = html! {
        (headed(heading(answer), heads))
        p.spaced { (meaning(answer)) }
        (ways(answer))
    };
    view! {
        <div role="status">{prose(words)}</div>
        <div class="actions">
            {button("button primary", "Go on", click(move || done.run(())))}
        </div>
    }
    .into_any()
}

fn headed(words: &str, heads: bool) -> Markup {
    html! {
        @if heads { h1.question { (words) } } @else { h2.question { (words) } }
    }
}

fn ways(answer: NextDay) -> Markup {
    html! {
        @if matches!(answer, NextDay::Long | NextDay::Unsettled) {
            p.spaced { a href=(href("/learn/after-a-session")) { "More about the days after" } }
        }
        @if answer == NextDay::Unsettled {
            p.spaced { a href=(href("/safety")) { "Signs that need help" } }
        }
    }
}

const fn heading(answer: NextDay) -> &'static str {
    match answer {
        NextDay::Long => "Do less this time",
        NextDay::Unsettled => "Leave the roller and the ball for 2 days",
        _ => "That is common",
    }
}

/// What it means, where there is something to say (clinical 7.4 and 7.5, amendments).
const fn meaning(answer: NextDay) -> &'static str {
    match answer {
        NextDay::Fine | NextDay::Skipped => "",
        NextDay::Sore => {
            "A little soreness for 1 to 2 days is common. It usually does not mean harm."
        }
        NextDay::Long => {
            "Use less pressure, or do a shorter routine. Leave out a place that is bruised until it \
             has healed. If you take blood thinners, ask for advice about a bruise."
        }
        NextDay::Unsettled => {
            "Walk, or do Heat and ease. Both are enough for now. Then go back to the last level \
             that felt fine. If the same step does this 3 times, leave it out and talk to a physio."
        }
    }
}

/// Which session it is about: its name and day.
fn about(record: &Record) -> String {
    let east = clock::minutes_east();
    let day = Day::of(record.started, east).in_words(Day::of(clock::now(), east));
    [&record.name(catalogue()), ", ", &day].concat()
}
