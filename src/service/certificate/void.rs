//! A certificate that no longer holds.

use crate::domain::id::SubjectId;
use crate::service::Result;
use crate::store::certificate::Voided;
use crate::store::history::{ChainKind, Record};
use crate::store::{self, Tx};

/// Voids every valid certificate of the subjects, because their outcome no longer stands (it was
/// revoked, or the case was opened again). Yields the records for the history, which the caller
/// appends with its own.
///
/// # Errors
/// The database.
pub async fn void_live(tx: &mut Tx, subjects: &[SubjectId], reason: &str) -> Result<Vec<Record>> {
    let voided = store::certificate::void_live(tx, subjects, reason).await?;
    Ok(voided.iter().map(|one| record(one, reason)).collect())
}

fn record(one: &Voided, reason: &str) -> Record {
    Record::action(ChainKind::Review, one.review, "void_certificate")
        .subject(one.subject)
        .person(one.person)
        .item(one.id)
        .reason(reason)
        .paper("certificate", one.id)
}
