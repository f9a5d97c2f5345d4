//! Reading the work lists: by keyset, always through the actor's own rows.

use super::error::DbError;
use super::like::like;
use super::schema::{case_reader, work_count, work_item};
use super::tx::Tx;
use crate::domain::actor::{Actor, Role};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::{not, sum};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::Integer;
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
    /// Only cases this account is responsible for, whoever asks.
    pub assigned_to: Option<Uuid>,
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
    /// Only cases whose number has this in it.
    pub number: Option<String>,
    /// Finished cases instead of open ones.
    pub closed: bool,
}

impl Filter {
    /// Whether it asks only for what the kept numbers are kept by.
    const fn of_alike(&self) -> bool {
        self.mine.is_none()
            && self.assigned_to.is_none()
            && self.overdue_on.is_none()
            && self.due_from.is_none()
            && self.due_until.is_none()
            && self.country.is_none()
            && self.batch.is_none()
            && self.number.is_none()
    }
}

type Query<'a> = work_item::BoxedQuery<'a, Pg>;
type CountQuery<'a> = diesel::helper_types::IntoBoxed<
    'a,
    diesel::dsl::Select<work_item::table, diesel::dsl::CountStar>,
    Pg,
>;
type KeptQuery<'a> = diesel::helper_types::IntoBoxed<
    'a,
    diesel::dsl::Select<work_count::table, diesel::helper_types::sum<work_count::cases>>,
    Pg,
>;

/// One office is asked for by itself: an index then gives its rows in their order, and a page reads no
/// more than it shows.
macro_rules! lies_at {
    ($table:ident, $query:expr, $offices:expr) => {
        match $offices.as_slice() {
            [one] => $query.filter($table::office_id.eq(*one)),
            _ => $query.filter($table::office_id.eq_any($offices)),
        }
    };
}

/// The cases of a judge: those of the own panels, found by the reviews that the judge may read.
#[diesel::dsl::auto_type(no_type_alias)]
fn sits(judge: Uuid, panel: Vec<Uuid>) -> _ {
    work_item::case_kind
        .eq("court_case")
        .and(
            work_item::review_id.assume_not_null().eq_any(
                case_reader::table
                    .filter(case_reader::kind.eq("judge"))
                    .filter(case_reader::party.eq(judge))
                    .select(case_reader::case_id),
            ),
        )
        .and(work_item::people.contains(panel))
}

/// The first fence, which also names the index: the actor's own offices, people or cases. The
/// second is row-level security, with the same meaning. `$sits` is what a judge sees.
macro_rules! visible_to {
    ($table:ident, $query:expr, $actor:expr, $sits:expr) => {{
        let actor: &Actor = $actor;
        let account = actor.account.map_or_else(Uuid::nil, |id| id.0);
        let offices: Vec<Uuid> = actor.offices.iter().map(|id| id.0).collect();
        let query = $query;
        match actor.role {
            Role::Auditor | Role::System => query,
            Role::Judge => query.filter($sits(account, vec![account])),
            Role::RegistryClerk | Role::SeniorProsecutor | Role::CommissionChair => {
                lies_at!($table, query, offices)
                    .filter($table::case_kind.eq_any(["petition", "review"]))
            }
            Role::CaseOfficer => lies_at!($table, query, offices).filter(
                $table::case_kind.eq("petition").or($table::case_kind
                    .eq("review")
                    .and($table::assigned_to.is_not_distinct_from(account))),
            ),
            Role::CommissionMember => lies_at!($table, query, offices)
                .filter($table::case_kind.eq("review"))
                .filter($table::assigned_to.eq(account)),
            Role::ArchiveOfficer => {
                lies_at!($table, query, offices).filter($table::case_kind.eq("archive_request"))
            }
            Role::CourtClerk => {
                lies_at!($table, query, offices).filter($table::case_kind.eq("court_case"))
            }
            Role::Applicant
            | Role::Representative
            | Role::Statistician
            | Role::Administrator
            | Role::Public => query.filter($table::office_id.eq(Uuid::nil())),
        }
    }};
}

/// What the kept numbers know as well as the rows.
macro_rules! alike {
    ($table:ident, $query:expr, $filter:expr) => {{
        let filter: &Filter = $filter;
        let mut query = $query;
        query = if filter.closed {
            query.filter($table::closed)
        } else {
            query.filter(not($table::closed))
        };
        if filter.unassigned {
            query = query.filter($table::assigned_to.is_null());
        }
        if let Some(state) = &filter.state {
            query = query.filter($table::state.eq(state.clone()));
        }
        if let Some(kind) = &filter.kind {
            query = query.filter($table::case_kind.eq(kind.clone()));
        }
        query
    }};
}

macro_rules! filtered {
    ($query:expr, $filter:expr, $actor:expr) => {{
        let filter: &Filter = $filter;
        let mut query = alike!(work_item, $query, filter);
        // Judges see no cases but those of their panels; all others are responsible for theirs.
        if let Some(account) = filter.mine
            && $actor.role != Role::Judge
        {
            query = query.filter(work_item::assigned_to.eq(account));
        }
        if let Some(account) = filter.assigned_to {
            query = query.filter(work_item::assigned_to.eq(account));
        }
        if let Some(today) = filter.overdue_on {
            query = query.filter(work_item::due_on.lt(today));
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
        if let Some(number) = &filter.number {
            query = query.filter(work_item::number.ilike(like(number)));
        }
        query
    }};
}

/// Where the page before ended: its last case, with what its list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Of open cases: the due day.
    Due(NaiveDate, Uuid),
    /// Of finished cases: the last change.
    Changed(DateTime<Utc>, Uuid),
}

/// One page: of open cases nearest due day first, of finished ones latest change first.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    filter: &Filter,
    after: Option<After>,
    limit: i64,
) -> Result<Vec<WorkItem>, DbError> {
    let actor = tx.actor().clone();
    let query: Query<'_> = work_item::table.into_boxed();
    let mut query = filtered!(visible_to!(work_item, query, &actor, sits), filter, actor);
    query = match after {
        None => query,
        Some(After::Due(due, case)) => query.filter(
            work_item::due_on
                .gt(due)
                .or(work_item::due_on.eq(due).and(work_item::case_id.gt(case))),
        ),
        Some(After::Changed(at, case)) => query.filter(
            work_item::changed_at
                .lt(at)
                .or(work_item::changed_at.eq(at).and(work_item::case_id.gt(case))),
        ),
    };
    query = if filter.closed {
        query.order((work_item::changed_at.desc(), work_item::case_id))
    } else {
        query.order((work_item::due_on, work_item::case_id))
    };
    let rows = query.limit(limit).select(WorkItem::as_select()).load(tx.conn()).await?;
    Ok(rows)
}

/// How many rows the whole list has: from the kept numbers where they tell it, else by counting.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx, filter: &Filter) -> Result<i64, DbError> {
    if filter.of_alike()
        && let Some(total) = kept(tx, filter).await?
    {
        return Ok(total);
    }
    let actor = tx.actor().clone();
    let query: CountQuery<'_> = work_item::table.count().into_boxed();
    let query = filtered!(visible_to!(work_item, query, &actor, sits), filter, actor);
    Ok(query.get_result(tx.conn()).await?)
}

/// How many rows a list has, as far as they were counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// So many.
    pub cases: i64,
    /// And more.
    pub and_more: bool,
}

/// The same for numbers beside a list: at `most` it stops counting, unless the kept numbers tell more.
///
/// # Errors
/// [`DbError`].
pub async fn count_up_to(tx: &mut Tx, filter: &Filter, most: i64) -> Result<Total, DbError> {
    if filter.of_alike()
        && let Some(total) = kept(tx, filter).await?
    {
        return Ok(Total { cases: total, and_more: false });
    }
    let actor = tx.actor().clone();
    let query = work_item::table.select(1.into_sql::<Integer>()).into_boxed();
    let query = filtered!(visible_to!(work_item, query, &actor, sits), filter, actor);
    let found: Vec<i32> = query.limit(most + 1).load(tx.conn()).await?;
    let cases = i64::try_from(found.len()).unwrap_or(i64::MAX);
    Ok(Total { cases: cases.min(most), and_more: cases > most })
}

/// The total from the kept numbers; none for whoever they say nothing to, see the policies of
/// `work_count`: a judge, and people who are kept out of some review.
async fn kept(tx: &mut Tx, filter: &Filter) -> Result<Option<i64>, DbError> {
    let actor = tx.actor().clone();
    let query: KeptQuery<'_> = work_count::table.select(sum(work_count::cases)).into_boxed();
    let nobody = |_, _| work_count::office_id.eq(Uuid::nil());
    let query = alike!(work_count, visible_to!(work_count, query, &actor, nobody), filter);
    Ok(query.get_result(tx.conn()).await?)
}
