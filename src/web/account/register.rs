//! Opening an account as a family, and confirming its address.

use crate::domain::language::Language;
use crate::http::{Problem, Query};
use crate::service::account::{
    ConfirmEmail, RegisterAccount, RequestConfirmation, confirm_email, register,
    request_confirmation,
};
use crate::service::{Context, Error};
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::told::{Told, tell};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(page)
        .service(send)
        .service(sent)
        .service(again_page)
        .service(again)
        .service(confirm_page)
        .service(confirm);
}

/// Every language under its own name.
pub(super) fn languages(
    words: Words,
    name: &str,
    label: &str,
    chosen: Language,
) -> askama::Result<Field> {
    let choice = |language: &Language| {
        let mut choice = Choice::new(language.as_str(), language.own_name());
        choice.language = Some(language.as_str());
        choice
    };
    let of = Language::ALL.iter().map(choice).collect();
    Ok(Field::select(words, name, label, of)?.value(chosen.as_str()))
}

fn form(visit: &Visit, answered: Option<(&Answers, Faults)>) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let hint = words.say("page-register.email-hint")?;
        Form::new(visit, "page-register", "/register", "page-register.button")?
            .lead("page-register.lead")?
            .ask(Field::line(words, "full_name", "page-register.name")?.autocomplete("name"))
            .ask(Field::email(words, "email", "page-sign-in.email")?.hint(hint))
            .ask(languages(words, "language", "page-register.language", visit.language)?)
            .ask(
                Field::new_secret(words, "password", "page-sign-in.password")?
                    .hint(words.say("page-password-rule")?),
            )
            .link("/sign-in", "page-register.known")?
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Name, address, language and password.
#[get("/register")]
async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    if visit.actor.is_some() {
        return Ok(see("/"));
    }
    form(&visit, None)
}

/// Opens the account; the same is told whoever the address belongs to.
#[post("/register")]
async fn send(
    context: web::Data<Context>,
    visit: Visit,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command = RegisterAccount {
        email: answers.text("email").to_owned(),
        full_name: answers.text("full_name").to_owned(),
        language: answers.text("language").to_owned(),
        password: answers.secret("password"),
    };
    match register(&context, &command).await {
        Ok(()) => Ok(see("/register/sent")),
        Err(error) => form(&visit, Some((&answers, Faults::of(visit.words(), error)?))),
    }
}

/// What comes next: a mail.
#[get("/register/sent")]
async fn sent(visit: Visit) -> Result<HttpResponse, Problem> {
    let told =
        || Told::new(&visit, "page-register-sent", 3)?.next("/confirm/again", "page-confirm-again");
    tell(told())
}

fn again_form(
    visit: &Visit,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let make = || -> askama::Result<Form> {
        Form::new(visit, "page-confirm-again", "/confirm/again", "page-confirm-again.button")?
            .lead("page-confirm-again.lead")?
            .ask(Field::email(visit.words(), "email", "page-sign-in.email")?)
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks for the mail again.
#[get("/confirm/again")]
async fn again_page(visit: Visit) -> Result<HttpResponse, Problem> {
    again_form(&visit, None)
}

/// Sends it again.
#[post("/confirm/again")]
async fn again(
    context: web::Data<Context>,
    visit: Visit,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let command = RequestConfirmation { email: answers.text("email").to_owned() };
    match request_confirmation(&context, &command).await {
        Ok(()) => Ok(see("/register/sent")),
        Err(error) => again_form(&visit, Some((&answers, Faults::of(visit.words(), error)?))),
    }
}

/// What a mail's link carries.
#[derive(Debug, Deserialize)]
pub(super) struct Link {
    #[serde(default)]
    pub(super) token: String,
}

fn confirm_form(
    visit: &Visit,
    token: &str,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let make = || -> askama::Result<Form> {
        Form::new(visit, "page-confirm", "/confirm", "page-confirm.button")?
            .lead("page-confirm.lead")?
            .hidden("token", token)
            .link("/confirm/again", "page-confirm-again")?
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Where the link of the mail leads. Opening it changes nothing: programs that look through mails do
/// that, too.
#[get("/confirm")]
async fn confirm_page(visit: Visit, link: Query<Link>) -> Result<HttpResponse, Problem> {
    confirm_form(&visit, &link.0.token, None)
}

/// Confirms the address.
#[post("/confirm")]
async fn confirm(
    context: web::Data<Context>,
    visit: Visit,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    match confirm_email(&context, &ConfirmEmail { token: answers.secret("token") }).await {
        Ok(()) => {
            let told = || {
                Told::new(&visit, "page-confirmed", 1)?
                    .panel()
                    .next("/sign-in?to=/petitions", "page-sign-in")
            };
            tell(told())
        }
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            confirm_form(&visit, answers.text("token"), Some((&answers, faults)))
        }
    }
}
