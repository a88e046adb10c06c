//! Records of sessions, written by hand or at random.

use dorsal::content::area::SoreArea;
use dorsal::content::routine::Tool;
use dorsal::progress::record::{PainScores, Record, StepDone};
use dorsal::units::{AreaId, Instant, RoutineId, Score, Seconds, Side};
use proptest::prelude::*;

/// A day in milliseconds.
pub(crate) const DAY: u64 = 86_400_000;

/// 21 November 2026, 10:00 UTC, a Saturday.
pub(crate) const MORNING: Instant = Instant(1_795_255_200_000);

/// A whole session of five minutes of work.
pub(crate) fn record(id: &str, started: Instant) -> Record {
    let step = |side| StepDone {
        step: "R6.2".to_owned(),
        side: Some(side),
        seconds: Seconds(150),
        tool: Tool::WallBall,
    };
    Record {
        id: id.to_owned(),
        version: 1,
        deleted: false,
        started,
        ended: Instant(started.0 + 330_000),
        routine: RoutineId::new("between-the-shoulder-blades").expect("an id"),
        completed: true,
        steps: Side::BOTH.map(step).to_vec(),
        pain: PainScores {
            before: Score::new(5),
            after: Score::new(3),
            areas: vec![SoreArea {
                area: AreaId::new("iliac-crest").expect("an id"),
                side: Side::Left,
            }],
        },
        note: String::new(),
        title: String::new(),
        next_day: None,
    }
}

/// Few ids, versions and moments, so that two records are often versions of one.
pub(crate) fn any_record() -> impl Strategy<Value = Record> {
    let when = MORNING.0 - 40 * DAY..MORNING.0 + DAY;
    let parts = (
        0u8..6,
        1u32..4,
        prop::bool::weighted(0.2),
        when,
        0u32..600,
        "[a-c]{0,2}",
    );
    parts.prop_map(|(name, version, deleted, started, seconds, note)| {
        let mut record = record(&format!("record-{name}"), Instant(started));
        for step in &mut record.steps {
            step.seconds = Seconds(seconds);
        }
        Record {
            version,
            deleted,
            note,
            ..record
        }
    })
}

/// Some of them.
pub(crate) fn any_records() -> impl Strategy<Value = Vec<Record>> {
    prop::collection::vec(any_record(), 0..12)
}
