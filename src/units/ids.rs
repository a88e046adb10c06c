//! Ids: kebab-case words that content, addresses and storage share.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// The one copy of each id's text, so that ids are small, copied freely and compared fast.
static KNOWN: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());

fn interned(text: &str) -> &'static str {
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    match known.binary_search(&text) {
        Ok(place) => known.get(place).copied().unwrap_or_default(),
        Err(place) => {
            let kept: &'static str = Box::leak(text.to_owned().into_boxed_str());
            known.insert(place, kept);
            kept
        }
    }
}

/// Why a text is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an id is 1 to 64 lower-case letters, digits and single hyphens")
    }
}

fn is_kebab(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && !text.starts_with('-')
        && !text.ends_with('-')
        && !text.contains("--")
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(&'static str);

        impl $name {
            /// An id from its kebab-case text. Whether something has that id, the catalogue knows.
            ///
            /// # Errors
            /// [`NotAnId`] where the text is not kebab-case.
            pub fn new(text: &str) -> Result<Self, NotAnId> {
                if is_kebab(text) { Ok(Self(interned(text))) } else { Err(NotAnId) }
            }

            /// The kebab-case text, as in addresses and content.
            pub const fn as_str(self) -> &'static str {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::new(&String::deserialize(deserializer)?).map_err(de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// A muscle or a part of one: `trapezius-upper`.
    MuscleId;
    /// A massage technique: `stripping`.
    TechniqueId;
    /// A routine, ours or the person's own: `between-the-shoulder-blades`.
    RoutineId;
    /// A body position of clinical 6.2: `p08`.
    PositionId;
    /// A claim of clinical part 2: `cl33`.
    ClaimId;
    /// A source: `behm-2020`.
    SourceId;
    /// A zone a tool may, or may never, press (clinical 3.8): `between-blades-ball`.
    ZoneId;
    /// An area where pain is felt (clinical 3.0): `scap-inner-edge`.
    AreaId;
    /// A question of the safety check: `emergency-nerves`.
    QuestionId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_kebab_case_and_the_same_text_is_the_same_id() {
        assert_eq!(MuscleId::new("psoas-major"), MuscleId::new("psoas-major"));
        for wrong in [
            "",
            "Psoas",
            "psoas--major",
            "-psoas",
            "psoas_major",
            "psoas/..",
        ] {
            assert_eq!(MuscleId::new(wrong), Err(NotAnId), "{wrong}");
        }
    }
}
