//! Bodies and queries of requests: errors in them are problems that say what to do.

use super::Problem;
use crate::domain::digest::Sha256;
use crate::service::RequestKey;
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use serde::de::DeserializeOwned;
use sha2::Digest as _;
use std::future::Future;
use std::pin::Pin;

/// A JSON body, with the key that makes a creating request safe to repeat.
#[derive(Debug)]
pub struct Body<T> {
    /// What was sent.
    pub value: T,
    /// The `Idempotency-Key`, if one was sent.
    pub key: Option<RequestKey>,
}

type Pending<T> = Pin<Box<dyn Future<Output = Result<T, Problem>>>>;

impl<T: DeserializeOwned + 'static> FromRequest for Body<T> {
    type Error = Problem;
    type Future = Pending<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let bytes = web::Bytes::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            of_json(&request)?;
            let bytes = bytes.await.map_err(|error| too_large(&error))?;
            let key = key_of(&request, &bytes)?;
            let value = serde_json::from_slice(&bytes).map_err(|error| not_json(&error))?;
            Ok(Self { value, key })
        })
    }
}

/// Whether the body says it is JSON, or nothing.
fn of_json(request: &HttpRequest) -> Result<(), Problem> {
    let essence = request.content_type().to_ascii_lowercase();
    if essence.is_empty() || essence == "application/json" || essence.ends_with("+json") {
        return Ok(());
    }
    let detail = "Send the body as JSON, with the content type application/json.";
    let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
    Err(Problem::new(status, "unsupported-type", "Not taken in this form", detail))
}

fn too_large(error: &actix_web::Error) -> Problem {
    let status = error.as_response_error().status_code();
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        let detail = "Send less at once: the server's limit for such a request is in its settings.";
        return Problem::new(status, "too-large", "Too large", detail);
    }
    let detail = "The request's body could not be read to its end. Send it again.";
    Problem::new(StatusCode::BAD_REQUEST, "unreadable", "Unreadable request", detail)
}

fn not_json(error: &serde_json::Error) -> Problem {
    if error.is_data() {
        return Problem::field("", "wrong_shape", error.to_string());
    }
    let detail = format!("The body is not valid JSON: {error}.");
    Problem::new(StatusCode::BAD_REQUEST, "unreadable", "Unreadable request", detail)
}

fn key_of(request: &HttpRequest, body: &[u8]) -> Result<Option<RequestKey>, Problem> {
    let Some(given) = request.headers().get("idempotency-key") else { return Ok(None) };
    let key = given.to_str().unwrap_or_default().trim();
    let visible = key.bytes().all(|byte| byte.is_ascii_graphic());
    if key.is_empty() || key.len() > 200 || !visible {
        let message = "Send an Idempotency-Key of 1 to 200 visible ASCII characters.";
        return Err(Problem::field("", "bad_idempotency_key", message));
    }
    let mut hash = sha2::Sha256::new();
    for part in [
        request.method().as_str().as_bytes(),
        b"\n",
        request.uri().to_string().as_bytes(),
        b"\n",
        body,
    ] {
        hash.update(part);
    }
    Ok(Some(RequestKey { key: key.to_owned(), fingerprint: Sha256(hash.finalize().into()) }))
}

/// The key of a request whose body is streamed: the fingerprint covers method and path.
#[derive(Debug)]
pub struct Key(pub Option<RequestKey>);

impl FromRequest for Key {
    type Error = Problem;
    type Future = std::future::Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(key_of(request, b"").map(Self))
    }
}

/// The query of a request.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Problem;
    type Future = std::future::Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let read = web::Query::<T>::from_query(request.query_string());
        let wrong = |error: actix_web::error::QueryPayloadError| {
            Problem::field("/query", "wrong_shape", error.to_string())
        };
        std::future::ready(read.map(|query| Self(query.into_inner())).map_err(wrong))
    }
}
