//! Scans and papers that an archive adds to its answer, with who may see them.

use crate::domain::document::{DocumentKind, Visibility};
use crate::domain::id::ArchiveRequestId;
use crate::http::{Problem, note_case};
use crate::service::archive_request::find;
use crate::service::document::{DocumentMetadata, Target};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::see;
use crate::web::upload::{ACCEPT, receive};
use crate::web::visit::Visit;
use actix_multipart::Multipart;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(ask).service(bring);
}

/// Only for those to whom the request is addressed.
async fn leave(context: &Context, member: &Member, id: Uuid) -> Result<(), Problem> {
    find(context, member, ArchiveRequestId(id)).await.map_err(hidden)?;
    if member.role.is_archive() { Ok(()) } else { Err(Error::NotFound.into()) }
}

fn shown(
    context: &Context,
    visit: &Visit,
    id: Uuid,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let limit = context.config.documents.most_megabytes().to_string();
    let choices = |vocabulary, codes: &[&str]| -> askama::Result<Vec<Choice>> {
        let choice = |code: &&str| Ok(Choice::new(*code, words.code(vocabulary, code)?));
        codes.iter().map(choice).collect()
    };
    let make = || -> askama::Result<Form> {
        let kinds = choices(Vocabulary::DocumentKind, DocumentKind::CODES)?;
        let seen = choices(Vocabulary::Visibility, Visibility::CODES)?;
        let path = format!("/archive-requests/{id}");
        Form::new(visit, "page-scans", format!("{path}/papers"), "page-scans.button")?
            .back(path)
            .lead("page-scans.lead")?
            .ask(
                Field::select(words, "kind", "page-scans.kind", kinds)?
                    .value(DocumentKind::Other.as_str()),
            )
            .ask(Field::line(words, "title", "page-scans.title")?)
            .ask(
                Field::one(words, "visibility", "page-scans.visibility", seen)?
                    .value(Visibility::Office.as_str()),
            )
            .ask(Field::line(words, "fond", "page-scans.fond")?.width(10))
            .ask(Field::line(words, "opis", "page-scans.opis")?.width(10))
            .ask(Field::line(words, "delo", "page-scans.delo")?.width(10))
            .ask(Field::line(words, "list", "page-scans.sheets")?.width(10))
            .ask(Field::files(words, "file", "page-scans.files", ACCEPT, true)?.hint(words.with(
                "page-scans.files-hint",
                "limit",
                &limit,
            )?))
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The form for scans.
#[get("/archive-requests/{id}/papers")]
async fn ask(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    leave(&context, &member, *path).await?;
    shown(&context, &visit, *path, None)
}

/// Takes files in; what is right is kept, also where another is refused.
#[post("/archive-requests/{id}/papers")]
async fn bring(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    leave(&context, &member, *path).await?;
    note_case(&request, ArchiveRequestId(*path));
    let metadata = |answers: &Answers| DocumentMetadata {
        kind: answers.given("kind"),
        title: answers.given("title"),
        visibility: answers.given("visibility"),
        fond: answers.given("fond"),
        opis: answers.given("opis"),
        delo: answers.given("delo"),
        list: answers.given("list"),
        ..DocumentMetadata::default()
    };
    let target = Target::ArchiveRequest(ArchiveRequestId(*path));
    let words = visit.words();
    let mut sent = receive(&request, &context, &member, words, target, form, metadata).await?;
    if sent.kept.is_empty() && sent.faults.is_empty() {
        sent.faults = Faults::one(words, "/file", "page-scans.none")?;
    }
    if sent.faults.is_empty() {
        return Ok(see(&format!("/archive-requests/{path}")));
    }
    shown(&context, &visit, *path, Some((&sent.answers, sent.faults)))
}
