//! Outcomes that rest on another subject's outcome (C7-C9) are looked at again when that changes.

use crate::domain::id::SubjectId;
use crate::service::Result;
use crate::store::history::{ChainKind, Record};
use crate::store::subject::Dependant;
use crate::store::{self, Tx};
use serde_json::json;

/// Flags the subjects that rest on changed ones, in whatever review and office they are, and
/// leaves a task for each. Yields the records for the history, on the dependants' own reviews; the
/// caller appends them with its own.
///
/// # Errors
/// The database.
pub async fn flag_dependants(tx: &mut Tx, changed: &[SubjectId], why: &str) -> Result<Vec<Record>> {
    // The parent's officer need not see the child's review, which may be of another office.
    let flagged: Result<Vec<Dependant>> = tx
        .beyond_sight(async |tx| {
            let flagged = store::subject::flag_dependants(tx, changed, why).await?;
            store::subject::insert_tasks(tx, &flagged, why).await?;
            Ok(flagged)
        })
        .await;
    let record = |one: &Dependant| {
        Record::action(ChainKind::Review, one.review, "flag_dependant")
            .subject(one.subject)
            .person(one.person)
            .reason(why)
            .content(json!({ "rests_on": one.parent }))
    };
    Ok(flagged?.iter().map(record).collect())
}
