//! How the back was on the day after a session, asked once at the next visit (DECISIONS 14).

use super::calendar::Day;
use super::record::Record;
use crate::units::{Instant, Millis, words};

/// The answer (clinical 7.4, next-day check; 7.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextDay {
    /// As usual, or better.
    Fine,
    /// A little sore, for two days at most. That is common.
    Sore,
    /// Sore for longer, or bruised. It means: do less.
    Long,
    /// More pain, which has not settled. It means: no tools for two days.
    Unsettled,
    /// The person was asked and did not say.
    Skipped,
}

words!(NextDay: Fine = "fine", Sore = "sore", Long = "long", Unsettled = "unsettled", Skipped = "skipped");

/// A night must lie between, which ends on another day.
const NIGHT: Millis = Millis(8 * 60 * 60 * 1000);
/// Later nobody remembers.
const UNTIL: Millis = Millis(7 * 24 * 60 * 60 * 1000);

/// The session that is asked about: the last one, if it is long enough ago and not too long, and has
/// not been asked about.
pub fn to_ask(records: &[Record], now: Instant, minutes_east: i32) -> Option<&Record> {
    let kept = records.iter().filter(|record| !record.deleted);
    let last = kept.max_by_key(|record| record.ended)?;
    let ago = now.since(last.ended);
    let slept = ago >= NIGHT && Day::of(last.ended, minutes_east) < Day::of(now, minutes_east);
    (slept && ago <= UNTIL && last.next_day.is_none()).then_some(last)
}
