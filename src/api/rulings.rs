//! Rulings: entered, confirmed or sent back; the term for an appeal restored.

use super::common::{created, versioned};
use crate::domain::id::{CourtCaseId, RulingId};
use crate::http::{Body, Caller, Problem, ProblemBody, note_case};
use crate::service::Context;
use crate::service::ruling::{
    self, ConfirmRuling, EnterRuling, RestoreTerm, RulingView, SendBackRuling,
};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(enter)
        .service(list)
        .service(read)
        .service(confirm)
        .service(send_back)
        .service(restore_term);
}

/// Enters a ruling on every subject of the hearing (or of an appeal), one or thousands, in one
/// request: all outcomes are entered or none. It waits for a judge's confirmation.
#[utoipa::path(
    tag = "rulings",
    operation_id = "enter_ruling",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = EnterRuling,
    responses(
        (status = 201, body = RulingView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/court-cases/{id}/rulings")]
async fn enter(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<EnterRuling>,
) -> Result<HttpResponse, Problem> {
    let case = CourtCaseId(path.into_inner());
    note_case(&request, case);
    let id = ruling::enter(&context, &caller, case, &body.value, body.key.as_ref()).await?;
    let view = ruling::read(&context, &caller, id).await?;
    Ok(created(&format!("/rulings/{id}"), &view))
}

/// The rulings of a court case, oldest first. What waits for the judge is seen by the court alone.
#[utoipa::path(
    tag = "rulings",
    operation_id = "list_rulings",
    params(
        ("id" = Uuid, Path)
    ),
    responses(
        (status = 200, body = Vec<RulingView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/court-cases/{id}/rulings")]
async fn list(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Vec<RulingView>>, Problem> {
    let case = CourtCaseId(path.into_inner());
    note_case(&request, case);
    Ok(web::Json(ruling::list(&context, &caller, case).await?))
}

/// A ruling; a family reads what it says about its own person.
#[utoipa::path(
    tag = "rulings",
    operation_id = "read_ruling",
    params(
        ("id" = Uuid, Path)
    ),
    responses(
        (status = 200, body = RulingView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/rulings/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = RulingId(path.into_inner());
    note_case(&request, id);
    let view = ruling::read(&context, &caller, id).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Confirms a ruling: every subject gets its outcome in one transaction, the window for an appeal
/// opens, the families are told. Nobody confirms what they entered.
#[utoipa::path(
    tag = "rulings",
    operation_id = "confirm_ruling",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = ConfirmRuling,
    responses(
        (status = 200, body = RulingView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/rulings/{id}/confirm")]
async fn confirm(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ConfirmRuling>,
) -> Result<web::Json<RulingView>, Problem> {
    let id = RulingId(path.into_inner());
    note_case(&request, id);
    ruling::confirm(&context, &caller, id, body.value, body.key.as_ref()).await?;
    Ok(web::Json(ruling::read(&context, &caller, id).await?))
}

/// Sends an entered ruling back to the clerk, with what has to be corrected.
#[utoipa::path(
    tag = "rulings",
    operation_id = "send_back_ruling",
    params(
        ("id" = Uuid, Path)
    ),
    request_body = SendBackRuling,
    responses(
        (status = 200, body = RulingView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/rulings/{id}/send-back")]
async fn send_back(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<SendBackRuling>,
) -> Result<web::Json<RulingView>, Problem> {
    let id = RulingId(path.into_inner());
    note_case(&request, id);
    ruling::send_back(&context, &caller, id, &body.value).await?;
    Ok(web::Json(ruling::read(&context, &caller, id).await?))
}

/// Restores the term for an appeal: until its last day the outcomes may be appealed and do not
/// enter into force.
#[utoipa::path(
    tag = "rulings",
    operation_id = "restore_term",
    params(
        ("id" = Uuid, Path)
    ),
    request_body = RestoreTerm,
    responses(
        (status = 200, body = RulingView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/rulings/{id}/restore-term")]
async fn restore_term(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<RestoreTerm>,
) -> Result<web::Json<RulingView>, Problem> {
    let id = RulingId(path.into_inner());
    note_case(&request, id);
    ruling::restore_term(&context, &caller, id, &body.value).await?;
    Ok(web::Json(ruling::read(&context, &caller, id).await?))
}
