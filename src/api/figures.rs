//! Figures of an office or a country, as JSON and as tables for other programs.

use crate::domain::figure::Figure;
use crate::http::{Caller, Problem, ProblemBody, Query, send_download};
use crate::service::figures::{self, DownloadForm, FigureView, ReadFigure};
use crate::service::{Context, Error};
use actix_web::{HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;

pub(super) fn routes(config: &mut ServiceConfig<'_>) {
    config.service(csv).service(xlsx).service(read);
}

fn figure(code: &str) -> Result<Figure, Error> {
    code.parse().map_err(|_unknown| Error::NotFound)
}

/// One figure as a table: `states`, `ages`, `overdue` (of open cases, now), `archives` (requests sent, by answer),
/// `outcomes` (in force, by year), `bodies` or `articles` (outcomes in force, by who had repressed, or by which
/// article). Small numbers are kept back from those who see numbers only.
#[utoipa::path(
    tag = "figures",
    operation_id = "read_figure",
    params(("figure" = String, Path), ReadFigure),
    responses(
        (status = 200, body = FigureView),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/figures/{figure}")]
async fn read(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<String>,
    query: Query<ReadFigure>,
) -> Result<web::Json<FigureView>, Problem> {
    Ok(web::Json(figures::read(&context, &caller, figure(&path)?, &query.0).await?))
}

async fn table(
    context: &Context,
    caller: &Caller,
    code: &str,
    query: &ReadFigure,
    form: DownloadForm,
) -> Result<HttpResponse, Problem> {
    let language = caller.language;
    let table = figures::download(context, caller, figure(code)?, query, language).await?;
    send_download(table, form).await
}

/// A figure with all its rows, kinds and years as comma-separated values, each total as a row of its own.
#[utoipa::path(
    tag = "figures",
    operation_id = "download_figure_csv",
    params(("figure" = String, Path), ReadFigure),
    responses(
        (status = 200, body = String, content_type = "text/csv"),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/figures/{figure}/table.csv")]
async fn csv(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<String>,
    query: Query<ReadFigure>,
) -> Result<HttpResponse, Problem> {
    table(&context, &caller, &path, &query.0, DownloadForm::Csv).await
}

/// The same as a workbook.
#[utoipa::path(
    tag = "figures",
    operation_id = "download_figure_xlsx",
    params(("figure" = String, Path), ReadFigure),
    responses(
        (
            status = 200,
            body = String,
            content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        ),
        (status = 401, body = ProblemBody),
        (status = 403, body = ProblemBody),
        (status = 404, body = ProblemBody),
        (status = 422, body = ProblemBody)
    )
)]
#[get("/figures/{figure}/table.xlsx")]
async fn xlsx(
    context: web::Data<Context>,
    caller: Caller,
    path: web::Path<String>,
    query: Query<ReadFigure>,
) -> Result<HttpResponse, Problem> {
    table(&context, &caller, &path, &query.0, DownloadForm::Xlsx).await
}
