#![cfg(not(target_arch = "wasm32"))]
//! A routine laid out in time: its totals, its sides, its lead-ins, and the room it leaves.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "timeline/bounds.rs"]
mod bounds;
#[path = "timeline/lead_ins.rs"]
mod lead_ins;

use dorsal::content::catalogue;
use dorsal::content::routine::{Routine, Sides, Step};
use dorsal::routine::dose;
use dorsal::routine::run::timeline;
use dorsal::routine::timeline::{OTHER_SIDE, Phase, PhaseKind, Timeline};
use dorsal::units::{Millis, Seconds, Side};

fn laid_out(routine: &Routine, first: Side) -> Timeline {
    let steps: Vec<&Step> = routine.steps.iter().collect();
    timeline(catalogue(), &steps, first)
}

/// Every routine of the catalogue, begun on either side.
fn every_layout() -> impl Iterator<Item = (&'static Routine, Side, Timeline)> {
    catalogue().routines.iter().flat_map(|routine| {
        Side::BOTH
            .into_iter()
            .map(move |first| (routine, first, laid_out(routine, first)))
    })
}

fn of_step(timeline: &Timeline, step: usize) -> Vec<&Phase> {
    timeline
        .phases()
        .iter()
        .filter(|phase| phase.step == step)
        .collect()
}

#[test]
fn the_catalogue_has_its_fourteen_routines() {
    assert_eq!(catalogue().routines.len(), 14);
}

#[test]
fn the_total_is_what_getting_ready_working_switching_and_resting_add_up_to() {
    for (routine, first, timeline) in every_layout() {
        let by_content: Seconds = routine
            .steps
            .iter()
            .enumerate()
            .map(|(index, step)| {
                let lead = of_step(&timeline, index)[0].length.0 / 1000;
                let sets = u32::from(step.sets);
                let switches = if step.sides == Sides::Each {
                    OTHER_SIDE.0 * sets
                } else {
                    0
                };
                let rests = step.rest.0 * (sets - 1);
                Seconds(u32::try_from(lead).unwrap() + switches + rests) + step.working()
            })
            .sum();
        assert_eq!(
            timeline.total(),
            by_content.millis(),
            "{} {first:?}",
            routine.clinical
        );
    }
}

#[test]
fn the_total_does_not_depend_on_the_side_that_goes_first() {
    for routine in &catalogue().routines {
        assert_eq!(
            laid_out(routine, Side::Left).total(),
            laid_out(routine, Side::Right).total(),
            "{}",
            routine.clinical
        );
    }
}

#[test]
fn every_total_is_within_a_quarter_of_the_clinical_one() {
    for (routine, _, timeline) in every_layout() {
        let (ours, clinical) = (timeline.total().0, routine.clinical_total.millis().0);
        assert!(
            ours.abs_diff(clinical) * 4 <= clinical,
            "{}: {} s, clinical {} s",
            routine.clinical,
            ours / 1000,
            clinical / 1000
        );
    }
}

#[test]
fn every_routine_lasts_5_to_20_minutes() {
    for (routine, _, timeline) in every_layout() {
        let seconds = u32::try_from(timeline.total().0 / 1000).unwrap();
        assert!(
            dose::ROUTINE.contains(&seconds),
            "{}: {seconds} s",
            routine.clinical
        );
    }
}

#[test]
fn both_sides_get_the_full_time_of_their_step() {
    for (routine, first, timeline) in every_layout() {
        for (index, step) in routine.steps.iter().enumerate() {
            let full = Seconds(step.seconds.0 * u32::from(step.sets)).millis();
            let sides: &[(Option<Side>, Millis)] = match step.sides {
                Sides::Together => &[(None, full)],
                Sides::Each => &[(Some(Side::Left), full), (Some(Side::Right), full)],
                Sides::Left => &[(Some(Side::Left), full)],
                Sides::Right => &[(Some(Side::Right), full)],
            };
            for &(side, wanted) in sides {
                let worked = timeline.working(index, side);
                assert_eq!(worked, wanted, "{} {first:?} {side:?}", step.clinical);
            }
        }
    }
}

#[test]
fn every_side_is_announced_just_before_its_work() {
    for (_, _, timeline) in every_layout() {
        for pair in timeline.phases().windows(2) {
            if pair[1].kind == PhaseKind::Work {
                let announced = (pair[0].step, pair[0].side, pair[0].set);
                assert_ne!(pair[0].kind, PhaseKind::Work);
                assert_eq!(announced, (pair[1].step, pair[1].side, pair[1].set));
            }
        }
        assert_eq!(
            timeline.phases().first().map(|phase| phase.kind),
            Some(PhaseKind::GetReady)
        );
        assert_eq!(
            timeline.phases().last().map(|phase| phase.kind),
            Some(PhaseKind::Work)
        );
    }
}

#[test]
fn the_chosen_side_goes_first_in_every_step_and_set() {
    for (routine, first, timeline) in every_layout() {
        for (index, step) in routine.steps.iter().enumerate() {
            let order: Vec<(u8, Option<Side>)> = of_step(&timeline, index)
                .into_iter()
                .filter(|phase| phase.kind == PhaseKind::Work)
                .map(|phase| (phase.set, phase.side))
                .collect();
            let sides = match step.sides {
                Sides::Together => vec![None],
                Sides::Each => vec![Some(first), Some(first.other())],
                Sides::Left => vec![Some(Side::Left)],
                Sides::Right => vec![Some(Side::Right)],
            };
            let wanted: Vec<(u8, Option<Side>)> = (1..=step.sets)
                .flat_map(|set| sides.iter().map(move |side| (set, *side)))
                .collect();
            assert_eq!(order, wanted, "{}", step.clinical);
        }
    }
}

#[test]
fn steps_follow_in_the_order_of_the_routine() {
    for (routine, _, timeline) in every_layout() {
        let steps: Vec<usize> = timeline.phases().iter().map(|phase| phase.step).collect();
        assert!(steps.is_sorted(), "{}", routine.clinical);
        assert_eq!(
            timeline.steps(),
            routine.steps.len(),
            "{}",
            routine.clinical
        );
    }
}

#[test]
fn a_timeline_reads_back_what_it_writes() {
    for (_, _, timeline) in every_layout() {
        let text = serde_json::to_string(&timeline).unwrap();
        assert_eq!(serde_json::from_str::<Timeline>(&text).unwrap(), timeline);
        assert_eq!(Timeline::from_phases(timeline.phases().to_vec()), timeline);
    }
}

#[test]
fn no_steps_make_no_timeline() {
    let empty = timeline(catalogue(), &[], Side::Left);
    assert_eq!((empty.total(), empty.steps()), (Millis(0), 0));
}

#[test]
fn sets_are_parted_by_a_rest_that_turns_back_to_the_first_side() {
    let step = Step {
        sets: 2,
        rest: Seconds(20),
        ..sided_step()
    };
    let timeline = timeline(catalogue(), &[&step], Side::Right);
    let shape: Vec<(PhaseKind, Option<Side>, u8, u64)> = timeline
        .phases()
        .iter()
        .map(|phase| (phase.kind, phase.side, phase.set, phase.length.0))
        .collect();
    let (left, right) = (Some(Side::Left), Some(Side::Right));
    assert_eq!(
        shape,
        [
            (PhaseKind::GetReady, right, 1, 10_000),
            (PhaseKind::Work, right, 1, 35_000),
            (PhaseKind::Switch, left, 1, 5_000),
            (PhaseKind::Work, left, 1, 35_000),
            (PhaseKind::Rest, right, 2, 20_000),
            (PhaseKind::Work, right, 2, 35_000),
            (PhaseKind::Switch, left, 2, 5_000),
            (PhaseKind::Work, left, 2, 35_000),
        ]
    );
}

/// R6.2: 35 s on each side at a wall, 10 s to get ready.
fn sided_step() -> Step {
    catalogue()
        .routines
        .iter()
        .flat_map(|routine| &routine.steps)
        .find(|step| step.clinical == "R6.2")
        .expect("R6.2")
        .clone()
}
