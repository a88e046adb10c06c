//! Looks at any moment, early, late or never in between.

use crate::{MORNING, place, second, started};
use dorsal::routine::session::{EventKind, Pace, Session};
use dorsal::routine::timeline::{Phase, PhaseKind, Timeline};
use dorsal::units::{Instant, Millis};
use proptest::prelude::*;

const TWENTY_MINUTES: u64 = 1_200_000;

/// 20 minutes, cut into phases at these shares of it.
fn twenty_minutes(mut cuts: Vec<u64>) -> Timeline {
    cuts.push(TWENTY_MINUTES);
    cuts.sort_unstable();
    cuts.dedup();
    let mut begins = 0;
    let phases = cuts
        .into_iter()
        .enumerate()
        .map(|(step, ends)| {
            let length = Millis(ends - begins);
            begins = ends;
            let kind = if step % 2 == 0 {
                PhaseKind::GetReady
            } else {
                PhaseKind::Work
            };
            Phase {
                kind,
                step,
                side: None,
                set: 1,
                length,
                least: length,
                most: length,
            }
        })
        .collect();
    Timeline::from_phases(phases)
}

/// Where one is after so much running time, by adding up lengths.
fn counted(timeline: &Timeline, ran: u64) -> (usize, u64) {
    let mut left = ran;
    for (index, phase) in timeline.phases().iter().enumerate() {
        if left < phase.length.0 {
            return (index, left);
        }
        left -= phase.length.0;
    }
    (timeline.phases().len(), 0)
}

proptest! {
    #[test]
    fn a_session_of_20_minutes_is_right_to_the_millisecond_whenever_one_looks(
        cuts in prop::collection::vec(1..TWENTY_MINUTES, 1..60),
        looks in prop::collection::vec(0..TWENTY_MINUTES + 60_000, 1..100),
    ) {
        let timeline = twenty_minutes(cuts);
        let mut session = Session::new(timeline.clone());
        session.apply(EventKind::Start, MORNING);
        for look in looks {
            let snapshot = session.at(Instant(MORNING.0 + look));
            prop_assert_eq!(place(&snapshot), counted(&timeline, look));
            prop_assert_eq!(snapshot.remaining_in_all, Millis(TWENTY_MINUTES).less(Millis(look)));
        }
    }

    #[test]
    fn pauses_of_any_length_move_nothing(
        cuts in prop::collection::vec(1..TWENTY_MINUTES, 1..60),
        turns in prop::collection::vec((0u64..90_000, 0u64..500_000), 1..12),
    ) {
        let timeline = twenty_minutes(cuts);
        let mut session = Session::new(timeline.clone());
        session.apply(EventKind::Start, MORNING);
        let (mut now, mut ran) = (MORNING.0, 0);
        for (run, stand) in turns {
            now += run;
            ran += run;
            session.apply(EventKind::Pause, Instant(now));
            now += stand;
            prop_assert_eq!(place(&session.at(Instant(now))), counted(&timeline, ran));
            session.apply(EventKind::Resume, Instant(now));
        }
        prop_assert_eq!(place(&session.at(Instant(now))), counted(&timeline, ran));
    }
}

#[test]
fn a_look_after_two_minutes_in_which_nobody_looked_finds_the_right_place() {
    let session = started();
    // 8 + 30 + 10 + 35 + 5 = 88 s lie before the hold on the right.
    let snapshot = session.at(second(88 + 32));
    let phase = snapshot.phase.expect("it still runs");
    assert_eq!((snapshot.index, phase.kind), (5, PhaseKind::Work));
    assert_eq!(phase.side, Some(dorsal::units::Side::Right));
    assert_eq!(
        (snapshot.elapsed, snapshot.remaining),
        (Millis(32_000), Millis(3_000))
    );
}

#[test]
fn the_last_millisecond_of_a_phase_is_its_own() {
    let session = started();
    assert_eq!(place(&session.at(Instant(MORNING.0 + 7_999))), (0, 7_999));
    assert_eq!(place(&session.at(second(8))), (1, 0));
}

#[test]
fn a_session_that_has_not_begun_waits() {
    let session = Session::new(twenty_minutes(vec![1_000]));
    let snapshot = session.at(second(10_000));
    assert_eq!((snapshot.pace, place(&snapshot)), (Pace::Waiting, (0, 0)));
    assert_eq!(session.started(), None);
}

#[test]
fn a_timeline_of_nothing_is_over_as_it_begins() {
    let mut session = Session::new(Timeline::default());
    session.apply(EventKind::Start, MORNING);
    assert_eq!(session.at(MORNING).pace, Pace::Finished);
}
