//! What a professional's dated yes opens, for how long, and what it never opens.

use crate::remembering::{MINUTE, after_full, days_later, judged, short};
use crate::table::{R12, R13, R14, TABLE};
use crate::{DAY, MIDNIGHT, NOW, content, id, named, row, verdict, with};
use dorsal::content::safety::Outcome;
use dorsal::pain::screening::{Given, ScreeningRecord};
use dorsal::units::Instant;
use std::collections::BTreeSet;

#[test]
fn a_professionals_yes_lifts_ask_to_gentle_for_30_days() {
    let content = content();
    for row in TABLE.iter().filter(|row| row.outcome == Outcome::Ask) {
        let answers = with(&content, &[row]);
        let asked = verdict(&content, &answers);
        assert_eq!(asked.liftable, row.lifts, "{} {}", row.question, row.answer);
        let mut record = ScreeningRecord::default();
        record.lift(&asked, NOW, NOW);
        let lifted = judged(&content, &answers, &record, Instant(days_later(30).0 - 1));
        if row.lifts {
            assert_eq!(
                lifted.outcome,
                Outcome::Gentle,
                "{} {}",
                row.question,
                row.answer
            );
            assert_eq!(
                named(&lifted.allowed),
                Some(BTreeSet::from([R12, R13, R14]))
            );
            assert!(!lifted.skips.iter().any(|rule| rule.skips.pressing_tools));
        } else {
            assert_eq!(lifted.outcome, Outcome::Ask);
        }
        assert_eq!(
            judged(&content, &answers, &record, days_later(30)).outcome,
            Outcome::Ask
        );
    }
}

#[test]
fn a_yes_lifts_neither_the_worst_pain_nor_a_closed_day() {
    let content = content();
    let worst_pain = [row("neck", "yes"), row("pain-now", "9-10")];
    let sign = [row("neck", "yes"), row("urgent-signs", "yes")];
    for (rows, outcome) in [(worst_pain, Outcome::Ask), (sign, Outcome::Urgent)] {
        let answers = with(&content, &rows);
        let verdict = verdict(&content, &answers);
        assert!(!verdict.liftable);
        let mut record = ScreeningRecord::default();
        record.lift(&verdict, NOW, NOW);
        assert_eq!(judged(&content, &answers, &record, NOW).outcome, outcome);
    }
}

#[test]
fn a_yes_counts_from_its_day_for_its_own_reason_and_until_something_changes() {
    let content = content();
    let questions = &content.questions;
    let pregnant = with(&content, &[row("pregnancy", "yes")]);
    let mut record = after_full(&content, &pregnant);
    let said = Instant(NOW.0 - 20 * DAY);
    record.lift(&verdict(&content, &pregnant), said, NOW);
    assert_eq!(
        judged(&content, &short(&content), &record, days_later(9)).outcome,
        Outcome::Gentle
    );
    assert_eq!(
        judged(&content, &short(&content), &record, days_later(10)).outcome,
        Outcome::Ask
    );

    let mut numb = short(&content);
    numb.give(id("leg-pain"), Given::Answer("numb".to_owned()));
    let other = judged(&content, &numb, &record, days_later(1));
    assert_eq!(
        (other.outcome, other.liftable),
        (Outcome::Ask, true),
        "another reason, another yes"
    );

    let mut cancer = ScreeningRecord::default();
    let now = with(&content, &[row("cancer", "now")]);
    cancer.lift(&verdict(&content, &now), NOW, NOW);
    assert_eq!(
        judged(&content, &now, &cancer, NOW).outcome,
        Outcome::Gentle
    );
    let nodes = with(&content, &[row("cancer", "nodes")]);
    assert_eq!(judged(&content, &nodes, &cancer, NOW).outcome, Outcome::Ask);

    let mut again = pregnant.clone();
    again.give(id("anything-changed"), Given::Answer("yes".to_owned()));
    let changed = judged(&content, &again, &record, days_later(1));
    assert_eq!(changed.outcome, Outcome::Ask);
    let record = record.after(questions, &again, &changed, days_later(1), days_later(2));
    assert!(record.lifted.is_empty());
    assert_eq!(record.last_full, Some(days_later(1)));
}

#[test]
fn blood_thinners_leave_heat_and_ease_without_a_ball_until_a_yes() {
    let content = content();
    let answers = with(&content, &[row("blood-thinners", "yes")]);
    let asked = verdict(&content, &answers);
    assert_eq!(asked.outcome, Outcome::Ask);
    assert_eq!(named(&asked.allowed), Some(BTreeSet::from([R14])));
    assert!(asked.skips.iter().any(|rule| rule.skips.pressing_tools));
    let with_more = verdict(
        &content,
        &with(
            &content,
            &[row("blood-thinners", "yes"), row("neck", "yes")],
        ),
    );
    assert!(
        with_more.allowed.is_none(),
        "another reason to ask closes it"
    );
}

#[test]
fn a_yes_right_after_the_full_form_counts_at_once_and_stays() {
    let content = content();
    let questions = &content.questions;
    let first = with(&content, &[row("pregnancy", "yes")]);
    let mut changed = first.clone();
    changed.ask_everything(questions);
    for (answers, before) in [
        (first.clone(), ScreeningRecord::default()),
        (changed, after_full(&content, &first)),
    ] {
        let asked = judged(&content, &answers, &before, NOW);
        let mut record = before.after(questions, &answers, &asked, NOW, MIDNIGHT);
        record.lift(&asked, NOW, NOW);
        let answers = answers.settled(questions);
        let minute_later = Instant(NOW.0 + MINUTE);
        let again = judged(&content, &answers, &record, minute_later);
        assert_eq!(again.outcome, Outcome::Gentle);
        let record = record.after(questions, &answers, &again, minute_later, MIDNIGHT);
        assert_eq!(
            judged(&content, &short(&content), &record, days_later(2)).outcome,
            Outcome::Gentle
        );
    }
}
