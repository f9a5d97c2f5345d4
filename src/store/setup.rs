//! What the program brings to a database at each start: allowed moves and jurisdiction profiles.

use super::error::DbError;
use super::schema::{allowed_move, holiday, jurisdiction_profile};
use super::tx::Tx;
use crate::domain::calendar::CalendarRow;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

/// A version of a country's profile as the program carries it.
#[derive(Debug, Clone)]
pub struct ProfileVersion {
    /// Stable id, for example `uz-2024-01-01`.
    pub id: String,
    /// Country code.
    pub country: String,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// Canonical content.
    pub content: String,
    /// Its digest.
    pub sha256: [u8; 32],
}

/// Brings the database's copy of the allowed moves up to date. Moves are only added: the history
/// refers to old ones.
///
/// # Errors
/// [`DbError`].
pub async fn save_moves(
    tx: &mut Tx,
    moves: &[(&str, String, String, String)],
) -> Result<(), DbError> {
    let rows: Vec<_> = moves
        .iter()
        .map(|(machine, from, step, to)| {
            (
                allowed_move::machine.eq(machine),
                allowed_move::from_state.eq(from),
                allowed_move::step.eq(step),
                allowed_move::to_state.eq(to),
            )
        })
        .collect();
    diesel::insert_into(allowed_move::table)
        .values(rows)
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Digest of a stored profile version, if there is one.
///
/// # Errors
/// [`DbError`].
pub async fn find_profile_digest(tx: &mut Tx, id: &str) -> Result<Option<Vec<u8>>, DbError> {
    let digest = jurisdiction_profile::table
        .find(id)
        .select(jurisdiction_profile::sha256)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(digest)
}

/// Content of a stored profile version, if there is one.
///
/// # Errors
/// [`DbError`].
pub async fn find_profile_content(tx: &mut Tx, id: &str) -> Result<Option<String>, DbError> {
    let content = jurisdiction_profile::table
        .find(id)
        .select(jurisdiction_profile::content)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(content)
}

/// Stores a profile version once, for ever: cases refer to it.
///
/// # Errors
/// [`DbError`].
pub async fn insert_profile(tx: &mut Tx, version: &ProfileVersion) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(jurisdiction_profile::table)
        .values((
            jurisdiction_profile::id.eq(&version.id),
            jurisdiction_profile::country.eq(&version.country),
            jurisdiction_profile::valid_from.eq(version.valid_from),
            jurisdiction_profile::valid_to.eq(version.valid_to),
            jurisdiction_profile::content.eq(&version.content),
            jurisdiction_profile::sha256.eq(version.sha256.to_vec()),
            jurisdiction_profile::loaded_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Adds to a stored profile version what a newer program knows besides; what it said stands.
///
/// # Errors
/// [`DbError`].
pub async fn extend_profile(tx: &mut Tx, version: &ProfileVersion) -> Result<(), DbError> {
    diesel::update(jurisdiction_profile::table.find(&version.id))
        .set((
            jurisdiction_profile::content.eq(&version.content),
            jurisdiction_profile::sha256.eq(version.sha256.to_vec()),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Stores holidays and transferred working days of the profiles; a day entered by hand stays.
///
/// # Errors
/// [`DbError`].
pub async fn insert_holidays(
    tx: &mut Tx,
    jurisdiction: &str,
    rows: &[CalendarRow],
) -> Result<(), DbError> {
    let now = tx.now();
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            (
                holiday::jurisdiction.eq(jurisdiction),
                holiday::day.eq(row.date),
                holiday::kind.eq(row.kind.as_str()),
                holiday::name.eq(&row.name),
                holiday::legal_basis.eq(&row.legal_basis),
                holiday::source_url.eq(&row.source_url),
                holiday::verified.eq(row.verified),
                holiday::added_at.eq(now),
            )
        })
        .collect();
    diesel::insert_into(holiday::table)
        .values(rows)
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(())
}
