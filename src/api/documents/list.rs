//! Documents of a case.

use crate::api::Page;
use crate::http::{Caller, Problem, ProblemBody, Query, note_case};
use crate::service::Context;
use crate::service::document::{self, DocumentQuery, DocumentView, Target};
use actix_web::{HttpRequest, get, web};
use uuid::Uuid;

/// The documents of a petition, newest first.
#[utoipa::path(
    tag = "documents",
    operation_id = "list_petition_documents",
    params(("id" = Uuid, Path,), DocumentQuery),
    responses(
        (status = 200, body = Page<DocumentView>),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/petitions/{id}/documents")]
pub(super) async fn of_petition(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<DocumentQuery>,
) -> Result<web::Json<Page<DocumentView>>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    let target = Target::Petition(id.into());
    Ok(web::Json(document::list(&context, &caller, target, &query.0).await?.into()))
}

/// The documents of a review, of its petitions and its evidence, newest first.
#[utoipa::path(
    tag = "documents",
    operation_id = "list_review_documents",
    params(("id" = Uuid, Path,), DocumentQuery),
    responses(
        (status = 200, body = Page<DocumentView>),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/documents")]
pub(super) async fn of_review(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<DocumentQuery>,
) -> Result<web::Json<Page<DocumentView>>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    let target = Target::Review(id.into());
    Ok(web::Json(document::list(&context, &caller, target, &query.0).await?.into()))
}

/// The documents of an archive request, newest first.
#[utoipa::path(
    tag = "documents",
    operation_id = "list_archive_request_documents",
    params(("id" = Uuid, Path,), DocumentQuery),
    responses(
        (status = 200, body = Page<DocumentView>),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/archive-requests/{id}/documents")]
pub(super) async fn of_archive_request(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<DocumentQuery>,
) -> Result<web::Json<Page<DocumentView>>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    let target = Target::ArchiveRequest(id.into());
    Ok(web::Json(document::list(&context, &caller, target, &query.0).await?.into()))
}
