//! Cards as an archive corrected them, and the word to those who follow the cards.

use super::record::Card;
use crate::domain::card::{birth_span, leading_place};
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Int4, Int8, Jsonb, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(QueryableByName)]
struct Saved {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Int4)]
    version: i32,
}

/// Saves what was read out of cards, their custody, secrecy and scans; yields the new versions by id.
///
/// # Errors
/// [`DbError`].
pub async fn save_cards(tx: &mut Tx, cards: &[Card]) -> Result<BTreeMap<Uuid, i32>, DbError> {
    let now = tx.now();
    let rows = Value::Array(cards.iter().map(row).collect());
    let saved: Vec<Saved> = prepared(
        "UPDATE card SET names = s.names, reading = s.reading, birth_from = s.birth_from, birth_to = s.birth_to, \
           body = s.body, fate = s.fate, place_unit = s.place_unit, place_today = s.place_today, \
           archive = s.archive, call_number = s.call_number, custody = s.custody, secrecy = s.secrecy, \
           scans = s.scans, changed_at = $2, version = card.version + 1 \
         FROM jsonb_to_recordset($1) AS s(id uuid, names jsonb, reading jsonb, birth_from date, birth_to date, \
           body text, fate text, place_unit text, place_today text, archive text, call_number text, \
           custody text, secrecy text, scans jsonb) \
         WHERE card.id = s.id RETURNING card.id, card.version",
    )
    .bind::<Jsonb, _>(rows)
    .bind::<Timestamptz, _>(now)
    .load(tx.conn())
    .await?;
    Ok(saved.into_iter().map(|saved| (saved.id, saved.version)).collect())
}

fn row(card: &Card) -> Value {
    let (from, to) = birth_span(card.reading.birth.as_ref());
    let leading = leading_place(&card.reading);
    json!({
        "id": card.id, "names": card.names, "reading": card.reading, "birth_from": from, "birth_to": to,
        "body": card.reading.body.as_ref().map(|body| body.code), "fate": card.fate,
        "place_unit": leading.and_then(|place| place.unit.as_deref()),
        "place_today": leading.and_then(|place| place.today.as_deref()),
        "archive": card.archive, "call_number": card.call_number, "custody": card.custody,
        "secrecy": card.secrecy, "scans": card.scans,
    })
}

/// Tells those who follow the cards which have changed, in any order. The last thing in a transaction:
/// others who change cards wait for its end.
///
/// # Errors
/// [`DbError`].
pub async fn tell_changes(tx: &mut Tx, numbers: &[i64]) -> Result<(), DbError> {
    let now = tx.now();
    let (first, last): (Vec<i64>, Vec<i64>) = runs(numbers).into_iter().unzip();
    prepared(
        "INSERT INTO card_change (first_no, last_no, at) SELECT r.first, r.last, $3 \
         FROM unnest($1, $2) AS r (first, last)",
    )
    .bind::<Array<Int8>, _>(first)
    .bind::<Array<Int8>, _>(last)
    .bind::<Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// The same for all cards from one number to another.
///
/// # Errors
/// [`DbError`].
pub async fn tell_range(tx: &mut Tx, (first, last): (i64, i64)) -> Result<(), DbError> {
    let now = tx.now();
    prepared("INSERT INTO card_change (first_no, last_no, at) VALUES ($1, $2, $3)")
        .bind::<Int8, _>(first)
        .bind::<Int8, _>(last)
        .bind::<Timestamptz, _>(now)
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Numbers that follow each other as one range.
fn runs(numbers: &[i64]) -> Vec<(i64, i64)> {
    let mut numbers = numbers.to_vec();
    numbers.sort_unstable();
    let mut runs: Vec<(i64, i64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if number <= *last + 1 => *last = number,
            _ => runs.push((number, number)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn numbers_in_a_row_are_one_change() {
        assert_eq!(runs(&[7, 2, 3, 9, 4, 3]), [(2, 4), (7, 7), (9, 9)]);
        assert_eq!(runs(&[]), []);
    }
}
