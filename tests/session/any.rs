//! What holds for any routine, any events and any clock.

use crate::presses::PRESSES;
use crate::routines::{MORNING, waiting_run};
use crate::{place, second};
use dorsal::content::catalogue;
use dorsal::routine::session::{EventKind, LIGHTEST, Pace, Session};
use dorsal::routine::timeline::PhaseKind;
use dorsal::units::{Instant, Millis, Side};
use proptest::prelude::*;

/// All events.
fn kinds() -> Vec<EventKind> {
    [&[EventKind::Start], &PRESSES[..], &[EventKind::Stop]].concat()
}

/// A session of any routine that waits for its start.
fn any_session() -> impl Strategy<Value = Session> {
    (
        0..catalogue().routines.len(),
        prop::sample::select(&Side::BOTH[..]),
    )
        .prop_map(|(index, first)| waiting_run(&catalogue().routines[index], first).session)
}

/// Any event; one that ends everything is rare, so that there is something to see.
fn any_kind() -> impl Strategy<Value = EventKind> {
    prop_oneof![
        40 => prop::sample::select(&PRESSES[..]),
        1 => Just(EventKind::Start),
        1 => Just(EventKind::Stop),
    ]
}

/// How far the clock is from where it was, in milliseconds: some seconds, a jump, or nothing.
fn any_jump() -> impl Strategy<Value = i64> {
    prop_oneof![
        8 => 0i64..40_000,
        1 => Just(0i64),
        1 => 0i64..10_000_000,
        1 => -10_000_000i64..0,
    ]
}

/// Events with the clock's jump before each, as a person and a device may cause them.
fn any_events() -> impl Strategy<Value = Vec<(EventKind, i64)>> {
    prop::collection::vec((any_kind(), any_jump()), 0..40)
}

/// Plays the events; answers with the session and where the clock then stands.
fn played(mut session: Session, events: &[(EventKind, i64)]) -> (Session, Instant) {
    let mut now = MORNING;
    session.apply(EventKind::Start, now);
    for &(kind, jump) in events {
        now = Instant(now.0.saturating_add_signed(jump));
        session.apply(kind, now);
    }
    (session, now)
}

/// The moment at which a clock that was set back shows again what it showed at the last event.
fn caught_up(session: &Session, now: Instant) -> Instant {
    session.events().last().map_or(now, |last| now.max(last.at))
}

proptest! {
    #[test]
    fn the_place_is_always_within_the_timeline(
        session in any_session(),
        events in any_events(),
        later in any_jump(),
    ) {
        let (session, now) = played(session, &events);
        let now = Instant(now.0.saturating_add_signed(later));
        let snapshot = session.at(now);
        let phases = session.phases_at(now);
        prop_assert!(snapshot.index <= phases.len());
        prop_assert_eq!(snapshot.phase, phases.get(snapshot.index).copied());
        prop_assert_eq!(snapshot.phase.is_none(), snapshot.pace == Pace::Finished);
        prop_assert_eq!(snapshot.ended.is_some(), snapshot.pace.is_over());
        if let Some(phase) = snapshot.phase {
            prop_assert!(snapshot.elapsed <= phase.length);
            prop_assert_eq!(snapshot.elapsed + snapshot.remaining, phase.length);
        } else {
            prop_assert_eq!(snapshot.remaining_in_all, Millis(0));
        }
        let after: Millis = phases.iter().skip(snapshot.index).map(|phase| phase.length).sum();
        prop_assert_eq!(snapshot.remaining_in_all, after.less(snapshot.elapsed));
    }

    #[test]
    fn time_only_moves_a_session_on_and_by_what_passed(
        session in any_session(),
        events in any_events(),
        mut looks in prop::collection::vec(0u64..3_000_000, 1..20),
    ) {
        let (session, now) = played(session, &events);
        let now = caught_up(&session, now);
        looks.sort_unstable();
        let mut before = session.at(now);
        let mut then = now;
        for look in looks {
            let moment = Instant(now.0 + look);
            let after = session.at(moment);
            prop_assert!(place(&after) >= place(&before));
            let gone = before.remaining_in_all.less(after.remaining_in_all);
            let passed = if before.pace == Pace::Running {
                moment.since(then).min(before.remaining_in_all)
            } else {
                Millis(0)
            };
            prop_assert_eq!(gone, passed);
            prop_assert!(after.remaining_in_all <= before.remaining_in_all);
            (before, then) = (after, moment);
        }
    }

    #[test]
    fn a_clock_that_shows_an_earlier_time_than_the_last_event_moves_nothing(
        session in any_session(),
        events in any_events(),
        back in 1u64..10_000_000,
    ) {
        let (session, _) = played(session, &events);
        let last = session.events().last().expect("it was started").at;
        prop_assert_eq!(session.at(Instant(last.0 - back)), session.at(last));
    }

    #[test]
    fn with_a_clock_set_back_a_session_goes_on_from_the_next_event(
        session in any_session(),
        events in any_events(),
        back in 1u64..10_000_000,
        later in 0u64..3_000_000,
    ) {
        let (session, _) = played(session, &events);
        let event = session.events().last().expect("it was started").at;
        let (now, last) = (Instant(event.0 - back), session.at(event));
        let mut blinked = session.clone();
        let (first, second) = match last.pace {
            Pace::Running => (EventKind::Pause, EventKind::Resume),
            Pace::Paused => (EventKind::Resume, EventKind::Pause),
            _ => return Ok(()),
        };
        prop_assert!(blinked.apply(first, now) && blinked.apply(second, now));
        prop_assert_eq!(&blinked.at(now), &last);
        let gone = last.remaining_in_all.less(blinked.at(Instant(now.0 + later)).remaining_in_all);
        let ran = if last.pace == Pace::Running { Millis(later) } else { Millis(0) };
        prop_assert_eq!(gone, ran.min(last.remaining_in_all));
    }

    #[test]
    fn a_session_is_the_same_after_it_was_written_and_read(
        session in any_session(),
        events in any_events(),
        later in 0u64..3_000_000,
    ) {
        let (session, now) = played(session, &events);
        let text = serde_json::to_string(&session).expect("JSON");
        let read: Session = serde_json::from_str(&text).expect("what was written");
        let moment = Instant(now.0 + later);
        prop_assert_eq!(read.at(moment), session.at(moment));
        prop_assert_eq!(read, session);
    }

    #[test]
    fn writing_and_reading_at_every_event_changes_nothing(
        session in any_session(),
        events in any_events(),
    ) {
        let (whole, now) = played(session.clone(), &events);
        let mut piecewise = session;
        piecewise.apply(EventKind::Start, MORNING);
        let mut moment = MORNING;
        for (kind, jump) in events {
            let text = serde_json::to_string(&piecewise).expect("JSON");
            piecewise = serde_json::from_str(&text).expect("what was written");
            moment = Instant(moment.0.saturating_add_signed(jump));
            piecewise.apply(kind, moment);
        }
        prop_assert_eq!(piecewise.at(now), whole.at(now));
        prop_assert_eq!(piecewise, whole);
    }

    #[test]
    fn an_event_that_means_nothing_leaves_no_trace(
        session in any_session(),
        events in any_events(),
        kind in prop::sample::select(kinds()),
    ) {
        let (mut session, now) = played(session, &events);
        let before = session.clone();
        let allowed = session.allows(kind, now);
        prop_assert_eq!(session.apply(kind, now), allowed);
        prop_assert_eq!(session.events().len(), before.events().len() + usize::from(allowed));
        if !allowed {
            prop_assert_eq!(session, before);
        }
    }

    #[test]
    fn nothing_happens_after_the_end(session in any_session(), events in any_events()) {
        let (mut session, now) = played(session, &events);
        session.apply(EventKind::Stop, now);
        let ended = session.at(now);
        prop_assert!(ended.pace.is_over());
        let later = Instant(now.0 + 5_000_000);
        prop_assert!(kinds().iter().all(|kind| !session.allows(*kind, later)));
        prop_assert_eq!(session.at(later), ended);
    }

    #[test]
    fn pausing_and_going_on_at_the_same_instant_is_nothing(
        session in any_session(),
        events in any_events(),
        later in 0u64..3_000_000,
    ) {
        let (session, now) = played(session, &events);
        let now = caught_up(&session, now);
        let mut blinked = session.clone();
        let (first, second) = match session.at(now).pace {
            Pace::Running => (EventKind::Pause, EventKind::Resume),
            Pace::Paused => (EventKind::Resume, EventKind::Pause),
            _ => return Ok(()),
        };
        prop_assert!(blinked.apply(first, now) && blinked.apply(second, now));
        let moment = Instant(now.0 + later);
        prop_assert_eq!(blinked.at(moment), session.at(moment));
        prop_assert_eq!(blinked.worked(moment), session.worked(moment));
    }

    #[test]
    fn however_a_step_is_nudged_its_sides_stay_equal_and_within_their_bounds(
        session in any_session(),
        events in any_events(),
    ) {
        let (session, now) = played(session, &events);
        let phases = session.phases_at(now);
        for phase in &phases {
            prop_assert!(phase.least <= phase.length && phase.length <= phase.most);
            if phase.kind == PhaseKind::Work {
                prop_assert!(
                    phases
                        .iter()
                        .filter(|other| other.kind == PhaseKind::Work && other.step == phase.step)
                        .all(|other| other.length == phase.length)
                );
            }
        }
    }

    #[test]
    fn a_hold_that_faded_ends_there_and_leaves_the_other_side_as_long(
        session in any_session(),
        events in any_events(),
    ) {
        let (mut session, now) = played(session, &events);
        let now = caught_up(&session, now);
        let before = session.at(now);
        let Some(phase) = before.phase else { return Ok(()) };
        let allowed = session.apply(EventKind::Faded, now);
        prop_assert!(!allowed || (phase.least..=phase.most).contains(&before.elapsed));
        if allowed {
            let phases = session.phases_at(now);
            let turns = phases.iter().filter(|other| {
                other.kind == PhaseKind::Work && other.step == phase.step
            });
            prop_assert!(turns.clone().all(|turn| turn.length == before.elapsed));
            prop_assert_eq!(place(&session.at(now)), (before.index + 1, 0));
        }
    }

    #[test]
    fn easier_holds_for_its_step_and_lighter_for_the_rest_of_the_session(
        session in any_session(),
        events in any_events(),
    ) {
        let (mut session, now) = played(session, &events);
        let now = caught_up(&session, now);
        let before = session.at(now);
        prop_assert!(before.lighter <= LIGHTEST);
        let mut eased = session.clone();
        if eased.apply(EventKind::Easier, now) {
            prop_assert!(!before.easier && eased.at(now).easier);
            prop_assert!(eased.apply(EventKind::Usual, now));
            prop_assert_eq!(eased.at(now), before.clone());
        }
        if session.apply(EventKind::Lighter, now) {
            let after = session.at(now);
            prop_assert_eq!((after.easier, after.lighter), (true, before.lighter + 1));
            prop_assert_eq!(place(&after), place(&before));
            prop_assert_eq!(after.remaining_in_all, before.remaining_in_all);
            session.apply(EventKind::SkipStep, now);
            prop_assert_eq!(session.at(now).lighter, before.lighter + 1);
        }
    }

    #[test]
    fn no_more_is_worked_than_time_passed(session in any_session(), events in any_events()) {
        let (session, now) = played(session, &events);
        let worked: Millis = session.worked(now).into_iter().sum();
        let mut passed = Millis(0);
        let mut then = MORNING;
        for event in session.events() {
            passed = passed + event.at.since(then);
            then = event.at;
        }
        prop_assert!(worked <= passed + now.since(then));
    }

    #[test]
    fn left_alone_a_session_ends_when_its_total_has_passed(session in any_session()) {
        let (session, start) = played(session, &[]);
        let total = session.timeline().total();
        let end = start.after(total);
        prop_assert_eq!(session.at(Instant(end.0 - 1)).pace, Pace::Running);
        for late in [end, end.after(Millis(1)), end.after(Millis(86_400_000))] {
            let snapshot = session.at(late);
            prop_assert_eq!((snapshot.pace, snapshot.ended), (Pace::Finished, Some(end)));
        }
        let lengths: Vec<Millis> =
            session.timeline().phases().iter().map(|phase| phase.length).collect();
        prop_assert_eq!(session.worked(second(100_000)), lengths);
    }
}
