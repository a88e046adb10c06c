//! Lists of facts, of sentences and of rows that lead somewhere.

use maud::{Markup, html};

/// A list of terms with what holds for each; terms without words are left out.
pub fn facts(rows: &[(&str, &str)]) -> Markup {
    html! {
        @for (term, words) in rows {
            @if !words.is_empty() {
                dt { (term) }
                dd { (words) }
            }
        }
    }
}

/// A list of sentences.
pub fn bullets(sentences: &[String]) -> Markup {
    html! {
        @for sentence in sentences {
            li { (sentence) }
        }
    }
}

/// A row of a list that leads somewhere: a name, and a line below it that may be empty.
pub fn row(address: &str, name: &str, meta: &str) -> Markup {
    html! {
        li {
            a href=(address) {
                span.grow {
                    span.name { (name) }
                    @if !meta.is_empty() { span.meta { (meta) } }
                }
            }
        }
    }
}
