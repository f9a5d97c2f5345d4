//! Accounts: registering, confirming, passwords, and the signed-in person.

use super::common::versioned;
use crate::http::{Body, Caller, Problem, ProblemBody};
use crate::service::Context;
use crate::service::account::{
    self, AcceptInvitation, ChangePassword, ChangeProfile, ColleagueView, ConfirmEmail, MeView,
    RegisterAccount, RequestConfirmation, RequestPasswordReset, ResetPassword, SwitchCapacity,
    TokensView,
};
use actix_web::{HttpRequest, HttpResponse, get, patch, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(register)
        .service(request_confirmation)
        .service(confirm)
        .service(request_reset)
        .service(reset)
        .service(accept)
        .service(me)
        .service(change_me)
        .service(change_password)
        .service(switch_capacity)
        .service(colleagues);
}

/// Opens an account for a family. The answer is the same whether the address has an account: its
/// owner gets a mail either way.
#[utoipa::path(
    tag = "accounts",
    operation_id = "register_account",
    request_body = RegisterAccount,
    security(()),
    responses(
        (status = 202),
        (status = 400, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/accounts")]
async fn register(
    context: web::Data<Context>,
    body: Body<RegisterAccount>,
) -> Result<HttpResponse, Problem> {
    account::register(&context, &body.value).await?;
    Ok(HttpResponse::Accepted().finish())
}

/// Asks for another mail that confirms the address. The answer is the same for every address.
#[utoipa::path(
    tag = "accounts",
    operation_id = "request_account_confirmation",
    request_body = RequestConfirmation,
    security(()),
    responses(
        (status = 202),
        (status = 400, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/accounts/request-confirmation")]
async fn request_confirmation(
    context: web::Data<Context>,
    body: Body<RequestConfirmation>,
) -> Result<HttpResponse, Problem> {
    account::request_confirmation(&context, &body.value).await?;
    Ok(HttpResponse::Accepted().finish())
}

/// Confirms the address with the link of the mail; from then on the person can sign in.
#[utoipa::path(
    tag = "accounts",
    operation_id = "confirm_account",
    request_body = ConfirmEmail,
    security(()),
    responses(
        (status = 204),
        (status = 400, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/accounts/confirm")]
async fn confirm(
    context: web::Data<Context>,
    body: Body<ConfirmEmail>,
) -> Result<HttpResponse, Problem> {
    account::confirm_email(&context, &body.value).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Asks for a mail with a link that sets a new password. The answer is the same for every address.
#[utoipa::path(
    tag = "accounts",
    operation_id = "request_password_reset",
    request_body = RequestPasswordReset,
    security(()),
    responses(
        (status = 202),
        (status = 400, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/accounts/request-password-reset")]
async fn request_reset(
    context: web::Data<Context>,
    body: Body<RequestPasswordReset>,
) -> Result<HttpResponse, Problem> {
    account::request_password_reset(&context, &body.value).await?;
    Ok(HttpResponse::Accepted().finish())
}

/// Sets a new password with the link of the mail. Every session ends.
#[utoipa::path(
    tag = "accounts",
    operation_id = "reset_password",
    request_body = ResetPassword,
    security(()),
    responses(
        (status = 204),
        (status = 400, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/accounts/reset-password")]
async fn reset(
    context: web::Data<Context>,
    body: Body<ResetPassword>,
) -> Result<HttpResponse, Problem> {
    account::reset_password(&context, &body.value).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Accepts an invitation with the link of the mail. A new account chooses its password with it; an
/// account that has one gets a further capacity.
#[utoipa::path(
    tag = "accounts",
    operation_id = "accept_invitation",
    request_body = AcceptInvitation,
    security(()),
    responses(
        (status = 204),
        (status = 400, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/accounts/accept-invitation")]
async fn accept(
    context: web::Data<Context>,
    body: Body<AcceptInvitation>,
) -> Result<HttpResponse, Problem> {
    account::accept_invitation(&context, &body.value).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// The signed-in person, the capacity in use, and the others.
#[utoipa::path(
    tag = "accounts",
    operation_id = "read_me",
    responses(
        (status = 200, body = MeView),
        (status = 304),
        (status = 401, body = ProblemBody)
    )
)]
#[get("/me")]
async fn me(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
) -> Result<HttpResponse, Problem> {
    let view = account::me(&context, &caller).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Changes the own name and language.
#[utoipa::path(
    tag = "accounts",
    operation_id = "change_me",
    request_body = ChangeProfile,
    responses(
        (status = 200, body = MeView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[patch("/me")]
async fn change_me(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<ChangeProfile>,
) -> Result<web::Json<MeView>, Problem> {
    Ok(web::Json(account::change_profile(&context, &caller, &body.value).await?))
}

/// Changes the own password. The other sessions end.
#[utoipa::path(
    tag = "accounts",
    operation_id = "change_password",
    request_body = ChangePassword,
    responses(
        (status = 204),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody),
        (status = 429, body = ProblemBody)
    )
)]
#[post("/me/password")]
async fn change_password(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<ChangePassword>,
) -> Result<HttpResponse, Problem> {
    account::change_password(&context, &caller, &body.value).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Makes this session use another of the own capacities. The tokens before stop working: the answer
/// has new ones.
#[utoipa::path(
    tag = "accounts",
    operation_id = "switch_capacity",
    request_body = SwitchCapacity,
    responses(
        (status = 200, body = TokensView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/me/capacity")]
async fn switch_capacity(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<SwitchCapacity>,
) -> Result<web::Json<TokensView>, Problem> {
    Ok(web::Json(account::switch_capacity(&context, &caller, &body.value).await?))
}

/// The people of the own office, by name: whom to assign, who drafted, who may sit.
#[utoipa::path(
    tag = "accounts",
    operation_id = "list_colleagues",
    responses(
        (status = 200, body = Vec<ColleagueView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody)
    )
)]
#[get("/me/colleagues")]
async fn colleagues(
    context: web::Data<Context>,
    caller: Caller,
) -> Result<web::Json<Vec<ColleagueView>>, Problem> {
    Ok(web::Json(account::colleagues(&context, &caller).await?))
}
