//! Histories: read, exported, and the signed daily heads.

use crate::http::{Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::history::{self, DailyHeadView, Export, HistoryPage, HistoryQuery};
use actix_web::{get, post, web};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(of_petition);
    config.service(of_review);
    config.service(of_person);
    config.service(export_petition);
    config.service(export_review);
    config.service(list_heads);
}

/// History of a petition, oldest first.
#[utoipa::path(
    tag = "history",
    operation_id = "list_petition_history",
    params(("id" = Uuid, Path, description = "Petition"), HistoryQuery),
    responses(
        (status = 200, body = HistoryPage),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/petitions/{id}/history")]
async fn of_petition(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<HistoryQuery>,
) -> Result<web::Json<HistoryPage>, Problem> {
    Ok(web::Json(history::of_case(&context, &caller, *path, query.0).await?))
}

/// History of a review with its subjects, archive requests, court cases and certificates.
#[utoipa::path(
    tag = "history",
    operation_id = "list_review_history",
    params(("id" = Uuid, Path, description = "Review"), HistoryQuery),
    responses(
        (status = 200, body = HistoryPage),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/history")]
async fn of_review(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<HistoryQuery>,
) -> Result<web::Json<HistoryPage>, Problem> {
    Ok(web::Json(history::of_case(&context, &caller, *path, query.0).await?))
}

/// History of a person across all cases the reader may see.
#[utoipa::path(
    tag = "history",
    operation_id = "list_person_history",
    params(("id" = Uuid, Path, description = "Person"), HistoryQuery),
    responses(
        (status = 200, body = HistoryPage),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/persons/{id}/history")]
async fn of_person(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<HistoryQuery>,
) -> Result<web::Json<HistoryPage>, Problem> {
    let page = history::of_person(&context, &caller, path.into_inner().into(), query.0).await?;
    Ok(web::Json(page))
}

/// A petition's whole history in a file that verifies offline; the export itself is recorded.
#[utoipa::path(
    tag = "history",
    operation_id = "export_petition_history",
    params(("id" = Uuid, Path, description = "Petition")),
    responses(
        (status = 200, body = Export),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[post("/petitions/{id}/history/export")]
async fn export_petition(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Export>, Problem> {
    Ok(web::Json(history::export(&context, &caller, *path).await?))
}

/// A review's whole history in a file that verifies offline; the export itself is recorded.
#[utoipa::path(
    tag = "history",
    operation_id = "export_review_history",
    params(("id" = Uuid, Path, description = "Review")),
    responses(
        (status = 200, body = Export),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/history/export")]
async fn export_review(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Export>, Problem> {
    Ok(web::Json(history::export(&context, &caller, *path).await?))
}

/// Which daily heads.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct HeadsQuery {
    /// Only heads after this day.
    after: Option<NaiveDate>,
}

/// Signed daily heads, oldest first, at most 400: to be kept where nobody can change them.
#[utoipa::path(
    tag = "public",
    operation_id = "list_daily_heads",
    params(HeadsQuery),
    security(()),
    responses((status = 200, body = Vec<DailyHeadView>), (status = 422, body = ProblemBody))
)]
#[get("/public/daily-heads")]
async fn list_heads(
    context: web::Data<Context>,
    query: Query<HeadsQuery>,
) -> Result<web::Json<Vec<DailyHeadView>>, Problem> {
    let heads = history::list_heads(&context, query.0.after).await?;
    Ok(web::Json(heads.into_iter().map(Into::into).collect()))
}
