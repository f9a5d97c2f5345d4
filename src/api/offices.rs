//! Offices.

use super::common::{Page, created, versioned};
use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::office::{
    self, ChangeOffice, ListOffices, OfficeFields, OfficeNode, OfficeView,
};
use actix_web::{HttpRequest, HttpResponse, get, post, put, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list).service(create).service(read).service(change).service(subtree);
}

/// Offices in the order of their codes; everybody who is signed in may look.
#[utoipa::path(
    tag = "offices",
    operation_id = "list_offices",
    params(ListOffices),
    responses(
        (status = 200, body = Page<OfficeView>),
        (status = 401, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/offices")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListOffices>,
) -> Result<web::Json<Page<OfficeView>>, Problem> {
    Ok(web::Json(office::list(&context, &caller, &query.0).await?.into()))
}

/// Makes an office.
#[utoipa::path(
    tag = "offices",
    operation_id = "create_office",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes the request safe to repeat.")),
    request_body = OfficeFields,
    responses(
        (status = 201, body = OfficeView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/offices")]
async fn create(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<OfficeFields>,
) -> Result<HttpResponse, Problem> {
    let id = office::create(&context, &caller, &body.value, body.key.as_ref()).await?;
    let view = office::find(&context, &caller, id).await?;
    Ok(created(&format!("/offices/{id}"), &view))
}

/// One office.
#[utoipa::path(
    tag = "offices",
    operation_id = "read_office",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = OfficeView),
        (status = 304),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/offices/{id}")]
async fn read(
    request: HttpRequest,
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<HttpResponse, Problem> {
    let view = office::find(&context, &caller, path.into_inner().into()).await?;
    Ok(versioned(&request, view.version, &view))
}

/// Changes an office as a whole.
#[utoipa::path(
    tag = "offices",
    operation_id = "change_office",
    params(("id" = Uuid, Path)),
    request_body = ChangeOffice,
    responses(
        (status = 200, body = OfficeView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[put("/offices/{id}")]
async fn change(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
    body: Body<ChangeOffice>,
) -> Result<web::Json<OfficeView>, Problem> {
    let id = path.into_inner().into();
    office::change(&context, &caller, id, &body.value).await?;
    Ok(web::Json(office::find(&context, &caller, id).await?))
}

/// An office and all below it, parents before children.
#[utoipa::path(
    tag = "offices",
    operation_id = "list_office_subtree",
    params(("id" = Uuid, Path)),
    responses(
        (status = 200, body = Vec<OfficeNode>),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/offices/{id}/subtree")]
async fn subtree(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<Vec<OfficeNode>>, Problem> {
    Ok(web::Json(office::subtree(&context, &caller, path.into_inner().into()).await?))
}
