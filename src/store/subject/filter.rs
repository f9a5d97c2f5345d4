//! Choosing subjects of a review: by their state, a name and their conclusion.

use super::{Subject, SubjectRow, all};
use crate::domain::id::{ReviewId, SubjectId};
use crate::domain::workflow::subject::State;
use crate::store::conclusion::ConclusionKind;
use crate::store::error::DbError;
use crate::store::like::like;
use crate::store::schema::{conclusion, person_name, review_subject};
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which conclusion a subject has in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InHand {
    /// None.
    Nothing,
    /// One of this kind.
    Conclusion(ConclusionKind),
}

/// Which subjects of a review; each part narrows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SubjectFilter {
    /// Those that stand here.
    pub state: Option<State>,
    /// Those of whom a spelling of the name has this in it.
    pub name: Option<String>,
    /// Those with this conclusion.
    pub conclusion: Option<InHand>,
}

/// The subjects of a review that a filter lets through, before they are ordered and cut.
macro_rules! chosen {
    ($review:expr, $filter:expr) => {{
        let mut query = review_subject::table
            .filter(review_subject::review_id.eq(Uuid::from($review)))
            .into_boxed();
        if let Some(state) = $filter.state {
            query = query.filter(review_subject::state.eq(state.as_str()));
        }
        if let Some(name) = &$filter.name {
            let named = person_name::table
                .filter(person_name::person_id.eq(review_subject::person_id))
                .filter(person_name::raw.ilike(like(name)));
            query = query.filter(diesel::dsl::exists(named));
        }
        match $filter.conclusion {
            None => query,
            Some(InHand::Nothing) => query.filter(review_subject::conclusion_id.is_null()),
            Some(InHand::Conclusion(kind)) => {
                let of_kind = conclusion::table
                    .filter(conclusion::review_id.eq(Uuid::from($review)))
                    .filter(conclusion::kind.eq(kind.as_str()))
                    .select(conclusion::id.nullable());
                query.filter(review_subject::conclusion_id.eq_any(of_kind))
            }
        }
    }};
}

/// Subjects of a review after a position, in their order, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn page(
    tx: &mut Tx,
    review: ReviewId,
    filter: &SubjectFilter,
    after: i32,
    limit: i64,
) -> Result<Vec<Subject>, DbError> {
    let query = chosen!(review, filter)
        .filter(review_subject::position.gt(after))
        .order(review_subject::position)
        .limit(limit)
        .select(SubjectRow::as_select());
    all(query.load(tx.conn()).await?)
}

/// How many subjects of a review a filter lets through.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx, review: ReviewId, filter: &SubjectFilter) -> Result<i64, DbError> {
    Ok(chosen!(review, filter).count().get_result(tx.conn()).await?)
}

/// All of them, in the order of their ids.
///
/// # Errors
/// [`DbError`].
pub async fn list_matching(
    tx: &mut Tx,
    review: ReviewId,
    filter: &SubjectFilter,
) -> Result<Vec<SubjectId>, DbError> {
    let query = chosen!(review, filter).order(review_subject::id).select(review_subject::id);
    let ids: Vec<Uuid> = query.load(tx.conn()).await?;
    Ok(ids.into_iter().map(Into::into).collect())
}
