//! Contraindications by tool: every row of clinical 7.2, with the amendments, stands on its page.

use crate::content;
use dorsal::content::learn::Case;

/// A word or two of each row of clinical 7.2 and of what the amendments add, and how strict it is for
/// rollers and balls: `No` at all or there, `Ask` first, or a lighter pressure.
const ROWS: [(&str, &str); 40] = [
    ("needs help now", "No"),
    ("broken bone", "No"),
    ("open wound", "Not there"),
    ("blood clot", "No"),
    ("bone infection", "No"),
    ("hot, red or swollen", "Not there"),
    ("bone that grows in a muscle", "Not there"),
    ("fever", "No"),
    ("shingles", "Not there"),
    ("blood thinners", "No, until"),
    ("aspirin", "3 or less"),
    ("osteoporosis", "Not on your trunk"),
    ("broke in the past", "Not on your trunk"),
    ("steroid tablets", "As with weak bones"),
    ("pregnancy", "Ask first"),
    ("after a birth", "Ask first"),
    ("cancer now", "Not over that area"),
    ("lymph nodes", "Not on that side"),
    ("operation in the last 6 weeks", "Not there"),
    ("metalwork", "Ask"),
    ("numb or weak leg", "No"),
    ("settled and checked", "Ask first"),
    ("narrow spinal canal", "Ask first"),
    ("arthritis", "No in a flare"),
    ("loose joints", "Ask first"),
    ("varicose", "Not over them"),
    ("diabetes", "Ask first"),
    ("heart failure", "Ask first"),
    ("big artery", "Not on the belly"),
    ("kidney disease", "Not on the flank"),
    ("pacemaker", "Not over it"),
    ("epilepsy", "Only with someone near"),
    ("fibromyalgia", "2 to 3"),
    ("whiplash", "Not on the neck"),
    ("strained in the last 3 days", "Not there"),
    ("hernia", "No belly work"),
    ("alcohol", "No"),
    ("under 18", "Not with this app"),
    ("injection in the back", "Ask first"),
    ("medicine patch", "Not over it"),
];

fn cases() -> Vec<&'static Case> {
    let page = content().library.topic("when-not-to").expect("the page");
    page.sections
        .iter()
        .flat_map(|section| &section.cases)
        .collect()
}

#[test]
fn every_contraindication_of_clinical_7_is_there_as_strict_as_it_should_be() {
    let cases = cases();
    for (words, press) in ROWS {
        let case = cases
            .iter()
            .find(|case| case.when.to_lowercase().contains(words));
        let case = case.unwrap_or_else(|| panic!("no condition with \"{words}\""));
        assert!(
            case.press.starts_with(press),
            "{}: {}",
            case.when,
            case.press
        );
    }
}

#[test]
fn every_condition_says_what_it_means_for_every_tool() {
    for case in cases() {
        for words in [&case.press, &case.hands, &case.heat] {
            assert!(!words.trim().is_empty(), "{}", case.when);
        }
    }
}

#[test]
fn what_forbids_a_tool_altogether_never_allows_more_for_it_elsewhere_on_the_page() {
    for case in cases().into_iter().filter(|case| case.press == "No") {
        assert!(
            ["No", "Light"].contains(&case.hands.as_str()),
            "{}",
            case.when
        );
    }
}

#[test]
fn numbers_to_call_are_those_that_clinical_gives() {
    let advice = content().catalogue.advice("help-numbers").expect("numbers");
    let numbers: Vec<&str> = advice
        .numbers
        .iter()
        .map(|one| one.emergency.as_str())
        .collect();
    assert_eq!(numbers, ["999", "112", "911", ""]);
}
