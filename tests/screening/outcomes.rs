//! Every answer alone, and every pair of answers, does what the table says.

use crate::table::{PRECEDENCE, R14, Row, TABLE};
use crate::{Content, content, fine, id, named, rank, verdict, with};
use dorsal::content::routine::StepKind;
use dorsal::content::safety::{Outcome, Skips};
use dorsal::pain::screening::{Allowed, Answers, Because, Given};
use dorsal::units::Score;
use std::collections::BTreeSet;

/// The routines that the rows leave together, by the words of the amendments; `None` means all.
fn may_together(rows: &[&Row], outcome: Outcome) -> Option<BTreeSet<&'static str>> {
    if rank(outcome) < rank(Outcome::Ask) {
        return Some(BTreeSet::new());
    }
    let lists = rows.iter().filter_map(|row| row.may);
    let left = lists.fold(None, |left: Option<BTreeSet<&str>>, list| {
        let list: BTreeSet<&str> = list.iter().copied().collect();
        Some(left.map_or_else(|| list.clone(), |left| &left & &list))
    });
    if outcome != Outcome::Ask && left.as_ref().is_some_and(BTreeSet::is_empty) {
        return Some(BTreeSet::from([R14]));
    }
    left
}

fn check(content: &Content, rows: &[&Row]) {
    let names: Vec<_> = rows.iter().map(|row| (row.question, row.answer)).collect();
    let verdict = verdict(content, &with(content, rows));
    let outcome = rows
        .iter()
        .map(|row| row.outcome)
        .min_by_key(|outcome| rank(*outcome))
        .unwrap();
    assert_eq!(verdict.outcome, outcome, "{names:?}");
    assert_eq!(
        named(&verdict.allowed),
        may_together(rows, outcome),
        "{names:?}"
    );
    let gentle = matches!(outcome, Outcome::Gentle | Outcome::Ask);
    assert_eq!(verdict.ceiling(), gentle.then_some(3), "{names:?}");

    let rules: Vec<&Skips> = verdict.skips.iter().map(|rule| &rule.skips).collect();
    let tags: BTreeSet<_> = rules.iter().flat_map(|skips| &skips.tags).collect();
    assert_eq!(
        tags,
        rows.iter().flat_map(|row| row.takes.tags).collect(),
        "{names:?}"
    );
    let muscles: BTreeSet<_> = rules
        .iter()
        .filter_map(|skips| muscle_rule(skips))
        .collect();
    assert_eq!(
        muscles,
        rows.iter()
            .copied()
            .filter_map(expected_muscle_rule)
            .collect(),
        "{names:?}"
    );
    let tools = rows.iter().any(|row| row.takes.tools_until_yes);
    assert_eq!(
        rules.iter().any(|skips| skips.pressing_tools),
        tools,
        "{names:?}"
    );
    let area = rows.iter().any(|row| row.takes.area);
    assert_eq!(
        rules.iter().any(|skips| skips.marked_area),
        area,
        "{names:?}"
    );
}

/// Muscles, and the kinds of step that go for them.
type MuscleRule = (BTreeSet<&'static str>, Vec<u8>);

fn muscle_rule(skips: &Skips) -> Option<MuscleRule> {
    let muscles: BTreeSet<_> = skips.muscles.iter().map(|muscle| muscle.as_str()).collect();
    (!muscles.is_empty()).then(|| (muscles, kinds(&skips.kinds)))
}

fn expected_muscle_rule(row: &Row) -> Option<MuscleRule> {
    let muscles: BTreeSet<_> = row.takes.muscles.iter().copied().collect();
    (!muscles.is_empty()).then(|| (muscles, kinds(row.takes.kinds)))
}

fn kinds(kinds: &[StepKind]) -> Vec<u8> {
    let mut sorted: Vec<u8> = kinds.iter().map(|kind| *kind as u8).collect();
    sorted.sort_unstable();
    sorted
}

#[test]
fn the_table_and_the_content_have_the_same_answers() {
    let content = content();
    let asked: BTreeSet<_> = content
        .questions
        .iter()
        .filter(|question| question.full_form())
        .flat_map(|question| {
            question
                .answers
                .iter()
                .map(|answer| (question.id, answer.id.as_str()))
        })
        .collect();
    assert_eq!(
        asked,
        TABLE
            .iter()
            .map(|row| (id(row.question), row.answer))
            .collect()
    );
}

#[test]
fn a_person_for_whom_everything_is_fine_may_start_everything() {
    let content = content();
    let verdict = verdict(&content, &fine(&content.questions));
    assert_eq!(verdict.outcome, Outcome::Go);
    assert_eq!(verdict.allowed, Allowed::All);
    assert!(verdict.reasons.is_empty() && verdict.skips.is_empty());
}

#[test]
fn every_answer_alone_does_what_the_table_says() {
    let content = content();
    for row in TABLE {
        check(&content, &[row]);
    }
}

#[test]
fn every_pair_of_answers_does_what_the_table_says() {
    let content = content();
    for (place, first) in TABLE.iter().enumerate() {
        for second in TABLE[place + 1..]
            .iter()
            .filter(|row| row.question != first.question)
        {
            check(&content, &[first, second]);
        }
    }
}

#[test]
fn worst_wins_in_the_order_of_the_amendments() {
    assert!(
        PRECEDENCE.is_sorted(),
        "the order of the type is the order of the amendments"
    );
    let content = content();
    for question in &content.questions {
        assert!(
            question.answers.is_sorted_by_key(|answer| answer.outcome),
            "{}",
            question.id
        );
        assert_eq!(
            question.answers.last().unwrap().outcome,
            Outcome::Go,
            "{}",
            question.id
        );
    }
}

#[test]
fn a_worse_answer_never_takes_out_less() {
    for pair in TABLE
        .windows(2)
        .filter(|pair| pair[0].question == pair[1].question)
    {
        if rank(pair[0].outcome) >= rank(Outcome::Ask) {
            let (worse, better) = (pair[0].takes, pair[1].takes);
            assert!(better.tags.iter().all(|tag| worse.tags.contains(tag)));
            assert!(
                better
                    .muscles
                    .iter()
                    .all(|muscle| worse.muscles.contains(muscle))
            );
            assert!(worse.area || !better.area);
        }
    }
}

#[test]
fn a_blank_and_not_sure_count_as_the_worst_answer() {
    let content = content();
    for question in content
        .questions
        .iter()
        .filter(|question| question.full_form())
    {
        let rows = TABLE.iter().filter(|row| id(row.question) == question.id);
        let worst = rows.min_by_key(|row| rank(row.outcome)).unwrap();
        let expected = verdict(&content, &with(&content, &[worst]));
        let mut blank = with(&content, &[worst]);
        let zones = blank.marked(question.id).map(<[_]>::to_vec);
        blank.clear(question.id);
        if let Some(zones) = zones {
            blank.mark(question.id, zones);
        }
        let mut not_sure = blank.clone();
        not_sure.give(question.id, Given::NotSure);
        for answers in [blank, not_sure] {
            let verdict = verdict(&content, &answers);
            assert_eq!(verdict.outcome, expected.outcome, "{}", question.id);
            assert_eq!(verdict.allowed, expected.allowed, "{}", question.id);
            assert_eq!(verdict.skips, expected.skips, "{}", question.id);
        }
    }
}

#[test]
fn every_number_for_pain_has_one_answer() {
    let content = content();
    let question = content
        .questions
        .iter()
        .find(|question| question.asks_for_a_score())
        .unwrap();
    for score in Score::all() {
        let mut answers = fine(&content.questions);
        answers.give(question.id, Given::Score(score));
        let outcome = match score.value() {
            0..=6 => Outcome::Go,
            7..=8 => Outcome::Gentle,
            _ => Outcome::Ask,
        };
        assert_eq!(
            verdict(&content, &answers).outcome,
            outcome,
            "{}",
            score.value()
        );
        let holding = question
            .answers
            .iter()
            .filter(|a| a.scores.unwrap().contains(score));
        assert_eq!(holding.count(), 1);
    }
}

#[test]
fn an_area_that_is_not_marked_means_asking_first() {
    let content = content();
    for row in TABLE
        .iter()
        .filter(|row| row.takes.area && row.outcome == Outcome::Skip)
    {
        let mut answers = with(&content, &[row]);
        answers.clear(id(row.question));
        answers.give(id(row.question), Given::Answer(row.answer.to_owned()));
        let unmarked = verdict(&content, &answers);
        assert_eq!(unmarked.outcome, Outcome::Ask);
        assert_eq!(unmarked.reasons[0].because, Because::NotMarked);
        assert!(!unmarked.liftable && unmarked.allowed.is_none());
    }
}

#[test]
fn every_verdict_has_a_page_to_read() {
    let content = content();
    for row in TABLE {
        let verdict = verdict(&content, &with(&content, &[row]));
        if verdict.outcome != Outcome::Go {
            let page = verdict.page();
            assert!(
                content
                    .advice
                    .iter()
                    .any(|advice| advice.id.as_str() == page),
                "{page}"
            );
        }
        let pregnant = (row.question, row.answer) == ("pregnancy-signs", "yes");
        assert_eq!(verdict.page() == "pregnancy-emergency", pregnant);
    }
}

#[test]
fn a_form_left_at_a_sign_opens_the_page_of_that_sign() {
    let content = content();
    for (question, page) in [
        ("emergency-signs", "emergency"),
        ("pregnancy-signs", "pregnancy-emergency"),
    ] {
        let mut answers = Answers::new();
        answers.give(id(question), Given::Answer("yes".to_owned()));
        assert_eq!(answers.so_far(&content.questions), Outcome::Emergency);
        let verdict = verdict(&content, &answers);
        assert_eq!(
            (verdict.outcome, verdict.page()),
            (Outcome::Emergency, page)
        );
    }
}
