//! Figures of an office or a country: a chart, its table, and the same for other programs.

mod chart;
mod page;
mod table;

use crate::domain::figure::Figure;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::http::{Problem, Query, send_download};
use crate::service::figures::{DownloadForm, ReadFigure, counted_countries, download, read};
use crate::service::office::{OfficeView, find, find_by_code};
use crate::service::{Context, Error};
use crate::web::account::session::Member;
use crate::web::allowed::allow;
use crate::web::faults::Faults;
use crate::web::visit::Visit;
use actix_web::{HttpResponse, get, web};
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(table_file).service(figures);
}

/// What is asked for.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    figure: String,
    #[serde(default)]
    country: String,
    /// Code or id.
    #[serde(default)]
    office: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    year: String,
}

/// Where figures are asked from.
#[derive(Debug)]
pub(super) struct Place {
    /// Offices that can be chosen.
    offices: Vec<OfficeView>,
    /// The office whose figures are shown; none for a country.
    office: Option<OfficeView>,
    /// Whether whole countries can be chosen.
    countries: bool,
    /// Whether any office can be named.
    every_office: bool,
}

fn given(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What can be chosen by this person, and what is.
async fn place(context: &Context, member: &Member, asked: &Asked) -> Result<Place, Problem> {
    let facts = CaseFacts::default();
    let countries = may(member, Action::ReadFigures, &facts).is_ok();
    let every_office = may(member, Action::ReadExactFigures, &facts).is_ok();
    let mut offices = Vec::new();
    if !countries {
        for id in &member.offices {
            offices.push(find(context, member, *id).await?);
        }
    }
    let office = match given(&asked.office) {
        None => match member.office.filter(|_| !countries) {
            Some(id) => Some(find(context, member, id).await?),
            None => None,
        },
        Some(named) => {
            let found = match named.parse::<Uuid>() {
                Ok(id) => Some(find(context, member, id.into()).await?),
                Err(_code) => find_by_code(context, member, &named).await?,
            };
            let unknown =
                || Error::field("/query/office", "unknown_office", "Choose another office.");
            Some(found.ok_or_else(unknown)?)
        }
    };
    Ok(Place { offices, office, countries, every_office })
}

/// The same for the service.
fn query(asked: &Asked, place: &Place, first_country: Option<String>) -> ReadFigure {
    let office = place.office.as_ref().map(|office| office.id);
    ReadFigure {
        country: given(&asked.country).or(first_country).filter(|_| office.is_none()),
        office,
        kind: given(&asked.kind),
        year: asked.year.parse().ok(),
    }
}

/// One figure.
#[get("/figures")]
async fn figures(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ReadFigures)?;
    let asked = asked.0;
    let words = visit.words();
    let figure = asked.figure.parse().unwrap_or(Figure::States);
    let shown = match place(&context, &member, &asked).await {
        Ok(place) => {
            let counted = if place.countries {
                counted_countries(&context, &member).await?
            } else {
                Vec::new()
            };
            let query = query(&asked, &place, page::first_country(&context, words, &counted));
            let view = read(&context, &member, figure, &query).await;
            view.map(|view| (place, view)).map_err(|error| Faults::of(words, error))
        }
        Err(problem) => Err(Err(problem)),
    };
    match shown {
        Ok((place, view)) => page::show_figure(&context, &visit, &asked, &place, figure, &view),
        Err(faults) => page::show_faults(&context, &visit, &asked, figure, &faults?),
    }
}

/// One figure as a table for other programs.
#[get("/figures/{figure}/table.{form:csv|xlsx}")]
async fn table_file(
    context: web::Data<Context>,
    visit: Visit,
    member: Member,
    path: web::Path<(String, String)>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Problem> {
    allow(&member, Action::ReadFigures)?;
    let (figure, form) = path.into_inner();
    let figure: Figure = figure.parse().map_err(|_unknown| Error::NotFound)?;
    let form = if form == "csv" { DownloadForm::Csv } else { DownloadForm::Xlsx };
    let place = place(&context, &member, &asked.0).await?;
    let query = query(&asked.0, &place, None);
    let table = download(&context, &member, figure, &query, visit.language).await?;
    send_download(table, form).await
}
