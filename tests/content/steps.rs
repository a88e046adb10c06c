//! Routines and their steps: complete, within the zones, and as the amendments changed them.

use crate::content;
use dorsal::anatomy::{Atlas, Levels};
use dorsal::content::routine::{Routine, Step, StepKind, Tag, Tool};
use dorsal::figure::position::Place;
use dorsal::pain::zones::Strip;
use std::collections::BTreeSet;

fn routines() -> &'static [Routine] {
    &content().catalogue.routines
}

fn steps() -> impl Iterator<Item = &'static Step> {
    routines().iter().flat_map(|routine| &routine.steps)
}

fn step(clinical: &str) -> &'static Step {
    let found = steps().find(|step| step.clinical == clinical);
    found.unwrap_or_else(|| panic!("no step {clinical}"))
}

fn levels() -> Levels {
    let all = &content().catalogue;
    Atlas::new(&all.shapes, &all.plate)
        .expect("shapes that can be drawn")
        .levels()
        .clone()
}

fn place(step: &Step) -> Place {
    content()
        .catalogue
        .position(step.position)
        .expect("a position")
        .place
}

#[test]
fn every_step_says_all_that_a_person_needs() {
    for step in steps() {
        let texts = [
            &step.name,
            &step.word,
            &step.how,
            &step.breath,
            &step.feel,
            &step.avoid,
            &step.easier,
            &step.cue,
        ];
        assert!(
            texts.iter().all(|text| !text.trim().is_empty()),
            "{}",
            step.clinical
        );
        let harder = step
            .harder
            .as_ref()
            .is_none_or(|text| !text.trim().is_empty());
        assert!(harder, "{}: no harder way is no field", step.clinical);
        assert!(
            step.word.split_whitespace().count() <= 2,
            "{}: {}",
            step.clinical,
            step.word
        );
    }
}

#[test]
fn every_routine_says_whom_it_is_for_and_when_not_to_do_it() {
    for routine in routines() {
        let texts = [
            &routine.title,
            &routine.promise,
            &routine.level,
            &routine.who,
            &routine.goal,
            &routine.evidence,
            &routine.after,
        ];
        assert!(
            texts.iter().all(|text| !text.trim().is_empty()),
            "{}",
            routine.clinical
        );
        assert!(
            !routine.not_when.is_empty(),
            "{} has contraindications",
            routine.clinical
        );
        assert!(
            !routine.needs.is_empty() && !routine.aims.is_empty(),
            "{}",
            routine.clinical
        );
    }
}

#[test]
fn a_steps_tags_say_what_it_really_loads() {
    for step in steps() {
        let tagged = |tag| step.tags.contains(&tag);
        let name = &step.clinical;
        assert_eq!(tagged(Tag::Heat), step.kind == StepKind::Heat, "{name}");
        assert_eq!(tagged(Tag::Heat), step.tool == Tool::Heat, "{name}");
        let low = matches!(place(step), Place::Floor | Place::Kneeling);
        assert_eq!(tagged(Tag::Floor), low, "{name}");
        // A rolled towel under the edge of the skull presses too (clinical R9.3).
        let presses = step.tool.presses() || (step.tool == Tool::Towel && step.zone.is_some());
        assert_eq!(tagged(Tag::ToolPressure), presses, "{name}");
        let distinct: BTreeSet<Tag> = step.tags.iter().copied().collect();
        assert_eq!(distinct.len(), step.tags.len(), "{name} has a tag twice");
    }
}

#[test]
fn a_routine_that_goes_to_the_floor_says_so() {
    for routine in routines() {
        let floor = routine
            .steps
            .iter()
            .any(|step| step.tags.contains(&Tag::Floor));
        assert_eq!(routine.floor, floor, "{}", routine.clinical);
    }
}

#[test]
fn a_roller_across_the_ribs_is_said_to_load_them() {
    for step in steps().filter(|step| step.tool == Tool::Roller) {
        let ribs = step
            .zone
            .is_some_and(|zone| zone.as_str() == "upper-back-roller");
        if ribs && place(step) == Place::Floor {
            assert!(step.tags.contains(&Tag::RibsLoad), "{}", step.clinical);
        }
    }
}

#[test]
fn nothing_presses_between_t11_and_s1_but_the_soft_ball_at_the_wall() {
    let levels = levels();
    let height = |name| levels.height(name).expect("a level");
    let mut pressing = 0;
    for step in steps().filter(|step| step.tool.presses()) {
        let zone = content()
            .catalogue
            .zone(step.zone.expect("a zone"))
            .expect("a known zone");
        let Some(strip) = Strip::of(zone, &levels).expect("known levels") else {
            continue;
        };
        pressing += 1;
        let low = strip.bottom > height("T11") && strip.top < height("S1") && strip.inner < 120.0;
        let soft = step.position.as_str() == "p13"
            && step.tool == Tool::SoftBall
            && step.ceiling <= 3
            && step.tags.contains(&Tag::Standing);
        assert!(!low || soft, "{} presses on {}", step.clinical, zone.id);
    }
    assert!(pressing > 20, "{pressing}");
}

#[test]
fn pressure_keeps_the_limits_of_the_amendments() {
    for routine in routines() {
        for step in &routine.steps {
            let low = matches!(step.position.as_str(), "p13" | "p27") || routine.clinical == "R12";
            let limit = if low { 3 } else { 5 };
            assert!(step.ceiling <= limit, "{}: {}", step.clinical, step.ceiling);
        }
    }
    for (name, ceiling) in [("R4.1", 5), ("R4.2", 5), ("R11.7", 5), ("R14.3", 2)] {
        assert_eq!(step(name).ceiling, ceiling, "{name}");
    }
}

#[test]
fn a_text_never_names_more_pressure_than_its_step_allows() {
    for step in steps() {
        let texts = [&step.how, &step.feel, &step.avoid, &step.easier];
        for text in texts.into_iter().chain(step.harder.as_ref()) {
            for (before, after) in text
                .match_indices(" or less")
                .map(|(at, _)| text.split_at(at))
            {
                let word = before.split_whitespace().next_back().unwrap_or_default();
                if let Ok(number) = word.parse::<u8>() {
                    assert_eq!(number, step.ceiling, "{}: {before}{after}", step.clinical);
                }
            }
        }
    }
}

#[test]
fn no_step_rolls_a_muscle_longer_than_120_seconds_a_side() {
    for step in steps().filter(|step| step.tool.presses()) {
        assert!(
            step.seconds.0 * u32::from(step.sets) <= 120,
            "{}",
            step.clinical
        );
    }
}

#[test]
fn rollers_have_the_pace_of_the_amendments() {
    let rolled = |step: &&Step| step.kind == StepKind::Roll && step.tool == Tool::Roller;
    for step in steps().filter(rolled) {
        let pace = (step.path_cm, step.pass_s);
        let buttock = step
            .zone
            .is_some_and(|zone| ["buttock", "outer-hip"].contains(&zone.as_str()));
        let wanted: &[(f32, f32)] = match place(step) {
            Place::Floor if buttock => &[(8.0, 3.0), (8.0, 4.0)],
            Place::Floor => &[(12.0, 4.0)],
            _ => &[(3.0, 4.0)],
        };
        let known = wanted
            .iter()
            .any(|(path, pass)| pace == (Some(*path), Some(*pass)));
        assert!(known, "{}: {pace:?}", step.clinical);
    }
}

#[test]
fn steps_carry_the_tags_that_the_amendments_added() {
    for name in ["R2.8", "R5.5", "R10.1", "R11.13", "R14.4"] {
        assert!(step(name).tags.contains(&Tag::Flexion), "{name}");
    }
    assert!(step("R12.6").tags.contains(&Tag::Twist));
    assert!(step("R12.7").tags.contains(&Tag::Standing));
}

#[test]
fn steps_that_the_amendments_dropped_are_gone_and_one_set_is_one_set() {
    for name in ["R6.5", "R13.4"] {
        assert!(steps().all(|step| step.clinical != name), "{name}");
    }
    for name in ["R1.4", "R11.3"] {
        assert_eq!(step(name).sets, 1, "{name}");
    }
    let total = |clinical: &str| {
        let found = routines()
            .iter()
            .find(|routine| routine.clinical == clinical);
        found.expect("a routine").clinical_total.0
    };
    assert_eq!(
        [total("R1"), total("R6"), total("R11"), total("R13")],
        [458, 322, 999, 451]
    );
}

#[test]
fn steps_are_done_as_the_amendments_say() {
    let hip = step("R14.3");
    assert_eq!(
        (hip.kind, hip.tool, hip.position.as_str()),
        (StepKind::Knead, Tool::Hands, "p19")
    );
    assert_eq!(step("R13.3").position.as_str(), "p09");
    assert_eq!(
        (step("R6.2").kind, step("R6.3").kind),
        (StepKind::Hold, StepKind::Hold)
    );
    assert!(
        step("R1.6").targets.is_empty(),
        "it stretches the chest, which is no muscle of ours"
    );
    for name in ["R7.3", "R8.4"] {
        let deep = ["iliacus", "psoas-major"];
        let hip_flexor = step(name)
            .targets
            .iter()
            .any(|target| deep.contains(&target.as_str()));
        assert!(!hip_flexor, "{name} rolls the front of the thigh");
    }
}

#[test]
fn there_is_no_harder_way_where_there_must_be_none() {
    assert_eq!(step("R14.4").harder, None);
    for step in steps() {
        let lifts = matches!(step.position.as_str(), "p04" | "p17") && step.tool.presses();
        assert!(
            !lifts || step.harder.is_none(),
            "{}: {:?}",
            step.clinical,
            step.harder
        );
    }
}

#[test]
fn warmth_comes_with_a_cloth_and_a_look_at_the_skin_after_2_minutes() {
    let warm: Vec<&Step> = steps().filter(|step| step.kind == StepKind::Heat).collect();
    assert_eq!(warm.len(), 2);
    for step in warm {
        let how = step.how.to_lowercase();
        let said = how.contains("cloth") && how.contains("skin") && how.contains("2 minutes");
        assert!(said, "{}", step.clinical);
        assert_eq!(
            step.ceiling, 0,
            "{}: nothing presses on the pack",
            step.clinical
        );
    }
}

#[test]
fn weak_bones_rule_out_the_routines_with_a_roller_across_the_ribs() {
    for clinical in ["R1", "R3", "R5"] {
        let routine = routines()
            .iter()
            .find(|routine| routine.clinical == clinical);
        let not_when = routine
            .expect("a routine")
            .not_when
            .join(" ")
            .to_lowercase();
        assert!(not_when.contains("bones"), "{clinical}: {not_when}");
    }
}
