//! Every sign of clinical 7.1 is asked about, and stands on the page it leads to.

use crate::table::{EMERGENCY_SIGNS, PREGNANCY_SIGNS, SOON_SIGNS, URGENT_SIGNS};
use crate::{Content, content};
use dorsal::content::safety::Outcome;

fn asked(content: &Content, outcome: Outcome) -> Vec<&str> {
    let worst = |question: &&dorsal::content::safety::Question| {
        question
            .worst()
            .is_some_and(|answer| answer.outcome == outcome)
    };
    content
        .questions
        .iter()
        .filter(worst)
        .flat_map(|question| {
            question
                .signs
                .iter()
                .map(String::as_str)
                .chain([question.ask.as_str()])
        })
        .collect()
}

fn page<'a>(content: &'a Content, id: &str) -> Vec<&'a str> {
    let advice = content
        .advice
        .iter()
        .find(|advice| advice.id.as_str() == id)
        .unwrap();
    advice.signs.iter().map(String::as_str).collect()
}

fn assert_named(signs: &[&[&str]], texts: &[&str]) {
    for sign in signs {
        let named = texts.iter().any(|text| {
            let text = text.to_lowercase();
            sign.iter().all(|word| text.contains(word))
        });
        assert!(named, "no line names {sign:?}");
    }
}

#[test]
fn every_sign_is_asked_before_every_session() {
    let content = content();
    let emergency = asked(&content, Outcome::Emergency);
    assert_named(EMERGENCY_SIGNS, &emergency);
    assert_named(PREGNANCY_SIGNS, &emergency);
    assert_named(URGENT_SIGNS, &asked(&content, Outcome::Urgent));
    for question in content
        .questions
        .iter()
        .filter(|question| !question.signs.is_empty())
    {
        if question
            .worst()
            .is_some_and(|answer| answer.outcome <= Outcome::Urgent)
        {
            assert!(question.short_form && !question.kept, "{}", question.id);
        }
    }
}

#[test]
fn every_sign_stands_on_the_page_it_leads_to() {
    let content = content();
    assert_named(EMERGENCY_SIGNS, &page(&content, "emergency"));
    assert_named(PREGNANCY_SIGNS, &page(&content, "pregnancy-emergency"));
    assert_named(URGENT_SIGNS, &page(&content, "urgent"));
    assert_named(SOON_SIGNS, &page(&content, "see-someone-soon"));
}

#[test]
fn a_page_lists_signs_in_the_words_in_which_they_are_asked() {
    let content = content();
    for question in content
        .questions
        .iter()
        .filter(|question| !question.signs.is_empty())
    {
        let Some(answer) = question
            .worst()
            .filter(|answer| answer.outcome <= Outcome::Urgent)
        else {
            continue;
        };
        let id = answer
            .advice
            .map_or(answer.outcome.id(), |advice| advice.as_str());
        let page = page(&content, id);
        for sign in &question.signs {
            assert!(page.contains(&sign.as_str()), "{id}: {sign}");
        }
    }
}

#[test]
fn an_emergency_page_names_a_number_to_call() {
    let content = content();
    for id in ["emergency", "pregnancy-emergency"] {
        let advice = content
            .advice
            .iter()
            .find(|advice| advice.id.as_str() == id)
            .unwrap();
        let text = advice.paragraphs.join(" ");
        assert!(
            ["999", "112", "911"]
                .iter()
                .all(|number| text.contains(number)),
            "{id}"
        );
    }
}
