//! How hard a text is: its words, sentences and syllables, and the grade they make.

use super::{plain_words, sentences, words};
use std::collections::BTreeSet;

/// What the reading grade of a text is computed from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many sentences it has.
    pub sentences: u32,
    /// How many words, names aside.
    pub words: u32,
    /// How many syllables those words have.
    pub syllables: u32,
}

impl Tally {
    /// Counts a text. Words in `names` (lower case) do not count: nobody can choose a shorter one.
    pub fn of(text: &str, names: &BTreeSet<String>) -> Self {
        let mut tally = Self::default();
        for sentence in sentences(text) {
            tally.sentences += 1;
            for word in words(sentence).filter(|word| !is_name(word, names)) {
                tally.words += 1;
                tally.syllables += syllables(word);
            }
        }
        tally
    }

    /// Both texts together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }

    /// Words to a sentence; none for an empty text.
    pub fn sentence_length(self) -> Option<f64> {
        (self.sentences > 0).then(|| f64::from(self.words) / f64::from(self.sentences))
    }

    /// The Flesch-Kincaid grade: the year of a US school in which most pupils can read it
    /// (Kincaid et al. 1975); none for an empty text.
    pub fn grade(self) -> Option<f64> {
        let length = self.sentence_length().filter(|_| self.words > 0)?;
        let weight = f64::from(self.syllables) / f64::from(self.words);
        Some(0.39 * length + 11.8 * weight - 15.59)
    }
}

fn is_name(word: &str, names: &BTreeSet<String>) -> bool {
    plain_words(word).iter().all(|part| names.contains(part))
}

/// Words that the rules below would count wrongly.
const IRREGULAR: [(&str, u32); 16] = [
    ("area", 3),
    ("areas", 3),
    ("diet", 2),
    ("every", 2),
    ("everyday", 3),
    ("everyone", 3),
    ("idea", 3),
    ("ideas", 3),
    ("people", 2),
    ("people's", 2),
    ("quiet", 2),
    ("science", 2),
    ("something", 2),
    ("sometimes", 2),
    ("somewhere", 2),
    ("therefore", 2),
];

/// About how many syllables a word has when read aloud; a number counts one for each digit.
pub fn syllables(word: &str) -> u32 {
    plain_words(word)
        .iter()
        .map(|part| syllables_of_part(part))
        .sum()
}

fn syllables_of_part(part: &str) -> u32 {
    if let Some((_, count)) = IRREGULAR.iter().find(|(known, _)| *known == part) {
        return *count;
    }
    let letters: Vec<char> = part.chars().collect();
    let digits = letters.iter().filter(|letter| letter.is_numeric()).count();
    let starts = std::iter::once(&' ')
        .chain(&letters)
        .zip(&letters)
        .filter(|(before, letter)| is_vowel(**letter) && !is_vowel(**before))
        .count();
    let count = digits + starts + vowels_apart(part, &letters) - usize::from(ends_silent(part));
    u32::try_from(count.max(1)).unwrap_or(u32::MAX)
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Vowels side by side that are said one after the other: "ser-i-ous", "us-u-al", "do-ing".
fn vowels_apart(part: &str, letters: &[char]) -> usize {
    let pairs = letters
        .windows(3)
        .filter(|three| match three {
            [before, 'i', 'a' | 'o' | 'u'] => !matches!(before, 't' | 'c' | 's' | 'g' | 'x'),
            [before, 'u', 'a'] => !matches!(before, 'g' | 'q'),
            [_, 'e', 'o'] => true,
            _ => false,
        })
        .count();
    let doing = part
        .strip_suffix("ing")
        .is_some_and(|stem| stem.ends_with(is_vowel));
    pairs + usize::from(doing)
}

/// Whether the last vowel is written but not said: "make", "moves", "pressed".
fn ends_silent(part: &str) -> bool {
    let vowel_before = |stem: &str| stem.contains(is_vowel);
    if let Some(stem) = part.strip_suffix("ed") {
        let said = stem.ends_with(['t', 'd']) || stem.ends_with(is_vowel) || keeps_its_e(stem);
        return vowel_before(stem) && !said;
    }
    if let Some(stem) = part.strip_suffix("es") {
        let said = ["s", "x", "z", "c", "g", "ch", "sh"]
            .iter()
            .any(|end| stem.ends_with(end));
        return vowel_before(stem) && !said && !stem.ends_with(is_vowel) && !keeps_its_e(stem);
    }
    part.strip_suffix('e')
        .is_some_and(|stem| vowel_before(stem) && !stem.ends_with(is_vowel) && !keeps_its_e(stem))
}

/// Whether the e after a stem is said: "musc-l(e)", "fib-r(e)".
fn keeps_its_e(stem: &str) -> bool {
    stem.strip_suffix(['l', 'r'])
        .is_some_and(|rest| !rest.ends_with(is_vowel) && !rest.ends_with(['l', 'r']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(list: &[&str]) -> BTreeSet<String> {
        list.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn syllables_are_counted_as_they_are_said() {
        let said = [
            ("back", 1),
            ("make", 1),
            ("moves", 1),
            ("pressed", 1),
            ("rested", 2),
            ("settled", 2),
            ("called", 1),
            ("muscle", 2),
            ("muscles", 2),
            ("fibres", 2),
            ("here", 1),
            ("places", 2),
            ("massage", 2),
            ("doing", 2),
            ("lying", 2),
            ("serious", 3),
            ("usual", 3),
            ("position", 3),
            ("guard", 1),
            ("therapist", 3),
            ("people", 2),
            ("the", 1),
            ("week-long", 2),
            ("30", 2),
            ("you", 1),
        ];
        for (word, count) in said {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn the_grade_is_that_of_flesch_and_kincaid() {
        let tally = Tally {
            sentences: 10,
            words: 120,
            syllables: 168,
        };
        let wanted = 0.39 * 12.0 + 11.8 * 1.4 - 15.59;
        assert!(
            tally
                .grade()
                .is_some_and(|grade| (grade - wanted).abs() < 1e-9)
        );
        assert_eq!(Tally::default().grade(), None);
    }

    #[test]
    fn muscle_names_do_not_make_a_text_hard() {
        let plain = Tally::of("Lean on it. The feels sore.", &names(&[]));
        let named = Tally::of(
            "Lean on it. The iliocostalis-lumborum feels sore.",
            &names(&["iliocostalis", "lumborum"]),
        );
        assert_eq!(plain, named);
        let unknown = Tally::of("Lean on it. The iliocostalis feels sore.", &names(&[]));
        assert!(unknown.grade() > named.grade());
    }
}
