//! Places of cards that were imported before they could be recognised, filled in batch by batch.

use super::record::stored;
use crate::domain::card::CardReading;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Int8, Jsonb, Nullable, Text, Timestamptz};
use diesel_async::RunQueryDsl;
use serde_json::Value;

/// How far a run is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PlaceRun {
    /// The last card that was looked at.
    pub up_to: i64,
    /// Cards of which a place was recognised.
    pub recognised: i64,
}

#[derive(QueryableByName)]
struct RunRow {
    #[diesel(sql_type = Int8)]
    up_to: i64,
    #[diesel(sql_type = Int8)]
    recognised: i64,
}

/// The run of a version of the gazetteer, begun if there is none, kept from others until the
/// transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock_place_run(tx: &mut Tx, gazetteer: i64) -> Result<PlaceRun, DbError> {
    let now = tx.now();
    prepared(
        "INSERT INTO card_place_run (gazetteer, moved_at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    )
    .bind::<Int8, _>(gazetteer)
    .bind::<Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    let row: RunRow =
        prepared("SELECT up_to, recognised FROM card_place_run WHERE gazetteer = $1 FOR UPDATE")
            .bind::<Int8, _>(gazetteer)
            .get_result(tx.conn())
            .await?;
    Ok(PlaceRun { up_to: row.up_to, recognised: row.recognised })
}

/// Moves a run on.
///
/// # Errors
/// [`DbError`].
pub async fn save_place_run(tx: &mut Tx, gazetteer: i64, run: &PlaceRun) -> Result<(), DbError> {
    let now = tx.now();
    prepared(
        "UPDATE card_place_run SET up_to = $2, recognised = $3, moved_at = $4 WHERE gazetteer = $1",
    )
    .bind::<Int8, _>(gazetteer)
    .bind::<Int8, _>(run.up_to)
    .bind::<Int8, _>(run.recognised)
    .bind::<Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    Ok(())
}

#[derive(QueryableByName)]
struct PlacedRow {
    #[diesel(sql_type = Int8)]
    no: i64,
    #[diesel(sql_type = Jsonb)]
    reading: Value,
}

/// Readings of the cards after one of them, in the order of their numbers, kept from others until the
/// transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock_readings(
    tx: &mut Tx,
    after: i64,
    limit: i64,
) -> Result<Vec<(i64, CardReading)>, DbError> {
    let rows: Vec<PlacedRow> =
        prepared("SELECT no, reading FROM card WHERE no > $1 ORDER BY no LIMIT $2 FOR UPDATE")
            .bind::<Int8, _>(after)
            .bind::<Int8, _>(limit)
            .load(tx.conn())
            .await?;
    rows.into_iter().map(|row| Ok((row.no, stored("card.reading", row.reading)?))).collect()
}

/// A card's reading with its leading place.
#[derive(Debug, Clone)]
pub struct PlacedCard {
    /// The card's number.
    pub no: i64,
    /// Its reading.
    pub reading: CardReading,
    /// Code of the leading place's unit, and of the unit of today.
    pub place: (Option<String>, Option<String>),
}

/// Saves readings in which places were recognised, all in one statement.
///
/// # Errors
/// [`DbError`].
pub async fn save_places(tx: &mut Tx, cards: &[PlacedCard]) -> Result<(), DbError> {
    let now = tx.now();
    let numbers: Vec<i64> = cards.iter().map(|card| card.no).collect();
    let readings = cards.iter().map(|card| serde_json::to_value(&card.reading));
    let readings: Vec<Value> = readings
        .collect::<Result<_, _>>()
        .map_err(|error| DbError::Corrupt { table: "card.reading", value: error.to_string() })?;
    let units: Vec<Option<&str>> = cards.iter().map(|card| card.place.0.as_deref()).collect();
    let today: Vec<Option<&str>> = cards.iter().map(|card| card.place.1.as_deref()).collect();
    prepared(
        "UPDATE card c SET reading = p.reading, place_unit = p.unit, place_today = p.today, changed_at = $5, \
           version = c.version + 1 \
         FROM unnest($1, $2, $3, $4) AS p (no, reading, unit, today) WHERE c.no = p.no",
    )
    .bind::<Array<Int8>, _>(numbers)
    .bind::<Array<Jsonb>, _>(readings)
    .bind::<Array<Nullable<Text>>, _>(units)
    .bind::<Array<Nullable<Text>>, _>(today)
    .bind::<Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    Ok(())
}
