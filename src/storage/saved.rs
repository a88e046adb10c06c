//! Which types are kept, and under which keys.

use super::key::Key;
use super::store::Saved;
use crate::pain::screening::ScreeningRecord;
use crate::routine::own::OwnRoutine;
use crate::routine::run::Run;
use crate::units::words;
use serde::{Deserialize, Serialize};

/// Light, dark, or what the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the device says.
    #[default]
    Device,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

words!(Theme: Device = "device", Light = "light", Dark = "dark");

/// How the person set things up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Whether tones sound.
    pub sound: bool,
    /// Whether single keys act in the plate and the player (DECISIONS 18).
    pub single_keys: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::Device,
            sound: true,
            single_keys: true,
        }
    }
}

/// All own routines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OwnRoutines(pub Vec<OwnRoutine>);

impl Saved for OwnRoutines {
    const KEY: Key = Key::Routines;
}

impl Saved for Settings {
    const KEY: Key = Key::Settings;
}

impl Saved for ScreeningRecord {
    const KEY: Key = Key::Screening;
}

impl Saved for Run {
    const KEY: Key = Key::Session;
}
