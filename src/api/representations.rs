//! Powers of attorney.

use super::common::{Page, created};
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::representation::{
    self, GrantRepresentation, ListRepresentations, RepresentationView, RevokeRepresentation,
};
use actix_web::{HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(grant).service(list).service(read).service(revoke);
}

/// Lets another person act for an applicant between two days. The answer is the same whether the
/// representative has an account.
#[utoipa::path(
    tag = "representations",
    operation_id = "grant_representation",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")),
    request_body = GrantRepresentation,
    responses(
        (status = 201, body = RepresentationView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/representations")]
async fn grant(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<GrantRepresentation>,
) -> Result<HttpResponse, Problem> {
    let key = body.key.as_ref();
    let id = representation::grant(&context, &caller, &body.value, key).await?;
    let view = representation::find(&context, &caller, id).await?;
    Ok(created(&format!("/representations/{id}"), &view))
}

/// Powers of attorney, newest first: an applicant's own, a representative's own, or, for an
/// official, those of one applicant.
#[utoipa::path(
    tag = "representations",
    operation_id = "list_representations",
    params(ListRepresentations),
    responses(
        (status = 200, body = Page<RepresentationView>),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/representations")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListRepresentations>,
) -> Result<web::Json<Page<RepresentationView>>, Problem> {
    Ok(web::Json(representation::list(&context, &caller, &query.0).await?.into()))
}

/// One power of attorney.
#[utoipa::path(
    tag = "representations",
    operation_id = "read_representation",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = RepresentationView),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/representations/{id}")]
async fn read(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<RepresentationView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(representation::find(&context, &caller, id).await?))
}

/// Revokes a power of attorney. The representative is told.
#[utoipa::path(
    tag = "representations",
    operation_id = "revoke_representation",
    params(("id" = Uuid, Path)),
    request_body = RevokeRepresentation,
    responses(
        (status = 200, body = RepresentationView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/representations/{id}/revoke")]
async fn revoke(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<RevokeRepresentation>,
) -> Result<web::Json<RepresentationView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(representation::revoke(&context, &caller, id, &body.value).await?))
}
