//! Months and days of moments, in UTC (DECISIONS 12), without a date library.

use crate::units::Instant;
use std::fmt;

const DAY_MILLIS: u64 = 86_400_000;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u64);

impl Day {
    /// The day of a moment, shifted by the person's time zone (minutes east of UTC).
    pub const fn of(at: Instant, minutes_east: i32) -> Self {
        let shifted = at.0.saturating_add_signed(minutes_east as i64 * 60_000);
        Self(shifted / DAY_MILLIS)
    }

    /// The day of the week, 0 for Monday.
    pub const fn weekday(self) -> u64 {
        // 1 January 1970 was a Thursday.
        (self.0 + 3) % 7
    }

    /// The first letter of the day of the week.
    pub fn letter(self) -> &'static str {
        let letters = ["M", "T", "W", "T", "F", "S", "S"];
        let place = usize::try_from(self.weekday()).ok();
        place
            .and_then(|place| letters.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// The day for a person who lives `today`: "Today", "Yesterday", or "21 November 2026".
    pub fn in_words(self, today: Self) -> String {
        match today.0.saturating_sub(self.0) {
            0 => return "Today".to_owned(),
            1 => return "Yesterday".to_owned(),
            _ => {}
        }
        let (year, month, day) = self.date();
        let place = usize::try_from(month - 1).ok();
        let month = place
            .and_then(|place| MONTHS.get(place))
            .copied()
            .unwrap_or_default();
        [&day.to_string(), " ", month, " ", &year.to_string()].concat()
    }

    /// The first moment after this day, where the day was counted in the same time zone.
    pub const fn end(self, minutes_east: i32) -> Instant {
        Instant(((self.0 + 1) * DAY_MILLIS).saturating_add_signed(-(minutes_east as i64) * 60_000))
    }

    /// Year, month (1 to 12) and day of the month, in the Gregorian calendar.
    pub const fn date(self) -> (u64, u64, u64) {
        // Howard Hinnant's algorithm: count from 1 March of year 0, in eras of 400 years.
        let shifted = self.0 + 719_468;
        let era = shifted / 146_097;
        let of_era = shifted % 146_097;
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + (month <= 2) as u64;
        (year, month, day)
    }
}

/// A month in UTC, written `2026-11`: the key of one part of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: u64,
    month: u64,
}

impl Month {
    /// The month of a moment.
    pub const fn of(at: Instant) -> Self {
        let (year, month, _) = Day::of(at, 0).date();
        Self { year, month }
    }

    /// Reads `2026-11` back.
    pub fn from_text(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        if year.len() != 4 || month.len() != 2 {
            return None;
        }
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year) || !digits(month) {
            return None;
        }
        let month: u64 = month.parse().ok()?;
        (1..=12).contains(&month).then_some(Self {
            year: year.parse().ok()?,
            month,
        })
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pad = |number: u64, width: usize| {
            let digits = number.to_string();
            "0".repeat(width.saturating_sub(digits.len())) + &digits
        };
        formatter.write_str(&pad(self.year, 4))?;
        formatter.write_str("-")?;
        formatter.write_str(&pad(self.month, 2))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_dates() {
        assert_eq!(Day(0).date(), (1970, 1, 1));
        assert_eq!(Day(11_016).date(), (2000, 2, 29));
        assert_eq!(Day(20_778).date(), (2026, 11, 21));
        assert_eq!(Day(20_778).weekday(), 5, "21 November 2026 is a Saturday");
    }

    #[test]
    fn a_month_reads_back_what_it_writes() {
        let month = Month::of(Instant(1_795_219_200_000));
        assert_eq!(month.to_string(), "2026-11");
        assert_eq!(Month::from_text("2026-11"), Some(month));
        for wrong in ["2026-13", "2026-00", "26-11", "2026-1", "+026-11", "x"] {
            assert_eq!(Month::from_text(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_day_ends_at_midnight_where_the_person_is() {
        let noon = Instant(1_795_262_400_000);
        let east = 120;
        let end = Day::of(noon, east).end(east);
        assert!(end > noon && end.since(noon).0 <= DAY_MILLIS);
        assert_eq!(Day::of(end, east).0, Day::of(noon, east).0 + 1);
    }
}
