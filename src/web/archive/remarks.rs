//! What was remarked on the rows of a file of cards.

use crate::domain::id::CardImportId;
use crate::http::{Problem, Query};
use crate::service::Context;
use crate::service::card_import::{
    ImportErrorQuery, ImportErrorView, ReportForm, list_errors, report_errors,
};
use crate::text::codes::Vocabulary;
use crate::web::account::session::Member;
use crate::web::faults::hidden;
use crate::web::page::{Frame, made};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::http::header;
use actix_web::{HttpResponse, get, web};
use askama::Template;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(remarks).service(table);
}

#[derive(Template)]
#[template(path = "archive/remarks.html", config = "src/web/askama.toml")]
struct Remarks {
    frame: Frame,
    id: Uuid,
    total: String,
    lines: Vec<Remark>,
    next: Option<String>,
}

struct Remark {
    line: i64,
    severity: String,
    field: String,
    /// What to do.
    text: String,
    /// The text is in English.
    foreign: bool,
}

fn remark(words: Words, one: &ImportErrorView) -> askama::Result<Remark> {
    let own = words.say(&format!("page-remark.{}", one.code.replace('_', "-"))).ok();
    Ok(Remark {
        line: one.line,
        severity: words.code(Vocabulary::ImportSeverity, &one.severity)?,
        field: one.field.clone().unwrap_or_default(),
        foreign: own.is_none(),
        text: own.unwrap_or_else(|| one.message.clone()),
    })
}

/// Which part of the remarks.
#[derive(Debug, Deserialize)]
struct RemarkPart {
    after: Option<String>,
}

/// What was remarked on the rows of a file.
#[get("/card-imports/{id}/errors")]
async fn remarks(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<Uuid>,
    part: Query<RemarkPart>,
) -> Result<HttpResponse, Problem> {
    let query = ImportErrorQuery { after: part.0.after, limit: Some(100) };
    let found = list_errors(&context, &member, CardImportId(*path), query).await.map_err(hidden)?;
    let words = visit.words();
    let lines = found.items.iter().map(|one| remark(words, one));
    made((|| {
        Ok(Remarks {
            frame: Frame::new(&visit, "page-remarks")?,
            id: *path,
            total: words.count("page-count-remarks", found.total)?,
            lines: lines.collect::<askama::Result<_>>()?,
            next: found.next.clone(),
        })
    })())
}

/// The same as a table for a table program.
#[get("/card-imports/{id}/errors.csv")]
async fn table(
    context: web::Data<Context>,
    member: Member,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = CardImportId(*path);
    let bytes = report_errors(&context, &member, id, ReportForm::Csv).await.map_err(hidden)?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\""))
        .body(bytes))
}
