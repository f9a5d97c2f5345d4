//! Conclusions.

use super::common::{Page, created, versioned};
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::conclusion::{
    self as service, ConclusionView, DecideConclusion, DraftConclusion, SendBackConclusion,
    SignConclusion,
};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list)
        .service(draft)
        .service(find)
        .service(sign)
        .service(send_back)
        .service(decide)
        .service(decide_refusal);
}

/// Which conclusions.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ListConclusions {
    /// The `next` of the page before.
    after: Option<Uuid>,
    /// 1 to 200; 50 when left out.
    limit: Option<i64>,
}

/// Conclusions of a review, newest first.
#[utoipa::path(
    tag = "conclusions",
    operation_id = "list_conclusions",
    params(("id" = Uuid, Path, description = "The review"), ListConclusions),
    responses(
        (status = 200, body = Page<ConclusionView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/conclusions")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<ListConclusions>,
) -> Result<web::Json<Page<ConclusionView>>, Problem> {
    let ListConclusions { after, limit } = query.0;
    let page = service::list(&context, &caller, path.into_inner().into(), after, limit).await?;
    Ok(web::Json(page.into()))
}

/// Drafts a conclusion on subjects that are examined; another person signs it.
#[utoipa::path(
    tag = "conclusions",
    operation_id = "draft_conclusion",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = DraftConclusion,
    responses(
        (status = 201, body = ConclusionView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/conclusions")]
async fn draft(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<DraftConclusion>,
) -> Result<HttpResponse, Problem> {
    let (id, key) = (path.into_inner().into(), body.key.as_ref());
    let conclusion = service::draft(&context, &caller, id, &body.value, key).await?;
    Ok(created(&format!("/conclusions/{}", conclusion.id), &conclusion))
}

/// One conclusion, with its subjects and what may be done with it.
#[utoipa::path(
    tag = "conclusions",
    operation_id = "find_conclusion",
    params(("id" = Uuid, Path, description = "The conclusion")),
    responses(
        (status = 200, body = ConclusionView),
        (status = 304, description = "The version the client has"),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/conclusions/{id}")]
async fn find(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let conclusion = service::find(&context, &caller, path.into_inner().into()).await?;
    Ok(versioned(&request, conclusion.version, &conclusion))
}

/// Signs a conclusion that somebody else drafted.
#[utoipa::path(
    tag = "conclusions",
    operation_id = "sign_conclusion",
    params(("id" = Uuid, Path, description = "The conclusion")),
    request_body = SignConclusion,
    responses(
        (status = 200, body = ConclusionView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/conclusions/{id}/sign")]
async fn sign(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<SignConclusion>,
) -> Result<web::Json<ConclusionView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::sign(&context, &caller, id, &body.value).await?))
}

/// Sends a conclusion back to its drafter.
#[utoipa::path(
    tag = "conclusions",
    operation_id = "send_back_conclusion",
    params(("id" = Uuid, Path, description = "The conclusion")),
    request_body = SendBackConclusion,
    responses(
        (status = 200, body = ConclusionView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/conclusions/{id}/send-back")]
async fn send_back(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<SendBackConclusion>,
) -> Result<web::Json<ConclusionView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::send_back(&context, &caller, id, &body.value).await?))
}

/// Makes a signed positive or partial conclusion the decision, where the law lets the office.
#[utoipa::path(
    tag = "conclusions",
    operation_id = "decide_conclusion",
    params(("id" = Uuid, Path, description = "The conclusion")),
    request_body = DecideConclusion,
    responses(
        (status = 200, body = ConclusionView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/conclusions/{id}/decide")]
async fn decide(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<DecideConclusion>,
) -> Result<web::Json<ConclusionView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::decide(&context, &caller, id, &body.value).await?))
}

/// Refuses on a signed negative conclusion, where no court stands behind the office.
#[utoipa::path(
    tag = "conclusions",
    operation_id = "decide_refusal",
    params(("id" = Uuid, Path, description = "The conclusion")),
    request_body = DecideConclusion,
    responses(
        (status = 200, body = ConclusionView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/conclusions/{id}/decide-refusal")]
async fn decide_refusal(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<DecideConclusion>,
) -> Result<web::Json<ConclusionView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::decide_refusal(&context, &caller, id, &body.value).await?))
}
