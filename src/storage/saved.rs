//! Which types are kept, and under which keys.

use super::key::Key;
use super::store::Saved;
use crate::pain::screening::ScreeningRecord;
use crate::routine::run::Run;
use crate::units::{RoutineId, Seconds, words};
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

/// One of the person's own routines: steps of ours, in an order and with lengths of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OwnRoutine {
    /// Its id in addresses.
    pub id: RoutineId,
    /// The name that the person gave it.
    pub title: String,
    /// Its steps in order.
    pub steps: Vec<OwnStep>,
}

/// A step of an own routine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct OwnStep {
    /// The step of ours, by its clinical reference: `R6.2`.
    pub step: String,
    /// How long it takes, a side.
    pub seconds: Seconds,
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
