//! Two claps, or two taps on the floor, heard in how loud it is around.
//!
//! Pure: it is told how loud it is, some forty times a second. A clap is short; two stand alone when
//! nothing like them follows. So speech, music, applause and a roller that thumps are not taken for them.

use crate::units::{Instant, Millis};

/// A sound that lasts longer is no clap.
const LONGEST: Millis = Millis(300);
/// Claps nearer than this are one with its echo.
const NEAREST: Millis = Millis(150);
/// Claps further apart do not belong together; and this long nothing may follow the second.
pub const FURTHEST: Millis = Millis(700);
/// Looks further apart than this have missed something.
const MISSED: Millis = Millis(250);
/// How far below the threshold a sound must fall to be over.
const FALL: u8 = 8;

/// How loud it is around, from 0 to 100, evenly in decibels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Loudness(u8);

impl Loudness {
    /// The range of the scale, in halvings: 0 is 2^-10 of full, about -60 dB.
    const HALVINGS: f32 = 10.0;

    /// A number of the scale; what is above 100 is 100.
    pub const fn new(number: u8) -> Self {
        Self(if number > 100 { 100 } else { number })
    }

    /// Of the highest amplitude heard, where 1 is as much as a microphone can tell. Right to half a
    /// decibel.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "the last cast is of 0 to 100; the exponent has eight bits"
    )]
    pub fn of(peak: f32) -> Self {
        // The exponent is the whole part of the logarithm, and the mantissa nearly its fraction.
        let bits = peak.abs().to_bits();
        let exponent = (bits >> 23).cast_signed() - 127;
        let fraction = (bits & 0x007f_ffff) as f32 / 8_388_608.0;
        let halvings = -(exponent as f32 + fraction);
        let share = 1.0 - halvings / Self::HALVINGS;
        Self((share * 100.0).clamp(0.0, 100.0) as u8)
    }

    /// From 0 to 100.
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// What has been heard so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ear {
    /// When it was last told how loud it is.
    told: Option<Instant>,
    /// When the sound began that is heard now.
    began: Option<Instant>,
    /// When the last clap began.
    clapped: Option<Instant>,
    /// How many belong together so far.
    claps: u8,
}

impl Ear {
    /// How loud it is now. Answers true once, when two claps were heard that stand alone.
    pub fn hear(&mut self, loud: Loudness, threshold: Loudness, now: Instant) -> bool {
        if self.told.is_some_and(|told| now.since(told) > MISSED) {
            self.forget();
        }
        self.told = Some(now);
        let fallen = threshold.0.saturating_sub(FALL);
        match self.began {
            None if loud >= threshold => self.began = Some(now),
            None => return self.is_alone(now),
            // It goes on: too long for a clap, it spoils what was before, and will not count itself.
            Some(began) if loud.0 >= fallen => {
                if now.since(began) > LONGEST {
                    self.spoil();
                }
            }
            Some(began) => {
                self.began = None;
                if now.since(began) <= LONGEST {
                    self.count(began);
                }
            }
        }
        false
    }

    /// Forgets what was heard, as while the app itself speaks.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    fn spoil(&mut self) {
        self.clapped = None;
        self.claps = 0;
    }

    fn count(&mut self, began: Instant) {
        match self.clapped {
            Some(before) if began.since(before) < NEAREST => {}
            Some(before) if began.since(before) <= FURTHEST => {
                self.claps = self.claps.saturating_add(1);
                self.clapped = Some(began);
            }
            _ => {
                self.claps = 1;
                self.clapped = Some(began);
            }
        }
    }

    /// It is quiet: whether it has been since two claps for as long as a third could follow.
    fn is_alone(&mut self, now: Instant) -> bool {
        let over = self
            .clapped
            .is_some_and(|clapped| now.since(clapped) > FURTHEST);
        let two = over && self.claps == 2;
        if over {
            self.spoil();
        }
        two
    }
}
