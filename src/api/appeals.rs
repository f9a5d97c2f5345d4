//! Appeals against rulings.

use super::common::{created, versioned};
use crate::domain::id::{AppealId, RulingId};
use crate::http::{Body, Caller, Problem, ProblemBody, note_case};
use crate::service::Context;
use crate::service::ruling::{self, AppealView, DecideAppeal, FileAppeal};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(file).service(list).service(read).service(uphold).service(remand);
}

/// Appeals against a ruling: a family through its own petition, or the prosecutor; within the window
/// or a restored term.
#[utoipa::path(
    tag = "rulings",
    operation_id = "file_appeal",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = FileAppeal,
    responses(
        (status = 201, body = AppealView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/rulings/{id}/appeals")]
async fn file(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<FileAppeal>,
) -> Result<HttpResponse, Problem> {
    let of = RulingId(path.into_inner());
    note_case(&request, of);
    let id = ruling::file_appeal(&context, &caller, of, &body.value, body.key.as_ref()).await?;
    let view = ruling::read_appeal(&context, &caller, id).await?;
    Ok(created(&format!("/appeals/{id}"), &view))
}

/// The appeals against a ruling, oldest first.
#[utoipa::path(
    tag = "rulings",
    operation_id = "list_appeals",
    params(
        ("id" = Uuid, Path)
    ),
    responses(
        (status = 200, body = Vec<AppealView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/rulings/{id}/appeals")]
async fn list(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Vec<AppealView>>, Problem> {
    let of = RulingId(path.into_inner());
    note_case(&request, of);
    Ok(web::Json(ruling::list_appeals(&context, &caller, of).await?))
}

/// An appeal.
#[utoipa::path(
    tag = "rulings",
    operation_id = "read_appeal",
    params(
        ("id" = Uuid, Path)
    ),
    responses(
        (status = 200, body = AppealView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/appeals/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = AppealId(path.into_inner());
    note_case(&request, id);
    let view = ruling::read_appeal(&context, &caller, id).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Leaves the ruling as it was. New outcomes are entered as a ruling on the appeal instead.
#[utoipa::path(
    tag = "rulings",
    operation_id = "uphold_ruling",
    params(
        ("id" = Uuid, Path)
    ),
    request_body = DecideAppeal,
    responses(
        (status = 200, body = AppealView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/appeals/{id}/uphold")]
async fn uphold(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<DecideAppeal>,
) -> Result<web::Json<AppealView>, Problem> {
    let id = AppealId(path.into_inner());
    note_case(&request, id);
    ruling::uphold(&context, &caller, id, &body.value).await?;
    Ok(web::Json(ruling::read_appeal(&context, &caller, id).await?))
}

/// Sends the case back for a new hearing; the outcomes fall away.
#[utoipa::path(
    tag = "rulings",
    operation_id = "remand_case",
    params(
        ("id" = Uuid, Path)
    ),
    request_body = DecideAppeal,
    responses(
        (status = 200, body = AppealView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/appeals/{id}/remand")]
async fn remand(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<DecideAppeal>,
) -> Result<web::Json<AppealView>, Problem> {
    let id = AppealId(path.into_inner());
    note_case(&request, id);
    ruling::remand(&context, &caller, id, &body.value).await?;
    Ok(web::Json(ruling::read_appeal(&context, &caller, id).await?))
}
