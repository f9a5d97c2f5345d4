//! The verification code: 128 random bits that a person can read out over the telephone.
//!
//! Written in Crockford's base 32 with his check character: one wrong or two exchanged characters are
//! noticed before anybody is told that a certificate does not exist.

use crate::domain::base32::{counts, sign, value_of};
use std::fmt;
use std::str::FromStr;

/// Characters that carry the 128 bits, five each.
const DIGITS: usize = 26;

/// Characters of a printed group.
const GROUP: usize = 3;

/// The code of one certificate; whoever has it may check the certificate.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct VerificationCode(u128);

/// A text that is no verification code, or has a wrong character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a verification code; compare it with the paper once more")]
pub struct NotACode;

impl VerificationCode {
    /// The code of 128 random bits.
    pub const fn new(random: [u8; 16]) -> Self {
        Self(u128::from_be_bytes(random))
    }

    /// Without groups, as it is stored and looked for.
    pub fn plain(self) -> String {
        let value = (0..DIGITS).rev().map(|place| (self.0 >> (place * 5)) & 31);
        value.chain([self.0 % 37]).map(sign).collect()
    }
}

impl fmt::Display for VerificationCode {
    /// In groups, as it is printed: `7ZZ-ZZZ-…`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, sign) in self.plain().chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{sign}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for VerificationCode {
    /// Not the code itself: it would open the certificate to whoever reads a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VerificationCode(…)")
    }
}

impl FromStr for VerificationCode {
    type Err = NotACode;

    /// Reads what a person typed: any case, with or without groups, O for 0, I and L for 1.
    fn from_str(typed: &str) -> Result<Self, NotACode> {
        if typed.len() > 200 {
            return Err(NotACode);
        }
        let mut values = Vec::with_capacity(DIGITS + 1);
        for typed in typed.chars().filter(|typed| counts(*typed)) {
            values.push(value_of(typed).ok_or(NotACode)?);
        }
        let (check, digits) = values.split_last().ok_or(NotACode)?;
        // The first of 26 digits carries three bits: 8 and above would not fit into 128.
        if digits.len() != DIGITS || digits.first().is_none_or(|first| *first > 7) {
            return Err(NotACode);
        }
        let mut value = 0_u128;
        for digit in digits {
            if *digit > 31 {
                return Err(NotACode);
            }
            value = (value << 5) | digit;
        }
        if value % 37 == *check { Ok(Self(value)) } else { Err(NotACode) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::base32::SIGNS;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_code_reads_back_as_printed_and_as_typed_carelessly(random: [u8; 16]) {
            let code = VerificationCode::new(random);
            prop_assert_eq!(code.plain().len(), 27);
            prop_assert_eq!(code.to_string().parse(), Ok(code));
            let careless = format!("  {} ", code.to_string().to_lowercase().replace('-', " "))
                .replace('0', "o").replace('1', "l");
            prop_assert_eq!(careless.parse(), Ok(code));
        }

        #[test]
        fn one_wrong_character_is_noticed(random: [u8; 16], at in 0usize..27, other in 0usize..37) {
            let plain = VerificationCode::new(random).plain();
            let mut signs: Vec<u8> = plain.bytes().collect();
            prop_assume!(signs[at] != SIGNS[other]);
            signs[at] = SIGNS[other];
            let changed = String::from_utf8(signs).unwrap();
            prop_assert_eq!(changed.parse::<VerificationCode>(), Err(NotACode));
        }

        #[test]
        fn two_exchanged_neighbours_are_noticed(random: [u8; 16], at in 0usize..25) {
            let plain = VerificationCode::new(random).plain();
            let mut signs: Vec<u8> = plain.bytes().collect();
            prop_assume!(signs[at] != signs[at + 1]);
            signs.swap(at, at + 1);
            let changed = String::from_utf8(signs).unwrap();
            prop_assert_eq!(changed.parse::<VerificationCode>(), Err(NotACode));
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,60}") {
            let _ = text.parse::<VerificationCode>();
        }
    }

    #[test]
    fn the_code_is_printed_in_groups_of_three() {
        let code = VerificationCode::new([0xff; 16]);
        assert!(code.to_string().starts_with("7ZZ-ZZZ-"), "{code}");
        assert_eq!(format!("{code:?}"), "VerificationCode(…)");
    }

    #[test]
    fn empty_long_and_short_texts_are_no_codes() {
        for text in ["", "-", "7ZZ", &"0".repeat(26), &"0".repeat(28), &"0".repeat(5000)] {
            assert_eq!(text.parse::<VerificationCode>(), Err(NotACode), "{text}");
        }
        assert!("0".repeat(27).parse::<VerificationCode>().is_ok());
    }
}
