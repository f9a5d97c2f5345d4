//! Changing what is known of a document.

use crate::domain::id::DocumentId;
use crate::http::{Body, Caller, Problem, ProblemBody, note_case};
use crate::service::Context;
use crate::service::document::{
    self, ChangeDocumentCustody, ChangeDocumentVisibility, DocumentView, WithdrawDocument,
};
use actix_web::{HttpRequest, post, web};
use uuid::Uuid;

/// Changes who sees a document.
#[utoipa::path(
    tag = "documents",
    operation_id = "change_document_visibility",
    params(("id" = Uuid, Path,)),
    request_body = ChangeDocumentVisibility,
    responses(
        (status = 200, body = DocumentView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/documents/{id}/visibility")]
pub(super) async fn visibility(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeDocumentVisibility>,
) -> Result<web::Json<DocumentView>, Problem> {
    let id = DocumentId::from(path.into_inner());
    note_case(&request, id);
    Ok(web::Json(document::change_visibility(&context, &caller, id, &body.value).await?))
}

/// Changes where the original is.
#[utoipa::path(
    tag = "documents",
    operation_id = "change_document_custody",
    params(("id" = Uuid, Path,)),
    request_body = ChangeDocumentCustody,
    responses(
        (status = 200, body = DocumentView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/documents/{id}/custody")]
pub(super) async fn custody(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeDocumentCustody>,
) -> Result<web::Json<DocumentView>, Problem> {
    let id = DocumentId::from(path.into_inner());
    note_case(&request, id);
    Ok(web::Json(document::change_custody(&context, &caller, id, &body.value).await?))
}

/// Withdraws a document on which nothing rests. It is kept and marked.
#[utoipa::path(
    tag = "documents",
    operation_id = "withdraw_document",
    params(("id" = Uuid, Path,)),
    request_body = WithdrawDocument,
    responses(
        (status = 200, body = DocumentView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/documents/{id}/withdraw")]
pub(super) async fn withdraw(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<WithdrawDocument>,
) -> Result<web::Json<DocumentView>, Problem> {
    let id = DocumentId::from(path.into_inner());
    note_case(&request, id);
    Ok(web::Json(document::withdraw(&context, &caller, id, &body.value).await?))
}
