//! Reading the work lists: by keyset, always through the actor's own rows.

use super::error::DbError;
use super::schema::work_item;
use super::tx::Tx;
use crate::domain::actor::{Actor, Role};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::not;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Stands for "no due day" in the projection, so that the lists sort by one plain column.
pub const NO_DUE_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// One case in a work list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = work_item)]
pub struct WorkItem {
    /// The case.
    pub case_id: Uuid,
    /// `petition`, `review`, `archive_request` or `court_case`.
    pub case_kind: String,
    /// Where it lies.
    pub office_id: Uuid,
    /// Country code.
    pub jurisdiction: String,
    /// The review behind it.
    pub review_id: Option<Uuid>,
    /// Its batch.
    pub batch_id: Option<Uuid>,
    /// Its number.
    pub number: Option<String>,
    /// Its state: of a review, that of the least advanced subject.
    pub state: String,
    /// Who is responsible.
    pub assigned_to: Option<Uuid>,
    /// Nearest due day; [`NO_DUE_DAY`] without one.
    pub due_on: NaiveDate,
    /// How many people it is about.
    pub subjects: i32,
    /// Whether an applicant lives abroad.
    pub abroad: bool,
    /// Country of the first applicant who gave one.
    pub applicant_country: Option<String>,
    /// Since when it lies there.
    pub opened_at: DateTime<Utc>,
    /// Last change.
    pub changed_at: DateTime<Utc>,
    /// Whether it is finished.
    pub closed: bool,
}

/// What a list shows.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only cases this account is responsible for (or sits on the panel of).
    pub mine: Option<Uuid>,
    /// Only cases nobody is responsible for.
    pub unassigned: bool,
    /// Only cases due before this day.
    pub overdue_on: Option<NaiveDate>,
    /// Only cases in this state.
    pub state: Option<String>,
    /// Only this kind of case.
    pub kind: Option<String>,
    /// Only cases due from this day on.
    pub due_from: Option<NaiveDate>,
    /// Only cases due until this day.
    pub due_until: Option<NaiveDate>,
    /// Only cases with an applicant from this country.
    pub country: Option<String>,
    /// Only cases of this batch.
    pub batch: Option<Uuid>,
    /// Finished cases instead of open ones.
    pub closed: bool,
}

type Query<'a> = work_item::BoxedQuery<'a, Pg>;
type CountQuery<'a> = diesel::helper_types::IntoBoxed<
    'a,
    diesel::dsl::Select<work_item::table, diesel::dsl::CountStar>,
    Pg,
>;

/// One office is asked for by itself: an index then gives its rows in their order, and a page reads no
/// more than it shows.
macro_rules! lies_at {
    ($query:expr, $offices:expr) => {
        match $offices.as_slice() {
            [one] => $query.filter(work_item::office_id.eq(*one)),
            _ => $query.filter(work_item::office_id.eq_any($offices)),
        }
    };
}

/// The first fence, which also names the index: the actor's own offices, people or cases. The
/// second is row-level security, with the same meaning.
macro_rules! visible_to {
    ($query:expr, $actor:expr) => {{
        let actor: &Actor = $actor;
        let account = actor.account.map_or_else(Uuid::nil, |id| id.0);
        let offices: Vec<Uuid> = actor.offices.iter().map(|id| id.0).collect();
        let query = $query;
        match actor.role {
            Role::Auditor | Role::System => query,
            Role::Judge => query.filter(work_item::people.contains(vec![account])),
            Role::RegistryClerk | Role::SeniorProsecutor | Role::CommissionChair => {
                lies_at!(query, offices).filter(work_item::case_kind.eq_any(["petition", "review"]))
            }
            Role::CaseOfficer => lies_at!(query, offices).filter(
                work_item::case_kind.eq("petition").or(work_item::case_kind
                    .eq("review")
                    .and(work_item::assigned_to.is_not_distinct_from(account))),
            ),
            Role::CommissionMember => lies_at!(query, offices)
                .filter(work_item::case_kind.eq("review"))
                .filter(work_item::assigned_to.eq(account)),
            Role::ArchiveOfficer => {
                lies_at!(query, offices).filter(work_item::case_kind.eq("archive_request"))
            }
            Role::CourtClerk => {
                lies_at!(query, offices).filter(work_item::case_kind.eq("court_case"))
            }
            Role::Applicant
            | Role::Representative
            | Role::Statistician
            | Role::Administrator
            | Role::Public => query.filter(work_item::case_id.eq(Uuid::nil())),
        }
    }};
}

macro_rules! filtered {
    ($query:expr, $filter:expr) => {{
        let filter: &Filter = $filter;
        let mut query = $query;
        query = if filter.closed {
            query.filter(work_item::closed)
        } else {
            query.filter(not(work_item::closed))
        };
        if let Some(account) = filter.mine {
            query = query.filter(
                work_item::assigned_to
                    .is_not_distinct_from(account)
                    .or(work_item::people.contains(vec![account])),
            );
        }
        if filter.unassigned {
            query = query.filter(work_item::assigned_to.is_null());
        }
        if let Some(today) = filter.overdue_on {
            query = query.filter(work_item::due_on.lt(today));
        }
        if let Some(state) = &filter.state {
            query = query.filter(work_item::state.eq(state.clone()));
        }
        if let Some(kind) = &filter.kind {
            query = query.filter(work_item::case_kind.eq(kind.clone()));
        }
        if let Some(day) = filter.due_from {
            query = query.filter(work_item::due_on.ge(day));
        }
        if let Some(day) = filter.due_until {
            query = query.filter(work_item::due_on.le(day));
        }
        if let Some(country) = &filter.country {
            query = query.filter(work_item::applicant_country.eq(country.clone()));
        }
        if let Some(batch) = filter.batch {
            query = query.filter(work_item::batch_id.eq(batch));
        }
        query
    }};
}

/// One page, nearest due day first, after `after` (due day and case of the last row before).
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    filter: &Filter,
    after: Option<(NaiveDate, Uuid)>,
    limit: i64,
) -> Result<Vec<WorkItem>, DbError> {
    let actor = tx.actor().clone();
    let query: Query<'_> = work_item::table.into_boxed();
    let mut query = filtered!(visible_to!(query, &actor), filter);
    if let Some((due, case)) = after {
        query = query.filter(
            work_item::due_on
                .gt(due)
                .or(work_item::due_on.eq(due).and(work_item::case_id.gt(case))),
        );
    }
    let rows = query
        .order((work_item::due_on, work_item::case_id))
        .limit(limit)
        .select(WorkItem::as_select())
        .load(tx.conn())
        .await?;
    Ok(rows)
}

/// How many rows the whole list has.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64, DbError> {
    let actor = tx.actor().clone();
    let query: CountQuery<'_> = work_item::table.count().into_boxed();
    let total = filtered!(visible_to!(query, &actor), filter).get_result(tx.conn()).await?;
    Ok(total)
}
