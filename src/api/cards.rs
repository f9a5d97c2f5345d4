//! Archive cards: reading, correcting, and decisions whether two are of one person.

use super::Page;
use super::common::{created, versioned};
use crate::domain::id::{CardId, CardLinkId};
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::card::{
    self, CardLine, CardLinkView, CardQuery, CardSourceView, CardView, ChangeCardCustody,
    ChangeCardSecrecy, CorrectCard, LinkCards, RecordCardSource, RevokeCardLink,
};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(record_source).service(list_sources);
    config.service(list).service(read).service(correct).service(custody).service(secrecy);
    config.service(link).service(links).service(revoke);
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

/// Cards of a source of the own archive, in the order of their numbers.
#[utoipa::path(
    tag = "cards",
    operation_id = "list_cards",
    params(CardQuery),
    responses(
        (status = 200, body = Page<CardLine>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/cards")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<CardQuery>,
) -> Result<web::Json<Page<CardLine>>, Problem> {
    Ok(web::Json(card::list_cards(&context, &caller, query.0).await?.into()))
}

/// An archive card: what the source says, and beside it what was read.
#[utoipa::path(
    tag = "cards",
    operation_id = "read_card",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = CardView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/cards/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = card::read_card(&context, &caller, CardId(path.into_inner())).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Corrects what was read out of a card of the own archive; the raw row stays as it is.
#[utoipa::path(
    tag = "cards",
    operation_id = "correct_card",
    params(("id" = Uuid, Path)),
    request_body = CorrectCard,
    responses(
        (status = 200, body = CardView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/cards/{id}/corrections")]
async fn correct(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<CorrectCard>,
) -> Result<web::Json<CardView>, Problem> {
    let id = CardId(path.into_inner());
    Ok(web::Json(card::correct(&context, &caller, id, body.value).await?))
}

/// Says where a card of the own archive is, or what became of it.
#[utoipa::path(
    tag = "cards",
    operation_id = "change_card_custody",
    params(("id" = Uuid, Path)),
    request_body = ChangeCardCustody,
    responses(
        (status = 200, body = CardView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/cards/{id}/custody")]
async fn custody(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeCardCustody>,
) -> Result<web::Json<CardView>, Problem> {
    let id = CardId(path.into_inner());
    Ok(web::Json(card::change_custody(&context, &caller, id, body.value).await?))
}

/// Says who may see a card of the own archive.
#[utoipa::path(
    tag = "cards",
    operation_id = "change_card_secrecy",
    params(("id" = Uuid, Path)),
    request_body = ChangeCardSecrecy,
    responses(
        (status = 200, body = CardView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/cards/{id}/secrecy")]
async fn secrecy(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeCardSecrecy>,
) -> Result<web::Json<CardView>, Problem> {
    let id = CardId(path.into_inner());
    Ok(web::Json(card::change_secrecy(&context, &caller, id, body.value).await?))
}

/// Decides whether two cards are of one person; the cards stay two.
#[utoipa::path(
    tag = "cards",
    operation_id = "link_cards",
    params(
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = LinkCards,
    responses(
        (status = 201, body = CardLinkView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/card-links")]
async fn link(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<LinkCards>,
) -> Result<HttpResponse, Problem> {
    let view = card::link(&context, &caller, body.value, body.key.as_ref()).await?;
    Ok(created(&format!("/cards/{}/links", view.card_id), &view))
}

/// Decisions on a card, newest first: also those that were taken back.
#[utoipa::path(
    tag = "cards",
    operation_id = "list_card_links",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = Page<CardLinkView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/cards/{id}/links")]
async fn links(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Page<CardLinkView>>, Problem> {
    let id = CardId(path.into_inner());
    Ok(web::Json(card::list_links(&context, &caller, id).await?.into()))
}

/// Takes a decision on two cards back; it stays on record.
#[utoipa::path(
    tag = "cards",
    operation_id = "revoke_card_link",
    params(("id" = Uuid, Path)),
    request_body = RevokeCardLink,
    responses(
        (status = 200, body = CardLinkView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/card-links/{id}/revocation")]
async fn revoke(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<RevokeCardLink>,
) -> Result<web::Json<CardLinkView>, Problem> {
    let id = CardLinkId(path.into_inner());
    Ok(web::Json(card::revoke(&context, &caller, id, body.value).await?))
}
