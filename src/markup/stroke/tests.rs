//! Every stroke on every muscle, as it is drawn.

use super::{Picture, Score};
use crate::anatomy::Atlas;
use crate::content::stroke::StrokeFacts;
use crate::content::technique::Stroke;
use crate::content::{catalogue, strokes};
use crate::pain::stroke::{Plan, suiting};

/// Every stroke on every muscle that it may be shown on.
fn all() -> Vec<(&'static StrokeFacts, String, Plan)> {
    let atlas = Atlas::new(&catalogue().shapes, &catalogue().plate).unwrap();
    let mut all = Vec::new();
    for facts in strokes() {
        for id in suiting(facts, catalogue(), &atlas) {
            let muscle = atlas.muscle(id).unwrap();
            let plan = Plan::of(facts, muscle, catalogue(), atlas.levels()).unwrap();
            all.push((facts, format!("{} on {id}", facts.technique), plan));
        }
    }
    all
}

/// Moments of a whole round.
fn moments(plan: &Plan) -> impl Iterator<Item = f64> + use<> {
    let period = plan.motion.period();
    (0..120).map(move |step| period * f64::from(step) / 120.0)
}

#[test]
fn a_frame_places_every_group_that_is_drawn_and_no_more_than_nine() {
    for (facts, name, plan) in all() {
        let picture = Picture::new(&plan, facts.contact);
        let drawn = picture.movers("part-", 0.0).matches("id='part-").count();
        for seconds in moments(&plan) {
            let placed = picture.stances(seconds).len();
            assert_eq!(placed, drawn, "{name}");
            assert!(placed + 2 <= 9, "{name}: {placed} and the playhead");
        }
    }
}

#[test]
fn something_touches_the_skin_exactly_while_the_stroke_does() {
    for (facts, name, plan) in all() {
        let picture = Picture::new(&plan, facts.contact);
        let hands = picture.hands.len();
        for seconds in moments(&plan) {
            let stances = picture.stances(seconds);
            let on = stances
                .iter()
                .rev()
                .take(hands)
                .filter(|one| !one.off)
                .count();
            let expected = match (plan.motion.at(seconds).touching, facts.stroke) {
                (false, _) => 0,
                // Two hands tap by turns.
                (true, Stroke::Tapping) => 1,
                (true, _) => hands,
            };
            assert_eq!(on, expected, "{name} after {seconds} s");
        }
    }
}

#[test]
fn the_curve_and_its_playhead_stay_under_the_ceiling() {
    for (_, name, plan) in all() {
        let Some(score) = Score::of(&plan) else {
            assert_eq!(plan.ceiling, None);
            continue;
        };
        assert!(score.lines().contains("class='curve'"));
        let ceiling = super::score::height(plan.ceiling.unwrap());
        for seconds in moments(&plan) {
            let [_, dot] = score.stances(seconds);
            let words = dot.transform.trim_end_matches(')');
            let y: f64 = words.rsplit(' ').next().unwrap().parse().unwrap();
            assert!(y >= ceiling - 0.06, "{name}: {y} over {ceiling}");
        }
    }
}

#[test]
fn the_still_picture_has_arrows_and_six_numbers_of_which_one_is_now() {
    for (facts, name, plan) in all() {
        let picture = Picture::new(&plan, facts.contact);
        for now in 0..6 {
            let numbers = picture.numbers(now);
            assert_eq!(numbers.matches("<text").count(), 6, "{name}");
            assert_eq!(numbers.matches("number now").count(), 1, "{name}");
            let said = picture.said(now);
            let first = format!("{} of 6: after ", now + 1);
            assert!(said.starts_with(&first), "{name}: {said}");
            assert_eq!(said.contains("pressure"), plan.ceiling.is_some());
        }
        let still = facts.pressure.is_none() || plan.motion.route().points().len() < 2;
        assert!(still || picture.lines().contains("class='way'"), "{name}");
    }
}

#[test]
fn a_roller_lies_across_both_sides_on_the_ribs_and_leaves_the_bone_free_elsewhere() {
    let mut seen = [false; 2];
    for (facts, name, plan) in all() {
        if facts.stroke != Stroke::Rolling {
            continue;
        }
        let picture = Picture::new(&plan, facts.contact);
        let first = picture.movers("", 0.0);
        let across = first.contains("translate(0 ");
        assert_eq!(across, plan.room.is_infinite(), "{name}: {first}");
        seen[usize::from(across)] = true;
    }
    assert_eq!(seen, [true; 2]);
}
