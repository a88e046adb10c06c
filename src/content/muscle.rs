//! What a person reads about a muscle, a group of muscles, and a structure that is no muscle.

use super::technique::Citation;
use crate::units::{ClaimId, Layer, MuscleId, TechniqueId};
use serde::{Deserialize, Serialize};

/// A muscle, or a part of one that has its own place on the plate (clinical part 3).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Muscle {
    /// The id in addresses, content and storage.
    pub id: MuscleId,
    /// The entry of clinical part 3: `M02`.
    pub clinical: String,
    /// The accessible name without the side: `Trapezius, upper part`.
    pub name: String,
    /// The name in Terminologia Anatomica.
    pub latin: String,
    /// What the Latin means, in a few words.
    pub gloss: String,
    /// What people would call it: "the flat muscle between spine and shoulder blade".
    pub plain: String,
    /// Everyday, old and misspelt names that search should find.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// The plate on which it is drawn whole.
    pub layer: Layer,
    /// The group page that gathers it, if it is a part.
    #[serde(default)]
    pub group: Option<MuscleId>,
    /// One or two sentences: what it is and where.
    pub summary: String,
    /// Where pain from it is said to be felt, as areas of the plate and the buttons beside it
    /// (clinical 3.0).
    #[serde(default)]
    pub referral_areas: Vec<String>,
    /// What may be pressed, and with what.
    pub press: String,
    /// What must never be pressed near it, one thing an entry.
    pub never_press: Vec<String>,
    /// How commonly it is involved in an aching back, 1 (seldom) to 5 (often): a weight for ranking.
    pub commonness: u8,
}

impl Muscle {
    /// The muscle as the first look at the plates needs it: its names on them, nothing to read.
    #[must_use]
    pub fn by_name(self) -> Self {
        Self {
            latin: String::new(),
            gloss: String::new(),
            plain: String::new(),
            other_names: Vec::new(),
            summary: String::new(),
            referral_areas: Vec::new(),
            press: String::new(),
            never_press: Vec::new(),
            ..self
        }
    }
}

/// What there is to read of a muscle beyond its name and its limits: a part of the library.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MuscleReading {
    /// Where its fibres begin.
    pub runs_from: String,
    /// Where its fibres end.
    pub runs_to: String,
    /// What it does.
    pub does: String,
    /// The nerve that works it.
    pub nerve: String,
    /// Which way its fibres run.
    pub fibres: String,
    /// How thick it is and how deep it lies, in round figures.
    pub thickness: String,
    /// The heights it spans: `C7 to T5`.
    pub levels: String,
    /// How to find it with a finger.
    pub find: String,
    /// What people feel and where ("can be sore together with", never "causes").
    pub feels: String,
    /// What loads or tires it, one thing an entry.
    pub loads: Vec<String>,
    /// Where pain from it is said to be felt, in words.
    pub referral: String,
    /// The claims that this page touches, each with its grade on a page of its own.
    pub claims: Vec<ClaimId>,
    /// Techniques that suit it, the most useful first.
    pub techniques: Vec<TechniqueId>,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<Citation>,
}

/// A file of one muscle.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MuscleFile {
    /// What the plate, the lists and the rules need.
    pub muscle: Muscle,
    /// What its page says besides.
    pub reading: MuscleReading,
}

/// A page that gathers the parts of one muscle, or a family of muscles.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MuscleGroup {
    /// The id in addresses: `trapezius`.
    pub id: MuscleId,
    /// The name for people.
    pub name: String,
    /// The Latin name.
    pub latin: String,
    /// Names that search should find.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// What the parts share, in two or three sentences.
    pub summary: String,
}

/// A bone, sheet or organ that matters but cannot be worked on (clinical 3.7).
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Structure {
    /// The id in addresses: `thoracolumbar-fascia`.
    pub id: MuscleId,
    /// The entry of clinical part 3: `M31`.
    pub clinical: String,
    /// The name for people.
    pub name: String,
    /// The Latin name.
    pub latin: String,
    /// Names that search should find.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// What it is and where.
    pub summary: String,
    /// What a person can do for it, or may press near it.
    pub care: String,
    /// What must never be pressed.
    pub never_press: Vec<String>,
}
