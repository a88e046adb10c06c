//! Reads what the build wrote, in the format of `postcard`.
//!
//! The bytes are the build's own, so there is nothing to report: bytes of another kind end the
//! program. A decoder that can fail keeps a way out at each of some four hundred fields, and those
//! ways out were a tenth of all code that a first visit loads (docs/architecture.md, *Size*).

mod access;

use access::{Counted, Fields, Variant};
use serde::de::{self, Deserialize, Visitor};
use std::fmt;

/// The value that these bytes stand for.
pub(super) fn decode<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> T {
    let Ok(value) = T::deserialize(&mut Reader { rest: bytes });
    value
}

/// No error: there is no value of this type.
#[derive(Debug)]
pub(super) enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        std::process::abort()
    }
}

struct Reader<'de> {
    rest: &'de [u8],
}

impl<'de> Reader<'de> {
    #[inline(never)]
    fn bytes(&mut self, count: usize) -> &'de [u8] {
        let Some((bytes, rest)) = self.rest.split_at_checked(count) else {
            std::process::abort()
        };
        self.rest = rest;
        bytes
    }

    #[inline(never)]
    fn byte(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or_default()
    }

    /// A whole number in groups of seven bits, the lowest first.
    #[inline(never)]
    fn number(&mut self) -> u64 {
        let mut value = 0;
        for place in 0..10 {
            let byte = self.byte();
            value |= u64::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                break;
            }
        }
        value
    }

    /// A whole number whose lowest bit is its sign.
    #[inline(never)]
    fn signed(&mut self) -> i64 {
        let folded = self.number();
        (folded >> 1).cast_signed() ^ -((folded & 1).cast_signed())
    }

    fn count(&mut self) -> usize {
        usize::try_from(self.number()).unwrap_or(usize::MAX)
    }

    #[inline(never)]
    fn text(&mut self) -> &'de str {
        let count = self.count();
        str::from_utf8(self.bytes(count)).unwrap_or_default()
    }

    fn float(&mut self) -> f64 {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(self.bytes(8));
        f64::from_le_bytes(bytes)
    }

    fn short_float(&mut self) -> f32 {
        let mut bytes = [0; 4];
        bytes.copy_from_slice(self.bytes(4));
        f32::from_le_bytes(bytes)
    }
}

/// Methods that read one kind of number and hand it on.
macro_rules! numbers {
    ($($method:ident $visit:ident $kind:ty, $read:ident;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
            visitor.$visit(<$kind>::try_from(self.$read()).unwrap_or_default())
        }
    )*};
}

/// Methods that no type of the content calls: the format does not say what it holds.
macro_rules! unknown {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Never> {
            std::process::abort()
        }
    )*};
}

impl<'de> de::Deserializer<'de> for &mut Reader<'de> {
    type Error = Never;

    numbers! {
        deserialize_i16 visit_i16 i16, signed;
        deserialize_i32 visit_i32 i32, signed;
        deserialize_i64 visit_i64 i64, signed;
        deserialize_u8 visit_u8 u8, byte;
        deserialize_u16 visit_u16 u16, number;
        deserialize_u32 visit_u32 u32, number;
        deserialize_u64 visit_u64 u64, number;
    }
    unknown! {
        deserialize_any deserialize_i8 deserialize_char deserialize_bytes deserialize_byte_buf
        deserialize_map deserialize_identifier deserialize_ignored_any
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_bool(self.byte() == 1)
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_f32(self.short_float())
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_f64(self.float())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        if self.byte() == 1 {
            visitor.visit_some(self)
        } else {
            visitor.visit_none()
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Never> {
        let left = self.count();
        visitor.visit_seq(Counted { reader: self, left })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields { reader: self })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields { reader: self })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_seq(Fields { reader: self })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Never> {
        visitor.visit_enum(Variant { reader: self })
    }

    fn is_human_readable(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::{Deserialize, Serialize};

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Plain,
        Named(String),
        Pair(u8, i16),
        Fields { far: f64, near: f32 },
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Thing {
        kinds: Vec<Kind>,
        maybe: Option<u32>,
        none: Option<u32>,
        large: u64,
        below: i64,
        yes: bool,
        text: String,
        pairs: Vec<(i16, i16)>,
    }

    #[test]
    fn what_the_build_writes_is_read_back() {
        let thing = Thing {
            kinds: vec![
                Kind::Plain,
                Kind::Named("trapezius – ä".to_owned()),
                Kind::Pair(255, -300),
                Kind::Fields {
                    far: -0.125,
                    near: 1e-3,
                },
            ],
            maybe: Some(70_000),
            none: None,
            large: u64::MAX,
            below: i64::MIN,
            yes: true,
            text: String::new(),
            pairs: vec![(-1, 1), (i16::MIN, i16::MAX)],
        };
        let bytes = postcard::to_allocvec(&thing).unwrap();
        assert_eq!(decode::<Thing>(&bytes), thing);
    }
}
