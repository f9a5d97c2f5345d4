//! Forms: each carries a token that only a page of ours could have made for this browser.

use super::account::session;
use crate::domain::digest::Sha256;
use crate::http::Problem;
use crate::service::{Context, Error, RequestKey};
use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, web};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::SecretString;
use sha2::Digest as _;
use std::future::Future;
use std::pin::Pin;
use uuid::Uuid;

/// Name of the token's field.
pub(super) const FIELD: &str = "_token";
/// Known before anybody signs in, so that the sign-in itself is guarded.
const VISITOR: &str = "aqtau_visitor";
/// The problem of a form without a token that holds.
pub(super) const EXPIRED: &str = "form-expired";
const PURPOSE: &str = "forms";

/// The browser as forms know it: its session, else the cookie of a visitor.
fn browser(context: &Context, request: &HttpRequest) -> Option<String> {
    let held = |name| request.cookie(name).map(|cookie| cookie.value().to_owned());
    held(session::name(context)).or_else(|| held(VISITOR)).filter(|value| !value.is_empty())
}

/// A token for a form, and the cookie of a visitor where there is none yet. It is another one each time,
/// so that compressed pages do not give it away piece by piece.
pub(super) fn token(context: &Context, request: &HttpRequest) -> (String, Option<Cookie<'static>>) {
    let (known, cookie) = match browser(context, request) {
        Some(known) => (known, None),
        None => {
            let visitor = Uuid::new_v4().simple().to_string();
            (visitor.clone(), Some(session::cookie(context, VISITOR, visitor)))
        }
    };
    let salt = Uuid::new_v4();
    let code = context.keys.code(PURPOSE, &format!("{salt} {known}"));
    (URL_SAFE_NO_PAD.encode([salt.as_bytes().as_slice(), &code].concat()), cookie)
}

/// Whether a token was made for this browser.
fn holds(context: &Context, request: &HttpRequest, token: &str) -> bool {
    let Some(known) = browser(context, request) else { return false };
    let Ok(bytes) = URL_SAFE_NO_PAD.decode(token) else { return false };
    let Some((salt, code)) = bytes.split_first_chunk::<16>() else { return false };
    let salt = Uuid::from_bytes(*salt);
    context.keys.is_code(PURPOSE, &format!("{salt} {known}"), code)
}

/// What was typed into a form of ours, also where it cannot be used.
#[derive(Debug, Default)]
pub(super) struct Answers {
    pairs: Vec<(String, String)>,
    token: String,
    path: String,
}

impl Answers {
    /// The fields of a request that came in another way than as a plain form.
    ///
    /// # Errors
    /// The form is none of ours, or too old.
    pub(super) fn guarded(
        request: &HttpRequest,
        mut pairs: Vec<(String, String)>,
    ) -> Result<Self, Problem> {
        let context = request
            .app_data::<web::Data<Context>>()
            .ok_or_else(|| Error::internal("the server has no context"))?;
        let token = pairs.extract_if(.., |(name, _)| name == FIELD).next();
        let token = token.map(|(_, value)| value).unwrap_or_default();
        if !holds(context, request, &token) {
            let status = StatusCode::CONFLICT;
            return Err(Problem::new(status, EXPIRED, "The form has expired", ""));
        }
        Ok(Self { pairs, token, path: request.path().to_owned() })
    }

    /// A field as typed; nothing for one that was not sent.
    pub(super) fn text(&self, name: &str) -> &str {
        self.all(name).next().unwrap_or_default()
    }

    /// A field, where something was typed.
    pub(super) fn given(&self, name: &str) -> Option<String> {
        let text = self.text(name).trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// Every value of a field.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = move |pair: &&(String, String)| pair.0 == name;
        self.pairs.iter().filter(named).map(|(_, value)| value.as_str())
    }

    /// A password, or the token of a link.
    pub(super) fn secret(&self, name: &str) -> SecretString {
        self.text(name).into()
    }

    /// An id; none for one that is missing or cannot be one.
    pub(super) fn id(&self, name: &str) -> Option<Uuid> {
        self.text(name).parse().ok()
    }

    /// Every id of a field.
    pub(super) fn ids(&self, name: &str) -> Vec<Uuid> {
        self.all(name).filter_map(|value| value.parse().ok()).collect()
    }

    /// The version of the case that was on the screen; one that was never there is stale.
    pub(super) fn version(&self) -> i32 {
        self.text("version").parse().unwrap_or_default()
    }

    /// Makes a form that is sent twice do its work once. What was changed in it makes it another.
    pub(super) fn key(&self) -> RequestKey {
        let mut hash = sha2::Sha256::new();
        hash.update(self.path.as_bytes());
        for (name, value) in &self.pairs {
            for part in [name, value] {
                hash.update((part.len() as u64).to_be_bytes());
                hash.update(part.as_bytes());
            }
        }
        let fingerprint = Sha256(hash.finalize().into());
        RequestKey { key: format!("{}.{fingerprint}", self.token), fingerprint }
    }
}

impl FromRequest for Answers {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let pairs = web::Form::<Vec<(String, String)>>::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let pairs = pairs.await.map_err(|error| unread(&error))?.into_inner();
            // A form has lines ended as in mails; what is kept has them as everywhere else.
            let plain = |(name, value): (String, String)| (name, value.replace("\r\n", "\n"));
            Self::guarded(&request, pairs.into_iter().map(plain).collect())
        })
    }
}

fn unread(error: &actix_web::Error) -> Problem {
    let status = error.as_response_error().status_code();
    Problem::new(status, "unreadable", "Unreadable request", "")
}
