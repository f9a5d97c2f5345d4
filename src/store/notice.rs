//! Notices: who was told what, and whether the mail left.

use super::error::{DbError, code};
use super::schema::notice;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::{AccountId, ApplicantId, JobId, NoticeId, OfficeId, PetitionId, ReviewId};
use crate::domain::language::Language;
use crate::domain::notice::{NoticeKind, NoticeParams};
use diesel::prelude::*;
use diesel::result::Error as QueryError;
use diesel::sql_types::{Array, Bool, Jsonb, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Whom a notice is for. The address is looked up when the mail is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recipient {
    /// The holder of an account.
    Account(AccountId),
    /// An applicant, perhaps without an account.
    Applicant(ApplicantId),
}

/// A notice to be written down.
#[derive(Debug, Clone)]
pub struct NewNotice {
    /// What it tells.
    pub kind: NoticeKind,
    /// Whom.
    pub to: Recipient,
    /// In which language.
    pub language: Language,
    /// Petition it is about.
    pub petition: Option<PetitionId>,
    /// Review it is about.
    pub review: Option<ReviewId>,
    /// Office that answers for it and gets the task when it cannot be delivered.
    pub office: Option<OfficeId>,
    /// Numbers, offices, dates and the path of the page.
    pub params: NoticeParams,
}

/// A notice with what sending it needs.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// Id.
    pub id: NoticeId,
    /// What it tells.
    pub kind: NoticeKind,
    /// In which language.
    pub language: Language,
    /// What it says.
    pub params: NoticeParams,
    /// Whether it has neither left nor been refused. One that failed may be tried again.
    pub waits: bool,
    /// The recipient's address of today, if there is one.
    pub address: Option<String>,
    /// The petition says that the applicant gets letters on paper.
    pub on_paper: bool,
    /// The job that sends it.
    pub job: JobId,
    /// Office that answers for it.
    pub office: Option<OfficeId>,
    /// The case it is about: its review, else its petition.
    pub case: Option<Uuid>,
}

/// Writes notices and the jobs (of kind `job_kind`) that send them, in one statement for any
/// number of them; gives their ids in the same order.
pub async fn insert(
    tx: &mut Tx,
    job_kind: &str,
    trace: Option<Uuid>,
    notices: &[NewNotice],
) -> Result<Vec<NoticeId>, DbError> {
    if notices.is_empty() {
        return Ok(Vec::new());
    }
    let params = notices
        .iter()
        .map(|new| serde_json::to_value(&new.params))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| QueryError::SerializationError(Box::new(error)))?;
    let ids: Vec<NoticeId> = notices.iter().map(|_| NoticeId::new()).collect();
    let now = tx.now();
    prepared(
        "WITH given AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], \
                                           $7::uuid[], $8::uuid[], $9::uuid[], $10::jsonb[]) \
           AS given (id, job_id, kind, language, account_id, applicant_id, petition_id, review_id, office_id, params)), \
         told AS (INSERT INTO notice (id, job_id, kind, language, account_id, applicant_id, petition_id, review_id, \
                                      office_id, params, state, created_at) \
                  SELECT given.*, 'queued', $11 FROM given) \
         INSERT INTO job (id, kind, data, state, run_at, trace_id, created_at) \
         SELECT job_id, $12, jsonb_build_object('notice_id', id), 'ready', $11, $13, $11 FROM given",
    )
    .bind::<Array<SqlUuid>, _>(ids.iter().map(|id| id.0).collect::<Vec<_>>())
    .bind::<Array<SqlUuid>, _>(ids.iter().map(|_| JobId::new().0).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(notices.iter().map(|new| new.kind.as_str()).collect::<Vec<_>>())
    .bind::<Array<Text>, _>(notices.iter().map(|new| new.language.as_str()).collect::<Vec<_>>())
    .bind::<Array<Nullable<SqlUuid>>, _>(each(notices, |new| match new.to {
        Recipient::Account(account) => Some(account.0),
        Recipient::Applicant(_) => None,
    }))
    .bind::<Array<Nullable<SqlUuid>>, _>(each(notices, |new| match new.to {
        Recipient::Account(_) => None,
        Recipient::Applicant(applicant) => Some(applicant.0),
    }))
    .bind::<Array<Nullable<SqlUuid>>, _>(each(notices, |new| new.petition.map(|id| id.0)))
    .bind::<Array<Nullable<SqlUuid>>, _>(each(notices, |new| new.review.map(|id| id.0)))
    .bind::<Array<Nullable<SqlUuid>>, _>(each(notices, |new| new.office.map(|id| id.0)))
    .bind::<Array<Jsonb>, _>(params)
    .bind::<Timestamptz, _>(now)
    .bind::<Text, _>(job_kind)
    .bind::<Nullable<SqlUuid>, _>(trace)
    .execute(tx.conn())
    .await?;
    Ok(ids)
}

fn each(notices: &[NewNotice], of: impl Fn(&NewNotice) -> Option<Uuid>) -> Vec<Option<Uuid>> {
    notices.iter().map(of).collect()
}

#[derive(QueryableByName)]
struct OutgoingRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    language: String,
    #[diesel(sql_type = Jsonb)]
    params: serde_json::Value,
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = SqlUuid)]
    job_id: Uuid,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    office_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    case_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<Text>)]
    address: Option<String>,
    #[diesel(sql_type = Bool)]
    on_paper: bool,
}

/// A notice with its recipient's address of today; an account that was closed has none.
pub async fn find_outgoing(tx: &mut Tx, id: NoticeId) -> Result<Option<Outgoing>, DbError> {
    let row: Option<OutgoingRow> = prepared(
        "SELECT n.id, n.kind, n.language, n.params, n.state, n.job_id, n.office_id, \
                coalesce(n.review_id, n.petition_id) AS case_id, \
                nullif(coalesce(a.email, p.email, pa.email), '') AS address, \
                (n.applicant_id IS NOT NULL AND coalesce(q.told_by = 'letter', false)) AS on_paper \
         FROM notice n \
         LEFT JOIN petition q ON q.id = n.petition_id \
         LEFT JOIN account a ON a.id = n.account_id AND a.disabled_at IS NULL \
         LEFT JOIN applicant p ON p.id = n.applicant_id \
         LEFT JOIN account pa ON pa.id = p.account_id AND pa.disabled_at IS NULL \
         WHERE n.id = $1",
    )
    .bind::<SqlUuid, _>(id.0)
    .get_result(tx.conn())
    .await
    .optional()?;
    row.map(OutgoingRow::outgoing).transpose()
}

impl OutgoingRow {
    fn outgoing(self) -> Result<Outgoing, DbError> {
        let params = serde_json::from_value(self.params).map_err(|error| DbError::Corrupt {
            table: "notice.params",
            value: error.to_string(),
        })?;
        Ok(Outgoing {
            id: NoticeId(self.id),
            kind: code("notice.kind", &self.kind)?,
            language: code("notice.language", &self.language)?,
            params,
            waits: matches!(self.state.as_str(), "queued" | "failed"),
            address: self.address,
            on_paper: self.on_paper,
            job: JobId(self.job_id),
            office: self.office_id.map(OfficeId),
            case: self.case_id,
        })
    }
}

/// The notice that a job sends, for bounces that come back with its Message-ID.
pub async fn find_by_job(tx: &mut Tx, job: JobId) -> Result<Option<NoticeId>, DbError> {
    let id = notice::table
        .filter(notice::job_id.eq(job.0))
        .select(notice::id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(id.map(NoticeId))
}

/// Notes that the mail server took it. With `forget_path` the link goes: it opens something by
/// itself and is in the reader's hands now.
pub async fn save_sent(tx: &mut Tx, id: NoticeId, forget_path: bool) -> Result<(), DbError> {
    let now = tx.now();
    let waiting = notice::state.eq_any(["queued", "failed"]);
    diesel::update(notice::table.find(id.0).filter(waiting))
        .set((
            notice::state.eq("sent"),
            notice::sent_at.eq(now),
            notice::last_error.eq(None::<String>),
        ))
        .execute(tx.conn())
        .await?;
    forget(tx, id, forget_path).await
}

/// How a notice did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undelivered {
    /// The address refused it, at once or later.
    Bounced,
    /// There was no address, or the attempts ran out.
    Failed,
    /// No mail went out: the family asked for letters on paper.
    OnPaper,
}

/// Notes that it did not arrive; false if that was known already, so that nobody is told twice.
pub async fn save_undelivered(
    tx: &mut Tx,
    id: NoticeId,
    how: Undelivered,
    reason: &str,
    forget_path: bool,
) -> Result<bool, DbError> {
    let state = match how {
        Undelivered::Bounced => "bounced",
        Undelivered::Failed => "failed",
        Undelivered::OnPaper => "on_paper",
    };
    let news = notice::state.ne_all([state, "bounced"]);
    let saved = diesel::update(notice::table.find(id.0).filter(news))
        .set((notice::state.eq(state), notice::last_error.eq(reason)))
        .execute(tx.conn())
        .await?;
    forget(tx, id, forget_path).await?;
    Ok(saved == 1)
}

async fn forget(tx: &mut Tx, id: NoticeId, path: bool) -> Result<(), DbError> {
    if path {
        prepared("UPDATE notice SET params = params - 'path' WHERE id = $1")
            .bind::<SqlUuid, _>(id.0)
            .execute(tx.conn())
            .await?;
    }
    Ok(())
}
