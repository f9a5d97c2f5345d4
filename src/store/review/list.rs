//! Lists of reviews.

use super::{Review, ReviewRow};
use crate::domain::actor::{Actor, Role};
use crate::domain::id::{BatchId, ReviewId};
use crate::store::error::DbError;
use crate::store::schema::{case_reader, exclusion, review};
use crate::store::tx::Tx;
use diesel::dsl::{exists, not};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which reviews.
#[derive(Debug, Clone, Default)]
pub struct ReviewFilter {
    /// Of this batch.
    pub batch: Option<BatchId>,
    /// Of which nobody is responsible (`true`) or somebody is (`false`).
    pub unassigned: Option<bool>,
    /// After this one; newest first.
    pub after: Option<ReviewId>,
}

/// A review in a list.
pub type ReviewLine = Review;

/// The reviews an actor may see: the first fence, which row-level security repeats.
fn visible_to(actor: &Actor) -> review::BoxedQuery<'static, Pg> {
    let uuids =
        |ids: &[crate::domain::id::OfficeId]| -> Vec<Uuid> { ids.iter().map(|id| id.0).collect() };
    let account = actor.account.map(Uuid::from);
    let kept_out = exclusion::table
        .filter(exclusion::review_id.eq(review::id))
        .filter(exclusion::account_id.nullable().eq(account));
    let query = review::table.filter(not(exists(kept_out))).into_boxed();
    let readers = |kind: &'static str, parties: Vec<Uuid>| {
        exists(
            case_reader::table
                .filter(case_reader::case_id.eq(review::id))
                .filter(case_reader::kind.eq(kind))
                .filter(case_reader::party.eq_any(parties)),
        )
    };
    match actor.role {
        Role::RegistryClerk | Role::SeniorProsecutor | Role::CommissionChair => {
            query.filter(review::office_id.eq_any(uuids(&actor.offices)))
        }
        Role::CaseOfficer | Role::CommissionMember => query
            .filter(review::office_id.eq_any(uuids(&actor.offices)))
            .filter(review::assigned_to.eq(account)),
        Role::Applicant | Role::Representative => {
            query.filter(readers("applicant", actor.applicants.iter().map(|id| id.0).collect()))
        }
        Role::CourtClerk => query.filter(readers("court", uuids(&actor.offices))),
        Role::Judge => query.filter(readers("judge", account.into_iter().collect())),
        Role::Auditor | Role::System => query,
        Role::Administrator => query.filter(review::id.eq_any(actor.cases.clone())),
        Role::ArchiveOfficer | Role::Statistician | Role::Public => {
            query.filter(review::id.eq_any(Vec::<Uuid>::new()))
        }
    }
}

fn filtered(actor: &Actor, filter: &ReviewFilter) -> review::BoxedQuery<'static, Pg> {
    let mut query = visible_to(actor);
    if let Some(batch) = filter.batch {
        query = query.filter(review::batch_id.eq(Uuid::from(batch)));
    }
    match filter.unassigned {
        Some(true) => query.filter(review::assigned_to.is_null()),
        Some(false) => query.filter(review::assigned_to.is_not_null()),
        None => query,
    }
}

/// Reviews that the actor sees, newest first, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    filter: &ReviewFilter,
    limit: i64,
) -> Result<Vec<ReviewLine>, DbError> {
    let mut query = filtered(tx.actor(), filter);
    if let Some(after) = filter.after {
        query = query.filter(review::id.lt(Uuid::from(after)));
    }
    let rows: Vec<ReviewRow> = query
        .order(review::id.desc())
        .limit(limit)
        .select(ReviewRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many reviews the filter holds, wherever the page starts.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx, filter: &ReviewFilter) -> Result<i64, DbError> {
    let query = filtered(tx.actor(), filter);
    Ok(query.count().get_result(tx.conn()).await?)
}
