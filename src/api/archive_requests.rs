//! Archive requests.

use super::common::{Page, created, versioned};
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::archive_request::{
    self as service, AnswerRequest, AskArchive, CloseRequest, RecordAnswer, RemindArchive,
    RequestView, SendRequest,
};
use actix_web::{HttpRequest, HttpResponse, get, post, web};
use serde::Deserialize;
use utoipa::IntoParams;
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config
        .service(list)
        .service(list_of_review)
        .service(ask)
        .service(find)
        .service(send)
        .service(remind)
        .service(answer)
        .service(record_answer)
        .service(close);
}

/// Which requests.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
struct ListRequests {
    /// In this state only.
    state: Option<String>,
    /// The `next` of the page before.
    after: Option<Uuid>,
    /// 1 to 200; 50 when left out.
    limit: Option<i64>,
}

/// Requests to the own archive, or of the own office, oldest first.
#[utoipa::path(
    tag = "archive requests",
    operation_id = "list_archive_requests",
    params(ListRequests),
    responses(
        (status = 200, body = Page<RequestView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/archive-requests")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListRequests>,
) -> Result<web::Json<Page<RequestView>>, Problem> {
    let ListRequests { state, after, limit } = query.0;
    let page = service::list(&context, &caller, state.as_deref(), after, limit).await?;
    Ok(web::Json(page.into()))
}

/// Requests of a review, oldest first.
#[utoipa::path(
    tag = "archive requests",
    operation_id = "list_review_archive_requests",
    params(("id" = Uuid, Path, description = "The review"), ListRequests),
    responses(
        (status = 200, body = Page<RequestView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/reviews/{id}/archive-requests")]
async fn list_of_review(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    query: Query<ListRequests>,
) -> Result<web::Json<Page<RequestView>>, Problem> {
    let ListRequests { state, after, limit } = query.0;
    let (id, state) = (path.into_inner().into(), state.as_deref());
    let page = service::list_of_review(&context, &caller, id, state, after, limit).await?;
    Ok(web::Json(page.into()))
}

/// Writes a question to an archive, as a draft or sent at once.
#[utoipa::path(
    tag = "archive requests",
    operation_id = "ask_archive",
    params(("id" = Uuid, Path, description = "The review"), ("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat")),
    request_body = AskArchive,
    responses(
        (status = 201, body = RequestView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/reviews/{id}/archive-requests")]
async fn ask(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AskArchive>,
) -> Result<HttpResponse, Problem> {
    let (id, key) = (path.into_inner().into(), body.key.as_ref());
    let asked = service::ask(&context, &caller, id, &body.value, key).await?;
    Ok(created(&format!("/archive-requests/{}", asked.id), &asked))
}

/// One request. An archive reads question and names, and nothing of the case.
#[utoipa::path(
    tag = "archive requests",
    operation_id = "find_archive_request",
    params(("id" = Uuid, Path, description = "The request")),
    responses(
        (status = 200, body = RequestView),
        (status = 304, description = "The version the client has"),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/archive-requests/{id}")]
async fn find(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let found = service::find(&context, &caller, path.into_inner().into()).await?;
    Ok(versioned(&request, found.version, &found))
}

/// Sends a drafted request; its clock starts.
#[utoipa::path(
    tag = "archive requests",
    operation_id = "send_archive_request",
    params(("id" = Uuid, Path, description = "The request")),
    request_body = SendRequest,
    responses(
        (status = 200, body = RequestView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/archive-requests/{id}/send")]
async fn send(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<SendRequest>,
) -> Result<web::Json<RequestView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::send(&context, &caller, id, &body.value).await?))
}

/// Reminds an archive that is silent.
#[utoipa::path(
    tag = "archive requests",
    operation_id = "remind_archive",
    params(("id" = Uuid, Path, description = "The request")),
    request_body = RemindArchive,
    responses(
        (status = 200, body = RequestView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/archive-requests/{id}/remind")]
async fn remind(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<RemindArchive>,
) -> Result<web::Json<RequestView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::remind(&context, &caller, id, &body.value).await?))
}

/// Answers a request addressed to the own archive.
#[utoipa::path(
    tag = "archive requests",
    operation_id = "answer_archive_request",
    params(("id" = Uuid, Path, description = "The request")),
    request_body = AnswerRequest,
    responses(
        (status = 200, body = RequestView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/archive-requests/{id}/answer")]
async fn answer(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<AnswerRequest>,
) -> Result<web::Json<RequestView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::answer(&context, &caller, id, &body.value).await?))
}

/// Enters the letter of an archive that does not use the system.
#[utoipa::path(
    tag = "archive requests",
    operation_id = "record_archive_answer",
    params(("id" = Uuid, Path, description = "The request")),
    request_body = RecordAnswer,
    responses(
        (status = 200, body = RequestView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/archive-requests/{id}/record-answer")]
async fn record_answer(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<RecordAnswer>,
) -> Result<web::Json<RequestView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::record_answer(&context, &caller, id, &body.value).await?))
}

/// Puts an answer to the file.
#[utoipa::path(
    tag = "archive requests",
    operation_id = "close_archive_request",
    params(("id" = Uuid, Path, description = "The request")),
    request_body = CloseRequest,
    responses(
        (status = 200, body = RequestView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/archive-requests/{id}/close")]
async fn close(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<CloseRequest>,
) -> Result<web::Json<RequestView>, Problem> {
    let id = path.into_inner().into();
    Ok(web::Json(service::close(&context, &caller, id, &body.value).await?))
}
