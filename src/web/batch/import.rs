//! People of a review from a file: it is kept with the review, looked through, and taken over as a whole.

use super::report::Report;
use crate::domain::actor::Actor;
use crate::domain::id::{DocumentId, ReviewId};
use crate::domain::policy::Action;
use crate::http::Problem;
use crate::service::document::{DocumentMetadata, Target, get as find_document, open};
use crate::service::review::{
    Import, ImportReport, LARGEST_LIST, LIST_COLUMNS, ReviewHead, find_head, import_subjects,
};
use crate::service::{Context, Error, RequestKey};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::{Frame, see, show_as};
use crate::web::upload::receive;
use crate::web::visit::Visit;
use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use std::fs::File;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(send).service(look).service(take);
}

/// What a browser offers to choose.
const ACCEPT: &str = ".csv,text/csv,text/plain";
/// A review into which the reader may take people.
async fn review(context: &Context, actor: &Actor, id: Uuid) -> Result<ReviewHead, Problem> {
    let head = find_head(context, actor, ReviewId(id)).await?;
    if head.allows(Action::AddSubjects) { Ok(head) } else { Err(Error::NotFound.into()) }
}

fn form(
    visit: &Visit,
    head: &ReviewHead,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let path = format!("/reviews/{}", head.id);
        let action = format!("{path}/import");
        let columns =
            words.with("page-people-import.columns", "columns", &LIST_COLUMNS.join(", "))?;
        let file = Field::files(words, "file", "page-people-import.file", ACCEPT, false)?;
        Form::new(visit, "page-people-import", action, "page-people-import.button")?
            .back(format!("{path}/subjects"))
            .caption(&head.number)
            .lead("page-people-import.lead")?
            .lead_text(columns)
            .ask(file.hint(words.say("page-people-import.file-hint")?))
            .link(&format!("{path}/person"), "page-people-add")?
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// Asks for the file.
#[get("/reviews/{id}/import")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let head = review(&context, &member, *path).await?;
    form(&visit, &head, None)
}

/// Keeps it as a paper of the review: what came from it can always be looked up.
#[post("/reviews/{id}/import")]
async fn send(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    sent: Multipart,
) -> Result<HttpResponse, Problem> {
    let head = review(&context, &member, *path).await?;
    let words = visit.words();
    let title = words.say("page-people-import.title-of-file").map_err(Error::internal)?;
    let metadata = |_: &Answers| DocumentMetadata {
        kind: Some("other".to_owned()),
        title: Some(title.clone()),
        ..DocumentMetadata::default()
    };
    let target = Target::Review(ReviewId(head.id));
    let sent = receive(&request, &context, &member, words, target, sent, metadata).await?;
    match sent.kept.first() {
        Some(kept) if sent.faults.is_empty() => {
            Ok(see(&format!("/reviews/{}/import/{}", head.id, kept.id)))
        }
        _ => {
            let faults = if sent.faults.is_empty() {
                Faults::one(words, "/file", "page-people-import.choose")?
            } else {
                sent.faults
            };
            form(&visit, &head, Some((&sent.answers, faults)))
        }
    }
}

/// The file of a review, opened.
async fn list(
    context: &Context,
    actor: &Actor,
    head: &ReviewHead,
    id: Uuid,
) -> Result<File, Problem> {
    let document = find_document(context, actor, DocumentId(id)).await?;
    if document.review != Some(head.id) {
        return Err(Error::NotFound.into());
    }
    let content = open(context, actor, DocumentId(id), None, false).await?;
    if content.size > LARGEST_LIST {
        return Err(Error::TooLarge { limit: LARGEST_LIST }.into());
    }
    Ok(content.file.into_std().await)
}

#[derive(Template)]
#[template(path = "batch/import.html", config = "src/web/askama.toml")]
struct Look {
    frame: Frame,
    id: Uuid,
    document: Uuid,
    caption: String,
    version: i32,
    report: Report,
    changes: Vec<String>,
    faults: Faults,
}

impl Look {
    #[expect(clippy::unused_self, reason = "the summary of errors asks every page")]
    fn anchor(&self, _pointer: &str) -> &'static str {
        "main-content"
    }
}

fn shown(
    visit: &Visit,
    head: &ReviewHead,
    document: Uuid,
    report: &ImportReport,
    faults: Faults,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let status = match &faults.meanwhile {
        Some(_) => StatusCode::CONFLICT,
        None if report.errors.is_empty() && faults.is_empty() => StatusCode::OK,
        None => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let make = || -> askama::Result<Look> {
        let mut frame = Frame::new(visit, "page-people-look")?;
        frame.faulty = status != StatusCode::OK;
        Ok(Look {
            frame,
            id: head.id,
            document,
            caption: head.number.clone(),
            version: head.version,
            report: Report::of(words, report)?,
            changes: words.changes(faults.meanwhile.as_deref())?,
            faults,
        })
    };
    show_as(status, &make().map_err(Error::internal)?)
}

async fn tried(
    context: &Context,
    actor: &Actor,
    head: &ReviewHead,
    document: Uuid,
) -> Result<ImportReport, Problem> {
    let file = list(context, actor, head, document).await?;
    let dry = Import { version: head.version, dry_run: true };
    Ok(import_subjects(context, actor, ReviewId(head.id), dry, file, None).await?)
}

/// What would happen: nothing is written.
#[get("/reviews/{id}/import/{document}")]
async fn look(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
) -> Result<HttpResponse, Problem> {
    let head = review(&context, &member, path.0).await?;
    let report = tried(&context, &member, &head, path.1).await?;
    shown(&visit, &head, path.1, &report, Faults::default())
}

/// Takes all of them over, or none.
#[post("/reviews/{id}/import/{document}")]
async fn take(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let head = review(&context, &member, path.0).await?;
    let file = list(&context, &member, &head, path.1).await?;
    let import = Import { version: answers.version(), dry_run: false };
    let key: RequestKey = answers.key();
    let id = ReviewId(head.id);
    match import_subjects(&context, &member, id, import, file, Some(&key)).await {
        Ok(_) => Ok(see(&format!("/reviews/{}/subjects", head.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            let report = tried(&context, &member, &head, path.1).await?;
            shown(&visit, &head, path.1, &report, faults)
        }
    }
}
