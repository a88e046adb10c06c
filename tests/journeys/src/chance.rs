//! Chance that can be repeated: the same seed gives the same journey.

use std::env;

/// A row of numbers that look random (`SplitMix64`, Steele, Lea and Flood 2014).
#[derive(Debug)]
pub struct Chance(u64);

impl Chance {
    /// The seed of `DORSAL_SEED`, or this one; it is printed, so that a failure can be repeated.
    pub fn seeded(seed: u64) -> Self {
        let asked = env::var("DORSAL_SEED").ok();
        let seed = asked.and_then(|text| text.parse().ok()).unwrap_or(seed);
        println!("DORSAL_SEED={seed}");
        Self(seed)
    }

    /// A number below this one.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end
    }

    /// Heads or tails.
    pub fn heads(&mut self) -> bool {
        self.below(2) == 0
    }
}
