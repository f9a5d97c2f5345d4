//! Whether a certificate holds: for anybody who has the paper and its code.

use super::account::session::Member;
use super::faults::hidden;
use super::page::{Frame, made, show, show_as};
use super::visit::Visit;
use super::words::Words;
use crate::domain::certificate::{CertificateState, Content};
use crate::domain::document::disposition;
use crate::domain::id::CertificateId;
use crate::http::{Problem, Query, client_address};
use crate::service::certificate::{CheckView, check, paper, read};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "certificate.html", config = "src/web/askama.toml")]
struct Check {
    frame: Frame,
    /// As typed.
    code: String,
    error: Option<String>,
    answer: Option<Answer>,
}

/// What is known of a code.
struct Answer {
    heading: String,
    meaning: String,
    /// What is printed, with its labels, in the language of the paper.
    printed: Vec<(String, String)>,
    language: String,
}

/// What was asked.
#[derive(Debug, Deserialize)]
struct Asked {
    code: Option<String>,
}

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(paper_of).service(held);
}

/// The question, and with a code its answer.
#[get("/certificates")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    query: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let mut frame = Frame::new(&visit, "page-certificate").map_err(Error::internal)?;
    let Some(code) = query.0.code else {
        return show(&Check { frame, code: String::new(), error: None, answer: None });
    };
    if code.trim().is_empty() {
        frame.faulty = true;
        let error = words.say("page-certificate-code.required").map_err(Error::internal)?;
        let page = Check { frame, code, error: Some(error), answer: None };
        return show_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let found = check(&context, client_address(&context, &request), &code).await?;
    let status = if found.is_known() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let answer = Some(answer(words, found)?);
    show_as(status, &Check { frame, code, error: None, answer })
}

fn answer(words: Words, found: CheckView) -> Result<Answer, Problem> {
    let content: Option<Content> =
        found.certificate.map(serde_json::from_value).transpose().map_err(Error::internal)?;
    let key = format!("page-certificate-{}", found.state);
    let say = |key: &str| words.say(key).map_err(Error::internal);
    let language = match &content {
        Some(content) => content.language.clone(),
        None => words.0.as_str().to_owned(),
    };
    let printed = match content {
        Some(content) => lines(words, content).map_err(Error::internal)?,
        None => Vec::new(),
    };
    let (heading, meaning) = (say(&format!("{key}.heading"))?, say(&format!("{key}.meaning"))?);
    Ok(Answer { heading, meaning, printed, language })
}

/// What stands on a certificate, with its labels.
fn lines(words: Words, content: Content) -> askama::Result<Vec<(String, String)>> {
    // What is signed is written as in the standard; people read it as they write days.
    let date = content.date.parse().map_or(content.date, |date| words.day(date));
    let given = [
        ("number", Some(content.number)),
        ("date", Some(date)),
        ("issuer", Some(content.issuer.name)),
        ("name", content.person.name_in_file),
        ("name-today", content.person.name_today),
        ("birth", content.person.birth_year),
        ("body", content.repression.body),
        ("decided", content.repression.decided),
        ("signatory", Some(content.signatory)),
    ];
    let label = |(label, value): (&str, Option<String>)| {
        let value = value?;
        Some(words.say(&format!("page-certificate-line.{label}")).map(|label| (label, value)))
    };
    given.into_iter().filter_map(label).collect()
}

#[derive(Template)]
#[template(path = "certificate_held.html", config = "src/web/askama.toml")]
struct Held {
    frame: Frame,
    id: Uuid,
    /// It counts no more: what became of it, and why.
    state: Option<(String, Option<String>)>,
    printed: Vec<(String, String)>,
    /// Of what is printed.
    language: String,
    code: String,
    key: String,
    signature: String,
}

/// A certificate for those whose it is and those who issued it.
#[get("/certificates/{id}")]
async fn held(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let found = read(&context, &member, CertificateId(*path)).await.map_err(hidden)?;
    let content: Content = serde_json::from_value(found.content).map_err(Error::internal)?;
    let words = visit.words();
    let make = || -> askama::Result<Held> {
        let holds = found.state == CertificateState::Valid.as_str();
        let state = if holds {
            None
        } else {
            let became = words.code(Vocabulary::CertificateState, &found.state)?;
            Some((became, found.state_reason))
        };
        Ok(Held {
            frame: Frame::new(&visit, "page-certificate-held")?.leaving(&visit),
            id: found.id,
            state,
            language: content.language.clone(),
            printed: lines(words, content)?,
            code: found.code,
            key: found.key_id,
            signature: found.signature,
        })
    };
    made(make())
}

/// The same as a file to print.
#[get("/certificates/{id}/paper")]
async fn paper_of(
    context: web::Data<Context>,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let paper = paper(&context, &member, CertificateId(*path)).await.map_err(hidden)?;
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((header::CONTENT_DISPOSITION, disposition(&paper.file_name)))
        .body(paper.bytes))
}
