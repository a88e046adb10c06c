#![cfg(not(target_arch = "wasm32"))]
//! What the figures promise: bodies that keep their shape, stay on what holds them, and press where
//! the position says.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can't go on stops"
)]

use dorsal::figure::between::pose_between;
use dorsal::figure::body::Body;
use dorsal::figure::drawing::draw;
use dorsal::figure::position::{Bone, Ground, Limb, Part, PropKind, Reach, View};
use dorsal::figure::settle::{PRESS, SINK, Settled};
use dorsal::figure::skeleton::{ARM, Chain, HEAD, LEG, NECK, TRUNK};
use dorsal::figure::target::Lens;
use dorsal::figure::{Drawing, Figure, Paint, Place, Position};
use dorsal::geometry::{Point, distance_to_ring, ring_contains};
use dorsal::units::Side;
use std::path::PathBuf;

const SHARES: [f64; 5] = [0.0, 0.25, 0.5, 0.75, 1.0];

fn positions() -> Vec<Position> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("content/positions");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            let position: Position =
                toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            assert_eq!(
                file.file_stem().unwrap().to_str(),
                Some(position.id.as_str())
            );
            position
        })
        .collect()
}

/// Every position at several shares of its move, with a name for messages.
fn settled() -> Vec<(String, Position, f64, Settled)> {
    let mut all = Vec::new();
    for position in positions() {
        for share in SHARES {
            let name = format!("{} at {share}", position.id);
            let settled = Settled::new(&position, share);
            all.push((name, position.clone(), share, settled));
        }
    }
    all
}

#[test]
fn every_position_of_the_library_is_there() {
    let unused = [3, 6];
    let wanted: Vec<String> = (1..=33)
        .filter(|number| !unused.contains(number))
        .map(|n| format!("P{n:02}"))
        .collect();
    let found: Vec<String> = positions()
        .into_iter()
        .map(|position| position.reference)
        .collect();
    assert_eq!(found, wanted);
}

#[test]
fn limbs_keep_their_length_but_for_declared_foreshortening() {
    for (name, position, share, settled) in settled() {
        let pose = pose_between(&position, share);
        let skeleton = &settled.skeleton;
        let limbs: [(&Chain, &Limb, [f64; 3]); 4] = [
            (&skeleton.near_arm, &pose.near_arm, ARM),
            (&skeleton.far_arm, &pose.far_arm, ARM),
            (&skeleton.near_leg, &pose.near_leg, LEG),
            (&skeleton.far_leg, &pose.far_leg, LEG),
        ];
        for (chain, limb, [upper, lower, _]) in limbs {
            let [upper_drawn, lower_drawn, last_drawn] = limb.drawn;
            assert!(
                (chain.root.distance(chain.middle) - upper * upper_drawn).abs() < 1e-6,
                "{name}"
            );
            assert!(
                (chain.middle.distance(chain.end) - lower * lower_drawn).abs() < 1e-6,
                "{name}"
            );
            for drawn in [upper_drawn, lower_drawn, last_drawn] {
                assert!(
                    (0.05..=1.0).contains(&drawn),
                    "{name}: nothing is drawn longer than it is"
                );
            }
        }
        let spine: f64 = (0..240)
            .map(|step| {
                let at = |step: i32| skeleton.spine.at(f64::from(step) / 240.0).0;
                at(step).distance(at(step + 1))
            })
            .sum();
        assert!((spine - TRUNK).abs() < 1.5, "{name}: trunk {spine}");
        assert!(
            (skeleton.neck.distance(skeleton.skull) - NECK).abs() < 1e-6,
            "{name}"
        );
        let crown = skeleton.bone(Bone::Head, 1.0).0;
        assert!(
            (skeleton.skull.distance(crown) - HEAD).abs() < 1e-6,
            "{name}"
        );
    }
}

#[test]
fn side_views_foreshorten_no_leg_that_the_words_keep_in_the_plane() {
    // Figure four, knees that sway and knees that fall out leave the plane; nothing else does.
    let leaves_the_plane = ["p07", "p15", "p20", "p22", "p32"];
    for position in positions()
        .iter()
        .filter(|position| position.view == View::Side)
    {
        if leaves_the_plane.contains(&position.id.as_str()) {
            continue;
        }
        for share in SHARES {
            let pose = pose_between(position, share);
            for leg in [pose.near_leg, pose.far_leg] {
                let full = leg.drawn.iter().all(|drawn| (drawn - 1.0).abs() < 1e-9);
                assert!(full, "{}", position.id);
            }
        }
    }
}

#[test]
fn what_reaches_arrives() {
    let mut short_of = Vec::new();
    for (name, position, share, settled) in settled() {
        let pose = pose_between(&position, share);
        let skeleton = &settled.skeleton;
        let limbs = [
            ("near arm", &skeleton.near_arm, pose.near_arm),
            ("far arm", &skeleton.far_arm, pose.far_arm),
            ("near leg", &skeleton.near_leg, pose.near_leg),
            ("far leg", &skeleton.far_leg, pose.far_leg),
        ];
        for (limb_name, chain, limb) in limbs {
            let flat = if limb_name.ends_with("arm") {
                17.0
            } else {
                42.0
            };
            let goal = match limb.reach {
                None => continue,
                Some(Reach::Floor(x)) => Point::new(x, flat),
                Some(Reach::At(place)) => Point::from(place),
                Some(Reach::Bone(bone, along, left)) => {
                    let (point, direction) = skeleton.bone(bone, along);
                    point + Point::new(-direction.y, direction.x) * left
                }
            };
            let short = chain.end.distance(goal);
            if short > 3.0 {
                short_of.push(format!(
                    "{name}: the {limb_name} ends {short:.1} from its goal"
                ));
            }
        }
    }
    assert!(short_of.is_empty(), "{short_of:#?}");
}

#[test]
fn what_is_held_is_held() {
    for (name, position, _, settled) in settled() {
        for hold in &position.holds {
            let gap = settled.gap(hold);
            assert!(
                gap.abs() < 1.0,
                "{name}: {:?} is {gap:.1} away from {:?}",
                hold.part,
                hold.on
            );
        }
    }
}

#[test]
fn no_flesh_sinks_deeper_into_floor_or_wall_than_it_gives() {
    // Trunk and legs give 12 units (2 cm) where they lie; all other parts give half of that.
    let mut too_deep = Vec::new();
    for (name, _, _, settled) in settled() {
        for (part, flesh) in settled.body.parts() {
            let give = match part {
                Part::Trunk | Part::NearLeg | Part::FarLeg => 12.0,
                _ => 6.0,
            };
            for disc in flesh.discs() {
                for ground in &settled.grounds {
                    let sunk = disc.radius - ground.clearance(disc.centre);
                    if sunk > give {
                        too_deep.push(format!("{name}: {part:?} sinks {sunk:.1} into {ground:?}"));
                    }
                }
            }
        }
    }
    assert!(too_deep.is_empty(), "{too_deep:#?}");
}

#[test]
fn nothing_is_drawn_under_the_floor_or_in_a_wall() {
    for (name, position, share, settled) in settled() {
        let walls: Vec<Ground> = settled.grounds.clone();
        let drawing = draw(&position, share, Side::Right);
        let flesh = [
            Paint::Body,
            Paint::Line,
            Paint::Arm,
            Paint::Cloth,
            Paint::Target,
            Paint::Far,
        ];
        for mark in drawing
            .marks
            .iter()
            .filter(|mark| flesh.contains(&mark.paint))
        {
            for point in points(&mark.path) {
                for ground in &walls {
                    let clear = ground.clearance(Point::new(point.x, -point.y));
                    assert!(
                        clear > -2.5,
                        "{name}: {:?} is {clear:.1} in {ground:?}",
                        mark.paint
                    );
                }
            }
        }
    }
}

#[test]
fn the_tool_touches_flesh_and_ground_and_lies_between_them() {
    for (name, _, _, settled) in settled() {
        let Some(placed) = settled.tool else { continue };
        let radius = placed.tool.kind.radius();
        let touched = match placed.tool.bone {
            Bone::FarThigh => settled.body.far_leg.distance(placed.centre),
            _ => settled.body.without_arms(placed.centre),
        };
        assert!(
            (touched - (radius - PRESS)).abs() < 1.0,
            "{name}: flesh at {touched:.1}"
        );
        let edge = match placed.tool.on {
            Ground::Level(y) => placed.centre.y - y,
            Ground::Left(x) => placed.centre.x - x,
            Ground::Right(x) => x - placed.centre.x,
        };
        assert!((edge - radius).abs() < 1.0, "{name}: ground at {edge:.1}");
    }
}

#[test]
fn the_tool_presses_within_the_lit_area() {
    for (name, position, _, settled) in settled() {
        let (Some(placed), Some(target)) = (settled.tool, &position.target) else {
            continue;
        };
        let ring = Lens::new(target, &settled).ring();
        let toward = placed.tool.on.into_it();
        let touch = placed.centre + toward * -(placed.tool.kind.radius() - PRESS);
        let away = distance_to_ring(&ring, touch);
        assert!(
            ring_contains(&ring, touch) || away < 14.0,
            "{name}: the tool presses {away:.1} beside the lit area"
        );
    }
}

/// Shares of the trunk at the levels that clinical 3.8 and the amendments name.
const L5: f64 = 0.18;
const L3: f64 = 0.32;
const T11: f64 = 0.54;
const T2: f64 = 0.94;

#[test]
fn no_roller_or_ball_presses_the_low_back_but_the_soft_ball_at_the_wall() {
    for position in positions() {
        let Some(tool) = position.tool.filter(|tool| tool.bone == Bone::Trunk) else {
            continue;
        };
        for share in tool.share {
            assert!(share < T2, "{}: above T2", position.id);
            if position.reference == "P13" {
                assert!((L5..L3).contains(&share), "P13 is at L4 to L5");
            } else {
                assert!(
                    !(L5..T11).contains(&share),
                    "{} presses the low back",
                    position.id
                );
            }
        }
    }
}

#[test]
fn the_upper_back_roll_starts_at_the_tips_of_the_blades() {
    let position = positions()
        .into_iter()
        .find(|position| position.reference == "P01")
        .unwrap();
    let [start, end] = position.tool.unwrap().share;
    assert!((start - 0.72).abs() < 0.03, "T7");
    assert!(end > start, "towards the head");
}

#[test]
fn key_poses_differ_and_a_drawing_moves_smoothly_between_them() {
    for position in positions() {
        let ends = |share: f64| {
            let skeleton = Settled::new(&position, share).skeleton;
            [
                skeleton.near_arm.end,
                skeleton.far_arm.end,
                skeleton.near_leg.middle,
                skeleton.bone(Bone::Head, 1.0).0,
                skeleton.spine.at(0.0).0,
                skeleton.spine.at(0.6).0,
            ]
        };
        let moved = |a: [Point; 6], b: [Point; 6]| {
            a.iter()
                .zip(&b)
                .map(|(a, b)| a.distance(*b))
                .fold(0.0, f64::max)
        };
        let whole = moved(ends(0.0), ends(1.0));
        assert!(whole > 4.0, "{} does not move: {whole:.1}", position.id);
        for step in 0..20 {
            let from = f64::from(step) / 20.0;
            let jump = moved(ends(from), ends(from + 0.05));
            assert!(jump < 45.0, "{} jumps {jump:.1} at {from}", position.id);
        }
    }
}

#[test]
fn holds_tilt_the_trunk_only_a_little_from_what_content_gives() {
    for (name, position, share, settled) in settled() {
        let pose = pose_between(&position, share);
        let up = settled.skeleton.spine.at(0.02).0 - settled.skeleton.spine.at(0.0).0;
        let tilt = up.y.atan2(up.x).to_degrees() - pose.trunk.first().copied().unwrap();
        let tilt = (tilt + 540.0).rem_euclid(360.0) - 180.0;
        assert!(
            tilt.abs() < 20.0,
            "{name}: the trunk is tilted by {tilt:.0}"
        );
    }
}

fn numbers(path: &str) -> Vec<f64> {
    path.split(|letter: char| letter.is_ascii_alphabetic() || letter == ',' || letter == ' ')
        .filter(|text| !text.is_empty())
        .map(|text| text.parse().unwrap())
        .collect()
}

fn points(path: &str) -> Vec<Point> {
    numbers(path)
        .chunks(2)
        .map(|pair| match pair {
            &[x, y] => Point::new(x, y),
            _ => panic!("a path has pairs of numbers"),
        })
        .collect()
}

#[test]
fn every_position_draws_on_both_sides_within_its_frame() {
    for position in positions() {
        for share in SHARES {
            for side in Side::BOTH {
                let drawing = Figure::pose(&position, share, side);
                let frame = drawing.view_box;
                assert!(
                    frame.width > 200.0 && frame.height > 100.0,
                    "{}",
                    position.id
                );
                for mark in &drawing.marks {
                    for point in points(&mark.path) {
                        let inside = point.x >= frame.left
                            && point.x <= frame.left + frame.width
                            && point.y >= frame.top
                            && point.y <= frame.top + frame.height;
                        assert!(
                            inside,
                            "{} {share}: {:?} {point:?}",
                            position.id, mark.paint
                        );
                    }
                }
                assert!(drawing.marks.iter().any(|mark| mark.paint == Paint::Line));
            }
        }
    }
}

#[test]
fn the_left_side_is_the_mirror_of_the_right() {
    for position in positions() {
        let [left, right] = Side::BOTH.map(|side| Figure::pose(&position, 0.3, side));
        let sum = |drawing: &Drawing, sign: f64| -> f64 {
            drawing
                .marks
                .iter()
                .flat_map(|mark| points(&mark.path))
                .map(|p| p.x * sign)
                .sum()
        };
        let every = right.marks.iter().flat_map(|mark| points(&mark.path));
        let rounding: f64 = every.map(|_| 0.1).sum();
        let difference = (sum(&left, -1.0) - sum(&right, 1.0)).abs();
        assert!(difference < rounding, "{}: {difference}", position.id);
        assert!((left.view_box.left + right.view_box.left + right.view_box.width).abs() < 1e-9);
    }
}

#[test]
fn a_position_keeps_its_frame_and_its_marks_through_the_move() {
    for position in positions() {
        let first = Figure::pose(&position, 0.0, Side::Right);
        for share in SHARES {
            let drawing = Figure::pose(&position, share, Side::Right);
            assert_eq!(drawing.view_box, first.view_box, "{}", position.id);
            let paints = |drawing: &Drawing| -> Vec<Paint> {
                drawing.marks.iter().map(|mark| mark.paint).collect()
            };
            assert_eq!(paints(&drawing), paints(&first), "{}", position.id);
        }
    }
}

#[test]
fn every_figure_says_in_plain_words_what_it_shows() {
    for position in positions() {
        for side in Side::BOTH {
            let text = position.describe(side);
            assert!(
                !text.contains('{') && text.ends_with('.'),
                "{}",
                position.id
            );
            for sentence in text.split_inclusive('.') {
                let words = sentence.split_whitespace().count();
                assert!(words <= 20, "{}: {words} words: {sentence}", position.id);
            }
        }
        assert!(!position.name.contains('{'));
    }
}

#[test]
fn walls_floors_and_chairs_are_where_the_place_says() {
    for position in positions() {
        let has = |kinds: &[PropKind]| position.props.iter().any(|prop| kinds.contains(&prop.kind));
        let wall = has(&[PropKind::LeftWall, PropKind::RightWall, PropKind::DoorFrame]);
        let chair = has(&[PropKind::Chair, PropKind::ChairFront]);
        assert_eq!(wall, position.place == Place::Wall, "{}", position.id);
        assert_eq!(
            chair && position.reference != "P18",
            position.place == Place::Chair
        );
    }
}

#[test]
fn content_survives_the_form_in_which_it_is_embedded() {
    for position in positions() {
        let bytes = postcard::to_allocvec(&position).unwrap();
        assert_eq!(postcard::from_bytes::<Position>(&bytes).unwrap(), position);
    }
}

#[test]
fn a_body_is_as_deep_at_the_seat_as_it_should_be() {
    let position = positions()
        .into_iter()
        .find(|position| position.reference == "P19")
        .unwrap();
    let settled = Settled::new(&position, 0.0);
    let (hip, _) = settled.skeleton.spine.at(0.0);
    assert!(
        (hip.y - 257.0 - 62.0 + SINK).abs() < 8.0,
        "the hip joint is 62 above the seat"
    );
    assert!(Body::new(&settled.skeleton).without_arms(hip) < -40.0);
}
