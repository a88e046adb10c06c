//! What the plates show, and what a finger or a key finds on them.

use super::files::{atlas, id, read, shape_files};
use dorsal::anatomy::Direction;
use dorsal::anatomy::shape::MuscleShape;
use dorsal::geometry::Point;
use dorsal::units::{Layer, Side};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn every_one_of_the_44_muscles_is_drawn_under_its_own_name() {
    for path in shape_files() {
        let shape: MuscleShape = read(&path);
        assert_eq!(path.file_stem().unwrap().to_str(), Some(shape.id.as_str()));
    }
    let atlas = atlas();
    let on = |layer| atlas.of_layer(layer).len();
    assert_eq!(atlas.muscles().len(), 44);
    assert_eq!(Layer::ALL.map(on), [13, 17, 14]);
}

#[test]
fn a_muscle_file_with_an_unknown_field_is_refused() {
    let text = fs::read_to_string(&shape_files()[0]).unwrap();
    assert!(toml::from_str::<MuscleShape>(&text).is_ok());
    assert!(toml::from_str::<MuscleShape>(&format!("colour = \"red\"\n{text}")).is_err());
}

#[test]
fn every_muscle_shows_a_region_that_a_finger_can_find() {
    const GRID: f64 = 1.5;
    const ENOUGH: usize = 60;
    let atlas = atlas();
    for muscle in atlas.muscles() {
        let bounds = muscle.bounds();
        let mut found = 0;
        let mut y = bounds.least.y;
        while y < bounds.most.y {
            let mut x = bounds.least.x;
            while x < bounds.most.x {
                let picked = atlas.pick(muscle.layer(), Point::new(x, y), 0.0);
                found += usize::from(picked == Some((muscle.id(), Side::Right)));
                x += GRID;
            }
            y += GRID;
        }
        assert!(found >= ENOUGH, "{}: {found} points", muscle.id());
    }
}

/// The same place is the middle of the muscle's button, so a pointer may be a pixel beside it.
#[test]
fn a_label_points_to_a_part_that_nothing_covers() {
    const BESIDE: f64 = 1.2;
    let atlas = atlas();
    let mut covered = Vec::new();
    for muscle in atlas.muscles() {
        let steps = [-BESIDE, 0.0, BESIDE];
        let beside = steps.iter().flat_map(|x| steps.map(|y| Point::new(*x, y)));
        let means_it = |step: Point| {
            let picked = atlas.pick(muscle.layer(), muscle.anchor() + step, 0.0);
            picked == Some((muscle.id(), Side::Right))
        };
        if !beside.into_iter().all(means_it) {
            covered.push((muscle.id(), muscle.anchor()));
        }
    }
    assert!(covered.is_empty(), "{covered:?}");
}

#[test]
fn the_left_is_the_mirror_of_the_right() {
    let atlas = atlas();
    for layer in Layer::ALL {
        for step in 0..4000 {
            let point = Point::new(
                0.3 + f64::from(step % 50) * 4.0,
                f64::from(step / 50) * 13.0,
            );
            let right = atlas.pick(layer, point, 6.0);
            let left = atlas.pick(layer, point.mirrored(), 6.0);
            assert_eq!(
                left,
                right.map(|(id, side)| (id, side.other())),
                "{point:?}"
            );
        }
    }
}

#[test]
fn muscles_do_not_cross_the_midline() {
    for muscle in atlas().muscles() {
        assert!(muscle.bounds().least.x > 0.0, "{}", muscle.id());
    }
}

#[test]
fn a_finger_beside_a_muscle_means_the_nearest_within_reach() {
    let atlas = atlas();
    let beside = Point::new(15.0, 900.0);
    assert_eq!(atlas.pick(Layer::Superficial, beside, 2.0), None);
    let near = atlas.pick(Layer::Superficial, beside, 22.0);
    assert!(near.is_some());
    assert_eq!(
        atlas.pick(Layer::Superficial, Point::new(240.0, 60.0), 22.0),
        None
    );
}

#[test]
fn the_rhomboid_lies_under_the_trapezius() {
    let atlas = atlas();
    let point = Point::new(25.0, 310.0);
    assert_eq!(
        atlas.beneath(Layer::Superficial, point),
        Some((Layer::Intermediate, id("rhomboid-major"), Side::Right))
    );
    assert_eq!(atlas.beneath(Layer::Deep, point), None);
}

#[test]
fn arrow_keys_reach_every_muscle_of_a_layer_on_both_sides() {
    let atlas = atlas();
    for layer in Layer::ALL {
        let all = atlas.of_layer(layer);
        for start in &all {
            let mut seen = BTreeSet::from([(start.id(), Side::Left)]);
            let mut open: Vec<_> = seen.iter().copied().collect();
            while let Some((id, side)) = open.pop() {
                for direction in Direction::ALL {
                    let next = atlas.neighbour(id, side, direction).unwrap();
                    if seen.insert(next) {
                        open.push(next);
                    }
                }
            }
            assert_eq!(seen.len(), 2 * all.len(), "from {}", start.id());
        }
    }
}
