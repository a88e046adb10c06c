//! A stroke that runs over a muscle at its own pace, with its pressure as a curve.
//!
//! While it runs, each frame places a few groups and nothing else. It runs only where it can be seen:
//! paused, scrolled away, or on a hidden page it asks for no frames at all. For who wants nothing to
//! move it stands still, with six numbers to step through.

mod running;

use super::live::{click, flag, live, nothing, text, truth};
use super::plate::{Frame, Look, close_up};
use crate::content::catalogue;
use crate::content::stroke::StrokeFacts;
use crate::markup::icon::{Icon, icon};
use crate::markup::stroke::{Picture, Score};
use crate::pain::stroke::Plan;
use crate::platform::page;
use crate::state::plates::atlas;
use crate::units::{MuscleId, Side};
use leptos::html::Div;
use leptos::prelude::*;
use maud::{PreEscaped, html};

/// The moments of a still picture.
const MOMENTS: usize = 6;
/// What the ids of moving groups begin with.
const PART: &str = "stroke-part-";
/// The ids of the playhead.
const PLAYHEAD: [&str; 2] = ["stroke-now", "stroke-press"];

/// A stroke on the muscle that is chosen.
#[derive(Clone, Copy)]
pub struct Show {
    facts: &'static StrokeFacts,
    muscle: Memo<Option<MuscleId>>,
    paused: RwSignal<bool>,
    slow: RwSignal<bool>,
    /// Which of the six moments stands, where nothing moves.
    moment: RwSignal<usize>,
    still: bool,
    stage: NodeRef<Div>,
}

impl Show {
    /// A technique's stroke. Call it once in a page; it runs as long as the page is there.
    pub fn new(facts: &'static StrokeFacts, muscle: Memo<Option<MuscleId>>) -> Self {
        let show = Self {
            facts,
            muscle,
            paused: RwSignal::new(false),
            slow: RwSignal::new(false),
            moment: RwSignal::new(0),
            still: page::matches("(prefers-reduced-motion: reduce)"),
            stage: NodeRef::new(),
        };
        running::run(show);
        show
    }

    fn plan(self, muscle: MuscleId) -> Option<Plan> {
        let atlas = atlas()?;
        let muscle = atlas.muscle(muscle)?;
        Plan::of(self.facts, muscle, catalogue(), atlas.levels())
    }

    fn picture(self, plan: &Plan) -> Picture {
        Picture::new(plan, self.facts.contact)
    }

    /// The moment that a still picture shows, in seconds.
    fn seconds(self, picture: &Picture) -> f64 {
        picture
            .moments()
            .get(self.moment.get())
            .copied()
            .unwrap_or_default()
    }
}

/// The picture, with its buttons.
pub fn stage(show: Show) -> AnyView {
    let controls = if show.still {
        steps(show)
    } else {
        buttons(show)
    };
    view! {
        <div class="stroke-stage" node_ref=show.stage>
            {live(move || show.muscle.get().map_or_else(nothing, |muscle| picture(show, muscle)))}
            <div class="stroke-controls" role="group" aria-label="The moving picture">
                {controls}
            </div>
        </div>
    }
    .into_any()
}

fn picture(show: Show, muscle: MuscleId) -> AnyView {
    let found = atlas().and_then(|atlas| atlas.muscle(muscle));
    let (Some(plan), Some(drawn)) = (show.plan(muscle), found) else {
        return nothing();
    };
    let picture = show.picture(&plan);
    let look = Memo::new(move |_| Look {
        layer: drawn.layer(),
        chosen: Some((muscle, Side::Right)),
    });
    let frame = Frame::of_stroke(picture.motion().extent());
    let over = if show.still {
        let picture = picture.clone();
        text(move || {
            let seconds = show.seconds(&picture);
            let numbers = picture.numbers(show.moment.get());
            [picture.lines(), picture.movers(PART, seconds), numbers].concat()
        })
    } else {
        let drawn = [picture.lines(), picture.movers(PART, 0.0)].concat();
        text(move || drawn.clone())
    };
    view! {
        {close_up(drawn.layer(), look, frame)}
        <svg
            class="atlas moving"
            viewBox=frame.view_box()
            preserveAspectRatio="xMidYMid slice"
            aria-hidden="true"
            inner_html=over
        ></svg>
    }
    .into_any()
}

/// Pause and half speed.
fn buttons(show: Show) -> AnyView {
    let words = text(move || {
        let (picture, word) = if show.paused.get() {
            (Icon::Play, "Play")
        } else {
            (Icon::Pause, "Pause")
        };
        html! { (icon(picture, 20)) span { (word) } }.into_string()
    });
    let half = html! { span { "Half speed" } }.into_string();
    view! {
        <button
            type="button"
            class="button over-picture"
            on:click=click(move || show.paused.update(|paused| *paused = !*paused))
            inner_html=words
        ></button>
        <button
            type="button"
            class="button over-picture"
            aria-pressed=truth(move || show.slow.get())
            on:click=click(move || show.slow.update(|slow| *slow = !*slow))
            inner_html=half
        ></button>
    }
    .into_any()
}

/// From one still moment to the next.
fn steps(show: Show) -> AnyView {
    let button = |name: &'static str, by: isize, end: usize| {
        let go = move || {
            show.moment
                .update(|now| *now = now.saturating_add_signed(by).min(MOMENTS - 1));
        };
        view! {
            <button
                type="button"
                class="button over-picture"
                disabled=flag(move || show.moment.get() == end)
                on:click=click(go)
            >
                {name}
            </button>
        }
        .into_any()
    };
    view! {
        {button("Step back", -1, 0)}
        {button("Step on", 1, MOMENTS - 1)}
    }
    .into_any()
}

/// The pressure of one round as a curve; nothing where nothing presses.
pub fn score(show: Show) -> AnyView {
    live(move || {
        let plan = show.muscle.get().and_then(|muscle| show.plan(muscle));
        plan.map_or_else(nothing, |plan| curve(show, &plan))
    })
}

fn curve(show: Show, plan: &Plan) -> AnyView {
    let picture = show.picture(plan);
    let said = move || {
        if show.still {
            picture.said(show.moment.get())
        } else {
            String::new()
        }
    };
    let Some(score) = Score::of(plan) else {
        return view! { <p class="small" role="status">{text(said)}</p> }.into_any();
    };
    let (force, summary, lines) = (score.force(), score.summary(), score.lines());
    let moments = show.picture(plan);
    let drawn = text(move || {
        let seconds = if show.still {
            show.seconds(&moments)
        } else {
            0.0
        };
        let playhead = score.playhead(PLAYHEAD, seconds);
        html! {
            svg viewBox="0 0 344 124" role="img" aria-label=(summary) {
                (PreEscaped(&lines)) (PreEscaped(playhead))
            }
        }
        .into_string()
    });
    view! {
        <section class="score">
            <h2>"One round"</h2>
            <p class="small quiet">{force} " of 10, by the second"</p>
            <div inner_html=drawn></div>
            <p class="small" role="status">{text(said)}</p>
        </section>
    }
    .into_any()
}
