//! Why a routine, or a change to it, is refused: in words for the person.

use crate::content::Catalogue;
use crate::content::routine::Tool;
use crate::content::zone::Zone;
use crate::routine::dose;
use crate::units::{Seconds, Side, ZoneId};

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// This Dorsal has no such step.
    Unknown(String),
    /// The step is shorter or longer than it may be.
    Length {
        /// Its name.
        step: String,
        /// The shortest that it may be.
        least: Seconds,
        /// The longest that it may be.
        most: Seconds,
    },
    /// Warmth is never made shorter or longer (amendments).
    Heat(String),
    /// Another tool than the step is made for.
    OtherTool {
        /// The step's name.
        step: String,
        /// What it is done with.
        with: Tool,
        /// What was asked for.
        not: Tool,
    },
    /// The tool may not press there (clinical 3.8).
    NoPress {
        /// The tool.
        tool: Tool,
        /// The place.
        zone: ZoneId,
    },
    /// One place would get too much in one routine.
    TooMuch {
        /// The place.
        zone: ZoneId,
        /// Its side.
        side: Side,
        /// What it would get.
        total: Seconds,
    },
    /// One place would get more sets, or more holds, than it may.
    Crowded(ZoneId),
    /// The whole would be too long.
    TooLong(Seconds),
    /// There are more steps than a routine can have.
    TooManySteps,
    /// Another limit of a step is broken; content that the build checks cannot do that.
    Dose(String),
    /// The name is empty, too long, or has signs that do not show.
    Title,
    /// There are fewer than 3 steps.
    TooFew,
    /// There is less work than 3 minutes.
    TooLittle(Seconds),
}

impl Refusal {
    /// One or two sentences.
    pub fn words(&self, catalogue: &Catalogue) -> String {
        let number = |seconds: &Seconds| seconds.0.to_string();
        match self {
            Self::Unknown(step) => ["This Dorsal does not know the step “", step, "”."].concat(),
            Self::Length { step, least, most } => {
                let (least, most) = (number(least), number(most));
                [step, " takes ", &least, " to ", &most, " seconds a side."].concat()
            }
            Self::Heat(step) => [step, " always takes its full time."].concat(),
            Self::OtherTool { step, with, not } => {
                let with = ["“", step, "” is made for: ", with.name(), "."].concat();
                [&with, " It cannot be done with: ", not.name(), "."].concat()
            }
            Self::NoPress { tool, zone } => no_press(*tool, *zone, catalogue),
            Self::TooMuch { zone, side, total } => {
                let place = place(*zone, catalogue);
                let most = number(&dose::ZONE_AND_SIDE);
                let much = [
                    " would get ",
                    &number(total),
                    " seconds on the ",
                    side.word(),
                ];
                [
                    &capital(place),
                    &much.concat(),
                    ". The most is ",
                    &most,
                    ".",
                ]
                .concat()
            }
            Self::Crowded(zone) => {
                let place = capital(place(*zone, catalogue));
                let most = dose::TURNS.to_string();
                [
                    &place,
                    " would be worked too often. The most is ",
                    &most,
                    " times.",
                ]
                .concat()
            }
            Self::TooLong(_) => {
                "A routine lasts 20 minutes at most, with the time to get ready.".to_owned()
            }
            Self::TooManySteps => "A routine has 40 steps at most.".to_owned(),
            Self::Dose(words) => ["This breaks a limit: ", words, "."].concat(),
            Self::Title => "Give it a name of 1 to 60 letters.".to_owned(),
            Self::TooFew => "A routine has 3 steps or more.".to_owned(),
            Self::TooLittle(work) => {
                let work = number(work);
                [
                    "A routine has 180 seconds of work or more. This one has ",
                    &work,
                    ".",
                ]
                .concat()
            }
        }
    }
}

fn no_press(tool: Tool, zone: ZoneId, catalogue: &Catalogue) -> String {
    let found = catalogue.zone(zone);
    let may: Vec<&str> = found
        .filter(|zone| zone.safe)
        .map(|zone| zone.tools.iter().map(|tool| tool.name()).collect())
        .unwrap_or_default();
    let place = found.map_or("this place", |zone| zone.name.as_str());
    let refused = [
        "No ",
        tool.name(),
        " here: it may not press on ",
        place,
        ".",
    ]
    .concat();
    let forbidden: Vec<&str> = found
        .map(|zone| around(zone, catalogue))
        .unwrap_or_default();
    if may.is_empty() {
        return refused;
    }
    let mut words = [&refused, " What may press there: ", &may.join(", "), "."].concat();
    if !forbidden.is_empty() {
        words += &[" All else is kept off ", &forbidden.join(" and "), "."].concat();
    }
    words
}

/// The no-press zones that a safe zone is the exception of.
fn around<'a>(zone: &Zone, catalogue: &'a Catalogue) -> Vec<&'a str> {
    zone.exceptions
        .iter()
        .filter_map(|id| catalogue.zone(*id))
        .map(|zone| zone.name.as_str())
        .collect()
}

fn place(zone: ZoneId, catalogue: &Catalogue) -> &str {
    catalogue
        .zone(zone)
        .map_or("this place", |zone| zone.name.as_str())
}

fn capital(words: &str) -> String {
    crate::routine::words::capital(words)
}
