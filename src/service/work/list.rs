//! Work lists: mine, my office's, unassigned, overdue, by state, due day, country and batch.

use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::work_list::{self, After, Filter, NO_DUE_DAY, Total, WorkItem};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use uuid::Uuid;

/// Kinds of case a list can hold.
pub(in crate::service) const KINDS: &[&str] =
    &["petition", "review", "archive_request", "court_case"];
/// Views of a list.
pub(in crate::service) const VIEWS: &[&str] =
    &["office", "mine", "unassigned", "overdue", "closed"];

/// Which list, and which part of it.
#[derive(Debug, Clone, Default, serde::Deserialize, utoipa::ToSchema, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct WorkQuery {
    /// `office` (default), `mine`, `unassigned`, `overdue` or `closed`.
    pub view: Option<String>,
    /// `petition`, `review`, `archive_request` or `court_case`.
    pub kind: Option<String>,
    /// State code.
    pub state: Option<String>,
    /// Due from this day on.
    pub due_from: Option<NaiveDate>,
    /// Due until this day.
    pub due_until: Option<NaiveDate>,
    /// Due within so many days from today, 0 to 3650; what is overdue, too.
    pub due_in_days: Option<i64>,
    /// Only what this account is responsible for.
    pub assigned_to: Option<Uuid>,
    /// Two-letter code of an applicant's country.
    pub country: Option<String>,
    /// Batch.
    pub batch: Option<Uuid>,
    /// Only cases whose number has this in it, in capital or small letters.
    pub number: Option<String>,
    /// `next` of the page before.
    pub after: Option<String>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// A case in a list.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct WorkItemView {
    /// The case.
    pub id: Uuid,
    /// Its kind.
    pub kind: String,
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
    /// Its state; of a review, that of its least advanced subject.
    pub state: String,
    /// Who is responsible.
    pub assigned_to: Option<Uuid>,
    /// Nearest due day.
    pub due_on: Option<NaiveDate>,
    /// Whether that day has passed.
    pub overdue: bool,
    /// How many people it is about.
    pub subjects: i32,
    /// Whether an applicant lives abroad.
    pub abroad: bool,
    /// Since when it lies there.
    pub opened_at: DateTime<Utc>,
    /// Last change.
    pub changed_at: DateTime<Utc>,
}

/// One page of a list with the size of the whole.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct WorkPage {
    /// The rows.
    pub items: Vec<WorkItemView>,
    /// Give this as `after` for the next page; none on the last.
    pub next: Option<String>,
    /// How many rows the whole list has.
    pub total: i64,
}

/// A checked query.
#[derive(Debug)]
pub(super) struct Wanted {
    filter: Filter,
    after: Option<After>,
    limit: i64,
}

impl WorkQuery {
    pub(super) fn check(
        self,
        account: Option<Uuid>,
        today: NaiveDate,
    ) -> Result<Wanted, FieldErrors> {
        let mut errors = FieldErrors::default();
        let view = self.view.as_deref().unwrap_or("office");
        known(&mut errors, "/view", view, VIEWS);
        if let Some(kind) = &self.kind {
            known(&mut errors, "/kind", kind, KINDS);
        }
        let limit = self.limit.unwrap_or(50);
        if !(1..=200).contains(&limit) {
            errors.add(
                "/limit",
                "out_of_range",
                Message::new("Give a number from 1 to 200.").between(1, 200),
            );
        }
        let days = self.due_in_days;
        if days.is_some_and(|days| !(0..=3_650).contains(&days)) {
            errors.add(
                "/due_in_days",
                "out_of_range",
                Message::new("Give a number from 0 to 3650.").between(0, 3_650),
            );
        }
        let soon = days.and_then(|days| today.checked_add_signed(TimeDelta::try_days(days)?));
        let country = self.country.map(|country| country.trim().to_lowercase());
        if country
            .as_ref()
            .is_some_and(|c| c.len() != 2 || !c.bytes().all(|b| b.is_ascii_lowercase()))
        {
            errors.add("/country", "not_a_country", "Give a two-letter country code.");
        }
        let number = errors.optional_text("/number", self.number.as_deref(), 100);
        let after = self.after.as_deref().map(|given| read_cursor(given, view == "closed"));
        if after == Some(None) {
            errors.add("/after", "not_a_cursor", "Give the `next` of the page before.");
        }
        let filter = Filter {
            mine: (view == "mine").then_some(account).flatten(),
            unassigned: view == "unassigned",
            overdue_on: (view == "overdue").then_some(today),
            closed: view == "closed",
            state: self.state,
            kind: self.kind,
            due_from: self.due_from,
            due_until: self.due_until.into_iter().chain(soon).min(),
            assigned_to: self.assigned_to,
            country,
            batch: self.batch,
            number,
        };
        errors.into_result(Wanted { filter, after: after.flatten(), limit })
    }
}

fn known(errors: &mut FieldErrors, pointer: &str, given: &str, list: &[&str]) {
    if !list.contains(&given) {
        errors.add(pointer, "unknown_code", format!("Use one of: {}.", list.join(", ")));
    }
}

fn read_cursor(text: &str, closed: bool) -> Option<After> {
    let (by, id) = text.split_once('_')?;
    let id = id.parse().ok()?;
    if closed {
        return Some(After::Changed(DateTime::from_timestamp_micros(by.parse().ok()?)?, id));
    }
    Some(After::Due(if by == "none" { NO_DUE_DAY } else { by.parse().ok()? }, id))
}

fn cursor(item: &WorkItem) -> String {
    if item.closed {
        format!("{}_{}", item.changed_at.timestamp_micros(), item.case_id)
    } else if item.due_on == NO_DUE_DAY {
        format!("none_{}", item.case_id)
    } else {
        format!("{}_{}", item.due_on, item.case_id)
    }
}

fn view(item: WorkItem, today: NaiveDate) -> WorkItemView {
    WorkItemView {
        id: item.case_id,
        kind: item.case_kind,
        office_id: item.office_id,
        jurisdiction: item.jurisdiction,
        review_id: item.review_id,
        batch_id: item.batch_id,
        number: item.number,
        state: item.state,
        assigned_to: item.assigned_to,
        due_on: Some(item.due_on).filter(|due| *due != NO_DUE_DAY),
        overdue: !item.closed && item.due_on < today,
        subjects: item.subjects,
        abroad: item.abroad,
        opened_at: item.opened_at,
        changed_at: item.changed_at,
    }
}

/// One page of a work list; the total counts the same rows the pages show.
///
/// # Errors
/// `Denied` for roles without work lists; `Invalid`.
pub async fn list(context: &Context, actor: &Actor, query: WorkQuery) -> Result<WorkPage> {
    let wanted = allowed(context, actor, query)?;
    context
        .read(actor, async |tx| {
            let (items, next) = rows(tx, context, &wanted).await?;
            let total = work_list::count(tx, &wanted.filter).await?;
            Ok(WorkPage { items, next, total })
        })
        .await
}

/// Where counting for a desk stops: what is more is told as "this many and more".
const MOST_COUNTED: i64 = 1_000;

/// One page of a work list, and how much lies in other lists.
#[derive(Debug, Clone)]
pub struct WorkDesk {
    /// The rows.
    pub items: Vec<WorkItemView>,
    /// Give this as `after` for the next page; none on the last.
    pub next: Option<String>,
    /// How many rows each of the counted lists has.
    pub totals: Vec<Total>,
}

/// One page of a work list with the sizes of some lists, all of one moment.
///
/// # Errors
/// As [`list`].
pub async fn desk(
    context: &Context,
    actor: &Actor,
    query: WorkQuery,
    counted: Vec<WorkQuery>,
) -> Result<WorkDesk> {
    let wanted = allowed(context, actor, query)?;
    let counted = counted.into_iter().map(|query| allowed(context, actor, query));
    let counted: Vec<Wanted> = counted.collect::<Result<_>>()?;
    context
        .read(actor, async |tx| {
            let (items, next) = rows(tx, context, &wanted).await?;
            let mut totals = Vec::new();
            for one in &counted {
                totals.push(work_list::count_up_to(tx, &one.filter, MOST_COUNTED).await?);
            }
            Ok(WorkDesk { items, next, totals })
        })
        .await
}

fn allowed(context: &Context, actor: &Actor, query: WorkQuery) -> Result<Wanted> {
    let leave = may(actor, Action::ListWork, &CaseFacts::of_own(actor))?;
    tracing::trace!(action = %leave.action(), "work list");
    Ok(query.check(actor.account.map(Into::into), context.clock.today())?)
}

/// One page, and where the next one begins.
async fn rows(
    tx: &mut Tx,
    context: &Context,
    wanted: &Wanted,
) -> Result<(Vec<WorkItemView>, Option<String>)> {
    // One row more than asked for tells whether there is a next page.
    let mut items = work_list::list(tx, &wanted.filter, wanted.after, wanted.limit + 1).await?;
    let size = usize::try_from(wanted.limit).map_err(Error::internal)?;
    let more = items.len() > size;
    items.truncate(size);
    let next = items.last().filter(|_| more).map(cursor);
    let today = context.clock.today();
    Ok((items.into_iter().map(|item| view(item, today)).collect(), next))
}
