//! `/safety/check`, and the same check before each session: one question at a time, worst answer
//! wins. The rules are in `pain::screening`; here is only the asking.

use super::routine::StepWords;
use super::safety::AdviceText;
use crate::content::catalogue;
use crate::content::safety::{Outcome, Question};
use crate::pain::screening::{
    Answers, Because, Given, HEAT_AND_EASE, Verdict, breathing_step,
};
use crate::platform::{clock, dom};
use crate::state::dorsal;
use crate::ui::page::page_title;
use crate::ui::rating::Rating;
use crate::units::{Score, ZoneId};
use leptos::prelude::*;
use leptos_router::components::A;

/// The check by itself.
#[component]
pub fn CheckPage() -> impl IntoView {
    page_title(|| "Safety check".to_owned());
    let state = dorsal();
    state.verdict.set(None);
    view! {
        <div class="page check">
            {move || match state.verdict.get() {
                None => view! { <Check done=|_| ()/> }.into_any(),
                Some(verdict) if verdict.outcome == Outcome::Go => view! {
                    <h1>"Nothing here speaks against a session today"</h1>
                    <p class="lede spaced">"Start small. Stop if it hurts, tingles or feels wrong."</p>
                    <div class="actions">
                        <A href="/routines" attr:class="button primary">"Choose a routine"</A>
                    </div>
                }
                .into_any(),
                Some(verdict) => view! { <VerdictText verdict/> }.into_any(),
            }}
        </div>
    }
}

/// Asks the questions that are due. The state judges the answers; the caller is given them too.
#[component]
pub(super) fn Check(
    done: impl Fn(&Answers) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let state = dorsal();
    let answers = RwSignal::new(Answers::new());
    let asked = RwSignal::new(Vec::<&'static Question>::new());
    let now = clock::now();
    let form = Memo::new(move |_| {
        let all = &catalogue().questions;
        let record = state.screening.get();
        let form = answers.with(|answers| record.form(all, answers, now));
        form.questions(all).into_iter().map(|question| question.id).collect::<Vec<_>>()
    });
    let questions = move || {
        let all = &catalogue().questions;
        form.get()
            .into_iter()
            .filter_map(|id| all.iter().find(|question| question.id == id))
            .collect::<Vec<_>>()
    };
    // The question on screen: the one gone back to, else the first that is still open.
    let current = RwSignal::new(None::<&'static Question>);
    let advance = move || {
        let open = untrack(questions);
        let next = answers.with_untracked(|answers| answers.next_open(&open));
        let so_far = answers.with_untracked(|answers| answers.so_far(&catalogue().questions));
        let stop = so_far == Outcome::Emergency;
        if next.is_none() || stop {
            let given = answers.get_untracked();
            done(&given);
            state.check(&given);
        } else {
            current.set(next);
            dom::focus_heading();
        }
    };
    current.set(untrack(|| answers.with(|answers| answers.next_open(&questions()))));
    let give = move |question: &'static Question, given: Given| {
        answers.update(|answers| answers.give(question.id, given));
        asked.update(|asked| {
            asked.retain(|one| one.id != question.id);
            asked.push(question);
        });
        advance();
    };
    let back = move |_| {
        let last = asked.try_update(Vec::pop).flatten();
        if let Some(question) = last {
            answers.update(|answers| answers.clear(question.id));
            current.set(Some(question));
        }
    };
    let count = move || {
        let all = form.with(Vec::len);
        let at = asked.with(Vec::len) + 1;
        ["Question ", &at.min(all).to_string(), " of ", &all.to_string()].concat()
    };
    view! {
        <p class="eyebrow" role="status">{count}</p>
        {move || current.get().map(|question| view! { <OneQuestion question give answers/> })}
        <div class="actions">
            <button
                type="button"
                class="button text"
                disabled=move || asked.with(Vec::is_empty)
                on:click=back
            >
                "Back"
            </button>
        </div>
        <p class="safety-foot">
            "Your answers stay on this device. Those about signs that need help are not kept."
        </p>
    }
}

#[component]
fn OneQuestion(
    question: &'static Question,
    give: impl Fn(&'static Question, Given) + Copy + Send + Sync + 'static,
    answers: RwSignal<Answers>,
) -> impl IntoView {
    let marks = question.answers.iter().any(|answer| answer.skips.marked_area);
    let body = if question.asks_for_a_score() {
        view! { <ScoreQuestion question give/> }.into_any()
    } else if !question.signs.is_empty() {
        view! { <SignsQuestion question give answers marks/> }.into_any()
    } else if marks {
        view! { <MarkQuestion question give answers/> }.into_any()
    } else {
        view! { <ChoiceQuestion question give/> }.into_any()
    };
    view! {
        <p class="eyebrow spaced">{question.heading.clone()}</p>
        <h1 class="question">{question.ask.clone()}</h1>
        {body}
    }
}

/// A list of signs: tick any that is true, or say that none is.
#[component]
fn SignsQuestion(
    question: &'static Question,
    give: impl Fn(&'static Question, Given) + Copy + Send + Sync + 'static,
    answers: RwSignal<Answers>,
    marks: bool,
) -> impl IntoView {
    let ticked = RwSignal::new(vec![false; question.signs.len()]);
    let any = move || ticked.with(|ticked| ticked.iter().any(|one| *one));
    let marking = RwSignal::new(false);
    let given = move |any: bool| {
        let answer = if any { question.answers.first() } else { question.answers.last() };
        answer.map(|answer| Given::Answer(answer.id.clone()))
    };
    let rows = question
        .signs
        .iter()
        .enumerate()
        .map(|(index, sign)| {
            view! {
                <li>
                    <label class="tick">
                        <input
                            type="checkbox"
                            prop:checked=move || ticked.with(|all| all.get(index) == Some(&true))
                            on:change=move |event| ticked.update(|all| {
                                if let Some(one) = all.get_mut(index) {
                                    *one = event_target_checked(&event);
                                }
                            })
                        />
                        <span>{sign.clone()}</span>
                    </label>
                </li>
            }
        })
        .collect_view();
    let on_yes = move |_| {
        if marks {
            marking.set(true);
        } else if let Some(given) = given(true) {
            give(question, given);
        }
    };
    let marked = move |zones: Vec<ZoneId>| {
        answers.update(|answers| answers.mark(question.id, zones));
        if let Some(given) = given(true) {
            give(question, given);
        }
    };
    view! {
        <ul class="rows ticks">{rows}</ul>
        <Show when=move || marking.get()>
            <MarkArea marked/>
        </Show>
        <div class="answers" hidden=move || marking.get()>
            <button
                type="button"
                class="button primary large"
                hidden=any
                on:click=move |_| if let Some(none) = given(false) { give(question, none) }
            >
                "None of these"
            </button>
            <button type="button" class="button large" hidden=move || !any() on:click=on_yes>
                "Go on with what I ticked"
            </button>
            <button
                type="button"
                class="button large"
                hidden=any
                on:click=move |_| give(question, Given::NotSure)
            >
                "Not sure"
            </button>
        </div>
    }
}

/// Answers as buttons, the harmless one first since most people need it.
#[component]
fn ChoiceQuestion(
    question: &'static Question,
    give: impl Fn(&'static Question, Given) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let buttons = question
        .answers
        .iter()
        .rev()
        .map(|answer| {
            view! {
                <button
                    type="button"
                    class="button large"
                    on:click=move |_| give(question, Given::Answer(answer.id.clone()))
                >
                    {answer.text.clone()}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="answers">
            {buttons}
            <button
                type="button"
                class="button large"
                on:click=move |_| give(question, Given::NotSure)
            >
                "Not sure"
            </button>
        </div>
    }
}

/// A question whose yes needs an area.
#[component]
fn MarkQuestion(
    question: &'static Question,
    give: impl Fn(&'static Question, Given) + Copy + Send + Sync + 'static,
    answers: RwSignal<Answers>,
) -> impl IntoView {
    let chosen = RwSignal::new(None::<String>);
    let needs_mark = move || {
        chosen.with(|id| {
            let answer = question.answer(id.as_deref()?)?;
            answer.skips.marked_area.then_some(())
        })
    };
    let choose = move |id: String| {
        let marks = question.answer(&id).is_some_and(|answer| answer.skips.marked_area);
        if marks {
            chosen.set(Some(id));
        } else {
            give(question, Given::Answer(id));
        }
    };
    let marked = move |zones: Vec<ZoneId>| {
        answers.update(|answers| answers.mark(question.id, zones));
        if let Some(id) = chosen.get_untracked() {
            give(question, Given::Answer(id));
        }
    };
    let buttons = question
        .answers
        .iter()
        .rev()
        .map(|answer| {
            view! {
                <button
                    type="button"
                    class="button large"
                    on:click=move |_| choose(answer.id.clone())
                >
                    {answer.text.clone()}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="answers" hidden=move || needs_mark().is_some()>
            {buttons}
            <button
                type="button"
                class="button large"
                on:click=move |_| give(question, Given::NotSure)
            >
                "Not sure"
            </button>
        </div>
        <Show when=move || needs_mark().is_some()>
            <MarkArea marked/>
        </Show>
    }
}

/// The places that a tool, hand or pack can touch: tick those that the area reaches.
#[component]
fn MarkArea(marked: impl Fn(Vec<ZoneId>) + Copy + Send + Sync + 'static) -> impl IntoView {
    let zones: Vec<_> = catalogue().zones.iter().filter(|zone| zone.safe).collect();
    let ticked = RwSignal::new(Vec::<ZoneId>::new());
    let rows = zones
        .into_iter()
        .map(|zone| {
            let id = zone.id;
            view! {
                <li>
                    <label class="tick">
                        <input
                            type="checkbox"
                            on:change=move |event| ticked.update(|all| {
                                all.retain(|one| *one != id);
                                if event_target_checked(&event) {
                                    all.push(id);
                                }
                            })
                        />
                        <span>{super::muscle::capital(&zone.name)}</span>
                    </label>
                </li>
            }
        })
        .collect_view();
    view! {
        <fieldset class="mark-area">
            <legend>"Where is it? Tick every place that it touches."</legend>
            <ul class="rows ticks">{rows}</ul>
            <div class="answers">
                <button
                    type="button"
                    class="button primary large"
                    on:click=move |_| marked(ticked.get_untracked())
                >
                    {move || if ticked.with(Vec::is_empty) { "It touches none of these" } else { "Go on" }}
                </button>
            </div>
        </fieldset>
    }
}

#[component]
fn ScoreQuestion(
    question: &'static Question,
    give: impl Fn(&'static Question, Given) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let score = RwSignal::new(None::<Score>);
    let go_on = move |_| {
        if let Some(score) = score.get_untracked() {
            give(question, Given::Score(score));
        }
    };
    view! {
        <Rating question="Choose a number" score/>
        <div class="answers">
            <button
                type="button"
                class="button primary large"
                disabled=move || score.get().is_none()
                on:click=go_on
            >
                "Go on"
            </button>
        </div>
    }
}

/// What a check said, other than Go: what to do now, what was ticked, and why.
#[component]
pub(super) fn VerdictText(verdict: Verdict) -> impl IntoView {
    let state = dorsal();
    let advice = catalogue().advice(verdict.page());
    let reasons = reasons(&verdict);
    let liftable = verdict.liftable;
    let startable = verdict.outcome > Outcome::Ask;
    let breathing = verdict
        .offers_breathing()
        .then(|| {
            let all = &catalogue().routines;
            let heat = all.iter().find(|routine| routine.id.as_str() == HEAT_AND_EASE)?;
            breathing_step(heat)
        })
        .flatten();
    view! {
        {advice.map(|advice| view! { <AdviceText advice level=1/> })}
        {(!reasons.is_empty()).then(|| view! {
            <section>
                <h2>"Why"</h2>
                <ul class="bullets">
                    {reasons.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
                </ul>
            </section>
        })}
        {breathing.map(|step| view! {
            <section>
                <h2>"What you can do now: breathe"</h2>
                <StepWords step/>
            </section>
        })}
        {liftable.then(|| view! { <ProfessionalYes/> })}
        <div class="actions">
            {startable.then(|| view! {
                <A href="/routines" attr:class="button primary">"Choose a routine"</A>
            })}
            <A href="/learn" attr:class="button">"Read about the back instead"</A>
            <button
                type="button"
                class="button text"
                on:click=move |_| state.verdict.set(None)
            >
                "I ticked something by mistake"
            </button>
        </div>
    }
}

/// The reasons of a verdict, in words.
pub(super) fn reasons(verdict: &Verdict) -> Vec<String> {
    let mut words: Vec<String> = verdict
        .reasons
        .iter()
        // After an early end the questions not yet asked count as unknown; they are no reason to show.
        .filter(|reason| verdict.outcome > Outcome::Emergency || reason.because != Because::NotKnown)
        .filter_map(|reason| {
            let question =
                catalogue().questions.iter().find(|question| question.id == reason.question)?;
            let answer = question.answer(&reason.answer)?;
            Some([&question.heading, ": ", &answer.why].concat())
        })
        .collect();
    if verdict.blocked {
        words.insert(0, "An earlier answer today was a sign that needs help first.".to_owned());
    }
    words
}

/// "A professional who knows me said yes": opens the gentle routines for 30 days.
#[component]
fn ProfessionalYes() -> impl IntoView {
    let state = dorsal();
    view! {
        <section>
            <h2>"Have you asked already?"</h2>
            <p>
                "If a GP, midwife, pharmacist or physio who knows you said that gentle massage is \
                 fine, the gentle routines open for 30 days."
            </p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| state.lift()>
                    "A professional who knows me said yes today"
                </button>
            </div>
        </section>
    }
}
