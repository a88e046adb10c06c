//! `/progress`: what was done, and how it felt.

use super::routines::minutes_text;
use crate::content::catalogue;
use crate::platform::clock;
use crate::progress::calendar::Day;
use crate::progress::record::Record;
use crate::progress::summary::{DayDone, day_strip, last_week};
use crate::state::dorsal;
use crate::ui::page::page_title;
use crate::units::Instant;
use leptos::prelude::*;
use leptos_router::components::A;

const DAYS: u64 = 14;

/// The log in pictures and rows.
#[component]
pub fn ProgressPage() -> impl IntoView {
    page_title(|| "Progress".to_owned());
    let state = dorsal();
    let kept = Memo::new(move |_| {
        state.records.with(|all| {
            let mut kept: Vec<Record> =
                all.iter().filter(|record| !record.deleted).cloned().collect();
            kept.reverse();
            kept
        })
    });
    view! {
        <div class="page progress">
            <header>
                <h1>"Progress"</h1>
                <p class="sentence">{move || kept.with(|kept| sentence(kept))}</p>
            </header>
            {move || kept.with(|kept| view! { <Strip days=days(kept)/> })}
            <section>
                <h2>"Sessions"</h2>
                <Show
                    when=move || kept.with(|kept| !kept.is_empty())
                    fallback=|| view! {
                        <p>"Nothing yet. After your first session it shows here."</p>
                        <div class="actions">
                            <A href="/routines" attr:class="button primary">"Choose a routine"</A>
                        </div>
                    }
                >
                    <ol class="rows history">
                        {move || kept.with(|kept| kept.iter().map(row).collect_view())}
                    </ol>
                </Show>
            </section>
            <section>
                <h2>"What a number can tell"</h2>
                <p class="quiet">
                    "A lower number after a session does not show that massage did it. Rest, warmth \
                     and time lower pain too. A higher number usually does not mean harm."
                </p>
                <p class="spaced"><A href="/learn/about-your-log">"More about your log"</A></p>
            </section>
        </div>
    }
}

fn sentence(kept: &[Record]) -> String {
    let week = last_week(kept, clock::now(), clock::minutes_east());
    if week.days == 0 {
        return "No session in the last 7 days. Start small when you like.".to_owned();
    }
    let days = if week.days == 1 { " day. " } else { " days. " };
    let minutes = minutes_text(week.worked).replace(" min", " minutes");
    let minutes = if minutes == "1 minutes" { "1 minute".to_owned() } else { minutes };
    [&minutes, " in the last 7 days, over ", &week.days.to_string(), days, "Rest days are part of it."]
        .concat()
}

fn days(kept: &[Record]) -> Vec<DayDone> {
    day_strip(kept, clock::now(), clock::minutes_east(), DAYS)
}

/// The last two weeks: a dot a day with a session, a dash a day of rest.
#[component]
fn Strip(days: Vec<DayDone>) -> impl IntoView {
    let done = days.iter().filter(|day| day.sessions > 0).count();
    let label = [
        "The last 14 days: a session on ",
        &done.to_string(),
        " of them, rest on ",
        &(days.len() - done).to_string(),
    ]
    .concat();
    let last = days.len().saturating_sub(1);
    let marks = days
        .into_iter()
        .enumerate()
        .map(|(index, day)| {
            let letter = ["M", "T", "W", "T", "F", "S", "S"];
            let at = usize::try_from(day.day.weekday()).unwrap_or(0);
            view! {
                <span class="day" class:today=index == last>
                    <span class={if day.sessions > 0 { "dot" } else { "dash" }}></span>
                    <span class="letter">{letter.get(at).copied().unwrap_or_default()}</span>
                </span>
            }
        })
        .collect_view();
    view! { <div class="day-strip" role="img" aria-label=label>{marks}</div> }
}

fn row(record: &Record) -> impl IntoView + use<> {
    let title = catalogue()
        .routine(record.routine)
        .map_or_else(|| record.routine.to_string(), |routine| routine.title.clone());
    let number = |score: Option<crate::units::Score>| {
        score.map_or_else(|| "no number".to_owned(), |score| score.value().to_string())
    };
    let (before, after) = (number(record.pain.before), number(record.pain.after));
    let part = if record.completed { "" } else { ", stopped early" };
    let meta = [
        &date(record.started),
        ", ",
        &minutes_text(record.worked()),
        part,
    ]
    .concat();
    view! {
        <li>
            <span class="grow">
                <span class="name">{title}</span>
                <span class="meta">{meta}</span>
            </span>
            <span class="pain">
                <span class="visually-hidden">"Pain before "</span>
                {before}
                <span aria-hidden="true">" → "</span>
                <span class="visually-hidden">", after "</span>
                <strong>{after}</strong>
            </span>
        </li>
    }
}

/// A day in words: "Today", "Yesterday", or the date.
fn date(at: Instant) -> String {
    const MONTHS: [&str; 12] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ];
    let east = clock::minutes_east();
    let (day, today) = (Day::of(at, east), Day::of(clock::now(), east));
    match today.0.saturating_sub(day.0) {
        0 => "Today".to_owned(),
        1 => "Yesterday".to_owned(),
        _ => {
            let (year, month, day) = day.date();
            let at = usize::try_from(month).unwrap_or(1).saturating_sub(1);
            let month = MONTHS.get(at).copied().unwrap_or_default();
            [&day.to_string(), " ", month, " ", &year.to_string()].concat()
        }
    }
}
