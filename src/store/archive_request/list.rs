//! Lists of requests.

use super::{Request, RequestRow};
use crate::domain::actor::{Actor, Role};
use crate::domain::id::{ArchiveRequestId, OfficeId, ReviewId, SubjectId};
use crate::domain::workflow::request::State;
use crate::store::error::DbError;
use crate::store::schema::{
    archive_request, archive_request_subject, case_reader, office, person_name, review_subject,
};
use crate::store::tx::Tx;
use chrono::NaiveDate;
use diesel::dsl::exists;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which requests.
#[derive(Debug, Clone, Default)]
pub struct RequestFilter {
    /// Of this review.
    pub review: Option<ReviewId>,
    /// In this state.
    pub state: Option<State>,
    /// After this one, oldest first.
    pub after: Option<ArchiveRequestId>,
}

/// The requests an actor may see: the first fence. An archive sees what was sent to it; others see
/// what belongs to the reviews that row-level security shows them, and ask by review.
fn visible_to(actor: &Actor, filter: &RequestFilter) -> archive_request::BoxedQuery<'static, Pg> {
    let mut query = archive_request::table.into_boxed();
    let offices: Vec<Uuid> = actor.offices.iter().map(|id| id.0).collect();
    let readers = |kind: &'static str, parties: Vec<Uuid>| {
        exists(
            case_reader::table
                .filter(case_reader::case_id.eq(archive_request::review_id))
                .filter(case_reader::kind.eq(kind))
                .filter(case_reader::party.eq_any(parties)),
        )
    };
    match actor.role {
        Role::ArchiveOfficer => {
            query = query
                .filter(archive_request::archive_id.eq_any(offices))
                .filter(archive_request::state.ne("drafted"));
        }
        Role::CourtClerk => query = query.filter(readers("court", offices)),
        Role::Judge => {
            let judge = actor.account.map(Uuid::from).into_iter().collect();
            query = query.filter(readers("judge", judge));
        }
        Role::RegistryClerk
        | Role::CaseOfficer
        | Role::SeniorProsecutor
        | Role::CommissionMember
        | Role::CommissionChair => {
            query = query.filter(archive_request::office_id.eq_any(offices));
        }
        // An administrator or a family asks for the requests of one review, which is judged first.
        Role::Applicant
        | Role::Representative
        | Role::Statistician
        | Role::Auditor
        | Role::Administrator
        | Role::System
        | Role::Public => {}
    }
    if let Some(review) = filter.review {
        query = query.filter(archive_request::review_id.eq(Uuid::from(review)));
    }
    if let Some(state) = filter.state {
        query = query.filter(archive_request::state.eq(state.as_str()));
    }
    query
}

/// Requests that the actor sees, oldest first, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    filter: &RequestFilter,
    limit: i64,
) -> Result<Vec<Request>, DbError> {
    let mut query = visible_to(tx.actor(), filter);
    if let Some(after) = filter.after {
        query = query.filter(archive_request::id.gt(Uuid::from(after)));
    }
    let rows: Vec<RequestRow> = query
        .order(archive_request::id)
        .limit(limit)
        .select(RequestRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Those of these requests that the actor sees, in no order.
///
/// # Errors
/// [`DbError`].
pub async fn list_some(tx: &mut Tx, ids: &[Uuid]) -> Result<Vec<Request>, DbError> {
    let rows: Vec<RequestRow> = visible_to(tx.actor(), &RequestFilter::default())
        .filter(archive_request::id.eq_any(ids.to_vec()))
        .select(RequestRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many requests the filter holds, wherever the page starts.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx, filter: &RequestFilter) -> Result<i64, DbError> {
    let query = visible_to(tx.actor(), filter);
    Ok(query.count().get_result(tx.conn()).await?)
}

/// The sent requests about one subject, oldest first, each with how many subjects it is about.
///
/// # Errors
/// [`DbError`].
pub async fn list_of_subject(
    tx: &mut Tx,
    subject: SubjectId,
) -> Result<Vec<(Request, i64)>, DbError> {
    let about = archive_request_subject::table
        .filter(archive_request_subject::subject_id.eq(Uuid::from(subject)))
        .select(archive_request_subject::request_id);
    let rows: Vec<RequestRow> = archive_request::table
        .filter(archive_request::id.eq_any(about))
        .filter(archive_request::state.ne("drafted"))
        .order(archive_request::id)
        .select(RequestRow::as_select())
        .load(tx.conn())
        .await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let counted: Vec<(Uuid, i64)> = archive_request_subject::table
        .filter(archive_request_subject::request_id.eq_any(ids))
        .group_by(archive_request_subject::request_id)
        .select((archive_request_subject::request_id, diesel::dsl::count_star()))
        .load(tx.conn())
        .await?;
    let number = |id: Uuid| counted.iter().find(|(of, _)| *of == id).map_or(0, |(_, n)| *n);
    rows.into_iter()
        .map(|row| Ok((number(row.id), row)))
        .map(|pair: Result<_, DbError>| {
            let (n, row) = pair?;
            Ok((Request::try_from(row)?, n))
        })
        .collect()
}

/// The subjects a request is about.
///
/// # Errors
/// [`DbError`].
pub async fn subjects_of(
    tx: &mut Tx,
    request: ArchiveRequestId,
) -> Result<Vec<SubjectId>, DbError> {
    let ids: Vec<Uuid> = archive_request_subject::table
        .filter(archive_request_subject::request_id.eq(Uuid::from(request)))
        .order(archive_request_subject::subject_id)
        .select(archive_request_subject::subject_id)
        .load(tx.conn())
        .await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// How many requests of a review wait for an answer.
///
/// # Errors
/// [`DbError`].
pub async fn open_of_review(tx: &mut Tx, review: ReviewId) -> Result<i64, DbError> {
    Ok(archive_request::table
        .filter(archive_request::review_id.eq(Uuid::from(review)))
        .filter(archive_request::state.eq("sent"))
        .count()
        .get_result(tx.conn())
        .await?)
}

/// Every spelling of the subjects' persons, in the order of the subjects' ids.
///
/// # Errors
/// [`DbError`].
pub async fn list_names(tx: &mut Tx, subjects: &[SubjectId]) -> Result<Vec<String>, DbError> {
    let ids: Vec<Uuid> = subjects.iter().map(|id| id.0).collect();
    Ok(review_subject::table
        .inner_join(person_name::table.on(person_name::person_id.eq(review_subject::person_id)))
        .filter(review_subject::id.eq_any(ids))
        .order((review_subject::position, person_name::position, person_name::id))
        .select(person_name::raw)
        .load(tx.conn())
        .await?)
}

/// An archive of the system that exists on this day: its name in every language, and its country.
///
/// # Errors
/// [`DbError`].
pub async fn find_archive(
    tx: &mut Tx,
    id: OfficeId,
    today: NaiveDate,
) -> Result<Option<serde_json::Value>, DbError> {
    Ok(office::table
        .find(Uuid::from(id))
        .filter(office::kind.eq("archive"))
        .filter(office::valid_from.le(today))
        .filter(office::valid_to.is_null().or(office::valid_to.ge(today)))
        .select(office::name)
        .first(tx.conn())
        .await
        .optional()?)
}
