//! How a text reads: its sentences, its school grade, words to avoid, and runs shared with others.
//!
//! For checks on content only: no browser loads this.

mod grade;
mod wording;

pub use grade::{Tally, syllables};
pub use wording::{Avoided, avoided, eight_word_runs, has_phrase, shared_run};

/// Short forms whose full stop never ends a sentence.
const SHORT_FORMS: [&str; 11] = [
    "e.g", "i.e", "dr", "mr", "mrs", "ms", "prof", "vs", "approx", "fig", "cf",
];

/// The words of a text as they stand, hyphenated ones whole; marks alone are no words.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
}

/// The words of a text in lower case, split at every mark but the apostrophe, so that spelling
/// differences in hyphens, quotes and capitals do not count.
pub fn plain_words(text: &str) -> Vec<String> {
    text.replace('’', "'")
        .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
        .map(|word| word.trim_matches('\'').to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The sentences of a text. Each line ends one, and so does a fragment of a list.
pub fn sentences(text: &str) -> Vec<&str> {
    text.lines().flat_map(sentences_of_line).collect()
}

fn sentences_of_line(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = line.trim();
    while let Some((sentence, after)) = first_end(rest).and_then(|end| rest.split_at_checked(end)) {
        found.push(sentence);
        rest = after.trim_start();
    }
    found.push(rest);
    found.retain(|sentence| words(sentence).next().is_some());
    found
}

/// Where the first sentence of a line ends, if another one follows.
fn first_end(line: &str) -> Option<usize> {
    line.char_indices()
        .filter(|(_, letter)| letter.is_whitespace())
        .map(|(at, _)| at)
        .find(|&at| {
            let (before, after) = line.split_at_checked(at).unwrap_or((line, ""));
            let next = after
                .trim_start()
                .trim_start_matches(['(', '"', '“', '‘', '\''])
                .chars()
                .next();
            before
                .split_whitespace()
                .next_back()
                .is_some_and(ends_sentence)
                && next.is_some_and(|letter| letter.is_uppercase() || letter.is_numeric())
        })
}

fn ends_sentence(token: &str) -> bool {
    let token = token.trim_end_matches([')', '"', '”', '’', '\'']);
    if !token.ends_with('.') {
        return token.ends_with(['!', '?', '…']);
    }
    let core = token
        .trim_end_matches('.')
        .trim_start_matches(['(', '"', '“', '‘', '\'']);
    let initial = core.chars().count() == 1 && core != "I" && core.chars().all(char::is_uppercase);
    !initial && !SHORT_FORMS.contains(&core.to_lowercase().as_str())
}

/// The longest sentence of a text, with its number of words.
pub fn longest_sentence(text: &str) -> Option<(usize, &str)> {
    sentences(text)
        .into_iter()
        .map(|sentence| (words(sentence).count(), sentence))
        .max_by_key(|(count, _)| *count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_ends_a_sentence_and_a_short_form_does_not() {
        assert_eq!(
            sentences("Press, e.g. here. Then wait. No. It fades."),
            ["Press, e.g. here.", "Then wait.", "No.", "It fades."]
        );
        assert_eq!(
            sentences("Ask Dr. Lee (or A. Ray). Wait 2.5 s."),
            ["Ask Dr. Lee (or A. Ray).", "Wait 2.5 s."]
        );
        assert_eq!(
            sentences("Is it new? \"Yes.\" 30 seconds will do."),
            ["Is it new?", "\"Yes.\"", "30 seconds will do."]
        );
    }

    #[test]
    fn each_line_of_a_list_is_a_sentence_of_its_own() {
        assert_eq!(
            sentences("Bring:\n- a ball\n- a towel\n\n"),
            ["Bring:", "- a ball", "- a towel"]
        );
        assert_eq!(sentences(" \n — "), [""; 0]);
    }

    #[test]
    fn the_longest_sentence_is_found_with_its_words() {
        let text = "Breathe out. Lean in a little, then wait – for 30 seconds. Step-by-step.";
        assert_eq!(
            longest_sentence(text),
            Some((9, "Lean in a little, then wait – for 30 seconds."))
        );
        assert_eq!(longest_sentence(" "), None);
    }
}
