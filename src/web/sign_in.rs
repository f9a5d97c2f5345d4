//! Signing in and out.

use super::form::Typed;
use super::language::local;
use super::page::{Frame, show, show_as};
use super::session::{Member, begun, ended};
use super::visit::Visit;
use crate::http::{Problem, Query};
use crate::service::account::{SignIn, sign_in_with_cookie, sign_out};
use crate::service::{Context, Error};
use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, get, post, web};
use askama::Template;
use secrecy::SecretString;
use serde::Deserialize;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(enter).service(leave);
}

/// Sends somebody to sign in, and then back to where they wanted to go.
pub(super) fn ask(to: &str) -> HttpResponse {
    let to: String = form_urlencoded::byte_serialize(to.as_bytes()).collect();
    see(&format!("/sign-in?to={to}"))
}

fn see(path: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, path)).finish()
}

#[derive(Template)]
#[template(path = "sign_in.html", config = "src/web/askama.toml")]
struct Page {
    frame: Frame,
    /// As typed.
    email: String,
    /// Where to go afterwards.
    to: String,
    error: Option<String>,
}

/// Where to go afterwards.
#[derive(Debug, Deserialize)]
struct To {
    #[serde(default)]
    to: String,
}

/// The form.
#[get("/sign-in")]
async fn page(visit: Visit, query: Query<To>) -> Result<HttpResponse, Problem> {
    if visit.actor.is_some() {
        return Ok(see(local(&query.0.to)));
    }
    let frame = Frame::new(&visit, "page-sign-in").map_err(Error::internal)?;
    show(&Page { frame, email: String::new(), to: query.0.to, error: None })
}

/// What was typed.
#[derive(Debug, Deserialize)]
struct Credentials {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: SecretString,
    #[serde(default)]
    to: String,
}

/// Signs in; whatever was wrong, the same is said.
#[post("/sign-in")]
async fn enter(
    context: web::Data<Context>,
    visit: Visit,
    typed: Typed<Credentials>,
) -> Result<HttpResponse, Problem> {
    let Credentials { email, password, to } = typed.0;
    let command = SignIn { email: email.clone(), password, capacity_id: None };
    let key = match sign_in_with_cookie(&context, &command).await {
        Ok(session) => {
            let mut answer = see(local(&to));
            answer.add_cookie(&begun(&context, &session)).map_err(Error::internal)?;
            return Ok(answer);
        }
        Err(Error::WrongCredentials) => "page-sign-in.wrong",
        Err(Error::Conflict { code: "no-capacity", .. }) => "page-sign-in.no-capacity",
        Err(error) => return Err(error.into()),
    };
    let mut frame = Frame::new(&visit, "page-sign-in").map_err(Error::internal)?;
    frame.faulty = true;
    let error = Some(visit.words().say(key).map_err(Error::internal)?);
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &Page { frame, email, to, error })
}

/// Nothing is typed when signing out.
#[derive(Debug, Deserialize)]
struct Nothing {}

/// Ends the session of this browser.
#[post("/sign-out")]
async fn leave(
    context: web::Data<Context>,
    member: Member,
    _typed: Typed<Nothing>,
) -> Result<HttpResponse, Problem> {
    sign_out(&context, &member).await?;
    let mut answer = see("/");
    answer.add_cookie(&ended(&context)).map_err(Error::internal)?;
    Ok(answer)
}
