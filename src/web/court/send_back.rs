//! Sending a ruling back to the clerk who entered it.

use super::confirm::ENTERED;
use crate::domain::id::RulingId;
use crate::http::{Problem, note_case};
use crate::service::ruling::{RulingSummary, SendBackRuling, send_back, summarise};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(return_page).service(return_it);
}

fn return_form(
    visit: &Visit,
    summary: &RulingSummary,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let (words, ruling) = (visit.words(), &summary.ruling);
    let make = || -> askama::Result<Form> {
        let path = format!("/confirmations/{}", ruling.id);
        let reason = Field::area(words, "reason", "page-return-ruling.reason", 5)?;
        Form::new(
            visit,
            "page-return-ruling",
            format!("{path}/return"),
            "page-return-ruling.button",
        )?
        .back(path)
        .caption(ruling.number.clone())
        .lead("page-return-ruling.lead")?
        .version(ruling.version)
        .ask(reason)
        .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks what the clerk has to correct.
#[get("/confirmations/{id}/return")]
async fn return_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let summary = summarise(&context, &member, RulingId(*path)).await.map_err(hidden)?;
    if summary.ruling.state != ENTERED {
        return Err(Error::NotFound.into());
    }
    return_form(&visit, &summary, None)
}

/// Sends the ruling back to the clerk.
#[post("/confirmations/{id}/return")]
async fn return_it(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    note_case(&request, RulingId(*path));
    let reason = answers.text("reason").to_owned();
    let command = SendBackRuling { version: answers.version(), reason };
    match send_back(&context, &member, RulingId(*path), &command).await {
        Ok(()) => Ok(see("/confirmations")),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let summary = summarise(&context, &member, RulingId(*path)).await.map_err(hidden)?;
            return_form(&visit, &summary, Some((&answers, faults)))
        }
    }
}
