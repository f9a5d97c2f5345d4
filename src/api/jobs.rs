//! The queue, for the administrator.

use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::job::{self, DiscardJob, JobPage, JobView, ListJobs};
use actix_web::{HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list).service(read).service(retry).service(discard);
}

/// Jobs, newest first, with the number in each state. `state=dead` shows those that were given up.
#[utoipa::path(
    tag = "administration",
    operation_id = "list_jobs",
    params(ListJobs),
    responses(
        (status = 200, body = JobPage),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/admin/jobs")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListJobs>,
) -> Result<web::Json<JobPage>, Problem> {
    Ok(web::Json(job::list(&context, &caller, &query.0).await?))
}

/// One job.
#[utoipa::path(
    tag = "administration",
    operation_id = "read_job",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = JobView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/admin/jobs/{id}")]
async fn read(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<JobView>, Problem> {
    Ok(web::Json(job::find(&context, &caller, path.into_inner().into()).await?))
}

/// Gives a job that was given up all its attempts again, at once. A job in any other state is left
/// alone, and the answer says what to do.
#[utoipa::path(
    tag = "administration",
    operation_id = "retry_job",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = JobView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody)
    )
)]
#[post("/admin/jobs/{id}/retry")]
async fn retry(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<JobView>, Problem> {
    Ok(web::Json(job::retry(&context, &caller, path.into_inner().into()).await?))
}

/// Lets go of a job that was given up and whose work need not be done any more. A job in any other state is
/// left alone. The history of the administrator's account keeps what it was and why it went.
#[utoipa::path(
    tag = "administration",
    operation_id = "discard_job",
    params(("id" = Uuid, Path)),
    request_body = DiscardJob,
    responses(
        (status = 204),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/admin/jobs/{id}/discard")]
async fn discard(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<DiscardJob>,
) -> Result<HttpResponse, Problem> {
    job::discard(&context, &caller, path.into_inner().into(), &body.value).await?;
    Ok(HttpResponse::NoContent().finish())
}
