//! The check that anybody with the paper can make, without signing in.

use crate::domain::actor::Actor;
use crate::domain::certificate::VerificationCode;
use crate::service::{Context, Error, Result};
use crate::store;
use crate::store::certificate::Certificate;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use std::net::IpAddr;

/// What the check tells: whether the certificate holds, and what is printed on it.
#[derive(Debug, Clone, Default, serde::Serialize, utoipa::ToSchema)]
pub struct CheckView {
    /// `valid`, `replaced`, `void`, or `unknown` when there is no certificate with this code.
    pub state: String,
    /// What is printed.
    #[schema(value_type = Option<Object>)]
    pub certificate: Option<serde_json::Value>,
    /// The exact text that is signed: what is printed, with sorted keys and without spaces.
    pub signed_text: Option<String>,
    /// Ed25519 signature over that text, in base 64.
    pub signature: Option<String>,
    /// Which of the published keys signed.
    pub key_id: Option<String>,
}

impl CheckView {
    /// Whether there is a certificate with the code.
    pub fn is_known(&self) -> bool {
        self.certificate.is_some()
    }
}

/// A key that certificates are signed with.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct KeyView {
    /// Its name, as it stands with each signature.
    pub key_id: String,
    /// Always `Ed25519`.
    pub algorithm: String,
    /// The public key, 32 bytes in base 64.
    pub public_key: String,
}

/// Checks from one address within a minute; a person needs a handful, a guesser billions.
const PER_MINUTE: u32 = 30;

/// Checks a certificate by the code on it. Whatever else was typed gives `unknown`.
///
/// # Errors
/// `TooMany`; the database.
pub async fn check(context: &Context, from: IpAddr, typed: &str) -> Result<CheckView> {
    context.checks.from(from, "certificate", PER_MINUTE, context.clock.now())?;
    let Ok(code) = typed.parse::<VerificationCode>() else { return Ok(unknown()) };
    let found = context
        .read(&Actor::public(), async |tx| {
            Ok(store::certificate::find_by_code(tx, &code.plain()).await?)
        })
        .await?;
    found.map_or_else(|| Ok(unknown()), shown)
}

fn unknown() -> CheckView {
    CheckView { state: "unknown".to_owned(), ..CheckView::default() }
}

fn shown(certificate: Certificate) -> Result<CheckView> {
    let printed = serde_json::from_str(&certificate.content).map_err(Error::internal)?;
    Ok(CheckView {
        state: certificate.state.to_string(),
        certificate: Some(printed),
        signed_text: Some(certificate.content),
        signature: Some(BASE64_STANDARD.encode(&certificate.signature)),
        key_id: Some(certificate.key_id),
    })
}

/// The public keys, so that anybody can check a signature without asking again.
pub fn keys(context: &Context) -> Vec<KeyView> {
    let key = context.keys.signing.verifying_key();
    vec![KeyView {
        key_id: context.keys.key_id(),
        algorithm: "Ed25519".to_owned(),
        public_key: BASE64_STANDARD.encode(key.as_bytes()),
    }]
}
