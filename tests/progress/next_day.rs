//! The question about the day after, and places that were worked today already.

use crate::records::{DAY, MORNING, any_records, record};
use dorsal::content::catalogue;
use dorsal::content::routine::Step;
use dorsal::progress::again::worked_again;
use dorsal::progress::next_day::{NextDay, to_ask};
use dorsal::units::{Instant, RoutineId};
use proptest::prelude::*;

fn ago(millis: u64) -> Instant {
    Instant(MORNING.0 - millis)
}

#[test]
fn the_last_session_is_asked_about_once_a_night_later_and_for_a_week() {
    let yesterday = record("yesterday", ago(DAY));
    let older = record("older", ago(2 * DAY));
    let records = [older.clone(), yesterday.clone()];
    let asked = to_ask(&records, MORNING, 0).expect("a question");
    assert_eq!(asked.id, "yesterday");
    let answered = [older, yesterday.with_next_day(NextDay::Skipped)];
    assert_eq!(to_ask(&answered, MORNING, 0), None, "once");
    // It is 10:00: 11 hours ago was another day, 9 hours ago was not.
    for (hours, asks) in [
        (24, true),
        (14, true),
        (11, true),
        (9, false),
        (6, false),
        (192, false),
    ] {
        let records = [record("one", ago(hours * DAY / 24))];
        assert_eq!(
            to_ask(&records, MORNING, 0).is_some(),
            asks,
            "{hours} h ago"
        );
    }
    assert_eq!(to_ask(&[], MORNING, 0), None);
}

#[test]
fn a_deleted_session_is_not_asked_about() {
    let mut gone = record("gone", ago(DAY));
    gone.deleted = true;
    assert_eq!(to_ask(&[gone], MORNING, 0), None);
}

#[test]
fn the_answer_is_a_newer_version_and_comes_back_from_storage() {
    let before = record("one", ago(DAY));
    for said in [
        NextDay::Fine,
        NextDay::Sore,
        NextDay::Long,
        NextDay::Unsettled,
        NextDay::Skipped,
    ] {
        let after = before.with_next_day(said);
        assert_eq!(after.version, before.version + 1);
        let text = serde_json::to_string(&after).expect("JSON");
        assert_eq!(
            serde_json::from_str::<dorsal::progress::record::Record>(&text).ok(),
            Some(after)
        );
    }
    let text = serde_json::to_string(&before).expect("JSON");
    assert!(!text.contains("next-day"), "{text}");
}

fn steps_of(routine: &str) -> Vec<&'static Step> {
    let id = RoutineId::new(routine).expect("an id");
    let routine = catalogue().routine(id).expect("a routine");
    routine.steps.iter().collect()
}

#[test]
fn a_place_worked_today_is_named_once_and_one_worked_yesterday_is_not() {
    let steps = steps_of("between-the-shoulder-blades");
    let of = |started| worked_again(&steps, &[record("one", started)], catalogue(), MORNING, 0);
    let zone = catalogue().step("R6.2").and_then(|step| step.zone);
    assert_eq!(of(ago(DAY / 12)), Vec::from_iter(zone));
    assert_eq!(of(ago(DAY)), Vec::new());
    let elsewhere = steps_of("glutes-and-piriformis");
    let records = [record("one", ago(DAY / 12))];
    assert_eq!(
        worked_again(&elsewhere, &records, catalogue(), MORNING, 0),
        Vec::new()
    );
}

proptest! {
    #[test]
    fn whatever_the_log_holds_only_a_kept_unanswered_session_is_asked_about(
        records in any_records(), later in 0..10 * DAY,
    ) {
        let now = Instant(MORNING.0 + later);
        if let Some(asked) = to_ask(&records, now, 0) {
            prop_assert!(!asked.deleted && asked.next_day.is_none());
            prop_assert!(records.iter().all(|one| one.deleted || one.ended <= asked.ended));
        }
    }
}
