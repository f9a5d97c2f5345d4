//! The calendars that deadlines are computed with.

use crate::domain::calendar::{Calendar, CalendarRow};
use crate::store::error::{DbError, code};
use crate::store::schema::holiday;
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

#[derive(Queryable, Selectable)]
#[diesel(table_name = holiday)]
struct HolidayRow {
    day: NaiveDate,
    kind: String,
    name: String,
    legal_basis: String,
    source_url: Option<String>,
    verified: bool,
}

/// The days of a country's calendar as the database holds them.
///
/// # Errors
/// [`DbError`].
pub async fn list_calendar_rows(
    tx: &mut Tx,
    jurisdiction: &str,
) -> Result<Vec<CalendarRow>, DbError> {
    let rows = holiday::table
        .filter(holiday::jurisdiction.eq(jurisdiction))
        .order(holiday::day)
        .select(HolidayRow::as_select())
        .load(tx.conn())
        .await?;
    let row = |row: HolidayRow| {
        Ok(CalendarRow {
            date: row.day,
            kind: code("holiday.kind", &row.kind)?,
            name: row.name,
            legal_basis: row.legal_basis,
            source_url: row.source_url,
            verified: row.verified,
        })
    };
    rows.into_iter().map(row).collect()
}

/// A country's calendar.
///
/// # Errors
/// [`DbError`].
pub async fn calendar(tx: &mut Tx, jurisdiction: &str) -> Result<Calendar, DbError> {
    Ok(Calendar::new(list_calendar_rows(tx, jurisdiction).await?))
}

/// Adds or replaces a day of a country's calendar.
///
/// # Errors
/// [`DbError`].
pub async fn save_calendar_row(
    tx: &mut Tx,
    jurisdiction: &str,
    row: &CalendarRow,
) -> Result<(), DbError> {
    let (now, by) = (tx.now(), tx.actor().account.map(|id| id.0));
    let values = (
        holiday::kind.eq(row.kind.as_str()),
        holiday::name.eq(&row.name),
        holiday::legal_basis.eq(&row.legal_basis),
        holiday::source_url.eq(&row.source_url),
        holiday::verified.eq(row.verified),
        holiday::added_by.eq(by),
        holiday::added_at.eq(now),
    );
    diesel::insert_into(holiday::table)
        .values((holiday::jurisdiction.eq(jurisdiction), holiday::day.eq(row.date), values))
        .on_conflict((holiday::jurisdiction, holiday::day))
        .do_update()
        .set(values)
        .execute(tx.conn())
        .await?;
    Ok(())
}
