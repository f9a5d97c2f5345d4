//! Lists of petitions: a family's own, an office's.

use super::lookup::reference;
use crate::domain::actor::{Actor, Role};
use crate::domain::petition::Reference;
use crate::domain::workflow::petition::State;
use crate::store::error::{DbError, code};
use crate::store::schema::petition;
use crate::store::tx::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::{exists, not};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which petitions.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// In this state.
    pub state: Option<State>,
    /// Before this one in the list (newest first).
    pub after: Option<Uuid>,
}

/// A petition in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: Uuid,
    /// File number as printed.
    pub number: Option<String>,
    /// Nine digits by which it is known since it was sent.
    pub reference: Option<Reference>,
    /// Where it is.
    pub state: State,
    /// Office it is addressed to.
    pub office: Option<Uuid>,
    /// Country whose law counts.
    pub country: String,
    /// `online` or `paper`.
    pub channel: String,
    /// Day the letter arrived.
    pub received_on: Option<NaiveDate>,
    /// When it was submitted.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it was registered.
    pub registered_at: Option<DateTime<Utc>>,
    /// The review it is linked to.
    pub review: Option<Uuid>,
    /// Counts the changes.
    pub version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = petition)]
struct Row {
    id: Uuid,
    number: Option<String>,
    reference: Option<String>,
    state: String,
    office_id: Option<Uuid>,
    jurisdiction: String,
    channel: String,
    received_on: Option<NaiveDate>,
    submitted_at: Option<DateTime<Utc>>,
    registered_at: Option<DateTime<Utc>>,
    review_id: Option<Uuid>,
    version: i32,
    created_at: DateTime<Utc>,
}

/// What the actor sees: the first fence, which row-level security repeats.
fn visible_to(actor: &Actor, state: Option<State>) -> petition::BoxedQuery<'static, Pg> {
    use crate::store::schema::exclusion;
    let mut query = petition::table.into_boxed();
    if let Some(state) = state {
        query = query.filter(petition::state.eq(state.as_str()));
    }
    let applicants: Vec<Uuid> = actor.applicants.iter().map(|id| id.0).collect();
    let offices: Vec<Uuid> = actor.offices.iter().map(|id| id.0).collect();
    match actor.role {
        Role::Applicant | Role::Representative => {
            query.filter(petition::applicant_id.eq_any(applicants))
        }
        Role::RegistryClerk
        | Role::CaseOfficer
        | Role::SeniorProsecutor
        | Role::CommissionChair => {
            let kept_out = exclusion::table.filter(
                exclusion::review_id
                    .nullable()
                    .eq(petition::review_id)
                    .and(exclusion::account_id.nullable().eq(actor.account.map(Uuid::from))),
            );
            query
                .filter(petition::office_id.eq_any(offices))
                .filter(petition::state.ne("draft").or(petition::channel.eq("paper")))
                .filter(not(exists(kept_out)))
        }
        Role::Auditor | Role::System => query,
        Role::Administrator => query.filter(petition::id.eq_any(actor.cases.clone())),
        Role::CommissionMember
        | Role::ArchiveOfficer
        | Role::CourtClerk
        | Role::Judge
        | Role::Statistician
        | Role::Public => query.filter(petition::id.eq_any(Vec::<Uuid>::new())),
    }
}

/// A page of petitions that the actor sees, newest first.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, filter: &Filter, limit: i64) -> Result<Vec<Line>, DbError> {
    let mut query = visible_to(tx.actor(), filter.state)
        .order(petition::id.desc())
        .limit(limit)
        .select(Row::as_select());
    if let Some(after) = filter.after {
        query = query.filter(petition::id.lt(after));
    }
    let rows: Vec<Row> = query.load(tx.conn()).await?;
    let line = |row: Row| {
        Ok(Line {
            id: row.id,
            number: row.number,
            reference: reference(row.reference.as_deref())?,
            state: code("petition.state", &row.state)?,
            office: row.office_id,
            country: row.jurisdiction,
            channel: row.channel,
            received_on: row.received_on,
            submitted_at: row.submitted_at,
            registered_at: row.registered_at,
            review: row.review_id,
            version: row.version,
            created_at: row.created_at,
        })
    };
    rows.into_iter().map(line).collect()
}

/// How many petitions the whole list has, whatever the page.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64, DbError> {
    let count = visible_to(tx.actor(), filter.state).count().get_result(tx.conn()).await?;
    Ok(count)
}
