//! Reviews opened on archive cards.

use super::subjects::{whole, with_body};
use crate::http::{Body, Caller, Key, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::review::{self as service, ImportReport, OpenOnCards, OpenOnChosen};
use actix_web::http::header;
use actix_web::{HttpResponse, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(open).service(open_on_chosen);
}

fn opened(report: &ImportReport) -> HttpResponse {
    if report.dry_run {
        return HttpResponse::Ok().json(report);
    }
    let place = format!("/api/v1/reviews/{}", report.id);
    HttpResponse::Created().insert_header((header::LOCATION, place)).json(report)
}

/// Opens a review ex officio on archive cards: each becomes a subject, with person, act and file as the card
/// says, and the card as their source. All or none; a card that stands in an open review is told.
#[utoipa::path(
    tag = "reviews",
    operation_id = "open_review_on_cards",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = OpenOnCards,
    responses(
        (status = 200, body = ImportReport, description = "What would happen"),
        (status = 201, body = ImportReport),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/cards")]
async fn open(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<OpenOnCards>,
) -> Result<HttpResponse, Problem> {
    let key = body.key.as_ref();
    let report = service::open_on_cards(&context, &caller, &body.value, key).await?;
    Ok(opened(&report))
}

/// The same on the rows that are marked in the column `chosen` of a table of candidates, as `aqtau match` writes it,
/// also after an office program saved it. Two cards chosen for one line of the list are of one person.
#[utoipa::path(
    tag = "reviews",
    operation_id = "open_review_on_chosen",
    params(
        OpenOnChosen,
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")
    ),
    request_body(content = String, content_type = "text/csv"),
    responses(
        (status = 200, body = ImportReport, description = "What would happen"),
        (status = 201, body = ImportReport),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 413, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/cards/import")]
async fn open_on_chosen(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<OpenOnChosen>,
    key: Key,
    payload: web::Payload,
) -> Result<HttpResponse, Problem> {
    let table = whole(payload).await?;
    let key = key.0.map(|key| with_body(key, &table));
    let report = service::open_on_chosen(&context, &caller, &query.0, &table, key.as_ref()).await?;
    Ok(opened(&report))
}
