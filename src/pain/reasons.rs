//! Why a muscle is among the answers, as data and in words.

use crate::anatomy::Muscle;
use crate::content::area::Area;
use crate::units::AreaId;

/// Why a muscle is among the answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// It lies under the mark.
    UnderMark {
        /// The share of the mark that lies on it, 0 to 1.
        share: f64,
    },
    /// It lies beside the mark.
    BesideMark {
        /// How far from the mark's edge.
        millimetres: f64,
    },
    /// Its pain is said to be felt where the mark is.
    RefersHere {
        /// The part of the body it lies in, as [`home`] names it.
        from: &'static str,
        /// The marked areas.
        to: Vec<AreaId>,
    },
}

impl Reason {
    /// The reason as a sentence.
    pub fn words(&self, areas: &[Area]) -> String {
        match self {
            Self::UnderMark { share } => under(*share).to_owned(),
            Self::BesideMark { millimetres } if *millimetres < 2.0 => {
                "It lies right beside your mark.".to_owned()
            }
            Self::BesideMark { .. } => "It lies close to your mark.".to_owned(),
            Self::RefersHere { from, to } => refers(from, to, areas),
        }
    }
}

fn under(share: f64) -> &'static str {
    match share {
        0.9.. => "It lies under all of your mark.",
        0.5.. => "It lies under most of your mark.",
        0.2.. => "It lies under a part of your mark.",
        _ => "It lies under a small part of your mark.",
    }
}

fn refers(from: &str, to: &[AreaId], areas: &[Area]) -> String {
    let name = |id: &AreaId| {
        areas
            .iter()
            .find(|area| area.id == *id)
            .map(|area| &area.name)
    };
    let names: Vec<&str> = to
        .iter()
        .filter_map(name)
        .map(String::as_str)
        .take(2)
        .collect();
    let place = match names.as_slice() {
        [] => "here".to_owned(),
        [one] => ["at the ", one].concat(),
        [one, other, ..] => ["at the ", one, " and the ", other].concat(),
    };
    [
        "On old charts, pain from this ",
        from,
        " muscle is felt ",
        &place,
        ".",
    ]
    .concat()
}

/// The part of the body that a muscle lies in, as a word before `muscle`: `neck`, `low-back`.
pub fn home(muscle: &Muscle) -> &'static str {
    let middle = muscle.centroid();
    if muscle.is_seen_through() {
        return "deep hip";
    }
    match (middle.y, middle.x) {
        (..250.0, ..70.0) => "neck",
        (..355.0, 95.0..) => "shoulder",
        (..400.0, _) => "upper-back",
        (..545.0, _) => "mid-back",
        (..700.0, _) => "low-back",
        (..900.0, 115.0..) => "hip",
        (..880.0, _) => "buttock",
        _ => "thigh",
    }
}
