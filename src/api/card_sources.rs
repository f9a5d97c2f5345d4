//! Sources of archive cards: what an archive says of a card index it keeps, and who sees its cards.

use super::Page;
use super::common::{created, versioned};
use crate::domain::id::CardSourceId;
use crate::http::{Body, Caller, Problem, ProblemBody};
use crate::service::Context;
use crate::service::card::{self, CardSourceView, ChangeCardSource, RecordCardSource};
use actix_web::{HttpRequest, HttpResponse, get, patch, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(record_source).service(list_sources).service(read_source).service(change_source);
}

/// Records a source of cards that the own archive keeps.
#[utoipa::path(
    tag = "cards",
    operation_id = "record_card_source",
    params(
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = RecordCardSource,
    responses(
        (status = 201, body = CardSourceView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/card-sources")]
async fn record_source(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<RecordCardSource>,
) -> Result<HttpResponse, Problem> {
    let view = card::record_source(&context, &caller, body.value, body.key.as_ref()).await?;
    Ok(created(&format!("/card-sources/{}", view.id), &view))
}

/// Sources of which the caller may see cards.
#[utoipa::path(
    tag = "cards",
    operation_id = "list_card_sources",
    responses(
        (status = 200, body = Page<CardSourceView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)
    )
)]
#[get("/card-sources")]
async fn list_sources(
    context: web::Data<Context>,
    caller: Caller,
) -> Result<web::Json<Page<CardSourceView>>, Problem> {
    let items = card::list_sources(&context, &caller).await?;
    let total = i64::try_from(items.len()).unwrap_or(i64::MAX);
    Ok(web::Json(Page { items, next: None, total }))
}

/// A source of cards.
#[utoipa::path(
    tag = "cards",
    operation_id = "read_card_source",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = CardSourceView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/card-sources/{id}")]
async fn read_source(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = card::read_source(&context, &caller, CardSourceId(path.into_inner())).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Changes what is said of a source of the own archive, and who sees its cards.
#[utoipa::path(
    tag = "cards",
    operation_id = "change_card_source",
    params(("id" = Uuid, Path)),
    request_body = ChangeCardSource,
    responses(
        (status = 200, body = CardSourceView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[patch("/card-sources/{id}")]
async fn change_source(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeCardSource>,
) -> Result<web::Json<CardSourceView>, Problem> {
    let id = CardSourceId(path.into_inner());
    Ok(web::Json(card::change_source(&context, &caller, id, body.value).await?))
}
