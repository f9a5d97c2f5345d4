//! Which office and which court are competent.

use crate::http::{Body, Caller, Problem, ProblemBody, Query};
use crate::service::Context;
use crate::service::competence::{self, AskCompetence, CompetenceQuery, CompetenceView};
use actix_web::{get, post, web};
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(of_act).service(ask);
}

/// Which office and court are competent for a recorded act, with the reasons rule by rule.
#[utoipa::path(
    tag = "competence",
    operation_id = "read_competence",
    params(CompetenceQuery),
    responses(
        (status = 200, body = CompetenceView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/competence")]
async fn of_act(
    context: web::Data<Context>,
    caller: Caller,
    query: Query<CompetenceQuery>,
) -> Result<web::Json<CompetenceView>, Problem> {
    Ok(web::Json(competence::of_act(&context, &caller, query.0).await?))
}

/// The same for a case of which only these facts are known. Nothing is stored.
#[utoipa::path(
    tag = "competence",
    operation_id = "ask_competence",
    request_body = AskCompetence,
    responses(
        (status = 200, body = CompetenceView),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 409, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[post("/competence")]
async fn ask(
    context: web::Data<Context>,
    caller: Caller,
    body: Body<AskCompetence>,
) -> Result<web::Json<CompetenceView>, Problem> {
    Ok(web::Json(competence::ask(&context, &caller, body.value).await?))
}
