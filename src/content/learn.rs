//! The pages to read, and which of the articles' concepts each section answers.

use super::technique::Citation;
use crate::units::ClaimId;
use serde::{Deserialize, Serialize};

/// What a condition means for each way to work on a muscle (clinical 7.2).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Case {
    /// The condition.
    pub when: String,
    /// What it means for rollers and balls.
    pub press: String,
    /// What it means for light hands.
    pub hands: String,
    /// What it means for warmth.
    pub heat: String,
    /// What else to know.
    #[serde(default)]
    pub note: String,
}

/// A way from a section to another page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Way {
    /// The address inside the app.
    pub page: String,
    /// What the link says.
    pub words: String,
}

/// One section of a page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Section {
    /// The anchor on its page.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// The text, a paragraph an entry.
    #[serde(default)]
    pub paragraphs: Vec<String>,
    /// A list after the text.
    #[serde(default)]
    pub points: Vec<String>,
    /// Conditions, with what each means for every tool.
    #[serde(default)]
    pub cases: Vec<Case>,
    /// Where to read or see more.
    #[serde(default)]
    pub links: Vec<Way>,
    /// Claims it makes or answers; each shows its grade.
    #[serde(default)]
    pub claims: Vec<ClaimId>,
    /// Concept ids of clinical part 1 that it answers: `SC05`.
    #[serde(default)]
    pub answers: Vec<String>,
    /// Sources beyond those of the claims.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// One page under `/learn`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Topic {
    /// The id in addresses: `how-massage-may-work`.
    pub id: String,
    /// Its place on the list.
    pub order: u16,
    /// The title.
    pub title: String,
    /// One sentence for the list.
    pub summary: String,
    /// The sections, in order.
    pub sections: Vec<Section>,
}

/// One word of the glossary and what it means.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Definition {
    /// The word.
    pub word: String,
    /// What it means, in one or two sentences.
    pub meaning: String,
    /// Words that search should find.
    #[serde(default)]
    pub other_names: Vec<String>,
}

/// A concept of the articles that a page outside `/learn` answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Concept {
    /// The id of clinical part 1: `SM01`.
    pub id: String,
    /// The address of the page: `/muscles/trapezius`.
    pub page: String,
}

/// A file of such concepts.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConceptList {
    /// Its concepts; one that several pages answer together stands here once for each.
    pub concept: Vec<Concept>,
}
