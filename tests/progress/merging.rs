//! Two logs become one: in any order, as often as one likes, without loss and without doubles.

use crate::records::{MORNING, any_record, any_records, record};
use dorsal::progress::record::{Record, merged};
use dorsal::units::{Score, Seconds};
use proptest::prelude::*;
use std::slice;

/// Two logs of one record each, merged.
fn merged_two(one: &Record, other: &Record) -> Vec<Record> {
    merged(slice::from_ref(one), slice::from_ref(other))
}

#[test]
fn a_newer_version_takes_the_place_of_an_older_one() {
    let old = record("a", MORNING);
    let new = old.with_pain_after(Score::new(2));
    assert_eq!((new.version, new.pain.after), (2, Score::new(2)));
    assert_eq!((new.id.as_str(), new.pain.before), ("a", old.pain.before));
    assert_eq!(merged_two(&old, &new), slice::from_ref(&new));
    assert_eq!(merged_two(&new, &old), slice::from_ref(&new));
}

#[test]
fn a_record_deleted_on_one_device_stays_deleted() {
    let kept = Record {
        version: 2,
        ..record("a", MORNING)
    };
    let deleted = Record {
        deleted: true,
        ..kept.clone()
    };
    assert_eq!(merged_two(&deleted, &kept), slice::from_ref(&deleted));
    assert_eq!(merged_two(&kept, &deleted), slice::from_ref(&deleted));
}

#[test]
fn a_correction_after_a_deletion_brings_the_record_back() {
    let deleted = Record {
        deleted: true,
        version: 2,
        ..record("a", MORNING)
    };
    let back = Record {
        deleted: false,
        version: 3,
        ..deleted.clone()
    };
    assert_eq!(merged_two(&deleted, &back), slice::from_ref(&back));
}

#[test]
fn the_highest_version_can_still_be_corrected_without_harm() {
    let last = Record {
        version: u32::MAX,
        ..record("a", MORNING)
    };
    assert_eq!(last.with_pain_after(None).version, u32::MAX);
}

#[test]
fn the_work_of_a_session_is_the_sum_of_its_steps() {
    assert_eq!(record("a", MORNING).worked(), Seconds(300));
    assert_eq!(
        Record {
            steps: Vec::new(),
            ..record("a", MORNING)
        }
        .worked(),
        Seconds(0)
    );
}

#[test]
fn a_record_with_a_field_that_is_not_ours_is_not_read() {
    let mut value = serde_json::to_value(record("a", MORNING)).unwrap();
    assert!(serde_json::from_value::<Record>(value.clone()).is_ok());
    value["surprise"] = serde_json::json!(1);
    assert!(serde_json::from_value::<Record>(value).is_err());
}

proptest! {
    #[test]
    fn the_order_of_two_logs_does_not_matter(one in any_records(), other in any_records()) {
        prop_assert_eq!(merged(&one, &other), merged(&other, &one));
    }

    #[test]
    fn three_logs_may_be_merged_two_by_two_in_any_order(
        one in any_records(),
        two in any_records(),
        three in any_records(),
    ) {
        let left = merged(&merged(&one, &two), &three);
        prop_assert_eq!(left, merged(&one, &merged(&two, &three)));
    }

    #[test]
    fn merging_again_changes_nothing(one in any_records(), other in any_records()) {
        let both = merged(&one, &other);
        prop_assert_eq!(&merged(&both, &other), &both);
        prop_assert_eq!(&merged(&both, &both), &both);
    }

    #[test]
    fn every_session_is_there_once_in_its_newest_version(
        one in any_records(),
        other in any_records(),
    ) {
        let both = merged(&one, &other);
        for record in one.iter().chain(&other) {
            let kept: Vec<&Record> = both.iter().filter(|kept| kept.id == record.id).collect();
            prop_assert_eq!(kept.len(), 1);
            prop_assert!(kept[0].version >= record.version);
            if kept[0].version == record.version {
                prop_assert!(kept[0].deleted || !record.deleted);
            }
        }
        for kept in &both {
            prop_assert!(one.contains(kept) || other.contains(kept), "nothing is made up");
        }
    }

    #[test]
    fn a_log_is_in_the_order_of_its_sessions(one in any_records(), other in any_records()) {
        prop_assert!(merged(&one, &other).is_sorted_by_key(|record| (record.started, &record.id)));
    }

    #[test]
    fn a_record_reads_back_what_it_writes(record in any_record()) {
        let text = serde_json::to_string(&record).unwrap();
        prop_assert_eq!(serde_json::from_str::<Record>(&text).unwrap(), record);
    }
}
