//! Where a petition stands, for anybody who has its number and its code: the state, and nobody's name.

use super::ask::Form;
use super::faults::{Fault, Faults};
use super::field::Field;
use super::form::Answers;
use super::page::{Frame, show, show_as};
use super::visit::Visit;
use super::words::Words;
use crate::http::{Problem, client_address};
use crate::service::petition::{LookUpPetition, PetitionStateView, look_up};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(ask);
}

/// Where it stands, as it is told.
#[derive(Template)]
#[template(path = "track.html", config = "src/web/askama.toml")]
struct Standing {
    frame: Frame,
    number: String,
    /// The state in plain words.
    state: String,
    next: String,
    office: Option<String>,
    since: Option<String>,
}

fn form(visit: &Visit, answered: Option<(&Answers, Faults)>) -> askama::Result<Form> {
    let words = visit.words();
    let number = Field::line(words, "number", "page-track.number")?;
    let code = Field::line(words, "code", "page-track.code")?;
    Form::new(visit, "page-track", "/track", "page-track.button")?
        .back("/")
        .lead("page-track.lead")?
        .ask(number.hint(words.say("page-track.number-hint")?).width(20).autocomplete("off"))
        .ask(code.hint(words.say("page-track.code-hint")?).width(20).autocomplete("off"))
        .last("page-track.lost")?
        .again(answered)
}

/// Asks for number and code.
#[get("/track")]
async fn page(visit: Visit) -> Result<HttpResponse, Problem> {
    form(&visit, None).map_err(Error::internal)?.show()
}

/// Tells where it stands.
#[post("/track")]
async fn ask(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let missing = missing(words, &answers).map_err(Error::internal)?;
    if !missing.is_empty() {
        return form(&visit, Some((&answers, missing))).map_err(Error::internal)?.show();
    }
    let asked = LookUpPetition {
        number: answers.text("number").to_owned(),
        code: answers.text("code").to_owned(),
    };
    let found = look_up(&context, client_address(&context, &request), &asked).await?;
    if found.is_known() {
        return show(&standing(&visit, &asked.number, &found).map_err(Error::internal)?);
    }
    let faults = Faults::one(words, "/number", "page-track.unknown")?;
    let again = form(&visit, Some((&answers, faults))).map_err(Error::internal)?;
    show_as(StatusCode::NOT_FOUND, &again)
}

/// What was left out.
fn missing(words: Words, answers: &Answers) -> askama::Result<Faults> {
    let mut faults = Faults::default();
    for (name, key) in [("number", "page-track.no-number"), ("code", "page-track.no-code")] {
        if answers.given(name).is_none() {
            faults.list.push(Fault { pointer: format!("/{name}"), text: words.say(key)? });
        }
    }
    Ok(faults)
}

fn standing(visit: &Visit, number: &str, found: &PetitionStateView) -> askama::Result<Standing> {
    let words = visit.words();
    let (vocabulary, code) = match &found.stage {
        Some(stage) => (Vocabulary::Stage, stage),
        None => (Vocabulary::PetitionStateFamily, &found.state),
    };
    let next = format!("page-track-next.{}", code.replace('_', "-"));
    Ok(Standing {
        frame: Frame::new(visit, "page-track")?.leaving(visit),
        number: number.trim().to_owned(),
        state: words.code(vocabulary, code)?,
        next: words.say(&next)?,
        office: found.office.as_ref().map(|names| words.name_of(names)),
        since: found.moved_on.map(|day| words.day(day)),
    })
}
