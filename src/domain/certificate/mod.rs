//! Certificates of rehabilitation and of injured status: content, verification code, signature.

mod code;
mod content;

pub use code::{NotACode, VerificationCode};
pub use content::{
    CertificateKind, CertificateState, Clearing, Content, EarlierChange, FORM, Holder, Issuer,
    Person, Repression, Sourced,
};

use ed25519_dalek::{Signature, VerifyingKey};

/// Whether the signature is over exactly this text by the owner of the key; anybody can compute it
/// from the paper's data and the published key.
pub fn verify(key: &VerifyingKey, canonical: &str, signature: &[u8]) -> bool {
    Signature::from_slice(signature)
        .is_ok_and(|signature| key.verify_strict(canonical.as_bytes(), &signature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::{Signer as _, SigningKey};

    fn content() -> Content {
        Content {
            form: FORM.to_owned(),
            kind: CertificateKind::Rehabilitated,
            series: "UZ".to_owned(),
            number: "UZ-GP-2026/00001".to_owned(),
            code: VerificationCode::new([5; 16]).to_string(),
            issuer: Issuer { name: "Bosh prokuratura".to_owned(), place: None },
            date: "2026-03-02".to_owned(),
            language: "uz-Latn".to_owned(),
            person: Person::default(),
            repression: Repression::default(),
            clearing: Clearing::default(),
            posthumously: None,
            issued_to: Holder::default(),
            signatory: "—".to_owned(),
            case_number: "UZ-GP-2026/00007".to_owned(),
            file_reference: None,
        }
    }

    #[test]
    fn the_signature_holds_for_the_canonical_text_and_for_no_other() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let text = content().canonical().unwrap();
        let signature = key.sign(text.as_bytes()).to_bytes();
        assert!(verify(&key.verifying_key(), &text, &signature));
        let changed = text.replace("00001", "00002");
        assert!(!verify(&key.verifying_key(), &changed, &signature));
        let other = SigningKey::from_bytes(&[8; 32]);
        assert!(!verify(&other.verifying_key(), &text, &signature));
        assert!(!verify(&key.verifying_key(), &text, &signature[..63]));
    }

    #[test]
    fn the_canonical_text_reads_back_and_keeps_empty_fields_visible() {
        let text = content().canonical().unwrap();
        let read: Content = serde_json::from_str(&text).unwrap();
        assert_eq!(read, content());
        assert!(text.contains(r#""name_in_file":null"#), "{text}");
        assert_eq!(read.canonical().unwrap(), text);
    }

    #[test]
    fn refusals_and_terminations_have_no_certificate() {
        use crate::domain::repression::Outcome;
        for outcome in Outcome::ALL {
            assert_eq!(CertificateKind::of(*outcome).is_some(), outcome.is_granted(), "{outcome}");
        }
    }
}
