//! The way of the tool that is shown on the muscle.

use dorsal::anatomy::Atlas;
use dorsal::content::catalogue;
use dorsal::content::routine::{Step, StepKind};
use dorsal::pain::pass::{Pass, pass_of};
use dorsal::pain::zones::Strip;
use dorsal::routine::breath::{IN, OUT, breath};
use dorsal::units::{Millis, Side};

fn atlas() -> Atlas {
    Atlas::new(&catalogue().shapes, &catalogue().plate).expect("the plates")
}

fn every_step() -> impl Iterator<Item = &'static Step> {
    catalogue()
        .routines
        .iter()
        .flat_map(|routine| &routine.steps)
}

#[test]
fn every_step_that_rolls_on_a_muscle_of_the_plate_shows_the_way_of_its_tool() {
    let atlas = atlas();
    let mut shown = 0;
    for step in every_step() {
        let zone = step.zone.and_then(|zone| catalogue().zone(zone));
        let strip = zone.and_then(|zone| Strip::of(zone, atlas.levels()).expect("a strip"));
        let pass = Pass::of(step, catalogue(), &atlas);
        let wanted = step.kind == StepKind::Roll && strip.is_some();
        assert_eq!(pass.is_some(), wanted, "{}", step.clinical);
        shown += usize::from(wanted);
    }
    assert!(shown >= 10, "only {shown} steps show their way");
}

#[test]
fn the_tool_stays_in_the_steps_zone_keeps_its_pace_and_comes_back() {
    let atlas = atlas();
    for step in every_step() {
        let Some(pass) = Pass::of(step, catalogue(), &atlas) else {
            continue;
        };
        let zone = step
            .zone
            .and_then(|zone| catalogue().zone(zone))
            .expect("a zone");
        let strip = Strip::of(zone, atlas.levels()).unwrap().expect("a strip");
        let one_way = pass_of(step).expect("it rolls");
        for side in Side::BOTH {
            for moment in (0..60_000).step_by(130) {
                let at = pass.at(Millis(moment), side);
                let inside = (strip.top..=strip.bottom).contains(&at.y)
                    && (strip.inner..=strip.outer).contains(&at.x.abs());
                assert!(inside, "{} at {moment} ms: {at:?}", step.clinical);
                let again = pass.at(Millis(moment + 2 * one_way.0), side);
                assert!(at.distance(again) < 0.5, "{}", step.clinical);
            }
            let [begin, end] = pass.ends(side);
            let path = f64::from(step.path_cm.expect("it rolls")) * 10.0;
            let room = strip.bottom - strip.top;
            assert!(
                (begin.distance(end) - path.min(room)).abs() < 0.01,
                "{}",
                step.clinical
            );
            assert!(begin.y > end.y, "it begins low");
            assert!(pass.at(Millis(3 * one_way.0), side).distance(end) < 0.5);
        }
        let (left, right) = (
            pass.at(Millis(700), Side::Left),
            pass.at(Millis(700), Side::Right),
        );
        assert!((left.x + right.x).abs() < 1e-9 && (left.y - right.y).abs() < 1e-9);
    }
}

#[test]
fn the_breath_comes_in_for_4_seconds_goes_out_for_6_and_is_never_held() {
    let step = every_step()
        .find(|step| step.kind == StepKind::Breathe)
        .expect("one");
    let mut before: Option<u64> = None;
    for moment in (0..30_000).step_by(50) {
        let now = breath(step, Millis(moment)).expect("it is paced");
        assert_eq!(now.inward, moment % 10_000 < 4_000);
        assert!(now.left > Millis(0) && now.left <= IN.max(OUT));
        if let Some(before) = before {
            assert!(before != now.fullness(), "held at {moment} ms");
            assert!(before.abs_diff(now.fullness()) < 20);
        }
        before = Some(now.fullness());
    }
}

#[test]
fn where_a_movement_leads_the_breath_no_other_pace_is_shown() {
    for step in every_step() {
        let tied = step.breath.contains(" as you") || step.kind == StepKind::Move;
        assert_eq!(breath(step, Millis(0)).is_none(), tied, "{}", step.clinical);
    }
}
