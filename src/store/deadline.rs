//! Deadlines, the calendars they are computed with, and who answers for them.

mod calendar;
mod responsible;

pub use calendar::{calendar, list_calendar_rows, save_calendar_row};
pub use responsible::{Responsible, find_responsible};

use super::error::{DbError, code};
use super::schema::deadline;
use super::tx::Tx;
use crate::domain::deadline::{DeadlineRule, DerivationStep, Extension, Limits, Pause, RuleCode};
use crate::domain::id::{DeadlineId, ReviewId};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use uuid::Uuid;

crate::domain::code::codes! {
    /// Where a deadline is.
    pub enum DeadlineState {
        /// The clock runs.
        Running = "running",
        /// The clock stands still.
        Paused = "paused",
        /// Done in time or late.
        Met = "met",
        /// Fell away.
        Cancelled = "cancelled",
    }
}

/// The rule as it was in force, kept with the deadline: a later profile does not change it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleInForce {
    /// The rule.
    pub rule: DeadlineRule,
    /// The bounds of its profile.
    pub limits: Limits,
    /// The profile's version.
    pub profile: String,
}

/// A deadline of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Its id.
    pub id: DeadlineId,
    /// `petition`, `review`, `archive_request` or `court_case`.
    pub case_kind: String,
    /// The case.
    pub case_id: Uuid,
    /// The review behind it.
    pub review: Option<ReviewId>,
    /// Country code: whose calendar counts.
    pub jurisdiction: String,
    /// The rule.
    pub in_force: RuleInForce,
    /// Day of the starting event.
    pub start_on: NaiveDate,
    /// Due day as shown.
    pub due_on: NaiveDate,
    /// Where it is.
    pub state: DeadlineState,
    /// When the clock stood still.
    pub pauses: Vec<Pause>,
    /// Granted extensions.
    pub extensions: Vec<Extension>,
    /// How the due day came about.
    pub derivation: Vec<DerivationStep>,
    /// Last alert sent, in per cent; 0 before the first.
    pub alerted: i32,
    /// Why it was last computed again.
    pub recomputed_reason: Option<String>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = deadline)]
struct Row {
    id: Uuid,
    case_kind: String,
    case_id: Uuid,
    review_id: Option<Uuid>,
    jurisdiction: String,
    rule: Value,
    start_on: NaiveDate,
    due_on: NaiveDate,
    state: String,
    pauses: Value,
    extensions: Value,
    derivation: Value,
    alerted: i32,
    recomputed_reason: Option<String>,
    ended_at: Option<DateTime<Utc>>,
}

fn read<T: serde::de::DeserializeOwned>(table: &'static str, value: Value) -> Result<T, DbError> {
    serde_json::from_value(value)
        .map_err(|error| DbError::Corrupt { table, value: error.to_string() })
}

fn written<T: Serialize>(value: &T) -> Result<Value, DbError> {
    serde_json::to_value(value)
        .map_err(|error| DbError::Corrupt { table: "deadline", value: error.to_string() })
}

impl TryFrom<Row> for Deadline {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            case_kind: row.case_kind,
            case_id: row.case_id,
            review: row.review_id.map(Into::into),
            jurisdiction: row.jurisdiction,
            in_force: read("deadline.rule", row.rule)?,
            start_on: row.start_on,
            due_on: row.due_on,
            state: code("deadline.state", &row.state)?,
            pauses: read("deadline.pauses", row.pauses)?,
            extensions: read("deadline.extensions", row.extensions)?,
            derivation: read("deadline.derivation", row.derivation)?,
            alerted: row.alerted,
            recomputed_reason: row.recomputed_reason,
            ended_at: row.ended_at,
        })
    }
}

/// Writes a new deadline, unless an open one of the same rule exists in the case.
///
/// # Errors
/// [`DbError`].
pub async fn insert(tx: &mut Tx, new: &Deadline) -> Result<bool, DbError> {
    let now = tx.now();
    let made = diesel::insert_into(deadline::table)
        .values((
            deadline::id.eq(new.id.0),
            deadline::case_kind.eq(&new.case_kind),
            deadline::case_id.eq(new.case_id),
            deadline::review_id.eq(new.review.map(|id| id.0)),
            deadline::jurisdiction.eq(&new.jurisdiction),
            deadline::rule_code.eq(new.in_force.rule.code.as_str()),
            deadline::rule.eq(written(&new.in_force)?),
            deadline::start_on.eq(new.start_on),
            deadline::due_on.eq(new.due_on),
            deadline::state.eq(new.state.as_str()),
            deadline::pauses.eq(written(&new.pauses)?),
            deadline::extensions.eq(written(&new.extensions)?),
            deadline::derivation.eq(written(&new.derivation)?),
            deadline::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(made == 1)
}

/// Saves what a pause, an extension or a new computation changed.
///
/// # Errors
/// [`DbError`].
pub async fn save(tx: &mut Tx, changed: &Deadline) -> Result<(), DbError> {
    diesel::update(deadline::table.find(changed.id.0))
        .set((
            deadline::due_on.eq(changed.due_on),
            deadline::state.eq(changed.state.as_str()),
            deadline::pauses.eq(written(&changed.pauses)?),
            deadline::extensions.eq(written(&changed.extensions)?),
            deadline::derivation.eq(written(&changed.derivation)?),
            deadline::alerted.eq(changed.alerted),
            deadline::recomputed_reason.eq(&changed.recomputed_reason),
            deadline::ended_at.eq(changed.ended_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Every deadline of a case, oldest first.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, case_id: Uuid) -> Result<Vec<Deadline>, DbError> {
    let rows = deadline::table
        .filter(deadline::case_id.eq(case_id))
        .order(deadline::id)
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Open deadlines of a case, locked.
///
/// # Errors
/// [`DbError`].
pub async fn lock_open(tx: &mut Tx, case_id: Uuid) -> Result<Vec<Deadline>, DbError> {
    let rows = deadline::table
        .filter(deadline::case_id.eq(case_id).and(deadline::state.eq_any(["running", "paused"])))
        .order(deadline::id)
        .for_update()
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// One deadline, locked.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: DeadlineId) -> Result<Option<Deadline>, DbError> {
    let row = deadline::table
        .find(id.0)
        .for_update()
        .select(Row::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Open deadlines of a country after `after`, at most `limit`, locked: for a changed calendar.
///
/// # Errors
/// [`DbError`].
pub async fn lock_open_of_country(
    tx: &mut Tx,
    jurisdiction: &str,
    due_from: NaiveDate,
    after: Option<DeadlineId>,
    limit: i64,
) -> Result<Vec<Deadline>, DbError> {
    let rows = deadline::table
        .filter(
            deadline::jurisdiction
                .eq(jurisdiction)
                .and(deadline::state.eq_any(["running", "paused"]))
                .and(deadline::due_on.ge(due_from))
                .and(deadline::id.gt(after.map_or_else(Uuid::nil, |id| id.0))),
        )
        .order(deadline::id)
        .limit(limit)
        .for_update()
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Ends open deadlines of a case, of one rule or of all.
///
/// # Errors
/// [`DbError`].
pub async fn end(
    tx: &mut Tx,
    case_id: Uuid,
    rule: Option<RuleCode>,
    state: DeadlineState,
) -> Result<usize, DbError> {
    let now = tx.now();
    let open = deadline::case_id.eq(case_id).and(deadline::state.eq_any(["running", "paused"]));
    let mut update = diesel::update(deadline::table).filter(open).into_boxed();
    if let Some(rule) = rule {
        update = update.filter(deadline::rule_code.eq(rule.as_str()));
    }
    let ended = update
        .set((deadline::state.eq(state.as_str()), deadline::ended_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(ended)
}

/// Open deadlines whose last alert was not sent yet, after `after`, locked; running clocks only.
///
/// # Errors
/// [`DbError`].
pub async fn lock_open_to_alert(
    tx: &mut Tx,
    after: Option<DeadlineId>,
    limit: i64,
) -> Result<Vec<Deadline>, DbError> {
    let rows = deadline::table
        .filter(
            deadline::state
                .eq("running")
                .and(deadline::alerted.lt(100))
                .and(deadline::id.gt(after.map_or_else(Uuid::nil, |id| id.0))),
        )
        .order(deadline::id)
        .limit(limit)
        .for_update()
        .skip_locked()
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Gives the open clock of one rule, as it stands with its pauses and extensions, from a petition
/// to the review opened on it; yields whether there was one.
///
/// # Errors
/// [`DbError`].
pub async fn hand_over(
    tx: &mut Tx,
    petition: Uuid,
    review: ReviewId,
    code: RuleCode,
) -> Result<bool, DbError> {
    let open = deadline::case_id
        .eq(petition)
        .and(deadline::rule_code.eq(code.as_str()))
        .and(deadline::state.eq_any(["running", "paused"]));
    let handed = diesel::update(deadline::table.filter(open))
        .set((
            deadline::case_kind.eq("review"),
            deadline::case_id.eq(review.0),
            deadline::review_id.eq(review.0),
        ))
        .execute(tx.conn())
        .await?;
    Ok(handed > 0)
}

/// The due days of cases by one rule, while the clock runs or stands still.
///
/// # Errors
/// [`DbError`].
pub async fn list_due(
    tx: &mut Tx,
    cases: &[Uuid],
    rule: RuleCode,
) -> Result<HashMap<Uuid, NaiveDate>, DbError> {
    let open = [DeadlineState::Running.as_str(), DeadlineState::Paused.as_str()];
    let rows: Vec<(Uuid, NaiveDate)> = deadline::table
        .filter(deadline::case_id.eq_any(cases))
        .filter(deadline::rule_code.eq(rule.as_str()))
        .filter(deadline::state.eq_any(open))
        .order(deadline::id)
        .select((deadline::case_id, deadline::due_on))
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().collect())
}
