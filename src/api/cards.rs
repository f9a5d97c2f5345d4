//! Archive cards: reading and correcting, and what was done with them.

use super::Page;
use super::common::versioned;
use crate::domain::id::CardId;
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::card::{
    self, CardLine, CardQuery, CardView, ChangeCardCustody, ChangeCardScans, ChangeCardSecrecy,
    CorrectCard, CorrectCards, CorrectedCards,
};
use crate::service::history::{HistoryPage, HistoryQuery};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(correct_several).service(scans).service(history);
    config.service(list).service(read).service(correct).service(custody).service(secrecy);
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

/// Sets one field of several cards of the own archive, for one reason: all of them or none.
#[utoipa::path(
    tag = "cards",
    operation_id = "correct_cards",
    request_body = CorrectCards,
    responses(
        (status = 200, body = CorrectedCards),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/cards/corrections")]
async fn correct_several(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<CorrectCards>,
) -> Result<web::Json<CorrectedCards>, Problem> {
    Ok(web::Json(card::correct_several(&context, &caller, body.value).await?))
}

/// Adds references to scans of a card of the own archive, and takes others away.
#[utoipa::path(
    tag = "cards",
    operation_id = "change_card_scans",
    params(("id" = Uuid, Path)),
    request_body = ChangeCardScans,
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
#[post("/cards/{id}/scans")]
async fn scans(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeCardScans>,
) -> Result<web::Json<CardView>, Problem> {
    let id = CardId(path.into_inner());
    Ok(web::Json(card::change_scans(&context, &caller, id, body.value).await?))
}

/// What was done with a card, oldest first; decisions on a card that the caller does not see are left out.
#[utoipa::path(
    tag = "cards",
    operation_id = "list_card_history",
    params(("id" = Uuid, Path), HistoryQuery),
    responses(
        (status = 200, body = HistoryPage),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/cards/{id}/history")]
async fn history(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<HistoryQuery>,
) -> Result<web::Json<HistoryPage>, Problem> {
    let id = CardId(path.into_inner());
    Ok(web::Json(card::read_history(&context, &caller, id, query.0).await?))
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
