//! What is known of a document: the file, who sees it, where its original is, its other versions and who
//! looked at it.

use super::visibility::covered;
use super::{list_of, seen};
use crate::domain::id::DocumentId;
use crate::http::{Problem, note_case};
use crate::service::Context;
use crate::service::document::{
    ArchivalReferenceView, DocumentLookQuery, DocumentLookView, DocumentView, looks, versions,
};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::{HttpRequest, HttpResponse, get, web};
use askama::Template;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(page);
}

/// Looks at a document that the page shows; the auditor searches all of them.
const LOOKS: i64 = 20;

/// The page of a document.
pub(in crate::web) fn path_of(id: Uuid) -> String {
    format!("/documents/{id}/about")
}

#[derive(Template)]
#[template(path = "paper/about.html", config = "src/web/askama.toml")]
struct About {
    frame: Frame,
    id: Uuid,
    title: String,
    back: String,
    /// What is said of the names in it, of a newer version, of its withdrawal.
    notes: Vec<String>,
    rows: Vec<(String, String)>,
    /// What may be done with it, and what that is called.
    deeds: Vec<(String, String)>,
    /// Other versions of it: their pages and what they are.
    others: Vec<(String, String)>,
    looks: Vec<(String, String)>,
}

fn deed(words: Words, id: Uuid, may: &str) -> askama::Result<Option<(String, String)>> {
    let step = match may {
        "change_visibility" => "visibility",
        "change_custody" => "custody",
        "redact" => "covered",
        "replace" => "version",
        "withdraw" => "withdraw",
        _ => return Ok(None),
    };
    let name = words.code(Vocabulary::DocumentAction, may)?;
    Ok(Some((format!("/documents/{id}/{step}"), name)))
}

/// A call number: what stands in it, in its order.
fn reference(one: &ArchivalReferenceView) -> String {
    let parts = [&one.archive, &one.fond, &one.opis, &one.delo, &one.list];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn rows(words: Words, one: &DocumentView) -> askama::Result<Vec<(String, String)>> {
    let custody = words.code(Vocabulary::Custody, &one.custody)?;
    let custody = match &one.custody_note {
        Some(note) => format!("{custody}: {note}"),
        None => custody,
    };
    let file = format!("{} · {}", one.file_name, words.size(one.size)?);
    let lines = [
        ("page-case-document.kind", words.code(Vocabulary::DocumentKind, &one.kind).map(Some)?),
        ("page-case-document.number", one.number.clone()),
        ("page-case-document.dated-on", one.dated_on.clone()),
        ("page-case-document.issuer", one.issuer.clone()),
        (
            "page-case-document.visibility",
            words.code(Vocabulary::Visibility, &one.visibility).map(Some)?,
        ),
        ("page-paper.custody", Some(custody)),
        ("page-paper.lies", one.archival_reference.as_ref().map(reference)),
        ("page-paper.file", Some(file)),
        ("page-paper.came", Some(words.moment(one.uploaded_at))),
        ("page-paper.digest", Some(one.sha256.clone())),
    ];
    let told = lines.into_iter().filter_map(|(key, value)| Some((key, value?)));
    told.map(|(key, value)| Ok((words.say(key)?, value))).collect()
}

fn notes(words: Words, one: &DocumentView) -> askama::Result<Vec<String>> {
    let mut notes: Vec<String> = covered(words, one)?.into_iter().collect();
    if one.replaced_by.is_some() {
        notes.push(words.say("page-paper.replaced")?);
    }
    if let Some(at) = one.withdrawn_at {
        notes.push(words.with("page-paper.withdrawn", "day", &words.day(at.date_naive()))?);
    }
    Ok(notes)
}

/// The versions before and after, and those in which names are covered.
fn others(
    words: Words,
    one: &DocumentView,
    versions: &[DocumentView],
) -> askama::Result<Vec<(String, String)>> {
    let mut others = Vec::new();
    for other in versions.iter().filter(|other| other.id != one.id) {
        let number = other.version_number.to_string();
        others.push((path_of(other.id), words.with("page-paper.version", "number", &number)?));
    }
    for other in one.redacted_versions.iter().filter(|other| **other != one.id) {
        others.push((path_of(*other), words.say("page-paper.covered")?));
    }
    if let Some(original) = one.redacted_version_of {
        others.push((path_of(original), words.say("page-paper.original")?));
    }
    Ok(others)
}

fn look(words: Words, one: DocumentLookView) -> askama::Result<(String, String)> {
    let role = one.role.map(|role| words.code(Vocabulary::Role, &role)).transpose()?;
    let who = std::iter::once(one.full_name).chain(role).collect::<Vec<_>>().join(", ");
    Ok((words.moment(one.at), who))
}

/// What is known of a document.
#[get("/documents/{id}/about")]
async fn page(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = DocumentId(*path);
    note_case(&request, id);
    let view = seen(&context, &member, *path).await?;
    let line = versions(&context, &member, id).await?;
    let mut looked = Vec::new();
    if view.may.iter().any(|may| may == "read_views") {
        let query = DocumentLookQuery { after: None, limit: Some(LOOKS) };
        looked = looks(&context, &member, id, &query).await?.items;
    }
    let words = visit.words();
    let make = || -> askama::Result<About> {
        let deeds = view.may.iter().map(|may| deed(words, view.id, may));
        Ok(About {
            frame: Frame::new(&visit, "page-paper")?,
            id: view.id,
            title: view.title.clone(),
            back: list_of(&member, &view),
            notes: notes(words, &view)?,
            rows: rows(words, &view)?,
            deeds: deeds.collect::<askama::Result<Vec<_>>>()?.into_iter().flatten().collect(),
            others: others(words, &view, &line)?,
            looks: looked.into_iter().map(|one| look(words, one)).collect::<askama::Result<_>>()?,
        })
    };
    made(make())
}
