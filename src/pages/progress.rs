//! `/progress`: what was done, and how it felt.

use super::day_after::{asked_about, day_after};
use super::heat::worked_lately;
use crate::content::area::words_of;
use crate::content::catalogue;
use crate::platform::clock;
use crate::progress::calendar::Day;
use crate::progress::next_day::NextDay;
use crate::progress::record::Record;
use crate::progress::summary::{day_strip, last_week};
use crate::routine::words::minutes_text;
use crate::state::dorsal;
use crate::ui::link::href;
use crate::ui::live::{live, live_prose, nothing, prose, text};
use crate::ui::page::opened;
use crate::units::Score;
use leptos::prelude::*;
use maud::{Markup, html};

/// How many days the strip shows.
const DAYS: u64 = 14;

/// The log in pictures and rows.
pub fn progress() -> AnyView {
    opened("Progress");
    let records = dorsal().records;
    let asked = RwSignal::new(asked_about());
    let answered = Callback::new(move |()| asked.set(None));
    view! {
        <div class="page progress">
            <header>
                <h1>"Progress"</h1>
                <p class="sentence">{text(move || records.with(|all| sentence(all)))}</p>
            </header>
            {live(move || match asked.get() {
                Some(record) => view! { <section>{day_after(&record, false, answered)}</section> }.into_any(),
                None => nothing(),
            })}
            {live_prose(move || records.with(|all| html! { (strip(all)) (sessions(all)) }))}
            {worked_lately()}
            {prose(what_a_number_tells())}
        </div>
    }
    .into_any()
}

fn what_a_number_tells() -> Markup {
    html! {
        section {
            h2 { "What a number can tell" }
            p.quiet {
                "A lower number after a session does not show that massage did it. Rest, warmth "
                "and time lower pain too. A higher number usually does not mean harm."
            }
            p.spaced { a href=(href("/learn/about-your-log")) { "More about your log" } }
        }
    }
}

fn sentence(records: &[Record]) -> String {
    let week = last_week(records, clock::now(), clock::minutes_east());
    if week.days == 0 {
        return "No session in the last 7 days. Start small when you like.".to_owned();
    }
    let days = if week.days == 1 { " day. " } else { " days. " };
    let minutes = minutes_text(week.worked).replace(" min", " minutes");
    let minutes = if minutes == "1 minutes" {
        "1 minute".to_owned()
    } else {
        minutes
    };
    let count = week.days.to_string();
    [
        &minutes,
        " in the last 7 days, over ",
        &count,
        days,
        "Rest days are part of it.",
    ]
    .concat()
}

/// The last two weeks: a dot a day with a session, a dash a day of rest.
fn strip(records: &[Record]) -> Markup {
    let (now, east) = (clock::now(), clock::minutes_east());
    let today = Day::of(now, east);
    let days = day_strip(records, now, east, DAYS);
    let done = days.iter().filter(|day| day.sessions > 0).count();
    let (worked, rested) = (done.to_string(), (days.len() - done).to_string());
    let label = [
        "The last 14 days: a session on ",
        &worked,
        " of them, rest on ",
        &rested,
    ]
    .concat();
    html! {
        div.day-strip role="img" aria-label=(label) {
            @for day in &days {
                span.day.today[day.day == today] {
                    span class=(if day.sessions > 0 { "dot" } else { "dash" }) {}
                    span.letter { (day.day.letter()) }
                }
            }
        }
    }
}

fn sessions(records: &[Record]) -> Markup {
    let kept: Vec<&Record> = records
        .iter()
        .rev()
        .filter(|record| !record.deleted)
        .collect();
    html! {
        section {
            h2 { "Sessions" }
            @if kept.is_empty() {
                p { "Nothing yet. After your first session it shows here." }
                div.actions {
                    a.button.primary href=(href("/routines")) { "Choose a routine" }
                }
            } @else {
                ol.rows.history { @for record in kept { (row(record)) } }
            }
        }
    }
}

fn row(record: &Record) -> Markup {
    let east = clock::minutes_east();
    let date = Day::of(record.started, east).in_words(Day::of(clock::now(), east));
    let part = if record.completed {
        ""
    } else {
        ", stopped early"
    };
    html! {
        li {
            span.grow {
                span.name { (record.name(catalogue())) }
                span.meta { (date) ", " (minutes_text(record.worked())) (part) }
                @if let Some(areas) = words_of(&record.pain.areas, &catalogue().areas) {
                    span.meta { "Pain: " (areas) }
                }
                @if let Some(words) = record.next_day.and_then(next_day) { span.meta { (words) } }
            }
            span.pain {
                span.visually-hidden { "Pain before " }
                (number(record.pain.before))
                span aria-hidden="true" { " → " }
                span.visually-hidden { ", after " }
                strong { (number(record.pain.after)) }
            }
        }
    }
}

/// What is worth telling of the day after.
const fn next_day(said: NextDay) -> Option<&'static str> {
    match said {
        NextDay::Fine | NextDay::Skipped => None,
        NextDay::Sore => Some("A little sore the day after"),
        NextDay::Long => Some("Sore for more than 2 days"),
        NextDay::Unsettled => Some("More pain the day after"),
    }
}

fn number(score: Option<Score>) -> String {
    score.map_or_else(|| "no number".to_owned(), |score| score.value().to_string())
}
