//! Repressed persons: names, acts, statements, and the contradictions between them.

use super::Page;
use super::common::{created, versioned};
use crate::domain::id::{ActId, AssertionId, PersonId};
use crate::http::{Body, Caller, Problem, ProblemBody, Query, note_case};
use crate::service::Context;
use crate::service::person::{
    self, AcceptAssertion, AddAct, AddAssertion, AddName, AddPriorReview, ChangePerson, PersonLine,
    PersonQuery, PersonView, RecordPerson, WithdrawAssertion,
};
use actix_web::{HttpRequest, HttpResponse, get, patch, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(record)
        .service(list)
        .service(read)
        .service(change)
        .service(add_name)
        .service(add_act)
        .service(add_prior_review)
        .service(add_assertion)
        .service(accept_assertion)
        .service(withdraw_assertion);
}

/// Records a person of the own office.
#[utoipa::path(
    tag = "persons",
    operation_id = "record_person",
    params(
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = RecordPerson,
    responses(
        (status = 201, body = PersonView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/persons")]
async fn record(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<RecordPerson>,
) -> Result<HttpResponse, Problem> {
    let view = person::record(&context, &caller, body.value, body.key.as_ref()).await?;
    Ok(created(&format!("/persons/{}", view.id), &view))
}

/// Persons that the own office recorded, and those its cases name; newest first.
#[utoipa::path(
    tag = "persons",
    operation_id = "list_persons",
    params(PersonQuery),
    responses(
        (status = 200, body = Page<PersonLine>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/persons")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<PersonQuery>,
) -> Result<web::Json<Page<PersonLine>>, Problem> {
    Ok(web::Json(person::list(&context, &caller, query.0).await?.into()))
}

/// A person with everything recorded, and the contradictions in it.
#[utoipa::path(
    tag = "persons",
    operation_id = "read_person",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = PersonView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/persons/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    let view = person::read(&context, &caller, PersonId(id)).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Changes what a person has only one of.
#[utoipa::path(
    tag = "persons",
    operation_id = "change_person",
    params(("id" = Uuid, Path)),
    request_body = ChangePerson,
    responses(
        (status = 200, body = PersonView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[patch("/persons/{id}")]
async fn change(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangePerson>,
) -> Result<web::Json<PersonView>, Problem> {
    let id = path.into_inner();
    Ok(web::Json(person::change(&context, &caller, PersonId(id), body.value).await?))
}

/// Adds a spelling of the name.
#[utoipa::path(
    tag = "persons",
    operation_id = "add_person_name",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = AddName,
    responses(
        (status = 201, body = PersonView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/persons/{id}/names")]
async fn add_name(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AddName>,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    let view =
        person::add_name(&context, &caller, PersonId(id), body.value, body.key.as_ref()).await?;
    Ok(created(&format!("/persons/{}", view.id), &view))
}

/// Adds a repressive act: what is written is kept, and read softly.
#[utoipa::path(
    tag = "persons",
    operation_id = "add_person_act",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = AddAct,
    responses(
        (status = 201, body = PersonView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/persons/{id}/acts")]
async fn add_act(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AddAct>,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    let view =
        person::add_act(&context, &caller, PersonId(id), body.value, body.key.as_ref()).await?;
    Ok(created(&format!("/persons/{}", view.id), &view))
}

/// Adds an earlier review of an act: reviewed is not cleared.
#[utoipa::path(
    tag = "persons",
    operation_id = "add_prior_review",
    params(
        ("id" = Uuid, Path),
        ("act" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = AddPriorReview,
    responses(
        (status = 201, body = PersonView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/persons/{id}/acts/{act}/prior-reviews")]
async fn add_prior_review(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<(Uuid, Uuid)>,
    body: Body<AddPriorReview>,
) -> Result<HttpResponse, Problem> {
    let (id, act) = path.into_inner();
    let view = person::add_prior_review(
        &context,
        &caller,
        PersonId(id),
        ActId(act),
        body.value,
        body.key.as_ref(),
    )
    .await?;
    Ok(created(&format!("/persons/{}", view.id), &view))
}

/// Records what a source says; several statements may stand side by side.
#[utoipa::path(
    tag = "persons",
    operation_id = "add_assertion",
    params(
        ("id" = Uuid, Path),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")
    ),
    request_body = AddAssertion,
    responses(
        (status = 201, body = PersonView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/persons/{id}/assertions")]
async fn add_assertion(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AddAssertion>,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    let view =
        person::add_assertion(&context, &caller, PersonId(id), body.value, body.key.as_ref())
            .await?;
    Ok(created(&format!("/persons/{}", view.id), &view))
}

/// Accepts a statement in the place of another on the same question.
#[utoipa::path(
    tag = "persons",
    operation_id = "accept_assertion",
    params(("id" = Uuid, Path), ("assertion" = Uuid, Path)),
    request_body = AcceptAssertion,
    responses(
        (status = 200, body = PersonView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/persons/{id}/assertions/{assertion}/accept")]
async fn accept_assertion(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<(Uuid, Uuid)>,
    body: Body<AcceptAssertion>,
) -> Result<web::Json<PersonView>, Problem> {
    let (id, assertion) = path.into_inner();
    Ok(web::Json(
        person::accept_assertion(
            &context,
            &caller,
            PersonId(id),
            AssertionId(assertion),
            body.value,
        )
        .await?,
    ))
}

/// Withdraws a statement that should not have been recorded; it can still be read.
#[utoipa::path(
    tag = "persons",
    operation_id = "withdraw_assertion",
    params(("id" = Uuid, Path), ("assertion" = Uuid, Path)),
    request_body = WithdrawAssertion,
    responses(
        (status = 200, body = PersonView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/persons/{id}/assertions/{assertion}/withdraw")]
async fn withdraw_assertion(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<(Uuid, Uuid)>,
    body: Body<WithdrawAssertion>,
) -> Result<web::Json<PersonView>, Problem> {
    let (id, assertion) = path.into_inner();
    Ok(web::Json(
        person::withdraw_assertion(
            &context,
            &caller,
            PersonId(id),
            AssertionId(assertion),
            body.value,
        )
        .await?,
    ))
}
