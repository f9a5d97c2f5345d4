//! Who works on a review, and until when.

use crate::http::{Body, Caller, Problem, ProblemBody};
use crate::service::Context;
use crate::service::deadline::DeadlineView;
use crate::service::review::{
    self as service, Assign, AssignMany, Exclude, ExclusionView, ExtendDeadline, ManyAssigned,
    Readmit, StepTaken,
};
use actix_web::{get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(assign_several)
        .service(assign)
        .service(list_exclusions)
        .service(exclude)
        .service(readmit)
        .service(extend_deadline);
}

/// Makes an officer responsible for several reviews, or nobody: for all of them as they were looked at, or
/// for none.
#[utoipa::path(
    tag = "reviews",
    operation_id = "assign_reviews",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = AssignMany,
    responses(
        (status = 200, body = ManyAssigned),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/assign")]
async fn assign_several(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<AssignMany>,
) -> Result<web::Json<ManyAssigned>, Problem> {
    let key = body.key.as_ref();
    Ok(web::Json(service::assign_many(&context, &caller, &body.value, key).await?))
}

/// Makes an officer responsible, or nobody.
#[utoipa::path(
    tag = "reviews",
    operation_id = "assign_review",
    params(("id" = Uuid, Path, description = "The review")),
    request_body = Assign,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/assign")]
async fn assign(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<Assign>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::assign(&context, &caller, id, &body.value).await?))
}

/// Keeps somebody out of a review for a conflict of interest.
#[utoipa::path(
    tag = "reviews",
    operation_id = "exclude_from_review",
    params(("id" = Uuid, Path, description = "The review")),
    request_body = Exclude,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/exclusions")]
async fn exclude(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<Exclude>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::exclude(&context, &caller, id, &body.value).await?))
}

/// Lets somebody in again.
#[utoipa::path(
    tag = "reviews",
    operation_id = "readmit_to_review",
    params(("id" = Uuid, Path, description = "The review")),
    request_body = Readmit,
    responses(
        (status = 200, body = StepTaken),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/exclusions/readmit")]
async fn readmit(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<Readmit>,
) -> Result<web::Json<StepTaken>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::readmit(&context, &caller, id, &body.value).await?))
}

/// Who is kept out of a review.
#[utoipa::path(
    tag = "reviews",
    operation_id = "list_exclusions",
    params(("id" = Uuid, Path, description = "The review")),
    responses(
        (status = 200, body = Vec<ExclusionView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/exclusions")]
async fn list_exclusions(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Vec<ExclusionView>>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::list_exclusions(&context, &caller, id).await?))
}

/// Extends a clock of a review, as often and as far as its rule allows.
#[utoipa::path(
    tag = "reviews",
    operation_id = "extend_deadline",
    params(("id" = Uuid, Path, description = "The review"), ("deadline" = Uuid, Path, description = "The clock")),
    request_body = ExtendDeadline,
    responses(
        (status = 200, body = DeadlineView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/deadlines/{deadline}/extend")]
async fn extend_deadline(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<(Uuid, Uuid)>,
    body: Body<ExtendDeadline>,
) -> Result<web::Json<DeadlineView>, Problem> {
    let (review, deadline) = path.into_inner();
    let (review, deadline) = (review.into(), deadline.into());
    let extended = service::extend_deadline(&context, &caller, review, deadline, &body.value);
    Ok(web::Json(extended.await?))
}
