//! What an administrator does: accounts, invitations, capacities, breaking the glass.

use super::common::{Created, Page, created, versioned};
use crate::http::{Body, Caller, Problem, ProblemBody, Query, note_case};
use crate::service::Context;
use crate::service::account::{
    self, AccountView, BreakGlass, BreakGlassView, ChangeStanding, EndCapacity, InvitationView,
    Invite, ListAccounts, ListBreakGlass,
};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list_accounts)
        .service(read_account)
        .service(disable)
        .service(enable)
        .service(end_capacity)
        .service(invite)
        .service(read_invitation)
        .service(resend)
        .service(withdraw)
        .service(break_glass)
        .service(list_break_glass);
}

/// Accounts in the order they were made, searched by name, address, role or office.
#[utoipa::path(
    tag = "administration",
    operation_id = "list_accounts",
    params(ListAccounts),
    responses(
        (status = 200, body = Page<AccountView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/admin/accounts")]
async fn list_accounts(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListAccounts>,
) -> Result<web::Json<Page<AccountView>>, Problem> {
    Ok(web::Json(account::list(&context, &caller, &query.0).await?.into()))
}

/// One account with its capacities and invitations.
#[utoipa::path(
    tag = "administration",
    operation_id = "read_account",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = AccountView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/admin/accounts/{id}")]
async fn read_account(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = account::find(&context, &caller, path.into_inner().into()).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Disables an account: its sessions end at once, and nobody signs in any more.
#[utoipa::path(
    tag = "administration",
    operation_id = "disable_account",
    params(("id" = Uuid, Path)),
    request_body = ChangeStanding,
    responses(
        (status = 200, body = AccountView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/admin/accounts/{id}/disable")]
async fn disable(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeStanding>,
) -> Result<web::Json<AccountView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(account::disable(&context, &caller, id, &body.value).await?))
}

/// Enables an account again, and lifts a lock.
#[utoipa::path(
    tag = "administration",
    operation_id = "enable_account",
    params(("id" = Uuid, Path)),
    request_body = ChangeStanding,
    responses(
        (status = 200, body = AccountView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/admin/accounts/{id}/enable")]
async fn enable(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeStanding>,
) -> Result<web::Json<AccountView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(account::enable(&context, &caller, id, &body.value).await?))
}

/// Ends a capacity: now, with its sessions, or after a last day.
#[utoipa::path(
    tag = "administration",
    operation_id = "end_capacity",
    params(("id" = Uuid, Path)),
    request_body = EndCapacity,
    responses(
        (status = 200, body = AccountView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/admin/capacities/{id}/end")]
async fn end_capacity(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<EndCapacity>,
) -> Result<web::Json<AccountView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(account::end_capacity(&context, &caller, id, &body.value).await?))
}

/// Invites a person into a role, an office and dates. The capacity begins to exist when they
/// accept.
#[utoipa::path(
    tag = "administration",
    operation_id = "create_invitation",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")),
    request_body = Invite,
    responses(
        (status = 201, body = InvitationView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/admin/invitations")]
async fn invite(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<Invite>,
) -> Result<HttpResponse, Problem> {
    let id = account::invite(&context, &caller, &body.value, body.key.as_ref()).await?;
    let view = account::find_invitation(&context, &caller, id).await?;
    Ok(created(&format!("/admin/invitations/{id}"), &view))
}

/// One invitation.
#[utoipa::path(
    tag = "administration",
    operation_id = "read_invitation",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = InvitationView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/admin/invitations/{id}")]
async fn read_invitation(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<InvitationView>, Problem> {
    Ok(web::Json(account::find_invitation(&context, &caller, path.into_inner()).await?))
}

/// Sends an open invitation again. The link sent before stops working.
#[utoipa::path(
    tag = "administration",
    operation_id = "resend_invitation",
    params(("id" = Uuid, Path)),
    responses(
        (status = 204),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 429, body = ProblemBody)
    )
)]
#[post("/admin/invitations/{id}/resend")]
async fn resend(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    account::resend_invitation(&context, &caller, path.into_inner()).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Withdraws an open invitation. Its link stops working.
#[utoipa::path(
    tag = "administration",
    operation_id = "withdraw_invitation",
    params(("id" = Uuid, Path)),
    responses(
        (status = 204),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody)
    )
)]
#[post("/admin/invitations/{id}/withdraw")]
async fn withdraw(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    account::withdraw_invitation(&context, &caller, path.into_inner()).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Opens one case to the administrator who asks, for some hours and with a reason. The history of
/// the case tells it.
#[utoipa::path(
    tag = "administration",
    operation_id = "break_glass",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")),
    request_body = BreakGlass,
    responses(
        (status = 201, body = Created),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/admin/break-glass")]
async fn break_glass(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    body: Body<BreakGlass>,
) -> Result<HttpResponse, Problem> {
    let case = body.value.case_id;
    note_case(&request, case);
    let id = account::break_glass(&context, &caller, &body.value, body.key.as_ref()).await?;
    Ok(created(&format!("/admin/break-glass?case_id={case}"), &Created { id }))
}

/// Cases that administrators opened, newest first; for auditors and administrators.
#[utoipa::path(
    tag = "administration",
    operation_id = "list_break_glass",
    params(ListBreakGlass),
    responses(
        (status = 200, body = Page<BreakGlassView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/admin/break-glass")]
async fn list_break_glass(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListBreakGlass>,
) -> Result<web::Json<Page<BreakGlassView>>, Problem> {
    Ok(web::Json(account::list_break_glass(&context, &caller, &query.0).await?.into()))
}
