//! Telling people: the notice and the job that sends it, in the transaction of the change.

use super::{Job, NewNotice};
use crate::domain::id::NoticeId;
use crate::store::{DbError, Tx, notice};
use serde::{Deserialize, Serialize};

/// Sends one notice by mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SendNotice {
    /// The notice; its row says to whom and what.
    pub notice_id: NoticeId,
}

impl Job for SendNotice {
    const KIND: &'static str = "send_notice";
}

/// Tells one person, once the caller's transaction has committed.
///
/// # Errors
/// [`DbError`].
pub async fn notify(tx: &mut Tx, new: NewNotice) -> Result<Option<NoticeId>, DbError> {
    Ok(notify_all(tx, &[new]).await?.pop())
}

/// Tells any number of people in one statement; gives the notices in the same order.
///
/// # Errors
/// [`DbError`].
pub async fn notify_all(tx: &mut Tx, new: &[NewNotice]) -> Result<Vec<NoticeId>, DbError> {
    let trace = tx.actor().request;
    notice::insert(tx, SendNotice::KIND, trace, new).await
}
