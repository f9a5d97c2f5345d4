//! Whether a certificate holds: for anybody who has the paper and its code.

use super::page::{Frame, show, show_as};
use super::visit::Visit;
use super::words::Words;
use crate::domain::certificate::Content;
use crate::http::{Problem, Query};
use crate::service::certificate::{CheckView, check};
use crate::service::{Context, Error};
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use std::net::{IpAddr, Ipv4Addr};

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
    config.service(page);
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
    let from = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
    let found = check(&context, from, &code).await?;
    let status = if found.is_known() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let answer = Some(answer(words, found)?);
    show_as(status, &Check { frame, code, error: None, answer })
}

fn answer(words: Words, found: CheckView) -> Result<Answer, Problem> {
    let content: Option<Content> =
        found.certificate.map(serde_json::from_value).transpose().map_err(Error::internal)?;
    let key = format!("page-certificate-{}", found.state);
    let say = |key: &str| words.say(key).map_err(Error::internal);
    let mut printed = Vec::new();
    let mut line = |label: &str, value: Option<String>| -> Result<(), Error> {
        if let Some(value) = value {
            printed.push((say(&format!("page-certificate-line.{label}"))?, value));
        }
        Ok(())
    };
    let mut language = words.0.as_str().to_owned();
    if let Some(content) = content {
        language = content.language;
        line("number", Some(content.number))?;
        line("date", Some(content.date))?;
        line("issuer", Some(content.issuer.name))?;
        line("name", content.person.name_in_file)?;
        line("name-today", content.person.name_today)?;
        line("birth", content.person.birth_year)?;
        line("body", content.repression.body)?;
        line("decided", content.repression.decided)?;
        line("signatory", Some(content.signatory))?;
    }
    let (heading, meaning) = (say(&format!("{key}.heading"))?, say(&format!("{key}.meaning"))?);
    Ok(Answer { heading, meaning, printed, language })
}
