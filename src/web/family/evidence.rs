//! What the family brings: several photographs or scans at once, with what they are.

use super::framed;
use crate::domain::actor::Actor;
use crate::domain::document::DocumentKind;
use crate::domain::id::{DocumentId, PetitionId};
use crate::http::{Problem, Query, note_case, send_document};
use crate::service::document::{
    DocumentMetadata, DocumentQuery, DocumentView, Target, WithdrawDocument, get as find, list,
    withdraw,
};
use crate::service::petition::{PetitionView, read};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::{Frame, see, show_as};
use crate::web::upload::{ACCEPT, receive};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page).service(bring).service(take_back).service(content);
}

/// What families have at home.
pub(in crate::web) const KINDS: &[DocumentKind] = &[
    DocumentKind::Photograph,
    DocumentKind::BirthCertificate,
    DocumentKind::MarriageCertificate,
    DocumentKind::DeathCertificate,
    DocumentKind::NameChange,
    DocumentKind::KinshipDecision,
    DocumentKind::SpellingDecision,
    DocumentKind::Identity,
    DocumentKind::PowerOfAttorney,
    DocumentKind::Letter,
    DocumentKind::Memoir,
    DocumentKind::EarlierCertificate,
    DocumentKind::EarlierRefusal,
    DocumentKind::WitnessStatement,
    DocumentKind::Other,
];

#[derive(Template)]
#[template(path = "family/evidence.html", config = "src/web/askama.toml")]
struct Evidence {
    frame: Frame,
    id: Uuid,
    papers: Vec<Paper>,
    next: Option<Uuid>,
    fields: Vec<Field>,
    faults: Faults,
    changes: Vec<String>,
    /// The petition is sent: what is brought now is new evidence.
    later: bool,
}

/// A paper in a list.
struct Paper {
    id: Uuid,
    version: i32,
    title: String,
    kind: String,
    day: String,
    size: String,
    picture: bool,
    /// It is the family's own and may be taken back.
    own: bool,
}

impl Evidence {
    #[expect(clippy::unused_self, reason = "the summary of errors asks every page")]
    fn anchor(&self, _pointer: &str) -> &'static str {
        "file"
    }
}

fn paper(words: Words, one: &DocumentView) -> askama::Result<Paper> {
    Ok(Paper {
        id: one.id,
        version: one.version,
        title: one.title.clone(),
        kind: words.code(Vocabulary::DocumentKind, &one.kind)?,
        day: words.day(one.uploaded_at.date_naive()),
        size: words.size(one.size)?,
        picture: matches!(one.media_type.as_str(), "image/jpeg" | "image/png" | "image/webp"),
        own: one.may.iter().any(|may| may == "withdraw"),
    })
}

/// Which part of a list.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<Uuid>,
}

async fn shown(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    view: &PetitionView,
    after: Option<Uuid>,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let query = DocumentQuery { after, limit: Some(50), ..DocumentQuery::default() };
    let found = list(context, actor, Target::Petition(view.id.into()), &query).await?;
    let none = Answers::default();
    let (answers, faults) = answered.unwrap_or((&none, Faults::default()));
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let limit = context.config.documents.most_megabytes().to_string();
    let later = !super::is_open(view);
    let make =
        || -> askama::Result<Evidence> {
            let kind = |kind: &DocumentKind| {
                let code = kind.as_str();
                Ok(Choice::new(code, words.code(Vocabulary::DocumentKind, code)?))
            };
            let kinds = KINDS.iter().map(kind).collect::<askama::Result<_>>()?;
            let mut fields = vec![
                Field::select(words, "kind", "page-evidence.kind", kinds)?,
                Field::line(words, "title", "page-evidence.title")?
                    .hint(words.say("page-evidence.title-hint")?),
            ];
            if later {
                let proves = Field::area(words, "proves", "page-evidence.proves", 3)?;
                fields.push(proves.hint(words.say("page-evidence.proves-hint")?));
            }
            fields.push(
                Field::files(words, "file", "page-evidence.files", ACCEPT, true)?
                    .hint(words.with("page-evidence.files-hint", "limit", &limit)?),
            );
            if !faults.is_empty() {
                fields = fields.into_iter().map(|field| field.again(answers, &faults)).collect();
            }
            let mut frame = framed(visit, actor, view)(Frame::new(visit, "page-evidence")?);
            frame.faulty = !faults.is_empty();
            let papers = found.items.iter().map(|one| paper(words, one));
            Ok(Evidence {
                frame,
                id: view.id,
                papers: papers.collect::<askama::Result<_>>()?,
                next: found.next.as_ref().and_then(|next| next.parse().ok()),
                fields,
                faults,
                changes: Vec::new(),
                later,
            })
        };
    show_as(status, &make().map_err(Error::internal)?)
}

async fn of_family(context: &Context, actor: &Actor, id: Uuid) -> Result<PetitionView, Problem> {
    let view = read(context, actor, PetitionId(id)).await?;
    if actor.role.is_family() { Ok(view) } else { Err(Error::NotFound.into()) }
}

/// What is there, and the form for more.
#[get("/petitions/{id}/evidence")]
async fn page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    let view = of_family(&context, &member, *path).await?;
    shown(&context, &visit, &member, &view, part.0.after, None).await
}

/// Takes files in; what is right is kept, also where another is refused.
#[post("/petitions/{id}/evidence")]
async fn bring(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    form: Multipart,
) -> Result<HttpResponse, Problem> {
    let view = of_family(&context, &member, *path).await?;
    let later = !super::is_open(&view);
    let metadata = |answers: &Answers| DocumentMetadata {
        kind: answers.given("kind"),
        title: answers.given("title"),
        new_evidence: later.then(|| "true".to_owned()),
        proves: answers.given("proves"),
        ..DocumentMetadata::default()
    };
    let target = Target::Petition(PetitionId(*path));
    let words = visit.words();
    let mut sent = receive(&request, &context, &member, words, target, form, metadata).await?;
    if sent.kept.is_empty() && sent.faults.is_empty() {
        sent.faults = Faults::one(words, "/file", "page-evidence.none")?;
    }
    if sent.faults.is_empty() {
        return Ok(see(&format!("/petitions/{}/evidence", view.id)));
    }
    let view = of_family(&context, &member, *path).await?;
    shown(&context, &visit, &member, &view, None, Some((&sent.answers, sent.faults))).await
}

/// Takes a paper of one's own back.
#[post("/petitions/{id}/evidence/{document}/withdraw")]
async fn take_back(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(Uuid, Uuid)>,
    answers: Answers,
) -> Result<HttpResponse, Problem> {
    let view = of_family(&context, &member, path.0).await?;
    let document = find(&context, &member, DocumentId(path.1)).await?;
    if document.petition != Some(view.id) {
        return Err(Error::NotFound.into());
    }
    let reason = visit.words().say("page-evidence.withdrawn").map_err(Error::internal)?;
    let command = WithdrawDocument { version: answers.version(), reason };
    match withdraw(&context, &member, document.id.into(), &command).await {
        Ok(_) => Ok(see(&format!("/petitions/{}/evidence", view.id))),
        Err(error) => {
            let faults = Faults::of(visit.words(), error)?;
            shown(&context, &visit, &member, &view, None, Some((&answers, faults))).await
        }
    }
}

/// How a document is looked at.
#[derive(Debug, Deserialize)]
struct Look {
    page: Option<i32>,
}

/// The bytes of a document; each look is logged.
#[get("/documents/{id}")]
async fn content(
    request: HttpRequest,
    context: web::Data<Context>,
    member: Member,
    path: web::Path<Uuid>,
    look: Query<Look>,
) -> Result<HttpResponse, Problem> {
    let id = DocumentId(path.into_inner());
    note_case(&request, id);
    send_document(&request, &context, &member, id, look.0.page).await
}
