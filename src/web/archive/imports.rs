//! Files of cards: sending one in, and how far it is.

use crate::domain::card::builtin_names;
use crate::domain::id::CardImportId;
use crate::http::{Problem, Query};
use crate::service::card::{CardSourceView, list_sources};
use crate::service::card_import::{
    ImportQuery, ImportView, UploadCards, list_imports, read_import, upload,
};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::ask::Form;
use crate::web::faults::{Faults, hidden};
use crate::web::field::{Choice, Field};
use crate::web::form::Answers;
use crate::web::page::{Frame, made, see};
use crate::web::upload::{drain, file_name, text, unreadable};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_multipart::Multipart;
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use askama::Template;
use futures_util::StreamExt as _;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(list).service(new_page).service(send).service(progress);
}

/// Rows of a page.
const ROWS: i64 = 50;

#[derive(Template)]
#[template(path = "archive/imports.html", config = "src/web/askama.toml")]
struct Imports {
    frame: Frame,
    lines: Vec<Line>,
    next: Option<String>,
}

struct Line {
    id: Uuid,
    name: String,
    state: String,
    tag: &'static str,
    started: String,
    added: i64,
    refused: i64,
    flagged: i64,
}

/// The colour of a state's tag.
fn tag(state: &str) -> &'static str {
    match state {
        "done" => "govuk-tag--green",
        "failed" => "govuk-tag--red",
        "running" => "govuk-tag--blue",
        _ => "govuk-tag--grey",
    }
}

fn line(words: Words, one: &ImportView) -> askama::Result<Line> {
    Ok(Line {
        id: one.id,
        name: one.file_name.clone(),
        state: words.code(Vocabulary::ImportState, &one.state)?,
        tag: tag(&one.state),
        started: words.moment(one.started_at),
        added: one.added,
        refused: one.refused,
        flagged: one.flagged,
    })
}

/// Which part of a list.
#[derive(Debug, Deserialize)]
struct Part {
    after: Option<i32>,
}

/// Files that were sent in, newest first.
#[get("/card-imports")]
async fn list(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    part: Query<Part>,
) -> Result<HttpResponse, Problem> {
    let query = ImportQuery { after: part.0.after, limit: Some(ROWS) };
    let found = list_imports(&context, &member, query).await.map_err(hidden)?;
    let words = visit.words();
    made((|| {
        Ok(Imports {
            frame: Frame::new(&visit, "page-imports")?,
            lines: found.items.iter().map(|one| line(words, one)).collect::<askama::Result<_>>()?,
            next: found.next.clone(),
        })
    })())
}

/// Sources of the own archive.
pub(super) async fn own_sources(
    context: &Context,
    member: &Member,
) -> Result<Vec<CardSourceView>, Problem> {
    let query = ImportQuery { after: None, limit: Some(1) };
    // Whoever may not import is told nothing of it.
    list_imports(context, member, query).await.map_err(hidden)?;
    let mut sources = list_sources(context, member).await.map_err(hidden)?;
    let own = member.office.map(Into::into);
    sources.retain(|one| one.archive_id.is_some() && one.archive_id == own);
    Ok(sources)
}

/// A mapping that is written into the form.
const OWN: &str = "own";

fn new_form(
    visit: &Visit,
    sources: &[CardSourceView],
    answered: Option<(&Answers, Faults)>,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Form> {
        let of = sources.iter().map(|one| Choice::new(one.id.to_string(), &one.title)).collect();
        let mut mappings = Vec::new();
        for name in builtin_names() {
            mappings.push(Choice::new(name, words.say(&format!("page-import-new.{name}"))?));
        }
        mappings.push(Choice::new(OWN, words.say("page-import-new.own")?));
        Form::new(visit, "page-import-new", "/card-imports/new", "page-import-new.button")?
            .back("/card-imports")
            .lead("page-import-new.lead")?
            .ask(Field::select(words, "source_id", "page-import-new.source", of)?)
            .ask(Field::one(words, "mapping", "page-import-new.mapping", mappings)?)
            .ask(
                Field::area(words, "own_mapping", "page-import-new.own-text", 8)?
                    .hint(words.say("page-import-new.own-hint")?),
            )
            .ask(
                Field::files(
                    words,
                    "file",
                    "page-import-new.file",
                    ".csv,.tsv,.tab,.jsonl,.ndjson,.txt,.xlsx,.gz",
                    false,
                )?
                .hint(words.say("page-import-new.file-hint")?),
            )
            .link("/card-sources/new", "page-source-new")?
            .again(answered)
    };
    make().map_err(Error::internal)?.show()
}

/// The form for a file.
#[get("/card-imports/new")]
async fn new_page(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
) -> Result<HttpResponse, Problem> {
    let sources = own_sources(&context, &member).await?;
    if sources.is_empty() {
        return Ok(see("/card-sources/new"));
    }
    new_form(&visit, &sources, None)
}

/// The mapping that was chosen or written.
fn mapping(answers: &Answers) -> String {
    match answers.text("mapping") {
        OWN => answers.text("own_mapping").to_owned(),
        name => name.to_owned(),
    }
}

/// Takes a file in; its cards are imported by a job.
#[post("/card-imports/new")]
async fn send(
    request: HttpRequest,
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    mut form: Multipart,
) -> Result<HttpResponse, Problem> {
    let sources = own_sources(&context, &member).await?;
    let words = visit.words();
    let mut pairs = Vec::new();
    while let Some(field) = form.next().await {
        let mut field = field.map_err(|_broken| unreadable())?;
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file_name) = file_name(&field) else {
            pairs.push((name, text(&mut field).await?));
            continue;
        };
        let answers = Answers::guarded(&request, std::mem::take(&mut pairs))?;
        let mut field = field.fuse();
        if file_name.is_empty() {
            let faults = Faults::one(words, "/file", "page-import-new.no-file")?;
            return new_form(&visit, &sources, Some((&answers, faults)));
        }
        let incomplete =
            || Error::field("/file", "incomplete", "The file did not arrive whole. Send it again.");
        let chunks = field.by_ref().map(|chunk| chunk.map_err(|_broken| incomplete()));
        let source = answers.id("source_id").unwrap_or_default();
        let sent = UploadCards { source, mapping: mapping(&answers), file_name, chunks };
        return match upload(&context, &member, sent).await {
            Ok(view) => Ok(see(&format!("/card-imports/{}", view.id))),
            Err(error) => {
                drain(&mut field, context.config.documents.max_bytes).await;
                let mut faults = Faults::of(words, error)?;
                for fault in &mut faults.list {
                    if fault.pointer == "/mapping" && answers.text("mapping") == OWN {
                        "/own_mapping".clone_into(&mut fault.pointer);
                    }
                }
                new_form(&visit, &sources, Some((&answers, faults)))
            }
        };
    }
    let answers = Answers::guarded(&request, pairs)?;
    let faults = Faults::one(words, "/file", "page-import-new.no-file")?;
    new_form(&visit, &sources, Some((&answers, faults)))
}

#[derive(Template)]
#[template(path = "archive/import.html", config = "src/web/askama.toml")]
struct Import {
    frame: Frame,
    id: Uuid,
    state: String,
    tag: &'static str,
    /// It goes on: the page is worth another look.
    running: bool,
    rows: Vec<(String, String)>,
    failure: Option<String>,
    remarks: bool,
}

/// How far an import is.
#[get("/card-imports/{id}")]
async fn progress(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let found = read_import(&context, &member, CardImportId(*path)).await.map_err(hidden)?;
    let words = visit.words();
    let make = || -> askama::Result<Import> {
        let size = words.size(u64::try_from(found.file_size).unwrap_or_default())?;
        let stored = words.size(u64::try_from(found.position).unwrap_or_default())?;
        let mut rows = vec![
            (
                words.say("page-import.format")?,
                words.code(Vocabulary::ImportFormat, &found.format)?,
            ),
            (words.say("page-import.size")?, size),
            (words.say("page-import.stored")?, stored),
        ];
        for (key, count) in [
            ("page-import.read", found.read),
            ("page-import.added", found.added),
            ("page-import.known", found.known),
            ("page-import.repeated", found.repeated),
            ("page-import.flagged", found.flagged),
            ("page-import.refused", found.refused),
        ] {
            rows.push((words.say(key)?, count.to_string()));
        }
        rows.push((words.say("page-import.started")?, words.moment(found.started_at)));
        if let Some(at) = found.finished_at {
            rows.push((words.say("page-import.finished")?, words.moment(at)));
        }
        Ok(Import {
            frame: Frame::new(&visit, "page-import")?.titled(found.file_name.clone()),
            id: found.id,
            state: words.code(Vocabulary::ImportState, &found.state)?,
            tag: tag(&found.state),
            running: matches!(found.state.as_str(), "waiting" | "running"),
            rows,
            failure: found.failure.clone(),
            remarks: found.refused + found.flagged + found.repeated > 0,
        })
    };
    made(make())
}
