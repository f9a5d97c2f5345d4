//! The papers of a review: documents with their files, and what they are evidence of.

use super::case::{Head, Landed, Side, frame, head, open};
use super::step_fields::codes;
use super::subjects::with_open;
use crate::domain::actor::Actor;
use crate::domain::document::{DocumentKind, Visibility};
use crate::domain::id::ReviewId;
use crate::domain::policy::Action;
use crate::http::{Problem, Query, note_case};
use crate::service::document::{DocumentMetadata, DocumentQuery, DocumentView, Target, list};
use crate::service::evidence::{EvidenceView, list as list_evidence};
use crate::service::review::ReviewHead;
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::Faults;
use crate::web::field::Field;
use crate::web::form::Answers;
use crate::web::page::{Frame, see, show_as};
use crate::web::paper::{covered, path_of};
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
    config.service(page).service(bring);
}

/// Rows of a list to choose from.
pub(super) const MOST: i64 = 200;

#[derive(Template)]
#[template(path = "review/documents.html", config = "src/web/askama.toml")]
struct Documents {
    frame: Frame,
    head: Head,
    papers: Vec<Paper>,
    next: Option<String>,
    evidence: Vec<Item>,
    evidence_next: Option<String>,
    /// The form for more; empty for who may bring none.
    fields: Vec<Field>,
    faults: Faults,
    changes: Vec<String>,
    may_add_evidence: bool,
    certificates: bool,
}

struct Paper {
    id: Uuid,
    title: String,
    kind: String,
    day: String,
    size: String,
    visibility: String,
    number: Option<String>,
    picture: bool,
    /// What is said of the names in it.
    covered: Option<String>,
    /// Its page.
    about: String,
}

struct Item {
    id: Uuid,
    kind: String,
    description: String,
    source: String,
    proves: Option<String>,
    day: String,
    new: bool,
    withdrawn: Option<String>,
    document: Option<Uuid>,
    subject: Option<Uuid>,
}

impl Documents {
    #[expect(clippy::unused_self, reason = "the summary of errors asks every page")]
    fn anchor(&self, _pointer: &str) -> &'static str {
        "file"
    }
}

fn paper(words: Words, one: DocumentView) -> askama::Result<Paper> {
    Ok(Paper {
        id: one.id,
        covered: covered(words, &one)?,
        about: path_of(one.id),
        kind: words.code(Vocabulary::DocumentKind, &one.kind)?,
        day: words.day(one.uploaded_at.date_naive()),
        size: words.size(one.size)?,
        visibility: words.code(Vocabulary::Visibility, &one.visibility)?,
        number: one.number,
        picture: matches!(one.media_type.as_str(), "image/jpeg" | "image/png" | "image/webp"),
        title: one.title,
    })
}

fn item(words: Words, one: EvidenceView) -> askama::Result<Item> {
    Ok(Item {
        id: one.id,
        kind: words.code(Vocabulary::EvidenceKind, &one.kind)?,
        description: one.description,
        source: one.source,
        proves: one.proves,
        day: words.day(one.added_at.date_naive()),
        new: one.new_evidence,
        withdrawn: one.withdrawn_at.map(|at| words.day(at.date_naive())),
        document: one.document_id,
        subject: one.subject_id,
    })
}

fn upload(words: Words, limit: &str) -> askama::Result<Vec<Field>> {
    let visible = codes(words, Vocabulary::Visibility, Visibility::CODES)?.into_iter().map(Ok);
    Ok(vec![
        Field::select(
            words,
            "kind",
            "page-case-document.kind",
            codes(words, Vocabulary::DocumentKind, DocumentKind::CODES)?,
        )?,
        Field::line(words, "title", "page-case-document.title")?
            .hint(words.say("page-case-document.title-hint")?),
        Field::line(words, "number", "page-case-document.number")?.width(20),
        Field::line(words, "dated_on", "page-case-document.dated-on")?.width(20),
        Field::line(words, "issuer", "page-case-document.issuer")?,
        Field::select(
            words,
            "visibility",
            "page-case-document.visibility",
            with_open(words, "page-case-document.usual", visible)?,
        )?,
        Field::files(words, "file", "page-evidence.files", ACCEPT, true)?.hint(words.with(
            "page-evidence.files-hint",
            "limit",
            limit,
        )?),
    ])
}

/// Which part of the two lists.
#[derive(Debug, Default, Deserialize)]
struct Part {
    after: Option<Uuid>,
    evidence_after: Option<Uuid>,
    done: Option<String>,
}

/// The items of evidence, for those who read or add them.
async fn evidence(
    context: &Context,
    actor: &Actor,
    head: &ReviewHead,
    after: Option<Uuid>,
) -> Result<(Vec<EvidenceView>, Option<String>), Problem> {
    if !head.allows(Action::ReadEvidence) && !head.allows(Action::AddEvidence) {
        return Ok((Vec::new(), None));
    }
    let found = list_evidence(context, actor, ReviewId(head.id), after, None).await?;
    Ok((found.items, found.next))
}

async fn show(
    context: &Context,
    visit: &Visit,
    actor: &Actor,
    id: Uuid,
    part: Part,
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let side = Side::Documents;
    let found = open(context, actor, id, side).await?;
    let query = DocumentQuery { after: part.after, limit: None, all: None };
    let papers = list(context, actor, Target::Review(ReviewId(id)), &query).await?;
    let (items, evidence_next) = evidence(context, actor, &found, part.evidence_after).await?;
    let words = visit.words();
    let limit = context.config.documents.most_megabytes().to_string();
    let make = || -> askama::Result<Documents> {
        let mut fields = Vec::new();
        if found.allows(Action::AddDocument) {
            fields = upload(words, &limit)?;
        }
        let none = Answers::default();
        let (answers, faults) = answered.unwrap_or((&none, Faults::default()));
        if !faults.is_empty() {
            fields = fields.into_iter().map(|field| field.again(answers, &faults)).collect();
        }
        let mut frame = frame(visit, &found, side)?;
        frame.faulty = !faults.is_empty();
        let lines = papers.items.into_iter().map(|one| paper(words, one));
        Ok(Documents {
            frame,
            head: head(words, &found, side, &Landed::of(part.done))?,
            papers: lines.collect::<askama::Result<_>>()?,
            next: papers.next,
            evidence: items
                .into_iter()
                .map(|one| item(words, one))
                .collect::<askama::Result<_>>()?,
            evidence_next,
            fields,
            faults,
            changes: Vec::new(),
            may_add_evidence: found.allows(Action::AddEvidence),
            certificates: found.allows(Action::ReadCertificate),
        })
    };
    let made = make().map_err(Error::internal)?;
    let wrong = !made.faults.is_empty();
    show_as(if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &made)
}

/// The papers of a review.
#[get("/reviews/{id}/documents")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    show(&context, &visit, &member, *path, part.0, None).await
}

/// Takes files in; what is right is kept, also where another is refused.
#[post("/reviews/{id}/documents")]
async fn bring(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    sent: Multipart,
) -> Result<HttpResponse, Problem> {
    note_case(&request, ReviewId(*path));
    let found = open(&context, &member, *path, Side::Documents).await?;
    if !found.allows(Action::AddDocument) {
        return Err(Error::NotFound.into());
    }
    let metadata = |answers: &Answers| DocumentMetadata {
        kind: answers.given("kind"),
        title: answers.given("title"),
        number: answers.given("number"),
        dated_on: answers.given("dated_on"),
        issuer: answers.given("issuer"),
        visibility: answers.given("visibility"),
        ..DocumentMetadata::default()
    };
    let (words, target) = (visit.words(), Target::Review(ReviewId(*path)));
    let mut sent = receive(&request, &context, &member, words, target, sent, metadata).await?;
    if sent.kept.is_empty() && sent.faults.is_empty() {
        sent.faults = Faults::one(words, "/file", "page-evidence.none")?;
    }
    if sent.faults.is_empty() {
        return Ok(see(&format!("/reviews/{path}/documents?done=saved")));
    }
    let answered = Some((&sent.answers, sent.faults));
    show(&context, &visit, &member, *path, Part::default(), answered).await
}
