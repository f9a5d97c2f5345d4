//! Who may see a document: it is looked at as it stands, and changed with a reason.

use super::about::path_of;
use super::open_for;
use crate::domain::document::Visibility;
use crate::domain::id::DocumentId;
use crate::http::{Problem, note_case};
use crate::service::document::{ChangeDocumentVisibility, DocumentView, change_visibility};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(change);
}

const MAY: &str = "change_visibility";

/// What is said of the names in a document: that they are covered in it, or in another version of it.
pub(in crate::web) fn covered(words: Words, one: &DocumentView) -> askama::Result<Option<String>> {
    if one.redacted {
        words.say("page-visibility.covered").map(Some)
    } else if one.redacted_versions.is_empty() {
        Ok(None)
    } else {
        words.say("page-visibility.has-covered").map(Some)
    }
}

/// Who can see a document, each with what that means.
fn choices(words: Words) -> askama::Result<Vec<Choice>> {
    let choice = |one: &Visibility| {
        let hint = match one {
            Visibility::Family => "page-visibility.family",
            Visibility::Office => "page-visibility.office",
            Visibility::Restricted => "page-visibility.restricted",
            Visibility::Secret => "page-visibility.secret",
        };
        let label = words.code(Vocabulary::Visibility, one.as_str())?;
        Ok(Choice { hint: Some(words.say(hint)?), ..Choice::new(one.as_str(), label) })
    };
    Visibility::ALL.iter().map(choice).collect()
}

fn form(visit: &Visit, view: &DocumentView) -> askama::Result<Form> {
    let words = visit.words();
    let path = format!("/documents/{}/visibility", view.id);
    let form = Form::new(visit, "page-visibility", path, "page-visibility.button")?
        .back(path_of(view.id))
        .caption(view.title.clone())
        .version(view.version);
    let form = match covered(words, view)? {
        Some(said) => form.lead_text(said),
        None => form,
    };
    Ok(form
        .ask(
            Field::one(words, "visibility", "page-case-document.visibility", choices(words)?)?
                .value(&view.visibility),
        )
        .ask(
            Field::area(words, "reason", "page-case-step.reason", 3)?
                .hint(words.say("page-visibility.reason-hint")?),
        ))
}

/// Who sees a document now.
#[get("/documents/{id}/visibility")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = open_for(&context, &member, *path, MAY).await?;
    form(&visit, &view).map_err(Error::internal)?.show()
}

/// Changes it.
#[post("/documents/{id}/visibility")]
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
    let command = ChangeDocumentVisibility {
        version: answers.version(),
        visibility: answers.text("visibility").to_owned(),
        reason: answers.text("reason").to_owned(),
    };
    match change_visibility(&context, &member, id, &command).await {
        Ok(_) => Ok(see(&path_of(*path))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            Form::refused(form(&visit, &view), &answers, faults)
        }
    }
}
