//! Cases at court: referral, acceptance, panel, hearings.

use super::common::{created, versioned};
use crate::domain::id::{CourtCaseId, ReviewId};
use crate::http::{Body, Caller, Problem, ProblemBody, note_case};
use crate::service::Context;
use crate::service::court::{
    self, AcceptCourtCase, Adjourn, CourtCaseView, NamePanel, ReferToCourt, ScheduleHearing,
};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(refer)
        .service(list)
        .service(read)
        .service(accept)
        .service(name_panel)
        .service(schedule_hearing)
        .service(adjourn);
}

/// Sends subjects of a review to court with their signed conclusions. The court has to be the
/// competent one as far as the recorded acts tell; otherwise the answer says which is, and why.
#[utoipa::path(
    tag = "court cases",
    operation_id = "refer_to_court",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = ReferToCourt,
    responses(
        (status = 201, body = CourtCaseView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/court-cases")]
async fn refer(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ReferToCourt>,
) -> Result<HttpResponse, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    let id = court::refer(&context, &caller, review, &body.value, body.key.as_ref()).await?;
    let view = court::read(&context, &caller, id).await?;
    Ok(created(&format!("/court-cases/{id}"), &view))
}

/// The court cases of a review, oldest first.
#[utoipa::path(
    tag = "court cases",
    operation_id = "list_court_cases",
    params(
        ("id" = Uuid, Path)
    ),
    responses(
        (status = 200, body = Vec<CourtCaseView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/court-cases")]
async fn list(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Vec<CourtCaseView>>, Problem> {
    let review = ReviewId(path.into_inner());
    note_case(&request, review);
    Ok(web::Json(court::list(&context, &caller, review).await?))
}

/// A court case with its hearings, rulings, subjects, clocks and the steps open to the reader.
#[utoipa::path(
    tag = "court cases",
    operation_id = "read_court_case",
    params(
        ("id" = Uuid, Path)
    ),
    responses(
        (status = 200, body = CourtCaseView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/court-cases/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = CourtCaseId(path.into_inner());
    note_case(&request, id);
    let view = court::read(&context, &caller, id).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Accepts a case at the court and gives it the court's next number.
#[utoipa::path(
    tag = "court cases",
    operation_id = "accept_court_case",
    params(
        ("id" = Uuid, Path)
    ),
    request_body = AcceptCourtCase,
    responses(
        (status = 200, body = CourtCaseView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/court-cases/{id}/accept")]
async fn accept(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AcceptCourtCase>,
) -> Result<web::Json<CourtCaseView>, Problem> {
    let id = CourtCaseId(path.into_inner());
    note_case(&request, id);
    court::accept(&context, &caller, id, body.value).await?;
    Ok(web::Json(court::read(&context, &caller, id).await?))
}

/// Names the panel, in place of any named before.
#[utoipa::path(
    tag = "court cases",
    operation_id = "name_panel",
    params(
        ("id" = Uuid, Path)
    ),
    request_body = NamePanel,
    responses(
        (status = 200, body = CourtCaseView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/court-cases/{id}/panel")]
async fn name_panel(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<NamePanel>,
) -> Result<web::Json<CourtCaseView>, Problem> {
    let id = CourtCaseId(path.into_inner());
    note_case(&request, id);
    court::name_panel(&context, &caller, id, &body.value).await?;
    Ok(web::Json(court::read(&context, &caller, id).await?))
}

/// Sets a hearing. Families, the officer and the panel are told day, time and place.
#[utoipa::path(
    tag = "court cases",
    operation_id = "schedule_hearing",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = ScheduleHearing,
    responses(
        (status = 201, body = CourtCaseView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/court-cases/{id}/hearings")]
async fn schedule_hearing(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ScheduleHearing>,
) -> Result<HttpResponse, Problem> {
    let id = CourtCaseId(path.into_inner());
    note_case(&request, id);
    let key = body.key.as_ref();
    court::schedule_hearing(&context, &caller, id, &body.value, key).await?;
    let view = court::read(&context, &caller, id).await?;
    Ok(created(&format!("/court-cases/{id}"), &view))
}

/// Puts the hearing off with a reason; everybody who was told of it is told again.
#[utoipa::path(
    tag = "court cases",
    operation_id = "adjourn_hearing",
    params(
        ("id" = Uuid, Path)
    ),
    request_body = Adjourn,
    responses(
        (status = 200, body = CourtCaseView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/court-cases/{id}/adjourn")]
async fn adjourn(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<Adjourn>,
) -> Result<web::Json<CourtCaseView>, Problem> {
    let id = CourtCaseId(path.into_inner());
    note_case(&request, id);
    court::adjourn(&context, &caller, id, &body.value).await?;
    Ok(web::Json(court::read(&context, &caller, id).await?))
}
