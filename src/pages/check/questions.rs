//! One question on the screen, and the ways to answer it.

use super::asking::Asking;
use super::ticks::{any, mark_area, tick_list};
use crate::content::safety::{Answer, Question};
use crate::pain::screening::Given;
use crate::ui::button::{button, button_unless};
use crate::ui::live::{click, flag, live, nothing, text};
use crate::ui::rating::rating;
use crate::units::Score;
use leptos::prelude::*;

/// The question on the screen with what stands round it. `whole` offers all questions again where
/// only a few are asked.
pub(super) fn form(asking: Asking, whole: bool) -> AnyView {
    let words = move |of: fn(&Question) -> &String| {
        text(move || asking.current().map(of).cloned().unwrap_or_default())
    };
    // The heading stays the same element, so that focus stays on it from question to question.
    view! {
        <p class="eyebrow" role="status">{text(move || asking.count())}</p>
        <p class="eyebrow spaced">{words(|question| &question.heading)}</p>
        <h1 class="question">{words(|question| &question.ask)}</h1>
        {live(move || asking.current().map_or_else(nothing, |question| body(question, asking)))}
        <div class="actions">
            {button_unless(
                flag(move || asking.at_start()),
                "button text",
                "Back",
                click(move || asking.back()),
            )}
            {live(move || if whole && asking.is_short() { again(asking) } else { nothing() })}
        </div>
        <p class="safety-foot">
            "Your answers stay on this device. Those about signs that need help are not kept."
        </p>
    }
    .into_any()
}

fn again(asking: Asking) -> AnyView {
    let everything = click(move || asking.ask_everything());
    button("button text", "Answer all questions again", everything)
}

fn body(question: &'static Question, asking: Asking) -> AnyView {
    if question.asks_for_a_score() {
        return score(question, asking);
    }
    let ticked = RwSignal::new(vec![false; question.signs.len()]);
    let marked = Callback::new(move |zones| asking.mark(question, zones));
    let ways = live(move || {
        if asking.marking.get() {
            mark_area(marked)
        } else {
            answers(question, ticked, asking)
        }
    });
    if question.signs.is_empty() {
        return ways;
    }
    view! {
        {tick_list(question.signs.clone(), ticked)}
        {ways}
    }
    .into_any()
}

/// The answers as buttons.
fn answers(question: &'static Question, ticked: RwSignal<Vec<bool>>, asking: Asking) -> AnyView {
    let ways = if question.signs.is_empty() {
        choices(question)
    } else {
        after_ticks(question, any(ticked))
    };
    let buttons = ways.into_iter().map(|(class, words, given)| {
        button(
            class,
            words,
            click(move || asking.say(question, given.clone())),
        )
    });
    row(buttons.collect())
}

/// How a button looks, what it says, and what it means.
type Way = (&'static str, &'static str, Given);

const LARGE: &str = "button large";
const FIRST: &str = "button primary large";
const NOT_SURE: Way = (LARGE, "Not sure", Given::NotSure);

/// Every answer, the harmless one first since most people need it.
fn choices(question: &'static Question) -> Vec<Way> {
    let answers = question.answers.iter().rev();
    let ways = answers.map(|answer| (LARGE, answer.text.as_str(), means(answer)));
    ways.chain([NOT_SURE]).collect()
}

/// Under a list of signs: go on with those that are ticked, or say that none is true.
fn after_ticks(question: &Question, any: bool) -> Vec<Way> {
    match question.answers.as_slice() {
        [yes, ..] if any => vec![(LARGE, "Go on with what I ticked", means(yes))],
        [.., none] => vec![(FIRST, "None of these", means(none)), NOT_SURE],
        [] => vec![NOT_SURE],
    }
}

fn means(answer: &Answer) -> Given {
    Given::Answer(answer.id.clone())
}

fn score(question: &'static Question, asking: Asking) -> AnyView {
    let score = RwSignal::new(None::<Score>);
    let none = flag(move || score.get().is_none());
    let go_on = click(move || {
        if let Some(score) = score.get_untracked() {
            asking.say(question, Given::Score(score));
        }
    });
    view! {
        {rating("Choose a number", score, None)}
        {row(vec![button_unless(none, FIRST, "Go on", go_on)])}
    }
    .into_any()
}

fn row(buttons: Vec<AnyView>) -> AnyView {
    view! { <div class="answers">{buttons}</div> }.into_any()
}
