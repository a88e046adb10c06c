//! Ours as fitted to a day: within all limits, and everything that was changed is said with its reason.

use crate::{assert_within_limits, ours, total};
use dorsal::content::catalogue;
use dorsal::content::routine::{Sides, Step, StepKind, Tag, Tool};
use dorsal::routine::adapt::{Adapted, Change, Kit, Means, adapt};
use dorsal::routine::own::OwnRoutine;
use dorsal::routine::run::timeline;
use dorsal::units::{Seconds, Side};
use proptest::prelude::*;

fn any_means() -> impl Strategy<Value = Means> {
    (
        prop::sample::subsequence(&Kit::ALL[..], 0..=4),
        any::<bool>(),
        prop::option::weighted(0.3, prop::sample::select(&Side::BOTH[..])),
        any::<bool>(),
        prop::option::of(3u32..20),
    )
        .prop_map(|(without, no_floor, only, beginner, minutes)| Means {
            without,
            no_floor,
            only,
            beginner,
            minutes,
        })
}

fn any_of_ours() -> impl Strategy<Value = OwnRoutine> {
    prop::sample::select(ours().collect::<Vec<_>>())
}

fn fitted(base: &OwnRoutine, means: &Means) -> Result<Adapted, Vec<Change>> {
    adapt(base, means, catalogue())
}

fn ours_called(id: &str) -> OwnRoutine {
    ours().find(|own| own.id.as_str() == id).expect("a routine")
}

fn names_in(changes: &[Change]) -> Vec<&str> {
    let mut names = Vec::new();
    for change in changes {
        match change {
            Change::Swapped { from, .. } => names.push(from.as_str()),
            Change::LeftOut { step, .. } => names.push(step.as_str()),
            _ => {}
        }
    }
    names
}

/// Whether a step can be done with what there is.
fn can_be_done(step: &Step, means: &Means) -> bool {
    let has = |kit: Kit| !means.without.contains(&kit);
    let tool = match step.tool {
        Tool::Roller => has(Kit::Roller),
        Tool::TwoBalls => has(Kit::Ball) && has(Kit::TwoBalls) && !means.beginner,
        Tool::LacrosseBall => has(Kit::Ball) && !means.beginner,
        Tool::Ball | Tool::WallBall | Tool::SoftBall => has(Kit::Ball),
        Tool::Heat => has(Kit::WarmPack),
        _ => true,
    };
    tool && !(means.no_floor && step.tags.contains(&Tag::Floor))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_fitted_routine_keeps_every_limit_and_is_still_a_routine(
        base in any_of_ours(),
        means in any_means(),
    ) {
        let Ok(fitted) = fitted(&base, &means) else { return Ok(()) };
        prop_assert_eq!(fitted.routine.refusals(catalogue()), vec![]);
        let made = fitted.routine.made(catalogue());
        assert_within_limits(&made);
        prop_assert!(made.steps.len() >= 3);
        prop_assert!(made.steps.iter().map(Step::working).sum::<Seconds>() >= Seconds(180));
        for step in &made.steps {
            prop_assert!(can_be_done(step, &means), "{}: {means:?}", step.clinical);
            prop_assert!(!means.beginner || step.ceiling <= 3);
            prop_assert!(!means.beginner || step.pass_s.is_none() || step.kind != StepKind::Roll || step.pass_s >= Some(4.0));
        }
    }

    #[test]
    fn both_sides_get_the_same_unless_one_was_asked_for(
        base in any_of_ours(),
        means in any_means(),
    ) {
        let Ok(fitted) = fitted(&base, &means) else { return Ok(()) };
        let made = fitted.routine.made(catalogue());
        let steps: Vec<&Step> = made.steps.iter().collect();
        let laid_out = timeline(catalogue(), &steps, Side::Left);
        for (place, step) in steps.iter().enumerate() {
            let [left, right] = Side::BOTH.map(|side| laid_out.working(place, Some(side)));
            match (means.only, step.sides) {
                (None, _) | (_, Sides::Together) => prop_assert_eq!(left, right),
                (Some(Side::Left), _) => prop_assert!(left.0 > 0 && right.0 == 0),
                (Some(Side::Right), _) => prop_assert!(right.0 > 0 && left.0 == 0),
            }
        }
    }

    #[test]
    fn everything_that_was_changed_is_said_with_its_reason(
        base in any_of_ours(),
        means in any_means(),
    ) {
        let result = fitted(&base, &means);
        let changes = match &result {
            Ok(fitted) => &fitted.changes,
            Err(changes) => changes,
        };
        for change in changes {
            let words = change.words();
            let (what, why) = words.split_once([':', '.']).expect("what, and why");
            prop_assert!(!what.is_empty() && why.len() > 3, "{words}");
            for sentence in words.split('.') {
                prop_assert!(sentence.split_whitespace().count() <= 25, "{words}");
            }
        }
        let Ok(fitted) = &result else { return Ok(()) };
        let before = base.made(catalogue());
        let made = fitted.routine.made(catalogue());
        let mut names = names_in(&fitted.changes);
        let mut shorter = 0;
        for step in &before.steps {
            let mut same = made.steps.iter();
            if let Some(other) = same.find(|other| other.clinical == step.clinical) {
                shorter += usize::from(other.seconds < step.seconds);
            } else {
                let said = names.iter().position(|name| *name == step.name);
                let said = said.unwrap_or_else(|| panic!("{} is gone unsaid", step.name));
                names.remove(said);
            }
        }
        for step in &made.steps {
            if !before.steps.iter().any(|other| other.clinical == step.clinical) {
                let said = fitted.changes.iter().any(
                    |change| matches!(change, Change::Swapped { to, .. } if *to == step.name),
                );
                prop_assert!(said, "{} is new and unsaid", step.name);
                let own = catalogue().step(&step.clinical).expect("ours");
                shorter += usize::from(step.seconds < own.seconds);
            }
        }
        let said = fitted.changes.iter().find_map(|change| match change {
            Change::Shorter { count, .. } => Some(*count),
            _ => None,
        });
        prop_assert_eq!(shorter, said.unwrap_or(0));
        let gentler = fitted.changes.iter().any(|change| matches!(change, Change::Gentler(_)));
        let firm = made.steps.iter().any(|step| {
            catalogue().step(&step.clinical).is_some_and(|own| own.ceiling > step.ceiling)
        });
        prop_assert_eq!(gentler, firm);
    }

    #[test]
    fn it_fits_the_time_or_says_how_long_it_still_is(
        base in any_of_ours(),
        means in any_means(),
    ) {
        let Ok(fitted) = fitted(&base, &means) else { return Ok(()) };
        let long = total(&fitted.routine.made(catalogue()));
        let still = fitted.changes.iter().find_map(|change| match change {
            Change::StillLonger(total) => Some(total.0),
            _ => None,
        });
        match means.minutes {
            Some(minutes) if long > minutes * 60 => prop_assert_eq!(still, Some(long)),
            _ => prop_assert_eq!(still, None),
        }
    }
}

#[test]
fn a_day_with_everything_changes_nothing() {
    for base in ours() {
        let fitted = fitted(&base, &Means::default()).expect("a routine");
        assert_eq!(fitted.routine, base);
        assert_eq!(fitted.changes, []);
        assert_eq!(base.refusals(catalogue()), [], "{}", base.id);
    }
}

#[test]
fn without_the_floor_the_ball_for_the_buttock_goes_to_the_wall() {
    let means = Means {
        no_floor: true,
        ..Means::default()
    };
    let fitted = fitted(&ours_called("lower-back-ease"), &means).expect("enough is left");
    let words: Vec<String> = fitted.changes.iter().map(Change::words).collect();
    let swap = "“Ball in the buttock at a wall” in place of “Ball in the deep buttock”: \
                it is done on the floor.";
    assert!(words.iter().any(|said| said == swap), "{words:#?}");
    assert!(!fitted.routine.made(catalogue()).floor);
}

#[test]
fn a_beginner_works_six_tenths_of_the_time_and_no_less_than_20_seconds() {
    let means = Means {
        beginner: true,
        ..Means::default()
    };
    let base = ours_called("full-back-reset");
    let fitted = fitted(&base, &means).expect("a routine");
    for (step, own) in fitted.routine.steps.iter().zip(&base.steps) {
        let wanted = (own.seconds.0 * 6 / 10).max(20).min(own.seconds.0);
        assert_eq!(step.seconds.0, wanted, "{}", step.step);
    }
}

#[test]
fn warmth_keeps_its_full_time() {
    let means = Means {
        beginner: true,
        minutes: Some(5),
        ..Means::default()
    };
    for base in ours() {
        let Ok(fitted) = fitted(&base, &means) else {
            continue;
        };
        for step in &fitted.routine.made(catalogue()).steps {
            let own = catalogue().step(&step.clinical).expect("ours");
            assert!(step.kind != StepKind::Heat || step.seconds == own.seconds);
        }
    }
}
