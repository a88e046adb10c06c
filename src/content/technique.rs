//! Techniques, claims, grades and sources: what is done, what is said of it, and what is known.

use crate::units::{ClaimId, SourceId, TechniqueId};
use serde::{Deserialize, Serialize};

/// How much is known about a claim (clinical 2.1). Five words, not a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// A guideline or review with moderate certainty says so.
    Supported,
    /// Studies disagree, or agree with low certainty.
    Mixed,
    /// Only small or indirect studies, or opinion.
    Weak,
    /// The best tests fail to find it.
    Contradicted,
    /// Experts agree, for safety.
    Consensus,
}

impl Grade {
    /// All grades, in the order of clinical 2.1.
    pub const ALL: [Self; 5] = [
        Self::Supported,
        Self::Mixed,
        Self::Weak,
        Self::Contradicted,
        Self::Consensus,
    ];

    /// The word in addresses and content.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Mixed => "mixed",
            Self::Weak => "weak",
            Self::Contradicted => "contradicted",
            Self::Consensus => "consensus",
        }
    }

    /// The label people read.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Supported => "Good evidence",
            Self::Mixed => "Some evidence, not certain",
            Self::Weak => "Little evidence",
            Self::Contradicted => "The evidence points the other way",
            Self::Consensus => "Safety advice from experts",
        }
    }

    /// What the label means, in one sentence.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Supported => "Many good studies agree.",
            Self::Mixed => "Some studies say it helps. We are not sure.",
            Self::Weak => "We have few or small studies.",
            Self::Contradicted => "Studies tested this and did not find it.",
            Self::Consensus => "Experts agree on this to keep you safe.",
        }
    }
}

/// A source, with what in it supports the sentence.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// Page, number or finding; empty where the whole is meant.
    #[serde(default)]
    pub detail: String,
}

/// Who can do a technique.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// Yourself.
    Yourself,
    /// A partner or friend.
    Partner,
    /// A trained therapist.
    Therapist,
}

/// The movement of a stroke over the fibres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stroke {
    /// Long, along the fibres.
    Along,
    /// Short, across the fibres.
    Across,
    /// Round and round.
    Circles,
    /// Lift, squeeze, let go.
    LiftAndSqueeze,
    /// Press and stay.
    Sustained,
    /// Press and ease, in turn.
    Pulsing,
    /// Light blows.
    Tapping,
    /// Fine trembling.
    Shaking,
    /// A roller along the fibres.
    Rolling,
    /// Pulled longer.
    Lengthening,
    /// Warmth, no movement.
    Warmth,
}

/// What touches the skin, as the drawing of the stroke shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Contact {
    /// A flat hand.
    Palm,
    /// A thumb or a fingertip.
    Thumb,
    /// Knuckles or an elbow.
    Knuckles,
    /// Fingers and thumb, from both sides.
    Fingers,
    /// Two soft fists, by turns.
    Fists,
    /// A ball.
    Ball,
    /// A roller.
    Roller,
    /// Nothing: the two ends of the muscle move apart.
    Ends,
    /// Something warm.
    Pack,
}

/// A family on the list of techniques.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Gliding strokes.
    Gliding,
    /// Kneading and rubbing.
    Kneading,
    /// Pressing and holding.
    Pressing,
    /// Tools, stretch and warmth.
    Tools,
    /// Rhythm and sport.
    Rhythm,
}

/// A low and a high figure, both included.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The lower figure.
    pub from: f32,
    /// The higher figure.
    pub to: f32,
}

/// One massage technique (clinical part 4).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Technique {
    /// The id in addresses.
    pub id: TechniqueId,
    /// The entry of clinical part 4: `TQ06`.
    pub clinical: String,
    /// The name for people.
    pub name: String,
    /// Names that search should find.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// Its family on the list.
    pub family: Family,
    /// One sentence: what it is.
    pub summary: String,
    /// What it is and how it is done, in a few sentences.
    pub what: String,
    /// How it feels.
    pub feels: String,
    /// The movement that the page animates.
    pub stroke: Stroke,
    /// What touches the skin.
    pub contact: Contact,
    /// Its direction to the fibres, in words.
    pub direction: String,
    /// Its pace, in words.
    pub pace: String,
    /// Centimetres a second, where it moves.
    #[serde(default)]
    pub speed_cm_s: Option<Span>,
    /// Strokes, taps or lifts a second, where it repeats.
    #[serde(default)]
    pub per_second: Option<Span>,
    /// How far one stroke goes, in centimetres.
    #[serde(default)]
    pub path_cm: Option<Span>,
    /// The pressure a person feels, 0 to 10; none for heat.
    #[serde(default)]
    pub pressure: Option<Span>,
    /// Seconds on one spot or area.
    #[serde(default)]
    pub seconds: Option<Span>,
    /// The same time, in words.
    pub time: String,
    /// What it is done with: `hands`, `roller`, `ball`, `heat`, `none`, `device`, `oil`.
    pub tools: Vec<String>,
    /// Who can do it.
    pub who: Vec<Who>,
    /// How a person can do it alone, or why not.
    pub by_yourself: String,
    /// When not to do it, one thing an entry.
    pub not_when: Vec<String>,
    /// What people use it for: `pain`, `movement`, `soreness`, `calm`, `warm-up`.
    pub purposes: Vec<String>,
    /// What is said about it, and tested: the first is its back-pain claim.
    pub claims: Vec<ClaimId>,
    /// The grade of its back-pain claim (DECISIONS 9).
    pub grade: Grade,
    /// What research shows, in two or three sentences.
    pub known: String,
    /// Where the facts come from; empty where it is teaching consensus.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// One thing that is said about massage, and what research shows (clinical part 2).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Claim {
    /// The id in addresses: `cl33`.
    pub id: ClaimId,
    /// The question or claim, in a few plain words.
    pub title: String,
    /// What articles say. May hold words that Dorsal does not use; it is shown as a myth where
    /// the grade is Contradicted.
    pub said: String,
    /// What research shows.
    pub shown: String,
    /// How much is known.
    pub grade: Grade,
    /// What the grade belongs to, where a claim has more than one: "up to 6 months after ten
    /// sessions".
    #[serde(default)]
    pub grade_for: String,
    /// The one line to take away.
    pub line: String,
    /// Where it comes from; empty says that nothing was found.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// A guideline, review, trial or book.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Source {
    /// The id in addresses: `furlan-2015`.
    pub id: SourceId,
    /// Who wrote it.
    pub authors: String,
    /// Its title; empty where the reference did not give one.
    #[serde(default)]
    pub title: String,
    /// The year; 0 where unknown.
    pub year: u16,
    /// Journal, publisher or body.
    pub published: String,
    /// The DOI, only where clinical.md marks it as seen.
    #[serde(default)]
    pub doi: String,
    /// The `PubMed` or PMC id, only where seen.
    #[serde(default)]
    pub pubmed: String,
    /// How it was checked: "abstract seen", "not checked at the original".
    pub checked: String,
}
