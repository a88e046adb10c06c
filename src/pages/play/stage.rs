//! The session itself: the clock, the side, the step, the figure, what comes next. Read from the
//! floor, one to two metres away; in floor mode the clock is as large as the screen allows.

use super::controls::controls;
use super::facts::{facts, troubles};
use super::moving::{moving, way};
use super::scene::{Scene, scene};
use super::stop::stop_dialog;
use super::too_much::too_much_dialog;
use crate::content::routine::Routine;
use crate::platform::page;
use crate::routine::session::{Pace, Part};
use crate::routine::words::capital;
use crate::state::dorsal;
use crate::state::player::Player;
use crate::ui::figure::figure;
use crate::ui::level::level;
use crate::ui::live::{click_at, flag, follow, live_prose, memo, text};
use crate::ui::small_back::small_back_under;
use crate::units::{Side, clock_text};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use maud::{Markup, html};

/// The player's stage.
pub(super) fn stage(routine: &'static Routine, player: Player) -> AnyView {
    let settings = dorsal().settings;
    let scene = memo(move || now(routine, player));
    let pace = move || player.snapshot.with(|now| now.as_ref().map(|now| now.pace));
    let paused = memo(move || pace() == Some(Pace::Paused));
    announce(scene, paused, player);
    moving(routine, scene, player);
    let words = move |of: fn(&Scene) -> &str| text(move || scene.with(|now| of(now).to_owned()));
    let on_tap = move |event: MouseEvent| {
        if page::around(&event, "button, a, dialog, summary, input").is_none() {
            player.tap();
        }
    };
    let turned = move |turns| flag(move || settings.with(|kept| kept.player.turns == turns));
    view! {
        <div
            class="stage-frame"
            class:turned-1=turned(1)
            class:turned-2=turned(2)
            class:turned-3=turned(3)
        >
            <div
                class="stage"
                class:far=flag(move || settings.with(|kept| kept.player.far))
                class:paused=flag(move || paused.get())
                class:ready=flag(move || scene.with(|now| now.ready))
                class:listening=flag(move || player.listens.get())
                class:last=flag(move || left(player) <= 5)
                on:click=click_at(on_tap)
            >
                {level(player.hearing, settings)}
                {live_prose(move || segments(&parts(player)))}
                <div class="stage-words">
                    {live_prose(move || scene.with(|now| side_sign(now.side)))}
                    <h1>{words(|now| &now.name)}</h1>
                    <p class="word">{words(|now| &now.word)}</p>
                    <p class="instruction">{words(|now| &now.instruction)}</p>
                </div>
                {live_prose(move || scene.with(|now| pictures(routine, now)))}
                {clock(player)}
                <div class="stage-facts">
                    {facts(routine, scene, player)}
                    {troubles(player)}
                </div>
                {controls(routine, scene, player, paused)}
                {stop_dialog(player)}
                {too_much_dialog(routine, player)}
            </div>
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

/// Tells screen readers each new phase, each pause, and when a hold begins to listen.
fn announce(scene: Memo<Scene>, paused: Memo<bool>, player: Player) {
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
    follow(move || {
        if player.listens.get() {
            state.say("Tap, or press any key, when it has faded");
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

fn pictures(routine: &Routine, scene: &Scene) -> Markup {
    html! {
        div.stage-back { (small_back_under(&scene.targets, scene.side, &way(routine, scene))) }
        div.stage-figure {
            @if let Some(position) = scene.position { (figure(position, scene.side)) }
        }
    }
}
