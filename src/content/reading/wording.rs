//! Words to avoid, and words copied from other texts.

use super::{plain_words, sentences};
use std::collections::BTreeSet;

/// How many words a run has when two texts are compared (DECISIONS 22).
const RUN: usize = 8;

/// A phrase that people should not read, in lower case; a word ending in `*` stands for every word
/// that begins so.
#[derive(Clone, Copy, Debug)]
pub struct Avoided<'a> {
    /// The phrase: `knot*`, `lactic acid`.
    pub phrase: &'a str,
    /// It may stand in a sentence that has any of these, written in the same way.
    pub unless: &'a [&'a str],
}

/// Each phrase of the list that a text has, with the sentence it stands in.
pub fn avoided<'t, 'a>(text: &'t str, list: &[Avoided<'a>]) -> Vec<(&'a str, &'t str)> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let words = plain_words(sentence);
        let hits = list.iter().filter(|avoided| {
            has_phrase(&words, avoided.phrase)
                && !avoided
                    .unless
                    .iter()
                    .any(|context| has_phrase(&words, context))
        });
        found.extend(hits.map(|avoided| (avoided.phrase, sentence)));
    }
    found
}

/// Whether the words (of [`plain_words`]) hold a phrase; a `*` as in [`Avoided::phrase`].
pub fn has_phrase(words: &[String], phrase: &str) -> bool {
    let wanted: Vec<&str> = phrase.split_whitespace().collect();
    !wanted.is_empty()
        && words.windows(wanted.len()).any(|run| {
            run.iter()
                .zip(&wanted)
                .all(|(word, wanted)| match wanted.strip_suffix('*') {
                    Some(start) => word.starts_with(start),
                    None => word == wanted,
                })
        })
}

/// A hash for each run of eight words, so that texts can be compared without keeping them.
pub fn eight_word_runs(text: &str) -> impl Iterator<Item = u64> {
    runs(text).into_iter().map(|run| fnv1a(&run))
}

/// The first run of eight words whose hash is in `known`.
pub fn shared_run(text: &str, known: &BTreeSet<u64>) -> Option<String> {
    runs(text)
        .into_iter()
        .find(|run| known.contains(&fnv1a(run)))
}

fn runs(text: &str) -> Vec<String> {
    plain_words(text)
        .windows(RUN)
        .map(|run| run.join(" "))
        .collect()
}

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo): the same on every machine and in every year.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn avoided_words_are_whole_words_in_any_case_with_their_exceptions() {
        let list = [
            Avoided {
                phrase: "heal",
                unless: &["wound*"],
            },
            Avoided {
                phrase: "knot*",
                unless: &[],
            },
            Avoided {
                phrase: "lactic acid",
                unless: &[],
            },
        ];
        let text = "Your health counts. It will HEAL. Let a wound heal. Knots? Lactic-acid is one.";
        assert_eq!(
            avoided(text, &list),
            [
                ("heal", "It will HEAL."),
                ("knot*", "Knots?"),
                ("lactic acid", "Lactic-acid is one."),
            ]
        );
    }

    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(fnv1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a("foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn a_copied_run_is_found_whatever_its_marks_and_capitals() {
        let known: BTreeSet<u64> =
            eight_word_runs("The old cat’s tail, as we saw, was very long.").collect();
        assert_eq!(known.len(), 3);
        let copied = "So: \"the OLD cat's tail as we saw was\" so.";
        assert_eq!(
            shared_run(copied, &known).as_deref(),
            Some("the old cat's tail as we saw was")
        );
        assert_eq!(
            shared_run("The old cat's tail, as you saw, was very long.", &known),
            None
        );
        assert_eq!(
            eight_word_runs("one two three four five six seven").count(),
            0
        );
    }
}
