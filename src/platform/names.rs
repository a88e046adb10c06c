//! Names that no two sessions or tabs share.

use crate::units::Instant;

/// A name made of a moment and random letters.
pub fn unique(now: Instant) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bytes = [0_u8; 8];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let random =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !random {
        bytes = bits_of(js_sys::Math::random());
    }
    let tail = bytes
        .iter()
        .filter_map(|byte| LETTERS.get(usize::from(byte % 32)).copied().map(char::from));
    let mut name = now.0.to_string();
    name.push('-');
    name.extend(tail);
    name
}

const fn bits_of(random: f64) -> [u8; 8] {
    random.to_bits().to_le_bytes()
}
