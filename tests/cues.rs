#![cfg(not(target_arch = "wasm32"))]
//! Every routine played through under a clock of ours: what sounds, what is said, which way the tool
//! goes, each in its place.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "cues/by_hand.rs"]
mod by_hand;
#[path = "cues/every_routine.rs"]
mod every_routine;
#[path = "cues/passes.rs"]
mod passes;
#[path = "support/presses.rs"]
mod presses;
#[path = "support/routines.rs"]
mod routines;

use dorsal::content::routine::Routine;
use dorsal::pain::pass::pass_of;
use dorsal::routine::cue::{Cue, cues};
use dorsal::routine::run::Run;
use dorsal::routine::session::EventKind;
use dorsal::routine::spoken::{Spoken, spoken};
use dorsal::units::{Instant, Millis, Side};
use routines::{MORNING, waiting_run};

fn begun(routine: &Routine, first: Side) -> Run {
    let mut run = waiting_run(routine, first);
    assert!(run.act(EventKind::Start, MORNING));
    run
}

fn tones(run: &Run, routine: &Routine, now: Instant) -> Vec<Cue> {
    let passes: Vec<Option<Millis>> = (0..run.steps.len())
        .map(|index| run.step(routine, index).and_then(pass_of))
        .collect();
    cues(&run.session, &passes, now)
}

/// Plays a session as the player does: looks at the clock every so often, takes what has fallen due,
/// and plans anew after each event. Answers with all that sounded and was said, each at its moment.
fn played(
    run: &mut Run,
    routine: &Routine,
    look: Millis,
    events: &[(u64, EventKind)],
) -> (Vec<Cue>, Vec<Spoken>) {
    let (mut sounded, mut said) = (Vec::new(), Vec::new());
    let (mut tones_ahead, mut words_ahead) =
        (tones(run, routine, MORNING), spoken(run, routine, MORNING));
    let mut events = events.iter().peekable();
    let mut now = MORNING;
    for _ in 0..1_000_000 {
        let due = tones_ahead.iter().take_while(|cue| cue.at <= now).count();
        sounded.extend(tones_ahead.drain(..due));
        let due = words_ahead
            .iter()
            .take_while(|words| words.at <= now)
            .count();
        said.extend(words_ahead.drain(..due));
        if run.session.at(now).pace.is_over() {
            return (sounded, said);
        }
        while let Some((_, kind)) = events.next_if(|(at, _)| MORNING.after(Millis(*at)) <= now) {
            assert!(run.act(*kind, now), "{kind:?}");
            tones_ahead = tones(run, routine, now);
            words_ahead = spoken(run, routine, now);
        }
        now = now.after(look);
    }
    panic!("the session does not end");
}
