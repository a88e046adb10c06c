//! What the marks may mean: a warning sign with the way to help, or the likeliest muscles with their
//! reasons, a press test, and a routine that reaches them.

use super::ANSWERS;
use crate::address::Page;
use crate::content::catalogue;
use crate::content::safety::Outcome;
use crate::markup::icon::{Icon, icon};
use crate::markup::lists::bullets;
use crate::pages::address;
use crate::pain::patterns::RedFlag;
use crate::pain::ranking::{Candidate, PressResult, PressTest};
use crate::pain::reach::{may_be_pressed, routines_for};
use crate::platform::{dom, page};
use crate::routine::words::minutes;
use crate::state::marking::Marking;
use crate::state::plates::atlas;
use crate::ui::link::{self, href};
use crate::ui::live::{click_at, follow, live_prose};
use crate::ui::plate::COLOURED;
use crate::units::{MuscleId, Side};
use leptos::prelude::*;
use maud::{Markup, html};
use web_sys::Element;

/// How many muscles are shown.
const SHOWN: usize = 5;

/// The answers, worked out again with every mark.
pub(super) fn answers(marking: Marking) -> AnyView {
    // The button of a press test that was just used: the list is drawn anew around it.
    let used = StoredValue::new(String::new());
    let pressed = click_at(move |event| {
        let button = page::around(&event, "[data-press]");
        if let Some((id, test)) = button.and_then(|button| test_of(&button)) {
            used.set_value(id);
            marking.press(test);
        }
    });
    follow(move || {
        marking.found.track();
        let id = used.get_value();
        if !id.is_empty() && dom::focus(&id) {
            used.set_value(String::new());
        }
    });
    view! {
        <section class="answers" aria-labelledby=ANSWERS on:click=pressed>
            {live_prose(move || inside(marking))}
        </section>
    }
    .into_any()
}

fn inside(marking: Marking) -> Markup {
    let flags = marking.flags.get();
    if !flags.is_empty() {
        return warning(&flags);
    }
    marking.found.with(|found| match found.answers.as_slice() {
        [] if marking.is_empty() => prompt(),
        [] => nothing_here(marking),
        answers => likely(answers),
    })
}

/// One line about what the marks may mean; none where nothing is marked.
pub(super) fn in_short(marking: Marking) -> Option<String> {
    if marking.flags.with(|flags| !flags.is_empty()) {
        return Some("This may need help first, before any massage.".to_owned());
    }
    if marking.is_empty() {
        return None;
    }
    let first = marking
        .found
        .with(|found| found.answers.first().map(name_of));
    Some(first.map_or_else(
        || "Nothing mapped just here.".to_owned(),
        |name| ["Likely: ", &name].concat(),
    ))
}

fn title(words: &str) -> Markup {
    html! { h2 id=(ANSWERS) tabindex="-1" { (words) } }
}

fn prompt() -> Markup {
    html! {
        (title("Mark the sore place"))
        p {
            "Tap or paint it on the plate. You will see which muscles may be behind it, why, and what \
             you can do."
        }
    }
}

/// The signs that were noticed, and the way to help; no muscle and no routine beside them.
fn warning(flags: &[RedFlag]) -> Markup {
    let soon = flags.iter().all(|flag| flag.outcome > Outcome::Urgent);
    html! {
        div.alert {
            p.mark { (icon(Icon::Warning, 20)) @if soon { " See someone" } @else { " Get help" } }
            (title(if soon { "See someone about this first" } else { "This may need help first" }))
            ul.bullets { @for flag in flags.iter().take(3) { li { (flag.sign.why) } } }
            p.spaced { "It may not be muscle. So no routine is offered here for now." }
            div.actions {
                a.button.primary href=(href("/safety")) { "Get help, and when to stop" }
            }
        }
    }
}

fn nothing_here(marking: Marking) -> Markup {
    let nearest = marking.marks.with_untracked(|marks| {
        let spot = marks.dabs.last()?.centre();
        atlas()?.pick(marking.layer(), spot, 300.0)
    });
    html! {
        (title("Nothing mapped just here"))
        @if let Some((muscle, side)) = nearest {
            p { "The nearest muscle is " (link_to(muscle, side)) "." }
        } @else {
            p { "Mark the sore place on your back too, if there is one." }
        }
    }
}

fn link_to(muscle: MuscleId, side: Side) -> Markup {
    html! { a href=(href(&address::muscle_page(muscle, side))) { (name(muscle, side)) } }
}

fn name(muscle: MuscleId, side: Side) -> String {
    let name = catalogue().muscle(muscle).map_or("", |muscle| &muscle.name);
    [name, ", ", side.word()].concat()
}

fn name_of(answer: &Candidate) -> String {
    name(answer.muscle, answer.side)
}

fn likely(answers: &[Candidate]) -> Markup {
    let shown = answers.get(..SHOWN.min(answers.len())).unwrap_or(answers);
    let on = |side| shown.iter().any(|answer| answer.side == side);
    let words = match (on(Side::Left), on(Side::Right)) {
        (true, false) => "Likely muscles, left side",
        (false, true) => "Likely muscles, right side",
        _ => "Likely muscles, both sides",
    };
    html! {
        (title(words))
        p.small {
            "This is a guess, not a diagnosis. Where a muscle’s pain is felt comes from old charts. \
             The evidence for them is mixed."
        }
        ol.likely {
            @for (place, answer) in shown.iter().enumerate() { (row(place + 1, answer)) }
        }
        p.small.spaced {
            "Want to try one? The " a href=(href("/safety/check")) { "safety check" }
            " comes first."
        }
    }
}

fn row(place: usize, answer: &Candidate) -> Markup {
    let swatch = if place > COLOURED { 0 } else { place };
    let best = routines_for(answer.muscle, catalogue()).into_iter().next();
    let routine = best.and_then(|reach| catalogue().routine(reach.routine));
    let areas = &catalogue().areas;
    html! {
        li {
            a.answer href=(href(&address::muscle_page(answer.muscle, answer.side))) {
                span class=(["swatch rank-", &swatch.to_string()].concat()) {}
                span.name { (name_of(answer)) }
            }
            p.why {
                @for (place, reason) in answer.reasons.iter().enumerate() {
                    @if place > 0 { " " }
                    (reason.words(areas))
                }
            }
            @if let Some(routine) = routine {
                a.button.ease href=(link::to(&Page::Routine(routine.id))) {
                    "Ease it: " (routine.title) ", " (minutes(catalogue(), routine))
                }
            }
            (press_test(answer))
        }
    }
}

/// Press here: does it bring the pain on? Only where something may press.
fn press_test(answer: &Candidate) -> Markup {
    let Some(muscle) = catalogue().muscle(answer.muscle) else {
        return Markup::default();
    };
    if !may_be_pressed(answer.muscle, catalogue()) {
        return html! { p.small { "Nothing should press it, so there is no press test." } };
    }
    html! {
        details.press open[answer.pressed != PressResult::NotTried] {
            summary { "Press test" span.visually-hidden { " for " (name_of(answer)) } }
            p { strong { "Does pressing it bring your pain on?" } }
            p { (muscle.press) }
            h3 { "Never press" }
            ul.bullets { (bullets(&muscle.never_press)) }
            p.spaced { "Press lightly for a few breaths. Stop if it turns sharp or tingles." }
            div.chips {
                (verdict(answer, PressResult::BringsItOn, "Yes, that is my pain"))
                (verdict(answer, PressResult::DoesNot, "No"))
            }
        }
    }
}

fn verdict(answer: &Candidate, result: PressResult, words: &str) -> Markup {
    let (muscle, side) = (answer.muscle.as_str(), answer.side.word());
    let yes = result == PressResult::BringsItOn;
    let on = answer.pressed == result;
    let kind = match (on, yes) {
        (true, _) => "undo",
        (false, true) => "yes",
        (false, false) => "no",
    };
    let id = [
        "press-",
        if yes { "yes-" } else { "no-" },
        muscle,
        "-",
        side,
    ]
    .concat();
    html! {
        button.chip type="button" id=(id) data-press=(kind) data-muscle=(muscle) data-side=(side)
            aria-pressed=(if on { "true" } else { "false" }) { (words) }
    }
}

/// What a button of a press test says, and its id.
fn test_of(button: &Element) -> Option<(String, PressTest)> {
    let word = |name| button.get_attribute(name);
    let test = PressTest {
        muscle: MuscleId::new(&word("data-muscle")?).ok()?,
        side: Side::from_word(&word("data-side")?)?,
        result: match word("data-press")?.as_str() {
            "yes" => PressResult::BringsItOn,
            "no" => PressResult::DoesNot,
            _ => PressResult::NotTried,
        },
    };
    Some((word("id")?, test))
}
