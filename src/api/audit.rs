//! Who did what, and who looked at what.

use crate::http::{Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::document::{self, AuditedLookPage, AuditedLookQuery};
use crate::service::history::{self, AuditPage, AuditQuery, ChainCheckView};
use actix_web::{get, web};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(search).service(check).service(looks);
}

/// Events of all histories, newest first, at most 31 days at a time unless an object is named. The auditor
/// finds everything; the administrator what is told of accounts and offices, and of opened cases.
#[utoipa::path(
    tag = "history",
    operation_id = "search_history",
    params(AuditQuery),
    responses(
        (status = 200, body = AuditPage),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/audit/events")]
async fn search(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<AuditQuery>,
) -> Result<web::Json<AuditPage>, Problem> {
    Ok(web::Json(history::search(&context, &caller, query.0).await?))
}

/// Computes one history again, link by link, and tells whether it holds.
#[utoipa::path(
    tag = "history",
    operation_id = "check_history",
    params(("chain" = Uuid, Path, description = "Petition, review, person, office, account or card")),
    responses(
        (status = 200, body = ChainCheckView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/audit/histories/{chain}")]
async fn check(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<Uuid>,
) -> Result<web::Json<ChainCheckView>, Problem> {
    Ok(web::Json(history::check_chain(&context, &caller, *path).await?))
}

/// Looks at documents, newest first, at most 31 days at a time unless a document is named. For the auditor
/// alone.
#[utoipa::path(
    tag = "documents",
    operation_id = "audit_document_views",
    params(AuditedLookQuery),
    responses(
        (status = 200, body = AuditedLookPage),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/audit/document-views")]
async fn looks(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<AuditedLookQuery>,
) -> Result<web::Json<AuditedLookPage>, Problem> {
    Ok(web::Json(document::list_looks(&context, &caller, &query.0).await?))
}
