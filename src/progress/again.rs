//! Places that would be worked a second time in a day: a warning, no refusal (DECISIONS 8).

use super::calendar::Day;
use super::record::Record;
use crate::content::Catalogue;
use crate::content::routine::Step;
use crate::units::{Instant, ZoneId};

/// The zones of these steps that a tool or a hand has worked today already, each once.
pub fn worked_again(
    steps: &[&Step],
    records: &[Record],
    catalogue: &Catalogue,
    now: Instant,
    minutes_east: i32,
) -> Vec<ZoneId> {
    let today = Day::of(now, minutes_east);
    let of_today = records
        .iter()
        .filter(|record| !record.deleted && Day::of(record.started, minutes_east) == today);
    let done: Vec<ZoneId> = of_today
        .flat_map(|record| &record.steps)
        .filter_map(|done| catalogue.step(&done.step)?.zone)
        .collect();
    let mut again: Vec<ZoneId> = Vec::new();
    for zone in steps.iter().filter_map(|step| step.zone) {
        if done.contains(&zone) && !again.contains(&zone) {
            again.push(zone);
        }
    }
    again
}
