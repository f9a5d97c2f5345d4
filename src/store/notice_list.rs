//! Reading notices: one's own, or those of a case.

use super::error::{DbError, code};
use super::schema::notice;
use super::tx::Tx;
use crate::domain::code::codes;
use crate::domain::id::{NoticeId, PetitionId, ReviewId};
use crate::domain::language::Language;
use crate::domain::notice::{NoticeKind, NoticeParams};
use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

codes! {
    /// What became of a notice.
    pub enum NoticeState {
        /// Waits to be sent.
        Queued = "queued",
        /// A mail server took it.
        Sent = "sent",
        /// There was no address, or the attempts ran out.
        Failed = "failed",
        /// The address refused it.
        Bounced = "bounced",
        /// No mail went out: the family asked for letters, and the office posts one.
        OnPaper = "on_paper",
    }
}

/// A notice as it is kept.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Id; ordered by time.
    pub id: NoticeId,
    /// What it tells.
    pub kind: NoticeKind,
    /// In which language it was written.
    pub language: Language,
    /// What it says.
    pub params: NoticeParams,
    /// What became of it.
    pub state: NoticeState,
    /// Why it did not arrive, without addresses.
    pub last_error: Option<String>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When a mail server took it.
    pub sent_at: Option<DateTime<Utc>>,
    /// Recipient with an account.
    pub account: Option<Uuid>,
    /// Recipient as an applicant.
    pub applicant: Option<Uuid>,
    /// Petition it is about.
    pub petition: Option<Uuid>,
    /// Review it is about.
    pub review: Option<Uuid>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = notice)]
struct Row {
    id: Uuid,
    kind: String,
    language: String,
    params: serde_json::Value,
    state: String,
    last_error: Option<String>,
    created_at: DateTime<Utc>,
    sent_at: Option<DateTime<Utc>>,
    account_id: Option<Uuid>,
    applicant_id: Option<Uuid>,
    petition_id: Option<Uuid>,
    review_id: Option<Uuid>,
}

impl TryFrom<Row> for Listed {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        let params = serde_json::from_value(row.params).map_err(|error| DbError::Corrupt {
            table: "notice.params",
            value: error.to_string(),
        })?;
        Ok(Self {
            id: row.id.into(),
            kind: code("notice.kind", &row.kind)?,
            language: code("notice.language", &row.language)?,
            params,
            state: code("notice.state", &row.state)?,
            last_error: row.last_error,
            created_at: row.created_at,
            sent_at: row.sent_at,
            account: row.account_id,
            applicant: row.applicant_id,
            petition: row.petition_id,
            review: row.review_id,
        })
    }
}

/// Whose notices a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The actor's own, and those of the applicants the actor is or represents.
    Own,
    /// Those about a petition.
    Petition(PetitionId),
    /// Those about a review.
    Review(ReviewId),
}

/// Which notices a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filter {
    /// Whose.
    pub whose: Whose,
    /// Only about this petition.
    pub petition: Option<Uuid>,
    /// Only in this state.
    pub state: Option<NoticeState>,
}

type CountQuery<'a> = diesel::helper_types::IntoBoxed<
    'a,
    diesel::dsl::Select<notice::table, diesel::dsl::CountStar>,
    Pg,
>;

macro_rules! filtered {
    ($query:expr, $filter:expr, $tx:expr) => {{
        let Filter { whose, petition, state } = $filter;
        let actor = $tx.actor();
        let mut query = $query;
        query = match whose {
            Whose::Own => {
                let account = actor.account.map_or_else(Uuid::nil, Into::into);
                let applicants: Vec<Uuid> = actor.applicants.iter().map(|id| id.0).collect();
                let own = notice::account_id
                    .assume_not_null()
                    .eq(account)
                    .or(notice::applicant_id.assume_not_null().eq_any(applicants));
                query.filter(own)
            }
            Whose::Petition(id) => query.filter(notice::petition_id.eq(id.0)),
            Whose::Review(id) => query.filter(notice::review_id.eq(id.0)),
        };
        if let Some(petition) = petition {
            query = query.filter(notice::petition_id.eq(petition));
        }
        if let Some(state) = state {
            query = query.filter(notice::state.eq(state.as_str()));
        }
        query
    }};
}

/// Notices, newest first, older than one of them, at most `limit`.
pub async fn list(
    tx: &mut Tx,
    filter: Filter,
    before: Option<NoticeId>,
    limit: i64,
) -> Result<Vec<Listed>, DbError> {
    let query: notice::BoxedQuery<'_, Pg> = notice::table.into_boxed();
    let mut query = filtered!(query, filter, tx);
    if let Some(before) = before {
        query = query.filter(notice::id.lt(before.0));
    }
    let rows: Vec<Row> = query
        .order(notice::id.desc())
        .limit(limit)
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many notices the whole list has.
pub async fn count(tx: &mut Tx, filter: Filter) -> Result<i64, DbError> {
    let query: CountQuery<'_> = notice::table.count().into_boxed();
    Ok(filtered!(query, filter, tx).get_result(tx.conn()).await?)
}
