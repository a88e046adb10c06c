//! `/routines/:id`: what a routine is, before it begins.

use super::address;
use super::not_found::NotFound;
use super::routines::{minutes, place};
use crate::content::catalogue;
use crate::content::routine::{Routine, Sides, Step, Tag};
use crate::routine::dose;
use crate::ui::figure::PositionFigure;
use crate::ui::icon::{Icon, IconMark};
use crate::ui::page::page_title;
use crate::ui::small_back::SmallBack;
use crate::units::{MuscleId, RoutineId, Side, clock_text};
use leptos::prelude::*;
use leptos_router::components::A;

/// The overview at this address.
#[component]
pub fn RoutineOverview() -> impl IntoView {
    let id = address::part("id");
    move || {
        let id = RoutineId::new(&id.get()).ok();
        match id.and_then(|id| catalogue().routine(id)) {
            Some(routine) => view! { <Overview routine/> }.into_any(),
            None => NotFound().into_any(),
        }
    }
}

#[component]
fn Overview(routine: &'static Routine) -> impl IntoView {
    page_title(move || routine.title.clone());
    let muscles = muscles(routine);
    let no_side = None::<Side>;
    let floor = if routine.floor { Icon::Floor } else { Icon::Wall };
    let between_blades = routine.steps.iter().any(|step| step.tags.contains(&Tag::RibsLoad));
    view! {
        <article class="page overview">
            <header class="overview-head">
                <div>
                    <h1>{routine.title.clone()}</h1>
                    <p class="lede spaced">{routine.promise.clone()}</p>
                    <ul class="marks">
                        <li><IconMark icon=Icon::Clock size=20/> {minutes(routine)}</li>
                        <li><IconMark icon=floor size=20/> {place(routine)}</li>
                        <li>{super::muscle::capital(&routine.level)}</li>
                    </ul>
                </div>
                <SmallBack muscles side=no_side/>
            </header>
            <dl class="facts">
                <dt>"You need"</dt>
                <dd>{routine.needs.join(", ")}</dd>
                <dt>"For"</dt>
                <dd>{routine.who.clone()}</dd>
                <dt>"Aim"</dt>
                <dd>{routine.goal.clone()}</dd>
            </dl>
            <section>
                <h2>"Steps"</h2>
                <ol class="rows steps">{routine.steps.iter().enumerate().map(step_row).collect_view()}</ol>
            </section>
            <section>
                <h2>"Do not do it when"</h2>
                <ul class="bullets">
                    {routine.not_when.iter().map(|one| view! { <li>{one.clone()}</li> }).collect_view()}
                    {between_blades.then(|| view! {
                        <li>
                            "Your pain between the shoulder blades is new and you cannot explain \
                             it. Ask 111 or a GP first."
                        </li>
                    })}
                    <li>
                        "You have any of the "
                        <A href="/safety">"signs that need help fast"</A>
                        "."
                    </li>
                </ul>
            </section>
            <section>
                <h2>"What is known"</h2>
                <p>{routine.evidence.clone()}</p>
                <ul class="bullets small spaced">
                    {routine
                        .sources
                        .iter()
                        .filter_map(|citation| catalogue().source(citation.source))
                        .map(|source| view! { <li>{super::learn::reference(source)}</li> })
                        .collect_view()}
                </ul>
            </section>
            <section>
                <h2>"Afterwards"</h2>
                <p>{routine.after.clone()}</p>
            </section>
            <div class="action-bar">
                <p class="small">"Stop if it turns sharp, or tingles down a limb."</p>
                <A href=address::play(routine.id) attr:class="button primary large">
                    <IconMark icon=Icon::Play/>
                    "Start"
                </A>
            </div>
        </article>
    }
}

fn step_row((index, step): (usize, &'static Step)) -> impl IntoView {
    view! {
        <li>
            <details>
                <summary>
                    <span class="number">{index + 1}</span>
                    <span class="thumb">
                        <PositionFigure position=step.position side=None decorative=true/>
                    </span>
                    <span class="grow">{step.name.clone()}</span>
                    <span class="meta">{sides(step)}</span>
                    <span class="time">{clock_text(dose::working(step).0)}</span>
                </summary>
                <StepWords step/>
            </details>
        </li>
    }
}

/// Everything a step says.
#[component]
pub(super) fn StepWords(step: &'static Step) -> impl IntoView {
    let rows = [
        ("Do", Some(step.how.clone())),
        ("Breathe", Some(step.breath.clone())),
        ("Feel", Some(step.feel.clone())),
        ("Avoid", Some(step.avoid.clone())),
        ("Pressure", (step.ceiling > 0).then(|| ceiling(step.ceiling))),
        ("Easier", Some(step.easier.clone())),
        ("Harder", step.harder.clone()),
    ];
    view! {
        <dl class="facts step-words">
            {rows
                .into_iter()
                .filter_map(|(term, words)| Some((term, words?)))
                .map(|(term, words)| view! { <dt>{term}</dt> <dd>{words}</dd> })
                .collect_view()}
        </dl>
    }
}

/// The pressure limit in words.
pub(super) fn ceiling(limit: u8) -> String {
    [&limit.to_string(), " of 10 or less"].concat()
}

/// How a step treats the sides, in a word or two.
pub(super) const fn sides(step: &Step) -> &'static str {
    match step.sides {
        Sides::Each => "each side",
        Sides::Together => "",
    }
}

/// A step with its dose: "Roll the upper back, 45 s".
pub(super) fn step_with_dose(step: &Step) -> String {
    let each = if step.sides == Sides::Each { " a side" } else { "" };
    [&step.name, ", ", &step.seconds.0.to_string(), " s", each].concat()
}

/// The muscles of a routine, each once.
fn muscles(routine: &Routine) -> Vec<MuscleId> {
    let mut muscles: Vec<MuscleId> =
        routine.steps.iter().flat_map(|step| step.targets.iter().copied()).collect();
    muscles.sort();
    muscles.dedup();
    muscles
}
