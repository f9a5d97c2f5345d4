//! Documents: bringing, reading and managing them.

mod change;
mod content;
mod form;
mod list;
mod upload;

use super::{Page, versioned};
use crate::domain::id::DocumentId;
use crate::http::{Caller, Problem, ProblemBody, Query, note_case};
use crate::service::Context;
use crate::service::document::{self, DocumentLookQuery, DocumentLookView, DocumentView};
use actix_web::{HttpRequest, HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(upload::to_petition)
        .service(upload::to_review)
        .service(upload::to_archive_request)
        .service(upload::version)
        .service(upload::redacted)
        .service(list::of_petition)
        .service(list::of_review)
        .service(list::of_archive_request)
        .service(read)
        .service(list_versions)
        .service(list_views)
        .service(content::read_content)
        .service(change::visibility)
        .service(change::custody)
        .service(change::withdraw);
}

/// What is known of a document.
#[utoipa::path(
    tag = "documents",
    operation_id = "read_document",
    params(("id" = Uuid, Path,)),
    responses(
        (status = 200, body = DocumentView),
        (status = 304, description = "The version named in If-None-Match is current."),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/documents/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = DocumentId::from(path.into_inner());
    note_case(&request, id);
    let view = document::get(&context, &caller, id).await?;
    Ok(versioned(&request, view.version, &view))
}

/// The versions of a document, oldest first, as far as you see them.
#[utoipa::path(
    tag = "documents",
    operation_id = "list_document_versions",
    params(("id" = Uuid, Path,)),
    responses(
        (status = 200, body = Vec<DocumentView>),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/documents/{id}/versions")]
async fn list_versions(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Vec<DocumentView>>, Problem> {
    let id = DocumentId::from(path.into_inner());
    note_case(&request, id);
    Ok(web::Json(document::versions(&context, &caller, id).await?))
}

/// Who looked at a document, newest first.
#[utoipa::path(
    tag = "documents",
    operation_id = "list_document_views",
    params(("id" = Uuid, Path,), DocumentLookQuery),
    responses(
        (status = 200, body = Page<DocumentLookView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/documents/{id}/views")]
async fn list_views(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<DocumentLookQuery>,
) -> Result<web::Json<Page<DocumentLookView>>, Problem> {
    let id = DocumentId::from(path.into_inner());
    note_case(&request, id);
    Ok(web::Json(document::looks(&context, &caller, id, &query.0).await?.into()))
}
