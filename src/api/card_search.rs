//! Finding the cards of a person. What is looked for stands in the body: addresses end up in logs.

use crate::api::common::Page;
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::card::{
    self, CardMatches, CardSearchQuery, CardSearchView, CompleteName, NamesView, SearchCards,
};
use actix_web::{get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(search).service(complete).service(searches);
}

/// Cards that may be a person's, in any script and spelling, best first, with the reasons for each.
///
/// While the index of names is being loaded only a part of the cards is looked through, and the answer says so. It
/// changes nothing; who asked is kept for the auditor. A person compares and decides; an empty list does not say that there is no card.
#[utoipa::path(
    tag = "cards",
    operation_id = "search_cards",
    request_body = SearchCards,
    responses(
        (status = 200, body = CardMatches),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)
    )
)]
#[post("/cards/search")]
async fn search(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<SearchCards>,
) -> Result<web::Json<CardMatches>, Problem> {
    Ok(web::Json(card::search(&context, &caller, body.value).await?))
}

/// Names on cards the caller sees that begin in a certain way.
#[utoipa::path(
    tag = "cards",
    operation_id = "complete_card_name",
    request_body = CompleteName,
    responses(
        (status = 200, body = NamesView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody),
        (status = 503, body = ProblemBody)
    )
)]
#[post("/cards/names")]
async fn complete(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<CompleteName>,
) -> Result<web::Json<NamesView>, Problem> {
    Ok(web::Json(card::complete(&context, &caller, body.value).await?))
}

/// Searches of the cards, newest first: who asked for whom, in which capacity, and how much was shown. For
/// the auditor alone.
#[utoipa::path(
    tag = "cards",
    operation_id = "list_card_searches",
    params(CardSearchQuery),
    responses(
        (status = 200, body = Page<CardSearchView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/card-searches")]
async fn searches(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<CardSearchQuery>,
) -> Result<web::Json<Page<CardSearchView>>, Problem> {
    Ok(web::Json(card::list_searches(&context, &caller, query.0).await?.into()))
}
