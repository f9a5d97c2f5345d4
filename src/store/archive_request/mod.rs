//! Questions to archives, and their answers.

mod change;
mod list;

pub use change::{
    NewRequest, SavedAnswer, insert, save_answer, save_closed, save_reminded, save_sent,
};
pub use list::{
    RequestFilter, count, find_archive, list, list_names, list_of_subject, list_some,
    open_of_review, subjects_of,
};

use super::error::{DbError, code};
use super::schema::archive_request;
use super::tx::Tx;
use crate::domain::id::{AccountId, ArchiveRequestId, OfficeId, ReviewId};
use crate::domain::workflow::request::{Addressee, Answer, State};
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A question to an archive.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its id.
    pub id: ArchiveRequestId,
    /// The review.
    pub review: ReviewId,
    /// The office that asks.
    pub office: OfficeId,
    /// The archive, where it is in the system.
    pub archive: Option<OfficeId>,
    /// To whom it goes.
    pub addressee_kind: Addressee,
    /// The addressee's name.
    pub addressee: String,
    /// What is asked.
    pub question: String,
    /// The spellings that are asked for.
    pub names: Vec<String>,
    /// Where it is.
    pub state: State,
    /// Kind of the answer.
    pub answer: Option<Answer>,
    /// The answer's text.
    pub answer_text: Option<String>,
    /// What was searched.
    pub searched: Option<String>,
    /// Which spellings were searched.
    pub searched_spellings: Vec<String>,
    /// Where it was forwarded to.
    pub forwarded_to: Option<String>,
    /// Number of the act of destruction.
    pub destruction_act: Option<String>,
    /// Who answered or entered the answer.
    pub answered_by: Option<AccountId>,
    /// From whom an entered answer came.
    pub answer_recorded_for: Option<String>,
    /// Who wrote it.
    pub created_by: AccountId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When it was sent.
    pub sent_at: Option<DateTime<Utc>>,
    /// When the archive was last reminded.
    pub reminded_at: Option<DateTime<Utc>>,
    /// How often.
    pub reminders: i32,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// The request that was forwarded and goes on in this one.
    pub follows: Option<ArchiveRequestId>,
    /// Grows with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = archive_request)]
pub(in crate::store) struct RequestRow {
    id: Uuid,
    review_id: Uuid,
    office_id: Uuid,
    archive_id: Option<Uuid>,
    addressee_kind: String,
    addressee: String,
    question: String,
    names: Vec<String>,
    state: String,
    answer: Option<String>,
    answer_text: Option<String>,
    searched: Option<String>,
    searched_spellings: Vec<String>,
    forwarded_to: Option<String>,
    destruction_act: Option<String>,
    answered_by: Option<Uuid>,
    answer_recorded_for: Option<String>,
    created_by: Uuid,
    created_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    reminded_at: Option<DateTime<Utc>>,
    reminders: i32,
    answered_at: Option<DateTime<Utc>>,
    follows: Option<Uuid>,
    version: i32,
}

impl TryFrom<RequestRow> for Request {
    type Error = DbError;

    fn try_from(row: RequestRow) -> Result<Self, DbError> {
        let answer = row.answer.as_deref();
        Ok(Self {
            id: row.id.into(),
            review: row.review_id.into(),
            office: row.office_id.into(),
            archive: row.archive_id.map(Into::into),
            addressee_kind: code("archive_request.addressee_kind", &row.addressee_kind)?,
            addressee: row.addressee,
            question: row.question,
            names: row.names,
            state: code("archive_request.state", &row.state)?,
            answer: answer.map(|answer| code("archive_request.answer", answer)).transpose()?,
            answer_text: row.answer_text,
            searched: row.searched,
            searched_spellings: row.searched_spellings,
            forwarded_to: row.forwarded_to,
            destruction_act: row.destruction_act,
            answered_by: row.answered_by.map(Into::into),
            answer_recorded_for: row.answer_recorded_for,
            created_by: row.created_by.into(),
            created_at: row.created_at,
            sent_at: row.sent_at,
            reminded_at: row.reminded_at,
            reminders: row.reminders,
            answered_at: row.answered_at,
            follows: row.follows.map(Into::into),
            version: row.version,
        })
    }
}

/// Finds a request; nothing when it does not exist or is not visible to the actor.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: ArchiveRequestId) -> Result<Option<Request>, DbError> {
    let row: Option<RequestRow> = archive_request::table
        .find(Uuid::from(id))
        .select(RequestRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Finds a request and keeps others from changing it. Lock its review before.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: ArchiveRequestId) -> Result<Option<Request>, DbError> {
    let row: Option<RequestRow> = archive_request::table
        .find(Uuid::from(id))
        .select(RequestRow::as_select())
        .for_update()
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}
