//! The last look before Start: what the safety check changed, which side goes first, how long.

use super::left_out;
use crate::address::Page;
use crate::content::area::words_of;
use crate::content::catalogue;
use crate::content::routine::{Routine, Sides, Step, Tag};
use crate::content::safety::Outcome;
use crate::markup::icon::{Icon, icon};
use crate::markup::lists::bullets;
use crate::pages::check::{reasons, verdict_text};
use crate::pages::routines::{Made, overview_of};
use crate::pain::screening::{Choice, HEAT_AND_EASE, Hidden, Plan, Verdict, choose};
use crate::platform::clock;
use crate::progress::again::worked_again;
use crate::routine::run::{Wish, timeline};
use crate::routine::words::capital;
use crate::routine::words::ceiling;
use crate::routine::words::minutes_text;
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::button::button;
use crate::ui::link;
use crate::ui::live::{click, live, memo, nothing, prose};
use crate::ui::segmented::segmented;
use crate::units::{Score, Seconds, Side};
use leptos::prelude::*;
use maud::{Markup, html};

/// What may be started, and how.
pub(super) fn before(made: Made, player: Player, pain: RwSignal<Option<Score>>) -> AnyView {
    let state = dorsal();
    let routine = made.routine;
    live(move || {
        let Some(verdict) = state.verdict.get() else {
            return nothing();
        };
        match choose(&verdict, routine, made.maker, &catalogue().routines) {
            Choice::Start(plan) => ready(&made, player, pain.get_untracked(), &verdict, &plan),
            Choice::HeatAndEase { hidden, .. } => instead(&verdict, &hidden),
            Choice::Advice(_) => advice(&verdict),
        }
    })
}

/// The routine with the steps that stay, and the way to start it.
fn ready(
    made: &Made,
    player: Player,
    pain: Option<Score>,
    verdict: &Verdict,
    plan: &Plan,
) -> AnyView {
    let routine = made.routine;
    let own = made.own.clone();
    let kept: Vec<&'static Step> = plan
        .kept
        .iter()
        .filter_map(|place| routine.steps.get(*place))
        .collect();
    let names: Vec<String> = kept.iter().map(|step| step.clinical.clone()).collect();
    let limit = verdict.ceiling();
    // The place of the side that goes first in `Side::BOTH`.
    let first = RwSignal::new(0_usize);
    let start = move || {
        let side = Side::BOTH
            .get(first.get_untracked())
            .copied()
            .unwrap_or(Side::Left);
        let wish = Wish {
            first: side,
            steps: names.clone(),
            own: own.clone(),
        };
        player.start(routine, &wish, limit, pain);
    };
    let two_sided = kept.iter().any(|step| step.sides == Sides::Each);
    view! {
        <div class="page before">
            {prose(html! { (heading(made, &kept)) (fitted(made)) (today(routine, pain, verdict, plan)) })}
            {if two_sided { sides(first) } else { nothing() }}
            {prose(words(routine))}
            <div class="action-bar">
                <p class="small">"Stop if it turns sharp, or tingles down a limb."</p>
                <button
                    type="button"
                    class="button primary large"
                    on:click=click(start)
                    inner_html=html! { (icon(Icon::Play, 24)) "Start" }.into_string()
                ></button>
            </div>
        </div>
    }
    .into_any()
}

/// What was changed about the routine for today, before the answers of the safety check.
fn fitted(made: &Made) -> Markup {
    html! {
        @if !made.changes.is_empty() {
            section {
                h2 { "Changed for today" }
                ul.bullets { (bullets(&made.changes)) }
            }
        }
    }
}

fn heading(made: &Made, kept: &[&Step]) -> Markup {
    let routine = made.routine;
    let overview = overview_of(routine, made.own.as_ref());
    let length = timeline(catalogue(), kept, Side::Left).total();
    html! {
        header {
            p.eyebrow { a href=(link::href(&overview)) { (routine.title) } }
            h1 { "Ready when you are" }
            p.lede {
                (minutes_text(Seconds(length.seconds_up()))) ", " (kept.len())
                " steps. Have this near: " (routine.needs.join(", ")) "."
            }
        }
    }
}

/// What the answers of the safety check make of the routine today, and why.
fn today(routine: &Routine, pain: Option<Score>, verdict: &Verdict, plan: &Plan) -> Markup {
    let left_out = left_out::sentences(routine, plan);
    let why = reasons(verdict);
    let again = worked_today(routine, plan);
    html! {
        @if let Some(score) = pain {
            p { "Your pain now: " strong { (score.value()) " of 10" } }
            @if let Some(areas) = words_of(&dorsal().sore_areas(), &catalogue().areas) {
                p.quiet { "It is about: " (areas) "." }
            }
        }
        @if !left_out.is_empty() {
            section {
                h2 { (left_out::title(left_out.len())) }
                ul.bullets { (bullets(&left_out)) }
            }
        }
        @if !again.is_empty() {
            p.note.spaced {
                strong { "Worked today already: " } (again) ". "
                "A place gets one turn a day. Leave it out, or press less."
            }
        }
        @if let Some(limit) = verdict.ceiling() {
            p.note.spaced {
                strong { "Gentle today." } " Pressure " (ceiling(limit))
                ", and the softest ball you have."
            }
        }
        @if !why.is_empty() {
            section {
                h2 { "Why" }
                ul.bullets { (bullets(&why)) }
            }
        }
    }
}

/// The places of the steps that stay which were worked today already, in words; empty where none was.
fn worked_today(routine: &Routine, plan: &Plan) -> String {
    let places = plan.kept.iter();
    let steps: Vec<&Step> = places
        .filter_map(|place| routine.steps.get(*place))
        .collect();
    let (now, east) = (clock::now(), clock::minutes_east());
    let again = dorsal()
        .records
        .with_untracked(|records| worked_again(&steps, records, catalogue(), now, east));
    let zones = again.into_iter().filter_map(|zone| catalogue().zone(zone));
    let names: Vec<&str> = zones.map(|zone| zone.name.as_str()).collect();
    names.join("; ")
}

/// Which side goes first.
fn sides(first: RwSignal<usize>) -> AnyView {
    let choices = Side::BOTH.map(|side| capital(side.word())).to_vec();
    let choose = Callback::new(move |place| first.set(place));
    view! {
        <section>
            {prose(html! {
                h2 { "Which side feels easier?" }
                p.quiet { "It goes first. Both sides get the same time." }
            })}
            <div class="spaced">
                {segmented("The side that goes first", choices, memo(move || first.get()), choose)}
            </div>
        </section>
    }
    .into_any()
}

/// What every screen with a routine says (clinical 7.7).
fn words(routine: &Routine) -> Markup {
    let ribs = routine
        .steps
        .iter()
        .any(|step| step.tags.contains(&Tag::RibsLoad));
    let between = if ribs {
        catalogue().advice("between-the-shoulders")
    } else {
        None
    };
    html! {
        section.safety-foot {
            @for advice in [catalogue().advice("every-routine"), between].into_iter().flatten() {
                @for words in &advice.paragraphs { p.spaced { (words) } }
            }
            p.spaced { a href=(link::href("/safety")) { "Get help, and when to stop" } }
        }
    }
}

/// Another routine in the place of the one that was chosen.
fn instead(verdict: &Verdict, hidden: &Hidden) -> AnyView {
    let state = dorsal();
    let why = match hidden {
        Hidden::TooLittle(_) => "Too little of this routine would be left today.",
        Hidden::NotGentle | Hidden::Outcome(_) => "Today calls for something gentler.",
    };
    let mut routines = catalogue().routines.iter();
    let heat = routines.find(|routine| routine.id.as_str() == HEAT_AND_EASE);
    view! {
        <div class="page check">
            {prose(html! {
                header { h1 { (why) } }
                ul.bullets { (bullets(&reasons(verdict))) }
            })}
            <div class="actions">
                {prose(html! {
                    @if let Some(routine) = heat {
                        a.button.primary href=(link::to(&Page::Play(routine.id))) {
                            "Do " (routine.title) " instead"
                        }
                    }
                })}
                {button(
                    "button text",
                    "I ticked something by mistake",
                    click(move || state.verdict.set(None)),
                )}
            </div>
        </div>
    }
    .into_any()
}

/// Why there is no session today, and whom to ask.
fn advice(verdict: &Verdict) -> AnyView {
    let alert = matches!(verdict.outcome, Outcome::Emergency | Outcome::Urgent);
    let words = verdict_text(verdict);
    view! { <div class="page check" role=alert.then_some("alert")>{words}</div> }.into_any()
}
