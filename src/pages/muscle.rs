//! `/muscles/:id`: one muscle, or a group that gathers its parts, or a structure.

use super::address;
use super::map::quoted;
use super::not_found::NotFound;
use super::routines::minutes;
use crate::content::catalogue;
use crate::content::muscle::{Muscle, MuscleGroup, Structure};
use crate::content::routine::Routine;
use crate::ui::page::page_title;
use crate::ui::plate::PlateDetail;
use crate::ui::segmented::{Choice, Segmented};
use crate::units::{MuscleId, Side};
use leptos::prelude::*;
use leptos_router::components::A;

/// The page at this address.
#[component]
pub fn MusclePage() -> impl IntoView {
    let id = address::part("id");
    move || {
        let all = catalogue();
        let Ok(id) = MuscleId::new(&id.get()) else { return NotFound().into_any() };
        if let Some(muscle) = all.muscle(id) {
            view! { <OneMuscle muscle/> }.into_any()
        } else if let Some(group) = all.group(id) {
            view! { <Group group/> }.into_any()
        } else if let Some(structure) = all.structure(id) {
            view! { <OneStructure structure/> }.into_any()
        } else {
            NotFound().into_any()
        }
    }
}

/// Routines that work on a muscle, the one with the largest share of such steps first.
pub(super) fn routines_for(muscle: MuscleId) -> Vec<&'static Routine> {
    let all = catalogue();
    let share = |routine: &Routine| {
        let hits = routine.steps.iter().filter(|step| step.targets.contains(&muscle)).count();
        hits * 1000 / routine.steps.len().max(1)
    };
    let mut found: Vec<&Routine> =
        all.routines.iter().filter(|routine| share(routine) > 0).collect();
    found.sort_by_key(|routine| std::cmp::Reverse(share(routine)));
    found
}

#[component]
fn OneMuscle(muscle: &'static Muscle) -> impl IntoView {
    page_title(move || muscle.name.clone());
    let side_asked = address::side();
    let side = Memo::new(move |_| side_asked.get().unwrap_or(Side::Right));
    let go = address::go_to();
    let place = Signal::derive(move || (muscle.id, side.get()));
    let sides = Side::BOTH
        .map(|side| Choice { value: side, label: capital(side.word()) })
        .to_vec();
    view! {
        <article class="muscle-page">
            <PlateDetail place/>
            <div class="page">
                <header>
                    <p class="eyebrow">{muscle.layer.name()} " layer"</p>
                    <h1>{muscle.name.clone()}</h1>
                    <p class="gloss">{muscle.latin.clone()} ", " {quoted(&muscle.gloss)}</p>
                </header>
                <Segmented
                    label="Side"
                    choices=sides
                    chosen=side
                    choose=move |side| go(address::muscle_page(muscle.id, side), true)
                />
                <p class="lede spaced">{muscle.summary.clone()}</p>
                <Facts muscle/>
                <section>
                    <h2>"What people feel"</h2>
                    <p>{muscle.feels.clone()}</p>
                    <p class="spaced quiet">{muscle.referral.clone()}</p>
                    <p class="spaced small">
                        "Maps of where pain is felt are old notes from clinics. Evidence for them \
                         is little and mixed."
                    </p>
                </section>
                <section>
                    <h2>"Find it"</h2>
                    <p>{muscle.find.clone()}</p>
                </section>
                <section>
                    <h2>"Press here"</h2>
                    <p>{muscle.press.clone()}</p>
                    <h3 class="spaced">"Never press"</h3>
                    <ul class="bullets">
                        {muscle.never_press.iter().map(|one| view! { <li>{one.clone()}</li> }).collect_view()}
                    </ul>
                </section>
                <RoutineRows muscle=muscle.id/>
                {group_link(muscle)}
                <Sources muscle/>
                <p class="safety-foot">
                    "General advice, not medical care. Signs that need help fast are on the "
                    <A href="/safety">"safety page"</A>
                    "."
                </p>
            </div>
        </article>
    }
}

#[component]
fn Facts(muscle: &'static Muscle) -> impl IntoView {
    let rows = [
        ("Runs from", muscle.runs_from.clone()),
        ("Runs to", muscle.runs_to.clone()),
        ("It does", muscle.does.clone()),
        ("Tires from", muscle.loads.join("; ")),
        ("Fibres", muscle.fibres.clone()),
        ("Thickness", muscle.thickness.clone()),
        ("Height", muscle.levels.clone()),
        ("Nerve", muscle.nerve.clone()),
    ];
    view! {
        <dl class="facts spaced">
            {rows
                .into_iter()
                .map(|(term, value)| view! { <dt>{term}</dt> <dd>{value}</dd> })
                .collect_view()}
        </dl>
    }
}

/// The steps of each routine that work on this muscle.
#[component]
fn RoutineRows(muscle: MuscleId) -> impl IntoView {
    let routines = routines_for(muscle);
    if routines.is_empty() {
        return None;
    }
    let rows = routines
        .into_iter()
        .map(|routine| {
            let steps: Vec<String> = routine
                .steps
                .iter()
                .filter(|step| step.targets.contains(&muscle))
                .map(super::routine::step_with_dose)
                .collect();
            view! {
                <li>
                    <A href=address::routine(routine.id)>
                        <span class="grow">
                            <span class="name">{routine.title.clone()}</span>
                            <span class="meta">{steps.join(". ")} "."</span>
                        </span>
                        <span class="meta">{minutes(routine)}</span>
                    </A>
                </li>
            }
        })
        .collect_view();
    Some(view! {
        <section>
            <h2>"Routines that reach it"</h2>
            <ul class="rows">{rows}</ul>
        </section>
    })
}

fn group_link(muscle: &'static Muscle) -> Option<impl IntoView> {
    let group = catalogue().group(muscle.group?)?;
    Some(view! {
        <p class="spaced">
            "It is a part of: "
            <A href=["/muscles/", group.id.as_str()].concat()>{group.name.clone()}</A>
        </p>
    })
}

#[component]
fn Sources(muscle: &'static Muscle) -> impl IntoView {
    let rows = muscle
        .sources
        .iter()
        .filter_map(|citation| catalogue().source(citation.source))
        .map(|source| view! { <li>{super::learn::reference(source)}</li> })
        .collect_view();
    view! {
        <section>
            <h2>"Where this comes from"</h2>
            <ul class="bullets small">{rows}</ul>
        </section>
    }
}

#[component]
fn Group(group: &'static MuscleGroup) -> impl IntoView {
    page_title(move || group.name.clone());
    view! {
        <article class="page">
            <header>
                <p class="eyebrow">"Group"</p>
                <h1>{group.name.clone()}</h1>
                <p class="gloss">{group.latin.clone()}</p>
            </header>
            <p class="lede">{group.summary.clone()}</p>
            <section>
                <h2>"Its parts"</h2>
                <ul class="rows">
                    {catalogue().parts(group.id).map(super::muscles::row).collect_view()}
                </ul>
            </section>
        </article>
    }
}

#[component]
fn OneStructure(structure: &'static Structure) -> impl IntoView {
    page_title(move || structure.name.clone());
    view! {
        <article class="page">
            <header>
                <p class="eyebrow">"Not a muscle"</p>
                <h1>{structure.name.clone()}</h1>
                <p class="gloss">{structure.latin.clone()}</p>
            </header>
            <p class="lede">{structure.summary.clone()}</p>
            <section>
                <h2>"What you can do"</h2>
                <p>{structure.care.clone()}</p>
                <h3 class="spaced">"Never press"</h3>
                <ul class="bullets">
                    {structure.never_press.iter().map(|one| view! { <li>{one.clone()}</li> }).collect_view()}
                </ul>
            </section>
        </article>
    }
}

/// A word with a capital letter in front.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
