//! What anybody may ask without signing in: whether a certificate holds, and the public keys.

use crate::http::{Problem, ProblemBody};
use crate::service::Context;
use crate::service::certificate::{self, CheckView, KeyView};
use actix_web::{HttpRequest, HttpResponse, get, web};
use std::net::{IpAddr, Ipv4Addr};
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(check).service(keys);
}

/// Checks a certificate by the code on it: whether it holds, and what is printed on it. A code
/// that is not known, or was mistyped, is answered 404 in the same shape.
#[utoipa::path(
    tag = "public",
    operation_id = "check_certificate",
    security(()),
    params(("code" = String, Path, description = "As printed; case, spaces and hyphens do not matter.")),
    responses(
        (status = 200, body = CheckView),
        (status = 404, body = CheckView),
        (status = 429, body = ProblemBody)
    )
)]
#[get("/public/certificates/{code}")]
async fn check(
    request: HttpRequest,
    context: web::Data<Context>,
    path: web::Path<String>,
) -> Result<HttpResponse, Problem> {
    let from = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.ip());
    let view = certificate::check(&context, from, &path.into_inner()).await?;
    let mut response = if view.is_known() { HttpResponse::Ok() } else { HttpResponse::NotFound() };
    Ok(response.json(view))
}

/// The public keys that certificates are signed with, so that anybody can verify one offline.
#[utoipa::path(
    tag = "public",
    operation_id = "list_public_keys",
    security(()),
    responses((status = 200, body = Vec<KeyView>))
)]
#[get("/public/keys")]
async fn keys(context: web::Data<Context>) -> web::Json<Vec<KeyView>> {
    web::Json(certificate::keys(&context))
}
