//! An own routine made into one that can be played: its steps with their lengths, and what to say.

use super::{OwnRoutine, OwnStep};
use crate::content::Catalogue;
use crate::content::routine::{Routine, Sides, Step, StepKind, Tag, Tool};
use crate::figure::position::Place;
use crate::routine::dose;
use crate::units::Seconds;
use std::sync::{Mutex, PoisonError};

/// The highest pressure number of a beginner (clinical 6.1).
pub(in crate::routine) const BEGINNER_CEILING: u8 = 3;
/// Seconds of a beginner's pass, one way (clinical 5.3).
pub(in crate::routine) const BEGINNER_PASS: f32 = 4.0;

/// The one copy of each routine that was made, so that pages can hold it as they hold ours.
static MADE: Mutex<Vec<(OwnRoutine, &'static Routine)>> = Mutex::new(Vec::new());

/// The routine of a recipe that keeps all limits; none where it breaks one.
pub fn kept(own: &OwnRoutine, catalogue: &Catalogue) -> Option<&'static Routine> {
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, routine)) = made.iter().find(|(of, _)| of == own) {
        return Some(routine);
    }
    if !own.excess(catalogue).is_empty() {
        return None;
    }
    let routine: &'static Routine = Box::leak(Box::new(own.made(catalogue)));
    made.push((own.clone(), routine));
    Some(routine)
}

impl OwnRoutine {
    /// Its steps as they are done. A step that the catalogue does not have is left out.
    pub fn laid_out(&self, catalogue: &Catalogue) -> Vec<Step> {
        let mut steps = Vec::new();
        for own in &self.steps {
            if let Some(step) = catalogue.step(&own.step) {
                steps.push(self.step(own, step.clone()));
            }
        }
        steps
    }

    fn step(&self, own: &OwnStep, mut step: Step) -> Step {
        step.seconds = own.seconds;
        step.tool = own.tool.unwrap_or(step.tool);
        if let (Sides::Each, Some(side)) = (step.sides, self.only) {
            step.sides = Sides::only(side);
        }
        if self.beginner {
            step.ceiling = step.ceiling.min(BEGINNER_CEILING);
            step.harder = None;
            if step.kind == StepKind::Roll {
                step.pass_s = step.pass_s.map(|pass| pass.max(BEGINNER_PASS));
            }
        }
        step
    }

    /// The whole routine, as far as the catalogue has its steps. One that is a form of ours keeps what
    /// is said of that.
    pub fn made(&self, catalogue: &Catalogue) -> Routine {
        let steps = self.laid_out(catalogue);
        let ours = catalogue.routine(self.id);
        let said =
            |of: fn(&Routine) -> &String| ours.map_or_else(String::new, |own| of(own).clone());
        let work = steps.iter().map(Step::working).sum::<Seconds>();
        Routine {
            id: self.id,
            clinical: said(|own| &own.clinical),
            title: self.title.clone(),
            promise: said(|own| &own.promise),
            level: if self.beginner {
                "easy".to_owned()
            } else {
                said(|own| &own.level)
            },
            needs: needs(&steps, catalogue),
            floor: steps.iter().any(|step| step.tags.contains(&Tag::Floor)),
            aims: ours.map_or_else(Vec::new, |own| own.aims.clone()),
            who: said(|own| &own.who),
            goal: said(|own| &own.goal),
            evidence: said(|own| &own.evidence),
            claims: ours.map_or_else(Vec::new, |own| own.claims.clone()),
            sources: Vec::new(),
            clinical_total: work,
            not_when: self.not_when(catalogue),
            after: ours.map_or_else(
                || {
                    "Get up slowly. Walk about for a minute or two, and drink if you are thirsty."
                        .to_owned()
                },
                |own| own.after.clone(),
            ),
            steps,
        }
    }

    /// When not to do it: what each routine says that a step is from.
    fn not_when(&self, catalogue: &Catalogue) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        let of_steps = catalogue.routines.iter().filter(|routine| {
            let mut steps = routine.steps.iter();
            routine.id == self.id
                || steps.any(|step| self.steps.iter().any(|own| own.step == step.clinical))
        });
        for words in of_steps.flat_map(|routine| &routine.not_when) {
            if !all.contains(words) {
                all.push(words.clone());
            }
        }
        all
    }
}

/// What one needs for some steps, each thing once.
fn needs(steps: &[Step], catalogue: &Catalogue) -> Vec<String> {
    let mut all: Vec<&'static str> = Vec::new();
    for step in steps {
        let place = catalogue
            .position(step.position)
            .map(|position| position.place);
        let place = match place {
            Some(Place::Wall) => Some("a wall"),
            Some(Place::Chair) => Some("a chair"),
            _ => None,
        };
        for thing in [thing(step.tool), place].into_iter().flatten() {
            if !all.contains(&thing) {
                all.push(thing);
            }
        }
    }
    all.into_iter().map(str::to_owned).collect()
}

/// A tool as a thing that one has.
const fn thing(tool: Tool) -> Option<&'static str> {
    match tool {
        Tool::Roller => Some("a foam roller"),
        Tool::Ball | Tool::WallBall => Some("a tennis ball"),
        Tool::TwoBalls => Some("two tennis balls in a sock"),
        Tool::SoftBall => Some("a soft ball"),
        Tool::LacrosseBall => Some("a lacrosse ball"),
        Tool::Towel => Some("a towel"),
        Tool::Chair => Some("a chair"),
        Tool::Heat => Some("a warm pack and a cloth"),
        Tool::Hands | Tool::None => None,
    }
}

/// A beginner's seconds: six tenths, never under the shortest, and warmth as it is (clinical 6.1).
pub(in crate::routine) fn beginner_seconds(step: &Step) -> Seconds {
    if step.kind == StepKind::Heat {
        return step.seconds;
    }
    Seconds(step.seconds.0 * 6 / 10).max(dose::SHORTEST.min(step.seconds))
}
