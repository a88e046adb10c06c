//! What a microphone hears: quiet and claps, as a sound file.

use std::time::Duration;

use crate::chance::Chance;

/// Samples a second.
const RATE: u32 = 48_000;
/// How long a clap is heard.
const CLAP: Duration = Duration::from_millis(90);

/// A sound that is made piece by piece.
#[derive(Clone, Debug, Default)]
pub struct Sound(Vec<i16>);

impl Sound {
    /// So much silence.
    #[must_use]
    pub fn quiet(mut self, length: Duration) -> Self {
        self.0.resize(self.0.len() + samples(length), 0);
        self
    }

    /// A clap: noise that is loud at once and fades.
    #[must_use]
    pub fn clap(mut self) -> Self {
        let mut chance = Chance::seeded(7);
        let length = samples(CLAP);
        for place in 0..length {
            let fading = (length - place) * (length - place) / length;
            let loudest = i64::try_from(fading * 60_000 / length).unwrap_or_default();
            let noise = i64::try_from(chance.below(65_536)).unwrap_or_default() - 32_768;
            let sample = noise * loudest / 65_536;
            self.0.push(i16::try_from(sample).unwrap_or_default());
        }
        self
    }

    /// The bytes of a WAVE file with one channel of 16 bits.
    pub(crate) fn wav(&self) -> Vec<u8> {
        let data: Vec<u8> = self
            .0
            .iter()
            .flat_map(|sample| sample.to_le_bytes())
            .collect();
        let length = u32::try_from(data.len()).expect("a short sound");
        let mut file = Vec::new();
        file.extend(b"RIFF");
        file.extend((36 + length).to_le_bytes());
        file.extend(b"WAVEfmt ");
        file.extend(16_u32.to_le_bytes());
        // Plain samples, one channel.
        file.extend([1_u16, 1].iter().flat_map(|field| field.to_le_bytes()));
        file.extend(
            [RATE, RATE * 2]
                .iter()
                .flat_map(|field| field.to_le_bytes()),
        );
        file.extend([2_u16, 16].iter().flat_map(|field| field.to_le_bytes()));
        file.extend(b"data");
        file.extend(length.to_le_bytes());
        file.extend(data);
        file
    }
}

fn samples(length: Duration) -> usize {
    usize::try_from(length.as_millis()).unwrap_or_default() * RATE as usize / 1000
}
