//! The end of every change: the case's row in the work lists follows.

use crate::domain::id::{ArchiveRequestId, CourtCaseId, PetitionId, ReviewId};
use crate::service::Result;
use crate::store::{Tx, work};
use uuid::Uuid;

/// A petition changed.
///
/// # Errors
/// The database.
pub async fn refresh_petition(tx: &mut Tx, id: PetitionId) -> Result<()> {
    Ok(work::refresh_petition(tx, id.into()).await?)
}

/// A review or one of its subjects changed.
///
/// # Errors
/// The database.
pub async fn refresh_review(tx: &mut Tx, id: ReviewId) -> Result<()> {
    Ok(work::refresh_review(tx, id.into()).await?)
}

/// Many reviews changed.
///
/// # Errors
/// The database.
pub async fn refresh_reviews(tx: &mut Tx, ids: &[ReviewId]) -> Result<()> {
    let ids: Vec<Uuid> = ids.iter().copied().map(Into::into).collect();
    Ok(work::refresh_reviews(tx, &ids).await?)
}

/// An archive request changed.
///
/// # Errors
/// The database.
pub async fn refresh_request(tx: &mut Tx, id: ArchiveRequestId) -> Result<()> {
    Ok(work::refresh_request(tx, id.into()).await?)
}

/// A court case or one of its subjects changed.
///
/// # Errors
/// The database.
pub async fn refresh_court_case(tx: &mut Tx, id: CourtCaseId) -> Result<()> {
    Ok(work::refresh_court_case(tx, id.into()).await?)
}
