//! The pages as they are printed: what the build adds to the content keeps the same rules.

use super::AVOIDED;
use dorsal::content::printed_pages;
use dorsal::content::reading::{avoided, longest_sentence};

/// What stands in a page, but for the parts between two marks.
fn without(html: &str, begin: &str, end: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(begin) {
        text.push_str(before);
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    text + rest
}

/// What does not speak in the page's own voice: claims, the headings over them and their titles, which
/// report what others say; and marks for drawings.
const APART: [(&str, &str); 4] = [
    ("<details>", "</details>"),
    ("<h2>", "</h2>"),
    ("<span class=\"name\">", "</span>"),
    ("[[", "]]"),
];

/// The text of a page, a sentence or a label a line.
fn lines(html: &str) -> Vec<String> {
    let text = APART.iter().fold(html.to_owned(), |text, (begin, end)| {
        without(&text, begin, end)
    });
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut in_tag = false;
    let mut tag = String::new();
    for letter in text.chars() {
        match letter {
            '<' => {
                in_tag = true;
                tag.clear();
            }
            '>' if in_tag => {
                in_tag = false;
                let name = tag
                    .trim_start_matches('/')
                    .split(' ')
                    .next()
                    .unwrap_or_default();
                if !["a", "strong", "em", "span"].contains(&name) {
                    lines.push(std::mem::take(&mut line));
                }
            }
            _ if in_tag => tag.push(letter),
            _ => line.push(letter),
        }
    }
    lines.push(line);
    lines.retain(|line| !line.trim().is_empty());
    lines
}

#[test]
fn no_sentence_of_a_page_is_longer_than_25_words_or_says_what_it_should_not() {
    let mut bad = Vec::new();
    let mut looked_at = 0;
    for page in printed_pages() {
        if page.path.starts_with("/learn/claims") || page.path.starts_with("/learn/sources") {
            continue;
        }
        // Papers have the titles that their authors gave them.
        let body = page
            .html
            .split("<ul class=\"bullets small\">")
            .next()
            .unwrap_or_default();
        for line in lines(body) {
            looked_at += 1;
            for (words, sentence) in avoided(&line, AVOIDED) {
                bad.push(format!("{}: \"{words}\" in: {sentence}", page.path));
            }
            if let Some((count, sentence)) = longest_sentence(&line).filter(|found| found.0 > 25) {
                bad.push(format!("{}: {count} words: {sentence}", page.path));
            }
        }
    }
    assert!(looked_at > 3000, "{looked_at} lines");
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}
