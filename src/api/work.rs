//! Work lists.

use crate::http::{Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::work::{self, WorkPage, WorkQuery};
use actix_web::{get, web};
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list);
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
