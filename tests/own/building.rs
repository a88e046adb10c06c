//! The builder: whatever a person does in it, no limit is broken, and a refusal says which.

use crate::{Verb, any_own, any_verb, assert_within_limits, built, id};
use dorsal::content::catalogue;
use dorsal::content::routine::{StepKind, Tool};
use dorsal::routine::own::{OwnRoutine, Refusal, choices, kept, tools_for};
use dorsal::routine::run::{Names, Run, Wish};
use dorsal::routine::session::EventKind;
use dorsal::units::{Instant, Seconds, Side};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_own_routine_can_exceed_a_limit(verbs in prop::collection::vec(any_verb(), 0..60)) {
        let own = built(&verbs);
        prop_assert_eq!(own.excess(catalogue()), vec![]);
        assert_within_limits(&own.made(catalogue()));
    }

    #[test]
    fn own_routines_come_back_from_storage_equal(own in any_own()) {
        let text = serde_json::to_string(&own).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<OwnRoutine>(&text).expect("JSON"), own);
    }

    #[test]
    fn a_session_of_an_own_routine_goes_on_after_a_reload(own in any_own()) {
        let all = catalogue();
        let routine = kept(&own, all).expect("within its limits");
        let wish = Wish {
            first: Side::Right,
            steps: own.steps.iter().map(|step| step.step.clone()).collect(),
            own: Some(own.clone()),
        };
        let names = Names { id: "a".to_owned(), tab: "b".to_owned() };
        let now = Instant(1_795_255_200_000);
        let mut run = Run::new(names, all, routine, &wish, now).expect("a run");
        run.act(EventKind::Start, now);
        let text = serde_json::to_string(&run).expect("JSON");
        let back: Run = serde_json::from_str(&text).expect("JSON");
        prop_assert_eq!(&back, &run);
        let made = back.made(all).expect("the same routine");
        prop_assert!(back.fits(all, made));
        for (place, step) in own.steps.iter().enumerate() {
            let laid_out = back.step(made, place).expect("a step");
            prop_assert_eq!(&laid_out.clinical, &step.step);
            prop_assert_eq!(laid_out.seconds, step.seconds);
        }
    }
}

#[test]
fn any_step_of_the_catalogue_can_be_chosen_and_each_only_once() {
    let all = choices(catalogue());
    let places = |step: &dorsal::content::routine::Step| {
        (step.name.clone(), step.tool, step.position, step.zone)
    };
    for step in catalogue().steps() {
        let same = all.iter().filter(|other| places(other) == places(step));
        assert_eq!(same.count(), 1, "{}", step.name);
    }
    for step in all {
        let own = OwnRoutine::empty(id()).with(&step.clinical, catalogue());
        assert_eq!(own.expect("room").steps[0].seconds, step.seconds);
    }
}

#[test]
fn one_place_gets_120_seconds_and_what_is_left_is_offered() {
    let all = catalogue();
    let own = built(&[]).with("R4.1", all).expect("45 s");
    let own = own.with("R4.3", all).expect("45 and 40 s");
    let own = own.with("R4.2", all).expect("30 s more");
    let shares = own.shares(all);
    assert_eq!(
        shares,
        [("the fleshy part of your buttock".to_owned(), Seconds(115))]
    );
    let refusal = own.with("R9.4", all).expect_err("5 s are left");
    assert!(
        matches!(
            refusal,
            Refusal::TooMuch {
                total: Seconds(150),
                ..
            }
        ),
        "{refusal:?}"
    );
    let words = refusal.words(all);
    assert!(words.contains("The most is 120."), "{words}");

    let shorter = own.without(2).with("R9.4", all).expect("35 s are left");
    assert_eq!(shorter.steps[2].seconds, Seconds(35));
    let longer = shorter
        .with_length(2, Seconds(40), all)
        .expect_err("one place");
    assert!(matches!(longer, Refusal::TooMuch { .. }), "{longer:?}");
}

#[test]
fn a_tool_that_may_not_press_there_is_refused_and_the_place_is_named() {
    let all = catalogue();
    let own = built(&[]).with("R3.5", all).expect("a soft ball");
    let refusal = own
        .with_tool(0, Tool::WallBall, all)
        .expect_err("the lower back");
    let words = refusal.words(all);
    assert!(words.contains("No tennis ball at a wall here"), "{words}");
    assert!(
        words.contains("What may press there: soft ball."),
        "{words}"
    );
    let lumbar = all
        .zones
        .iter()
        .find(|zone| zone.id.as_str() == "lumbar-back")
        .expect("a zone");
    assert!(words.contains(&lumbar.name), "{words}");

    let own = built(&[]).with("R6.2", all).expect("a ball");
    let refusal = own
        .with_tool(0, Tool::LacrosseBall, all)
        .expect_err("between the blades");
    assert!(matches!(refusal, Refusal::NoPress { .. }), "{refusal:?}");
    let refusal = own.with_tool(0, Tool::Roller, all).expect_err("not a ball");
    assert!(matches!(refusal, Refusal::OtherTool { .. }), "{refusal:?}");
    assert!(own.with_tool(0, Tool::SoftBall, all).is_ok());
    for step in choices(all) {
        assert_eq!(tools_for(step).is_empty(), !step.tool.is_ball());
    }
}

#[test]
fn warmth_is_never_longer_and_the_whole_is_20_minutes_at_most() {
    let all = catalogue();
    let own = built(&[]).with("R14.1", all).expect("8 minutes");
    let refusal = own.with_length(0, Seconds(485), all).expect_err("warmth");
    assert!(matches!(refusal, Refusal::Heat(_)), "{refusal:?}");
    let mut own = own.with("R14.1", all).expect("16 minutes");
    let refusal = loop {
        match own.with("R14.7", all) {
            Ok(longer) => own = longer,
            Err(refusal) => break refusal,
        }
    };
    assert!(
        matches!(refusal, Refusal::TooLong(total) if total.0 > 1200),
        "{refusal:?}"
    );
}

#[test]
fn what_is_too_little_to_be_a_routine_is_said() {
    let all = catalogue();
    let own = built(&[Verb::Add(0), Verb::Add(1)]);
    assert_eq!(own.lack(all), Some(Refusal::TooFew));
    let own = ["R14.5", "R14.4", "R5.4"]
        .iter()
        .fold(built(&[]), |own, step| own.with(step, all).expect("room"));
    assert!(matches!(own.lack(all), Some(Refusal::TooLittle(work)) if work.0 < 180));
}

#[test]
fn names_show_all_that_is_in_them() {
    let all = catalogue();
    let own = built(&[]);
    for wrong in ["", "   ", "a\u{202e}b", "a\nb", &"x".repeat(61)] {
        assert_eq!(own.named(wrong, all), Err(Refusal::Title), "{wrong:?}");
    }
    assert_eq!(
        own.named("  Für Oma 🌿 ", all).expect("a name").title,
        "Für Oma 🌿"
    );
}

#[test]
fn every_refusal_is_said_in_short_sentences() {
    let all = catalogue();
    let warm = all
        .steps()
        .find(|step| step.kind == StepKind::Heat)
        .expect("warmth");
    let mut refusals = vec![
        Refusal::Unknown("R99.1".to_owned()),
        Refusal::Heat(warm.name.clone()),
        Refusal::TooLong(Seconds(1300)),
        Refusal::TooManySteps,
        Refusal::Title,
        Refusal::TooFew,
        Refusal::TooLittle(Seconds(100)),
    ];
    for zone in &all.zones {
        refusals.push(Refusal::Crowded(zone.id));
        refusals.push(Refusal::NoPress {
            tool: Tool::LacrosseBall,
            zone: zone.id,
        });
        let (side, total) = (Side::Left, Seconds(130));
        refusals.push(Refusal::TooMuch {
            zone: zone.id,
            side,
            total,
        });
    }
    for step in choices(all) {
        let name = step.name.clone();
        refusals.push(Refusal::Length {
            step: name.clone(),
            least: Seconds(20),
            most: Seconds(60),
        });
        refusals.push(Refusal::OtherTool {
            step: name,
            with: step.tool,
            not: Tool::LacrosseBall,
        });
    }
    for refusal in refusals {
        let words = refusal.words(all);
        for sentence in words.split_inclusive(". ") {
            assert!(sentence.split_whitespace().count() <= 25, "{words}");
        }
        assert!(words.ends_with('.') && !words.contains("  "), "{words}");
    }
}
