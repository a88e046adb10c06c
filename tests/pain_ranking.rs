#![cfg(not(target_arch = "wasm32"))]
//! Marking where it hurts leads to the muscle: by its own area, by the patterns of clinical part 3,
//! by plain words of place, and by pressing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a test that can't go on says where"
)]

#[path = "pain_ranking/marking.rs"]
mod marking;
#[path = "pain_ranking/raster.rs"]
mod raster;
#[path = "pain_ranking/referral.rs"]
mod referral;

use dorsal::anatomy::{Atlas, Bounds, Muscle};
use dorsal::content::area::Area;
use dorsal::content::{Catalogue, catalogue};
use dorsal::geometry::{Point, ring_contains};
use dorsal::pain::marks::{Dab, Marks};
use dorsal::pain::ranking::{Candidate, PressResult, PressTest, rank};
use dorsal::pain::reach::routines_for;
use dorsal::pain::reasons::Reason;
use dorsal::units::{Layer, MuscleId, Side};

const POINTS: usize = 150;

fn atlas() -> Atlas {
    Atlas::new(&catalogue().shapes, &catalogue().plate).unwrap()
}

fn area(id: &str) -> &'static Area {
    let all: &'static Catalogue = catalogue();
    all.areas
        .iter()
        .find(|area| area.id.as_str() == id)
        .unwrap_or_else(|| panic!("no area {id}"))
}

fn id(muscle: &str) -> MuscleId {
    MuscleId::new(muscle).unwrap()
}

fn tap(point: Point) -> Marks {
    let mut marks = Marks::default();
    marks.paint(Dab::new(point, Dab::TAP));
    marks
}

fn painted(areas: &[&str], side: Side) -> Marks {
    let mut marks = Marks::default();
    for one in areas {
        marks.fill(area(one), side);
    }
    marks
}

/// The place among the answers, 1 for the first.
fn place(answers: &[Candidate], muscle: MuscleId, side: Side) -> Option<usize> {
    let found = |answer: &Candidate| answer.muscle == muscle && answer.side == side;
    answers.iter().position(found).map(|at| at + 1)
}

fn names(answers: &[Candidate]) -> Vec<&str> {
    answers
        .iter()
        .take(6)
        .map(|answer| answer.muscle.as_str())
        .collect()
}

/// Random points that do not change from run to run (xorshift64).
struct Chance(u64);

impl Chance {
    fn share(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        f64::from(u32::try_from(self.0 >> 32).unwrap()) / f64::from(u32::MAX)
    }

    fn point_in(&mut self, muscle: &Muscle) -> Point {
        let Bounds { least, most } = muscle.bounds();
        loop {
            let size = most - least;
            let point = least + Point::new(self.share() * size.x, self.share() * size.y);
            if muscle
                .outlines()
                .iter()
                .any(|ring| ring_contains(ring, point))
                && point.x > 0.0
            {
                return point;
            }
        }
    }
}

/// The share of random points in each muscle for which it is among the first answers: three for a
/// deep muscle, two for one nearer to the skin.
fn found(plate: impl Fn(&Muscle) -> Option<Layer>) -> Vec<(MuscleId, Layer, f64)> {
    let (atlas, mut chance) = (atlas(), Chance(0x9E37_79B9_7F4A_7C15));
    let of = |muscle: &Muscle| {
        let first = if muscle.layer() == Layer::Deep { 3 } else { 2 };
        let hits = (0..POINTS)
            .filter(|turn| {
                let side = if turn % 2 == 0 {
                    Side::Right
                } else {
                    Side::Left
                };
                let mut marks = tap(Muscle::on(side, chance.point_in(muscle)));
                marks.plate = plate(muscle);
                let answers = rank(&marks, catalogue(), &atlas, &[]);
                place(&answers, muscle.id(), side).is_some_and(|place| place <= first)
            })
            .count();
        (muscle.id(), muscle.layer(), hits as f64 / POINTS as f64)
    };
    atlas.muscles().iter().map(of).collect()
}

fn mean(shares: &[(MuscleId, Layer, f64)], layer: Option<Layer>) -> f64 {
    let wanted: Vec<f64> = shares
        .iter()
        .filter(|(_, of, _)| layer.is_none_or(|layer| layer == *of))
        .map(|(.., share)| *share)
        .collect();
    wanted.iter().sum::<f64>() / wanted.len() as f64
}

#[test]
fn a_tap_inside_a_muscle_finds_it_in_nine_of_ten_cases() {
    let shares = found(|_| None);
    let all = mean(&shares, None);
    println!("tap: {all:.3}");
    for layer in Layer::ALL {
        let share = mean(&shares, Some(layer));
        println!("  {}: {share:.4}", layer.id());
        assert!(share >= 0.9, "{}: {share:.4} {shares:?}", layer.id());
    }
    assert_eq!(shares.len(), 44);
    assert!(all >= 0.9, "{all:.3} {shares:?}");
}

#[test]
fn a_tap_on_a_chosen_plate_finds_its_muscles_in_nine_of_ten_cases_on_every_plate() {
    let shares = found(|muscle| Some(muscle.layer()));
    println!("tap on the chosen plate: {:.3}", mean(&shares, None));
    for layer in Layer::ALL {
        let share = mean(&shares, Some(layer));
        println!("  {}: {share:.3}", layer.id());
        assert!(share >= 0.93, "{}: {share:.3}", layer.id());
    }
    for (muscle, _, share) in &shares {
        assert!(*share >= 0.6, "{muscle}: {share:.2}");
    }
}

#[test]
fn sore_on_one_side_above_the_hip_brings_quadratus_lumborum() {
    let atlas = atlas();
    for side in Side::BOTH {
        let marks = [
            painted(&["iliac-crest"], side),
            painted(&["flank"], side),
            painted(&["iliac-crest", "flank"], side),
        ];
        let taps = [
            (60.0, 640.0),
            (70.0, 620.0),
            (80.0, 640.0),
            (90.0, 655.0),
            (85.0, 670.0),
        ]
        .map(|at| tap(Muscle::on(side, Point::from(<[f64; 2]>::from(at)))));
        for marks in marks.iter().chain(&taps) {
            let answers = rank(marks, catalogue(), &atlas, &[]);
            let place = place(&answers, id("quadratus-lumborum"), side);
            assert!(
                place.is_some_and(|place| place <= 3),
                "{place:?} {:?}",
                names(&answers)
            );
        }
    }
    let broad = rank(
        &painted(&["flank", "lowback"], Side::Left),
        catalogue(),
        &atlas,
        &[],
    );
    let place = place(&broad, id("quadratus-lumborum"), Side::Left);
    assert!(
        place.is_some_and(|place| place <= 5),
        "{place:?} {:?}",
        names(&broad)
    );
    let reach = routines_for(id("quadratus-lumborum"), catalogue());
    assert_eq!(
        reach.first().map(|reach| reach.routine.as_str()),
        Some("one-sided-low-back")
    );
}

#[test]
fn a_mark_on_one_side_answers_for_that_side_first() {
    let atlas = atlas();
    for muscle in atlas.muscles() {
        for side in Side::BOTH {
            let middle = muscle.fibre(0.5).at(0.5);
            let answers = rank(&tap(Muscle::on(side, middle)), catalogue(), &atlas, &[]);
            if middle.x > 4.0 {
                assert!(
                    answers.iter().all(|answer| answer.side == side),
                    "{}",
                    muscle.id()
                );
            }
        }
    }
}

#[test]
fn a_mark_mirrored_gives_the_same_answers_mirrored() {
    let atlas = atlas();
    let answers = Side::BOTH.map(|side| {
        let marks = painted(&["scap-inner-edge", "neck-angle"], side);
        let answers = rank(&marks, catalogue(), &atlas, &[]);
        answers
            .iter()
            .map(|answer| (answer.muscle, answer.reasons.len()))
            .collect::<Vec<_>>()
    });
    let [left, right] = answers;
    assert_eq!(left, right);
    assert!(left.len() > 5);
}

#[test]
fn pressing_moves_a_muscle_to_the_top_or_to_the_end() {
    let atlas = atlas();
    let marks = painted(&["between-blades"], Side::Left);
    let before = rank(&marks, catalogue(), &atlas, &[]);
    let (first, fourth) = (&before[0], &before[3]);
    let test = |answer: &Candidate, result| PressTest {
        muscle: answer.muscle,
        side: Side::Left,
        result,
    };
    let tests = [
        test(first, PressResult::DoesNot),
        test(fourth, PressResult::BringsItOn),
    ];
    let after = rank(&marks, catalogue(), &atlas, &tests);
    assert_eq!(after.len(), before.len());
    assert_eq!(place(&after, fourth.muscle, Side::Left), Some(1));
    assert_eq!(place(&after, first.muscle, Side::Left), Some(after.len()));
    let changed = [
        test(first, PressResult::DoesNot),
        test(first, PressResult::NotTried),
    ];
    let names: Vec<_> = before.iter().map(|answer| answer.muscle).collect();
    let undone = rank(&marks, catalogue(), &atlas, &changed);
    assert_eq!(
        undone
            .iter()
            .map(|answer| answer.muscle)
            .collect::<Vec<_>>(),
        names
    );
}

#[test]
fn every_answer_says_why_in_one_plain_sentence_a_reason() {
    let atlas = atlas();
    let all: Vec<&str> = catalogue()
        .areas
        .iter()
        .map(|area| area.id.as_str())
        .collect();
    let mut seen = [false; 3];
    for one in all.iter().map(|one| painted(&[one], Side::Right)) {
        for answer in rank(&one, catalogue(), &atlas, &[]) {
            assert!(!answer.reasons.is_empty(), "{}", answer.muscle);
            for reason in &answer.reasons {
                let kind = match reason {
                    Reason::UnderMark { .. } => 0,
                    Reason::BesideMark { .. } => 1,
                    Reason::RefersHere { .. } => 2,
                };
                seen[kind] = true;
                let words = reason.words(&catalogue().areas);
                for sentence in words.split_inclusive(". ") {
                    assert!(sentence.split_whitespace().count() <= 25, "{sentence}");
                }
                assert!(words.ends_with('.') && !words.contains("  "), "{words}");
            }
        }
    }
    assert_eq!(seen, [true; 3]);
}

#[test]
fn nothing_marked_gives_no_answer() {
    assert_eq!(rank(&Marks::default(), catalogue(), &atlas(), &[]), []);
}

#[test]
fn every_muscle_but_those_without_a_step_has_a_routine_and_the_gentle_ones_come_last() {
    for muscle in &catalogue().muscles {
        let reach = routines_for(muscle.id, catalogue());
        assert_eq!(
            reach.is_empty(),
            catalogue().steps_for(muscle.id).next().is_none()
        );
        assert!(
            reach.is_sorted_by_key(|reach| reach.gentle),
            "{}",
            muscle.id
        );
        assert!(
            reach
                .iter()
                .all(|reach| reach.share > 0.0 && !reach.steps.is_empty())
        );
    }
}
