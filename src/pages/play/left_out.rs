//! What the safety check takes out of a routine, in sentences.

use crate::content::routine::{Routine, Tag};
use crate::pain::screening::{Plan, Why};

/// The heading above them.
pub(super) fn title(count: usize) -> String {
    let steps = if count == 1 { " step" } else { " steps" };
    [
        "We left out ",
        &count.to_string(),
        steps,
        " because of your answers",
    ]
    .concat()
}

/// Each step that goes, with the reason.
pub(super) fn sentences(routine: &Routine, plan: &Plan) -> Vec<String> {
    let mut sentences = Vec::new();
    for removal in &plan.removed {
        if let Some(step) = routine.steps.get(removal.step) {
            sentences.push([&step.name, ": ", reason(removal.why)].concat());
        }
    }
    sentences
}

const fn reason(why: Why) -> &'static str {
    match why {
        Why::Tag(Tag::Floor) => "it is done on the floor",
        Why::Tag(Tag::RibsLoad) => "it puts weight on the ribs",
        Why::Tag(Tag::Extension) => "it bends the back backwards",
        Why::Tag(Tag::Flexion) => "it bends the back forwards",
        Why::Tag(Tag::Twist) => "it turns the back",
        Why::Tag(Tag::Standing) => "it is done standing",
        Why::Tag(Tag::Heat) => "it uses warmth",
        Why::Tag(Tag::ToolPressure) | Why::Tool => "a tool presses",
        Why::Muscle(_) => "it works where your answers say to leave things alone",
        Why::Area => "it touches the place that you marked",
        Why::FloorRoller => "the roller on the floor is too firm today",
    }
}
