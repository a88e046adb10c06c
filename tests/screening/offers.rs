//! What may be started after a check is whole enough, and holds nothing that an answer took out.

use crate::table::{NOTHING, R12, R13, R14, Row, TABLE};
use crate::{Content, NOW, content, id, rank, row, verdict, with};
use dorsal::content::routine::{Routine, Sides, Step, StepKind, Tag, Tool};
use dorsal::content::safety::Outcome;
use dorsal::pain::screening::{
    Choice, Hidden, Maker, Offer, ScreeningRecord, Verdict, Why, breathing_step, choose, judge,
    offer,
};
use dorsal::units::ZoneId;
use std::collections::BTreeSet;

fn working_seconds(step: &Step) -> u32 {
    let sides = if step.sides == Sides::Each { 2 } else { 1 };
    step.seconds.0 * sides * u32::from(step.sets)
}

pub(crate) fn routine<'a>(content: &'a Content, id: &str) -> &'a Routine {
    content
        .routines
        .iter()
        .find(|routine| routine.id.as_str() == id)
        .unwrap()
}

/// Whether the table lets this step stay; written apart from the rules that are tested.
fn may_stay(step: &Step, rows: &[&Row], marked: &[ZoneId], yes: bool) -> bool {
    let presses = step.tags.contains(&Tag::ToolPressure) || step.tool.presses();
    let touches = presses
        || [
            StepKind::Roll,
            StepKind::Hold,
            StepKind::Knead,
            StepKind::Heat,
        ]
        .contains(&step.kind);
    rows.iter().all(|row| {
        let takes = row.takes;
        let kind = takes.kinds.is_empty() || takes.kinds.contains(&step.kind);
        let muscle = step
            .targets
            .iter()
            .any(|target| takes.muscles.contains(&target.as_str()));
        let in_area = step.zone.is_none_or(|zone| marked.contains(&zone));
        !(step.tags.iter().any(|tag| takes.tags.contains(tag))
            || (kind && muscle)
            || (takes.area && touches && in_area)
            || (takes.tools_until_yes && !yes && presses))
    })
}

fn check_offers(content: &Content, verdict: &Verdict, rows: &[&Row], marked: &[ZoneId], yes: bool) {
    let mut started = 0;
    for routine in &content.routines {
        let Offer::Start(plan) = offer(verdict, routine, Maker::Dorsal) else {
            continue;
        };
        started += 1;
        let kept: Vec<&Step> = plan
            .kept
            .iter()
            .map(|place| &routine.steps[*place])
            .collect();
        let seconds: u32 = kept.iter().map(|step| working_seconds(step)).sum();
        assert!(
            kept.len() >= 3 && seconds >= 180,
            "{}: {} in {seconds}",
            routine.id,
            kept.len()
        );
        assert_eq!(plan.kept.len() + plan.removed.len(), routine.steps.len());
        assert!(verdict.allowed.contains(routine.id));
        for (place, step) in routine.steps.iter().enumerate() {
            assert_eq!(
                may_stay(step, rows, marked, yes),
                plan.kept.contains(&place),
                "{}",
                step.name
            );
        }
    }
    assert_eq!(started > 0, !verdict.allowed.is_none());
    assert!(started > 0 || rank(verdict.outcome) <= rank(Outcome::Ask));
}

/// Every way to answer the questions whose answers can leave a routine, before or after a yes.
/// Answers to one question that take out the same are tried once.
fn combinations(yes: bool) -> Vec<Vec<&'static Row>> {
    let leaves = |row: &Row| {
        row.outcome >= Outcome::Gentle
            || row.may.is_some_and(|may| !may.is_empty())
            || (yes && row.lifts && row.takes != NOTHING)
    };
    let twin = |row: &Row, other: &Row| {
        (row.question, row.takes, row.may) == (other.question, other.takes, other.may)
    };
    let mut all: Vec<Vec<&Row>> = vec![Vec::new()];
    for question in TABLE.chunk_by(|one, next| one.question == next.question) {
        let mut rows: Vec<&Row> = question
            .iter()
            .filter(|row| leaves(row) && row.outcome != Outcome::Go)
            .collect();
        rows.dedup_by(|row, other| twin(row, other));
        let longer: Vec<Vec<&Row>> = all
            .iter()
            .flat_map(|so_far| rows.iter().map(|row| [so_far.as_slice(), &[*row]].concat()))
            .collect();
        all.extend(longer);
    }
    all
}

fn zones(content: &Content) -> Vec<Vec<ZoneId>> {
    let used: BTreeSet<ZoneId> = content
        .routines
        .iter()
        .filter(|routine| [R12, R13, R14].contains(&routine.id.as_str()))
        .flat_map(|routine| routine.steps.iter().filter_map(|step| step.zone))
        .collect();
    let mut sets: Vec<Vec<ZoneId>> = used.iter().map(|zone| vec![*zone]).collect();
    sets.push(Vec::new());
    sets.push(used.into_iter().collect());
    sets
}

#[test]
fn no_combination_leaves_too_little_on_offer() {
    let content = content();
    let zones = zones(&content);
    let mut short = 0;
    for rows in combinations(false) {
        let area = rows.iter().any(|row| row.takes.area);
        for marked in zones.iter().take(if area { zones.len() } else { 1 }) {
            let mut answers = with(&content, &rows);
            for row in rows.iter().filter(|row| row.takes.area) {
                answers.mark(id(row.question), marked.clone());
            }
            let verdict = verdict(&content, &answers);
            check_offers(&content, &verdict, &rows, marked, false);
            short += usize::from(verdict.outcome == Outcome::Ask && verdict.allowed.is_none());
        }
    }
    assert!(
        short > 0,
        "some combination must leave too little, or the rule is not tried"
    );
}

#[test]
fn no_combination_that_a_professional_allowed_leaves_too_little_on_offer() {
    let content = content();
    for rows in combinations(true)
        .into_iter()
        .filter(|rows| rows.iter().any(|row| row.lifts))
    {
        let answers = with(&content, &rows);
        let mut record = ScreeningRecord::default();
        record.lift(&verdict(&content, &answers), NOW, NOW);
        let lifted = judge(
            &content.questions,
            &content.routines,
            &answers,
            &record,
            NOW,
        );
        assert!(
            lifted.outcome <= Outcome::Gentle,
            "a yes never gives more than Gentle"
        );
        check_offers(&content, &lifted, &rows, &[], true);
    }
}

#[test]
fn heat_and_ease_can_be_started_after_any_one_answer_up_to_gentle() {
    let content = content();
    for row in TABLE.iter().filter(|row| row.outcome >= Outcome::Gentle) {
        let verdict = verdict(&content, &with(&content, &[row]));
        let heat = offer(&verdict, routine(&content, R14), Maker::Dorsal);
        assert!(
            matches!(heat, Offer::Start(_)),
            "{} {}",
            row.question,
            row.answer
        );
    }
}

#[test]
fn a_gentle_day_closes_own_and_shared_routines_and_the_floor_roller() {
    let content = content();
    let row = row("blood-thinners", "aspirin-only");
    let gentle = verdict(&content, &with(&content, &[row]));
    for ours in &content.routines {
        let own = offer(&gentle, ours, Maker::Person);
        assert_eq!(own, Offer::Hidden(Hidden::NotGentle));
        let listed = [R12, R13, R14].contains(&ours.id.as_str());
        assert_eq!(
            matches!(offer(&gentle, ours, Maker::Dorsal), Offer::Start(_)),
            listed
        );
    }
    let mut rolling = routine(&content, R12).clone();
    for step in rolling.steps.iter_mut().take(1) {
        step.tool = Tool::Roller;
        step.tags = vec![Tag::Floor];
    }
    let Offer::Start(plan) = offer(&gentle, &rolling, Maker::Dorsal) else {
        panic!("hidden")
    };
    assert!(
        plan.removed
            .iter()
            .any(|gone| gone.step == 0 && gone.why == Why::FloorRoller)
    );
}

#[test]
fn a_closed_day_hides_every_routine_and_ask_leaves_only_breathing() {
    let content = content();
    for row in TABLE.iter().filter(|row| row.may == Some(&[])) {
        let verdict = verdict(&content, &with(&content, &[row]));
        for ours in &content.routines {
            let hidden = Offer::Hidden(Hidden::Outcome(row.outcome));
            assert_eq!(offer(&verdict, ours, Maker::Dorsal), hidden);
            assert_eq!(offer(&verdict, ours, Maker::Person), hidden);
            let choice = choose(&verdict, ours, Maker::Dorsal, &content.routines);
            assert_eq!(choice, Choice::Advice(row.outcome));
        }
        let breathing = [Outcome::Ask, Outcome::NoSession].contains(&row.outcome);
        assert_eq!(verdict.offers_breathing(), breathing);
    }
    assert_eq!(
        breathing_step(routine(&content, R14)).unwrap().clinical,
        "R14.7"
    );
}

#[test]
fn a_marked_area_takes_out_what_presses_or_warms_it_and_nothing_else() {
    let content = content();
    let row = row("sore-area", "yes");
    let heat = routine(&content, R14);
    let zone = heat.steps[0].zone.unwrap();
    let mut answers = with(&content, &[row]);
    answers.mark(id(row.question), vec![zone]);
    let verdict = verdict(&content, &answers);
    let Offer::Start(plan) = offer(&verdict, heat, Maker::Dorsal) else {
        panic!("hidden")
    };
    let gone: Vec<_> = plan
        .removed
        .iter()
        .map(|removal| (removal.step, removal.why))
        .collect();
    assert_eq!(gone, [(0, Why::Area)]);
}
