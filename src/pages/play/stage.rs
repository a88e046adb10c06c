//! The session itself: the clock, the side, the step, the figure, what comes next. Read from the
//! floor, one to two metres away.

use super::controls::controls;
use super::scene::{Scene, scene};
use super::stop::stop_dialog;
use crate::content::routine::Routine;
use crate::platform::page;
use crate::routine::session::{Pace, Part};
use crate::routine::words::capital;
use crate::routine::words::ceiling;
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::figure::figure;
use crate::ui::live::{click_at, flag, follow, live_prose, memo, text};
use crate::ui::small_back::small_back;
use crate::units::{Side, clock_text};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use maud::{Markup, html};

/// The player's stage.
pub(super) fn stage(routine: &'static Routine, player: Player) -> AnyView {
    let scene = memo(move || now(routine, player));
    let pace = move || player.snapshot.with(|now| now.as_ref().map(|now| now.pace));
    let paused = memo(move || pace() == Some(Pace::Paused));
    announce(scene, paused);
    let words = move |of: fn(&Scene) -> &str| text(move || scene.with(|now| of(now).to_owned()));
    let on_tap = move |event: MouseEvent| {
        if page::around(&event, "button, a, dialog, summary, input").is_none() {
            player.toggle();
        }
    };
    view! {
        <div
            class="stage"
            class:paused=flag(move || paused.get())
            class:ready=flag(move || scene.with(|now| now.ready))
            class:last=flag(move || left(player) <= 5)
            on:click=click_at(on_tap)
        >
            {live_prose(move || segments(&parts(player)))}
            <div class="stage-words">
                <p class="count">{words(|now| &now.count)}</p>
                {live_prose(move || scene.with(|now| side_sign(now.side)))}
                <h1>{words(|now| &now.name)}</h1>
                <p class="word">{words(|now| &now.word)}</p>
                <p class="instruction">{words(|now| &now.instruction)}</p>
            </div>
            {live_prose(move || scene.with(pictures))}
            {clock(player)}
            <div class="stage-facts">
                {live_prose(move || scene.with(facts))}
                {live_prose(move || troubles(player))}
            </div>
            {controls(player, paused)}
            {stop_dialog(player)}
        </div>
    }
    .into_any()
}

/// The scene now; an empty one in the moment in which the session ends.
fn now(routine: &Routine, player: Player) -> Scene {
    let scene = dorsal().run.with(|run| {
        player
            .snapshot
            .with(|at| scene(run.as_ref()?, routine, at.as_ref()?))
    });
    scene.unwrap_or_default()
}

/// The seconds left in this phase.
fn left(player: Player) -> u32 {
    player
        .snapshot
        .with(|now| now.as_ref().map_or(0, |now| now.remaining.seconds_up()))
}

/// Tells screen readers each new phase, and each pause.
fn announce(scene: Memo<Scene>, paused: Memo<bool>) {
    let state = dorsal();
    let said = memo(move || scene.with(|now| now.said.clone()));
    follow(move || {
        let words = said.get();
        if !words.is_empty() {
            state.say(words);
        }
    });
    follow(move || {
        if paused.get() {
            state.say("Paused");
        }
    });
}

fn clock(player: Player) -> AnyView {
    view! {
        <div class="clock-box">
            <p
                class="clock"
                class:long=flag(move || left(player) >= 600)
                role="timer"
                aria-label="Time left in this step"
            >
                {text(move || clock_text(left(player)))}
            </p>
        </div>
    }
    .into_any()
}

fn parts(player: Player) -> Vec<Part> {
    let parts = dorsal().run.with(|run| {
        player
            .snapshot
            .with(|now| Some(run.as_ref()?.session.parts(now.as_ref()?)))
    });
    parts.unwrap_or_default()
}

/// The steps as a row of bars, each as wide as it is long, filled as far as it is done: in whole
/// per cents, so that they are painted again only when they would look different.
fn segments(parts: &[Part]) -> Markup {
    const WIDTH: u64 = 1000;
    const GAP: u64 = 10;
    let whole = parts.iter().map(|part| part.length.0).sum::<u64>().max(1);
    let mut before = 0;
    let bars = parts.iter().map(|part| {
        let begin = before * WIDTH / whole;
        before += part.length.0;
        let long = (before * WIDTH / whole - begin).saturating_sub(GAP);
        (begin, long, long * part.done() / 100)
    });
    html! {
        svg.segments aria-hidden="true" viewBox="0 0 1000 5" preserveAspectRatio="none" {
            @for (begin, long, done) in bars {
                rect x=(begin) width=(long) height="5" {}
                rect.done x=(begin) width=(done) height="5" {}
            }
        }
    }
}

/// Left and right as a sign with the working half lit, or "Both sides".
fn side_sign(working: Option<Side>) -> Markup {
    html! {
        p.side-sign {
            @if let Some(working) = working {
                @for side in Side::BOTH {
                    @let on = side == working;
                    span.on[on] aria-hidden=[(!on).then_some("true")] { (capital(side.word())) }
                }
            } @else {
                span.on { "Both sides" }
            }
        }
    }
}

fn pictures(scene: &Scene) -> Markup {
    html! {
        div.stage-back { (small_back(&scene.targets, scene.side)) }
        div.stage-figure {
            @if let Some(position) = scene.position { (figure(position, scene.side)) }
        }
    }
}

/// How to breathe, the pressure not to go over as words and ten cells, and what comes next.
fn facts(scene: &Scene) -> Markup {
    html! {
        p.breath { (scene.breath) }
        @if scene.limit > 0 {
            div.ceiling {
                p { (scene.force) ": " (ceiling(scene.limit)) }
                ol aria-hidden="true" {
                    @for cell in 1..=10 {
                        li.on[cell <= scene.limit].limit[cell == scene.limit] {}
                    }
                }
            }
        }
        p.next { "Next: " strong { (scene.next) } }
    }
}

/// What the device did or may do.
fn troubles(player: Player) -> Markup {
    html! {
        @if player.screen_may_sleep.get() {
            p.small { "Your screen may sleep. Set it to stay on." }
        }
        @if player.slept.get() {
            p.note { "Your device slept, so the clock waited for you." }
        }
    }
}
