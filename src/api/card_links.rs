//! Decisions whether two archive cards are of one person.

use super::Page;
use super::common::created;
use crate::domain::id::{CardId, CardLinkId};
use crate::http::{Body, Caller, Problem, ProblemBody};
use crate::service::Context;
use crate::service::card::{self, CardLinkView, LinkCards, RevokeCardLink};
use actix_web::{HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(link).service(links).service(revoke);
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
