//! What each button does.

use crate::routines::{routine, waiting_run};
use crate::{place, second, started};
use dorsal::content::catalogue;
use dorsal::routine::session::{EventKind, Pace, Session};
use dorsal::routine::timeline::PhaseKind;
use dorsal::units::{Instant, Millis, Side};
use proptest::prelude::*;

fn pressed(session: &Session, kind: EventKind, now: Instant) -> Session {
    let mut session = session.clone();
    assert!(session.apply(kind, now), "{kind:?} means something now");
    session
}

/// Every routine of the catalogue, left side first, started.
fn every_session() -> impl Iterator<Item = Session> {
    catalogue().routines.iter().map(|routine| {
        let mut session = waiting_run(routine, Side::Left).session;
        assert!(session.apply(EventKind::Start, second(0)));
        session
    })
}

proptest! {
    #[test]
    fn skip_goes_to_the_start_of_the_next_phase(at in 0u64..328) {
        let session = started();
        let before = session.at(second(at));
        let after = pressed(&session, EventKind::Skip, second(at)).at(second(at));
        if after.pace == Pace::Finished {
            prop_assert_eq!(before.index + 1, session.timeline().phases().len());
            prop_assert_eq!(after.ended, Some(second(at)));
        } else {
            prop_assert_eq!(place(&after), (before.index + 1, 0));
        }
    }

    #[test]
    fn skipping_a_step_goes_to_the_getting_ready_of_the_next(at in 0u64..328) {
        let session = started();
        let before = session.at(second(at)).phase.expect("it runs");
        let after = pressed(&session, EventKind::SkipStep, second(at)).at(second(at));
        if let Some(phase) = after.phase {
            prop_assert_eq!(phase.step, before.step + 1);
            prop_assert_eq!(after.elapsed, Millis(0));
            let earlier = session.timeline().phases()[after.index - 1];
            prop_assert_eq!(earlier.step, before.step);
        } else {
            prop_assert_eq!(before.step + 1, session.timeline().steps());
        }
    }

    #[test]
    fn back_starts_this_phase_again_or_just_after_its_start_the_one_before(at in 0u64..328) {
        let session = started();
        let before = session.at(second(at));
        let after = pressed(&session, EventKind::Back, second(at)).at(second(at));
        let early = before.elapsed < Millis(3_000);
        let wanted = if early { before.index.saturating_sub(1) } else { before.index };
        prop_assert_eq!(place(&after), (wanted, 0));
    }

    #[test]
    fn longer_adds_15_seconds_to_each_side_and_shorter_takes_them_back(at in 0u64..328) {
        let session = started();
        if !session.allows(EventKind::Longer, second(at)) {
            return Ok(());
        }
        let before = session.at(second(at));
        let longer = pressed(&session, EventKind::Longer, second(at));
        let after = longer.at(second(at));
        prop_assert_eq!(place(&after), place(&before));
        prop_assert_eq!(after.remaining, before.remaining + Millis(15_000));
        let sides = if before.phase.and_then(|phase| phase.side).is_some() { 2 } else { 1 };
        let added = after.remaining_in_all.less(before.remaining_in_all);
        prop_assert_eq!(added, Millis(15_000 * sides));
        let again = pressed(&longer, EventKind::Shorter, second(at));
        prop_assert_eq!(again.at(second(at)), before);
    }

    #[test]
    fn shorter_leaves_some_of_the_time_still_to_run(at in 0u64..328) {
        let session = started();
        if session.allows(EventKind::Shorter, second(at)) {
            let after = pressed(&session, EventKind::Shorter, second(at)).at(second(at));
            prop_assert!(after.remaining > Millis(0));
            prop_assert!(after.phase.is_some_and(|phase| phase.length >= Millis(20_000)));
        }
    }

    #[test]
    fn stop_keeps_what_was_done(at in 0u64..328) {
        let session = started();
        let stopped = pressed(&session, EventKind::Stop, second(at));
        let later = second(at + 1_000);
        prop_assert_eq!(stopped.at(later).pace, Pace::Stopped);
        prop_assert_eq!(stopped.at(later).ended, Some(second(at)));
        prop_assert_eq!(place(&stopped.at(later)), place(&session.at(second(at))));
        prop_assert_eq!(stopped.worked(later), session.worked(second(at)));
    }

    #[test]
    fn buttons_work_the_same_while_it_stands(
        at in 0u64..328,
        kind in prop::sample::select(&[
            EventKind::Skip,
            EventKind::SkipStep,
            EventKind::Back,
            EventKind::Longer,
            EventKind::Shorter,
        ][..]),
    ) {
        let session = started();
        let paused = pressed(&session, EventKind::Pause, second(at));
        let now = second(at + 600);
        prop_assert_eq!(paused.allows(kind, now), session.allows(kind, second(at)));
        if paused.allows(kind, now) {
            let standing = pressed(&paused, kind, now).at(now);
            let running = pressed(&session, kind, second(at)).at(second(at));
            prop_assert_eq!(place(&standing), place(&running));
            prop_assert_eq!(standing.remaining_in_all, running.remaining_in_all);
        }
    }
}

#[test]
fn the_second_side_cannot_be_made_longer_or_shorter_than_the_first() {
    let mut first_sides = 0;
    for session in every_session() {
        let mut begins = second(0);
        let mut seen: Option<usize> = None;
        for phase in session.timeline().phases() {
            let early = begins.after(Millis(1_000));
            begins = begins.after(phase.length);
            if phase.kind != PhaseKind::Work || phase.side.is_none() {
                continue;
            }
            let longer = session.allows(EventKind::Longer, early);
            let shorter = session.allows(EventKind::Shorter, early);
            if seen == Some(phase.step) {
                assert!(!longer && !shorter, "{phase:?}");
            } else {
                seen = Some(phase.step);
                first_sides += u32::from(longer && shorter);
            }
        }
    }
    assert!(first_sides > 0, "on the first side both can be done");
}

#[test]
fn getting_ready_and_switching_have_one_length() {
    let session = started();
    for at in [3, 40, 85] {
        assert!(!session.allows(EventKind::Longer, second(at)), "{at} s");
        assert!(!session.allows(EventKind::Shorter, second(at)), "{at} s");
    }
}

#[test]
fn a_step_can_be_made_longer_until_its_zone_has_had_enough() {
    // Two holds of 35 s and one of 45 s press this zone: 115 of 120 s on each side.
    let session = started();
    assert!(
        !session.allows(EventKind::Longer, second(50)),
        "15 s more would be too much"
    );
    let shorter = pressed(&session, EventKind::Shorter, second(50));
    assert!(
        !shorter.allows(EventKind::Shorter, second(50)),
        "20 s is the shortest"
    );
    let again = pressed(&shorter, EventKind::Longer, second(50));
    assert!(
        !again.allows(EventKind::Longer, second(50)),
        "what was taken is given back once"
    );
}

#[test]
fn a_whole_session_is_never_made_longer_than_20_minutes() {
    // 996 s, most of them steps without a tool that may each grow by a minute.
    let mut session = waiting_run(routine("full-back-reset"), Side::Left).session;
    let mut now = second(0);
    session.apply(EventKind::Start, now);
    let mut longest = session.timeline().total();
    while !session.at(now).pace.is_over() {
        while session.apply(EventKind::Longer, now) {}
        let total = session
            .phases_at(now)
            .iter()
            .map(|phase| phase.length)
            .sum();
        longest = longest.max(total);
        now = now.after(session.at(now).remaining);
    }
    assert!(
        longest > session.timeline().total(),
        "something could be made longer"
    );
    assert!(longest <= Millis(1_200_000), "{} s", longest.0 / 1000);
}
