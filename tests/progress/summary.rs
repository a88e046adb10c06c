//! The numbers of the progress page.

use crate::records::{DAY, MORNING, any_records, record};
use dorsal::progress::calendar::Day;
use dorsal::progress::record::Record;
use dorsal::progress::summary::{Change, change, day_strip, is_flare, last_week};
use dorsal::units::{Instant, Score, Seconds};
use proptest::prelude::*;

fn hours_ago(hours: u64) -> Instant {
    Instant(MORNING.0 - hours * 3_600_000)
}

#[test]
fn a_change_of_2_or_more_is_one_and_less_is_the_same() {
    for before in Score::all() {
        for after in Score::all() {
            let lower = i16::from(before.value()) - i16::from(after.value());
            let wanted = match lower {
                2.. => Change::Lower,
                ..=-2 => Change::Higher,
                _ => Change::Same,
            };
            assert_eq!(change(before, after), wanted, "{before:?} {after:?}");
        }
    }
}

#[test]
fn only_two_numbers_of_which_the_second_is_2_higher_are_a_flare() {
    let score = |value| Some(Score::new(value).expect("a number of the scale"));
    assert!(is_flare(score(3), score(5)));
    assert!(!is_flare(score(3), score(4)));
    assert!(!is_flare(None, score(10)));
    assert!(!is_flare(score(0), None));
}

#[test]
fn the_last_week_counts_today_and_the_six_days_before() {
    // Today at 09:00, yesterday twice, 6 days ago just after midnight, and too long ago.
    let records = [
        record("a", hours_ago(1)),
        record("b", hours_ago(20)),
        record("c", hours_ago(22)),
        record("d", hours_ago(6 * 24 + 9)),
        record("e", hours_ago(6 * 24 + 11)),
    ];
    let week = last_week(&records, MORNING, 0);
    assert_eq!((week.worked, week.days), (Seconds(1200), 3));
}

#[test]
fn a_deleted_session_does_not_count() {
    let records = [Record {
        deleted: true,
        ..record("a", hours_ago(1))
    }];
    let week = last_week(&records, MORNING, 0);
    assert_eq!((week.worked, week.days), (Seconds(0), 0));
}

#[test]
fn nothing_done_is_a_week_of_rest_days() {
    let strip = day_strip(&[], MORNING, 0, 7);
    assert_eq!(strip.len(), 7);
    assert!(
        strip
            .iter()
            .all(|day| day.sessions == 0 && day.worked == Seconds(0))
    );
}

#[test]
fn a_late_session_counts_on_the_persons_own_day() {
    // Friday 20 November 23:30 UTC: Friday in London, Saturday morning in Berlin.
    let late = [record("a", Instant(MORNING.0 - 10 * 3_600_000 - 1_800_000))];
    let sessions = |east: i32| -> Vec<u32> {
        day_strip(&late, MORNING, east, 2)
            .iter()
            .map(|day| day.sessions)
            .collect()
    };
    assert_eq!(sessions(0), [1, 0]);
    assert_eq!(sessions(60), [0, 1]);
}

proptest! {
    #[test]
    fn a_strip_ends_today_and_leaves_no_day_out(
        records in any_records(),
        east in -720i32..840,
        count in 1u64..60,
    ) {
        let strip = day_strip(&records, MORNING, east, count);
        let today = Day::of(MORNING, east).0;
        let days: Vec<u64> = strip.iter().map(|day| day.day.0).collect();
        prop_assert_eq!(days, (today + 1 - count..=today).collect::<Vec<_>>());
    }

    #[test]
    fn each_session_of_the_time_counts_once(
        records in any_records(),
        east in -720i32..840,
        count in 1u64..60,
    ) {
        let strip = day_strip(&records, MORNING, east, count);
        let today = Day::of(MORNING, east).0;
        let counted: Vec<&Record> = records
            .iter()
            .filter(|record| {
                let day = Day::of(record.started, east).0;
                !record.deleted && day <= today && day + count > today
            })
            .collect();
        let sessions: u32 = strip.iter().map(|day| day.sessions).sum();
        prop_assert_eq!(usize::try_from(sessions).unwrap(), counted.len());
        let worked: Seconds = strip.iter().map(|day| day.worked).sum();
        prop_assert_eq!(worked, counted.iter().map(|record| record.worked()).sum());
    }

    #[test]
    fn a_week_is_the_sum_of_its_days(records in any_records(), east in -720i32..840) {
        let week = last_week(&records, MORNING, east);
        let strip = day_strip(&records, MORNING, east, 7);
        prop_assert_eq!(week.worked, strip.iter().map(|day| day.worked).sum());
        prop_assert!(week.days <= 7);
        let older: Vec<Record> = records
            .iter()
            .cloned()
            .map(|record| Record { started: Instant(record.started.0 - 60 * DAY), ..record })
            .collect();
        prop_assert_eq!(last_week(&older, MORNING, east).days, 0);
    }

    #[test]
    fn the_order_of_records_does_not_matter(mut records in any_records(), east in -720i32..840) {
        let before = day_strip(&records, MORNING, east, 30);
        records.reverse();
        prop_assert_eq!(day_strip(&records, MORNING, east, 30), before);
    }
}
