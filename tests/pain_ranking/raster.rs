//! Coverage against an independent raster: muscles filled line by line at half a millimetre, marks
//! as circles, no code shared with the product.
#![allow(
    clippy::indexing_slicing,
    reason = "a test that can't go on says where"
)]

use super::{area, atlas, catalogue};
use dorsal::anatomy::Muscle;
use dorsal::geometry::Point;
use dorsal::pain::coverage::Sampled;
use dorsal::pain::marks::{Dab, Marks};
use dorsal::units::Side;

const CELL: f64 = 0.5;

/// The spans of a horizontal line that lie in a closed outline.
fn spans(ring: &[Point], y: f64) -> Vec<(f64, f64)> {
    let next = |at: usize| ring[(at + 1) % ring.len()];
    let mut crossings: Vec<f64> = ring
        .iter()
        .enumerate()
        .map(|(at, from)| (*from, next(at)))
        .filter(|(from, to)| (from.y <= y) != (to.y <= y))
        .map(|(from, to)| from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y))
        .collect();
    crossings.sort_by(f64::total_cmp);
    crossings
        .chunks(2)
        .filter(|pair| pair.len() == 2)
        .map(|pair| (pair[0], pair[1]))
        .collect()
}

/// The marked part and the whole mark, in square millimetres, on the right side.
fn painted(rings: &[Vec<Point>], dabs: &[Dab]) -> (f64, f64) {
    let (mut inside, mut all) = (0u32, 0u32);
    for row in 0..2400 {
        let y = (f64::from(row) + 0.5) * CELL - 20.0;
        let here: Vec<(f64, f64)> = dabs
            .iter()
            .filter_map(|dab| {
                let half = (dab.radius().powi(2) - (y - dab.centre().y).powi(2)).sqrt();
                half.is_finite()
                    .then(|| (dab.centre().x - half, dab.centre().x + half))
            })
            .collect();
        if here.is_empty() {
            continue;
        }
        let filled: Vec<(f64, f64)> = rings.iter().flat_map(|ring| spans(ring, y)).collect();
        for column in 0..560 {
            let x = (f64::from(column) + 0.5) * CELL;
            let within = |spans: &[(f64, f64)]| spans.iter().any(|&(from, to)| from <= x && x < to);
            if within(&here) {
                all += 1;
                inside += u32::from(within(&filled));
            }
        }
    }
    (
        f64::from(inside) * CELL * CELL,
        f64::from(all) * CELL * CELL,
    )
}

fn marks(dabs: &[(f64, f64, f64)]) -> Marks {
    let mut marks = Marks::default();
    for &(x, y, radius) in dabs {
        marks.paint(Dab::new(Point::new(x, y), radius));
    }
    marks
}

fn strokes() -> Vec<Marks> {
    let line = |from: (f64, f64), to: (f64, f64), radius: f64| {
        let along = (0..=12).map(|step| f64::from(step) / 12.0).map(|share| {
            (
                from.0 + (to.0 - from.0) * share,
                from.1 + (to.1 - from.1) * share,
                radius,
            )
        });
        marks(&along.collect::<Vec<_>>())
    };
    vec![
        marks(&[(60.0, 300.0, 12.0)]),
        marks(&[(40.0, 600.0, 30.0), (70.0, 620.0, 25.0)]),
        line((55.0, 240.0), (60.0, 400.0), 9.0),
        line((40.0, 700.0), (130.0, 820.0), 14.0),
        line((30.0, 140.0), (130.0, 230.0), 8.0),
        line((40.0, 430.0), (60.0, 880.0), 20.0),
    ]
}

#[test]
fn coverage_is_what_an_independent_raster_counts() {
    let atlas = atlas();
    let (mut compared, mut worst) = (0, 0.0_f64);
    for marks in strokes() {
        let sampled = Sampled::new(&marks);
        for muscle in atlas.muscles() {
            let coverage = sampled.on_muscle(muscle, Side::Right);
            let (marked, whole) = painted(muscle.outlines(), &marks.dabs);
            let difference = (coverage.of_mark - marked / whole).abs();
            assert!(difference < 0.015, "{}: {difference:.3}", muscle.id());
            let of_muscle = (marked / muscle.area()).min(1.0);
            assert!(
                (coverage.of_thing - of_muscle).abs() < 0.015,
                "{}",
                muscle.id()
            );
            worst = worst.max(difference);
            compared += usize::from(marked > 0.0);
        }
    }
    println!("coverage against the raster: {compared} pairs, worst difference {worst:.4}");
    assert!(compared > 60, "{compared}");
}

#[test]
fn the_left_side_covers_what_the_right_side_does() {
    let atlas = atlas();
    for right in strokes() {
        let mirrored = right.dabs.iter().map(|dab| {
            let Point { x, y } = dab.centre().mirrored();
            (x, y, dab.radius())
        });
        let left = Sampled::new(&marks(&mirrored.collect::<Vec<_>>()));
        let right = Sampled::new(&right);
        for muscle in atlas.muscles() {
            assert_eq!(
                left.on_muscle(muscle, Side::Left),
                right.on_muscle(muscle, Side::Right)
            );
        }
    }
}

#[test]
fn every_area_lies_on_the_body_and_a_dab_in_it_touches_it() {
    for one in &catalogue().areas {
        assert!(!one.rings.is_empty() || one.button.is_some(), "{}", one.id);
        for point in one.rings.iter().flatten().map(|point| point.0) {
            assert!((0.0..=245.0).contains(&point.x), "{}", one.id);
            assert!((0.0..=1100.0).contains(&point.y), "{}", one.id);
        }
        for side in Side::BOTH {
            let mut marks = Marks::default();
            marks.fill(one, side);
            let touched = marks.areas(&catalogue().areas);
            assert!(
                touched
                    .iter()
                    .any(|sore| sore.area == one.id && sore.side == side)
            );
            let others = touched.iter().filter(|sore| sore.side != side);
            let middle = one.button.is_some_and(|button| !button.has_sides());
            assert!(middle || others.count() == 0, "{}", one.id);
        }
    }
}

#[test]
fn every_region_of_clinical_part_3_is_an_area_and_every_muscle_names_areas_that_there_are() {
    const REGIONS: &str = "head_top, head_side, head_back, eye, neck_back, neck_angle, \
        shoulder_top, shoulder_back, shoulder_front, arm_outer, arm_inner_back, forearm_outer, \
        forearm_inner, hand_thumb, hand_little, scap_inner_edge, scap_tip, between_blades, \
        chest_front, chest_side, ribs_low_back, midback, lowback, flank, si_joint, iliac_crest, \
        sacrum, tailbone, buttock_upper, buttock_mid, buttock_low, groin, belly_low, hip_outer, \
        thigh_outer, thigh_front, thigh_back, knee_back, calf_back, calf_outer, ankle_outer";
    let ids: Vec<String> = REGIONS.split(", ").map(|id| id.replace('_', "-")).collect();
    assert_eq!(ids.len(), 41);
    for id in &ids {
        let _ = area(id);
    }
    for id in catalogue()
        .muscles
        .iter()
        .flat_map(|muscle| &muscle.referral_areas)
    {
        let _ = area(id);
    }
}

#[test]
fn a_mark_anywhere_on_the_back_has_an_area_of_its_side() {
    for muscle in atlas().muscles() {
        for outline in muscle.outlines() {
            for (side, point) in outline
                .iter()
                .flat_map(|point| Side::BOTH.map(|side| (side, *point)))
            {
                let mut marks = Marks::default();
                marks.paint(Dab::new(Muscle::on(side, point), Dab::TAP));
                let sore = marks.areas(&catalogue().areas);
                let away = point.x.abs() > 3.0;
                assert!(
                    !sore.is_empty() && (!away || sore.iter().all(|one| one.side == side)),
                    "{point:?}"
                );
            }
        }
    }
}

#[test]
fn marks_keep_their_shape_in_storage() {
    let mut marks = marks(&[(60.4, 300.6, 12.0), (-40.0, 600.0, 300.0)]);
    marks.fill(area("groin"), Side::Left);
    let text = serde_json::to_string(&marks).unwrap();
    assert!(
        text.contains("[60,301,12]") && text.contains("[-40,600,60]"),
        "{text}"
    );
    assert_eq!(serde_json::from_str::<Marks>(&text).unwrap(), marks);
    assert!(serde_json::from_str::<Marks>(r#"{"dabs":[],"other":1}"#).is_err());
    let right = Muscle::on(Side::Right, marks.dabs[0].centre());
    marks.erase(Dab::new(right, 10.0));
    assert_eq!(marks.dabs.len(), 1);
}
