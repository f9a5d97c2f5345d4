//! Forms: each carries a token that only a page of ours could have made for this browser.

use super::session;
use crate::http::Problem;
use crate::service::{Context, Error};
use actix_web::cookie::Cookie;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, web};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use std::future::Future;
use std::pin::Pin;
use uuid::Uuid;

/// Name of the token's field.
pub(super) const FIELD: &str = "_token";
/// Known before anybody signs in, so that the sign-in itself is guarded.
const VISITOR: &str = "aqtau_visitor";
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
pub(super) fn holds(context: &Context, request: &HttpRequest, token: &str) -> bool {
    let Some(known) = browser(context, request) else { return false };
    let Ok(bytes) = URL_SAFE_NO_PAD.decode(token) else { return false };
    let Some((salt, code)) = bytes.split_first_chunk::<16>() else { return false };
    let salt = Uuid::from_bytes(*salt);
    context.keys.is_code(PURPOSE, &format!("{salt} {known}"), code)
}

/// What was typed into a form of ours.
#[derive(Debug)]
pub(super) struct Typed<T>(pub(super) T);

impl<T: DeserializeOwned + 'static> FromRequest for Typed<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let pairs = web::Form::<Vec<(String, String)>>::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let pairs = pairs.await.map_err(|error| unread(&error))?.into_inner();
            let context = request
                .app_data::<web::Data<Context>>()
                .ok_or_else(|| Error::internal("the server has no context"))?;
            let token = pairs.iter().find(|(name, _)| name == FIELD).map_or("", |(_, value)| value);
            if !holds(context, &request, token) {
                let status = StatusCode::CONFLICT;
                return Err(Problem::new(status, "form-expired", "The form has expired", ""));
            }
            let typed = pairs.iter().filter(|(name, _)| name != FIELD);
            let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(typed).finish();
            let read = web::Query::<T>::from_query(&text);
            let wrong = |error: actix_web::error::QueryPayloadError| {
                Problem::field("/form", "wrong_shape", error.to_string())
            };
            Ok(Self(read.map_err(wrong)?.into_inner()))
        })
    }
}

fn unread(error: &actix_web::Error) -> Problem {
    let status = error.as_response_error().status_code();
    Problem::new(status, "unreadable", "Unreadable request", "")
}
