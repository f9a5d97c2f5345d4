//! The page of one figure.

use super::table::Table;
use super::{Asked, Place, chart, given};
use crate::domain::figure::{CaseKind, Figure};
use crate::http::Problem;
use crate::service::figures::{FigureView, kind_name};
use crate::service::{Context, Error};
use crate::text::codes::Vocabulary;
use crate::web::faults::Faults;
use crate::web::field::{Choice, Field};
use crate::web::page::{Frame, show_as};
use crate::web::visit::Visit;
use crate::web::words::Words;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "figures/figure.html", config = "src/web/askama.toml")]
struct Page {
    frame: Frame,
    /// Whose figures.
    caption: Option<String>,
    faults: Vec<String>,
    fields: Vec<Field>,
    notes: Vec<String>,
    /// The chart, drawn.
    svg: Option<String>,
    heading: String,
    table: Option<Table>,
    /// Where the table is for other programs, and what that is called.
    downloads: Vec<(String, String)>,
}

/// Countries whose law is known, by name.
fn countries(context: &Context, words: Words) -> Vec<Choice> {
    let known = context.profiles.versions().iter().map(|profile| profile.country.to_string());
    let mut codes: Vec<String> = known.collect();
    codes.dedup();
    let named = codes.iter().map(|code| Choice::new(code, words.country(code)));
    let mut found: Vec<Choice> = named.collect();
    found.sort_by(|one, other| one.label.cmp(&other.label));
    found
}

/// The country that is shown when none was chosen: the first that has figures.
pub(super) fn first_country(context: &Context, words: Words, counted: &[String]) -> Option<String> {
    let mut all: Vec<String> =
        countries(context, words).into_iter().map(|country| country.value).collect();
    all.sort_by_key(|country| !counted.contains(country));
    all.into_iter().next()
}

fn fields(
    context: &Context,
    words: Words,
    (asked, figure): (&Asked, Figure),
    place: Option<&Place>,
    view: Option<&FigureView>,
) -> askama::Result<Vec<Field>> {
    let figures = Figure::ALL
        .iter()
        .map(|one| Ok(Choice::new(one.as_str(), words.code(Vocabulary::Figure, one.as_str())?)));
    let figures = figures.collect::<askama::Result<_>>()?;
    let mut fields = vec![
        Field::select(words, "figure", "page-figures.figure", figures)?.value(figure.as_str()),
    ];
    if place.is_none_or(|place| place.countries) {
        let shown = view.map_or_else(|| asked.country.clone(), |view| view.country.clone());
        let of = countries(context, words);
        fields.push(Field::select(words, "country", "page-figures.country", of)?.value(shown));
    }
    if let Some(place) = place.filter(|place| place.offices.len() > 1) {
        let of = place.offices.iter();
        let of = of.map(|one| Choice::new(one.id.to_string(), words.name_of(&one.name))).collect();
        let shown = place.office.as_ref().map(|office| office.id.to_string()).unwrap_or_default();
        fields.push(Field::select(words, "office", "page-figures.office", of)?.value(shown));
    }
    if place.is_none_or(|place| place.every_office) {
        let hint = words.say("page-figures.office-hint")?;
        let field = Field::line(words, "office", "page-figures.office")?;
        fields.push(field.hint(hint).value(&asked.office));
    }
    if figure.is_standing() {
        let of = CaseKind::CODES.iter().map(|kind| {
            let name = kind_name(words.0, kind).map_err(askama::Error::custom)?;
            Ok(Choice::new(*kind, name))
        });
        let of = of.collect::<askama::Result<_>>()?;
        let shown = view.and_then(|view| view.kind.clone()).unwrap_or_default();
        fields.push(Field::select(words, "kind", "page-figures.kind", of)?.value(shown));
    }
    if figure.has_years() {
        let all = Choice::new("", words.say("page-figures.all-years")?);
        let years = view.map(|view| view.years.clone()).unwrap_or_default();
        let years = years.iter().map(|year| Choice::new(year.to_string(), year.to_string()));
        let of = std::iter::once(all).chain(years).collect();
        fields.push(Field::select(words, "year", "page-figures.year", of)?.value(&asked.year));
    }
    Ok(fields)
}

fn downloads(
    words: Words,
    asked: &Asked,
    view: &FigureView,
) -> askama::Result<Vec<(String, String)>> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    match (view.office, given(&asked.office)) {
        (Some(office), _) => query.append_pair("office", &office.to_string()),
        (None, _) => query.append_pair("country", &view.country),
    };
    let query = query.finish();
    ["csv", "xlsx"]
        .into_iter()
        .map(|form| {
            let name = words.say(&format!("page-figures.{form}"))?;
            Ok((format!("/figures/{}/table.{form}?{query}", view.figure), name))
        })
        .collect()
}

fn notes(context: &Context, words: Words, view: &FigureView) -> askama::Result<Vec<String>> {
    let Some(as_of) = view.as_of else { return Ok(vec![words.say("page-figures.never")?]) };
    let at = words.moment_in(context, &view.country, as_of);
    let mut notes = vec![words.with("page-figures.as-of", "at", &at)?];
    if let Some(smallest) = view.smallest_count {
        notes.push(words.with("page-figures.kept-back", "number", &smallest.to_string())?);
    }
    if view.further_lines > 0 {
        let count = view.further_lines.to_string();
        notes.push(words.with("page-figures.further", "count", &count)?);
    }
    Ok(notes)
}

/// The figure with its chart and table.
pub(super) fn show_figure(
    context: &Context,
    visit: &Visit,
    asked: &Asked,
    place: &Place,
    figure: Figure,
    view: &FigureView,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Page> {
        let heading = words.code(Vocabulary::Figure, figure.as_str())?;
        let whose = match &place.office {
            Some(office) => words.name_of(&office.name),
            None => words.country(&view.country),
        };
        let table = Table::of(words, figure, view)?;
        let svg = if table.bars.is_empty() {
            None
        } else {
            let title = format!("{heading}: {whose}");
            let text = words.say("page-figures.chart")?;
            Some(
                chart::draw(&table.bars, (&title, &text), &|n| words.number(n))
                    .map_err(askama::Error::custom)?,
            )
        };
        Ok(Page {
            frame: Frame::new(visit, "page-figures")?,
            caption: Some(whose),
            faults: Vec::new(),
            fields: fields(context, words, (asked, figure), Some(place), Some(view))?,
            notes: notes(context, words, view)?,
            svg,
            heading,
            table: Some(table),
            downloads: downloads(words, asked, view)?,
        })
    };
    show_as(StatusCode::OK, &make().map_err(Error::internal)?)
}

/// What is wrong with what was asked for.
pub(super) fn show_faults(
    context: &Context,
    visit: &Visit,
    asked: &Asked,
    figure: Figure,
    faults: &Faults,
) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let make = || -> askama::Result<Page> {
        let mut frame = Frame::new(visit, "page-figures")?;
        frame.faulty = true;
        Ok(Page {
            frame,
            caption: None,
            faults: faults.list.iter().map(|fault| fault.text.clone()).collect(),
            fields: fields(context, words, (asked, figure), None, None)?,
            notes: Vec::new(),
            svg: None,
            heading: words.code(Vocabulary::Figure, figure.as_str())?,
            table: None,
            downloads: Vec::new(),
        })
    };
    show_as(StatusCode::UNPROCESSABLE_ENTITY, &make().map_err(Error::internal)?)
}
