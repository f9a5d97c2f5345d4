//! Keys of names, made anew when the rule has changed.

use super::error::DbError;
use super::sql::prepared;
use super::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Int2, Int8, Jsonb, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde::Serialize;
use uuid::Uuid;

/// A table with names that have keys.
#[derive(Debug, Clone, Copy)]
pub struct Named {
    table: &'static str,
    spellings: &'static str,
}

/// All such tables.
pub const NAMES: [Named; 3] = [
    Named { table: "petition_person", spellings: "claimed_name || other_spellings" },
    Named { table: "person_name", spellings: "ARRAY[raw]" },
    Named { table: "published_name", spellings: "ARRAY[name]" },
];

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Array<Text>)]
    names: Vec<String>,
}

/// Rows whose keys another version of the rule made, with their spellings.
///
/// # Errors
/// [`DbError`].
pub async fn list_older(
    tx: &mut Tx,
    Named { table, spellings }: Named,
    version: i16,
    limit: i64,
) -> Result<Vec<(Uuid, Vec<String>)>, DbError> {
    let sql = format!(
        "SELECT id, {spellings} AS names FROM {table} WHERE keys_version < $1 \
         ORDER BY keys_version, id LIMIT $2 FOR UPDATE"
    );
    let rows: Vec<Row> =
        prepared(sql).bind::<Int2, _>(version).bind::<Int8, _>(limit).load(tx.conn()).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.names)).collect())
}

/// The keys of a name.
#[derive(Debug, Clone, Serialize)]
pub struct Keyed {
    /// The row.
    pub id: Uuid,
    /// Its keys.
    pub keys: Vec<i32>,
}

/// Saves keys that this version of the rule made.
///
/// # Errors
/// [`DbError`].
pub async fn save_keys(
    tx: &mut Tx,
    Named { table, .. }: Named,
    version: i16,
    keys: &[Keyed],
) -> Result<(), DbError> {
    let rows = serde_json::to_value(keys)
        .map_err(|error| DbError::Corrupt { table, value: error.to_string() })?;
    let sql = format!(
        "UPDATE {table} t SET name_keys = g.keys, keys_version = $1 \
         FROM jsonb_to_recordset($2) AS g(id uuid, keys int[]) WHERE t.id = g.id"
    );
    prepared(sql).bind::<Int2, _>(version).bind::<Jsonb, _>(rows).execute(tx.conn()).await?;
    Ok(())
}
