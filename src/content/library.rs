//! What there is to read: techniques, claims, sources, pages, words, and the long texts of muscles.
//!
//! The app does not carry it: the build prints pages from it, which the app fetches (DECISIONS 16).

use super::learn::{Concept, Definition, Topic};
use super::muscle::MuscleReading;
use super::technique::{Claim, Source, Technique};
use crate::units::{ClaimId, MuscleId, SourceId, TechniqueId};
use serde::{Deserialize, Serialize};

/// The long texts. Lists are in order of their file names unless they carry an order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Library {
    /// What the page of each muscle says.
    pub muscles: Vec<(MuscleId, MuscleReading)>,
    /// Techniques.
    pub techniques: Vec<Technique>,
    /// Claims.
    pub claims: Vec<Claim>,
    /// Sources.
    pub sources: Vec<Source>,
    /// Pages to read, in order.
    pub topics: Vec<Topic>,
    /// The glossary.
    pub words: Vec<Definition>,
    /// Concepts that pages outside `/learn` answer.
    pub concepts: Vec<Concept>,
}

impl Library {
    /// What the page of this muscle says.
    pub fn muscle(&self, id: MuscleId) -> Option<&MuscleReading> {
        self.muscles
            .iter()
            .find(|(of, _)| *of == id)
            .map(|(_, reading)| reading)
    }

    /// The technique with this id.
    pub fn technique(&self, id: TechniqueId) -> Option<&Technique> {
        self.techniques.iter().find(|technique| technique.id == id)
    }

    /// The claim with this id.
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == id)
    }

    /// The source with this id.
    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The page to read with this id.
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.id == id)
    }
}
