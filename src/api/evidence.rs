//! Evidence of reviews.

use super::common::{Page, created};
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::evidence::{self as service, AddEvidence, EvidenceView, WithdrawEvidence};
use crate::service::review::StepTaken;
use actix_web::{HttpResponse, get, post, web};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list).service(add).service(add_by_petition).service(withdraw);
}

/// Which items.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ListEvidence {
    /// The `next` of the page before.
    after: Option<Uuid>,
    /// 1 to 200; 50 when left out.
    limit: Option<i64>,
}

/// Evidence of a review, oldest first; families see what they added.
#[utoipa::path(
    tag = "evidence",
    operation_id = "list_evidence",
    params(("id" = Uuid, Path, description = "The review"), ListEvidence),
    responses(
        (status = 200, body = Page<EvidenceView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/evidence")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<ListEvidence>,
) -> Result<web::Json<Page<EvidenceView>>, Problem> {
    let ListEvidence { after, limit } = query.0;
    let page = service::list(&context, &caller, path.into_inner().into(), after, limit).await?;
    Ok(web::Json(page.into()))
}

/// Adds an item of evidence to a review.
#[utoipa::path(
    tag = "evidence",
    operation_id = "add_evidence",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = AddEvidence,
    responses(
        (status = 201, body = EvidenceView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/evidence")]
async fn add(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AddEvidence>,
) -> Result<HttpResponse, Problem> {
    let (id, key) = (path.into_inner(), body.key.as_ref());
    let item = service::add(&context, &caller, id.into(), &body.value, key).await?;
    Ok(created(&format!("/reviews/{id}/evidence"), &item))
}

/// Adds what a family brings to the review its petition is part of; it counts as new evidence.
#[utoipa::path(
    tag = "evidence",
    operation_id = "add_petition_evidence",
    params(("id" = Uuid, Path, description = "The petition"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = AddEvidence,
    responses(
        (status = 201, body = EvidenceView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/petitions/{id}/evidence")]
async fn add_by_petition(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AddEvidence>,
) -> Result<HttpResponse, Problem> {
    let (id, key) = (path.into_inner().into(), body.key.as_ref());
    let item = service::add_by_petition(&context, &caller, id, &body.value, key).await?;
    Ok(created(&format!("/reviews/{}/evidence", item.review_id), &item))
}

/// Withdraws an item of evidence.
#[utoipa::path(
    tag = "evidence",
    operation_id = "withdraw_evidence",
    params(("id" = Uuid, Path, description = "The item")),
    request_body = WithdrawEvidence,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/evidence/{id}/withdraw")]
async fn withdraw(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<WithdrawEvidence>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::withdraw(&context, &caller, id, &body.value).await?))
}
