//! Fibres, their outline and the strokes along and across them.

use super::distance_to_curves;
use super::files::atlas;
use dorsal::anatomy::Muscle;
use dorsal::geometry::{Point, ring_contains, share};
use dorsal::units::Side;

fn is_on_or_near(muscle: &Muscle, point: Point, reach: f64) -> bool {
    muscle
        .outlines()
        .iter()
        .any(|ring| ring_contains(ring, point))
        || muscle.distance(Side::Right, point, reach).is_some()
}

#[test]
fn fibres_end_on_their_curves() {
    for muscle in atlas().muscles() {
        let (origins, insertions) = (muscle.origins(), muscle.insertions());
        for step in 0..=40 {
            let fibre = muscle.fibre(share(step, 40));
            let start = distance_to_curves(&origins, fibre.at(0.0));
            let end = distance_to_curves(&insertions, fibre.at(1.0));
            assert!(start < 1.0, "{}: origin {start}", muscle.id());
            assert!(end < 1.0, "{}: insertion {end}", muscle.id());
        }
    }
}

#[test]
fn an_outline_holds_its_fibres() {
    for muscle in atlas().muscles() {
        for step in 0..=30 {
            for point in muscle.fibre(share(step, 30)).between(0.0, 1.0, 20) {
                assert!(
                    is_on_or_near(muscle, point, 1.2),
                    "{} at {point:?}",
                    muscle.id()
                );
            }
        }
    }
}

#[test]
fn strokes_stay_on_the_muscle() {
    for muscle in atlas().muscles() {
        let along = muscle.along(0.5, 0.1, 0.9);
        assert!(along.length() > 5.0, "{}", muscle.id());
        let off = along
            .points()
            .iter()
            .find(|&&point| !is_on_or_near(muscle, point, 1.2));
        assert_eq!(off, None, "{}", muscle.id());
        assert!(muscle.across(0.5).length() > 4.0, "{}", muscle.id());
    }
}

#[test]
fn a_small_drawing_has_fewer_fibres() {
    for muscle in atlas()
        .muscles()
        .iter()
        .filter(|muscle| muscle.fibres() > 12)
    {
        let fibres = |scale| muscle.paths(scale).dark.matches('M').count();
        assert!(fibres(0.5) < fibres(1.5), "{}", muscle.id());
        assert!(fibres(0.1) > 0, "{}", muscle.id());
    }
}
