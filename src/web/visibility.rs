//! Who may see a document: it is looked at as it stands, and changed with a reason.

use super::account::session::Member;
use super::ask::Form;
use super::faults::{Faults, hidden};
use super::field::{Choice, Field};
use super::form::Answers;
use super::page::see;
use super::visit::Visit;
use super::words::Words;
use crate::domain::document::Visibility;
use crate::domain::id::DocumentId;
use crate::http::{Problem, note_case};
use crate::service::document::{
    ChangeDocumentVisibility, DocumentView, change_visibility, get as find,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(change);
}

/// Where it is changed who sees a document, for whom that is open.
pub(super) fn path_of(one: &DocumentView) -> Option<String> {
    let open = one.may.iter().any(|step| step == "change_visibility");
    open.then(|| format!("/documents/{}/visibility", one.id))
}

/// What is said of the names in a document: that they are covered in it, or in another version of it.
pub(super) fn covered(words: Words, one: &DocumentView) -> askama::Result<Option<String>> {
    if one.redacted {
        words.say("page-visibility.covered").map(Some)
    } else if one.redacted_versions.is_empty() {
        Ok(None)
    } else {
        words.say("page-visibility.has-covered").map(Some)
    }
}

/// A document of which the reader sets who sees it, and where its list is.
async fn managed(
    context: &Context,
    member: &Member,
    id: Uuid,
) -> Result<(DocumentView, String), Problem> {
    let view = find(context, member, DocumentId(id)).await.map_err(hidden)?;
    if path_of(&view).is_none() {
        return Err(Error::NotFound.into());
    }
    let list = match (view.archive_request, view.review, view.petition) {
        (Some(request), _, _) if member.role.is_archive() => format!("/archive-requests/{request}"),
        (_, Some(review), _) => format!("/reviews/{review}/documents"),
        (_, None, Some(petition)) => format!("/petitions/{petition}"),
        (_, None, None) => "/".to_owned(),
    };
    Ok((view, list))
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

fn form(visit: &Visit, view: &DocumentView, back: String) -> askama::Result<Form> {
    let words = visit.words();
    let path = format!("/documents/{}/visibility", view.id);
    let form = Form::new(visit, "page-visibility", path, "page-visibility.button")?
        .back(back)
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
    let (view, back) = managed(&context, &member, *path).await?;
    form(&visit, &view, back).map_err(Error::internal)?.show()
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
    let (view, back) = managed(&context, &member, *path).await?;
    let command = ChangeDocumentVisibility {
        version: answers.version(),
        visibility: answers.text("visibility").to_owned(),
        reason: answers.text("reason").to_owned(),
    };
    match change_visibility(&context, &member, id, &command).await {
        Ok(_) => Ok(see(&back)),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let form = form(&visit, &view, back);
            form.and_then(|form| form.again(Some((&answers, faults))))
                .map_err(Error::internal)?
                .show()
        }
    }
}
