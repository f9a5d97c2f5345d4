//! Historical files: where they are, and which persons and acts they hold.

use super::Page;
use super::common::{created, versioned};
use crate::domain::id::FileId;
use crate::http::{Body, Caller, Problem, ProblemBody, Query, note_case};
use crate::service::Context;
use crate::service::archival_file::{self, FileLine, FileQuery, FileView, LinkFile, RecordFile};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(record).service(list).service(read).service(link);
}

/// Records a historical file with the persons and acts it holds.
#[utoipa::path(
    tag = "archival-files",
    operation_id = "record_archival_file",
    params(
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = RecordFile,
    responses(
        (status = 201, body = FileView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/archival-files")]
async fn record(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<RecordFile>,
) -> Result<HttpResponse, Problem> {
    let view = archival_file::record(&context, &caller, body.value, body.key.as_ref()).await?;
    Ok(created(&format!("/archival-files/{}", view.id), &view))
}

/// Files that the own office recorded or the own archive holds; newest first.
#[utoipa::path(
    tag = "archival-files",
    operation_id = "list_archival_files",
    params(FileQuery),
    responses(
        (status = 200, body = Page<FileLine>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/archival-files")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<FileQuery>,
) -> Result<web::Json<Page<FileLine>>, Problem> {
    Ok(web::Json(archival_file::list(&context, &caller, query.0).await?.into()))
}

/// A historical file with its persons.
#[utoipa::path(
    tag = "archival-files",
    operation_id = "read_archival_file",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = FileView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/archival-files/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    let view = archival_file::read(&context, &caller, FileId(id)).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Changes which persons and acts a file holds.
#[utoipa::path(
    tag = "archival-files",
    operation_id = "link_archival_file",
    params(("id" = Uuid, Path)),
    request_body = LinkFile,
    responses(
        (status = 200, body = FileView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/archival-files/{id}/links")]
async fn link(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<LinkFile>,
) -> Result<web::Json<FileView>, Problem> {
    let id = path.into_inner();
    Ok(web::Json(archival_file::link(&context, &caller, FileId(id), body.value).await?))
}
