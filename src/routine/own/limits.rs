//! What an own routine may be: the limits of clinical 5.3 and the places of 3.8, and the least that is
//! still a routine (amendments).

use super::{OwnRoutine, OwnStep, Refusal, tools_for};
use crate::content::Catalogue;
use crate::content::routine::{FEWEST_STEPS, LEAST_WORK, Step, StepKind, Tool};
use crate::routine::dose::{self, DoseProblem};
use crate::routine::run::timeline;
use crate::units::{Seconds, Side};

/// The most letters of a name.
pub const LONGEST_TITLE: usize = 60;
/// The most steps; with 20 minutes in all there can hardly be more.
pub const MOST_STEPS: usize = 40;

impl OwnRoutine {
    /// Everything about it that is over a limit. Where this is empty, it can be trusted.
    pub fn excess(&self, catalogue: &Catalogue) -> Vec<Refusal> {
        let mut found: Vec<Refusal> = Vec::new();
        if self.steps.len() > MOST_STEPS {
            return vec![Refusal::TooManySteps];
        }
        if !is_title(&self.title) {
            found.push(Refusal::Title);
        }
        for step in &self.steps {
            step_excess(step, catalogue, &mut found);
        }
        let steps = self.laid_out(catalogue);
        let all: Vec<&Step> = steps.iter().collect();
        sums(&all, &mut found);
        let total = Seconds(timeline(catalogue, &all, Side::Left).total().seconds_up());
        if total.0 > *dose::ROUTINE.end() {
            found.push(Refusal::TooLong(total));
        }
        found
    }

    /// What it lacks to be a routine at all.
    pub fn lack(&self, catalogue: &Catalogue) -> Option<Refusal> {
        let work: Seconds = self.laid_out(catalogue).iter().map(Step::working).sum();
        if self.steps.len() < FEWEST_STEPS {
            Some(Refusal::TooFew)
        } else if work < LEAST_WORK {
            Some(Refusal::TooLittle(work))
        } else {
            None
        }
    }

    /// Everything that keeps it from being played.
    pub fn refusals(&self, catalogue: &Catalogue) -> Vec<Refusal> {
        let mut found = self.excess(catalogue);
        found.extend(self.lack(catalogue));
        found
    }
}

/// Whether a text can be the name of a routine.
fn is_title(title: &str) -> bool {
    (1..=LONGEST_TITLE).contains(&title.chars().count())
        && title.trim() == title
        && !title.chars().any(hides)
}

/// Whether a sign does not show, or turns others round.
fn hides(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The shortest and the longest that a step of the catalogue may be, a side.
fn bounds(step: &Step) -> (Seconds, Seconds) {
    let least = if step.kind == StepKind::Heat {
        step.seconds
    } else {
        dose::SHORTEST.min(step.seconds)
    };
    (least, dose::longest_alone(step))
}

fn step_excess(own: &OwnStep, catalogue: &Catalogue, found: &mut Vec<Refusal>) {
    let Some(step) = catalogue.step(&own.step) else {
        found.push(Refusal::Unknown(own.step.clone()));
        return;
    };
    let (least, most) = bounds(step);
    if !(least..=most).contains(&own.seconds) {
        found.push(if step.kind == StepKind::Heat {
            Refusal::Heat(step.name.clone())
        } else {
            let step = step.name.clone();
            Refusal::Length { step, least, most }
        });
    }
    let tool = own.tool.unwrap_or(step.tool);
    if tool != step.tool && !tools_for(step).contains(&tool) {
        found.push(Refusal::OtherTool {
            step: step.name.clone(),
            with: step.tool,
            not: tool,
        });
        return;
    }
    let zone = step.zone.and_then(|zone| catalogue.zone(zone));
    let mut asked = step.clone();
    asked.tool = tool;
    for problem in dose::step_problems(&asked, zone) {
        found.push(refused(problem, tool));
    }
}

fn refused(problem: DoseProblem, tool: Tool) -> Refusal {
    match problem {
        DoseProblem::NoPressZone(zone) | DoseProblem::ToolNotAllowed(_, zone) => {
            Refusal::NoPress { tool, zone }
        }
        other => Refusal::Dose(other.to_string()),
    }
}

/// What the steps together do to one place.
pub(in crate::routine) fn sums(steps: &[&Step], found: &mut Vec<Refusal>) {
    let all = || steps.iter().copied();
    for problem in dose::total_problems(all()) {
        if let DoseProblem::ZoneTotal { zone, side, total } = problem {
            found.push(Refusal::TooMuch { zone, side, total });
        }
    }
    for zone in dose::crowded(all()) {
        found.push(Refusal::Crowded(zone));
    }
}
