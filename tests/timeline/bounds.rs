//! How much shorter or longer a person can make a step: never past a limit of clinical 5.3.

use crate::every_layout;
use dorsal::content::catalogue;
use dorsal::content::routine::{Step, StepKind};
use dorsal::routine::dose::{self, Room};
use dorsal::routine::timeline::PhaseKind;
use dorsal::units::Seconds;
use proptest::prelude::*;

/// The steps, each as long as its bounds allow.
fn lengthened(steps: &[Step]) -> Vec<Step> {
    let room = Room::new(steps.iter());
    steps
        .iter()
        .map(|step| Step {
            seconds: room.bounds(step).1,
            ..step.clone()
        })
        .collect()
}

/// The steps, each as short as its bounds allow.
fn shortened(steps: &[Step]) -> Vec<Step> {
    let room = Room::new(steps.iter());
    steps
        .iter()
        .map(|step| Step {
            seconds: room.bounds(step).0,
            ..step.clone()
        })
        .collect()
}

fn broken_limits(steps: &[Step]) -> Vec<String> {
    let of_steps = steps.iter().flat_map(|step| {
        dose::step_problems(step, step.zone.and_then(|zone| catalogue().zone(zone)))
    });
    of_steps
        .chain(dose::total_problems(steps.iter()))
        .map(|problem| problem.to_string())
        .collect()
}

fn every_step() -> Vec<Step> {
    catalogue()
        .routines
        .iter()
        .flat_map(|routine| routine.steps.clone())
        .collect()
}

#[test]
fn every_step_at_its_longest_and_at_its_shortest_keeps_all_limits() {
    for routine in &catalogue().routines {
        let none: [String; 0] = [];
        assert_eq!(
            broken_limits(&lengthened(&routine.steps)),
            none,
            "{}",
            routine.clinical
        );
        assert_eq!(
            broken_limits(&shortened(&routine.steps)),
            none,
            "{}",
            routine.clinical
        );
    }
}

#[test]
fn nothing_gets_shorter_than_20_seconds_unless_it_was() {
    for step in every_step() {
        let least = Room::new([&step].into_iter()).bounds(&step).0;
        assert!(least <= step.seconds, "{}", step.clinical);
        assert!(least >= Seconds(20).min(step.seconds), "{}", step.clinical);
    }
}

#[test]
fn warmth_is_never_made_longer_or_shorter() {
    let warm: Vec<Step> = every_step()
        .into_iter()
        .filter(|step| step.kind == StepKind::Heat)
        .collect();
    assert!(!warm.is_empty());
    for step in warm {
        let bounds = Room::new([&step].into_iter()).bounds(&step);
        assert_eq!(bounds, (step.seconds, step.seconds), "{}", step.clinical);
    }
}

#[test]
fn two_steps_on_one_zone_share_what_is_left_of_it() {
    let hold = every_step()
        .into_iter()
        .find(|step| step.clinical == "R6.2")
        .expect("R6.2");
    let alone = Room::new([&hold].into_iter()).bounds(&hold);
    assert_eq!(
        alone,
        (Seconds(20), Seconds(60)),
        "one hold may grow to a whole minute"
    );
    let three = [hold.clone(), hold.clone(), hold.clone()];
    let shared = Room::new(three.iter()).bounds(&hold);
    assert_eq!(
        shared,
        (Seconds(20), Seconds(40)),
        "120 s in three turns are 40 s each"
    );
}

#[test]
fn every_phase_of_work_is_within_its_bounds_and_the_rest_has_none() {
    for (routine, _, timeline) in every_layout() {
        for phase in timeline.phases() {
            let step = &routine.steps[phase.step];
            assert!(
                phase.least <= phase.length && phase.length <= phase.most,
                "{}",
                step.clinical
            );
            if phase.kind != PhaseKind::Work {
                assert_eq!((phase.least, phase.most), (phase.length, phase.length));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 100_000, ..Default::default() })]

    /// Own routines will be built of any steps: those that keep the limits keep them when lengthened.
    #[test]
    fn any_steps_together_keep_their_limits_at_their_longest(
        picks in prop::collection::vec((0usize..200, 1u8..=3, 20u32..=60), 1..12),
    ) {
        let all = every_step();
        let steps: Vec<Step> = picks
            .into_iter()
            .map(|(index, sets, seconds)| Step {
                sets,
                rest: Seconds(15),
                seconds: Seconds(seconds),
                ..all[index % all.len()].clone()
            })
            .collect();
        prop_assume!(broken_limits(&steps).is_empty());
        prop_assert_eq!(broken_limits(&lengthened(&steps)), Vec::<String>::new());
        prop_assert_eq!(broken_limits(&shortened(&steps)), Vec::<String>::new());
    }
}
