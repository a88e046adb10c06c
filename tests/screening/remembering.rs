//! What the device remembers of a check: when the next is due, what is kept and what is blocked.

use crate::table::TABLE;
use crate::{Content, DAY, MIDNIGHT, NOW, content, fine, id, verdict, with};
use dorsal::content::safety::Outcome;
use dorsal::pain::screening::{Answers, Form, Given, ScreeningRecord, Verdict, judge};
use dorsal::units::Instant;

pub(crate) const MINUTE: u64 = 60 * 1000;

pub(crate) fn days_later(days: u64) -> Instant {
    Instant(NOW.0 + days * DAY)
}

pub(crate) fn after_full(content: &Content, answers: &Answers) -> ScreeningRecord {
    let verdict = verdict(content, answers);
    ScreeningRecord::default().after(&content.questions, answers, &verdict, NOW, MIDNIGHT)
}

/// The short form with nothing wrong.
pub(crate) fn short(content: &Content) -> Answers {
    let mut answers = Answers::new();
    for question in Form::Short.questions(&content.questions) {
        let harmless = question.answers.last().unwrap();
        let given = harmless.scores.map(|span| Given::Score(span.from));
        answers.give(
            question.id,
            given.unwrap_or(Given::Answer(harmless.id.clone())),
        );
    }
    answers
}

pub(crate) fn judged(
    content: &Content,
    answers: &Answers,
    record: &ScreeningRecord,
    now: Instant,
) -> Verdict {
    judge(&content.questions, &content.routines, answers, record, now)
}

#[test]
fn the_full_form_is_due_the_first_time_and_every_30_days() {
    let content = content();
    let questions = &content.questions;
    assert_eq!(ScreeningRecord::default().due(questions, NOW), Form::Full);
    let record = after_full(&content, &fine(questions));
    for (now, form) in [
        (NOW, Form::Short),
        (Instant(days_later(30).0 - 1), Form::Short),
        (days_later(30), Form::Full),
        (Instant(NOW.0 - 1), Form::Full),
    ] {
        assert_eq!(record.due(questions, now), form);
    }
}

#[test]
fn the_short_form_is_questions_1_to_5_13_14_and_whether_anything_changed() {
    let content = content();
    let short: Vec<_> = Form::Short
        .questions(&content.questions)
        .iter()
        .map(|question| question.id.as_str())
        .collect();
    assert_eq!(
        short,
        [
            "emergency-signs",
            "pregnancy-signs",
            "urgent-signs",
            "urgent-back-signs",
            "leg-swelling",
            "blood-clot",
            "leg-pain",
            "arm-pain",
            "recent-injury",
            "pain-now",
            "today",
            "anything-changed",
        ]
    );
    let full = Form::Full.questions(&content.questions);
    assert_eq!(full.len(), content.questions.len() - 1);
}

#[test]
fn the_short_form_goes_by_the_answers_kept_from_the_full_one() {
    let content = content();
    for row in TABLE {
        let question = content
            .questions
            .iter()
            .find(|q| q.id == id(row.question))
            .unwrap();
        let record = after_full(&content, &with(&content, &[row]));
        let later = judged(&content, &short(&content), &record, days_later(3));
        let remembered = question.kept && row.outcome > Outcome::Urgent;
        if remembered {
            assert_eq!(
                later.outcome, row.outcome,
                "{} {}",
                row.question, row.answer
            );
        } else if !question.kept {
            assert_eq!(
                later.outcome,
                Outcome::Go,
                "{} {}",
                row.question,
                row.answer
            );
        }
    }
}

#[test]
fn a_missing_or_unknown_kept_answer_calls_for_the_full_form() {
    let content = content();
    let record = after_full(&content, &fine(&content.questions));
    let kept: Vec<_> = record.kept.keys().copied().collect();
    for question in kept {
        let mut missing = record.clone();
        missing.kept.remove(&question);
        assert_eq!(missing.due(&content.questions, NOW), Form::Full);
        let mut unknown = record.clone();
        unknown.kept.insert(question, "no-such-answer".to_owned());
        assert_eq!(unknown.due(&content.questions, NOW), Form::Full);
        assert!(judged(&content, &short(&content), &unknown, NOW).outcome < Outcome::Go);
    }
}

#[test]
fn a_change_or_a_blank_about_it_leads_to_the_full_form() {
    let content = content();
    let record = after_full(&content, &fine(&content.questions));
    let (changed, mut answers) = (id("anything-changed"), short(&content));
    assert_eq!(record.form(&content.questions, &answers, NOW), Form::Short);
    assert_eq!(
        judged(&content, &answers, &record, NOW).outcome,
        Outcome::Go
    );
    for given in [Given::Answer("yes".to_owned()), Given::NotSure] {
        answers.give(changed, given);
        assert_eq!(record.form(&content.questions, &answers, NOW), Form::Full);
        assert!(
            judged(&content, &answers, &record, NOW).outcome < Outcome::Ask,
            "not filled in yet"
        );
    }
    answers.clear(changed);
    assert!(judged(&content, &answers, &record, NOW).outcome < Outcome::Ask);
    answers.ask_everything(&content.questions);
    assert_eq!(record.form(&content.questions, &answers, NOW), Form::Full);
}

#[test]
fn signs_pain_and_today_are_never_kept() {
    let content = content();
    for row in TABLE {
        let record = after_full(&content, &with(&content, &[row]));
        let json = serde_json::to_string(&record).unwrap();
        for asked_each_time in Form::Short.questions(&content.questions) {
            assert!(!json.contains(asked_each_time.id.as_str()), "{json}");
        }
        if row.outcome <= Outcome::Urgent {
            assert!(!record.kept.contains_key(&id(row.question)));
            assert_eq!(record.blocked_until, Some(MIDNIGHT));
        } else {
            assert_eq!(record.blocked_until, None);
        }
        assert_eq!(
            serde_json::from_str::<ScreeningRecord>(&json).unwrap(),
            record
        );
    }
}

#[test]
fn a_flare_that_has_not_settled_leaves_heat_and_ease_alone_for_two_days() {
    let content = content();
    let fine = fine(&content.questions);
    let mut record = after_full(&content, &fine);
    record.spare(NOW);
    let during = judged(&content, &fine, &record, Instant(days_later(2).0 - 1));
    assert!(during.spared);
    assert_eq!(during.outcome, Outcome::Gentle);
    assert_eq!(during.page(), "after-a-flare");
    for routine in &content.routines {
        let open = during.allowed.contains(routine.id);
        assert_eq!(open, routine.id.as_str() == "heat-and-ease");
    }
    let over = judged(&content, &fine, &record, days_later(2));
    assert_eq!((over.outcome, over.spared), (Outcome::Go, false));
}

#[test]
fn a_form_left_half_way_does_not_count_as_full() {
    let content = content();
    let mut answers = fine(&content.questions);
    answers.clear(id("neck"));
    assert_eq!(after_full(&content, &answers).last_full, None);
}

#[test]
fn an_emergency_or_urgent_answer_closes_the_day_whatever_is_said_later() {
    let content = content();
    for row in TABLE.iter().filter(|row| row.outcome <= Outcome::Urgent) {
        let record = after_full(&content, &with(&content, &[row]));
        let minutes_later = Instant(NOW.0 + 5 * MINUTE);
        let again = judged(&content, &fine(&content.questions), &record, minutes_later);
        assert_eq!((again.outcome, again.page()), (Outcome::Urgent, "blocked"));
        assert!(again.blocked && !again.liftable && again.allowed.is_none());
        let tomorrow = judged(&content, &fine(&content.questions), &record, MIDNIGHT);
        assert_eq!(tomorrow.outcome, Outcome::Go);
    }
    let mut late = ScreeningRecord::default();
    let evening = Instant(MIDNIGHT.0 - MINUTE);
    late.stop(Outcome::Emergency, evening, MIDNIGHT);
    assert!(
        late.blocked_at(Instant(MIDNIGHT.0 + 60 * MINUTE)),
        "a late evening holds too"
    );
}

#[test]
fn a_flare_asks_for_rest_that_day() {
    let content = content();
    let mut record = after_full(&content, &fine(&content.questions));
    record.stop(Outcome::NoSession, NOW, MIDNIGHT);
    let again = judged(&content, &short(&content), &record, Instant(NOW.0 + MINUTE));
    assert_eq!(
        (again.outcome, again.page()),
        (Outcome::NoSession, "after-a-flare")
    );
    assert_eq!(
        judged(&content, &short(&content), &record, MIDNIGHT).outcome,
        Outcome::Go
    );
}
