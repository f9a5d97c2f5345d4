//! Reviews.

mod batches;
mod cards;
mod lead;
mod steps;
mod subjects;

use super::common::{Page, created, versioned};
use crate::http::{Body, Caller, Problem, ProblemBody, Query, note_case};
use crate::service::Context;
use crate::service::review::{
    self as service, OpenOnPetition, OpenReview, ReviewLineView, ReviewView,
};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list)
        .service(open)
        .service(open_on_petition)
        .service(find)
        .configure(cards::routes)
        .configure(subjects::routes)
        .configure(steps::routes)
        .configure(lead::routes)
        .configure(batches::routes);
}

/// Which reviews.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ListReviews {
    /// Of this batch.
    batch: Option<Uuid>,
    /// Of which nobody is responsible, or somebody is.
    unassigned: Option<bool>,
    /// The `next` of the page before.
    after: Option<Uuid>,
    /// 1 to 200; 50 when left out.
    limit: Option<i64>,
}

/// Reviews that the caller sees, newest first.
#[utoipa::path(
    tag = "reviews",
    operation_id = "list_reviews",
    params(ListReviews),
    responses(
        (status = 200, body = Page<ReviewLineView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/reviews")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListReviews>,
) -> Result<web::Json<Page<ReviewLineView>>, Problem> {
    let ListReviews { batch, unassigned, after, limit } = query.0;
    let page = service::list_reviews(&context, &caller, batch, unassigned, after, limit);
    Ok(web::Json(page.await?.into()))
}

/// Opens a review ex officio.
#[utoipa::path(
    tag = "reviews",
    operation_id = "open_review",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = OpenReview,
    responses(
        (status = 201, body = ReviewView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews")]
async fn open(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<OpenReview>,
) -> Result<HttpResponse, Problem> {
    let key = body.key.as_ref();
    let review = service::open_ex_officio(&context, &caller, &body.value, key).await?;
    Ok(created(&format!("/reviews/{}", review.id), &review))
}

/// Opens a review on a registered petition; the clock of the registration goes on.
#[utoipa::path(
    tag = "reviews",
    operation_id = "open_review_on_petition",
    params(("id" = Uuid, Path, description = "The petition"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = OpenOnPetition,
    responses(
        (status = 201, body = ReviewView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/petitions/{id}/review")]
async fn open_on_petition(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<OpenOnPetition>,
) -> Result<HttpResponse, Problem> {
    let (id, key) = (path.into_inner().into(), body.key.as_ref());
    let review = service::open_on_petition(&context, &caller, id, &body.value, key).await?;
    Ok(created(&format!("/reviews/{}", review.id), &review))
}

/// One review: counts by state, clocks, and what the caller may do. Families see their own subjects.
#[utoipa::path(
    tag = "reviews",
    operation_id = "find_review",
    params(("id" = Uuid, Path, description = "The review")),
    responses(
        (status = 200, body = ReviewView),
        (status = 304, description = "The version the client has"),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/reviews/{id}")]
async fn find(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    let review = service::find_review(&context, &caller, id.into()).await?;
    Ok(versioned(&request, review.version, &review))
}
