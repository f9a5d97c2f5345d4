//! Signing in and out.

use super::session::{Member, begun, ended};
use crate::http::{Problem, Query};
use crate::service::account::{SignIn, sign_in_with_cookie, sign_out};
use crate::service::{Context, Error};
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::language::local;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(enter).service(leave);
}

/// Sends somebody to sign in, and then back to where they wanted to go.
pub(in crate::web) fn ask(to: &str) -> HttpResponse {
    let to: String = form_urlencoded::byte_serialize(to.as_bytes()).collect();
    see(&format!("/sign-in?to={to}"))
}

/// Where to go afterwards.
#[derive(Debug, Deserialize)]
struct To {
    #[serde(default)]
    to: String,
}

fn form(
    visit: &Visit,
    to: &str,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let email = Field::email(words, "email", "page-sign-in.email")?.autocomplete("username");
        Form::new(visit, "page-sign-in", "/sign-in", "page-sign-in.button")?
            .hidden("to", to)
            .ask(email)
            .ask(Field::secret(words, "password", "page-sign-in.password")?)
            .link("/reset-password", "page-reset.ask")?
            .link("/register", "page-register")?
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The form.
#[get("/sign-in")]
async fn page(visit: Visit, query: Query<To>) -> Result<HttpResponse, Problem> {
    if visit.actor.is_some() {
        return Ok(see(local(&query.0.to)));
    }
    form(&visit, &query.0.to, None)
}

/// Signs in; whatever was wrong, the same is said.
#[post("/sign-in")]
async fn enter(
    context: web::Data<Context>,
    visit: Visit,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command = SignIn {
        email: answers.text("email").to_owned(),
        password: answers.secret("password"),
        capacity_id: None,
    };
    let to = answers.text("to");
    let key = match sign_in_with_cookie(&context, &command).await {
        Ok(session) => {
            let mut answer = see(local(to));
            answer.add_cookie(&begun(&context, &session)).map_err(Error::internal)?;
            return Ok(answer);
        }
        Err(Error::WrongCredentials) => "page-sign-in.wrong",
        Err(Error::Conflict { code: "no-capacity", .. }) => "page-sign-in.no-capacity",
        Err(error) => return Err(error.into()),
    };
    let faults = Faults::one(visit.words(), "/email", key)?;
    form(&visit, to, Some((&answers, faults)))
}

/// Ends the session of this browser.
#[post("/sign-out")]
async fn leave(
    context: web::Data<Context>,
    member: Member,
    _answers: Answers,
) -> Result<HttpResponse, Problem> {
    sign_out(&context, &member).await?;
    let mut answer = see("/");
    answer.add_cookie(&ended(&context)).map_err(Error::internal)?;
    Ok(answer)
}
