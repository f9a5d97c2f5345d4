//! What anybody may ask without signing in: whether a certificate holds, where a petition stands, whose
//! names were published, and the public keys.

use crate::http::{Body, Problem, ProblemBody, client_address};
use crate::service::Context;
use crate::service::certificate::{self, CheckView, KeyView};
use crate::service::petition::{self, LookUpPetition, PetitionStateView};
use crate::service::published::{self, PublishedPage, SearchPublished};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(check).service(petition_state).service(published_names).service(keys);
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
    let view = certificate::check(&context, client_address(&context, &request), &path.into_inner())
        .await?;
    let mut response = if view.is_known() { HttpResponse::Ok() } else { HttpResponse::NotFound() };
    Ok(response.json(view))
}

/// Tells where a petition stands to whoever has its number, or its reference, and its code: no names
/// of persons, no papers. A wrong number and a wrong code are answered 404 in the same shape.
#[utoipa::path(
    tag = "public",
    operation_id = "look_up_petition",
    security(()),
    request_body = LookUpPetition,
    responses(
        (status = 200, body = PetitionStateView),
        (status = 400, body = ProblemBody),
        (status = 404, body = PetitionStateView),
        (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)
    )
)]
#[post("/public/petition-state")]
async fn petition_state(
    request: HttpRequest,
    context: web::Data<Context>,
    body: Body<LookUpPetition>,
) -> Result<HttpResponse, Problem> {
    let view = petition::look_up(&context, client_address(&context, &request), &body.value).await?;
    let mut response = if view.is_known() { HttpResponse::Ok() } else { HttpResponse::NotFound() };
    Ok(response.json(view))
}

/// Names that were published under the law of a country, with what was published of them and nothing else
/// of their cases. A name that is published no more is not found.
#[utoipa::path(
    tag = "public",
    operation_id = "search_published_names",
    security(()),
    request_body = SearchPublished,
    responses(
        (status = 200, body = PublishedPage),
        (status = 400, body = ProblemBody),
        (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)
    )
)]
#[post("/public/published-names")]
async fn published_names(
    request: HttpRequest,
    context: web::Data<Context>,
    body: Body<SearchPublished>,
) -> Result<web::Json<PublishedPage>, Problem> {
    let from = client_address(&context, &request);
    Ok(web::Json(published::search(&context, from, &body.value).await?))
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
