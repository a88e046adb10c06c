//! What a check said, other than Go.

use crate::content::catalogue;
use crate::content::routine::Step;
use crate::content::safety::Outcome;
use crate::markup::lists::{bullets, facts};
use crate::pages::safety::advice;
use crate::pain::screening::{Because, HEAT_AND_EASE, Reason, Verdict, breathing_step};
use crate::state::dorsal;
use crate::ui::button::button;
use crate::ui::link::href;
use crate::ui::live::{click, nothing, prose};
use leptos::prelude::*;
use maud::html;

/// What to do now, what was ticked, and why.
pub(in crate::pages) fn verdict_text(verdict: &Verdict) -> AnyView {
    let state = dorsal();
    let reasons = reasons(verdict);
    let words = html! {
        @if let Some(page) = catalogue().advice(verdict.page()) { (advice(page, 1)) }
        @if !reasons.is_empty() {
            section {
                h2 { "Why" }
                ul.bullets { (bullets(&reasons)) }
            }
        }
        @if let Some(step) = breathing(verdict) {
            section {
                h2 { "What you can do now: breathe" }
                dl.facts { (facts(&[("Do", &step.how), ("Breathe", &step.breath), ("Avoid", &step.avoid)])) }
            }
        }
    };
    let ways = html! {
        @if verdict.outcome > Outcome::Ask {
            a.button.primary href=(href("/routines")) { "Choose a routine" }
        }
        a.button href=(href("/learn")) { "Read about the back instead" }
    };
    let mistake = click(move || state.verdict.set(None));
    view! {
        {prose(words)}
        {if verdict.liftable { professional_yes() } else { nothing() }}
        <div class="actions">
            {prose(ways)}
            {button("button text", "I ticked something by mistake", mistake)}
        </div>
    }
    .into_any()
}

fn breathing(verdict: &Verdict) -> Option<&'static Step> {
    let mut routines = catalogue()
        .routines
        .iter()
        .filter(|_| verdict.offers_breathing());
    breathing_step(routines.find(|routine| routine.id.as_str() == HEAT_AND_EASE)?)
}

/// The reasons of a verdict, in words.
pub(in crate::pages) fn reasons(verdict: &Verdict) -> Vec<String> {
    let mut words = Vec::new();
    if verdict.blocked {
        words.push("An earlier answer today was a sign that needs help first.".to_owned());
    }
    if verdict.spared {
        words.push(
            "After your last session it had not settled. So no roller and no ball for 2 days."
                .to_owned(),
        );
    }
    // After an early end the questions not yet asked count as unknown; they are no reason to show.
    let ended_early = verdict.outcome == Outcome::Emergency;
    for reason in &verdict.reasons {
        if !(ended_early && reason.because == Because::NotKnown) {
            words.extend(reason_in_words(reason));
        }
    }
    words
}

fn reason_in_words(reason: &Reason) -> Option<String> {
    let mut questions = catalogue().questions.iter();
    let question = questions.find(|question| question.id == reason.question)?;
    let answer = question.answer(&reason.answer)?;
    Some([&question.heading, ": ", &answer.why].concat())
}

/// "A professional who knows me said yes": opens the gentle routines for 30 days.
fn professional_yes() -> AnyView {
    let state = dorsal();
    let lift = click(move || state.lift());
    view! {
        <section>
            <h2>"Have you asked already?"</h2>
            <p>
                "If a GP, midwife, pharmacist or physio who knows you said that gentle massage is \
                 fine, the gentle routines open for 30 days."
            </p>
            <div class="actions">
                {button("button", "A professional who knows me said yes today", lift)}
            </div>
        </section>
    }
    .into_any()
}
