//! What the rules and the pages work with: muscles, plates, safety, routines. The texts that are only
//! read are in the [library](mod@super::library).

use super::area::{Area, WarningSign};
use super::landmark::Landmark;
use super::muscle::{Muscle, MuscleGroup, Structure};
use super::routine::{Routine, Step};
use super::safety::{Advice, Question, StopRule};
use super::zone::Zone;
use crate::anatomy::shape::{MuscleShape, PlateShapes};
use crate::figure::position::Position;
use crate::units::{AreaId, MuscleId, PositionId, RoutineId, ZoneId};
use serde::{Deserialize, Serialize};

/// What map, player and safety check are made of. Lists are in order of their file names unless they carry an order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Catalogue {
    /// Muscles and parts of muscles.
    pub muscles: Vec<Muscle>,
    /// Groups that gather parts.
    pub groups: Vec<MuscleGroup>,
    /// Bones, sheets and organs.
    pub structures: Vec<Structure>,
    /// The shapes of the muscles.
    pub shapes: Vec<MuscleShape>,
    /// What the plates show besides muscles, and in which order.
    pub plate: PlateShapes,
    /// Routines.
    pub routines: Vec<Routine>,
    /// Where tools may and may not press.
    pub zones: Vec<Zone>,
    /// Bones that one can feel, from head to foot.
    pub landmarks: Vec<Landmark>,
    /// Where pain is felt.
    pub areas: Vec<Area>,
    /// Signs in marks and words that call for help first.
    pub warnings: Vec<WarningSign>,
    /// Body positions.
    pub positions: Vec<Position>,
    /// The questions of the safety check, in order.
    pub questions: Vec<Question>,
    /// What outcomes say.
    pub advice: Vec<Advice>,
    /// When to stop.
    pub stop_rules: Vec<StopRule>,
}

impl Catalogue {
    /// Takes from another catalogue what only the app itself carries: plates and safety.
    pub fn take_front(&mut self, other: Self) {
        self.shapes = other.shapes;
        self.plate = other.plate;
        self.questions = other.questions;
        self.advice = other.advice;
        self.stop_rules = other.stop_rules;
    }

    /// The muscle with this id.
    pub fn muscle(&self, id: MuscleId) -> Option<&Muscle> {
        self.muscles.iter().find(|muscle| muscle.id == id)
    }

    /// The group with this id.
    pub fn group(&self, id: MuscleId) -> Option<&MuscleGroup> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The parts of a group.
    pub fn parts(&self, group: MuscleId) -> impl Iterator<Item = &Muscle> {
        self.muscles
            .iter()
            .filter(move |muscle| muscle.group == Some(group))
    }

    /// The structure with this id.
    pub fn structure(&self, id: MuscleId) -> Option<&Structure> {
        self.structures.iter().find(|structure| structure.id == id)
    }

    /// The routine with this id.
    pub fn routine(&self, id: RoutineId) -> Option<&Routine> {
        self.routines.iter().find(|routine| routine.id == id)
    }

    /// The step with this clinical reference: `R6.2`.
    pub fn step(&self, clinical: &str) -> Option<&Step> {
        self.steps().find(|step| step.clinical == clinical)
    }

    /// Every step of every routine, in routine order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.routines.iter().flat_map(|routine| &routine.steps)
    }

    /// The zone with this id.
    pub fn zone(&self, id: ZoneId) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.id == id)
    }

    /// The zones where nothing may press that the plate shows, in the order of their numbers on it.
    pub fn hatched(&self) -> impl Iterator<Item = &Zone> {
        self.zones
            .iter()
            .filter(|zone| !zone.safe && zone.is_on_plate())
    }

    /// The area with this id.
    pub fn area(&self, id: AreaId) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }

    /// The position with this id.
    pub fn position(&self, id: PositionId) -> Option<&Position> {
        self.positions.iter().find(|position| position.id == id)
    }

    /// The advice page with this id.
    pub fn advice(&self, id: &str) -> Option<&Advice> {
        self.advice.iter().find(|advice| advice.id.as_str() == id)
    }

    /// Every step that works on a muscle, with its routine, in routine order.
    pub fn steps_for(&self, muscle: MuscleId) -> impl Iterator<Item = (&Routine, &Step)> {
        self.routines.iter().flat_map(move |routine| {
            routine
                .steps
                .iter()
                .filter(move |step| step.targets.contains(&muscle))
                .map(move |step| (routine, step))
        })
    }
}
