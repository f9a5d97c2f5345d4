//! Access tokens: short-lived, bound to a session row, so that they can be revoked.

use super::{Context, Error, Result};
use crate::domain::id::SessionId;
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};

/// Who the token is for and until when; everything else is looked up with each request.
#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    /// The session.
    sid: SessionId,
    /// End of validity, seconds since 1970.
    exp: i64,
    /// Issued at, seconds since 1970.
    iat: i64,
    /// Issuer.
    iss: String,
    /// What it opens.
    aud: String,
}

const ISSUER: &str = "aqtau";

/// Other tokens may be signed with the same secret one day; they open nothing here.
const AUDIENCE: &str = "aqtau-api";

/// Makes an access token for a session; yields it with its end.
///
/// # Errors
/// [`Error::Internal`] when signing fails.
pub fn issue(context: &Context, session: SessionId) -> Result<(String, DateTime<Utc>)> {
    let now = context.clock.now();
    let end = now + TimeDelta::minutes(i64::from(context.config.auth.access_minutes));
    let claims = Claims {
        sid: session,
        exp: end.timestamp(),
        iat: now.timestamp(),
        iss: ISSUER.to_owned(),
        aud: AUDIENCE.to_owned(),
    };
    let secret = context.keys.token_secret.expose_secret().as_bytes();
    let key = EncodingKey::from_secret(secret);
    let token = encode(&Header::new(Algorithm::HS256), &claims, &key).map_err(Error::internal)?;
    Ok((token, end))
}

/// The session a token is for.
///
/// # Errors
/// [`Error::Unauthenticated`] for anything but a valid token that has not ended.
pub fn session_of(context: &Context, token: &str) -> Result<SessionId> {
    let secret = context.keys.token_secret.expose_secret().as_bytes();
    let mut rules = Validation::new(Algorithm::HS256);
    rules.set_issuer(&[ISSUER]);
    rules.set_audience(&[AUDIENCE]);
    // The end is judged below, by the clock every rule uses.
    rules.validate_exp = false;
    rules.set_required_spec_claims(&["exp", "iss", "aud"]);
    let token = decode::<Claims>(token, &DecodingKey::from_secret(secret), &rules)
        .ok()
        .ok_or(Error::Unauthenticated)?;
    if token.claims.exp <= context.clock.now().timestamp() {
        return Err(Error::Unauthenticated);
    }
    Ok(token.claims.sid)
}
