//! The time to get into place (DECISIONS 2).

use crate::sided_step;
use dorsal::content::routine::Step;
use dorsal::figure::position::Place;
use dorsal::routine::timeline::{PhaseKind, PlacedStep, Timeline};
use dorsal::units::{PositionId, Seconds, Side};

fn step_at(position: &str, setup: u32) -> Step {
    Step {
        position: PositionId::new(position).expect("an id"),
        setup: Seconds(setup),
        ..sided_step()
    }
}

/// The seconds to get ready for a step that follows another.
fn lead_in(before: (&str, Place), after: (&str, Place), setup: u32) -> u64 {
    let steps = [step_at(before.0, 0), step_at(after.0, setup)];
    let placed = [
        PlacedStep {
            step: &steps[0],
            place: before.1,
        },
        PlacedStep {
            step: &steps[1],
            place: after.1,
        },
    ];
    let timeline = Timeline::new(&placed, Side::Left);
    let ready = timeline
        .phases()
        .iter()
        .find(|phase| phase.step == 1 && phase.kind == PhaseKind::GetReady)
        .expect("every step begins by getting ready");
    ready.length.0 / 1000
}

#[test]
fn the_same_position_again_takes_5_seconds() {
    for place in [
        Place::Floor,
        Place::Kneeling,
        Place::Chair,
        Place::Wall,
        Place::Standing,
    ] {
        assert_eq!(lead_in(("p08", place), ("p08", place), 0), 5, "{place:?}");
    }
}

#[test]
fn another_position_at_the_same_height_takes_8_seconds() {
    let high = [Place::Chair, Place::Wall, Place::Standing];
    let low = [Place::Floor, Place::Kneeling];
    for places in [&high[..], &low[..]] {
        for &before in places {
            for &after in places {
                assert_eq!(
                    lead_in(("a", before), ("b", after), 0),
                    8,
                    "{before:?} to {after:?}"
                );
            }
        }
    }
}

#[test]
fn getting_down_to_the_floor_or_up_from_it_takes_15_seconds() {
    for high in [Place::Chair, Place::Wall, Place::Standing] {
        for low in [Place::Floor, Place::Kneeling] {
            assert_eq!(
                lead_in(("a", high), ("b", low), 0),
                15,
                "{high:?} to {low:?}"
            );
            assert_eq!(
                lead_in(("a", low), ("b", high), 0),
                15,
                "{low:?} to {high:?}"
            );
        }
    }
}

#[test]
fn a_step_that_needs_more_gets_more_and_never_less_than_the_rule() {
    assert_eq!(lead_in(("a", Place::Wall), ("b", Place::Floor), 20), 20);
    assert_eq!(lead_in(("a", Place::Wall), ("b", Place::Floor), 10), 15);
    assert_eq!(lead_in(("a", Place::Wall), ("a", Place::Wall), 3), 5);
}

#[test]
fn the_first_step_has_at_least_the_time_of_a_change() {
    for (setup, wanted) in [(0, 8_000), (12, 12_000)] {
        let step = step_at("p08", setup);
        let timeline = Timeline::new(
            &[PlacedStep {
                step: &step,
                place: Place::Wall,
            }],
            Side::Left,
        );
        assert_eq!(timeline.phases()[0].length.0, wanted);
    }
}
