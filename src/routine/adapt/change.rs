//! What was changed about a routine, and why: in words for the person.

use super::Kit;
use crate::content::routine::{Step, StepKind};
use crate::routine::own::{BEGINNER_CEILING, BEGINNER_PASS};
use crate::routine::words::minutes_text;
use crate::units::{Seconds, Side};

/// Why something was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A tool is not at hand.
    Without(Kit),
    /// The person cannot get down to the floor.
    NoFloor,
    /// It is not for beginners.
    Beginner,
    /// There is not time enough.
    Time,
}

impl Why {
    const fn words(self) -> &'static str {
        match self {
            Self::Without(Kit::Roller) => "it needs a foam roller",
            Self::Without(Kit::Ball) => "it needs a ball",
            Self::Without(Kit::TwoBalls) => "it needs two balls in a sock",
            Self::Without(Kit::WarmPack) => "it needs a warm pack",
            Self::NoFloor => "it is done on the floor",
            Self::Beginner => "a single tennis ball is enough to begin with",
            Self::Time => "the time is too short for it",
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A step has another in its place.
    Swapped {
        /// The step that was there.
        from: String,
        /// The step that is there now.
        to: String,
        /// Why.
        why: Why,
    },
    /// A step is gone.
    LeftOut {
        /// Its name.
        step: String,
        /// Why.
        why: Why,
    },
    /// Steps with sides are done on one side.
    OneSide {
        /// The side.
        side: Side,
        /// How many steps.
        count: usize,
    },
    /// Steps are shorter, to begin gently, to save time, or both.
    Shorter {
        /// How many steps.
        count: usize,
        /// Whether it is for a beginner.
        beginner: bool,
        /// Whether it is to save time.
        time: bool,
    },
    /// The pressure is lower, for a beginner.
    Gentler(usize),
    /// The roller goes slower, for a beginner.
    Slower(usize),
    /// It cannot be made as short as was asked.
    StillLonger(Seconds),
}

impl Change {
    /// What was changed and why, in a sentence or two.
    pub fn words(&self) -> String {
        match self {
            Self::Swapped { from, to, why } => {
                ["“", to, "” in place of “", from, "”: ", why.words(), "."].concat()
            }
            Self::LeftOut { step, why } => {
                ["“", step, "” is left out: ", why.words(), "."].concat()
            }
            Self::OneSide { side, count } => {
                let only = ["Only your ", side.word(), " side, as you asked: "].concat();
                [&only, &steps(*count), " without the other side."].concat()
            }
            Self::Shorter {
                count,
                beginner,
                time,
            } => {
                let why = match (beginner, time) {
                    (true, true) => ": you begin gently, and the time is short.",
                    (true, false) => ": you begin gently.",
                    _ => ": the time is short.",
                };
                let is = if *count == 1 { " is" } else { " are" };
                [&steps(*count), is, " shorter", why].concat()
            }
            Self::Gentler(count) => {
                let limit = BEGINNER_CEILING.to_string();
                let most = ["Pressure or pull is ", &limit, " of 10 at most in "].concat();
                [&most, &steps(*count), ": you begin gently."].concat()
            }
            Self::Slower(count) => [
                "The roller goes slower in ",
                &steps(*count),
                ": you begin gently.",
            ]
            .concat(),
            Self::StillLonger(total) => {
                let total = minutes_text(*total);
                [
                    "It still takes ",
                    &total,
                    ". With less it would be no routine any more.",
                ]
                .concat()
            }
        }
    }
}

fn steps(count: usize) -> String {
    if count == 1 {
        "1 step".to_owned()
    } else {
        [&count.to_string(), " steps"].concat()
    }
}

/// Which steps are shorter than they were in full, and why: they were `begun` so, or the time is short.
pub(super) fn of_lengths(full: &[Step], begun: &[Step], after: &[Step], changes: &mut Vec<Change>) {
    let mut before = full.iter().zip(begun);
    let (mut count, mut beginner, mut time) = (0, false, false);
    for step in after {
        // Steps stay in their order.
        let Some((own, gentle)) = before.find(|(own, _)| own.clinical == step.clinical) else {
            continue;
        };
        beginner |= gentle.seconds < own.seconds;
        time |= step.seconds < gentle.seconds;
        count += usize::from(step.seconds < own.seconds);
    }
    if count > 0 {
        changes.push(Change::Shorter {
            count,
            beginner,
            time,
        });
    }
}

/// Where pressure and pace are a beginner's.
pub(super) fn of_gentleness(steps: &[Step], changes: &mut Vec<Change>) {
    let firm = steps.iter().filter(|step| step.ceiling > BEGINNER_CEILING);
    let gentler = firm.count();
    if gentler > 0 {
        changes.push(Change::Gentler(gentler));
    }
    let quick = steps.iter().filter(|step| {
        step.kind == StepKind::Roll && step.pass_s.is_some_and(|pass| pass < BEGINNER_PASS)
    });
    let slower = quick.count();
    if slower > 0 {
        changes.push(Change::Slower(slower));
    }
}
