//! Finds things by words, also where a word is not typed as it is spelled.

use crate::content::entry::Entry;
use crate::order::put_in_order;

/// The most things that are found at once.
pub const MOST: usize = 30;

/// What some words find, the best first. Each word must be in an entry, or nearly so.
pub fn find<'a>(entries: &'a [Entry], wanted: &str) -> Vec<&'a Entry> {
    let wanted = wanted.to_ascii_lowercase();
    let wanted: Vec<&str> = words(&wanted).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u32, &Entry)> = Vec::new();
    for entry in entries {
        if let Some(score) = score(entry, &wanted) {
            found.push((score, entry));
        }
    }
    put_in_order(&mut found, |one, other| one.0 > other.0);
    found
        .into_iter()
        .take(MOST)
        .map(|(_, entry)| entry)
        .collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// How well an entry answers; none where a word is nowhere in it.
fn score(entry: &Entry, wanted: &[&str]) -> Option<u32> {
    let title = entry.title.to_ascii_lowercase();
    let mut sum = 0;
    for want in wanted {
        let in_title = words(&title)
            .map(|word| likeness(want, word))
            .max()
            .unwrap_or(0);
        let in_words = words(&entry.words)
            .map(|word| likeness(want, word))
            .max()
            .unwrap_or(0);
        // A word of its name counts a little more than one of its other names.
        let best = (in_title * 5).max(in_words * 4);
        if best == 0 {
            return None;
        }
        sum += best;
    }
    // Of two things that answer alike, the one with the shorter name is meant.
    let length = u32::try_from(title.len().min(90)).unwrap_or(90);
    Some(sum * 30 + weight(&entry.kind) - length)
}

/// What can be done or looked at comes before what explains it, and help before all.
fn weight(kind: &str) -> u32 {
    match kind {
        "Safety" => 400,
        "Claim" | "To read" | "Word" => 100,
        _ => 250,
    }
}

/// How like a word is to the one that was typed: the same, its beginning, or a slip away.
fn likeness(want: &str, word: &str) -> u32 {
    if want == word {
        4
    } else if want.len() > 1 && word.starts_with(want) {
        3
    } else if is_slip(want, word) {
        2
    } else {
        0
    }
}

/// Whether a word is a typing error away: one slip in words of four letters, two in words of eight.
fn is_slip(want: &str, word: &str) -> bool {
    let most = match want.len() {
        0..=3 => return false,
        4..=7 => 1,
        _ => 2,
    };
    want.len().abs_diff(word.len()) <= most && slips(want.as_bytes(), word.as_bytes()) <= most
}

/// How many letters are wrong, missing, too many, or changed with their neighbour.
fn slips(one: &[u8], other: &[u8]) -> usize {
    let width = other.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut above: Vec<usize> = (0..width).collect();
    let mut previous = None;
    for (row, &letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (place, &against) in other.iter().enumerate() {
            let at = |list: &[usize], place: usize| list.get(place).copied().unwrap_or(usize::MAX);
            let changed = at(&above, place) + usize::from(letter != against);
            let mut least = changed
                .min(at(&above, place + 1) + 1)
                .min(line.last().copied().unwrap_or(0) + 1);
            let left = place.checked_sub(1).and_then(|left| other.get(left));
            if previous == Some(against) && left == Some(&letter) && letter != against {
                least = least.min(at(&before, place - 1) + 1);
            }
            line.push(least);
        }
        previous = Some(letter);
        before = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::entries;

    fn first(wanted: &str) -> &'static str {
        find(entries(), wanted)
            .first()
            .map_or("", |entry| entry.path.as_str())
    }

    #[test]
    fn muscles_are_found_by_common_names_latin_and_old_names() {
        assert_eq!(first("rhomboid major"), "/muscles/rhomboid-major");
        assert_eq!(
            first("musculus rhomboideus major"),
            "/muscles/rhomboid-major"
        );
        assert_eq!(first("QL"), "/muscles/quadratus-lumborum");
    }

    #[test]
    fn small_typing_errors_are_forgiven() {
        for typed in [
            "romboid major",
            "rhombiod major",
            "rhomboidd major",
            "rhobmoid major",
        ] {
            assert_eq!(first(typed), "/muscles/rhomboid-major", "{typed}");
        }
        assert_eq!(first("foam roling"), "/techniques/foam-rolling");
    }

    #[test]
    fn techniques_routines_and_help_are_found_too() {
        assert_eq!(
            first("between the shoulder blades"),
            "/routines/between-the-shoulder-blades"
        );
        assert_eq!(first("effleurage"), "/techniques/effleurage");
        assert_eq!(first("emergency"), "/safety");
    }

    #[test]
    fn nothing_finds_nothing() {
        assert!(find(entries(), "").is_empty());
        assert!(find(entries(), "qqqqzzzz").is_empty());
    }

    #[test]
    fn a_slip_is_a_letter_wrong_missing_too_many_or_changed() {
        assert_eq!(slips(b"abcd", b"abcd"), 0);
        assert_eq!(slips(b"abcd", b"abxd"), 1);
        assert_eq!(slips(b"abcd", b"abd"), 1);
        assert_eq!(slips(b"abcd", b"abccd"), 1);
        assert_eq!(slips(b"abcd", b"acbd"), 1);
        assert_eq!(slips(b"abcd", b"wxyz"), 4);
    }
}
