//! A routine of which too little is left is hidden, and Heat and ease takes its place.

use crate::offers::routine;
use crate::table::{R12, R14};
use crate::{content, fine, row, verdict, with};
use dorsal::content::routine::{Routine, Sides, Tag};
use dorsal::content::safety::Outcome;
use dorsal::pain::screening::{Choice, Hidden, Maker, Offer, Why, choose, offer};
use dorsal::units::Seconds;

/// Heat and ease cut to these lengths.
fn cut(whole: &Routine, sides: Sides, seconds: &[u32]) -> Routine {
    let mut short = whole.clone();
    short.steps.truncate(seconds.len());
    for (step, seconds) in short.steps.iter_mut().zip(seconds) {
        (step.seconds, step.sides, step.sets) = (Seconds(*seconds), sides, 1);
    }
    short
}

#[test]
fn three_steps_and_180_seconds_of_work_are_the_least() {
    let content = content();
    let verdict = verdict(&content, &fine(&content.questions));
    let whole = routine(&content, R14);
    for (sides, seconds, enough) in [
        (Sides::Together, vec![60, 60, 60], true),
        (Sides::Together, vec![60, 60, 59], false),
        (Sides::Together, vec![300, 300], false),
        (Sides::Each, vec![30, 30, 30], true),
        (Sides::Each, vec![30, 30, 29], false),
    ] {
        let offer = offer(&verdict, &cut(whole, sides, &seconds), Maker::Dorsal);
        assert_eq!(matches!(offer, Offer::Start(_)), enough, "{seconds:?}");
    }
}

#[test]
fn a_routine_of_which_too_little_is_left_gives_way_to_heat_and_ease() {
    let content = content();
    let rows = [
        row("blood-thinners", "aspirin-only"),
        row("weak-bones", "yes"),
    ];
    let verdict = verdict(&content, &with(&content, &rows));
    let choice = choose(
        &verdict,
        routine(&content, R12),
        Maker::Dorsal,
        &content.routines,
    );
    let Choice::HeatAndEase {
        hidden: Hidden::TooLittle(gone),
        plan,
    } = choice
    else {
        panic!("without a ball, R12 is too short");
    };
    assert!(gone.iter().any(|removal| removal.why == Why::Tool));
    assert!(
        plan.removed
            .iter()
            .all(|removal| removal.why == Why::Tag(Tag::Flexion))
    );
}

#[test]
fn where_heat_and_ease_falls_short_too_the_outcome_is_ask() {
    let content = content();
    let rows = [
        row("leg-pain", "pain-only"),
        row("weak-bones", "yes"),
        row("floor-and-falls", "falls"),
        row("warmth", "yes"),
    ];
    let verdict = verdict(&content, &with(&content, &rows));
    assert_eq!(verdict.outcome, Outcome::Ask);
    assert!(verdict.allowed.is_none());
    assert_eq!(verdict.page(), "ask");
}
