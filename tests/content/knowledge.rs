//! What is said, how well it is known, and from where.

use crate::content;
use dorsal::content::technique::{Claim, Grade, Technique};

fn claim(id: &str) -> &'static Claim {
    let found = content()
        .library
        .claims
        .iter()
        .find(|claim| claim.id.as_str() == id);
    found.unwrap_or_else(|| panic!("no claim {id}"))
}

fn technique(clinical: &str) -> &'static Technique {
    let found = content()
        .library
        .techniques
        .iter()
        .find(|one| one.clinical == clinical);
    found.unwrap_or_else(|| panic!("no technique {clinical}"))
}

#[test]
fn every_claim_has_a_source_or_says_that_there_is_none() {
    let none = ["no study", "nobody has tested", "experts agree"];
    for claim in &content().library.claims {
        let says = none
            .iter()
            .any(|words| claim.shown.to_lowercase().contains(words));
        assert!(
            !claim.sources.is_empty() || says,
            "{}: {}",
            claim.id,
            claim.shown
        );
    }
}

#[test]
fn a_claim_that_is_supported_or_contradicted_has_a_source() {
    for claim in &content().library.claims {
        let strong = matches!(claim.grade, Grade::Supported | Grade::Contradicted);
        assert!(!strong || !claim.sources.is_empty(), "{}", claim.id);
    }
}

#[test]
fn every_claim_says_what_is_said_what_is_shown_and_what_to_take_away() {
    assert_eq!(content().library.claims.len(), 50);
    for claim in &content().library.claims {
        let texts = [&claim.title, &claim.said, &claim.shown, &claim.line];
        assert!(
            texts.iter().all(|text| !text.trim().is_empty()),
            "{}",
            claim.id
        );
    }
}

#[test]
fn grades_that_the_amendments_set_are_set() {
    for clinical in ["TQ01", "TQ02", "TQ07", "TQ08"] {
        assert_eq!(technique(clinical).grade, Grade::Weak, "{clinical}");
    }
    assert_eq!(claim("cl09").grade, Grade::Weak);
    assert_eq!(claim("cl20").grade, Grade::Mixed);
}

#[test]
fn no_technique_is_graded_better_than_its_first_claim() {
    for technique in &content().library.techniques {
        let first = technique
            .claims
            .first()
            .unwrap_or_else(|| panic!("{}", technique.id));
        let claim = claim(first.as_str());
        // The order of the first three grades is from more to less known.
        assert!(
            technique.grade >= claim.grade,
            "{} and {}",
            technique.id,
            claim.id
        );
    }
}

#[test]
fn pressing_techniques_have_the_pressure_of_the_amendments() {
    for clinical in ["TQ06", "TQ07", "TQ08", "TQ15"] {
        let pressure = technique(clinical).pressure.expect("it presses");
        let span = (pressure.from.to_string(), pressure.to.to_string());
        assert_eq!(span, ("3".to_owned(), "5".to_owned()), "{clinical}");
    }
}

#[test]
fn every_technique_says_who_can_do_it_and_when_not() {
    for technique in &content().library.techniques {
        let texts = [
            &technique.summary,
            &technique.what,
            &technique.feels,
            &technique.direction,
            &technique.pace,
            &technique.time,
            &technique.by_yourself,
            &technique.known,
        ];
        assert!(
            texts.iter().all(|text| !text.trim().is_empty()),
            "{}",
            technique.id
        );
        assert!(
            !technique.who.is_empty() && !technique.tools.is_empty(),
            "{}",
            technique.id
        );
        assert!(!technique.not_when.is_empty(), "{}", technique.id);
    }
}

#[test]
fn every_source_says_what_it_is_and_how_it_was_checked() {
    for source in &content().library.sources {
        let texts = [&source.authors, &source.published, &source.checked];
        assert!(
            texts.iter().all(|text| !text.trim().is_empty()),
            "{}",
            source.id
        );
        assert!(
            source.year == 0 || (1900..=2026).contains(&source.year),
            "{}",
            source.id
        );
        let seen = !source.doi.is_empty() || !source.pubmed.is_empty();
        let id = source.doi.is_empty() || source.doi.starts_with("10.");
        assert!(id, "{}: {} is no DOI ({seen})", source.id, source.doi);
    }
}

#[test]
fn every_source_is_cited_somewhere() {
    let all = content();
    let routines = all.catalogue.routines.iter().flat_map(|one| &one.sources);
    let advice = all.catalogue.advice.iter().flat_map(|one| &one.sources);
    let muscles = all.library.muscles.iter().flat_map(|(_, one)| &one.sources);
    let techniques = all.library.techniques.iter().flat_map(|one| &one.sources);
    let claims = all.library.claims.iter().flat_map(|one| &one.sources);
    let sections = all.library.topics.iter().flat_map(|one| &one.sections);
    let read = sections.flat_map(|section| &section.sources);
    let cited: Vec<_> = routines
        .chain(advice)
        .chain(muscles)
        .chain(techniques)
        .chain(claims)
        .chain(read)
        .map(|citation| citation.source)
        .collect();
    for source in &all.library.sources {
        assert!(cited.contains(&source.id), "{} is cited nowhere", source.id);
    }
}

#[test]
fn every_muscle_says_what_may_be_pressed_and_what_never() {
    for muscle in &content().catalogue.muscles {
        assert!(!muscle.press.trim().is_empty(), "{}", muscle.id);
        assert!(!muscle.never_press.is_empty(), "{}", muscle.id);
    }
    assert_eq!(
        content().library.muscles.len(),
        content().catalogue.muscles.len()
    );
}
