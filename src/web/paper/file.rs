//! Another file of a document: a newer version of it, or one in which the names of others are covered.

use super::about::path_of;
use super::open_for;
use crate::domain::id::DocumentId;
use crate::http::{Problem, note_case};
use crate::service::document::{DocumentMetadata, DocumentView, Target};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::upload::{ACCEPT, receive};
use crate::web::visit::Visit;
use actix_multipart::Multipart;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(bring);
}

/// What the other file is.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Version,
    Covered,
}

impl Kind {
    const fn may(self) -> &'static str {
        match self {
            Self::Version => "replace",
            Self::Covered => "redact",
        }
    }

    const fn lead(self) -> &'static str {
        match self {
            Self::Version => "page-paper.version-lead",
            Self::Covered => "page-paper.covered-lead",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Covered => "covered",
        }
    }

    const fn target(self, id: DocumentId) -> Target {
        match self {
            Self::Version => Target::Version(id),
            Self::Covered => Target::Redacted(id),
        }
    }
}

fn form(context: &Context, visit: &Visit, view: &DocumentView, kind: Kind) -> askama::Result<Form> {
    let words = visit.words();
    let limit = context.config.documents.most_megabytes().to_string();
    let title = format!("code-document-action.{}", kind.may());
    let action = format!("/documents/{}/{}", view.id, kind.path());
    let file = Field::files(words, "file", "page-paper.file", ACCEPT, false)?;
    Ok(Form::new(visit, &title, action, "page-paper.send")?
        .back(path_of(view.id))
        .caption(view.title.clone())
        .lead(kind.lead())?
        .ask(file.hint(words.with("page-paper.file-hint", "limit", &limit)?)))
}

/// The form for the file.
#[get("/documents/{id}/{kind:version|covered}")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Kind)>,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = path.into_inner();
    let view = open_for(&context, &member, id, kind.may()).await?;
    form(&context, &visit, &view, kind).map_err(Error::internal)?.show()
}

/// Takes the file in; everything else is as in the document.
#[post("/documents/{id}/{kind:version|covered}")]
async fn bring(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Kind)>,
    sent: Multipart,
) -> Result<HttpResponse, Problem> {
    let (id, kind) = path.into_inner();
    note_case(&request, DocumentId(id));
    let view = open_for(&context, &member, id, kind.may()).await?;
    let (words, target) = (visit.words(), kind.target(DocumentId(id)));
    let as_before = |_: &Answers| DocumentMetadata::default();
    let mut sent = receive(&request, &context, &member, words, target, sent, as_before).await?;
    if let (Some(kept), true) = (sent.kept.first(), sent.faults.is_empty()) {
        return Ok(see(&path_of(kept.id)));
    }
    if sent.faults.is_empty() {
        sent.faults = Faults::one(words, "/file", "page-evidence.none")?;
    }
    Form::refused(form(&context, &visit, &view, kind), &sent.answers, sent.faults)
}
