//! Areas where pain is felt, and the warning signs that marks, kinds of pain and words can show.

use super::safety::Outcome;
use crate::anatomy::shape::Polyline;
use crate::units::{AreaId, QuestionId, Side, ZoneId};
use serde::{Deserialize, Serialize};

/// A button beside the plate, for what a back view can't show (DECISIONS 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Button {
    /// Head and face.
    Head,
    /// Front of the neck.
    NeckFront,
    /// Chest.
    Chest,
    /// Arm, and the front of the shoulder.
    Arm,
    /// Hand.
    Hand,
    /// Belly.
    Belly,
    /// Groin.
    Groin,
    /// Between the legs; it has no side.
    BetweenLegs,
    /// Front of the thigh.
    ThighFront,
    /// Back of the thigh.
    ThighBack,
    /// Knee.
    Knee,
    /// Below the knee.
    BelowKnee,
    /// Foot.
    Foot,
}

impl Button {
    /// All buttons, from head to foot.
    pub const ALL: [Self; 13] = [
        Self::Head,
        Self::NeckFront,
        Self::Chest,
        Self::Arm,
        Self::Hand,
        Self::Belly,
        Self::Groin,
        Self::BetweenLegs,
        Self::ThighFront,
        Self::ThighBack,
        Self::Knee,
        Self::BelowKnee,
        Self::Foot,
    ];

    /// The label for people, without the side.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Head => "Head or face",
            Self::NeckFront => "Front of the neck",
            Self::Chest => "Chest",
            Self::Arm => "Arm or front of the shoulder",
            Self::Hand => "Hand",
            Self::Belly => "Belly",
            Self::Groin => "Groin",
            Self::BetweenLegs => "Between the legs",
            Self::ThighFront => "Front of the thigh",
            Self::ThighBack => "Back of the thigh",
            Self::Knee => "Knee",
            Self::BelowKnee => "Below the knee",
            Self::Foot => "Foot",
        }
    }

    /// Whether there is one for each side.
    pub const fn has_sides(self) -> bool {
        !matches!(self, Self::BetweenLegs)
    }
}

/// What a pain feels like: one choice for all that is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Dull.
    Ache,
    /// Tight.
    Stiff,
    /// Like a stab.
    Sharp,
    /// Hot.
    Burning,
    /// Pins and needles, or no feeling.
    Numb,
    /// Without strength.
    Weak,
    /// Sudden, as if something tears.
    Tearing,
}

impl Kind {
    /// All kinds, the most common first.
    pub const ALL: [Self; 7] = [
        Self::Ache,
        Self::Stiff,
        Self::Sharp,
        Self::Burning,
        Self::Numb,
        Self::Weak,
        Self::Tearing,
    ];

    /// The label for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ache => "It aches",
            Self::Stiff => "It is stiff or tight",
            Self::Sharp => "It is sharp",
            Self::Burning => "It burns",
            Self::Numb => "It tingles or is numb",
            Self::Weak => "It is weak",
            Self::Tearing => "It came suddenly and tears",
        }
    }
}

/// An area where pain is felt: clinical 3.0, and what the buttons of DECISIONS 4 add.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Area {
    /// The id of clinical 3.0, with hyphens.
    pub id: AreaId,
    /// The name for people, in the middle of a sentence, without the side: "rim of the hip bone".
    pub name: String,
    /// Closed outlines on the right side of the plate; empty where a back view can't show it. Drawn
    /// by this project from the words of clinical part 3, on the landmarks: not a published figure.
    #[serde(default)]
    pub rings: Vec<Polyline>,
    /// The button that stands for it, where the plate does not show it all.
    #[serde(default)]
    pub button: Option<Button>,
    /// The zones without a place on the plate that a mark here may touch (clinical 3.8).
    #[serde(default)]
    pub zones: Vec<ZoneId>,
}

/// An area that a mark touches: what a pain score keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct SoreArea {
    /// The area.
    pub area: AreaId,
    /// On which side; left and right where it has no side.
    pub side: Side,
}

impl SoreArea {
    /// The area and its side, in words: "rim of the hip bone, left". A middle area has no side.
    pub fn words(&self, areas: &[Area]) -> String {
        let area = areas.iter().find(|area| area.id == self.area);
        let sided = area.is_none_or(|area| area.button.is_none_or(Button::has_sides));
        let name = area.map_or("", |area| area.name.as_str());
        if sided {
            [name, ", ", self.side.word()].concat()
        } else {
            name.to_owned()
        }
    }
}

/// Sore areas as one list of words; none where there are none.
pub fn words_of(sore: &[SoreArea], areas: &[Area]) -> Option<String> {
    let words: Vec<String> = sore.iter().map(|area| area.words(areas)).collect();
    (!words.is_empty()).then(|| words.join("; "))
}

/// Which sides a mark must be on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkedSides {
    /// Left, right or both.
    #[default]
    Any,
    /// Left and right.
    Both,
    /// Left or right, not both.
    One,
}

/// One way in which a sign shows. Everything that it names must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Appearance {
    /// One of these areas is marked; empty means anywhere, or nowhere.
    pub areas: Vec<AreaId>,
    /// The sides on which these areas are marked, taken together.
    pub sides: MarkedSides,
    /// One of these areas is marked too.
    pub with_areas: Vec<AreaId>,
    /// The pain is of one of these kinds; empty means any kind, or none chosen.
    pub kinds: Vec<Kind>,
    /// The person's words have one phrase of each of these lists. A `*` at the end of a phrase
    /// stands for any end of the last word.
    pub words: Vec<Vec<String>>,
}

/// A sign that calls for help before any routine (clinical 7.1, amendments).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WarningSign {
    /// The id.
    pub id: String,
    /// The row of clinical 7.1 or the question of the amendments, in a few words.
    pub clinical: String,
    /// Where it leads.
    pub outcome: Outcome,
    /// The advice page, where that is not the page of its outcome.
    #[serde(default)]
    pub advice: Option<QuestionId>,
    /// What the person reads: what was noticed, and what to do.
    pub why: String,
    /// The ways in which it shows; any of them is enough.
    pub appearances: Vec<Appearance>,
}
