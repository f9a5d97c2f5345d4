//! Tasks: things somebody of an office, or the administrator, has to look at.

use super::error::{DbError, code};
use super::schema::{chain, task};
use super::tx::Tx;
use crate::domain::code::codes;
use crate::domain::id::{AccountId, NoticeId, OfficeId, SubjectId, TaskId};
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
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
        /// A card came that may be of a person whom a petition names.
        CardFound = "card_found",
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

/// A task as it is kept.
#[derive(Debug, Clone)]
pub struct Task {
    /// Id; ordered by time.
    pub id: TaskId,
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
    /// What happened.
    pub detail: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Who finished it.
    pub done_by: Option<AccountId>,
    /// When.
    pub done_at: Option<DateTime<Utc>>,
    /// What was done about it.
    pub done_note: Option<String>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = task)]
struct Row {
    id: Uuid,
    kind: String,
    office_id: Option<Uuid>,
    case_id: Option<Uuid>,
    subject_id: Option<Uuid>,
    notice_id: Option<Uuid>,
    detail: String,
    created_at: DateTime<Utc>,
    done_by: Option<Uuid>,
    done_at: Option<DateTime<Utc>>,
    done_note: Option<String>,
}

impl TryFrom<Row> for Task {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            kind: code("task.kind", &row.kind)?,
            office: row.office_id.map(Into::into),
            case: row.case_id,
            subject: row.subject_id.map(Into::into),
            notice: row.notice_id.map(Into::into),
            detail: row.detail,
            created_at: row.created_at,
            done_by: row.done_by.map(Into::into),
            done_at: row.done_at,
            done_note: row.done_note,
        })
    }
}

/// Which tasks a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    /// Whose: an office's, or without one the administrator's.
    pub office: Option<OfficeId>,
    /// Only of this kind.
    pub kind: Option<TaskKind>,
    /// Finished ones instead of open ones.
    pub done: bool,
}

type CountQuery<'a> = diesel::helper_types::IntoBoxed<
    'a,
    diesel::dsl::Select<task::table, diesel::dsl::CountStar>,
    Pg,
>;

macro_rules! filtered {
    ($query:expr, $filter:expr) => {{
        let Filter { office, kind, done } = $filter;
        let mut query = $query;
        query = match office {
            Some(office) => query.filter(task::office_id.eq(office.0)),
            None => query.filter(task::office_id.is_null()),
        };
        if let Some(kind) = kind {
            query = query.filter(task::kind.eq(kind.as_str()));
        }
        if done {
            query.filter(task::done_at.is_not_null())
        } else {
            query.filter(task::done_at.is_null())
        }
    }};
}

/// Tasks, oldest first, after one of them.
pub async fn list(
    tx: &mut Tx,
    filter: Filter,
    after: Option<TaskId>,
    limit: i64,
) -> Result<Vec<Task>, DbError> {
    let query: task::BoxedQuery<'_, Pg> = task::table.into_boxed();
    let mut query = filtered!(query, filter);
    if let Some(after) = after {
        query = query.filter(task::id.gt(after.0));
    }
    let rows: Vec<Row> =
        query.order(task::id).limit(limit).select(Row::as_select()).load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many tasks the whole list has.
pub async fn count(tx: &mut Tx, filter: Filter) -> Result<i64, DbError> {
    let query: CountQuery<'_> = task::table.count().into_boxed();
    Ok(filtered!(query, filter).get_result(tx.conn()).await?)
}

/// A task, held until the transaction ends; none when the actor may not see it.
pub async fn lock(tx: &mut Tx, id: TaskId) -> Result<Option<Task>, DbError> {
    let row: Option<Row> = task::table
        .find(id.0)
        .for_update()
        .select(Row::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Notes that the actor finished a task.
pub async fn save_done(tx: &mut Tx, id: TaskId, note: &str) -> Result<(), DbError> {
    let (now, by) = (tx.now(), tx.actor().account.map(|account| account.0));
    diesel::update(task::table.find(id.0))
        .set((task::done_by.eq(by), task::done_at.eq(now), task::done_note.eq(note)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Which of these cases are petitions and which reviews, by the kinds of their histories.
pub async fn list_case_kinds(tx: &mut Tx, cases: &[Uuid]) -> Result<Vec<(Uuid, String)>, DbError> {
    let kinds = chain::table
        .filter(chain::id.eq_any(cases))
        .select((chain::id, chain::kind))
        .load(tx.conn())
        .await?;
    Ok(kinds)
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

/// Writes a task down unless one of this kind on the case is open.
///
/// # Errors
/// [`DbError`].
pub async fn insert_unless_open(tx: &mut Tx, new: &NewTask) -> Result<(), DbError> {
    let open = task::table
        .filter(task::kind.eq(new.kind.as_str()))
        .filter(task::case_id.eq(new.case))
        .filter(task::done_at.is_null());
    if !diesel::select(diesel::dsl::exists(open)).get_result(tx.conn()).await? {
        insert(tx, new).await?;
    }
    Ok(())
}
