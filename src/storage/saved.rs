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

/// The most digits that a telephone number has.
const LONGEST_NUMBER: usize = 15;

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
    /// How sessions look, sound and are led.
    pub player: Playing,
    /// The number to call in an emergency; empty where the person has not chosen one.
    pub emergency_number: String,
}

impl Settings {
    /// Keeps what was typed as a number to call: its digits, and signs that telephones know.
    pub fn set_emergency_number(&mut self, typed: &str) {
        let known = |letter: &char| letter.is_ascii_digit() || "+*#".contains(*letter);
        self.emergency_number = typed.chars().filter(known).take(LONGEST_NUMBER).collect();
    }
}

/// How the person set up the player.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own, and any of them goes with any other"
)]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct Playing {
    /// Floor mode: the clock as large as the screen allows.
    pub far: bool,
    /// Quarter turns of the player to the right, whatever the device thinks is up.
    pub turns: u8,
    /// Whether the pace of a roll is heard.
    pub pace: bool,
    /// Whether the device trembles with the tones.
    pub trembling: bool,
    /// Whether a voice speaks.
    pub voice: bool,
    /// The name of the voice; empty for the one that the device chooses.
    pub voice_name: String,
    /// How fast it speaks, in per cent of the usual.
    pub voice_rate: u8,
    /// How loud it speaks, in per cent.
    pub voice_volume: u8,
    /// Whether every key pauses and carries on, for pedals and clickers.
    pub any_key: bool,
    /// Whether the buttons of the lock screen and of a headset are asked for.
    pub lock_screen: bool,
    /// Whether two claps pause and carry on.
    pub claps: bool,
    /// How loud a clap must be, from 0 to 100.
    pub clap_level: u8,
}

impl Default for Playing {
    fn default() -> Self {
        Self {
            far: false,
            turns: 0,
            pace: true,
            trembling: true,
            voice: true,
            voice_name: String::new(),
            voice_rate: 100,
            voice_volume: 100,
            any_key: false,
            lock_screen: false,
            claps: false,
            clap_level: 70,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::Device,
            sound: true,
            single_keys: true,
            player: Playing::default(),
            emergency_number: String::new(),
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
