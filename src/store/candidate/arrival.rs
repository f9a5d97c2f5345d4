//! Cards that came or changed after a petition was sent.

use super::alike::codes;
use crate::domain::id::PetitionId;
use crate::domain::workflow::petition::State;
use crate::store::error::DbError;
use crate::store::petition::PetitionPerson;
use crate::store::schema::{card_match_mark, petition, petition_person};
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Up to which change of cards the open petitions were searched.
///
/// # Errors
/// [`DbError`].
pub async fn find_mark(tx: &mut Tx) -> Result<i64, DbError> {
    let query = card_match_mark::table.select(card_match_mark::seq);
    Ok(query.first(tx.conn()).await?)
}

/// Moves the mark on.
///
/// # Errors
/// [`DbError`].
pub async fn save_mark(tx: &mut Tx, seq: i64) -> Result<(), DbError> {
    diesel::update(card_match_mark::table)
        .set(card_match_mark::seq.eq(seq))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// How many people are named by petitions for which new cards matter.
///
/// # Errors
/// [`DbError`].
pub async fn count_waiting(tx: &mut Tx) -> Result<i64, DbError> {
    let query = petition_person::table
        .inner_join(petition::table.on(petition::id.eq(petition_person::petition_id)))
        .filter(petition::state.eq_any(codes(State::awaits_cards)))
        .count();
    Ok(query.get_result(tx.conn()).await?)
}

/// Petitions for which new cards matter, in the order of their ids, after one of them.
///
/// # Errors
/// [`DbError`].
pub async fn list_waiting(
    tx: &mut Tx,
    after: Option<PetitionId>,
    limit: i64,
) -> Result<Vec<PetitionId>, DbError> {
    let query = petition::table
        .filter(petition::state.eq_any(codes(State::awaits_cards)))
        .filter(petition::id.gt(after.map_or_else(Uuid::nil, Uuid::from)))
        .order(petition::id)
        .limit(limit)
        .select(petition::id);
    let ids: Vec<Uuid> = query.load(tx.conn()).await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// These entries with their petitions, those that still wait.
///
/// # Errors
/// [`DbError`].
pub async fn list_waiting_entries(
    tx: &mut Tx,
    entries: &[Uuid],
) -> Result<Vec<(PetitionId, PetitionPerson)>, DbError> {
    let query = petition_person::table
        .inner_join(petition::table.on(petition::id.eq(petition_person::petition_id)))
        .filter(petition_person::id.eq_any(entries))
        .filter(petition::state.eq_any(codes(State::awaits_cards)))
        .order(petition_person::id)
        .select((petition::id, PetitionPerson::as_select()));
    let rows: Vec<(Uuid, PetitionPerson)> = query.load(tx.conn()).await?;
    Ok(rows.into_iter().map(|(petition, entry)| (petition.into(), entry)).collect())
}
