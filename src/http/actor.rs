//! Who sends a request: one person in one capacity, looked up with every request.

use super::Problem;
use super::log::{RequestFacts, RequestId};
use crate::domain::actor::Actor;
use crate::service::{Context, Error, account, token};
use actix_web::dev::Payload;
use actix_web::http::header;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;

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
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
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
            request.extensions_mut().insert(RequestFacts::of(&actor));
            Ok(Self(actor))
        })
    }
}

/// A signed-in person, or nobody.
#[derive(Debug, Clone)]
pub struct MaybeCaller(pub Option<Actor>);

impl FromRequest for MaybeCaller {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let signed = request.headers().contains_key(header::AUTHORIZATION);
        let caller = signed.then(|| Caller::from_request(request, payload));
        Box::pin(async move {
            match caller {
                Some(caller) => Ok(Self(Some(caller.await?.0))),
                None => Ok(Self(None)),
            }
        })
    }
}
