//! A document is taken out of use: it is kept, and marked as withdrawn.

use super::about::path_of;
use super::open_for;
use crate::domain::id::DocumentId;
use crate::http::{Problem, note_case};
use crate::service::document::{DocumentView, WithdrawDocument, withdraw};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(take_back);
}

const MAY: &str = "withdraw";

fn form(visit: &Visit, view: &DocumentView) -> askama::Result<Form> {
    let path = format!("/documents/{}/withdraw", view.id);
    Form::new(visit, "page-paper-withdraw", path, "code-document-action.withdraw")?
        .back(path_of(view.id))
        .caption(view.title.clone())
        .version(view.version)
        .grave("page-paper-withdraw.warning")
        .and_then(|form| {
            let reason = Field::area(visit.words(), "reason", "page-case-step.reason", 3)?;
            Ok(form.ask(reason.hint(visit.words().say("page-visibility.reason-hint")?)))
        })
}

/// Whether it is to be withdrawn.
#[get("/documents/{id}/withdraw")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = open_for(&context, &member, *path, MAY).await?;
    form(&visit, &view).map_err(Error::internal)?.show()
}

/// Withdraws it.
#[post("/documents/{id}/withdraw")]
async fn take_back(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let id = DocumentId(*path);
    note_case(&request, id);
    let view = open_for(&context, &member, *path, MAY).await?;
    let command =
        WithdrawDocument { version: answers.version(), reason: answers.text("reason").to_owned() };
    match withdraw(&context, &member, id, &command).await {
        Ok(_) => Ok(see(&path_of(*path))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            Form::refused(form(&visit, &view), &answers, faults)
        }
    }
}
