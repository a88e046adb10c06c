//! Warning signs in what a person marks and writes: they lead to help before any routine.
//!
//! Words are matched without understanding them: "no numbness" counts as numbness. One page too many
//! does less harm than one too few.

use super::marks::Marks;
use crate::content::Catalogue;
use crate::content::area::{Appearance, Area, MarkedSides, WarningSign};
use crate::content::safety::Outcome;
use crate::order::put_in_order;
use crate::units::{AreaId, Side};

/// A sign that marks, kind of pain or words show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RedFlag<'a> {
    /// The sign, with its reason for people.
    pub sign: &'a WarningSign,
    /// Where it leads.
    pub outcome: Outcome,
}

impl RedFlag<'_> {
    /// The id of the advice page that it leads to.
    pub fn page(&self) -> &'static str {
        self.sign
            .advice
            .map_or(self.outcome.id(), |advice| advice.as_str())
    }
}

/// Every sign that shows, the worst first; none where marks and words look ordinary.
pub fn patterns<'a>(marks: &Marks, words: &str, catalogue: &'a Catalogue) -> Vec<RedFlag<'a>> {
    let seen = Seen {
        marks,
        words: plain(words),
        areas: &catalogue.areas,
    };
    let mut flags: Vec<RedFlag> = catalogue
        .warnings
        .iter()
        .filter(|sign| sign.appearances.iter().any(|one| seen.shows(one)))
        .map(|sign| RedFlag {
            sign,
            outcome: sign.outcome,
        })
        .collect();
    put_in_order(&mut flags, |one, other| one.outcome < other.outcome);
    flags
}

struct Seen<'a> {
    marks: &'a Marks,
    words: Vec<String>,
    areas: &'a [Area],
}

impl Seen<'_> {
    fn shows(&self, sign: &Appearance) -> bool {
        let anywhere = sign.areas.is_empty() && (sign.kinds.is_empty() || !self.marks.is_empty());
        let has_sign = !sign.areas.is_empty() || !sign.kinds.is_empty() || !sign.words.is_empty();
        let kind = self
            .marks
            .kind
            .is_some_and(|kind| sign.kinds.contains(&kind));
        has_sign
            && (anywhere || self.sides(&sign.areas, sign.sides))
            && (sign.with_areas.is_empty() || self.sides(&sign.with_areas, MarkedSides::Any))
            && (sign.kinds.is_empty() || kind)
            && sign.words.iter().all(|phrases| self.says_any(phrases))
    }

    fn sides(&self, areas: &[AreaId], wanted: MarkedSides) -> bool {
        let marked = |side| {
            let named = self.areas.iter().filter(|area| areas.contains(&area.id));
            named.into_iter().any(|area| self.marks.touches(area, side))
        };
        match (wanted, marked(Side::Left), marked(Side::Right)) {
            (MarkedSides::Any, left, right) => left || right,
            (MarkedSides::Both, left, right) => left && right,
            (MarkedSides::One, left, right) => left != right,
        }
    }

    fn says_any(&self, phrases: &[String]) -> bool {
        phrases.iter().any(|phrase| {
            let wanted: Vec<&str> = phrase.split_whitespace().collect();
            let says = |said: &[String]| {
                said.iter()
                    .zip(&wanted)
                    .all(|(said, word)| fits(said, word))
            };
            !wanted.is_empty() && self.words.windows(wanted.len()).any(says)
        })
    }
}

/// Whether a word is the wanted one, or begins like it where that ends in `*`.
fn fits(said: &str, wanted: &str) -> bool {
    wanted
        .strip_suffix('*')
        .map_or(said == wanted, |start| said.starts_with(start))
}

/// Words in small letters, without apostrophes and other marks: "Can't" is `cant`.
fn plain(text: &str) -> Vec<String> {
    text.to_ascii_lowercase()
        .replace(['\'', '’', '‘'], "")
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
