//! The last look before Start: what the safety check changed, which side goes first, how long.

use crate::content::catalogue;
use crate::content::routine::{Routine, Sides, Step, Tag};
use crate::content::safety::Outcome;
use crate::pages::check::{VerdictText, reasons};
use crate::pages::routine::ceiling;
use crate::pages::routines::minutes_text;
use crate::pages::{address, muscle};
use crate::pain::screening::{Choice, Hidden, Maker, Plan, Verdict, Why, choose};
use crate::routine::run::{Wish, timeline};
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::icon::{Icon, IconMark};
use crate::ui::segmented::{self, Segmented};
use crate::units::{Score, Seconds, Side};
use leptos::prelude::*;
use leptos_router::components::A;

/// What may be started, and how.
#[component]
pub(super) fn Before(
    routine: &'static Routine,
    player: Player,
    pain: RwSignal<Option<Score>>,
) -> impl IntoView {
    let state = dorsal();
    move || {
        let verdict = state.verdict.get()?;
        let choice = choose(&verdict, routine, Maker::Dorsal, &catalogue().routines);
        Some(match choice {
            Choice::Start(plan) => view! { <Ready routine player pain verdict plan/> }.into_any(),
            Choice::HeatAndEase { hidden, .. } => {
                view! { <Instead verdict hidden/> }.into_any()
            }
            Choice::Advice(_) => {
                let stop = matches!(verdict.outcome, Outcome::Emergency | Outcome::Urgent);
                view! {
                    <div class="page check" role=stop.then_some("alert")>
                        <VerdictText verdict/>
                    </div>
                }
                .into_any()
            }
        })
    }
}

/// The routine with the steps that stay, and the way to start it.
#[component]
fn Ready(
    routine: &'static Routine,
    player: Player,
    pain: RwSignal<Option<Score>>,
    verdict: Verdict,
    plan: Plan,
) -> impl IntoView {
    let first = RwSignal::new(Side::Left);
    let kept: Vec<&'static Step> =
        plan.kept.iter().filter_map(|place| routine.steps.get(*place)).collect();
    let names: Vec<String> = kept.iter().map(|step| step.clinical.clone()).collect();
    let length = timeline(catalogue(), &kept, Side::Left).total();
    let two_sided = kept.iter().any(|step| step.sides == Sides::Each);
    let limit = verdict.ceiling();
    let left_out = left_out(routine, &plan);
    let why = reasons(&verdict);
    let start = move |_| {
        let wish = Wish { first: first.get_untracked(), steps: names.clone() };
        player.start(routine, &wish, limit, pain.get_untracked());
    };
    let sides = Side::BOTH
        .map(|side| segmented::Choice { value: side, label: muscle::capital(side.word()) })
        .to_vec();
    view! {
        <div class="page before">
            <header>
                <p class="eyebrow">
                    <A href=address::routine(routine.id)>{routine.title.clone()}</A>
                </p>
                <h1>"Ready when you are"</h1>
                <p class="lede">
                    {minutes_text(Seconds(length.seconds_up()))} ", " {kept.len()} " steps. Have this near: "
                    {routine.needs.join(", ")} "."
                </p>
            </header>
            {pain.get_untracked().map(|score| view! {
                <p>"Your pain now: " <strong>{score.value()} " of 10"</strong></p>
            })}
            {(!left_out.is_empty()).then(|| view! {
                <section>
                    <h2>{left_out_title(left_out.len())}</h2>
                    <ul class="bullets">
                        {left_out.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
                    </ul>
                </section>
            })}
            {limit.map(|limit| view! {
                <p class="note spaced">
                    <strong>"Gentle today."</strong> " Pressure " {ceiling(limit)}
                    ", and the softest ball you have."
                </p>
            })}
            {(!why.is_empty()).then(|| view! {
                <section>
                    <h2>"Why"</h2>
                    <ul class="bullets">
                        {why.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
                    </ul>
                </section>
            })}
            {two_sided.then(|| view! {
                <section>
                    <h2>"Which side feels easier?"</h2>
                    <p class="quiet">"It goes first. Both sides get the same time."</p>
                    <Segmented
                        label="The side that goes first"
                        choices=sides
                        chosen=first
                        choose=move |side| first.set(side)
                    />
                </section>
            })}
            <Words routine/>
            <div class="action-bar">
                <p class="small">"Stop if it turns sharp, or tingles down a limb."</p>
                <button type="button" class="button primary large" on:click=start>
                    <IconMark icon=Icon::Play/>
                    "Start"
                </button>
            </div>
        </div>
    }
}

/// What every screen with a routine says (clinical 7.7).
#[component]
fn Words(routine: &'static Routine) -> impl IntoView {
    let ribs = routine.steps.iter().any(|step| step.tags.contains(&Tag::RibsLoad));
    let advice = catalogue().advice("every-routine");
    let between = ribs.then(|| catalogue().advice("between-the-shoulders")).flatten();
    view! {
        <section class="safety-foot">
            {advice
                .into_iter()
                .chain(between)
                .flat_map(|advice| advice.paragraphs.iter())
                .map(|words| view! { <p class="spaced">{words.clone()}</p> })
                .collect_view()}
            <p class="spaced"><A href="/safety">"Get help, and when to stop"</A></p>
        </section>
    }
}

/// Another routine in the place of the one that was chosen.
#[component]
fn Instead(verdict: Verdict, hidden: Hidden) -> impl IntoView {
    let state = dorsal();
    let why = match hidden {
        Hidden::TooLittle(_) => "Too little of this routine would be left today.",
        Hidden::NotGentle | Hidden::Outcome(_) => "Today calls for something gentler.",
    };
    let heat = catalogue()
        .routines
        .iter()
        .find(|routine| routine.id.as_str() == crate::pain::screening::HEAT_AND_EASE);
    view! {
        <div class="page check">
            <header>
                <h1>{why}</h1>
            </header>
            <ul class="bullets">
                {reasons(&verdict).into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
            </ul>
            <div class="actions">
                {heat.map(|routine| view! {
                    <A href=address::play(routine.id) attr:class="button primary">
                        {["Do ", &routine.title, " instead"].concat()}
                    </A>
                })}
                <button type="button" class="button text" on:click=move |_| state.verdict.set(None)>
                    "I ticked something by mistake"
                </button>
            </div>
        </div>
    }
}

fn left_out_title(count: usize) -> String {
    let steps = if count == 1 { " step" } else { " steps" };
    ["We left out ", &count.to_string(), steps, " because of your answers"].concat()
}

/// Each step that goes, with the reason.
fn left_out(routine: &Routine, plan: &Plan) -> Vec<String> {
    plan.removed
        .iter()
        .filter_map(|removal| {
            let step = routine.steps.get(removal.step)?;
            Some([&step.name, ": ", reason(removal.why)].concat())
        })
        .collect()
}

const fn reason(why: Why) -> &'static str {
    match why {
        Why::Tag(Tag::Floor) => "it is done on the floor",
        Why::Tag(Tag::RibsLoad) => "it puts weight on the ribs",
        Why::Tag(Tag::Extension) => "it bends the back backwards",
        Why::Tag(Tag::Flexion) => "it bends the back forwards",
        Why::Tag(Tag::Twist) => "it turns the back",
        Why::Tag(Tag::Standing) => "it is done standing",
        Why::Tag(Tag::Heat) => "it uses warmth",
        Why::Tag(Tag::ToolPressure) | Why::Tool => "a tool presses",
        Why::Muscle(_) => "it works where your answers say to leave things alone",
        Why::Area => "it touches the place that you marked",
        Why::FloorRoller => "the roller on the floor is too firm today",
    }
}
