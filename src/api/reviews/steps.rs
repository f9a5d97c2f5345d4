//! Steps on subjects of a review: one, some or all of them in one request.

use crate::http::{Body, Caller, Problem, ProblemBody};
use crate::service::Context;
use crate::service::review::{
    self as service, RecordLegalFact, Reopen, Revoke, StepTaken, Suspend, TakeStep, Terminate,
};
use actix_web::{post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(begin_evidence)
        .service(begin_examination)
        .service(exhaust_evidence)
        .service(refer_to_legal_fact_court)
        .service(record_legal_fact)
        .service(suspend)
        .service(resume)
        .service(terminate)
        .service(reopen)
        .service(revoke);
}

/// Starts collecting evidence on subjects.
#[utoipa::path(
    tag = "reviews",
    operation_id = "begin_evidence",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = TakeStep,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/begin-evidence")]
async fn begin_evidence(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<TakeStep>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(
        service::begin_evidence(&context, &caller, id, &body.value, body.key.as_ref()).await?,
    ))
}

/// Starts examining subjects on their merits.
#[utoipa::path(
    tag = "reviews",
    operation_id = "begin_examination",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = TakeStep,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/begin-examination")]
async fn begin_examination(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<TakeStep>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(
        service::begin_examination(&context, &caller, id, &body.value, body.key.as_ref()).await?,
    ))
}

/// States that every archive answered negative; prepares the families' bundles.
#[utoipa::path(
    tag = "reviews",
    operation_id = "exhaust_evidence",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = TakeStep,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/exhaust-evidence")]
async fn exhaust_evidence(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<TakeStep>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(
        service::exhaust_evidence(&context, &caller, id, &body.value, body.key.as_ref()).await?,
    ))
}

/// Hands the families their bundles for the civil court.
#[utoipa::path(
    tag = "reviews",
    operation_id = "refer_to_legal_fact_court",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = TakeStep,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/refer-to-legal-fact-court")]
async fn refer_to_legal_fact_court(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<TakeStep>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(
        service::refer_to_legal_fact_court(&context, &caller, id, &body.value, body.key.as_ref())
            .await?,
    ))
}

/// Takes a civil court's decision into the review.
#[utoipa::path(
    tag = "reviews",
    operation_id = "record_legal_fact",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = RecordLegalFact,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/record-legal-fact")]
async fn record_legal_fact(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<RecordLegalFact>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(
        service::record_legal_fact(&context, &caller, id, &body.value, body.key.as_ref()).await?,
    ))
}

/// Suspends subjects whose evidence is exhausted.
#[utoipa::path(
    tag = "reviews",
    operation_id = "suspend_subjects",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = Suspend,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/suspend")]
async fn suspend(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<Suspend>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::suspend(&context, &caller, id, &body.value, body.key.as_ref()).await?))
}

/// Takes suspended subjects up again.
#[utoipa::path(
    tag = "reviews",
    operation_id = "resume_subjects",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = TakeStep,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/resume")]
async fn resume(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<TakeStep>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::resume(&context, &caller, id, &body.value, body.key.as_ref()).await?))
}

/// Ends subjects without a decision on the merits, by order.
#[utoipa::path(
    tag = "reviews",
    operation_id = "terminate_subjects",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = Terminate,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/terminate")]
async fn terminate(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<Terminate>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::terminate(&context, &caller, id, &body.value, body.key.as_ref()).await?))
}

/// Opens decided subjects again on new evidence.
#[utoipa::path(
    tag = "reviews",
    operation_id = "reopen_subjects",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = Reopen,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/reopen")]
async fn reopen(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<Reopen>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::reopen(&context, &caller, id, &body.value, body.key.as_ref()).await?))
}

/// Revokes the clearing of subjects, where the law knows that.
#[utoipa::path(
    tag = "reviews",
    operation_id = "revoke_subjects",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = Revoke,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/revoke")]
async fn revoke(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<Revoke>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::revoke(&context, &caller, id, &body.value, body.key.as_ref()).await?))
}
