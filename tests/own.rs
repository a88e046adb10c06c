#![cfg(not(target_arch = "wasm32"))]
//! Routines that are not content as it stands: ours as fitted to a day, the person's own, and shared
//! ones.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "own/building.rs"]
mod building;
#[path = "own/fitting.rs"]
mod fitting;
#[path = "own/links.rs"]
mod links;

use dorsal::content::catalogue;
use dorsal::content::routine::{Routine, Step};
use dorsal::routine::dose;
use dorsal::routine::own::{OwnRoutine, choices};
use dorsal::routine::run::timeline;
use dorsal::units::{RoutineId, Seconds, Side};
use proptest::prelude::*;

/// Every limit of clinical 5.3 and every place of 3.8, looked up by themselves and not by what the
/// builder uses.
fn assert_within_limits(routine: &Routine) {
    for step in &routine.steps {
        let zone = step.zone.and_then(|zone| catalogue().zone(zone));
        let problems = dose::step_problems(step, zone);
        assert!(problems.is_empty(), "{}: {problems:?}", step.clinical);
        if step.tool.presses() {
            let zone = zone.expect("a place for what presses");
            assert!(zone.safe, "{}", zone.id);
            assert!(zone.tools.is_empty() || zone.tools.contains(&step.tool));
            assert!((20..=60).contains(&step.seconds.0), "{}", step.seconds.0);
        }
    }
    for zone in &catalogue().zones {
        for side in Side::BOTH {
            let on_zone = |step: &&Step| {
                step.tool.presses()
                    && step.zone == Some(zone.id)
                    && step.sides.worked().contains(&side)
            };
            let steps = || routine.steps.iter().filter(on_zone);
            let total: u32 = steps()
                .map(|step| step.seconds.0 * u32::from(step.sets))
                .sum();
            assert!(total <= 120, "{} {}: {total} s", zone.id, side.word());
        }
    }
    let total = total(routine);
    assert!(total <= 1200, "{total} s in all");
}

/// The seconds that the player takes.
fn total(routine: &Routine) -> u32 {
    let steps: Vec<&Step> = routine.steps.iter().collect();
    timeline(catalogue(), &steps, Side::Left)
        .total()
        .seconds_up()
}

fn id() -> RoutineId {
    RoutineId::new("1795255200000-abcd").expect("an id")
}

/// Each of our routines, written down step by step.
fn ours() -> impl Iterator<Item = OwnRoutine> {
    catalogue()
        .routines
        .iter()
        .map(|routine| OwnRoutine::of(routine, catalogue()))
}

/// Something that a person does in the builder.
#[derive(Clone, Debug)]
enum Verb {
    Add(usize),
    Length(usize, u32),
    Ball(usize, usize),
    Move(usize, usize),
    Remove(usize),
    Name(String),
}

fn any_verb() -> impl Strategy<Value = Verb> {
    prop_oneof![
        6 => (0usize..200).prop_map(Verb::Add),
        4 => (0usize..12, 0u32..1500).prop_map(|(place, seconds)| Verb::Length(place, seconds)),
        4 => (0usize..12, 15u32..70).prop_map(|(place, seconds)| Verb::Length(place, seconds)),
        3 => (0usize..12, 0usize..11).prop_map(|(place, tool)| Verb::Ball(place, tool)),
        2 => (0usize..12, 0usize..12).prop_map(|(from, to)| Verb::Move(from, to)),
        1 => (0usize..12).prop_map(Verb::Remove),
        1 => ".{0,70}".prop_map(Verb::Name),
    ]
}

const TOOLS: [dorsal::content::routine::Tool; 11] = {
    use dorsal::content::routine::Tool;
    [
        Tool::Roller,
        Tool::Ball,
        Tool::TwoBalls,
        Tool::WallBall,
        Tool::SoftBall,
        Tool::LacrosseBall,
        Tool::Hands,
        Tool::Towel,
        Tool::Chair,
        Tool::Heat,
        Tool::None,
    ]
};

/// A routine as it comes out of the builder after some verbs; what is refused changes nothing.
fn built(verbs: &[Verb]) -> OwnRoutine {
    let all = catalogue();
    let steps = choices(all);
    let mut routine = OwnRoutine::empty(id());
    for verb in verbs {
        let next = match verb {
            Verb::Add(step) => routine.with(&steps[step % steps.len()].clinical, all),
            Verb::Length(place, seconds) => routine.with_length(*place, Seconds(*seconds), all),
            Verb::Ball(place, tool) => routine.with_tool(*place, TOOLS[*tool], all),
            Verb::Move(from, to) => routine.moved(*from, *to, all),
            Verb::Remove(place) => Ok(routine.without(*place)),
            Verb::Name(name) => routine.named(name, all),
        };
        routine = next.unwrap_or(routine);
    }
    routine
}

/// Any routine that the builder lets through and that can be played.
fn any_own() -> impl Strategy<Value = OwnRoutine> {
    prop::collection::vec(any_verb(), 8..40)
        .prop_map(|verbs| built(&verbs))
        .prop_filter("something to play", |own| own.lack(catalogue()).is_none())
}
