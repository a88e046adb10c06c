//! What the progress page says about a log: a change after one session, a week, a day strip.

use super::calendar::Day;
use super::record::Record;
use crate::units::{Instant, Score, Seconds};

/// How a number after a session compares with the one before (clinical 8.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// 2 or more lower.
    Lower,
    /// Within 1.
    Same,
    /// 2 or more higher.
    Higher,
}

/// The change from before to after one session. It is never called meaningful (DECISIONS 11).
pub const fn change(before: Score, after: Score) -> Change {
    let (before, after) = (before.value(), after.value());
    if before >= after.saturating_add(2) {
        Change::Lower
    } else if after >= before.saturating_add(2) {
        Change::Higher
    } else {
        Change::Same
    }
}

/// Whether the numbers say that a session made it worse: a flare (amendments, stop rules).
pub fn is_flare(before: Option<Score>, after: Option<Score>) -> bool {
    let numbers = before.zip(after);
    numbers.is_some_and(|(before, after)| change(before, after) == Change::Higher)
}

/// What the first sentence of the progress page counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Working seconds of the last seven days.
    pub worked: Seconds,
    /// Days of the last seven with a session.
    pub days: u32,
}

/// The last seven days, today included.
pub fn last_week(records: &[Record], now: Instant, minutes_east: i32) -> Week {
    let strip = day_strip(records, now, minutes_east, 7);
    Week {
        worked: strip.iter().map(|day| day.worked).sum(),
        days: u32::try_from(strip.iter().filter(|day| day.sessions > 0).count()).unwrap_or(7),
    }
}

/// One day of the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayDone {
    /// The day.
    pub day: Day,
    /// How many sessions it had.
    pub sessions: u32,
    /// Their working seconds.
    pub worked: Seconds,
}

/// The last `count` days, the oldest first, today last. Rest days are there too.
pub fn day_strip(records: &[Record], now: Instant, minutes_east: i32, count: u64) -> Vec<DayDone> {
    let today = Day::of(now, minutes_east);
    (0..count)
        .rev()
        .map(|back| {
            let day = Day(today.0.saturating_sub(back));
            let of_day = records
                .iter()
                .filter(|record| !record.deleted && Day::of(record.started, minutes_east) == day);
            of_day.fold(
                DayDone {
                    day,
                    sessions: 0,
                    worked: Seconds(0),
                },
                |done, record| DayDone {
                    sessions: done.sessions + 1,
                    worked: done.worked + record.worked(),
                    ..done
                },
            )
        })
        .collect()
}
