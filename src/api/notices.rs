//! What people were told.

use super::common::Page;
use crate::http::{Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::message::{self, ListCaseNotices, ListOwnNotices, NoticeView};
use actix_web::{get, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(of_myself).service(of_petition).service(of_review);
}

/// What the signed-in person was told, newest first, in their language, and whether the mail left.
#[utoipa::path(
    tag = "notices",
    operation_id = "list_own_notices",
    params(ListOwnNotices),
    responses(
        (status = 200, body = Page<NoticeView>),
        (status = 401, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/me/notices")]
async fn of_myself(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListOwnNotices>,
) -> Result<web::Json<Page<NoticeView>>, Problem> {
    Ok(web::Json(message::list_own(&context, &caller, &query.0).await?.into()))
}

/// What people were told about a petition, newest first, and what became of the mails; for the
/// office. Nobody's address is shown.
#[utoipa::path(
    tag = "notices",
    operation_id = "list_petition_notices",
    params(("id" = Uuid, Path, description = "Petition"), ListCaseNotices),
    responses(
        (status = 200, body = Page<NoticeView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/petitions/{id}/notices")]
async fn of_petition(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<ListCaseNotices>,
) -> Result<web::Json<Page<NoticeView>>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(message::list_of_petition(&context, &caller, id, &query.0).await?.into()))
}

/// What people were told about a review, newest first, and what became of the mails; for the
/// office. Nobody's address is shown.
#[utoipa::path(
    tag = "notices",
    operation_id = "list_review_notices",
    params(("id" = Uuid, Path, description = "Review"), ListCaseNotices),
    responses(
        (status = 200, body = Page<NoticeView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/notices")]
async fn of_review(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<ListCaseNotices>,
) -> Result<web::Json<Page<NoticeView>>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(message::list_of_review(&context, &caller, id, &query.0).await?.into()))
}
