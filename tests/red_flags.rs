#![cfg(not(target_arch = "wasm32"))]
//! Every warning sign of clinical 7.1 and the amendments that marks, a kind of pain or words can show
//! leads to help before any routine; ordinary marks and words do not.
#![allow(clippy::unwrap_used, reason = "a test that can't go on says where")]

#[path = "red_flags/said.rs"]
mod said;

use dorsal::content::area::{Area, Button, Kind};
use dorsal::content::catalogue;
use dorsal::content::safety::Outcome;
use dorsal::pain::marks::Marks;
use dorsal::pain::patterns::{RedFlag, patterns};
use dorsal::units::Side::{self, Left, Right};
use said::{ORDINARY, SAID};
use std::collections::BTreeSet;

const EMERGENCY: Outcome = Outcome::Emergency;
const URGENT: Outcome = Outcome::Urgent;
/// "See someone soon" of clinical 7.1.
const SOON: Outcome = Outcome::Ask;

const LEGS: [&str; 8] = [
    "thigh-front",
    "thigh-back",
    "thigh-outer",
    "knee-back",
    "calf-back",
    "calf-outer",
    "ankle-outer",
    "foot",
];

fn area(id: &str) -> &'static Area {
    catalogue()
        .areas
        .iter()
        .find(|area| area.id.as_str() == id)
        .unwrap()
}

fn marks(marked: &[(&str, Side)], kind: Option<Kind>) -> Marks {
    let mut marks = Marks {
        kind,
        ..Marks::default()
    };
    for (one, side) in marked {
        marks.fill(area(one), *side);
    }
    marks
}

fn flags(marks: &Marks, words: &str) -> Vec<RedFlag<'static>> {
    patterns(marks, words, catalogue())
}

fn worst(marks: &Marks, words: &str) -> Option<Outcome> {
    flags(marks, words).first().map(|flag| flag.outcome)
}

fn kinds() -> impl Iterator<Item = Option<Kind>> {
    std::iter::once(None).chain(Kind::ALL.into_iter().map(Some))
}

#[test]
fn any_pain_in_both_legs_is_an_emergency() {
    for kind in kinds() {
        for (one, other) in LEGS.iter().flat_map(|one| LEGS.map(|other| (*one, other))) {
            let both = marks(&[(one, Left), (other, Right)], kind);
            assert_eq!(worst(&both, ""), Some(EMERGENCY), "{one} {other} {kind:?}");
        }
    }
}

#[test]
fn a_changed_feeling_between_the_legs_or_round_the_bottom_is_an_emergency() {
    for side in Side::BOTH {
        for kind in kinds() {
            let saddle = worst(&marks(&[("between-legs", side)], kind), "");
            let changed = matches!(
                kind,
                Some(Kind::Numb | Kind::Weak | Kind::Burning | Kind::Tearing)
            );
            assert_eq!(
                saddle,
                Some(if changed { EMERGENCY } else { URGENT }),
                "{kind:?}"
            );
        }
        for bottom in ["buttock-low", "buttock-mid", "tailbone", "groin"] {
            let numb = marks(&[(bottom, side)], Some(Kind::Numb));
            assert_eq!(worst(&numb, ""), Some(EMERGENCY), "{bottom}");
        }
    }
}

#[test]
fn chest_pain_is_an_emergency_alone_and_with_the_upper_back() {
    for kind in kinds() {
        for back in [
            None,
            Some("between-blades"),
            Some("scap-inner-edge"),
            Some("neck-back"),
        ] {
            let mut marked = vec![("chest-front", Left)];
            marked.extend(back.map(|back| (back, Right)));
            assert_eq!(
                worst(&marks(&marked, kind), ""),
                Some(EMERGENCY),
                "{kind:?}"
            );
        }
    }
    let throat_and_arm = marks(&[("neck-front", Left), ("arm-inner-back", Left)], None);
    assert_eq!(worst(&throat_and_arm, ""), Some(EMERGENCY));
}

#[test]
fn a_sudden_tearing_pain_is_an_emergency_wherever_it_is() {
    for one in &catalogue().areas {
        let torn = marks(&[(one.id.as_str(), Right)], Some(Kind::Tearing));
        assert_eq!(worst(&torn, ""), Some(EMERGENCY), "{}", one.id);
    }
    assert_eq!(
        worst(&marks(&[("belly-low", Left)], None), "it tears, so sudden"),
        None
    );
    assert_eq!(
        worst(&marks(&[("belly-low", Left)], None), "a tearing pain"),
        Some(EMERGENCY)
    );
}

#[test]
fn weakness_of_a_leg_or_an_arm_is_an_emergency() {
    for one in LEGS
        .into_iter()
        .chain(["arm-outer", "forearm-inner", "hand-little"])
    {
        let weak = marks(&[(one, Left)], Some(Kind::Weak));
        assert_eq!(worst(&weak, ""), Some(EMERGENCY), "{one}");
    }
    let hands = marks(
        &[("hand-thumb", Left), ("hand-thumb", Right)],
        Some(Kind::Numb),
    );
    assert_eq!(worst(&hands, ""), Some(EMERGENCY));
    let face = marks(&[("head-side", Left)], Some(Kind::Numb));
    assert_eq!(worst(&face, ""), Some(EMERGENCY));
}

#[test]
fn one_sore_calf_is_urgent_and_a_numb_leg_or_arm_should_be_seen_soon() {
    for side in Side::BOTH {
        for kind in [Kind::Ache, Kind::Stiff, Kind::Sharp, Kind::Burning] {
            let calf = marks(&[("calf-back", side)], Some(kind));
            assert_eq!(worst(&calf, ""), Some(URGENT), "{kind:?}");
        }
        assert_eq!(worst(&marks(&[("calf-back", side)], None), ""), Some(SOON));
        for one in LEGS.into_iter().chain(["arm-outer", "hand-little"]) {
            let numb = marks(&[(one, side)], Some(Kind::Numb));
            let flags = flags(&numb, "");
            assert_eq!(flags.first().map(|flag| flag.outcome), Some(SOON), "{one}");
            assert!(
                flags.iter().all(|flag| flag.page() == "see-someone-soon"),
                "{one}"
            );
        }
    }
}

#[test]
fn new_pain_between_the_shoulder_blades_is_urgent_and_old_pain_there_is_not() {
    let between = marks(&[("between-blades", Left)], Some(Kind::Ache));
    for new in [
        "It started today",
        "new",
        "suddenly, for no reason",
        "I have never had this",
    ] {
        let expected = flags(&between, new);
        assert_eq!(
            expected.first().map(|flag| flag.outcome),
            Some(URGENT),
            "{new}"
        );
    }
    assert_eq!(
        worst(&between, "the same old ache after a day at the desk"),
        None
    );
    assert_eq!(
        worst(&between, "and I am sweating and out of breath"),
        Some(EMERGENCY)
    );
    let low = marks(&[("lowback", Left)], Some(Kind::Ache));
    assert_eq!(worst(&low, "new, since yesterday"), None);
}

#[test]
fn marks_and_words_add_up() {
    let side = marks(&[("flank", Left)], Some(Kind::Ache));
    assert_eq!(worst(&side, ""), None);
    assert_eq!(worst(&side, "I pee more often"), Some(URGENT));
    let middle = marks(&[("midback", Right)], Some(Kind::Sharp));
    assert_eq!(
        worst(&middle, "since I tripped on the stairs"),
        Some(URGENT)
    );
}

#[test]
fn every_sign_is_found_in_what_people_say() {
    for (outcome, sign, sentences) in SAID {
        for said in *sentences {
            let flags = flags(&Marks::default(), said);
            let found: Vec<&str> = flags.iter().map(|flag| flag.sign.id.as_str()).collect();
            assert!(found.contains(sign), "{sign}: {said:?} gave {found:?}");
            assert!(
                flags.iter().any(|flag| flag.outcome == *outcome),
                "{sign}: {said:?}"
            );
            assert!(
                flags.is_sorted_by_key(|flag| flag.outcome),
                "the worst comes first"
            );
        }
    }
}

#[test]
fn capitals_and_typed_marks_do_not_hide_a_sign() {
    for said in ["CAN'T PEE", "can’t pee!!", "I  can't, pee", "cant pee"] {
        assert_eq!(worst(&Marks::default(), said), Some(EMERGENCY), "{said}");
    }
}

#[test]
fn every_sign_of_the_content_is_tested_by_marks_or_by_words() {
    let tested: BTreeSet<&str> = SAID.iter().map(|(_, sign, _)| *sign).collect();
    let marks_alone = BTreeSet::from(["between-the-legs"]);
    let all: BTreeSet<&str> = catalogue()
        .warnings
        .iter()
        .map(|sign| sign.id.as_str())
        .collect();
    assert_eq!(all, &tested | &marks_alone);
    for sign in &catalogue().warnings {
        assert!(
            !sign.appearances.is_empty() && !sign.why.is_empty(),
            "{}",
            sign.id
        );
        assert!(
            [EMERGENCY, URGENT, SOON].contains(&sign.outcome),
            "{}",
            sign.id
        );
        let page = sign
            .advice
            .map_or(sign.outcome.id(), |advice| advice.as_str());
        assert!(
            catalogue().advice(page).is_some(),
            "{}: no page {page}",
            sign.id
        );
        for appearance in &sign.appearances {
            for id in appearance.areas.iter().chain(&appearance.with_areas) {
                assert!(catalogue().area(*id).is_some(), "{}: no area {id}", sign.id);
            }
            let says_something = !appearance.areas.is_empty()
                || !appearance.kinds.is_empty()
                || !appearance.words.is_empty();
            assert!(says_something, "{}", sign.id);
        }
    }
}

#[test]
fn every_row_of_the_emergency_and_urgent_tables_has_a_sign() {
    let rows = |table: &str| {
        let of = |sign: &&dorsal::content::area::WarningSign| sign.clinical.contains(table);
        catalogue().warnings.iter().filter(of).count()
    };
    assert!(rows("7.1 emergency") >= 9, "nine rows in clinical 7.1");
    assert!(rows("7.1 urgent") >= 12, "twelve rows in clinical 7.1");
    assert!(rows("see someone soon") >= 4, "four rows in clinical 7.1");
    assert!(rows("amendments") >= 5);
}

#[test]
fn ordinary_marks_and_words_lead_to_no_page() {
    for said in ORDINARY {
        let found = flags(&Marks::default(), said);
        assert!(found.is_empty(), "{said:?} gave {:?}", found[0].sign.id);
    }
    let calm = [
        None,
        Some(Kind::Ache),
        Some(Kind::Stiff),
        Some(Kind::Burning),
    ];
    let plate = catalogue()
        .areas
        .iter()
        .filter(|area| !area.rings.is_empty());
    for one in plate.filter(|area| !LEGS.contains(&area.id.as_str())) {
        for kind in calm {
            let marked = marks(&[(one.id.as_str(), Left)], kind);
            assert_eq!(worst(&marked, ""), None, "{} {kind:?}", one.id);
        }
    }
    assert_eq!(worst(&Marks::default(), ""), None);
    assert_eq!(
        worst(
            &Marks {
                kind: Some(Kind::Tearing),
                ..Marks::default()
            },
            ""
        ),
        None
    );
}

#[test]
fn every_button_can_be_marked_and_leads_somewhere() {
    for button in Button::ALL {
        let named = catalogue()
            .areas
            .iter()
            .filter(|area| area.button == Some(button))
            .count();
        assert!(named > 0, "{button:?}");
        assert!(!button.name().is_empty());
    }
}
