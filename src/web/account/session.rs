//! The cookie by which a browser is known, and who acts with it.

use crate::domain::actor::Actor;
use crate::http::{Problem, RequestFacts};
use crate::service::account::{PageSession, actor_of_cookie};
use crate::service::{Context, Error};
use crate::web::visit::Visit;
use actix_web::cookie::{Cookie, SameSite, time};
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use secrecy::ExposeSecret as _;
use std::future::{Ready, ready};
use std::ops::Deref;

/// Name of the cookie. With TLS the browser itself makes sure that no other host has set it.
pub(in crate::web) fn name(context: &Context) -> &'static str {
    if is_secure(context) { "__Host-aqtau" } else { "aqtau" }
}

/// Name of the cookie of a browser in which nobody has signed in: it guards the sign-in itself.
pub(in crate::web) fn visitor(context: &Context) -> &'static str {
    if is_secure(context) { "__Host-aqtau_visitor" } else { "aqtau_visitor" }
}

/// Whether people reach the pages by TLS.
fn is_secure(context: &Context) -> bool {
    context.config.public_url().starts_with("https://")
}

/// A cookie that scripts do not see and other sites do not send.
pub(in crate::web) fn cookie(
    context: &Context,
    name: &'static str,
    value: String,
) -> Cookie<'static> {
    Cookie::build(name, value)
        .path("/")
        .http_only(true)
        .secure(is_secure(context))
        .same_site(SameSite::Lax)
        .finish()
}

/// The cookie of a session that began; it ends with the browser, or when the session does.
pub(in crate::web) fn begun(context: &Context, session: &PageSession) -> Cookie<'static> {
    cookie(context, name(context), session.secret.expose_secret().to_owned())
}

/// Takes the cookie back.
pub(in crate::web) fn ended(context: &Context) -> Cookie<'static> {
    let mut gone = cookie(context, name(context), String::new());
    gone.set_max_age(time::Duration::ZERO);
    gone
}

/// Who acts, if anybody is signed in. A cookie that no longer holds is as good as none.
pub(in crate::web) async fn look_up(
    context: &Context,
    request: &ServiceRequest,
) -> Result<Option<Actor>, Problem> {
    let Some(sent) = request.cookie(name(context)) else { return Ok(None) };
    match actor_of_cookie(context, sent.value()).await {
        Ok(actor) => {
            request.extensions_mut().insert(RequestFacts::of(&actor));
            Ok(Some(actor))
        }
        Err(Error::Unauthenticated) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Who is signed in; a page that wants it sends others to sign in first.
#[derive(Debug, Clone)]
pub(in crate::web) struct Member(Actor);

impl Deref for Member {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.0
    }
}

impl FromRequest for Member {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let actor = request.extensions().get::<Visit>().and_then(|visit| visit.actor.clone());
        ready(actor.map(Self).ok_or_else(|| Error::Unauthenticated.into()))
    }
}
