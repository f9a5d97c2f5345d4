//! Which blobs the documents refer to; the bytes are in [`crate::files`].

use super::error::DbError;
use super::schema::document;
use super::tx::Tx;
use crate::domain::digest::Sha256;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::BTreeSet;

/// Those of `digests` that at least one document refers to.
pub async fn list_referenced(tx: &mut Tx, digests: &[Sha256]) -> Result<BTreeSet<Sha256>, DbError> {
    let keys: Vec<&[u8]> = digests.iter().map(|digest| &digest.0[..]).collect();
    let found: Vec<Vec<u8>> = document::table
        .filter(document::sha256.eq_any(keys))
        .select(document::sha256)
        .distinct()
        .load(tx.conn())
        .await?;
    found
        .into_iter()
        .map(|bytes| {
            let digest = bytes.try_into().map(Sha256);
            digest.map_err(|bytes: Vec<u8>| DbError::Corrupt {
                table: "document.sha256",
                value: hex::encode(bytes),
            })
        })
        .collect()
}
