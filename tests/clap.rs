#![cfg(not(target_arch = "wasm32"))]
//! Two claps are heard, and nothing else is taken for them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dorsal::routine::clap::{Ear, FURTHEST, Loudness};
use dorsal::units::{Instant, Millis};
use proptest::collection::vec;
use proptest::prelude::*;

const THRESHOLD: Loudness = Loudness::new(70);
const LOUD: Loudness = Loudness::new(92);
const QUIET: Loudness = Loudness::new(20);
/// How often the app looks, in milliseconds.
const LOOK: u64 = 25;

/// How often two claps are heard in sounds of these lengths, each after so much quiet; and then quiet.
fn heard(sounds: &[(u64, u64)]) -> usize {
    let mut levels = Vec::new();
    for &(quiet, loud) in sounds {
        levels.extend(std::iter::repeat_n(QUIET, (quiet / LOOK) as usize));
        levels.extend(std::iter::repeat_n(LOUD, (loud / LOOK) as usize));
    }
    levels.extend([QUIET; 60]);
    listened(&levels)
}

fn listened(levels: &[Loudness]) -> usize {
    let mut ear = Ear::default();
    let mut now = Instant(1_000_000);
    let mut count = 0;
    for level in levels {
        count += usize::from(ear.hear(*level, THRESHOLD, now));
        now = now.after(Millis(LOOK));
    }
    count
}

#[test]
fn two_claps_are_heard_once() {
    assert_eq!(heard(&[(1000, 75), (400, 75)]), 1);
    assert_eq!(
        heard(&[(1000, 75), (400, 75), (2000, 50), (300, 100)]),
        2,
        "and again"
    );
}

#[test]
fn one_clap_three_claps_and_applause_are_not() {
    assert_eq!(heard(&[(1000, 75)]), 0);
    assert_eq!(heard(&[(1000, 75), (400, 75), (400, 75)]), 0);
    assert_eq!(heard(&[(200, 75); 20]), 0);
}

#[test]
fn two_claps_too_far_apart_are_one_and_one() {
    assert_eq!(heard(&[(1000, 75), (FURTHEST.0 + 100, 75)]), 0);
}

#[test]
fn a_clap_and_its_echo_are_one() {
    assert_eq!(heard(&[(1000, 50), (50, 50)]), 0);
}

#[test]
fn speech_and_music_are_no_claps() {
    assert_eq!(heard(&[(1000, 5000)]), 0);
    assert_eq!(heard(&[(500, 400), (200, 700), (100, 350)]), 0);
    assert_eq!(
        heard(&[(1000, 75), (200, 400), (200, 75)]),
        0,
        "a word between two claps"
    );
}

#[test]
fn when_looks_were_missed_what_was_before_does_not_count() {
    let mut ear = Ear::default();
    let mut at = Instant(0);
    let mut hear = |level, after| {
        at = at.after(Millis(after));
        ear.hear(level, THRESHOLD, at)
    };
    hear(LOUD, 25);
    hear(QUIET, 25);
    hear(LOUD, 400);
    hear(QUIET, 25);
    assert!((0..60).all(|_| !hear(QUIET, 25)));
}

#[test]
fn loudness_goes_evenly_with_decibels_from_silence_to_full() {
    let number = |peak| Loudness::of(peak).number();
    assert_eq!(number(0.0), 0);
    assert_eq!(number(1.0), 100);
    assert_eq!(number(-1.0), 100, "an amplitude has two sides");
    assert_eq!(number(3.0), 100);
    assert_eq!(number(0.5), 90);
    assert_eq!(number(1.0 / 1024.0), 0);
    assert_eq!(number(f32::NAN), 100, "nonsense is a number too");
}

proptest! {
    #[test]
    fn what_stays_below_the_threshold_is_never_heard(levels in vec(0_u8..70, 0..400)) {
        let levels: Vec<Loudness> = levels.into_iter().map(Loudness::new).collect();
        prop_assert_eq!(listened(&levels), 0);
    }

    #[test]
    fn two_claps_of_any_length_and_distance_there_is_are_heard(
        first in 1_u64..=11, gap in 1_u64..=16, second in 1_u64..=11,
    ) {
        // From beginning to beginning 150 to 700 ms.
        prop_assume!((6..=28).contains(&(first + gap)));
        let of = |looks: u64| looks * LOOK;
        prop_assert_eq!(heard(&[(1000, of(first)), (of(gap), of(second))]), 1);
    }

    #[test]
    fn it_is_never_heard_twice_within_the_time_that_two_claps_take(
        levels in vec(0_u8..=100, 0..400),
    ) {
        let mut ear = Ear::default();
        let mut last = None::<Instant>;
        for (place, level) in levels.into_iter().enumerate() {
            let now = Instant(place as u64 * LOOK);
            if ear.hear(Loudness::new(level), THRESHOLD, now) {
                prop_assert!(last.is_none_or(|last| now.since(last) > FURTHEST));
                last = Some(now);
            }
        }
    }

    #[test]
    fn louder_is_never_a_lower_number(one in 0.0_f32..2.0, other in 0.0_f32..2.0) {
        let (quiet, loud) = if one < other { (one, other) } else { (other, one) };
        prop_assert!(Loudness::of(quiet) <= Loudness::of(loud));
    }
}
