//! What every page of one request has in common, and the headers and failures of all pages.

use super::account::session;
use super::language::choose;
use super::words::Words;
use super::{failure, form};
use crate::domain::actor::Actor;
use crate::domain::language::Language;
use crate::http::Problem;
use crate::service::{Context, Error};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::Cookie;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, ResponseError as _, web};
use std::future::{Ready, ready};
use uuid::Uuid;

/// One request for a page.
#[derive(Debug, Clone)]
pub(super) struct Visit {
    /// The language of the page.
    pub(super) language: Language,
    /// Marks the page's own script: what somebody smuggles in does not run.
    pub(super) nonce: String,
    /// Where to come back to after the language was changed, or after signing in.
    pub(super) path: String,
    /// Who is signed in.
    pub(super) actor: Option<Actor>,
    /// Where the quick way away leads, if there is one.
    pub(super) exit: Option<String>,
    /// Goes into every form of the page.
    pub(super) token: String,
    /// The cookie of a visitor who had none.
    visitor: Option<Cookie<'static>>,
}

impl Visit {
    async fn of(request: &ServiceRequest) -> Result<Self, Problem> {
        let context = request.app_data::<web::Data<Context>>();
        let context = context.ok_or_else(|| Error::internal("the server has no context"))?;
        let mut actor = session::look_up(context, request).await?;
        let language = choose(request.request(), actor.as_ref());
        if let Some(actor) = &mut actor {
            // What services say in words, they say in the language of the page.
            actor.language = language;
        }
        let (token, visitor) = form::token(context, request.request());
        let uri = request.uri();
        let here = uri.path_and_query().map_or("/", |path| path.as_str());
        let again = request.method() == Method::GET || request.method() == Method::HEAD;
        Ok(Self {
            language,
            nonce: Uuid::new_v4().simple().to_string(),
            path: if again { here.to_owned() } else { "/".to_owned() },
            actor,
            exit: Some(&context.config.server.exit_url).filter(|url| !url.is_empty()).cloned(),
            token,
            visitor,
        })
    }

    /// What can be shown when not even this could be found out.
    fn bare(request: &ServiceRequest) -> Self {
        Self {
            language: choose(request.request(), None),
            nonce: Uuid::new_v4().simple().to_string(),
            path: "/".to_owned(),
            actor: None,
            exit: None,
            token: String::new(),
            visitor: None,
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
        let missing = || Error::internal("a page outside of the pages").into();
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
    let visit = match Visit::of(&request).await {
        Ok(visit) => visit,
        Err(problem) => {
            let visit = Visit::bare(&request);
            let mut answer = problem.error_response();
            if let Some(page) = failure::of(&visit, &mut answer) {
                answer = page;
            }
            fence(&visit, answer.headers_mut());
            return Ok(request.into_response(answer));
        }
    };
    request.extensions_mut().insert(visit.clone());
    match next.call(request).await {
        Ok(mut response) => {
            let failed = failure::of(&visit, response.response_mut());
            let mut response = match failed {
                Some(page) => response.into_response(page),
                None => response.map_into_boxed_body(),
            };
            fence(&visit, response.headers_mut());
            if let Some(cookie) = &visit.visitor {
                response
                    .response_mut()
                    .add_cookie(cookie)
                    .map_err(Error::internal)
                    .map_err(Problem::from)?;
            }
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
    // A document that somebody brought is fenced more tightly than a page.
    if headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        return;
    }
    let policy = format!(
        "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; \
         frame-ancestors 'none'; frame-src 'self'; img-src 'self'; script-src 'self' 'nonce-{}'; style-src 'self'",
        visit.nonce
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}
