//! Countries by their ISO 3166-1 code, in lower case.

use std::{fmt, str::FromStr};

/// A country: two lower-case letters, so that a profile of a further country needs no new code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

/// A text that is not two lower-case Latin letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a country is written as two lower-case letters, for example kz")]
pub struct NotACountry;

impl Country {
    /// Kazakhstan.
    pub const KZ: Self = Self(*b"kz");
    /// Kyrgyzstan.
    pub const KG: Self = Self(*b"kg");
    /// Uzbekistan.
    pub const UZ: Self = Self(*b"uz");
    /// Tajikistan.
    pub const TJ: Self = Self(*b"tj");
    /// Turkmenistan.
    pub const TM: Self = Self(*b"tm");
    /// The Russian Federation.
    pub const RU: Self = Self(*b"ru");
    /// Ukraine.
    pub const UA: Self = Self(*b"ua");

    /// The code, for example `kz`.
    pub fn as_str(&self) -> &str {
        // The bytes are ASCII letters by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Country {
    type Err = NotACountry;

    fn from_str(text: &str) -> Result<Self, NotACountry> {
        match text.as_bytes() {
            [first @ b'a'..=b'z', second @ b'a'..=b'z'] => Ok(Self([*first, *second])),
            _ => Err(NotACountry),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl serde::Serialize for Country {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for Country {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
