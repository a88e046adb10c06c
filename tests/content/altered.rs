//! References, sources and doses, each made wrong once: the check names file, field and reason.

use crate::{content, listed, names};
use dorsal::check::problems;
use dorsal::content::load::Content;
use dorsal::content::routine::{Routine, Step, StepKind, Tool};
use dorsal::content::safety::{Answer, Question};
use dorsal::content::technique::Citation;
use dorsal::units::{
    ClaimId, MuscleId, PositionId, RoutineId, Seconds, SourceId, TechniqueId, ZoneId,
};

/// Asserts that content which was changed so is refused there, for this.
fn refused(change: impl FnOnce(&mut Content), file: &str, field: &str, reason: &str) {
    let mut altered = content().clone();
    change(&mut altered);
    let found = problems(&altered);
    assert!(
        names(&found, file, field, reason),
        "{file}: {field}: {reason}\n{}",
        listed(&found)
    );
}

/// The same for *Between the shoulder blades*.
fn routine_refused(change: impl FnOnce(&mut Routine), field: &str, reason: &str) {
    let file = "routines/between-the-shoulder-blades.toml";
    refused(
        |content| change(routine(content, "R6")),
        file,
        field,
        reason,
    );
}

/// The same for a step: of R6 the hold R6.2, of R1 the roll R1.4, of R14 the warmth R14.1.
fn step_refused(name: &str, change: impl FnOnce(&mut Step), reason: &str) {
    let (number, _) = name.split_once('.').expect("a step's reference");
    let file = content()
        .catalogue
        .routines
        .iter()
        .find(|one| one.clinical == number);
    let file = format!("routines/{}.toml", file.expect("a routine").id);
    refused(
        |content| change(step(content, number, name)),
        &file,
        name,
        reason,
    );
}

fn routine<'a>(content: &'a mut Content, clinical: &str) -> &'a mut Routine {
    let found = content
        .catalogue
        .routines
        .iter_mut()
        .find(|one| one.clinical == clinical);
    found.expect("a routine")
}

fn step<'a>(content: &'a mut Content, number: &str, name: &str) -> &'a mut Step {
    let found = routine(content, number)
        .steps
        .iter_mut()
        .find(|step| step.clinical == name);
    found.expect("a step")
}

fn question<'a>(content: &'a mut Content, id: &str) -> &'a mut Question {
    let found = content
        .catalogue
        .questions
        .iter_mut()
        .find(|one| one.id.as_str() == id);
    found.expect("a question")
}

fn first_answer<'a>(content: &'a mut Content, id: &str) -> &'a mut Answer {
    question(content, id)
        .answers
        .first_mut()
        .expect("an answer")
}

fn nowhere() -> Citation {
    Citation {
        source: SourceId::new("nobody-1900").unwrap(),
        detail: String::new(),
    }
}

#[test]
fn the_content_as_it_is_has_no_problem() {
    let found = problems(content());
    assert!(found.is_empty(), "{}", listed(&found));
}

#[test]
fn a_muscle_that_names_what_is_not_there_is_refused() {
    let file = "muscles/rhomboid-major.toml";
    let muscle = |content: &mut Content| {
        let muscles = &content.catalogue.muscles;
        muscles
            .iter()
            .position(|one| one.id.as_str() == "rhomboid-major")
            .unwrap()
    };
    let reading = |content: &mut Content| {
        let readings = &content.library.muscles;
        readings
            .iter()
            .position(|(id, _)| id.as_str() == "rhomboid-major")
            .unwrap()
    };
    refused(
        |content| {
            let at = reading(content);
            let techniques = &mut content.library.muscles[at].1.techniques;
            techniques.push(TechniqueId::new("poking").unwrap());
        },
        file,
        "techniques",
        "no file techniques/poking.toml",
    );
    refused(
        |content| {
            let at = reading(content);
            content.library.muscles[at].1.sources.push(nowhere());
        },
        file,
        "sources",
        "no file sources/nobody-1900.toml",
    );
    refused(
        |content| {
            let at = reading(content);
            content.library.muscles[at].1.sources.clear();
        },
        file,
        "sources",
        "needs a source",
    );
    refused(
        |content| {
            let at = muscle(content);
            content.catalogue.muscles[at].group = MuscleId::new("rhombuses").ok();
        },
        file,
        "group",
        "no file groups/rhombuses.toml",
    );
    for commonness in [0, 6] {
        refused(
            |content| {
                let at = muscle(content);
                content.catalogue.muscles[at].commonness = commonness;
            },
            file,
            "commonness",
            "1 to 5",
        );
    }
}

#[test]
fn a_muscle_and_its_shape_belong_together() {
    refused(
        |content| {
            content
                .catalogue
                .shapes
                .retain(|shape| shape.id.as_str() != "rhomboid-major");
        },
        "muscles/rhomboid-major.toml",
        "id",
        "no file shapes/rhomboid-major.toml",
    );
    refused(
        |content| {
            content
                .catalogue
                .muscles
                .retain(|one| one.id.as_str() != "rhomboid-major");
        },
        "shapes/rhomboid-major.toml",
        "id",
        "no file muscles/rhomboid-major.toml",
    );
    refused(
        |content| {
            let muscles = &mut content.catalogue.muscles;
            let one = muscles
                .iter_mut()
                .find(|one| one.id.as_str() == "rhomboid-major")
                .unwrap();
            one.layer = dorsal::units::Layer::Superficial;
        },
        "muscles/rhomboid-major.toml",
        "layer",
        "another layer",
    );
}

#[test]
fn two_things_never_have_one_name() {
    refused(
        |content| {
            let twice = content.catalogue.zones[0].clone();
            content.catalogue.zones.push(twice);
        },
        &format!("zones/{}.toml", content().catalogue.zones[0].id),
        "id",
        "same id",
    );
    refused(
        |content| {
            let group = content.catalogue.groups[0].id;
            content.catalogue.structures[0].id = group;
        },
        &format!("muscles/{}.toml", content().catalogue.groups[0].id),
        "id",
        "same id",
    );
}

#[test]
fn a_technique_and_a_claim_that_name_what_is_not_there_are_refused() {
    let file = format!("techniques/{}.toml", content().library.techniques[0].id);
    refused(
        |content| {
            content.library.techniques[0]
                .claims
                .push(ClaimId::new("cl99").unwrap());
        },
        &file,
        "claims",
        "no file claims/cl99.toml",
    );
    refused(
        |content| content.library.techniques[0].sources.push(nowhere()),
        &file,
        "sources",
        "no file sources/nobody-1900.toml",
    );
    refused(
        |content| content.library.claims[0].sources.push(nowhere()),
        &format!("claims/{}.toml", content().library.claims[0].id),
        "sources",
        "no file sources/nobody-1900.toml",
    );
}

#[test]
fn a_page_to_read_that_names_what_is_not_there_is_refused() {
    let topic = &content().library.topics[0];
    let file = format!("learn/{}.toml", topic.id);
    let section = &topic.sections[0].id;
    refused(
        |content| {
            let section = &mut content.library.topics[0].sections[0];
            section.claims.push(ClaimId::new("cl99").unwrap());
        },
        &file,
        section,
        "no file claims/cl99.toml",
    );
    refused(
        |content| {
            content.library.topics[0].sections[0]
                .sources
                .push(nowhere());
        },
        &file,
        "sources",
        "no file sources/nobody-1900.toml",
    );
}

#[test]
fn a_routine_that_names_what_is_not_there_is_refused() {
    let no_position = "no file positions/p99.toml";
    step_refused(
        "R6.2",
        |step| step.position = PositionId::new("p99").unwrap(),
        no_position,
    );
    let no_zone = "no file zones/left-ear.toml";
    step_refused(
        "R6.2",
        |step| step.zone = ZoneId::new("left-ear").ok(),
        no_zone,
    );
    let no_muscle = "no file muscles/wing.toml";
    step_refused(
        "R6.2",
        |step| step.targets.push(MuscleId::new("wing").unwrap()),
        no_muscle,
    );
    routine_refused(
        |one| one.sources.push(nowhere()),
        "sources",
        "no file sources/nobody-1900",
    );
}

#[test]
fn a_routine_needs_sources_steps_and_an_address_of_its_own() {
    routine_refused(|one| one.sources.clear(), "sources", "needs a source");
    routine_refused(|one| one.steps.truncate(2), "steps", "at least 3 steps");
    refused(
        |content| routine(content, "R6").id = RoutineId::new("new").unwrap(),
        "routines/new.toml",
        "id",
        "the builder's",
    );
    for total in [299, 1201] {
        let reason = "300 to 1200 s";
        routine_refused(
            |one| one.clinical_total = Seconds(total),
            "clinical-total",
            reason,
        );
    }
}

#[test]
fn a_dose_outside_the_limits_is_refused() {
    step_refused("R6.2", |step| step.seconds = Seconds(61), "60 s at most");
    step_refused(
        "R6.2",
        |step| step.ceiling = 6,
        "pressure 6 is over the limit here, which is 5",
    );
    step_refused("R6.2", |step| step.sets = 4, "1 to 3 are allowed");
    step_refused("R6.2", |step| step.sets = 0, "1 to 3 are allowed");
    for rest in [0, 9, 31] {
        let pause = |step: &mut Step| (step.sets, step.rest) = (2, Seconds(rest));
        step_refused("R6.2", pause, "10 to 30 s between sets");
    }
    for seconds in [19, 61] {
        step_refused(
            "R1.4",
            |step| step.seconds = Seconds(seconds),
            "a set is 20 to 60 s",
        );
    }
    for pass in [1.9, 5.1] {
        step_refused("R1.4", |step| step.pass_s = Some(pass), "2 to 5 s one way");
    }
    for path in [25.0, 5.0, f32::NAN, f32::INFINITY] {
        step_refused(
            "R1.4",
            |step| step.path_cm = Some(path),
            "1.5 to 5 cm a second",
        );
    }
    step_refused(
        "R1.4",
        |step| step.path_cm = None,
        "needs pass-s and path-cm",
    );
    step_refused(
        "R14.1",
        |step| step.seconds = Seconds(1201),
        "1200 s at most",
    );
}

#[test]
fn one_zone_and_side_never_gets_more_than_120_seconds() {
    // R6 gives 115 s; another hold of 35 s is too much.
    let again = |one: &mut Routine| {
        let mut hold = one
            .steps
            .iter()
            .find(|step| step.clinical == "R6.2")
            .unwrap()
            .clone();
        hold.clinical = "R6.7".to_owned();
        one.steps.push(hold);
    };
    routine_refused(again, "steps", "150 s on the left: 120 s at most");
    routine_refused(again, "steps", "150 s on the right: 120 s at most");
}

#[test]
fn a_tool_keeps_to_the_zones_that_allow_it() {
    step_refused("R6.2", |step| step.zone = None, "so the step needs a zone");
    step_refused(
        "R6.2",
        |step| step.tool = Tool::Roller,
        "the foam roller is not allowed on",
    );
    let lumbar = ZoneId::new("lumbar-back").unwrap();
    step_refused(
        "R1.4",
        |step| step.zone = Some(lumbar),
        "nothing may press on lumbar-back",
    );
    let edge = ZoneId::new("low-back-edge-soft").unwrap();
    step_refused(
        "R6.2",
        |step| (step.zone, step.tool) = (Some(edge), Tool::SoftBall),
        "pressure 5 is over the limit here, which is 3",
    );
    step_refused(
        "R6.2",
        |step| step.kind = StepKind::Roll,
        "needs pass-s and path-cm",
    );
}

#[test]
fn a_question_that_leads_nowhere_is_refused() {
    let file = "safety/questions/weak-bones.toml";
    let answer = content()
        .catalogue
        .questions
        .iter()
        .find(|one| one.id.as_str() == "weak-bones");
    let answer = answer.unwrap().answers[0].id.as_str();
    refused(
        |content| question(content, "weak-bones").answers.truncate(1),
        file,
        "answers",
        "at least two answers",
    );
    let gone = || RoutineId::new("gone").unwrap();
    refused(
        |content| first_answer(content, "weak-bones").only.push(gone()),
        file,
        answer,
        "no file routines/gone.toml",
    );
    refused(
        |content| {
            first_answer(content, "weak-bones")
                .until_cleared
                .routines
                .push(gone());
        },
        file,
        answer,
        "no file routines/gone.toml",
    );
    refused(
        |content| {
            let skips = &mut first_answer(content, "weak-bones").skips;
            skips.muscles.push(MuscleId::new("wing").unwrap());
        },
        file,
        answer,
        "no file muscles/wing.toml",
    );
    refused(
        |content| {
            content
                .catalogue
                .advice
                .retain(|one| one.id.as_str() != "emergency");
        },
        "safety/questions/emergency-signs.toml",
        &content()
            .catalogue
            .questions
            .iter()
            .find(|one| one.id.as_str() == "emergency-signs")
            .unwrap()
            .answers[0]
            .id,
        "no file safety/advice/emergency.toml",
    );
    refused(
        |content| content.catalogue.advice[0].sources.push(nowhere()),
        &format!("safety/advice/{}.toml", content().catalogue.advice[0].id),
        "sources",
        "no file sources/nobody-1900.toml",
    );
}
