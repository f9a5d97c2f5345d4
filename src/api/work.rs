//! Work lists.

use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::work::{self, FilterView, KeepFilter, WorkPage, WorkQuery};
use actix_web::{HttpResponse, delete, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list).service(filters).service(keep_filter).service(forget_filter);
}

/// The work of the own office, archive or court: mine, unassigned, overdue, by state, due day,
/// country or batch.
#[utoipa::path(
    tag = "work",
    operation_id = "list_work",
    params(WorkQuery),
    responses(
        (status = 200, body = WorkPage),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/work")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<WorkQuery>,
) -> Result<web::Json<WorkPage>, Problem> {
    Ok(web::Json(work::list(&context, &caller, query.0).await?))
}

/// The filters of work lists that one keeps for oneself, by name.
#[utoipa::path(
    tag = "work",
    operation_id = "list_work_filters",
    responses(
        (status = 200, body = Vec<FilterView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)
    )
)]
#[get("/work/filters")]
async fn filters(
    context: web::Data<Context>,
    caller: Caller,
) -> Result<web::Json<Vec<FilterView>>, Problem> {
    Ok(web::Json(work::list_filters(&context, &caller).await?))
}

/// Keeps a filter under a name; one of the same name is replaced, so it is safe to repeat.
#[utoipa::path(
    tag = "work",
    operation_id = "keep_work_filter",
    request_body = KeepFilter,
    responses(
        (status = 200, body = FilterView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/work/filters")]
async fn keep_filter(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<KeepFilter>,
) -> Result<web::Json<FilterView>, Problem> {
    Ok(web::Json(work::keep_filter(&context, &caller, body.value).await?))
}

/// Forgets one of the own filters.
#[utoipa::path(
    tag = "work",
    operation_id = "forget_work_filter",
    params(("id" = Uuid, Path)),
    responses(
        (status = 204, description = "Gone"),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[delete("/work/filters/{id}")]
async fn forget_filter(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    work::forget_filter(&context, &caller, *path).await?;
    Ok(HttpResponse::NoContent().finish())
}
