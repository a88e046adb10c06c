//! What is said of routines and steps in a few words: how long, where, how much.

use super::run::timeline;
use crate::content::Catalogue;
use crate::content::routine::{Routine, Sides, Step};
use crate::units::{MuscleId, Seconds, Side};

/// The whole time of a routine, as the player will take it, in whole minutes.
pub fn minutes(catalogue: &Catalogue, routine: &Routine) -> String {
    let steps: Vec<_> = routine.steps.iter().collect();
    minutes_text(Seconds(
        timeline(catalogue, &steps, Side::Left).total().seconds_up(),
    ))
}

/// Seconds as whole minutes, at least one.
pub fn minutes_text(seconds: Seconds) -> String {
    [&((seconds.0 + 30) / 60).max(1).to_string(), " min"].concat()
}

/// Where a routine is done.
pub const fn place(routine: &Routine) -> &'static str {
    if routine.floor {
        "on the floor"
    } else {
        "no floor needed"
    }
}

/// The pressure limit.
pub fn ceiling(limit: u8) -> String {
    [&limit.to_string(), " of 10 or less"].concat()
}

/// How a step treats the sides; nothing where it works both at once.
pub const fn sides(step: &Step) -> &'static str {
    match step.sides {
        Sides::Each => "each side",
        Sides::Left => "left",
        Sides::Right => "right",
        Sides::Together => "",
    }
}

/// A step with its dose: "Roll the upper back, 45 s".
pub fn step_with_dose(step: &Step) -> String {
    let each = if step.sides == Sides::Each {
        " a side"
    } else {
        ""
    };
    [&step.name, ", ", &step.seconds.0.to_string(), " s", each].concat()
}

/// The muscles of a routine, each once, in the order of its steps.
pub fn muscles(routine: &Routine) -> Vec<MuscleId> {
    let mut muscles: Vec<MuscleId> = Vec::new();
    for muscle in routine.steps.iter().flat_map(|step| &step.targets) {
        if !muscles.contains(muscle) {
            muscles.push(*muscle);
        }
    }
    muscles
}

/// Routines that work on a muscle, the one with the largest share of such steps first.
pub fn routines_for(catalogue: &Catalogue, muscle: MuscleId) -> Vec<&Routine> {
    let mut found: Vec<(usize, &Routine)> = Vec::new();
    for routine in &catalogue.routines {
        let share = steps_on(routine, muscle).count() * 1000 / routine.steps.len().max(1);
        if share > 0 {
            let place = found.iter().position(|(other, _)| *other < share);
            found.insert(place.unwrap_or(found.len()), (share, routine));
        }
    }
    found.into_iter().map(|(_, routine)| routine).collect()
}

/// The steps of a routine that work on a muscle.
pub fn steps_on(routine: &Routine, muscle: MuscleId) -> impl Iterator<Item = &Step> {
    routine
        .steps
        .iter()
        .filter(move |step| step.targets.contains(&muscle))
}

/// A word with a capital letter in front.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        std::iter::once(first.to_ascii_uppercase())
            .chain(letters)
            .collect()
    })
}
