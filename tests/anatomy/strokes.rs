//! Strokes over muscles: as fast, as long and as often as they should be, and nowhere else.

use dorsal::anatomy::Atlas;
use dorsal::anatomy::stroke::{Motion, Movement, Pace};
use dorsal::content::catalogue;
use dorsal::geometry::Point;
use dorsal::units::MuscleId;

const ALL: [Movement; 11] = [
    Movement::Along,
    Movement::Across,
    Movement::Circles,
    Movement::LiftAndSqueeze,
    Movement::Sustained,
    Movement::Pulsing,
    Movement::Tapping,
    Movement::Shaking,
    Movement::Rolling,
    Movement::Lengthening,
    Movement::Warmth,
];

fn atlas() -> Atlas {
    Atlas::new(&catalogue().shapes, &catalogue().plate).unwrap()
}

fn over(muscle: &str, movement: Movement, pace: Pace) -> Motion {
    let atlas = atlas();
    let muscle = atlas.muscle(MuscleId::new(muscle).unwrap()).unwrap();
    Motion::over(muscle, movement, &pace, &|_| true)
        .unwrap()
        .pressing(4.0)
}

fn slow() -> Pace {
    Pace {
        speed: Some(20.0),
        ..Pace::default()
    }
}

fn times(motion: &Motion) -> impl Iterator<Item = f64> + use<> {
    let period = motion.period();
    (0..2000).map(move |step| period * f64::from(step) / 2000.0)
}

#[test]
fn every_movement_can_be_shown_on_every_muscle_and_never_presses_harder_than_it_says() {
    for muscle in atlas().muscles() {
        for movement in ALL {
            let pace = Pace {
                hold: Some(20.0),
                ..slow()
            };
            let motion = Motion::over(muscle, movement, &pace, &|_| true);
            let motion = motion
                .unwrap_or_else(|| panic!("{} {movement:?}", muscle.id()))
                .pressing(4.0);
            for moment in times(&motion).map(|time| motion.at(time)) {
                assert!(moment.press <= 4.0 + 1e-9 && moment.press >= 0.0);
                assert!((0.0..=1.0).contains(&moment.spread));
                assert!(moment.at.x.is_finite() && moment.at.y.is_finite());
                assert!(moment.touching || moment.press == 0.0);
            }
        }
    }
}

#[test]
fn a_stroke_along_the_fibres_travels_at_the_speed_that_its_page_says() {
    let motion = over("longissimus-thoracis", Movement::Along, slow());
    assert!((motion.speed().unwrap() - 20.0).abs() < 0.5);
    let (one, other) = (motion.at(3.0).at, motion.at(4.0).at);
    assert!(
        (one.distance(other) - 20.0).abs() < 1.0,
        "{}",
        one.distance(other)
    );
}

#[test]
fn a_stroke_along_the_fibres_stays_on_its_fibre_and_runs_to_the_heart() {
    let motion = over("longissimus-thoracis", Movement::Along, slow());
    assert!(motion.at(0.0).at.y > motion.at(5.0).at.y, "up the back");
    let neck = over("splenius-capitis", Movement::Along, slow());
    assert!(neck.at(0.0).at.y < neck.at(2.0).at.y, "down the neck");
    for time in times(&motion).filter(|time| *time < motion.touching()) {
        let at = motion.at(time).at;
        let nearest = motion.route().between(0.0, 1.0, 200).into_iter();
        let nearest = nearest
            .map(|point| point.distance(at))
            .fold(f64::INFINITY, f64::min);
        assert!(nearest < 1.0, "{nearest}");
    }
}

#[test]
fn a_rub_across_the_fibres_is_as_long_as_its_page_says_and_at_a_right_angle() {
    let pace = Pace {
        rate: Some(2.5),
        path: Some(20.0),
        ..Pace::default()
    };
    let motion = over("infraspinatus", Movement::Across, pace);
    assert!(
        (motion.route().length() - 20.0).abs() < 1.0,
        "{}",
        motion.route().length()
    );
    let way = motion.route().at(1.0) - motion.route().at(0.0);
    let along = motion.along();
    let slant = (way.x * along.x + way.y * along.y).abs() / way.x.hypot(way.y);
    assert!(slant < 0.6, "{slant}");
    let here = motion.at(2.0).at;
    let later = motion.at(2.0 + 2.0 / 2.5).at;
    assert!(here.distance(later) < 0.1, "back after two strokes");
}

#[test]
fn a_pass_of_the_roller_takes_the_time_that_its_page_says() {
    let pace = Pace {
        rate: Some(0.29),
        path: Some(100.0),
        ..Pace::default()
    };
    let motion = over("longissimus-thoracis", Movement::Rolling, pace);
    assert!((motion.route().length() - 100.0).abs() < 1.0);
    let (start, end) = (motion.at(1.0).at, motion.at(1.0 + 1.0 / 0.29).at);
    assert!((start.distance(end) - 100.0).abs() < 1.5);
}

#[test]
fn a_hold_does_not_move_and_lasts_as_long_as_its_page_says() {
    let pace = Pace {
        hold: Some(30.0),
        ..Pace::default()
    };
    let motion = over("gluteus-medius", Movement::Sustained, pace);
    let held = times(&motion)
        .filter(|time| motion.at(*time).press > 3.99)
        .count();
    let seconds = motion.period() * f64::from(u32::try_from(held).unwrap()) / 2000.0;
    assert!((seconds - 30.0).abs() < 0.1, "{seconds}");
    assert!(times(&motion).all(|time| motion.at(time).at == motion.centre()));
}

#[test]
fn taps_come_as_often_as_their_page_says_and_spring_off() {
    let pace = Pace {
        rate: Some(4.0),
        ..Pace::default()
    };
    let motion = over("gluteus-maximus", Movement::Tapping, pace);
    let pressed: Vec<bool> = (0..4000)
        .map(|step| motion.at(f64::from(step) / 1000.0).press > 0.1)
        .collect();
    let blows = pressed
        .windows(2)
        .filter(|pair| matches!(pair, [false, true]))
        .count();
    assert_eq!(blows, 16, "four seconds of four taps");
}

#[test]
fn a_stroke_never_touches_what_is_not_allowed() {
    let above = |point: Point| point.y < 480.0;
    let atlas = atlas();
    let muscle = atlas
        .muscle(MuscleId::new("longissimus-thoracis").unwrap())
        .unwrap();
    for movement in [
        Movement::Along,
        Movement::Rolling,
        Movement::Across,
        Movement::Sustained,
    ] {
        let motion = Motion::over(muscle, movement, &slow(), &above).unwrap();
        assert!(
            times(&motion).all(|time| above(motion.at(time).at)),
            "{movement:?}"
        );
    }
    assert!(Motion::over(muscle, Movement::Along, &slow(), &|_| false).is_none());
}

#[test]
fn the_six_numbers_of_a_still_picture_can_be_told_apart() {
    for muscle in ["longissimus-thoracis", "infraspinatus", "gluteus-maximus"] {
        for movement in ALL {
            let pace = Pace {
                hold: Some(20.0),
                ..slow()
            };
            let places = over(muscle, movement, pace).six_places();
            for (index, one) in places.iter().enumerate() {
                for other in places.iter().skip(index + 1) {
                    assert!(
                        one.distance(*other) > 15.0,
                        "{muscle} {movement:?} {places:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn six_moments_are_in_order_and_on_the_skin() {
    for movement in ALL {
        let motion = over(
            "gluteus-maximus",
            movement,
            Pace {
                hold: Some(20.0),
                ..slow()
            },
        );
        let six = motion.six();
        assert!(
            six.windows(2)
                .all(|pair| matches!(pair, [one, other] if one < other))
        );
        assert!(
            six.iter().all(|time| motion.at(*time).touching),
            "{movement:?} {six:?}"
        );
    }
}
