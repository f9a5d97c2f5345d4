//! One figure as a table.

use super::asked;
use super::office::of_office;
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::figure::{Age, CaseKind, Cell, Figure, Lateness, Mark};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Result};
use crate::store::figure::{Run, find_run, list, list_counted, list_years};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Rows of a table that are told; a download has all of them.
const MOST_LINES: usize = 100;

/// Which figure, of whom.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ReadFigure {
    /// The country, two letters; needed without an office.
    pub country: Option<String>,
    /// An office; of the own office when neither is named.
    pub office: Option<Uuid>,
    /// Kind of case, for `states`, `ages` and `overdue`; `review` when it is left out.
    pub kind: Option<String>,
    /// The year, for `archives`, `bodies` and `articles`; all years when it is left out.
    pub year: Option<i32>,
}

/// A number, or that it is kept back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct NumberView {
    /// `shown`; `fewer` (at least one, and fewer than the smallest number shown); `withheld` (kept back,
    /// because a small number could be computed from it).
    pub mark: String,
    /// How many cases, requests or outcomes; none when it is kept back.
    pub counted: Option<i64>,
    /// How many different persons, for outcomes.
    pub persons: Option<i64>,
    /// How many different files, for outcomes.
    pub files: Option<i64>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct LineView {
    /// What the row is of: a state, a body, an article, a year ...
    pub line: String,
    /// Its numbers, in the order of the columns.
    pub parts: Vec<NumberView>,
    /// Its total.
    pub total: NumberView,
}

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FigureView {
    /// What is counted.
    pub figure: String,
    /// The country.
    pub country: String,
    /// The office; none for the whole country.
    pub office: Option<Uuid>,
    /// Kind of case.
    pub kind: Option<String>,
    /// The year; none for all.
    pub year: Option<i32>,
    /// Years that have numbers, latest first.
    pub years: Vec<i32>,
    /// When it was counted; none when it never was.
    pub as_of: Option<DateTime<Utc>>,
    /// Counts under this one are kept back; none where nothing is.
    pub smallest_count: Option<i64>,
    /// The columns.
    pub parts: Vec<String>,
    /// The rows.
    pub lines: Vec<LineView>,
    /// How many rows more a download has.
    pub further_lines: usize,
    /// The totals of the columns.
    pub totals: Vec<NumberView>,
    /// The total of all; of articles there is none, because one outcome may stand in several rows.
    pub total: Option<NumberView>,
}

/// A number for whoever sees also what is small, or does not.
pub(super) fn number(cell: Option<&Cell>, exact: bool) -> NumberView {
    let Some(cell) = cell else {
        let mark = Mark::Shown.as_str().to_owned();
        return NumberView { mark, counted: Some(0), persons: None, files: None };
    };
    if exact || cell.mark == Mark::Shown {
        let mark = Mark::Shown.as_str().to_owned();
        let (persons, files) = (cell.persons, cell.files);
        return NumberView { mark, counted: Some(cell.counted), persons, files };
    }
    NumberView { mark: cell.mark.as_str().to_owned(), counted: None, persons: None, files: None }
}

/// Countries that have figures, by their codes.
///
/// # Errors
/// `Denied`.
pub async fn counted_countries(context: &Context, actor: &Actor) -> Result<Vec<String>> {
    may(actor, Action::ReadFigures, &CaseFacts::default()).map(drop)?;
    context.read(actor, async |tx| Ok(list_counted(tx).await?)).await
}

/// Reads one figure.
///
/// # Errors
/// `Denied`; `NotFound` for an office that there is not; `Invalid`.
pub async fn read(
    context: &Context,
    actor: &Actor,
    figure: Figure,
    query: &ReadFigure,
) -> Result<FigureView> {
    let asked = asked(context, actor, (query.office, query.country.as_deref())).await?;
    let mut errors = FieldErrors::default();
    let kind = query.kind.as_deref().filter(|_| figure.is_standing());
    let kind =
        kind.map(|kind| errors.keep("/query/kind", "unknown_code", kind.parse::<CaseKind>()));
    errors.into_result(())?;
    let usual = figure.is_standing().then_some(CaseKind::Review);
    let kind = kind.flatten().or(usual).map(CaseKind::as_str);
    let year = query.year.filter(|_| figure.has_years());
    let (run, years, cells) = match asked.scope.office {
        Some(office) => {
            let found = of_office(context, actor, (asked, office), figure).await?;
            let run = Run { as_of: found.as_of, smallest_count: 0 };
            (Some(run), found.years.clone(), found.cells.clone())
        }
        None => {
            let country = asked.scope.country;
            context
                .read(actor, async |tx| {
                    let run = find_run(tx, country).await?;
                    let years = if figure.has_years() {
                        list_years(tx, country, figure, asked.exact).await?
                    } else {
                        Vec::new()
                    };
                    Ok((run, years, list(tx, country, figure, kind, year).await?))
                })
                .await?
        }
    };
    let told = |cell: &Cell| asked.exact || cell.mark != Mark::Hidden;
    let chosen = cells
        .into_iter()
        .filter(|cell| cell.kind.as_deref() == kind && cell.year == year && told(cell));
    let smallest = run.filter(|_| !asked.exact).map(|run| run.smallest_count);
    let table = Table::of(figure, chosen, asked.exact);
    Ok(FigureView {
        figure: figure.to_string(),
        country: asked.scope.country.to_string(),
        office: asked.scope.office.map(Into::into),
        kind: kind.map(str::to_owned),
        year,
        years,
        as_of: run.map(|run| run.as_of),
        smallest_count: smallest,
        parts: figure.parts().iter().map(|part| (*part).to_owned()).collect(),
        further_lines: table.lines.len().saturating_sub(MOST_LINES),
        lines: table.lines.into_iter().take(MOST_LINES).collect(),
        totals: table.totals,
        total: table.total,
    })
}

/// The cells of one table in rows and columns.
struct Table {
    lines: Vec<LineView>,
    totals: Vec<NumberView>,
    total: Option<NumberView>,
}

/// Rows of lists stand in the order of their codes, years latest first, others with the largest number first.
/// What is kept back stands behind them, so that its place in the order says nothing.
fn order(figure: Figure, line: &LineView) -> (usize, i64, String) {
    let place =
        |codes: &[&str]| codes.iter().position(|code| *code == line.line).unwrap_or(codes.len());
    let largest_first = match line.total.counted {
        Some(counted) => (0, -counted),
        None => (1, 0),
    };
    let (first, second) = match figure {
        Figure::Ages => (place(Age::CODES), 0),
        Figure::Overdue => (place(Lateness::CODES), 0),
        Figure::Outcomes => (0, -line.line.parse::<i64>().unwrap_or_default()),
        Figure::States => (0, 0),
        Figure::Archives | Figure::Bodies | Figure::Articles => largest_first,
    };
    (first, second, line.line.clone())
}

impl Table {
    fn of(figure: Figure, cells: impl Iterator<Item = Cell>, exact: bool) -> Self {
        let mut rows: BTreeMap<Option<String>, BTreeMap<Option<String>, Cell>> = BTreeMap::new();
        for cell in cells {
            rows.entry(cell.line.clone()).or_default().insert(cell.part.clone(), cell);
        }
        let parts = |row: &BTreeMap<Option<String>, Cell>| -> Vec<NumberView> {
            let of = |part: &&str| number(row.get(&Some((*part).to_owned())), exact);
            figure.parts().iter().map(of).collect()
        };
        let whole = rows.remove(&None);
        let totals = whole.as_ref().map(&parts).unwrap_or_default();
        let total = match (&whole, figure) {
            (_, Figure::Articles) => None,
            (None, _) => rows.is_empty().then(|| number(None, exact)),
            (Some(row), _) => Some(number(row.get(&None), exact)),
        };
        let line = |(line, row): (Option<String>, BTreeMap<Option<String>, Cell>)| LineView {
            line: line.unwrap_or_default(),
            parts: parts(&row),
            total: number(row.get(&None), exact),
        };
        let mut lines: Vec<LineView> = rows.into_iter().map(line).collect();
        lines.sort_by_cached_key(|line| order(figure, line));
        Self { lines, totals, total }
    }
}
