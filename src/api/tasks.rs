//! Tasks of an office, and of the administrator.

use super::common::Page;
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::task::{self, FinishTask, ListTasks, TaskView};
use actix_web::{get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list).service(finish);
}

/// Things somebody of the own office has to look at, oldest first: mails that did not arrive,
/// dependants whose parent's outcome changed, deadlines that are due. An administrator sees those
/// of no office.
#[utoipa::path(
    tag = "work",
    operation_id = "list_tasks",
    params(ListTasks),
    responses(
        (status = 200, body = Page<TaskView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/tasks")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListTasks>,
) -> Result<web::Json<Page<TaskView>>, Problem> {
    Ok(web::Json(task::list(&context, &caller, &query.0).await?.into()))
}

/// Finishes a task with a note of what was done. Safe to repeat; refused when somebody else
/// finished it before.
#[utoipa::path(
    tag = "work",
    operation_id = "finish_task",
    params(("id" = Uuid, Path)),
    request_body = FinishTask,
    responses(
        (status = 200, body = TaskView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/tasks/{id}/finish")]
async fn finish(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<FinishTask>,
) -> Result<web::Json<TaskView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(task::finish(&context, &caller, id, &body.value).await?))
}
