//! The weights of the matching.

use crate::store::error::DbError;
use crate::store::schema::match_weights;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::Value;

/// The weights in use, when they were set after the given ones: their place in the order, and the
/// weights as they are stored.
///
/// # Errors
/// [`DbError`].
pub async fn find_weights(tx: &mut Tx, after: i32) -> Result<Option<(i32, Value)>, DbError> {
    let query = match_weights::table
        .filter(match_weights::no.gt(after))
        .order(match_weights::no.desc())
        .select((match_weights::no, match_weights::weights));
    Ok(query.first(tx.conn()).await.optional()?)
}

/// Puts weights to use.
///
/// # Errors
/// [`DbError`].
pub async fn insert_weights(
    tx: &mut Tx,
    weights: &Value,
    quality: Option<&Value>,
) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(match_weights::table)
        .values((
            match_weights::weights.eq(weights),
            match_weights::quality.eq(quality),
            match_weights::set_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
