//! Where the original of a document is.

use super::about::path_of;
use super::open_for;
use crate::domain::document::Custody;
use crate::domain::id::DocumentId;
use crate::http::{Problem, note_case};
use crate::service::document::{ChangeDocumentCustody, DocumentView, change_custody};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(change);
}

const MAY: &str = "change_custody";

fn form(visit: &Visit, view: &DocumentView) -> askama::Result<Form> {
    let words = visit.words();
    let choice = |code: &&str| Ok(Choice::new(*code, words.code(Vocabulary::Custody, code)?));
    let places = Custody::CODES.iter().map(choice).collect::<askama::Result<_>>()?;
    let note = view.custody_note.clone().unwrap_or_default();
    let path = format!("/documents/{}/custody", view.id);
    Ok(Form::new(visit, "code-document-action.change-custody", path, "page-save")?
        .back(path_of(view.id))
        .caption(view.title.clone())
        .version(view.version)
        .ask(Field::select(words, "custody", "page-paper.custody", places)?.value(&view.custody))
        .ask(
            Field::area(words, "note", "page-paper.note", 3)?
                .hint(words.say("page-paper.note-hint")?)
                .value(note),
        ))
}

/// Where it is now.
#[get("/documents/{id}/custody")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = open_for(&context, &member, *path, MAY).await?;
    form(&visit, &view).map_err(Error::internal)?.show()
}

/// Says where it is from now on.
#[post("/documents/{id}/custody")]
async fn change(
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
    let command = ChangeDocumentCustody {
        version: answers.version(),
        custody: answers.text("custody").to_owned(),
        note: answers.given("note"),
    };
    match change_custody(&context, &member, id, &command).await {
        Ok(_) => Ok(see(&path_of(*path))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            Form::refused(form(&visit, &view), &answers, faults)
        }
    }
}
