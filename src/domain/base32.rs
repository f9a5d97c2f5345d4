//! Crockford's base 32 with its check characters (<https://www.crockford.com/base32.html>): codes
//! that a person can read out over the telephone, without letters that look like digits.

/// Digits of a value, then the five signs that only a check character can be.
pub(super) const SIGNS: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

/// The sign of a value from 0 to 36.
pub(super) fn sign(value: u128) -> char {
    let sign = usize::try_from(value).ok().and_then(|at| SIGNS.get(at));
    char::from(sign.copied().unwrap_or(b'0'))
}

/// The value of a sign as typed: any case, O for 0, I and L for 1.
pub(super) fn value_of(typed: char) -> Option<u128> {
    let sign = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = SIGNS.iter().position(|known| char::from(*known) == sign)?;
    u128::try_from(at).ok()
}

/// Whether a typed character counts: spaces and hyphens between groups do not.
pub(super) fn counts(typed: char) -> bool {
    !typed.is_whitespace() && !matches!(typed, '-' | '\u{2010}'..='\u{2015}')
}
