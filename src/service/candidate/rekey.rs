//! Keys of names that an older rule made are made anew.

use crate::names::{KEYS_VERSION, keys_of};
use crate::queue::Job;
use crate::service::{Context, Result};
use crate::store::rekey::{self as store, Keyed, NAMES};
use serde::{Deserialize, Serialize};

/// Names taken at a time.
const PORTION: i64 = 2_000;

/// Makes the keys of names anew where an older rule made them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RekeyNames {}

impl Job for RekeyNames {
    const KIND: &'static str = "rekey_names";
}

/// Makes keys anew until none is left that an older rule made; gives how many those were.
///
/// # Errors
/// The database; what was done stays.
pub async fn rekey_names(context: &Context) -> Result<usize> {
    let mut done = 0;
    for table in NAMES {
        loop {
            let moved = context
                .write_as_system(async |tx| {
                    let rows = store::list_older(tx, table, KEYS_VERSION, PORTION).await?;
                    let keyed: Vec<Keyed> = rows
                        .into_iter()
                        .map(|(id, names)| Keyed {
                            id,
                            keys: keys_of(names.iter().map(String::as_str)),
                        })
                        .collect();
                    store::save_keys(tx, table, KEYS_VERSION, &keyed).await?;
                    Ok(keyed.len())
                })
                .await?;
            if moved == 0 {
                break;
            }
            done += moved;
        }
    }
    Ok(done)
}
