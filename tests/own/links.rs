//! Links carry whole routines, and nothing that was not meant.

use crate::{any_own, id, ours};
use dorsal::content::catalogue;
use dorsal::content::routine::Tool;
use dorsal::routine::adapt::{Kit, Means, adapt};
use dorsal::routine::link::{LinkFault, read, read_draft, written};
use dorsal::routine::own::{OwnRoutine, OwnStep, Refusal};
use dorsal::units::{Seconds, Side};
use proptest::prelude::*;
use std::sync::OnceLock;

fn there_and_back(own: &OwnRoutine) {
    let link = written(own).expect("a link");
    let back = read(&link, catalogue()).unwrap_or_else(|fault| panic!("{link}: {fault:?}"));
    assert!(back.id.as_str().starts_with("shared-"));
    assert_eq!(back.clone().with_id(own.id), *own);
    assert_eq!(read(&format!("#{link}"), catalogue()), Ok(back));
}

#[test]
fn links_of_all_our_routines_come_back_equal_and_are_short() {
    for own in ours() {
        there_and_back(&own);
        let link = written(&own).expect("a link");
        assert!(link.len() <= 130, "{}: {}", own.id, link.len());
        let letters = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
        assert!(link.chars().all(letters), "{link}");
    }
}

#[test]
fn a_link_that_was_once_given_out_is_still_read() {
    let mut own = OwnRoutine::empty(id());
    "For Märtha 🌿".clone_into(&mut own.title);
    own.only = Some(Side::Right);
    own.beginner = true;
    own.steps = [
        ("R6.2", 35, None),
        ("R4.3", 30, Some(Tool::SoftBall)),
        ("R14.1", 480, None),
    ]
    .map(|(step, seconds, tool)| OwnStep {
        step: step.to_owned(),
        seconds: Seconds(seconds),
        tool,
    })
    .to_vec();
    assert_eq!(written(&own).as_deref(), Some(GIVEN_OUT));
    there_and_back(&own);
}

#[test]
fn a_draft_that_lacks_steps_goes_on_from_its_address_and_one_over_the_limits_does_not() {
    let mut own = OwnRoutine::empty(id());
    "Half done".clone_into(&mut own.title);
    own.steps.push(OwnStep {
        step: "R6.2".to_owned(),
        seconds: Seconds(35),
        tool: None,
    });
    let address = written(&own).expect("a link");
    let back = read_draft(&address, catalogue()).expect("a draft");
    assert_eq!(back.with_id(own.id), own);
    assert!(matches!(
        read(&address, catalogue()),
        Err(LinkFault::Refused(_))
    ));
    own.steps[0].seconds = Seconds(600);
    let address = written(&own).expect("a link");
    assert!(matches!(
        read_draft(&address, catalogue()),
        Err(LinkFault::Refused(_))
    ));
    assert_eq!(read_draft("", catalogue()), Err(LinkFault::Empty));
}

/// Version 1, as it stands in messages and on paper.
const GIVEN_OUT: &str = "1EEZvciBNw6RydGhhIPCfjL8GAwYCACMEQwAeDgEB4LAnag";

#[test]
fn what_is_missing_newer_or_not_ours_is_said() {
    let fault = |text: &str| read(text, catalogue()).expect_err(text);
    assert_eq!(fault(""), LinkFault::Empty);
    assert_eq!(fault("#"), LinkFault::Empty);
    assert_eq!(fault("2abcdef"), LinkFault::Newer);
    for damaged in ["1", "1A", "1AAAA", "hello", "0AAAA", "1ÄÖ", "1AAAAAAAAA"] {
        assert_eq!(fault(damaged), LinkFault::Damaged, "{damaged}");
    }
    assert_eq!(fault(&"1A".repeat(5000)), LinkFault::Damaged);
}

#[test]
fn a_well_made_link_to_something_harmful_is_refused_with_the_reason() {
    let with = |step: &str, seconds, tool| OwnStep {
        step: step.to_owned(),
        seconds: Seconds(seconds),
        tool,
    };
    let mut own = ours().next().expect("a routine");
    own.steps.push(with("R6.2", 61, None));
    own.steps.push(with("R3.5", 20, Some(Tool::LacrosseBall)));
    own.steps.push(with("R99.1", 30, None));
    let fault = read(&written(&own).expect("a link"), catalogue()).expect_err("harm");
    let LinkFault::Refused(refusals) = &fault else {
        panic!("{fault:?}");
    };
    assert!(
        refusals
            .iter()
            .any(|one| matches!(one, Refusal::Length { .. }))
    );
    assert!(
        refusals
            .iter()
            .any(|one| matches!(one, Refusal::NoPress { .. }))
    );
    assert!(refusals.contains(&Refusal::Unknown("R99.1".to_owned())));
    let words = fault.words(catalogue()).join(" ");
    assert!(words.contains("edge of your lower back"), "{words}");
}

proptest! {
    #[test]
    fn links_of_own_routines_come_back_equal(own in any_own()) {
        there_and_back(&own);
    }

    #[test]
    fn links_of_fitted_routines_come_back_equal(
        place in 0usize..14,
        beginner: bool,
        no_floor: bool,
        only in prop::option::of(prop::sample::select(&Side::BOTH[..])),
    ) {
        let base = ours().nth(place).expect("a routine");
        let means = Means { without: vec![Kit::TwoBalls], no_floor, only, beginner, minutes: None };
        if let Ok(fitted) = adapt(&base, &means, catalogue()) {
            there_and_back(&fitted.routine);
        }
    }
}

/// One change to a text, as mail programs, people and vandals make them.
fn any_mutation() -> impl Strategy<Value = (u8, usize, u8, usize)> {
    (0u8..7, any::<usize>(), 33u8..127, 1usize..20)
}

fn mutated(link: &str, (kind, place, sign, count): (u8, usize, u8, usize)) -> String {
    let mut signs: Vec<char> = link.chars().collect();
    let place = place % signs.len();
    let sign = char::from(sign);
    match kind {
        0 => signs[place] = sign,
        1 => signs.insert(place, sign),
        2 => drop(signs.remove(place)),
        3 => signs.truncate(place),
        4 => signs.extend(std::iter::repeat_n(sign, count)),
        5 => {
            let other = (place + count) % signs.len();
            signs.swap(place, other);
        }
        _ => signs.reverse(),
    }
    signs.into_iter().collect()
}

/// Our routines and their links, made once.
fn links() -> &'static [(OwnRoutine, String)] {
    static LINKS: OnceLock<Vec<(OwnRoutine, String)>> = OnceLock::new();
    LINKS.get_or_init(|| {
        let link = |own: &OwnRoutine| written(own).expect("a link");
        ours().map(|own| (own.clone(), link(&own))).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    /// Nothing panics; what comes back is the same routine or a message. That nothing is stored
    /// follows from what `read` is given: text and catalogue alone.
    #[test]
    fn ten_thousand_mutations_of_links_are_told_from_routines(
        place in 0usize..14,
        mutations in prop::collection::vec(any_mutation(), 1..4),
    ) {
        let (own, link) = &links()[place];
        let text = mutations.into_iter().fold(link.clone(), |text, mutation| {
            if text.is_empty() { text } else { mutated(&text, mutation) }
        });
        match read(&text, catalogue()) {
            Ok(back) => {
                prop_assert_eq!(&back.clone().with_id(own.id), own);
                prop_assert_eq!(text.strip_prefix('#').unwrap_or(&text), link);
            }
            Err(fault) => {
                let words = fault.words(catalogue());
                prop_assert!(!words.is_empty() && words.iter().all(|said| said.len() > 10));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Even where the check at the end was made to fit, by whoever knows how.
    #[test]
    fn whatever_is_read_keeps_every_limit(
        title in ".{0,80}",
        steps in prop::collection::vec((0u8..16, 0u8..16, 0u32..700, 0usize..4), 0..20),
        beginner: bool,
    ) {
        let mut own = OwnRoutine::empty(id());
        own.title = title;
        own.beginner = beginner;
        own.steps = steps.into_iter().map(|(of, number, seconds, ball)| OwnStep {
            step: format!("R{of}.{number}"),
            seconds: Seconds(seconds),
            tool: [None, Some(Tool::SoftBall), Some(Tool::LacrosseBall), Some(Tool::WallBall)][ball],
        }).collect();
        let Some(link) = written(&own) else { return Ok(()) };
        if let Ok(back) = read(&link, catalogue()) {
            crate::assert_within_limits(&back.made(catalogue()));
        }
    }
}
