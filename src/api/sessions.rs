//! Sessions: signing in, renewing tokens, signing out.

use super::common::created;
use crate::http::{Body, Caller, Problem, ProblemBody};
use crate::service::Context;
use crate::service::account::{self, RefreshTokens, SessionView, SignIn, TokensView};
use actix_web::{HttpResponse, delete, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(sign_in)
        .service(refresh)
        .service(list)
        .service(end_all)
        // Before the one with an id, which would take its name for one.
        .service(end_current)
        .service(end);
}

/// Signs in with address and password. Every failure has the same answer.
#[utoipa::path(
    tag = "sessions",
    operation_id = "create_session",
    request_body = SignIn,
    security(()),
    responses(
        (status = 201, body = TokensView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/sessions")]
async fn sign_in(context: web::Data<Context>, body: Body<SignIn>) -> Result<HttpResponse, Problem> {
    let tokens = account::sign_in(&context, &body.value).await?;
    Ok(created(&format!("/sessions/{}", tokens.session_id), &tokens))
}

/// Exchanges the newest refresh token for new tokens. A token that comes a second time ends every
/// session of the account.
#[utoipa::path(
    tag = "sessions",
    operation_id = "refresh_session",
    request_body = RefreshTokens,
    security(()),
    responses(
        (status = 200, body = TokensView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/sessions/refresh")]
async fn refresh(
    context: web::Data<Context>,
    body: Body<RefreshTokens>,
) -> Result<web::Json<TokensView>, Problem> {
    Ok(web::Json(account::refresh(&context, &body.value).await?))
}

/// The own live sessions, newest first.
#[utoipa::path(
    tag = "sessions",
    operation_id = "list_sessions",
    responses(
        (status = 200, body = Vec<SessionView>),
        (status = 401, body = ProblemBody)
    )
)]
#[get("/sessions")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
) -> Result<web::Json<Vec<SessionView>>, Problem> {
    Ok(web::Json(account::list_sessions(&context, &caller).await?))
}

/// Signs out everywhere: all own sessions end.
#[utoipa::path(
    tag = "sessions",
    operation_id = "end_all_sessions",
    responses(
        (status = 204),
        (status = 401, body = ProblemBody)
    )
)]
#[delete("/sessions")]
async fn end_all(context: web::Data<Context>, caller: Caller) -> Result<HttpResponse, Problem> {
    account::sign_out_everywhere(&context, &caller).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Signs out: the session of this request ends.
#[utoipa::path(
    tag = "sessions",
    operation_id = "end_current_session",
    responses(
        (status = 204),
        (status = 401, body = ProblemBody)
    )
)]
#[delete("/sessions/current")]
async fn end_current(context: web::Data<Context>, caller: Caller) -> Result<HttpResponse, Problem> {
    account::sign_out(&context, &caller).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Ends one of the own sessions.
#[utoipa::path(
    tag = "sessions",
    operation_id = "end_session",
    params(("id" = Uuid, Path)),
    responses(
        (status = 204),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[delete("/sessions/{id}")]
async fn end(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    account::end_session(&context, &caller, path.into_inner().into()).await?;
    Ok(HttpResponse::NoContent().finish())
}
