//! Files of archive cards: sending one in, how far it is, and what was remarked on its rows.

use super::Page;
use super::common::created;
use crate::domain::id::CardImportId;
use crate::http::{Caller, Problem, ProblemBody, Query};
use crate::service::card_import::{
    self, ImportErrorQuery, ImportErrorView, ImportQuery, ImportView, ReportForm, UploadCards,
};
use crate::service::{Context, Error};
use actix_multipart::{Field, Multipart};
use actix_web::http::header;
use actix_web::{HttpResponse, get, post, web};
use futures_util::StreamExt as _;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

/// Longest text of a field: a mapping.
const MAX_FIELD: usize = 64 * 1024;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(upload).service(list).service(read).service(errors).service(errors_csv);
    config.service(errors_lines);
}

/// A form with one file, which comes last.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the form for the API's document; the form is streamed")]
struct CardImportForm {
    /// Source of the own archive.
    source_id: Uuid,
    /// Which column is what: a mapping file (TOML), or `open-list`, `memorial-disk`, `memory-book`, `simple`.
    mapping: String,
    /// CSV, TSV, XLSX, JSON Lines or text records; packed with gzip or not.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}

/// Sends a file of cards in; a job imports it, and `GET` tells how far it is.
#[utoipa::path(
    tag = "cards",
    operation_id = "upload_cards",
    request_body(content = CardImportForm, content_type = "multipart/form-data"),
    responses(
        (status = 201, body = ImportView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 413, body = ProblemBody, description = "The file is too large."),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/card-imports")]
async fn upload(
    context: web::Data<Context>,
    caller: Caller,
    mut form: Multipart,
) -> Result<HttpResponse, Problem> {
    let (mut source, mut mapping) = (None, None);
    while let Some(next) = form.next().await {
        let mut field = next.map_err(|error| broken(&error))?;
        match field.name().unwrap_or_default() {
            "source_id" => source = text(&mut field).await?.trim().parse::<Uuid>().ok(),
            "mapping" => mapping = Some(text(&mut field).await?),
            "file" => {
                let source = source.ok_or_else(|| {
                    Problem::field("/source_id", "required", "Name the source before the file.")
                })?;
                let mapping = mapping.ok_or_else(|| {
                    Problem::field("/mapping", "required", "Name the mapping before the file.")
                })?;
                let said = field.content_disposition();
                let name = said.and_then(|said| said.get_filename()).unwrap_or("cards");
                let file_name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
                let chunks = field.map(|chunk| chunk.map_err(|error| broken(&error)));
                let upload = UploadCards { source, mapping, file_name, chunks };
                let view = card_import::upload(&context, &caller, upload).await?;
                return Ok(created(&format!("/card-imports/{}", view.id), &view));
            }
            other => {
                let pointer = format!("/{other}");
                return Err(Problem::field(&pointer, "unknown_field", "There is no such field."));
            }
        }
    }
    Err(Problem::field("/file", "required", "Send the file in a field called file, last of all."))
}

fn broken(error: &actix_multipart::MultipartError) -> Error {
    let message = format!("The form did not arrive whole ({error}). Send it again.");
    Error::field("/file", "incomplete", message)
}

async fn text(field: &mut Field) -> Result<String, Problem> {
    let name = format!("/{}", field.name().unwrap_or_default());
    let Ok(taken) = field.bytes(MAX_FIELD).await else {
        return Err(Problem::field(&name, "too_long", "Shorten this."));
    };
    let bytes = taken.map_err(|error| broken(&error))?;
    let text = String::from_utf8(bytes.to_vec());
    text.ok().ok_or_else(|| Problem::field(&name, "not_utf8", "Send texts as UTF-8."))
}

/// Imports into sources of the own archive, newest first.
#[utoipa::path(
    tag = "cards",
    operation_id = "list_card_imports",
    params(ImportQuery),
    responses(
        (status = 200, body = Page<ImportView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/card-imports")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ImportQuery>,
) -> Result<web::Json<Page<ImportView>>, Problem> {
    Ok(web::Json(card_import::list_imports(&context, &caller, query.0).await?.into()))
}

/// How far an import is.
#[utoipa::path(
    tag = "cards",
    operation_id = "read_card_import",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = ImportView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/card-imports/{id}")]
async fn read(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<ImportView>, Problem> {
    let id = CardImportId(path.into_inner());
    Ok(web::Json(card_import::read_import(&context, &caller, id).await?))
}

/// Remarks on the rows of an import, in the order of the file: the first hundred thousand.
#[utoipa::path(
    tag = "cards",
    operation_id = "list_card_import_errors",
    params(("id" = Uuid, Path), ImportErrorQuery),
    responses(
        (status = 200, body = Page<ImportErrorView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/card-imports/{id}/errors")]
async fn errors(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<ImportErrorQuery>,
) -> Result<web::Json<Page<ImportErrorView>>, Problem> {
    let id = CardImportId(path.into_inner());
    Ok(web::Json(card_import::list_errors(&context, &caller, id, query.0).await?.into()))
}

/// The same as a table for download.
#[utoipa::path(
    tag = "cards",
    operation_id = "download_card_import_errors",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = String, content_type = "text/csv"),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/card-imports/{id}/errors.csv")]
async fn errors_csv(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = CardImportId(path.into_inner());
    let table = card_import::report_errors(&context, &caller, id, ReportForm::Csv).await?;
    Ok(download("text/csv; charset=utf-8", "errors.csv", table))
}

/// The same as one JSON object a line, for programs.
#[utoipa::path(
    tag = "cards",
    operation_id = "download_card_import_error_lines",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = String, content_type = "application/jsonl"),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/card-imports/{id}/errors.jsonl")]
async fn errors_lines(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = CardImportId(path.into_inner());
    let lines = card_import::report_errors(&context, &caller, id, ReportForm::JsonLines).await?;
    Ok(download("application/jsonl", "errors.jsonl", lines))
}

fn download(kind: &str, name: &str, bytes: Vec<u8>) -> HttpResponse {
    let named = format!("attachment; filename=\"{name}\"");
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header((header::CONTENT_DISPOSITION, named))
        .body(bytes)
}
