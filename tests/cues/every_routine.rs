//! What holds for the cues of every routine, whatever a person presses.

use crate::presses::PRESSES;
use crate::routines::MORNING;
use crate::{begun, played, tones};
use dorsal::content::catalogue;
use dorsal::content::routine::Routine;
use dorsal::progress::record::Record;
use dorsal::routine::cue::Tone;
use dorsal::routine::run::{Run, timeline};
use dorsal::routine::session::EventKind;
use dorsal::routine::timeline::PhaseKind;
use dorsal::units::{Instant, Millis, Side};
use proptest::prelude::*;

/// Every routine, begun on either side.
fn every_run() -> impl Iterator<Item = (&'static Routine, Run)> {
    catalogue()
        .routines
        .iter()
        .flat_map(|routine| Side::BOTH.map(|first| (routine, begun(routine, first))))
}

#[test]
fn every_routine_plays_through_with_every_phase_opened_by_its_tone_and_words() {
    for (routine, mut run) in every_run() {
        let name = &routine.clinical;
        let (sounded, said) = played(&mut run, routine, Millis(100), &[]);
        let mut at = MORNING;
        for phase in run.session.timeline().phases() {
            let tone = match phase.kind {
                PhaseKind::GetReady => Tone::GetReady,
                PhaseKind::Work => Tone::Start,
                PhaseKind::Switch => Tone::Switch,
                PhaseKind::Rest => Tone::Rest,
            };
            let opens = |cue: &&dorsal::routine::cue::Cue| cue.at == at && cue.tone == tone;
            assert_eq!(sounded.iter().filter(opens).count(), 1, "{name} {phase:?}");
            let words = said.iter().find(|words| words.at == at).expect("words");
            if let (PhaseKind::GetReady | PhaseKind::Switch, Some(side)) = (phase.kind, phase.side)
            {
                let told = words.words.to_lowercase();
                assert!(
                    told.contains(&format!("{} side", side.word())),
                    "{name} {told}"
                );
            }
            at = at.after(phase.length);
        }
        let done: Vec<_> = sounded
            .iter()
            .filter(|cue| cue.tone == Tone::Done)
            .collect();
        assert_eq!(done.len(), 1, "{name}");
        assert_eq!(done[0].at, at, "{name}");
    }
}

#[test]
fn what_is_shown_before_a_routine_is_what_it_takes_and_both_sides_get_the_same() {
    for (routine, mut run) in every_run() {
        let steps: Vec<_> = routine.steps.iter().collect();
        let overview = timeline(catalogue(), &steps, Side::Left).total();
        played(&mut run, routine, Millis(100), &[]);
        let end = MORNING.after(overview);
        assert_eq!(run.session.at(end).ended, Some(end), "{}", routine.clinical);
        let record = Record::of(&run, routine, end).expect("a record");
        let of = |side: Side| -> u32 {
            let steps = record.steps.iter().filter(|step| step.side == Some(side));
            steps.map(|step| step.seconds.0).sum()
        };
        assert_eq!(of(Side::Left), of(Side::Right), "{}", routine.clinical);
        assert!(record.completed);
    }
}

/// A button pressed so many milliseconds after the one before; which ones mean something is seen.
fn any_presses() -> impl Strategy<Value = Vec<(u64, EventKind)>> {
    prop::collection::vec((0u64..60_000, prop::sample::select(&PRESSES[..])), 0..25)
}

proptest! {
    #[test]
    fn whatever_is_pressed_the_next_cues_are_those_of_the_place_that_was_reached(
        index in 0..catalogue().routines.len(),
        presses in any_presses(),
    ) {
        let routine = &catalogue().routines[index];
        let mut run = begun(routine, Side::Left);
        let mut now = MORNING;
        for (wait, kind) in presses {
            now = now.after(Millis(wait));
            run.act(kind, now);
        }
        run.act(EventKind::Resume, now);
        let snapshot = run.session.at(now);
        let ahead = tones(&run, routine, now);
        if snapshot.pace.is_over() {
            prop_assert_eq!(ahead, vec![]);
            return Ok(());
        }
        prop_assert!(ahead.windows(2).all(|pair| pair[0].at <= pair[1].at));
        prop_assert!(ahead.iter().all(|cue| cue.at >= now));
        let end = now.after(snapshot.remaining_in_all);
        let last = ahead.last().expect("the end");
        prop_assert_eq!((last.at, last.tone), (end, Tone::Done));
        // Each cue lies where the session itself will be then.
        for cue in &ahead {
            let then = run.session.at(cue.at);
            let begins = then.elapsed == Millis(0);
            prop_assert_eq!(matches!(cue.tone, Tone::Half | Tone::LastSeconds | Tone::Pass), !begins && cue.tone != Tone::Done);
            if cue.tone == Tone::LastSeconds {
                prop_assert!([1_000, 2_000, 3_000].contains(&then.remaining.0));
            }
        }
    }

    #[test]
    fn however_rarely_the_clock_is_looked_at_nothing_is_left_out_and_nothing_said_twice(
        index in 0..catalogue().routines.len(),
        look in 1u64..2_000,
    ) {
        let routine = &catalogue().routines[index];
        let often = played(&mut begun(routine, Side::Left), routine, Millis(100), &[]);
        let rarely = played(&mut begun(routine, Side::Left), routine, Millis(look), &[]);
        prop_assert_eq!(often, rarely);
    }
}

#[test]
fn a_standing_session_has_no_cues_and_goes_on_with_those_that_are_left() {
    let (routine, mut run) = every_run().next().expect("a routine");
    let at = |seconds: u64| Instant(MORNING.0 + seconds * 1000);
    let before = tones(&run, routine, at(20));
    assert!(run.act(EventKind::Pause, at(20)));
    assert_eq!(tones(&run, routine, at(30)), []);
    assert!(run.act(EventKind::Resume, at(80)));
    let after = tones(&run, routine, at(80));
    let later = before
        .iter()
        .map(|cue| (cue.at.after(Millis(60_000)), cue.tone));
    assert!(later.eq(after.iter().map(|cue| (cue.at, cue.tone))));
}

#[test]
fn after_too_much_the_voice_asks_for_less_pressure() {
    let routine = crate::routines::routine("between-the-shoulder-blades");
    let mut run = begun(routine, Side::Left);
    let (_, said) = played(
        &mut run,
        routine,
        Millis(100),
        &[(50_000, EventKind::Lighter)],
    );
    let asked = said
        .iter()
        .filter(|words| words.words.contains("Pressure OK?"));
    let asked: Vec<&str> = asked.map(|words| words.words.as_str()).collect();
    let four = "Half way. Pressure OK? 4 or less.";
    let three = "Half way. Pressure OK? 3 or less.";
    assert_eq!(asked, [four, four, four, four, three]);
}
