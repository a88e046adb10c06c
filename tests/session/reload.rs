//! Reloads, crashes, sleep and clocks that jump (DECISIONS 1).

use crate::routines::{MORNING, routine, waiting_run};
use crate::{place, second, started};
use dorsal::routine::run::Run;
use dorsal::routine::session::{EventKind, Pace, Session};
use dorsal::units::{Instant, Millis, Side};
use proptest::prelude::*;

/// A run of *Lower-back ease* that has just begun.
fn running() -> Run {
    let mut run = waiting_run(routine("lower-back-ease"), Side::Right);
    assert!(run.act(EventKind::Start, MORNING));
    run
}

fn reopened(run: &Run) -> Run {
    let text = serde_json::to_string(run).expect("JSON");
    let mut read: Run = serde_json::from_str(&text).expect("what was written");
    read.stand_still();
    read
}

proptest! {
    #[test]
    fn after_a_reload_the_same_step_and_side_are_offered_with_the_time_of_the_last_heartbeat(
        ran in 0u64..660_000,
        away in 0u64..10_000_000_000,
        later in 0u64..700_000,
    ) {
        let mut run = running();
        run.beat(Instant(MORNING.0 + ran));
        let known = run.session.at(run.heartbeat);
        let mut read = reopened(&run);
        let back = Instant(MORNING.0 + ran + away);
        let offered = read.session.at(back);
        prop_assert_eq!(offered.pace, Pace::Paused);
        prop_assert_eq!((offered.phase, offered.remaining), (known.phase, known.remaining));
        prop_assert_eq!(offered.remaining_in_all, known.remaining_in_all);
        prop_assert!(read.act(EventKind::Resume, back));
        let gone_on = read.session.at(Instant(back.0 + later));
        let never_left = run.session.at(Instant(run.heartbeat.0 + later));
        prop_assert_eq!(place(&gone_on), place(&never_left));
        prop_assert_eq!(gone_on.pace, never_left.pace);
    }

    #[test]
    fn a_paused_session_is_found_as_it_was_left(ran in 0u64..660_000, away in 0u64..10_000_000) {
        let mut run = running();
        let paused = Instant(MORNING.0 + ran);
        prop_assert!(run.act(EventKind::Pause, paused));
        let read = reopened(&run);
        prop_assert_eq!(&read, &run, "no event is added");
        prop_assert_eq!(read.session.at(Instant(paused.0 + away)), run.session.at(paused));
    }

    #[test]
    fn many_reloads_lose_no_more_than_the_time_since_each_heartbeat(
        pieces in prop::collection::vec((1u64..40_000, 0u64..1_000, 0u64..100_000), 1..20),
    ) {
        let mut run = running();
        let (mut now, mut lived) = (MORNING.0, 0);
        for (ran, after_the_beat, away) in pieces {
            now += ran;
            lived += ran;
            run.beat(Instant(now));
            now += after_the_beat + away;
            run = reopened(&run);
            run.act(EventKind::Resume, Instant(now));
        }
        prop_assert_eq!(
            run.session.at(Instant(now)).remaining_in_all,
            run.session.timeline().total().less(Millis(lived))
        );
    }

    #[test]
    fn the_remaining_time_never_grows_by_itself_whatever_the_clock_does(
        jumps in prop::collection::vec(
            prop_oneof![9 => 0i64..1_500, 1 => -10_000_000i64..0],
            1..200,
        ),
    ) {
        let mut run = running();
        let (mut now, mut passed) = (MORNING, 0);
        let mut left = run.session.at(now).remaining_in_all;
        for jump in jumps {
            now = Instant(now.0.saturating_add_signed(jump));
            passed += jump.max(0).unsigned_abs();
            run.beat(now);
            let snapshot = run.session.at(now);
            prop_assert!(snapshot.remaining_in_all <= left);
            left = snapshot.remaining_in_all;
            prop_assert_eq!(left, run.session.timeline().total().less(Millis(passed)));
        }
    }

    #[test]
    fn a_clock_set_back_before_a_button_is_pressed_moves_nothing(
        ran in 4_000u64..660_000,
        back in 1u64..10_000_000,
    ) {
        let mut run = running();
        run.beat(Instant(MORNING.0 + ran));
        let before = run.session.at(run.heartbeat);
        let now = Instant(run.heartbeat.0 - back);
        prop_assert!(run.act(EventKind::Pause, now));
        prop_assert_eq!(place(&run.session.at(now)), place(&before));
        prop_assert_eq!(run.session.at(now).remaining_in_all, before.remaining_in_all);
        prop_assert_eq!(run.heartbeat, now);
    }
}

#[test]
fn a_heartbeat_older_than_the_last_event_does_not_undo_it() {
    let mut session = started();
    session.apply(EventKind::Skip, second(20));
    assert!(session.stand_at(second(19)));
    assert_eq!(place(&session.at(second(500))), (2, 0));
}

#[test]
fn a_session_that_ended_before_its_last_heartbeat_stays_ended() {
    let mut session = started();
    let end = second(328);
    assert!(
        !session.stand_at(second(400)),
        "there is nothing to stand still"
    );
    assert_eq!(session.at(second(9_000)).ended, Some(end));
}

#[test]
fn only_a_long_silence_on_a_visible_page_is_sleep() {
    assert!(!Session::slept(second(0), second(90), true));
    assert!(Session::slept(second(0), Instant(second(90).0 + 1), true));
    assert!(
        !Session::slept(second(0), second(3_600), false),
        "hidden, the session runs on"
    );
    assert!(
        !Session::slept(second(3_600), second(0), true),
        "the clock went back"
    );
}

#[test]
fn asleep_it_stands_at_the_last_heartbeat() {
    let mut run = running();
    run.beat(second(30));
    let before = run.session.at(second(30));
    run.stand_still();
    let woken = run.session.at(second(7_200));
    assert_eq!(woken.pace, Pace::Paused);
    assert_eq!(place(&woken), place(&before));
}
