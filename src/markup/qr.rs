//! A text as a square of light and dark that phones read: QR code, bytes, correction level M
//! (ISO/IEC 18004), versions 1 to 20.

use super::qr_field::field;
use maud::{Markup, html};

/// Bytes of correction in each block, by version.
const CORRECTION: [usize; 20] = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
];
/// Blocks, by version.
const BLOCKS: [usize; 20] = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
];

/// The rows of the square of a text, from above, `true` for dark; none where the text is too long.
pub fn square(text: &str) -> Option<Vec<Vec<bool>>> {
    let (version, codewords) = codewords(text.as_bytes())?;
    Some(field(version, &codewords))
}

/// The square as a picture with its quiet edge of four; nothing where the text is too long.
pub fn picture(text: &str, name: &str) -> Markup {
    let Some(square) = square(text) else {
        return Markup::default();
    };
    let size = (square.len() + 8).to_string();
    let mut path = String::new();
    for (y, row) in square.iter().enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&true) {
                let (at, down, long) = (x + 4, y + 4, run.len());
                for part in [
                    "M",
                    &at.to_string(),
                    " ",
                    &down.to_string(),
                    "h",
                    &long.to_string(),
                    "v1h-",
                    &long.to_string(),
                    "z",
                ] {
                    path.push_str(part);
                }
            }
            x += run.len();
        }
    }
    let view_box = ["0 0 ", &size, " ", &size].concat();
    html! {
        svg.qr role="img" aria-label=(name) viewBox=(view_box) shape-rendering="crispEdges" {
            rect width=(size) height=(size) {}
            path d=(path) {}
        }
    }
}

/// How many bytes a square of a version holds in all: what is not fixed, in eights.
const fn room(version: usize) -> usize {
    let mut bits = (16 * version + 128) * version + 64;
    if version >= 2 {
        let aligned = version / 7 + 2;
        bits -= (25 * aligned - 10) * aligned - 55;
        if version >= 7 {
            bits -= 36;
        }
    }
    bits / 8
}

/// The version that a text needs, and all bytes of its square: data and correction, interleaved.
fn codewords(text: &[u8]) -> Option<(usize, Vec<u8>)> {
    for (place, (correction, blocks)) in CORRECTION.into_iter().zip(BLOCKS).enumerate() {
        let version = place + 1;
        let room = room(version);
        let data = room - correction * blocks;
        let head = if version < 10 { 12 } else { 20 };
        if head + text.len() * 8 <= data * 8 {
            let data = padded(text, version, data)?;
            return Some((version, interleaved(&data, room, correction, blocks)));
        }
    }
    None
}

/// The data: kind and length, the text, an end, and filling.
fn padded(text: &[u8], version: usize, length: usize) -> Option<Vec<u8>> {
    let mut bits: Vec<bool> = Vec::new();
    let mut push = |value: u32, count: u32| {
        bits.extend((0..count).rev().map(|place| value >> place & 1 == 1));
    };
    push(4, 4);
    push(
        u32::try_from(text.len()).ok()?,
        if version < 10 { 8 } else { 16 },
    );
    for byte in text {
        push(u32::from(*byte), 8);
    }
    let end = (length * 8 - bits.len()).min(4);
    bits.extend(std::iter::repeat_n(false, end));
    let mut bytes: Vec<u8> = bits
        .chunks(8)
        .map(|eight| {
            (0..8).fold(0, |byte, place| {
                byte << 1 | u8::from(eight.get(place) == Some(&true))
            })
        })
        .collect();
    bytes.extend([0xec, 0x11].into_iter().cycle().take(length - bytes.len()));
    Some(bytes)
}

/// Data and correction, a byte of each block in turn. The first blocks are one byte shorter.
fn interleaved(data: &[u8], room: usize, correction: usize, blocks: usize) -> Vec<u8> {
    let (short, long) = (room / blocks - correction, room % blocks);
    let divisor = divisor(correction);
    let (mut pieces, mut checks) = (Vec::new(), Vec::new());
    let mut rest = data;
    for block in 0..blocks {
        let length = short + usize::from(block >= blocks - long);
        let (piece, after) = rest.split_at(length.min(rest.len()));
        rest = after;
        checks.push(remainder(piece, &divisor));
        pieces.push(piece);
    }
    let mut all = Vec::new();
    for place in 0..=short {
        all.extend(pieces.iter().filter_map(|piece| piece.get(place)));
    }
    for place in 0..correction {
        all.extend(checks.iter().filter_map(|check| check.get(place)));
    }
    all
}

/// The product of two elements of the field of 256.
fn product(one: u8, other: u8) -> u8 {
    let mut result: u8 = 0;
    for place in (0..8).rev() {
        result = (result << 1) ^ ((result >> 7) * 0x1d);
        result ^= (other >> place & 1) * one;
    }
    result
}

/// The polynomial that the correction of a length is the remainder by.
fn divisor(length: usize) -> Vec<u8> {
    let mut result = vec![0; length];
    if let Some(last) = result.last_mut() {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..length {
        let mut next = result.iter().skip(1).copied().collect::<Vec<u8>>();
        next.push(0);
        result = result
            .iter()
            .zip(next)
            .map(|(value, after)| product(*value, root) ^ after)
            .collect();
        root = product(root, 2);
    }
    result
}

fn remainder(data: &[u8], divisor: &[u8]) -> Vec<u8> {
    let mut result = vec![0; divisor.len()];
    for byte in data {
        let factor = byte ^ result.remove(0);
        result.push(0);
        for (value, by) in result.iter_mut().zip(divisor) {
            *value ^= product(*by, factor);
        }
    }
    result
}
