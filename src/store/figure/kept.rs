//! The figures of countries, as they were last counted.

use crate::domain::figure::{Cell, Figure, Mark};
use crate::domain::jurisdiction::Country;
use crate::store::error::DbError;
use crate::store::figure::count::Counted;
use crate::store::schema::{figure_cell, figure_run, office};
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

/// Rows of one INSERT: each has ten values, and PostgreSQL takes 65,535 in one statement.
const AT_ONCE: usize = 2_000;

/// When a country was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// When.
    pub as_of: DateTime<Utc>,
    /// Counts under this one were taken for small.
    pub smallest_count: i64,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = figure_cell)]
struct Row {
    id: i64,
    kind: Option<String>,
    year: Option<i32>,
    line: Option<String>,
    part: Option<String>,
    counted: i64,
    persons: Option<i64>,
    files: Option<i64>,
    mark: String,
}

impl From<Row> for Cell {
    fn from(row: Row) -> Self {
        Self {
            kind: row.kind,
            year: row.year,
            line: row.line,
            part: row.part,
            counted: row.counted,
            persons: row.persons,
            files: row.files,
            mark: Mark::of(&row.mark),
        }
    }
}

/// Countries that have offices.
///
/// # Errors
/// [`DbError`].
pub async fn list_countries(tx: &mut Tx) -> Result<Vec<String>, DbError> {
    Ok(office::table.select(office::jurisdiction).distinct().load(tx.conn()).await?)
}

/// Countries that were counted.
///
/// # Errors
/// [`DbError`].
pub async fn list_counted(tx: &mut Tx) -> Result<Vec<String>, DbError> {
    Ok(figure_run::table.select(figure_run::jurisdiction).load(tx.conn()).await?)
}

/// When a country was last counted.
///
/// # Errors
/// [`DbError`].
pub async fn find_run(tx: &mut Tx, country: Country) -> Result<Option<Run>, DbError> {
    let row: Option<(DateTime<Utc>, i32)> = figure_run::table
        .find(country.as_str())
        .select((figure_run::as_of, figure_run::smallest_count))
        .first(tx.conn())
        .await
        .optional()?;
    Ok(row.map(|(as_of, smallest)| Run { as_of, smallest_count: smallest.into() }))
}

/// Puts what was counted now in the place of what was counted before. Readers see the one or the other.
///
/// # Errors
/// [`DbError`].
pub async fn save(
    tx: &mut Tx,
    country: Country,
    smallest_count: u16,
    cells: &[Counted],
) -> Result<(), DbError> {
    let now = tx.now();
    let smallest = i32::from(smallest_count);
    diesel::insert_into(figure_run::table)
        .values((
            figure_run::jurisdiction.eq(country.as_str()),
            figure_run::as_of.eq(now),
            figure_run::smallest_count.eq(smallest),
        ))
        .on_conflict(figure_run::jurisdiction)
        .do_update()
        .set((figure_run::as_of.eq(now), figure_run::smallest_count.eq(smallest)))
        .execute(tx.conn())
        .await?;
    diesel::delete(figure_cell::table.filter(figure_cell::jurisdiction.eq(country.as_str())))
        .execute(tx.conn())
        .await?;
    for some in cells.chunks(AT_ONCE) {
        let rows: Vec<_> = some
            .iter()
            .map(|(figure, cell)| {
                (
                    figure_cell::jurisdiction.eq(country.as_str()),
                    figure_cell::figure.eq(figure.as_str()),
                    figure_cell::kind.eq(&cell.kind),
                    figure_cell::year.eq(cell.year),
                    figure_cell::line.eq(&cell.line),
                    figure_cell::part.eq(&cell.part),
                    figure_cell::counted.eq(cell.counted),
                    figure_cell::persons.eq(cell.persons),
                    figure_cell::files.eq(cell.files),
                    figure_cell::mark.eq(cell.mark.as_str()),
                )
            })
            .collect();
        diesel::insert_into(figure_cell::table).values(rows).execute(tx.conn()).await?;
    }
    Ok(())
}

/// The cells of one figure for a kind of case and a year, with their totals.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    country: Country,
    figure: Figure,
    kind: Option<&str>,
    year: Option<i32>,
) -> Result<Vec<Cell>, DbError> {
    let rows: Vec<Row> = figure_cell::table
        .filter(figure_cell::jurisdiction.eq(country.as_str()))
        .filter(figure_cell::figure.eq(figure.as_str()))
        .filter(figure_cell::kind.is_not_distinct_from(kind))
        .filter(figure_cell::year.is_not_distinct_from(year))
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// Years of which a figure has numbers that may be told of (`exact`: any), latest first.
///
/// # Errors
/// [`DbError`].
pub async fn list_years(
    tx: &mut Tx,
    country: Country,
    figure: Figure,
    exact: bool,
) -> Result<Vec<i32>, DbError> {
    let told = if exact { "" } else { Mark::Hidden.as_str() };
    let years: Vec<Option<i32>> = figure_cell::table
        .filter(figure_cell::jurisdiction.eq(country.as_str()))
        .filter(figure_cell::figure.eq(figure.as_str()))
        .filter(figure_cell::year.is_not_null().and(figure_cell::mark.ne(told)))
        .select(figure_cell::year)
        .distinct()
        .order(figure_cell::year.desc())
        .load(tx.conn())
        .await?;
    Ok(years.into_iter().flatten().collect())
}

/// Cells of one figure in the order of a download, after a place in it; each with its place.
///
/// # Errors
/// [`DbError`].
pub async fn list_after(
    tx: &mut Tx,
    country: Country,
    figure: Figure,
    after: i64,
    limit: i64,
) -> Result<Vec<(i64, Cell)>, DbError> {
    let rows: Vec<Row> = figure_cell::table
        .filter(figure_cell::jurisdiction.eq(country.as_str()))
        .filter(figure_cell::figure.eq(figure.as_str()))
        .filter(figure_cell::id.gt(after))
        .order(figure_cell::id)
        .limit(limit)
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.into())).collect())
}
