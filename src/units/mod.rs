//! The words every other floor counts in: sides, layers, seconds, instants, scores and ids.

mod ids;

pub use ids::*;

use serde::{Deserialize, Deserializer, Serialize, de};

/// Writes and reads an enum as one word for each variant. Serde's own reader of words costs a
/// kilobyte an enum of what a first visit loads.
macro_rules! words {
    ($name:ident: $($variant:ident = $word:literal),+ $(,)?) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(match self { $(Self::$variant => $word),+ })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                match String::deserialize(reader)?.as_str() {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(serde::de::Error::custom(concat!("one of", $(" ", $word),+))),
                }
            }
        }
    };
}
pub(crate) use words;

/// A side of the person's body (never of the screen).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The person's left.
    Left,
    /// The person's right.
    Right,
}

impl Side {
    /// Both sides, left first.
    pub const BOTH: [Self; 2] = [Self::Left, Self::Right];

    /// The word for people and addresses: `left` or `right`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// Its place in [`Self::BOTH`].
    pub const fn place(self) -> usize {
        self as usize
    }

    /// The side at a place; the right one beyond the first.
    pub fn at(place: usize) -> Self {
        Self::BOTH.get(place).copied().unwrap_or(Self::Right)
    }

    /// The other side.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// Reads the word back.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::BOTH.into_iter().find(|side| side.word() == word)
    }
}

/// The plate on which a muscle is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layer {
    /// Just under the skin.
    Superficial,
    /// Under the first sheet; people read "Middle".
    Intermediate,
    /// Against the bones.
    Deep,
}

impl Layer {
    /// All layers, from the skin inwards.
    pub const ALL: [Self; 3] = [Self::Superficial, Self::Intermediate, Self::Deep];

    /// The word in addresses and content.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Superficial => "superficial",
            Self::Intermediate => "intermediate",
            Self::Deep => "deep",
        }
    }

    /// The word for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Superficial => "Superficial",
            Self::Intermediate => "Middle",
            Self::Deep => "Deep",
        }
    }

    /// Its place among all layers.
    pub const fn place(self) -> usize {
        self as usize
    }

    /// The layer at a place; the deepest beyond the last.
    pub fn at(place: usize) -> Self {
        Self::ALL.get(place).copied().unwrap_or(Self::Deep)
    }

    /// Reads the address word back.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.id() == id)
    }
}

/// Whole seconds of a dose or a phase.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Seconds(pub u32);

impl Seconds {
    /// The same length in milliseconds.
    pub const fn millis(self) -> Millis {
        Millis(self.0 as u64 * 1000)
    }
}

impl std::ops::Add for Seconds {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Seconds {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self(0), std::ops::Add::add)
    }
}

/// A length of time in milliseconds.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Millis(pub u64);

impl Millis {
    /// Whole seconds, rounded up: a clock shows 0:01 until the very end.
    pub fn seconds_up(self) -> u32 {
        u32::try_from(self.0.div_ceil(1000)).unwrap_or(u32::MAX)
    }

    /// This much less, or nothing.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl std::ops::Add for Millis {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl std::iter::Sum for Millis {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self(0), std::ops::Add::add)
    }
}

/// A moment: milliseconds since 1970 by the device's clock (DECISIONS 1).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Instant(pub u64);

impl Instant {
    /// The time since an earlier moment; nothing where the clock went back.
    pub const fn since(self, earlier: Self) -> Millis {
        Millis(self.0.saturating_sub(earlier.0))
    }

    /// The moment this much later.
    #[must_use]
    pub const fn after(self, length: Millis) -> Self {
        Self(self.0.saturating_add(length.0))
    }
}

/// Minutes and seconds as the player shows them: `m:ss`.
pub fn clock_text(seconds: u32) -> String {
    let (minutes, rest) = (seconds / 60, seconds % 60);
    let mut text = minutes.to_string();
    text.push_str(if rest < 10 { ":0" } else { ":" });
    text.push_str(&rest.to_string());
    text
}

/// A whole number from 0 to 10 that a person gives: pain, or how strong pressure feels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Score(u8);

impl Score {
    /// The highest score.
    pub const MAX: u8 = 10;

    /// A score, where the number is one.
    pub const fn new(value: u8) -> Option<Self> {
        if value <= Self::MAX {
            Some(Self(value))
        } else {
            None
        }
    }

    /// The number.
    pub const fn value(self) -> u8 {
        self.0
    }

    /// Every score, lowest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=Self::MAX).map(Self)
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u8::deserialize(deserializer)?)
            .ok_or_else(|| de::Error::custom("a score is a whole number from 0 to 10"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_pads_its_seconds() {
        assert_eq!(clock_text(0), "0:00");
        assert_eq!(clock_text(65), "1:05");
        assert_eq!(clock_text(600), "10:00");
    }

    #[test]
    fn the_last_part_of_a_second_still_counts() {
        assert_eq!(Millis(1).seconds_up(), 1);
        assert_eq!(Millis(1000).seconds_up(), 1);
        assert_eq!(Millis(1001).seconds_up(), 2);
    }

    #[test]
    fn a_score_is_0_to_10() {
        assert_eq!(Score::new(10).map(Score::value), Some(10));
        assert_eq!(Score::new(11), None);
    }
}
