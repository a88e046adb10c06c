//! The patterns of clinical part 3, spot by spot: whoever marks one finds its muscle.

use super::{atlas, catalogue, id, names, painted, place};
use dorsal::pain::ranking::rank;
use dorsal::units::Side;

/// Clinical 3.1 to 3.6: muscle, and the areas of one pattern or one spot of it.
const PATTERNS: &[(&str, &[&str])] = &[
    ("trapezius-upper", &["neck-back", "head-side"]),
    ("trapezius-middle", &["between-blades", "shoulder-top"]),
    (
        "trapezius-lower",
        &["neck-back", "shoulder-top", "scap-inner-edge"],
    ),
    ("rhomboid-major", &["scap-inner-edge", "between-blades"]),
    ("rhomboid-minor", &["scap-inner-edge", "between-blades"]),
    (
        "levator-scapulae",
        &["neck-angle", "scap-inner-edge", "shoulder-back"],
    ),
    (
        "teres-major",
        &["shoulder-back", "arm-inner-back", "forearm-outer"],
    ),
    ("teres-minor", &["shoulder-back"]),
    (
        "latissimus-dorsi",
        &[
            "scap-tip",
            "midback",
            "shoulder-back",
            "arm-inner-back",
            "hand-little",
        ],
    ),
    ("latissimus-dorsi", &["flank"]),
    (
        "infraspinatus",
        &["shoulder-front", "arm-outer", "forearm-outer", "hand-thumb"],
    ),
    ("infraspinatus", &["scap-inner-edge"]),
    ("supraspinatus", &["arm-outer", "shoulder-top"]),
    ("deltoid-posterior", &["shoulder-back", "arm-outer"]),
    (
        "serratus-anterior",
        &["chest-side", "scap-tip", "arm-inner-back", "hand-little"],
    ),
    (
        "serratus-posterior-superior",
        &[
            "shoulder-back",
            "arm-inner-back",
            "forearm-inner",
            "hand-little",
        ],
    ),
    ("serratus-posterior-inferior", &["ribs-low-back"]),
    ("splenius-capitis", &["head-top"]),
    ("splenius-cervicis", &["eye", "neck-angle"]),
    ("semispinalis-capitis", &["head-back", "head-side"]),
    ("semispinalis-cervicis", &["head-back"]),
    ("rectus-capitis-posterior-major", &["head-back", "eye"]),
    ("rectus-capitis-posterior-minor", &["head-back", "eye"]),
    ("obliquus-capitis-superior", &["head-back", "eye"]),
    ("obliquus-capitis-inferior", &["head-back", "eye"]),
    ("iliocostalis-thoracis", &["scap-inner-edge", "chest-front"]),
    ("iliocostalis-thoracis", &["lowback", "belly-low"]),
    ("iliocostalis-lumborum", &["buttock-mid"]),
    (
        "longissimus-thoracis",
        &["buttock-low", "iliac-crest", "si-joint"],
    ),
    ("multifidus", &["lowback"]),
    ("multifidus", &["lowback", "belly-low"]),
    ("multifidus", &["tailbone"]),
    ("multifidus", &["thigh-back"]),
    ("rotatores", &["midback"]),
    ("quadratus-lumborum", &["iliac-crest", "groin", "belly-low"]),
    ("quadratus-lumborum", &["hip-outer", "thigh-outer"]),
    ("quadratus-lumborum", &["si-joint"]),
    ("quadratus-lumborum", &["buttock-low"]),
    ("psoas-major", &["lowback", "buttock-upper"]),
    ("psoas-major", &["thigh-front", "groin"]),
    ("iliacus", &["lowback", "buttock-upper"]),
    ("iliacus", &["thigh-front", "groin"]),
    ("gluteus-maximus", &["sacrum", "si-joint"]),
    ("gluteus-maximus", &["buttock-low"]),
    ("gluteus-maximus", &["tailbone"]),
    ("gluteus-medius", &["iliac-crest", "si-joint", "sacrum"]),
    ("gluteus-medius", &["buttock-mid"]),
    ("gluteus-medius", &["thigh-outer"]),
    (
        "gluteus-minimus",
        &["buttock-low", "thigh-outer", "calf-outer", "ankle-outer"],
    ),
    (
        "gluteus-minimus",
        &["buttock-low", "thigh-back", "calf-back"],
    ),
    ("piriformis", &["si-joint", "buttock-mid", "hip-outer"]),
    ("piriformis", &["thigh-back"]),
    ("tensor-fasciae-latae", &["hip-outer", "thigh-outer"]),
    ("semitendinosus", &["buttock-low", "thigh-back"]),
    ("semimembranosus", &["buttock-low", "thigh-back"]),
    ("biceps-femoris-long-head", &["knee-back"]),
];

fn place_of(muscle: &str, areas: &[&str], side: Side) -> Result<usize, String> {
    let answers = rank(&painted(areas, side), catalogue(), &atlas(), &[]);
    match place(&answers, id(muscle), side) {
        Some(place) if place <= 5 => Ok(place),
        place => Err(format!(
            "{muscle} {areas:?} {place:?} {:?}",
            names(&answers)
        )),
    }
}

#[test]
fn every_pattern_of_clinical_part_3_brings_its_muscle_among_the_first_five() {
    let wrong: Vec<String> = PATTERNS
        .iter()
        .filter_map(|(muscle, areas)| place_of(muscle, areas, Side::Left).err())
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_whole_pattern_of_a_muscle_brings_it_among_the_first_five() {
    let wrong: Vec<String> = catalogue()
        .muscles
        .iter()
        .filter(|muscle| !muscle.referral_areas.is_empty())
        .filter_map(|muscle| {
            let areas: Vec<&str> = muscle.referral_areas.iter().map(String::as_str).collect();
            place_of(muscle.id.as_str(), &areas, Side::Right).err()
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_patterns_tested_are_those_of_the_muscles() {
    for muscle in &catalogue().muscles {
        let tested = |area: &String| {
            PATTERNS
                .iter()
                .any(|(one, areas)| *one == muscle.id.as_str() && areas.contains(&area.as_str()))
        };
        let sometimes = |area: &String| {
            // "Sometimes" or "a little" in clinical part 3: in the whole pattern only.
            matches!(
                (muscle.id.as_str(), area.as_str()),
                (
                    "serratus-posterior-superior",
                    "chest-front" | "scap-inner-edge"
                ) | ("supraspinatus", "forearm-outer")
            )
        };
        for area in &muscle.referral_areas {
            assert!(tested(area) || sometimes(area), "{} {area}", muscle.id);
        }
    }
}
