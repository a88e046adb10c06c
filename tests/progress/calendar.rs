//! Days and months, in UTC and where the person is, with clocks that are put forward and back.

use crate::records::{DAY, MORNING};
use dorsal::progress::calendar::{Day, Month};
use dorsal::units::{Instant, Millis};
use proptest::prelude::*;

const HOUR: u64 = 3_600_000;

/// The offsets in use round the world, in minutes east: from Baker Island to Kiritimati.
fn any_offset() -> impl Strategy<Value = i32> {
    (-48i32..=56).prop_map(|quarters| quarters * 15)
}

/// Any moment from 1971 to 9999.
fn any_moment() -> impl Strategy<Value = Instant> {
    (365 * DAY..253_000_000_000_000).prop_map(Instant)
}

const fn length_of_month(year: u64, month: u64) -> u64 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[test]
fn dates_follow_each_other_for_300_years() {
    let (mut year, mut month, mut day) = (1970, 1, 1);
    for number in 0..110_000 {
        assert_eq!(Day(number).date(), (year, month, day));
        day += 1;
        if day > length_of_month(year, month) {
            (month, day) = (month + 1, 1);
        }
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    assert_eq!(year, 2271);
}

#[test]
fn weeks_begin_on_monday() {
    let saturday = Day::of(MORNING, 0);
    let week: Vec<u64> = (0..9)
        .map(|later| Day(saturday.0 + later).weekday())
        .collect();
    assert_eq!(week, [5, 6, 0, 1, 2, 3, 4, 5, 6]);
}

#[test]
fn a_log_month_is_the_utc_month_wherever_the_person_is() {
    // 1 December 2026, 00:00 UTC: the evening before in New York.
    let december = Instant(1_796_083_200_000);
    assert_eq!(Month::of(december).to_string(), "2026-12");
    assert_eq!(Month::of(Instant(december.0 - 1)).to_string(), "2026-11");
    assert_eq!(Day::of(december, -300).date(), (2026, 11, 30));
}

#[test]
fn the_day_on_which_clocks_go_back_has_25_hours() {
    // Berlin, 25 October 2026: 24 October 22:00 UTC to 25 October 23:00 UTC; the offset changes
    // from 120 to 60 minutes at 01:00 UTC.
    let midnight = 1_792_879_200_000;
    let offset = |at: u64| if at < midnight + 3 * HOUR { 120 } else { 60 };
    let day = |at: u64| Day::of(Instant(at), offset(at)).date();
    assert_eq!(day(midnight - 1), (2026, 10, 24));
    for hour in 0..25 {
        assert_eq!(day(midnight + hour * HOUR), (2026, 10, 25), "hour {hour}");
    }
    assert_eq!(day(midnight + 25 * HOUR), (2026, 10, 26));
}

#[test]
fn the_day_on_which_clocks_go_forward_has_23_hours() {
    // Berlin, 29 March 2026: 28 March 23:00 UTC to 29 March 22:00 UTC; 60 to 120 at 01:00 UTC.
    let midnight = 1_774_738_800_000;
    let offset = |at: u64| if at < midnight + 2 * HOUR { 60 } else { 120 };
    let day = |at: u64| Day::of(Instant(at), offset(at)).date();
    assert_eq!(day(midnight - 1), (2026, 3, 28));
    for hour in 0..23 {
        assert_eq!(day(midnight + hour * HOUR), (2026, 3, 29), "hour {hour}");
    }
    assert_eq!(day(midnight + 23 * HOUR), (2026, 3, 30));
}

proptest! {
    #[test]
    fn a_moment_lies_in_its_day_in_every_time_zone(at in any_moment(), east in any_offset()) {
        let day = Day::of(at, east);
        let end = day.end(east);
        prop_assert!(at < end);
        prop_assert!(end.since(at) <= Millis(DAY));
        prop_assert_eq!(Day::of(end, east), Day(day.0 + 1));
        prop_assert_eq!(Day::of(Instant(end.0 - 1), east), day);
    }

    #[test]
    fn no_time_zone_is_more_than_a_day_away(at in any_moment(), east in any_offset()) {
        prop_assert!(Day::of(at, east).0.abs_diff(Day::of(at, 0).0) <= 1);
    }

    #[test]
    fn a_month_reads_back_what_it_writes(at in any_moment()) {
        let month = Month::of(at);
        let text = month.to_string();
        prop_assert_eq!(text.len(), 7);
        prop_assert_eq!(Month::from_text(&text), Some(month));
        let (year, number, _) = Day::of(at, 0).date();
        prop_assert_eq!(text, format!("{year:04}-{number:02}"));
    }

    #[test]
    fn months_are_in_the_order_of_their_names(one in any_moment(), other in any_moment()) {
        let (one, other) = (Month::of(one), Month::of(other));
        prop_assert_eq!(one.cmp(&other), one.to_string().cmp(&other.to_string()));
    }

    #[test]
    fn what_is_no_month_is_not_read(text in ".{0,9}") {
        let shape = |at: usize, byte: u8| if at == 4 { byte == b'-' } else { byte.is_ascii_digit() };
        let shaped = text.len() == 7 && text.bytes().enumerate().all(|(at, byte)| shape(at, byte));
        prop_assert!(shaped || Month::from_text(&text).is_none());
    }
}
