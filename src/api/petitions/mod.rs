//! Petitions: drafting, reading, and the search for duplicates.

mod steps;

use super::Page;
use super::common::{created, versioned};
use crate::domain::id::PetitionId;
use crate::http::{Body, Caller, Problem, ProblemBody, Query, note_case};
use crate::service::Context;
use crate::service::petition::{
    self, ChangeContacts, DraftPetition, DuplicatesView, PetitionLine, PetitionQuery, PetitionView,
    SavePetition,
};
use actix_web::{HttpRequest, HttpResponse, get, patch, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(draft)
        .service(list)
        .service(read)
        .service(save)
        .service(change_contacts)
        .service(duplicates)
        .configure(steps::routes);
}

/// Writes a petition: a family's draft, or a letter entered by a registry clerk. With `submit` it is
/// sent at once.
#[utoipa::path(
    tag = "petitions",
    operation_id = "draft_petition",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")),
    request_body = DraftPetition,
    responses(
        (status = 201, body = PetitionView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/petitions")]
async fn draft(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<DraftPetition>,
) -> Result<HttpResponse, Problem> {
    let view = petition::draft(&context, &caller, body.value, body.key.as_ref()).await?;
    Ok(created(&format!("/petitions/{}", view.id), &view))
}

/// The family's own petitions, or those of the office; newest first.
#[utoipa::path(
    tag = "petitions",
    operation_id = "list_petitions",
    params(PetitionQuery),
    responses(
        (status = 200, body = Page<PetitionLine>),
        (status = 401, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/petitions")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<PetitionQuery>,
) -> Result<web::Json<Page<PetitionLine>>, Problem> {
    Ok(web::Json(petition::list(&context, &caller, query.0).await?.into()))
}

/// A petition with its persons, clocks, the steps open to the reader, notices, and the plain status
/// of its review.
#[utoipa::path(
    tag = "petitions",
    operation_id = "read_petition",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = PetitionView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/petitions/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    let view = petition::read(&context, &caller, PetitionId(id)).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Saves any fields of a petition that is being written or completed.
#[utoipa::path(
    tag = "petitions",
    operation_id = "save_petition",
    params(("id" = Uuid, Path)),
    request_body = SavePetition,
    responses(
        (status = 200, body = PetitionView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[patch("/petitions/{id}")]
async fn save(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<SavePetition>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(petition::save(&context, &caller, PetitionId(id), body.value).await?))
}

/// Changes who gets the letters about a petition that was sent, how, and the applicant's contacts. What
/// is left out stays.
#[utoipa::path(
    tag = "petitions",
    operation_id = "change_contacts",
    params(("id" = Uuid, Path)),
    request_body = ChangeContacts,
    responses(
        (status = 200, body = PetitionView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[patch("/petitions/{id}/contacts")]
async fn change_contacts(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeContacts>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    let view = petition::change_contacts(&context, &caller, PetitionId(id), body.value).await?;
    Ok(web::Json(view))
}

/// Other petitions and recorded persons that may be the same. Registration needs that this was
/// shown; that is noted here.
#[utoipa::path(
    tag = "petitions",
    operation_id = "list_petition_duplicates",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = DuplicatesView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/petitions/{id}/duplicates")]
async fn duplicates(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<DuplicatesView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(petition::duplicates(&context, &caller, PetitionId(id)).await?))
}
