//! What moves from picture to picture: the tool on the muscle, at the step's pace, and the breath.

use super::scene::Scene;
use crate::content::catalogue;
use crate::content::routine::{Routine, Step, Tool};
use crate::geometry::{PathText, Point, tenths};
use crate::pain::pass::Pass;
use crate::platform::frames::Frames;
use crate::platform::{clock, dom, page};
use crate::routine::breath::breath;
use crate::routine::session::Pace;
use crate::state::plates::atlas;
use crate::state::player::Player;
use crate::units::{Millis, Side};
use leptos::prelude::*;
use maud::{Markup, PreEscaped, html};

/// The id of the tool on the small back.
const TOOL: &str = "tool";
/// The id of the bar that grows with the breath.
pub(super) const BREATH: &str = "breath-bar";
/// Half the width of a roller that lies across the back, in millimetres: it reaches over both sides.
const ROLLER: f64 = 150.0;
/// The same where it works one side.
const ROLLER_ASIDE: f64 = 75.0;

/// The step that is shown, with the way of its tool.
struct Shown {
    step: &'static Step,
    pass: Option<Pass>,
}

/// Moves what moves, as long as the stage is shown. Where the person wants less motion, the way of
/// the tool stays a line with two ends, and the breath is words and seconds.
pub(super) fn moving(routine: &'static Routine, scene: Memo<Scene>, player: Player) {
    if page::matches("(prefers-reduced-motion: reduce)") {
        return;
    }
    let mut shown: Option<Shown> = None;
    let frames = Frames::start(move |_| {
        let at = player.snapshot.with_untracked(|at| {
            let at = at.as_ref().filter(|at| at.pace == Pace::Running)?;
            Some(at.elapsed + clock::now().since(player.now.get_untracked()))
        });
        let Some(elapsed) = at else { return };
        let (step, side) = scene.with_untracked(|now| {
            let step = (!now.ready).then(|| step_of(routine, &now.clinical));
            (step.flatten(), side_of(now.side))
        });
        let Some(step) = step else { return };
        if shown
            .as_ref()
            .is_none_or(|shown| shown.step.clinical != step.clinical)
        {
            let pass = pass_of(step);
            shown = Some(Shown { step, pass });
        }
        if let Some(shown) = &shown {
            draw(shown, elapsed, side);
        }
    });
    let frames = StoredValue::new_local(frames);
    on_cleanup(move || frames.dispose());
}

fn draw(shown: &Shown, elapsed: Millis, side: Side) {
    if let Some(pass) = &shown.pass {
        dom::set_attribute(TOOL, "transform", &moved(pass.at(elapsed, side)));
    }
    if let Some(breath) = breath(shown.step, elapsed) {
        let wide = breath.fullness();
        dom::set_attribute(BREATH, "x", &(500 - wide / 2).to_string());
        dom::set_attribute(BREATH, "width", &wide.to_string());
    }
}

/// The way of a step's tool, to be drawn over the small back; nothing where nothing rolls.
pub(super) fn way(routine: &Routine, scene: &Scene) -> Markup {
    let step = step_of(routine, &scene.clinical);
    let found = step.and_then(|step| Some((step, pass_of(step)?)));
    let Some((step, pass)) = found else {
        return Markup::default();
    };
    let side = side_of(scene.side);
    let [begin, end] = pass.ends(side);
    let line = PathText::new().line(&[begin, end]).finish();
    html! {
        g.way {
            path d=(PreEscaped(line)) {}
            @for end in [begin, end] { circle transform=(moved(end)) r="9" {} }
            g.tool #(TOOL) transform=(moved(begin)) { (tool(step, scene.side, begin)) }
        }
    }
}

fn tool(step: &Step, side: Option<Side>, at: Point) -> Markup {
    let (left, wide) = match (step.tool, side) {
        (Tool::Roller, None) => (-at.x - ROLLER, 2.0 * ROLLER),
        (Tool::Roller, Some(_)) => (-ROLLER_ASIDE, 2.0 * ROLLER_ASIDE),
        _ => return html! { circle r="34" {} },
    };
    html! {
        rect x=(tenths(left)) y="-32" width=(tenths(wide)) height="64" rx="30" {}
    }
}

fn step_of<'a>(routine: &'a Routine, clinical: &str) -> Option<&'a Step> {
    let mut steps = routine.steps.iter();
    steps.find(|step| step.clinical == clinical)
}

fn pass_of(step: &Step) -> Option<Pass> {
    Pass::of(step, catalogue(), atlas()?)
}

/// Steps without sides are drawn for the right.
fn side_of(side: Option<Side>) -> Side {
    side.unwrap_or(Side::Right)
}

fn moved(to: Point) -> String {
    ["translate(", &tenths(to.x), " ", &tenths(to.y), ")"].concat()
}
