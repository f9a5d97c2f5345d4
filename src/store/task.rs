//! Tasks: things somebody of an office, or the administrator, has to look at.

use super::error::DbError;
use super::schema::task;
use super::tx::Tx;
use crate::domain::code::codes;
use crate::domain::id::{NoticeId, OfficeId, SubjectId, TaskId};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

codes! {
    /// Why somebody has to look.
    pub enum TaskKind {
        /// A mail could not be delivered.
        MailBounced = "mail_bounced",
        /// The outcome that another depends on has changed.
        DependantFlagged = "dependant_flagged",
        /// A deadline is near or has passed.
        DeadlineAlert = "deadline_alert",
        /// A new holiday moved a due date.
        DeadlineRecomputed = "deadline_recomputed",
        /// A job was given up.
        DeadJob = "dead_job",
    }
}

/// A task to be written down.
#[derive(Debug, Clone)]
pub struct NewTask {
    /// Why.
    pub kind: TaskKind,
    /// Whose: an office's, or without one the administrator's.
    pub office: Option<OfficeId>,
    /// Case it is about.
    pub case: Option<Uuid>,
    /// Subject it is about.
    pub subject: Option<SubjectId>,
    /// Notice it is about.
    pub notice: Option<NoticeId>,
    /// What happened, in English, without names and addresses.
    pub detail: String,
}

/// Writes a task down.
pub async fn insert(tx: &mut Tx, new: &NewTask) -> Result<TaskId, DbError> {
    let (id, now) = (TaskId::new(), tx.now());
    diesel::insert_into(task::table)
        .values((
            task::id.eq(id.0),
            task::kind.eq(new.kind.as_str()),
            task::office_id.eq(new.office.map(|office| office.0)),
            task::case_id.eq(new.case),
            task::subject_id.eq(new.subject.map(|subject| subject.0)),
            task::notice_id.eq(new.notice.map(|notice| notice.0)),
            task::detail.eq(&new.detail),
            task::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}
