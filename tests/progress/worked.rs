//! How long each muscle was worked on.

use crate::records::{DAY, MORNING, any_records, record};
use dorsal::content::catalogue;
use dorsal::content::routine::Step;
use dorsal::progress::record::Record;
use dorsal::progress::worked::Worked;
use dorsal::units::{Instant, Seconds, Side};
use proptest::prelude::*;

/// The step of the records.
fn step() -> &'static Step {
    let mut steps = catalogue().routines.iter().flat_map(|one| &one.steps);
    steps.find(|step| step.clinical == "R6.2").unwrap()
}

fn worked(records: &[Record], days: u64) -> Worked {
    Worked::of(records, catalogue(), MORNING, 0, days)
}

#[test]
fn a_step_counts_for_each_muscle_that_it_reaches_on_its_side() {
    let mut one = record("a", MORNING);
    one.steps.truncate(1);
    let worked = worked(&[one], 7);
    for muscle in &step().targets {
        assert_eq!(worked.on(*muscle, Side::Left), Seconds(150));
        assert_eq!(worked.on(*muscle, Side::Right), Seconds(0));
        assert_eq!(worked.heat(*muscle, Side::Left), 1);
        assert_eq!(worked.heat(*muscle, Side::Right), 0);
    }
}

#[test]
fn a_step_without_sides_counts_for_both() {
    let mut one = record("a", MORNING);
    one.steps.truncate(1);
    one.steps[0].side = None;
    let worked = worked(&[one], 7);
    for side in Side::BOTH {
        assert_eq!(worked.on(step().targets[0], side), Seconds(150));
    }
}

#[test]
fn only_the_days_asked_for_count_and_nothing_deleted() {
    let long_ago = record("a", Instant(MORNING.0 - 8 * DAY));
    let gone = Record {
        deleted: true,
        ..record("b", MORNING)
    };
    let records = [long_ago, gone];
    assert!(worked(&records, 7).is_empty());
    let of_a_month = worked(&records, 30);
    assert_eq!(of_a_month.on(step().targets[0], Side::Left), Seconds(150));
}

#[test]
fn the_scale_climbs_at_1_4_8_13_and_20_minutes() {
    let heat = |seconds: u32| {
        let mut one = record("a", MORNING);
        one.steps[0].seconds = Seconds(seconds);
        worked(&[one], 7).heat(step().targets[0], Side::Left)
    };
    let steps = [
        (0, 0),
        (30, 1),
        (239, 1),
        (240, 2),
        (480, 3),
        (780, 4),
        (1199, 4),
        (1200, 5),
        (9000, 5),
    ];
    for (seconds, wanted) in steps {
        assert_eq!(heat(seconds), wanted, "{seconds} s");
    }
}

proptest! {
    #[test]
    fn the_list_has_every_muscle_once_and_the_longest_first(records in any_records()) {
        let worked = worked(&records, 90);
        let rows = worked.longest_first();
        for (place, (muscle, sides)) in rows.iter().enumerate() {
            prop_assert_eq!(*sides, Side::BOTH.map(|side| worked.on(*muscle, side)));
            prop_assert!(rows[..place].iter().all(|(other, _)| other != muscle));
        }
        let sums: Vec<u32> = rows.iter().map(|(_, sides)| sides[0].0 + sides[1].0).collect();
        prop_assert!(sums.is_sorted_by(|one, next| one >= next));
    }
}
