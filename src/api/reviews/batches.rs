//! Batches of reviews.

use crate::api::common::{Page, created};
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::review::{self as service, AssignBatch, BatchAssigned, BatchView, CreateBatch};
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list).service(create).service(find).service(assign);
}

/// Which batches.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ListBatches {
    /// The `next` of the page before.
    after: Option<Uuid>,
    /// 1 to 200; 50 when left out.
    limit: Option<i64>,
}

/// Batches of the own office, newest first.
#[utoipa::path(
    tag = "reviews",
    operation_id = "list_batches",
    params(ListBatches),
    responses(
        (status = 200, body = Page<BatchView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/batches")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListBatches>,
) -> Result<web::Json<Page<BatchView>>, Problem> {
    let ListBatches { after, limit } = query.0;
    let page = service::list_batches(&context, &caller, after, limit).await?;
    Ok(web::Json(page.into()))
}

/// Makes a batch.
#[utoipa::path(
    tag = "reviews",
    operation_id = "create_batch",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = CreateBatch,
    responses(
        (status = 201, body = BatchView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/batches")]
async fn create(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<CreateBatch>,
) -> Result<HttpResponse, Problem> {
    let key = body.key.as_ref();
    let batch = service::create_batch(&context, &caller, &body.value, key).await?;
    Ok(created(&format!("/batches/{}", batch.id), &batch))
}

/// One batch.
#[utoipa::path(
    tag = "reviews",
    operation_id = "find_batch",
    params(("id" = Uuid, Path, description = "The batch")),
    responses(
        (status = 200, body = BatchView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/batches/{id}")]
async fn find(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<BatchView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::find_batch(&context, &caller, id).await?))
}

/// Makes an officer responsible for every review of a batch.
#[utoipa::path(
    tag = "reviews",
    operation_id = "assign_batch",
    params(("id" = Uuid, Path, description = "The batch")),
    request_body = AssignBatch,
    responses(
        (status = 200, body = BatchAssigned),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/batches/{id}/assign")]
async fn assign(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AssignBatch>,
) -> Result<web::Json<BatchAssigned>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::assign_batch(&context, &caller, id, &body.value).await?))
}
