//! A document's bytes, whole or in part.

use crate::domain::id::DocumentId;
use crate::http::{Caller, Problem, ProblemBody, Query, note_case, send_document};
use crate::service::Context;
use actix_web::{HttpRequest, HttpResponse, get, web};
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

/// How a document is looked at.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
struct ContentQuery {
    /// The page that is looked at, for the log.
    #[param(minimum = 1, maximum = 100_000)]
    page: Option<i32>,
}

/// The bytes of a document; one range of bytes may be asked for. Each look is logged.
#[utoipa::path(
    tag = "documents",
    operation_id = "read_document_content",
    params(
        ("id" = Uuid, Path,),
        ContentQuery,
        ("Range" = Option<String>, Header, description = "One range, for example `bytes=0-1023`."),
        ("If-Range" = Option<String>, Header, description = "The ETag the range belongs to.")
    ),
    responses(
        (status = 200, content_type = "application/octet-stream", description = "The whole file."),
        (status = 206, content_type = "application/octet-stream", description = "The range."),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 416, body = ProblemBody, description = "The range lies outside the file."),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/documents/{id}/content")]
pub(super) async fn read_content(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<ContentQuery>,
) -> Result<HttpResponse, Problem> {
    let id = DocumentId::from(path.into_inner());
    note_case(&request, id);
    send_document(&request, &context, &caller, id, query.0.page).await
}
