//! The steps of a petition's workflow.

use crate::domain::id::PetitionId;
use crate::http::{Body, Caller, Problem, ProblemBody, note_case};
use crate::service::Context;
use crate::service::petition::{
    self, ClosePetition, CompletePetition, DeclareInadmissible, LinkPetition, PetitionView,
    RegisterPetition, ReturnPetition, SubmitPetition, TransferPetition, WithdrawPetition,
};
use actix_web::{HttpRequest, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(submit)
        .service(register)
        .service(return_for_completion)
        .service(complete)
        .service(withdraw)
        .service(transfer)
        .service(declare_inadmissible)
        .service(link)
        .service(close);
}

/// Submits a draft: the family is told, and the clock of the registration starts.
#[utoipa::path(
    tag = "petitions",
    operation_id = "submit_petition",
    params(("id" = Uuid, Path)),
    request_body = SubmitPetition,
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
#[post("/petitions/{id}/submit")]
async fn submit(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<SubmitPetition>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(petition::submit(&context, &caller, PetitionId(id), body.value).await?))
}

/// Registers a submitted petition: number, date, and the law that will count.
#[utoipa::path(
    tag = "petitions",
    operation_id = "register_petition",
    params(("id" = Uuid, Path)),
    request_body = RegisterPetition,
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
#[post("/petitions/{id}/register")]
async fn register(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<RegisterPetition>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(petition::register(&context, &caller, PetitionId(id), body.value).await?))
}

/// Returns a registered petition with a list of what is missing.
#[utoipa::path(
    tag = "petitions",
    operation_id = "return_petition",
    params(("id" = Uuid, Path)),
    request_body = ReturnPetition,
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
#[post("/petitions/{id}/return")]
async fn return_for_completion(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ReturnPetition>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(
        petition::return_for_completion(&context, &caller, PetitionId(id), body.value).await?,
    ))
}

/// Hands a returned petition in again; the clocks run on.
#[utoipa::path(
    tag = "petitions",
    operation_id = "complete_petition",
    params(("id" = Uuid, Path)),
    request_body = CompletePetition,
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
#[post("/petitions/{id}/complete")]
async fn complete(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<CompletePetition>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(petition::complete(&context, &caller, PetitionId(id), body.value).await?))
}

/// Takes a petition back. A review it was part of goes on.
#[utoipa::path(
    tag = "petitions",
    operation_id = "withdraw_petition",
    params(("id" = Uuid, Path)),
    request_body = WithdrawPetition,
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
#[post("/petitions/{id}/withdraw")]
async fn withdraw(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<WithdrawPetition>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(petition::withdraw(&context, &caller, PetitionId(id), body.value).await?))
}

/// Sends a petition to the competent office, where it gets a number of its own.
#[utoipa::path(
    tag = "petitions",
    operation_id = "transfer_petition",
    params(("id" = Uuid, Path)),
    request_body = TransferPetition,
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
#[post("/petitions/{id}/transfer")]
async fn transfer(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<TransferPetition>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(petition::transfer(&context, &caller, PetitionId(id), body.value).await?))
}

/// Declares a petition inadmissible, with the reason and how to complain.
#[utoipa::path(
    tag = "petitions",
    operation_id = "declare_petition_inadmissible",
    params(("id" = Uuid, Path)),
    request_body = DeclareInadmissible,
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
#[post("/petitions/{id}/inadmissible")]
async fn declare_inadmissible(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<DeclareInadmissible>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(
        petition::declare_inadmissible(&context, &caller, PetitionId(id), body.value).await?,
    ))
}

/// Links a petition to a running review, whose clock is not restarted.
#[utoipa::path(
    tag = "petitions",
    operation_id = "link_petition",
    params(("id" = Uuid, Path)),
    request_body = LinkPetition,
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
#[post("/petitions/{id}/link")]
async fn link(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<LinkPetition>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(petition::link(&context, &caller, PetitionId(id), body.value).await?))
}

/// Closes a linked petition whose review has ended for this family.
#[utoipa::path(
    tag = "petitions",
    operation_id = "close_petition",
    params(("id" = Uuid, Path)),
    request_body = ClosePetition,
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
#[post("/petitions/{id}/close")]
async fn close(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ClosePetition>,
) -> Result<web::Json<PetitionView>, Problem> {
    let id = path.into_inner();
    note_case(&request, id);
    Ok(web::Json(petition::close(&context, &caller, PetitionId(id), body.value).await?))
}
