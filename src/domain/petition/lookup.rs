//! By what a petition is looked up without an account: a reference that anybody may see, and a code
//! that only the family and the office know.

use crate::domain::base32::{counts, sign, value_of};
use std::fmt;
use std::str::FromStr;

/// Characters of a code, five bits each.
const CODE: usize = 8;
/// Characters of a printed group of a code.
const CODE_GROUP: usize = 4;
/// Digits of a reference.
const REFERENCE: usize = 9;
/// Digits of a printed group of a reference.
const REFERENCE_GROUP: usize = 3;
/// Longest text that is read at all, in bytes.
const LONGEST: usize = 200;

/// The code of a petition: 40 random bits. Guessing is slowed down by counting, for each address and
/// each number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct LookupCode([u8; CODE]);

/// Nine digits by which a petition is known from the day it is sent. No secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference(u32);

/// Text that is no code or no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("compare it with the paper once more")]
pub struct Unreadable;

/// What a petition is looked up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handle {
    /// The reference.
    pub reference: Reference,
    /// The code.
    pub code: LookupCode,
}

impl LookupCode {
    /// The code of random bytes, five bits of each.
    pub fn new(random: [u8; CODE]) -> Self {
        Self(random.map(|byte| byte & 31))
    }

    /// Without groups, as it is stored and compared.
    pub fn plain(self) -> String {
        self.0.into_iter().map(|value| sign(value.into())).collect()
    }
}

impl fmt::Display for LookupCode {
    /// In groups, as it is printed: `7ZZZ-ZZZZ`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_groups(f, &self.plain(), CODE_GROUP)
    }
}

impl fmt::Debug for LookupCode {
    /// Not the code itself: logs are read by others.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LookupCode(…)")
    }
}

impl FromStr for LookupCode {
    type Err = Unreadable;

    /// Reads what a person typed: any case, with or without groups, O for 0, I and L for 1.
    fn from_str(typed: &str) -> Result<Self, Unreadable> {
        if typed.len() > LONGEST {
            return Err(Unreadable);
        }
        let values: Option<Vec<u8>> = typed
            .chars()
            .filter(|typed| counts(*typed))
            .map(|typed| value_of(typed).filter(|value| *value < 32))
            .map(|value| value.and_then(|value| u8::try_from(value).ok()))
            .collect();
        let values = values.ok_or(Unreadable)?;
        values.try_into().map(Self).map_err(|_other_length| Unreadable)
    }
}

impl Reference {
    /// The reference of a random number.
    pub const fn new(random: u32) -> Self {
        // Without leading zeros, which people leave out.
        Self(100_000_000 + random % 900_000_000)
    }

    /// Without groups, as it is stored and looked for.
    pub fn plain(self) -> String {
        format!("{:0REFERENCE$}", self.0)
    }
}

impl fmt::Display for Reference {
    /// In groups, as it is printed: `483-729-150`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_groups(f, &self.plain(), REFERENCE_GROUP)
    }
}

impl FromStr for Reference {
    type Err = Unreadable;

    /// Reads what a person typed: nine digits, with or without groups.
    fn from_str(typed: &str) -> Result<Self, Unreadable> {
        if typed.len() > LONGEST {
            return Err(Unreadable);
        }
        let digits: String = typed.chars().filter(|typed| counts(*typed)).collect();
        if digits.len() != REFERENCE || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(Unreadable);
        }
        digits.parse().map(Self).map_err(|_too_long| Unreadable)
    }
}

fn in_groups(f: &mut fmt::Formatter<'_>, plain: &str, size: usize) -> fmt::Result {
    for (at, sign) in plain.chars().enumerate() {
        if at > 0 && at % size == 0 {
            f.write_str("-")?;
        }
        write!(f, "{sign}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_code_reads_back_as_printed_and_as_typed_carelessly(random: [u8; 8]) {
            let code = LookupCode::new(random);
            prop_assert_eq!(code.plain().len(), CODE);
            prop_assert_eq!(code.to_string().parse(), Ok(code));
            let careless = format!(" {} ", code.to_string().to_lowercase().replace('-', " "))
                .replace('0', "o").replace('1', "l");
            prop_assert_eq!(careless.parse(), Ok(code));
        }

        #[test]
        fn every_reference_reads_back_and_has_nine_digits(random: u32) {
            let reference = Reference::new(random);
            prop_assert_eq!(reference.plain().len(), REFERENCE);
            prop_assert_eq!(reference.to_string().parse(), Ok(reference));
            prop_assert_eq!(reference.plain().parse(), Ok(reference));
        }

        #[test]
        fn no_text_makes_the_readers_panic(text in "\\PC{0,40}") {
            let _ = (text.parse::<LookupCode>(), text.parse::<Reference>());
        }
    }

    #[test]
    fn both_are_printed_in_groups_and_the_code_never_in_a_log() {
        let code = LookupCode::new([255; 8]);
        assert_eq!(code.to_string(), "ZZZZ-ZZZZ");
        assert_eq!(format!("{code:?}"), "LookupCode(…)");
        assert_eq!(Reference::new(383_729_150).to_string(), "483-729-150");
    }

    #[test]
    fn other_texts_are_neither() {
        for text in ["", "1234567", "123456789A", "ZZZZ-ZZZU", "ZZZZ-ZZZ*", &"0".repeat(5_000)] {
            assert_eq!(text.parse::<LookupCode>(), Err(Unreadable), "{text}");
            assert_eq!(text.parse::<Reference>(), Err(Unreadable), "{text}");
        }
    }
}
