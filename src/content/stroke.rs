//! What the app needs of a technique to show its stroke. The rest of a technique is printed by the
//! build and not carried.

use super::technique::{Contact, Span, Stroke};
use crate::units::{MuscleId, TechniqueId};
use serde::{Deserialize, Serialize};

/// The figures of a technique's stroke, and the muscles that it may be shown on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StrokeFacts {
    /// The technique.
    pub technique: TechniqueId,
    /// How it moves over the fibres.
    pub stroke: Stroke,
    /// What touches the skin.
    pub contact: Contact,
    /// What it is done with, in the words of [`Technique::tools`](super::technique::Technique).
    pub tools: Vec<String>,
    /// The pressure that a person feels, 0 to 10; none for heat.
    pub pressure: Option<Span>,
    /// Centimetres a second, where it moves.
    pub speed_cm_s: Option<Span>,
    /// Strokes, taps or lifts a second, where it repeats.
    pub per_second: Option<Span>,
    /// How far one stroke goes, in centimetres.
    pub path_cm: Option<Span>,
    /// Seconds on one spot or area.
    pub seconds: Option<Span>,
    /// Whether nobody but a trained therapist does it.
    pub therapist_only: bool,
    /// The muscles for which it is used, the one that shows it best first: one that is often sore, and
    /// for which it is much used.
    pub muscles: Vec<MuscleId>,
}

#[cfg(not(target_arch = "wasm32"))]
mod gathered {
    use super::super::load::Content;
    use super::super::technique::{Technique, Who};
    use super::{MuscleId, StrokeFacts};
    use std::cmp::Reverse;

    /// The facts of every technique.
    pub fn stroke_facts(content: &Content) -> Vec<StrokeFacts> {
        let all = content.library.techniques.iter();
        all.map(|technique| facts(technique, content)).collect()
    }

    fn facts(technique: &Technique, content: &Content) -> StrokeFacts {
        StrokeFacts {
            technique: technique.id,
            stroke: technique.stroke,
            contact: technique.contact,
            tools: technique.tools.clone(),
            pressure: technique.pressure,
            speed_cm_s: technique.speed_cm_s,
            per_second: technique.per_second,
            path_cm: technique.path_cm,
            seconds: technique.seconds,
            therapist_only: technique.who == [Who::Therapist],
            muscles: muscles(technique, content),
        }
    }

    /// Where no muscle names the technique, those count that name another one of its family.
    fn muscles(technique: &Technique, content: &Content) -> Vec<MuscleId> {
        let library = &content.library;
        let used_on = |id| {
            library
                .muscle(id)
                .map_or(&[][..], |reading| &reading.techniques)
        };
        let named = library
            .muscles
            .iter()
            .any(|(_, one)| one.techniques.contains(&technique.id));
        let fitting = |other| {
            if named {
                other == technique.id
            } else {
                library
                    .technique(other)
                    .is_some_and(|other| other.family == technique.family)
            }
        };
        let ranked = content.catalogue.muscles.iter().filter_map(|one| {
            let rank = used_on(one.id).iter().position(|other| fitting(*other))?;
            Some((Reverse(one.commonness), rank, one.id))
        });
        let mut ranked: Vec<_> = ranked.collect();
        ranked.sort_by_key(|(commonness, rank, _)| (*commonness, *rank));
        ranked.into_iter().map(|(.., id)| id).collect()
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use gathered::stroke_facts;
