//! Who sends a request: one person in one capacity, looked up with every request.
//!
//! The look-up comes before the body and the path are read: who is not signed in is told that and
//! nothing else, and no look-up is given up half-way because another part of the request is wrong.

use super::Problem;
use super::log::{RequestFacts, RequestId};
use crate::domain::actor::Actor;
use crate::service::{Context, Error, account, token};
use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use std::future::{Ready, ready};
use std::ops::Deref;

/// What the look-up gave; the handler that wants the caller takes it.
struct Identity(Result<Actor, Problem>);

/// The middleware that looks the caller up; use with `actix_web::middleware::from_fn(identify)`.
/// A token that does not hold is a problem only where a handler wants the caller.
///
/// # Errors
/// Whatever the handler yields.
pub async fn identify<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    if request.headers().contains_key(header::AUTHORIZATION) {
        let found = look_up(request.request()).await;
        if let Ok(actor) = &found {
            request.extensions_mut().insert(RequestFacts::of(actor));
        }
        request.extensions_mut().insert(Identity(found));
    }
    next.call(request).await
}

async fn look_up(request: &HttpRequest) -> Result<Actor, Problem> {
    let context = request
        .app_data::<web::Data<Context>>()
        .ok_or_else(|| Error::internal("the server has no context"))?;
    let bearer = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "))
        .ok_or(Error::Unauthenticated)?;
    let session = token::session_of(context, bearer.trim())?;
    let mut actor = account::actor_of(context, session).await?;
    actor.request = request.extensions().get::<RequestId>().map(|id| id.0);
    Ok(actor)
}

/// A signed-in person in one capacity; a request without one is answered 401.
#[derive(Debug, Clone)]
pub struct Caller(pub Actor);

impl Deref for Caller {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.0
    }
}

impl FromRequest for Caller {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let identity = request.extensions_mut().remove::<Identity>();
        let found = identity.map_or_else(|| Err(Error::Unauthenticated.into()), |found| found.0);
        ready(found.map(Self))
    }
}
