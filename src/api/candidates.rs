//! Cards that may be those of people: shown, and decided about.

use super::Page;
use super::common::created;
use crate::domain::id::{CardDecisionId, CardId, PersonId, PetitionId};
use crate::http::{Body, Caller, Problem, ProblemBody};
use crate::service::Context;
use crate::service::candidate::{
    self, CardDecisionView, DecideCard, FamilyWordView, PersonCardView, PetitionCardsView,
    RevokeCardDecision, SayOfCard,
};
use actix_web::{HttpResponse, get, post, put, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(of_petition).service(say).service(of_person).service(decide).service(revoke);
}

/// Cards that may be those of a petition's people, with reasons; people decide which are.
#[utoipa::path(
    tag = "cards",
    operation_id = "list_petition_cards",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = PetitionCardsView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/petitions/{id}/cards")]
async fn of_petition(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<PetitionCardsView>, Problem> {
    let id = PetitionId(path.into_inner());
    Ok(web::Json(candidate::list(&context, &caller, id).await?))
}

/// Says, as the family, whether a card is of a person whom the petition names. The office reads it beside
/// the card; it decides by itself.
#[utoipa::path(
    tag = "cards",
    operation_id = "say_of_card",
    params(("id" = Uuid, Path), ("entry" = Uuid, Path), ("card" = Uuid, Path)),
    request_body = SayOfCard,
    responses(
        (status = 200, body = FamilyWordView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[put("/petitions/{id}/persons/{entry}/cards/{card}")]
async fn say(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<(Uuid, Uuid, Uuid)>,
    body: Body<SayOfCard>,
) -> Result<web::Json<FamilyWordView>, Problem> {
    let (id, entry, card) = path.into_inner();
    let (id, card) = (PetitionId(id), CardId(card));
    let view = candidate::say_of_card(&context, &caller, id, entry, card, body.value).await?;
    Ok(web::Json(view))
}

/// Cards about which was decided whether they are a recorded person's, newest decision first.
#[utoipa::path(
    tag = "cards",
    operation_id = "list_person_cards",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = Page<PersonCardView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/persons/{id}/cards")]
async fn of_person(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Page<PersonCardView>>, Problem> {
    let id = PersonId(path.into_inner());
    Ok(web::Json(candidate::list_of_person(&context, &caller, id).await?.into()))
}

/// Decides whether a card is that of a person whom a petition names, or of a recorded person.
#[utoipa::path(
    tag = "cards",
    operation_id = "decide_card",
    params(
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = DecideCard,
    responses(
        (status = 201, body = CardDecisionView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/card-decisions")]
async fn decide(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<DecideCard>,
) -> Result<HttpResponse, Problem> {
    let view = candidate::decide(&context, &caller, body.value, body.key.as_ref()).await?;
    Ok(created(&format!("/cards/{}", view.card_id), &view))
}

/// Takes a decision on a person and a card back; it stays on record.
#[utoipa::path(
    tag = "cards",
    operation_id = "revoke_card_decision",
    params(("id" = Uuid, Path)),
    request_body = RevokeCardDecision,
    responses(
        (status = 200, body = CardDecisionView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/card-decisions/{id}/revocation")]
async fn revoke(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<RevokeCardDecision>,
) -> Result<web::Json<CardDecisionView>, Problem> {
    let id = CardDecisionId(path.into_inner());
    Ok(web::Json(candidate::revoke(&context, &caller, id, body.value).await?))
}
