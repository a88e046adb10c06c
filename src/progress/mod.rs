//! What was done and how it felt: records, how they merge, and what can be said of them.

pub mod again;
pub mod calendar;
pub mod next_day;
pub mod record;
pub mod summary;
pub mod worked;
