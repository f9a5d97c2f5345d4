//! Protests and representations of the national office.

use super::common::created;
use crate::domain::id::ReviewId;
use crate::http::{Body, Caller, Problem, ProblemBody, note_case};
use crate::service::protest::{self, FileProtest, ProtestView};
use crate::service::{Context, Error};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(file).service(list);
}

/// Files a protest or representation with, where the law asks for it, the motion to restore the
/// term. The court case it opens stands in the answer.
#[utoipa::path(
    tag = "protests",
    operation_id = "file_protest",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = FileProtest,
    responses(
        (status = 201, body = ProtestView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/protests")]
async fn file(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<FileProtest>,
) -> Result<HttpResponse, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    let id = protest::file(&context, &caller, review, &body.value, body.key.as_ref()).await?;
    let filed = protest::list(&context, &caller, review).await?;
    let view = filed.into_iter().find(|one| one.id == id.0).ok_or(Error::NotFound)?;
    Ok(created(&format!("/court-cases/{}", view.court_case_id), &view))
}

/// The protests of a review, oldest first.
#[utoipa::path(
    tag = "protests",
    operation_id = "list_protests",
    params(
        ("id" = Uuid, Path)
    ),
    responses(
        (status = 200, body = Vec<ProtestView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/protests")]
async fn list(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Vec<ProtestView>>, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    Ok(web::Json(protest::list(&context, &caller, review).await?))
}
