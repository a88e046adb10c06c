//! The square of a QR code: its fixed patterns, its data in their winding way, and its mask.

/// A square while it is drawn.
#[derive(Clone)]
struct Field {
    size: usize,
    version: usize,
    /// Row by row; `None` is free for data.
    fixed: Vec<Option<bool>>,
    dark: Vec<bool>,
}

/// The square of a version with these bytes, under the mask that reads best.
pub(super) fn field(version: usize, bytes: &[u8]) -> Vec<Vec<bool>> {
    let mut plain = Field::new(version);
    plain.fill(bytes);
    let mut best: Option<(usize, Field)> = None;
    for mask in 0..8 {
        let mut masked = plain.clone();
        masked.mask(mask);
        let cost = masked.cost();
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, masked));
        }
    }
    best.map_or_else(Vec::new, |(_, field)| {
        field
            .dark
            .chunks(field.size)
            .map(<[bool]>::to_vec)
            .collect()
    })
}

impl Field {
    fn new(version: usize) -> Self {
        let size = version * 4 + 17;
        let mut field = Self {
            size,
            version,
            fixed: vec![None; size * size],
            dark: vec![false; size * size],
        };
        for place in 0..size {
            field.set(6, place, place % 2 == 0);
            field.set(place, 6, place % 2 == 0);
        }
        let centres = field.centres();
        for &x in &centres {
            for &y in &centres {
                let near = |value: usize| value < 9;
                let far = |value: usize| value > size - 9;
                let in_corner = (near(x) && near(y)) || (far(x) && near(y)) || (near(x) && far(y));
                if !in_corner {
                    field.rings(x, y, 2);
                }
            }
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] {
            field.rings(x, y, 4);
        }
        field.format(0);
        field.write_version();
        field
    }

    fn set(&mut self, x: usize, y: usize, dark: bool) {
        if let Some(place) = self.fixed.get_mut(y * self.size + x) {
            *place = Some(dark);
        }
        if let Some(place) = self.dark.get_mut(y * self.size + x) {
            *place = dark;
        }
    }

    fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark.get(y * self.size + x) == Some(&true)
    }

    fn is_free(&self, x: usize, y: usize) -> bool {
        self.fixed.get(y * self.size + x) == Some(&None)
    }

    /// Rings round a centre, as far as the square goes: dark, but for the second and the outermost of
    /// the large ones.
    fn rings(&mut self, x: usize, y: usize, reach: usize) {
        for down in y.saturating_sub(reach)..=(y + reach).min(self.size - 1) {
            for right in x.saturating_sub(reach)..=(x + reach).min(self.size - 1) {
                let ring = down.abs_diff(y).max(right.abs_diff(x));
                let dark = if reach == 4 {
                    ring != 2 && ring != 4
                } else {
                    ring != 1
                };
                self.set(right, down, dark);
            }
        }
    }

    /// Where the small patterns stand, in both directions.
    fn centres(&self) -> Vec<usize> {
        if self.version == 1 {
            return Vec::new();
        }
        let count = self.version / 7 + 2;
        let step = (self.version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
        let mut centres = vec![6];
        centres.extend(
            (0..count - 1)
                .rev()
                .map(|place| self.size - 7 - place * step),
        );
        centres
    }

    /// The mask and the level, twice. Level M is 0.
    fn format(&mut self, mask: usize) {
        let mut rest = mask;
        for _ in 0..10 {
            rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        }
        let bits = (mask << 10 | rest) ^ 0x5412;
        let bit = |place: usize| bits >> place & 1 == 1;
        let size = self.size;
        for place in 0..6 {
            self.set(8, place, bit(place));
        }
        self.set(8, 7, bit(6));
        self.set(8, 8, bit(7));
        self.set(7, 8, bit(8));
        for place in 9..15 {
            self.set(14 - place, 8, bit(place));
        }
        for place in 0..8 {
            self.set(size - 1 - place, 8, bit(place));
        }
        for place in 8..15 {
            self.set(8, size - 15 + place, bit(place));
        }
        self.set(8, size - 8, true);
    }

    /// The version, twice, from 7 on.
    fn write_version(&mut self) {
        if self.version < 7 {
            return;
        }
        let mut rest = self.version;
        for _ in 0..12 {
            rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
        }
        let bits = self.version << 12 | rest;
        for place in 0..18 {
            let dark = bits >> place & 1 == 1;
            let (far, near) = (self.size - 11 + place % 3, place / 3);
            self.set(far, near, dark);
            self.set(near, far, dark);
        }
    }

    /// Bytes in pairs of columns, from the right, up and down in turn.
    fn fill(&mut self, bytes: &[u8]) {
        let mut bits = bytes
            .iter()
            .flat_map(|byte| (0..8).rev().map(move |place| byte >> place & 1 == 1));
        let size = self.size;
        // The upright timing pattern has a column of its own.
        let pairs = (1..7)
            .step_by(2)
            .chain((8..size).step_by(2))
            .collect::<Vec<usize>>();
        for (turn, right) in pairs.into_iter().rev().enumerate() {
            let upward = turn % 2 == 0;
            for row in 0..size {
                let y = if upward { size - 1 - row } else { row };
                for x in [right, right - 1] {
                    if self.is_free(x, y)
                        && let Some(bit) = bits.next()
                        && let Some(place) = self.dark.get_mut(y * size + x)
                    {
                        *place = bit;
                    }
                }
            }
        }
    }

    fn mask(&mut self, mask: usize) {
        for y in 0..self.size {
            for x in 0..self.size {
                let flips = match mask {
                    0 => (x + y).is_multiple_of(2),
                    1 => y.is_multiple_of(2),
                    2 => x.is_multiple_of(3),
                    3 => (x + y).is_multiple_of(3),
                    4 => (x / 3 + y / 2).is_multiple_of(2),
                    5 => x * y % 2 + x * y % 3 == 0,
                    6 => (x * y % 2 + x * y % 3).is_multiple_of(2),
                    _ => ((x + y) % 2 + x * y % 3).is_multiple_of(2),
                };
                if flips
                    && self.is_free(x, y)
                    && let Some(place) = self.dark.get_mut(y * self.size + x)
                {
                    *place = !*place;
                }
            }
        }
        self.format(mask);
    }

    /// How hard it is to read: long runs, blocks of one shade, and more of one shade than the other.
    fn cost(&self) -> usize {
        let mut cost = 0;
        for line in 0..self.size {
            for upright in [false, true] {
                let mut run = 0;
                let mut before = None;
                for place in 0..self.size {
                    let (x, y) = if upright {
                        (line, place)
                    } else {
                        (place, line)
                    };
                    let here = Some(self.is_dark(x, y));
                    run = if here == before { run + 1 } else { 1 };
                    before = here;
                    cost += match run {
                        5 => 3,
                        6.. => 1,
                        _ => 0,
                    };
                }
            }
        }
        for y in 1..self.size {
            for x in 1..self.size {
                let here = self.is_dark(x, y);
                let others = [(x - 1, y), (x, y - 1), (x - 1, y - 1)];
                if others.iter().all(|(x, y)| self.is_dark(*x, *y) == here) {
                    cost += 3;
                }
            }
        }
        let dark = self.dark.iter().filter(|dark| **dark).count();
        cost + dark.abs_diff(self.dark.len() / 2) * 20 / self.dark.len() * 10
    }
}
