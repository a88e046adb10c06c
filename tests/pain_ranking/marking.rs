//! Marking by finger, by keys and by buttons, what of it is kept, and where pressing is offered.

use super::{area, atlas, catalogue, id, painted, tap};
use dorsal::anatomy::Direction;
use dorsal::content::area::{Button, Kind};
use dorsal::geometry::Point;
use dorsal::pain::areas::{next_stop, stops};
use dorsal::pain::marks::{Dab, Marks};
use dorsal::pain::reach::may_be_pressed;
use dorsal::pain::sore::Sore;
use dorsal::units::{Instant, Side};
use std::collections::BTreeSet;

const NOON: Instant = Instant(1_780_000_000_000);
const HOUR: u64 = 60 * 60 * 1000;

#[test]
fn a_painted_line_has_no_gap_and_rubbing_it_out_leaves_nothing() {
    let (from, to) = (Point::new(-60.0, 300.0), Point::new(-20.0, 460.0));
    let mut marks = Marks::default();
    marks.draw(from, from, false);
    marks.draw(from, to, false);
    for step in 0..=100 {
        let point = from.towards(to, f64::from(step) / 100.0);
        let covered = |dab: &Dab| dab.centre().distance(point) <= dab.radius() - 1.0;
        assert!(marks.dabs.iter().any(covered), "{point:?}");
    }
    let painted = marks.dabs.len();
    marks.draw(from, to, false);
    assert!(
        marks.dabs.len() < painted * 2,
        "the same line again adds little"
    );
    marks.draw(from, to, true);
    assert!(marks.is_empty());
}

#[test]
fn a_key_marks_every_area_of_the_plate_and_takes_it_away_again() {
    for stop in stops(&catalogue().areas) {
        for side in Side::BOTH {
            let mut marks = Marks::default();
            marks.toggle_area(stop.area, side);
            assert!(marks.touches(stop.area, side), "{}", stop.area.id);
            let other = marks.touches(stop.area, side.other());
            assert!(!other || stop.middle.x < 12.0, "{}", stop.area.id);
            marks.toggle_area(stop.area, side);
            assert!(!marks.touches(stop.area, side), "{}", stop.area.id);
        }
    }
}

#[test]
fn a_finger_on_the_middle_of_an_area_lies_in_it() {
    let stops = stops(&catalogue().areas);
    let shown = catalogue()
        .areas
        .iter()
        .filter(|area| !area.rings.is_empty());
    assert_eq!(stops.len(), shown.count());
    for stop in &stops {
        assert!(stop.place.holds(stop.middle), "{}", stop.area.id);
        assert!(
            tap(stop.middle).touches(stop.area, Side::Right),
            "{}",
            stop.area.id
        );
    }
}

#[test]
fn arrows_lead_to_every_area_on_both_sides() {
    let stops = stops(&catalogue().areas);
    let mut reached = BTreeSet::from([(0, Side::Left)]);
    let mut open = vec![(0, Side::Left)];
    while let Some((at, side)) = open.pop() {
        for direction in Direction::ALL {
            let next = next_stop(&stops, at, side, direction);
            if reached.insert(next) {
                open.push(next);
            }
        }
    }
    assert_eq!(reached.len(), stops.len() * 2);
}

#[test]
fn marks_count_for_a_day_and_what_may_be_an_emergency_is_not_kept() {
    let sore = painted(&["iliac-crest"], Side::Left);
    let kept = Sore::of(&sore, "since the gardening", catalogue(), NOON).unwrap();
    let at = |hours: u64| Instant(NOON.0 + hours * HOUR);
    assert_eq!(kept.marks_at(at(0)), Some(&sore));
    assert_eq!(kept.marks_at(at(23)), Some(&sore));
    assert_eq!(kept.marks_at(at(24)), None);
    assert_eq!(kept.marks_at(Instant(NOON.0 - 1)), None);

    assert_eq!(Sore::of(&Marks::default(), "", catalogue(), NOON), None);
    let mut both_legs = sore.clone();
    for side in Side::BOTH {
        both_legs.toggle(Button::BelowKnee, side);
    }
    assert_eq!(Sore::of(&both_legs, "", catalogue(), NOON), None);
    assert_eq!(Sore::of(&sore, "I can't pee", catalogue(), NOON), None);
}

#[test]
fn what_is_kept_can_be_read_again() {
    let mut marks = painted(&["flank"], Side::Right);
    marks.toggle(Button::Groin, Side::Right);
    marks.toggle(Button::BetweenLegs, Side::Left);
    marks.kind = Some(Kind::Stiff);
    let sore = Sore { at: NOON, marks };
    let text = serde_json::to_string(&sore).unwrap();
    assert_eq!(serde_json::from_str::<Sore>(&text).unwrap(), sore);
}

#[test]
fn the_areas_of_a_pain_score_are_named_with_their_side() {
    let mut marks = painted(&["iliac-crest"], Side::Left);
    marks.toggle(Button::BetweenLegs, Side::Left);
    let words: Vec<String> = marks
        .areas(&catalogue().areas)
        .iter()
        .map(|sore| sore.words(&catalogue().areas))
        .collect();
    assert!(
        words.contains(&"rim of the hip bone, left".to_owned()),
        "{words:?}"
    );
    let middle = &area("between-legs").name;
    assert!(words.contains(middle), "it has no side: {words:?}");
}

#[test]
fn pressing_is_not_offered_where_the_muscle_s_own_page_says_that_nothing_presses() {
    let no = [
        "Nothing ",
        "No tool",
        "A tool can't",
        "Stretch it; do not press",
        "Keep to warmth",
    ];
    let mut refused = 0;
    for muscle in &catalogue().muscles {
        if no.iter().any(|start| muscle.press.starts_with(start)) {
            assert!(!may_be_pressed(muscle.id, catalogue()), "{}", muscle.id);
            refused += 1;
        }
    }
    assert!(refused > 6, "{refused}");
    assert!(may_be_pressed(id("quadratus-lumborum"), catalogue()));
    assert_eq!(atlas().muscles().len(), catalogue().muscles.len());
}
