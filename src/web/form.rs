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
use chrono::{Datelike as _, NaiveDate};
use secrecy::SecretString;
use sha2::Digest as _;
use std::future::Future;
use std::pin::Pin;
use uuid::Uuid;

/// Name of the token's field.
pub(super) const FIELD: &str = "_token";
/// The problem of a form without a token that holds.
pub(super) const EXPIRED: &str = "form-expired";
const PURPOSE: &str = "forms";

/// The browser as forms know it: its session, else the cookie of a visitor.
fn browser(context: &Context, request: &HttpRequest) -> Option<String> {
    let held = |name| {
        let cookie = request.cookie(name)?;
        (!cookie.value().is_empty()).then(|| cookie.value().to_owned())
    };
    held(session::name(context)).or_else(|| held(session::visitor(context)))
}

/// A token for a form, and the cookie of a visitor where there is none yet. It is another one each time,
/// so that compressed pages do not give it away piece by piece.
pub(super) fn token(context: &Context, request: &HttpRequest) -> (String, Option<Cookie<'static>>) {
    let (known, cookie) = match browser(context, request) {
        Some(known) => (known, None),
        None => {
            let visitor = Uuid::new_v4().simple().to_string();
            let name = session::visitor(context);
            (visitor.clone(), Some(session::cookie(context, name, visitor)))
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

/// A day as people write it or as programs do: 14.04.2026, 14/4/2026, 2026-04-14.
fn read_day(text: &str) -> Option<NaiveDate> {
    let plain = text.trim().replace(['/', ' '], ".");
    let plain = plain.trim_end_matches('.');
    let read = NaiveDate::parse_from_str(plain, "%d.%m.%Y")
        .or_else(|_otherwise| NaiveDate::parse_from_str(plain, "%Y-%m-%d"))
        // Some telephones offer digits alone.
        .or_else(|_otherwise| NaiveDate::parse_from_str(plain, "%d%m%Y"));
    // What a slip of the finger makes of a year is no day.
    read.ok().filter(|day| (1800..=2200).contains(&day.year()))
}

/// A day that somebody typed; none when nothing was.
///
/// # Errors
/// What cannot be read as a day, told at `pointer`.
pub(super) fn day_of(text: &str, pointer: &str) -> Result<Option<NaiveDate>, Error> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || Error::field(pointer, "not_a_date", "Write the day as 14.04.2026.");
    read_day(text).map(Some).ok_or_else(wrong)
}

/// A day as it stands in a field where it was typed before.
pub(super) fn typed_day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.format("%d.%m.%Y").to_string()).unwrap_or_default()
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

    /// Fields whose names begin so: the rest of the name, and the value.
    pub(super) fn under<'a>(&'a self, begun: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let under = move |(name, value): &'a (String, String)| {
            Some((name.strip_prefix(begun)?, value.as_str()))
        };
        self.pairs.iter().filter_map(under)
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

    /// A day as people write it; none when nothing was typed.
    ///
    /// # Errors
    /// What cannot be read as a day, with the pointer `/<name>`.
    pub(super) fn day(&self, name: &str) -> Result<Option<NaiveDate>, Error> {
        day_of(self.text(name), &format!("/{name}"))
    }

    /// A day that has to be there.
    ///
    /// # Errors
    /// What is missing or cannot be read as a day, told at `pointer`.
    pub(super) fn needed_day(&self, name: &str, pointer: &str) -> Result<NaiveDate, Error> {
        let missing = || Error::field(pointer, "required", "Fill in this field.");
        day_of(self.text(name), pointer)?.ok_or_else(missing)
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

    /// The same for a form with a file: another file is another request.
    pub(super) fn key_with(&self, file: &[u8]) -> RequestKey {
        let mut hash = sha2::Sha256::new();
        hash.update(self.key().fingerprint.0);
        hash.update(file);
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

#[cfg(test)]
mod tests {
    use super::{read_day, typed_day};

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in
            ["14.04.2026", " 14.4.2026. ", "14/04/2026", "14 04 2026", "2026-04-14", "14042026"]
        {
            assert_eq!(typed_day(read_day(text)), "14.04.2026", "{text}");
        }
        for text in ["", "31.02.2026", "14.04.26", "14.04.20026", "April", "١٤.٠٤.٢٠٢٦"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
