//! The builder's verbs. Each answers with the changed routine, or with why it is refused: so no
//! routine that was built can be over a limit.

use super::{OwnRoutine, OwnStep, Refusal};
use crate::content::Catalogue;
use crate::content::routine::{Step, StepKind, Tool};
use crate::routine::dose;
use crate::units::{RoutineId, Seconds};

/// The name of a routine that has none yet.
pub const DEFAULT_TITLE: &str = "My routine";
/// How much longer or shorter one press makes a step.
pub const LENGTH_STEP: Seconds = Seconds(5);

impl OwnRoutine {
    /// A routine without steps.
    pub fn empty(id: RoutineId) -> Self {
        Self {
            id,
            title: DEFAULT_TITLE.to_owned(),
            steps: Vec::new(),
            only: None,
            beginner: false,
        }
    }

    /// With a step of ours at the end: as long as in its routine, or as long as is left for its place.
    ///
    /// # Errors
    /// The limit that stands against it.
    pub fn with(&self, step: &str, catalogue: &Catalogue) -> Result<Self, Refusal> {
        let Some(found) = catalogue.step(step) else {
            return Err(Refusal::Unknown(step.to_owned()));
        };
        let mut seconds = found.seconds;
        if found.tool.presses() && found.kind != StepKind::Heat {
            let left = self.left_for(found, catalogue);
            if left >= dose::SHORTEST {
                seconds = seconds.min(left);
            }
        }
        self.changed(catalogue, |next| {
            next.steps.push(OwnStep {
                step: step.to_owned(),
                seconds,
                tool: None,
            });
        })
    }

    /// With the step at a place longer or shorter.
    ///
    /// # Errors
    /// The limit that stands against it.
    pub fn with_length(
        &self,
        place: usize,
        seconds: Seconds,
        catalogue: &Catalogue,
    ) -> Result<Self, Refusal> {
        self.changed(catalogue, |next| {
            if let Some(step) = next.steps.get_mut(place) {
                step.seconds = seconds;
            }
        })
    }

    /// With another ball for the step at a place.
    ///
    /// # Errors
    /// The limit that stands against it.
    pub fn with_tool(
        &self,
        place: usize,
        tool: Tool,
        catalogue: &Catalogue,
    ) -> Result<Self, Refusal> {
        self.changed(catalogue, |next| {
            if let Some(step) = next.steps.get_mut(place) {
                step.tool = super::other_tool(tool, &step.step, catalogue);
            }
        })
    }

    /// With the step at a place moved to another.
    ///
    /// # Errors
    /// The limit that stands against it.
    pub fn moved(&self, from: usize, to: usize, catalogue: &Catalogue) -> Result<Self, Refusal> {
        self.changed(catalogue, |next| {
            if from < next.steps.len() && to < next.steps.len() {
                let step = next.steps.remove(from);
                next.steps.insert(to, step);
            }
        })
    }

    /// Without the step at a place.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let mut next = self.clone();
        if place < next.steps.len() {
            next.steps.remove(place);
        }
        next
    }

    /// Under another name.
    ///
    /// # Errors
    /// The name is none.
    pub fn named(&self, title: &str, catalogue: &Catalogue) -> Result<Self, Refusal> {
        self.changed(catalogue, |next| title.trim().clone_into(&mut next.title))
    }

    /// The seconds a side that the place of a step could still get in one turn.
    fn left_for(&self, step: &Step, catalogue: &Catalogue) -> Seconds {
        let steps = self.laid_out(catalogue);
        let totals = dose::pressed(steps.iter());
        let held = totals
            .iter()
            .filter(|((zone, _), _)| Some(*zone) == step.zone)
            .map(|(_, total)| total.0)
            .max();
        Seconds(dose::ZONE_AND_SIDE.0.saturating_sub(held.unwrap_or(0)))
    }

    /// A changed copy, where it keeps every limit.
    fn changed(
        &self,
        catalogue: &Catalogue,
        change: impl FnOnce(&mut Self),
    ) -> Result<Self, Refusal> {
        let mut next = self.clone();
        change(&mut next);
        next.excess(catalogue)
            .into_iter()
            .next()
            .map_or(Ok(next), Err)
    }

    /// What each place gets of what it may get, the fullest side of it, for those that get any.
    pub fn shares(&self, catalogue: &Catalogue) -> Vec<(String, Seconds)> {
        let steps = self.laid_out(catalogue);
        let totals = dose::pressed(steps.iter());
        let mut shares: Vec<(String, Seconds)> = Vec::new();
        for ((zone, _), total) in totals.iter() {
            let name = catalogue.zone(*zone).map_or("", |zone| zone.name.as_str());
            match shares.iter_mut().find(|(of, _)| of == name) {
                Some(share) => share.1 = share.1.max(*total),
                None => shares.push((name.to_owned(), *total)),
            }
        }
        shares
    }
}

/// The steps that one can choose from, each kind of step once: steps of several routines that differ
/// in nothing that one does are the same. In routine order.
pub fn choices(catalogue: &Catalogue) -> Vec<&Step> {
    let mut all: Vec<&Step> = Vec::new();
    for step in catalogue.steps() {
        let same = |other: &&&Step| {
            other.name == step.name
                && other.tool == step.tool
                && other.position == step.position
                && other.zone == step.zone
        };
        if !all.iter().any(|other| same(&other)) {
            all.push(step);
        }
    }
    all
}

/// The balls that one can ask for in a step, its own first: none where it is done with something else.
pub fn tools_for(step: &Step) -> Vec<Tool> {
    if !step.tool.is_ball() {
        return Vec::new();
    }
    let mut tools = vec![step.tool];
    // A step with a soft ball is done at a wall.
    if step.tool == Tool::SoftBall {
        tools.push(Tool::WallBall);
    } else {
        tools.push(Tool::SoftBall);
    }
    tools.push(Tool::LacrosseBall);
    tools
}
