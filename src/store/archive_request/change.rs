//! Writing requests and answers.

use crate::domain::id::{AccountId, ArchiveRequestId, OfficeId, ReviewId, SubjectId};
use crate::domain::workflow::Move;
use crate::domain::workflow::request::{Addressee, Answer, ArchiveRequest};
use crate::store::error::DbError;
use crate::store::schema::archive_request;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A request to write down.
#[derive(Debug, Clone)]
pub struct NewRequest {
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
    /// Who writes it.
    pub created_by: AccountId,
    /// The request that was forwarded and goes on in this one.
    pub follows: Option<ArchiveRequestId>,
    /// Begins with its archive, because another archive sent it on; otherwise it begins as a draft.
    pub sent: bool,
}

/// Writes a request about these subjects.
///
/// # Errors
/// [`DbError`].
pub async fn insert(tx: &mut Tx, new: &NewRequest, subjects: &[SubjectId]) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(archive_request::table)
        .values((
            archive_request::id.eq(Uuid::from(new.id)),
            archive_request::review_id.eq(Uuid::from(new.review)),
            archive_request::office_id.eq(Uuid::from(new.office)),
            archive_request::archive_id.eq(new.archive.map(Uuid::from)),
            archive_request::addressee_kind.eq(new.addressee_kind.as_str()),
            archive_request::addressee.eq(&new.addressee),
            archive_request::question.eq(&new.question),
            archive_request::names.eq(&new.names),
            archive_request::state.eq(if new.sent { "sent" } else { "drafted" }),
            archive_request::sent_at.eq(new.sent.then_some(now)),
            archive_request::created_by.eq(Uuid::from(new.created_by)),
            archive_request::created_at.eq(now),
            archive_request::follows.eq(new.follows.map(Uuid::from)),
        ))
        .execute(tx.conn())
        .await?;
    let ids: Vec<Uuid> = subjects.iter().map(|id| id.0).collect();
    prepared("INSERT INTO archive_request_subject (request_id, subject_id) SELECT $1, unnest($2)")
        .bind::<SqlUuid, _>(Uuid::from(new.id))
        .bind::<Array<SqlUuid>, _>(ids)
        .execute(tx.conn())
        .await?;
    Ok(())
}

type Step = Move<ArchiveRequest>;

fn corrupt(id: ArchiveRequestId) -> DbError {
    let value = format!("{id} is not where the step starts");
    DbError::Corrupt { table: "archive_request.state", value }
}

/// Sends a request now; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_sent(tx: &mut Tx, id: ArchiveRequestId, step: &Step) -> Result<i32, DbError> {
    let now = tx.now();
    let row = archive_request::table
        .find(Uuid::from(id))
        .filter(archive_request::state.eq(step.from().as_str()));
    let version = diesel::update(row)
        .set((
            archive_request::state.eq(step.to().as_str()),
            archive_request::sent_at.eq(now),
            archive_request::version.eq(archive_request::version + 1),
        ))
        .returning(archive_request::version)
        .get_result(tx.conn())
        .await
        .optional()?;
    version.ok_or_else(|| corrupt(id))
}

/// Reminds the archive now; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_reminded(tx: &mut Tx, id: ArchiveRequestId, step: &Step) -> Result<i32, DbError> {
    let now = tx.now();
    let row = archive_request::table
        .find(Uuid::from(id))
        .filter(archive_request::state.eq(step.from().as_str()));
    let version = diesel::update(row)
        .set((
            archive_request::reminded_at.eq(now),
            archive_request::reminders.eq(archive_request::reminders + 1),
            archive_request::version.eq(archive_request::version + 1),
        ))
        .returning(archive_request::version)
        .get_result(tx.conn())
        .await
        .optional()?;
    version.ok_or_else(|| corrupt(id))
}

/// An answer to write down.
#[derive(Debug, Clone)]
pub struct SavedAnswer {
    /// Kind.
    pub answer: Answer,
    /// Text.
    pub text: Option<String>,
    /// What was searched.
    pub searched: Option<String>,
    /// Which spellings were searched.
    pub spellings: Vec<String>,
    /// Where it was forwarded to.
    pub forwarded_to: Option<String>,
    /// Number of the act of destruction.
    pub destruction_act: Option<String>,
    /// From whom an entered answer came; none for an archive of the system.
    pub recorded_for: Option<String>,
}

/// Answers a request now; yields the new version.
///
/// # Errors
/// [`DbError`]; an answer without what its kind needs violates a named check.
pub async fn save_answer(
    tx: &mut Tx,
    id: ArchiveRequestId,
    step: &Step,
    answer: &SavedAnswer,
) -> Result<i32, DbError> {
    let now = tx.now();
    let account = tx.actor().account.map(Uuid::from);
    let row = archive_request::table
        .find(Uuid::from(id))
        .filter(archive_request::state.eq(step.from().as_str()));
    let version = diesel::update(row)
        .set((
            archive_request::state.eq(step.to().as_str()),
            archive_request::answer.eq(answer.answer.as_str()),
            archive_request::answer_text.eq(&answer.text),
            archive_request::searched.eq(&answer.searched),
            archive_request::searched_spellings.eq(&answer.spellings),
            archive_request::forwarded_to.eq(&answer.forwarded_to),
            archive_request::destruction_act.eq(&answer.destruction_act),
            archive_request::answered_by.eq(account),
            archive_request::answer_recorded_for.eq(&answer.recorded_for),
            archive_request::answered_at.eq(now),
            archive_request::version.eq(archive_request::version + 1),
        ))
        .returning(archive_request::version)
        .get_result(tx.conn())
        .await
        .optional()?;
    version.ok_or_else(|| corrupt(id))
}

/// Puts an answer to the file; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_closed(tx: &mut Tx, id: ArchiveRequestId, step: &Step) -> Result<i32, DbError> {
    let row = archive_request::table
        .find(Uuid::from(id))
        .filter(archive_request::state.eq(step.from().as_str()));
    let version = diesel::update(row)
        .set((
            archive_request::state.eq(step.to().as_str()),
            archive_request::version.eq(archive_request::version + 1),
        ))
        .returning(archive_request::version)
        .get_result(tx.conn())
        .await
        .optional()?;
    version.ok_or_else(|| corrupt(id))
}
