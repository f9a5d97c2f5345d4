//! Holidays and transferred working days.

use crate::http::{Body, Caller, Problem, ProblemBody};
use crate::service::Context;
use crate::service::calendar::{self, CalendarChanged, DayView, SaveDay};
use actix_web::{get, put, web};
use chrono::NaiveDate;
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(list);
    config.service(save);
}

/// A country's holidays and transferred working days.
#[utoipa::path(
    tag = "calendars",
    operation_id = "list_calendar_days",
    params(("country" = String, Path, description = "Two-letter country code")),
    responses(
        (status = 200, body = Vec<DayView>),
        (status = 401, body = ProblemBody),
        (status = 404, body = ProblemBody)
    )
)]
#[get("/calendars/{country}")]
async fn list(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<String>,
) -> Result<web::Json<Vec<DayView>>, Problem> {
    Ok(web::Json(calendar::list(&context, &caller, &path).await?))
}

/// Adds or changes a day; open deadlines are computed again and say why.
#[utoipa::path(
    tag = "calendars",
    operation_id = "save_calendar_day",
    params(
        ("country" = String, Path, description = "Two-letter country code"),
        ("day" = NaiveDate, Path, description = "The day")
    ),
    request_body = SaveDay,
    responses(
        (status = 200, body = CalendarChanged),
        (status = 400, body = ProblemBody),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[put("/calendars/{country}/{day}")]
async fn save(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<(String, NaiveDate)>,
    body: Body<SaveDay>,
) -> Result<web::Json<CalendarChanged>, Problem> {
    let (country, day) = path.into_inner();
    Ok(web::Json(calendar::save(&context, &caller, &country, day, body.value).await?))
}
