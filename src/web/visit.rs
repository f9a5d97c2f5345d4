//! What every page of one request has in common, and the headers and failures of all pages.

use super::failure;
use super::language::choose;
use super::words::Words;
use crate::domain::language::Language;
use crate::http::Problem;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use std::future::{Ready, ready};
use uuid::Uuid;

/// One request for a page.
#[derive(Debug, Clone)]
pub(super) struct Visit {
    /// The language of the page.
    pub(super) language: Language,
    /// Marks the page's own script: what somebody smuggles in does not run.
    pub(super) nonce: String,
    /// Where to come back to after the language was changed.
    pub(super) path: String,
}

impl Visit {
    fn of(request: &ServiceRequest) -> Self {
        let uri = request.uri();
        let here = uri.path_and_query().map_or("/", |path| path.as_str());
        let again = request.method() == Method::GET || request.method() == Method::HEAD;
        Self {
            language: choose(request.request()),
            nonce: Uuid::new_v4().simple().to_string(),
            path: if again { here.to_owned() } else { "/".to_owned() },
        }
    }

    /// The words of the page.
    pub(super) const fn words(&self) -> Words {
        Words(self.language)
    }
}

impl FromRequest for Visit {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let visit = request.extensions().get::<Self>().cloned();
        let missing = || crate::service::Error::internal("a page outside of the pages").into();
        ready(visit.ok_or_else(missing))
    }
}

/// The middleware around all pages; use with `actix_web::middleware::from_fn(accompany)`.
///
/// # Errors
/// What broke beneath the handlers, with the page that says so.
pub(super) async fn accompany<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let visit = Visit::of(&request);
    request.extensions_mut().insert(visit.clone());
    match next.call(request).await {
        Ok(mut response) => {
            let failed = failure::of(&visit, response.response_mut());
            let mut response = match failed {
                Some(page) => response.into_response(page),
                None => response.map_into_boxed_body(),
            };
            fence(&visit, response.headers_mut());
            Ok(response)
        }
        Err(error) => {
            let mut page = failure::page(&visit, error.as_response_error().status_code(), None);
            fence(&visit, page.headers_mut());
            Err(InternalError::from_response(error, page).into())
        }
    }
}

/// What a browser may load and run for a page: nothing of others, and no script but the page's own.
fn fence(visit: &Visit, headers: &mut HeaderMap) {
    let policy = format!(
        "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; \
         frame-ancestors 'none'; img-src 'self'; script-src 'self' 'nonce-{}'; style-src 'self'",
        visit.nonce
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}
