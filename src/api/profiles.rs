//! The law of the countries as the program works by it.

use super::common::Page;
use crate::http::{Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::profile::{self, ListProfiles, ProfileRecordView, ProfileView};
use actix_web::{get, web};
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list).service(read);
}

/// Versions of the countries' profiles, by country and first day, with the number of parameters that
/// nobody has compared with a source.
#[utoipa::path(
    tag = "law",
    operation_id = "list_profiles",
    params(ListProfiles),
    responses(
        (status = 200, body = Page<ProfileView>),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/profiles")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<ListProfiles>,
) -> Result<web::Json<Page<ProfileView>>, Problem> {
    Ok(web::Json(profile::list(&context, &caller, &query.0)?.into()))
}

/// One version with its parameters, their sources and whether somebody has compared them.
#[utoipa::path(
    tag = "law",
    operation_id = "read_profile",
    params(("profile" = String, Path, description = "For example `kz-1993-04-14`")),
    responses(
        (status = 200, body = ProfileRecordView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/profiles/{profile}")]
async fn read(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<String>,
) -> Result<web::Json<ProfileRecordView>, Problem> {
    Ok(web::Json(profile::find(&context, &caller, &path)?))
}
