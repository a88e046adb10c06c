//! Three routines against lists of cues that a person wrote from the routine's own numbers.

use crate::begun;
use crate::played;
use crate::routines::{MORNING, routine};
use dorsal::routine::cue::Tone;
use dorsal::units::{Millis, Side};
use std::path::Path;

/// A cue in words: its time in milliseconds, and what it is.
type Line = (u64, String);

const fn word(tone: Tone) -> &'static str {
    match tone {
        Tone::GetReady => "get-ready",
        Tone::Start => "start",
        Tone::Half => "half",
        Tone::LastSeconds => "last",
        Tone::Switch => "switch",
        Tone::Rest => "rest",
        Tone::Done => "done",
        Tone::Pass => "pass",
    }
}

/// `m:ss` or `m:ss.t`, as milliseconds.
fn millis(time: &str) -> u64 {
    let (minutes, seconds) = time.split_once(':').expect("m:ss");
    let (seconds, tenths) = seconds.split_once('.').unwrap_or((seconds, "0"));
    let number = |digits: &str| digits.parse::<u64>().expect("digits");
    (number(minutes) * 60 + number(seconds)) * 1000 + number(tenths) * 100
}

/// The tones and the words of a list.
fn by_hand(name: &str) -> (Vec<Line>, Vec<Line>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/cues")
        .join(name)
        .with_extension("txt");
    let text = std::fs::read_to_string(path).expect("a list");
    let (mut tones, mut words) = (Vec::new(), Vec::new());
    let lines = text
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in lines {
        if let Some((time, said)) = line.split_once(" say ") {
            words.push((millis(time), said.to_owned()));
            continue;
        }
        let (times, tone) = line.rsplit_once(' ').expect("times and a tone");
        tones.extend(times.split(' ').map(|time| (millis(time), tone.to_owned())));
    }
    // A pass and the half way of one work are written on two lines.
    tones.sort_by_key(|tone| tone.0);
    (tones, words)
}

#[test]
fn three_routines_sound_and_speak_as_a_person_wrote_it_down() {
    for name in [
        "between-the-shoulder-blades",
        "travel-and-office-ball-only",
        "heat-and-ease",
    ] {
        let routine = routine(name);
        let mut run = begun(routine, Side::Left);
        let (sounded, said) = played(&mut run, routine, Millis(100), &[]);
        let after_start = |at: dorsal::units::Instant| at.since(MORNING).0;
        let sounded: Vec<Line> = sounded
            .iter()
            .map(|cue| (after_start(cue.at), word(cue.tone).to_owned()))
            .collect();
        let said: Vec<Line> = said
            .into_iter()
            .map(|words| (after_start(words.at), words.words))
            .collect();
        let (tones, words) = by_hand(name);
        assert_eq!(sounded, tones, "{name}");
        assert_eq!(said, words, "{name}");
    }
}
