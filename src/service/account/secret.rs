//! Secrets that are handed out once: the store keeps only their digest.

use crate::domain::digest::Sha256;
use crate::domain::history::digest;
use crate::service::{Error, Result};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Random bytes in a secret: far more than can be guessed.
const BYTES: usize = 32;

/// A fresh secret as a text that fits into an address, and the digest by which it is known.
pub(super) fn make() -> Result<(String, Sha256)> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes).map_err(Error::internal)?;
    let text = URL_SAFE_NO_PAD.encode(bytes);
    let known = digest_of(&text);
    Ok((text, known))
}

/// The digest by which a secret that was sent back is known.
pub(super) fn digest_of(text: &str) -> Sha256 {
    digest(text.trim().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_comes_back_as_the_digest_that_was_kept() {
        let (one, known) = make().unwrap();
        let (other, unknown) = make().unwrap();
        assert_eq!(one.len(), 43);
        assert_eq!(digest_of(&one), known);
        assert!(one != other && known != unknown);
    }
}
