//! The drawing against published figures and the text.

use super::distance_to_curves;
use super::files::{atlas, id, project};
use dorsal::geometry::{Point, share};
use std::collections::BTreeMap;
use std::fs;

fn fixture(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(project().join("tests/fixtures").join(name)).unwrap();
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(cells)
        .collect()
}

/// The cells of one line of comma-separated text; quotes hold commas together.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

/// Published points that the drawing does not follow, and why: muscle, body of the point, reason.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    (
        "psoas-major",
        "sacrum",
        "the model stops at the rim of the pelvis, the muscle does not",
    ),
    (
        "quadratus-lumborum",
        "sacrum",
        "torso and pelvis are two models; the drawn crest is lower",
    ),
    (
        "infraspinatus",
        "scapula_r",
        "one line stands for a fan: it starts in mid-fossa",
    ),
    (
        "iliacus",
        "pelvis",
        "one line stands for a fan: it starts in mid-fossa",
    ),
    (
        "supraspinatus",
        "scapula_r",
        "one line stands for a fan: it starts in mid-fossa",
    ),
    (
        "biceps-femoris-long-head",
        "tibia_r",
        "the plate ends at mid-thigh",
    ),
    ("semitendinosus", "tibia_r", "the plate ends at mid-thigh"),
    ("semimembranosus", "tibia_r", "the plate ends at mid-thigh"),
    (
        "tensor-fasciae-latae",
        "tibia_r",
        "its tract goes on below the plate",
    ),
];

/// The drawn muscle of a published fascicle; none for parts that no back plate shows.
fn drawn_as(muscle: &str, fascicle: &str) -> Option<&'static str> {
    Some(match muscle {
        "psoas major" => "psoas-major",
        "iliocostalis lumborum" if fascicle.starts_with("IL_L") => "iliocostalis-lumborum",
        "iliocostalis lumborum" => "iliocostalis-thoracis",
        "longissimus thoracis pars thoracis" | "longissimus thoracis pars lumborum" => {
            "longissimus-thoracis"
        }
        "quadratus lumborum" => "quadratus-lumborum",
        "multifidus" => "multifidus",
        "deltoid" if fascicle == "DELT3" => "deltoid-posterior",
        "deltoid" => return None, // front and middle part
        "supraspinatus" => "supraspinatus",
        "infraspinatus" => "infraspinatus",
        "teres minor" => "teres-minor",
        "teres major" => "teres-major",
        "latissimus dorsi" => "latissimus-dorsi",
        "biceps femoris, long head" => "biceps-femoris-long-head",
        "gluteus maximus" => "gluteus-maximus",
        "gluteus medius" => "gluteus-medius",
        "gluteus minimus" => "gluteus-minimus",
        "iliacus" => "iliacus",
        "piriformis" => "piriformis",
        "semimembranosus" => "semimembranosus",
        "semitendinosus" => "semitendinosus",
        "tensor fasciae latae" => "tensor-fasciae-latae",
        other => panic!("{other} is not in the table"),
    })
}

#[test]
fn attachments_hold_against_the_published_figures() {
    const ON_AVERAGE: f64 = 12.0;
    let atlas = atlas();
    let mut fascicles: BTreeMap<(String, String), Vec<(String, Point)>> = BTreeMap::new();
    for row in fixture("attachments.csv") {
        let number = |cell: usize| row[cell].parse::<f64>().unwrap();
        let point = (row[3].clone(), Point::new(number(4), number(5)));
        fascicles
            .entry((row[0].clone(), row[1].clone()))
            .or_default()
            .push(point);
    }
    assert_eq!(fascicles.len(), 117);
    let mut distances: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for ((muscle, fascicle), points) in &fascicles {
        let Some(name) = drawn_as(muscle, fascicle) else {
            continue;
        };
        let drawn = atlas.muscle(id(name)).unwrap();
        let mut curves = drawn.origins();
        curves.extend(drawn.insertions());
        for (body, point) in [points.first().unwrap(), points.last().unwrap()] {
            if !LEFT_OUT
                .iter()
                .any(|(muscle, at, _)| *muscle == name && at == body)
            {
                distances
                    .entry(name)
                    .or_default()
                    .push(distance_to_curves(&curves, *point));
            }
        }
    }
    assert_eq!(distances.len(), 21);
    let mut wrong = Vec::new();
    for (name, found) in distances {
        let mean = found.iter().sum::<f64>() * share(1, found.len());
        if mean >= ON_AVERAGE {
            wrong.push((name, mean));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_named_heights_are_the_published_ones() {
    let atlas = atlas();
    let mut compared = 0;
    for row in fixture("landmarks.csv") {
        if let Some(name) = row[0].strip_suffix(" spinous process tip") {
            let published: f64 = row[2].parse().unwrap();
            assert!(
                (atlas.levels().height(name).unwrap() - published).abs() < 0.1,
                "{name}"
            );
            compared += 1;
        }
    }
    assert_eq!(compared, 18);
}

/// Between which levels a muscle arises (clinical part 3).
#[test]
fn muscles_arise_where_the_text_says() {
    let atlas = atlas();
    for (name, upper, lower) in [
        ("trapezius-lower", "T3", "T12"),
        ("trapezius-middle", "C7", "T3"),
        ("rhomboid-minor", "C7", "T1"),
        ("rhomboid-major", "T2", "T5"),
        ("latissimus-dorsi", "T7", "L5"),
        ("serratus-posterior-inferior", "T11", "L2"),
        ("splenius-cervicis", "T3", "T6"),
        ("levator-scapulae", "C1", "C3"),
        ("piriformis", "S3", "S4"),
    ] {
        let muscle = atlas.muscle(id(name)).unwrap();
        assert_eq!(
            muscle.origin_levels(atlas.levels()),
            (upper, lower),
            "{name}"
        );
    }
}

#[test]
fn the_trapezius_reaches_from_the_skull_to_t12() {
    let atlas = atlas();
    let levels = |name| atlas.muscle(id(name)).unwrap().levels(atlas.levels());
    assert_eq!(levels("trapezius-upper").0, "skull");
    assert_eq!(levels("trapezius-lower").1, "T12");
}
