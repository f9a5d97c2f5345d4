//! Sittings of a court case; at most one is ahead.

use crate::domain::id::{AccountId, CourtCaseId, HearingId};
use crate::store::error::{DbError, code};
use crate::store::schema::hearing;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// Where a sitting is.
    pub enum HearingState {
        /// It is ahead.
        Scheduled = "scheduled",
        /// It was put off.
        Adjourned = "adjourned",
        /// It took place and ended with a ruling.
        Held = "held",
        /// It fell away.
        Cancelled = "cancelled",
    }
}

/// One sitting.
#[derive(Debug, Clone)]
pub struct Hearing {
    /// Its id.
    pub id: HearingId,
    /// The court case.
    pub court_case: CourtCaseId,
    /// When it begins.
    pub scheduled_for: DateTime<Utc>,
    /// Address and room.
    pub place: String,
    /// Whether everybody may come.
    pub open: bool,
    /// Where it is.
    pub state: HearingState,
    /// Why it was put off.
    pub reason: Option<String>,
    /// Who set it.
    pub scheduled_by: AccountId,
    /// When it was set.
    pub created_at: DateTime<Utc>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = hearing)]
struct HearingRow {
    id: Uuid,
    court_case_id: Uuid,
    scheduled_for: DateTime<Utc>,
    place: String,
    open: bool,
    state: String,
    reason: Option<String>,
    scheduled_by: Uuid,
    created_at: DateTime<Utc>,
}

impl TryFrom<HearingRow> for Hearing {
    type Error = DbError;

    fn try_from(row: HearingRow) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            court_case: row.court_case_id.into(),
            scheduled_for: row.scheduled_for,
            place: row.place,
            open: row.open,
            state: code("hearing.state", &row.state)?,
            reason: row.reason,
            scheduled_by: row.scheduled_by.into(),
            created_at: row.created_at,
        })
    }
}

/// Writes a new sitting.
///
/// # Errors
/// [`DbError`]; a second one ahead violates `hearing_one_scheduled_key`.
pub async fn insert_hearing(tx: &mut Tx, new: &Hearing) -> Result<(), DbError> {
    let row = HearingRow {
        id: new.id.0,
        court_case_id: new.court_case.0,
        scheduled_for: new.scheduled_for,
        place: new.place.clone(),
        open: new.open,
        state: new.state.to_string(),
        reason: new.reason.clone(),
        scheduled_by: new.scheduled_by.0,
        created_at: new.created_at,
    };
    diesel::insert_into(hearing::table).values(row).execute(tx.conn()).await?;
    Ok(())
}

/// Saves the end of a sitting.
///
/// # Errors
/// [`DbError`].
pub async fn save_hearing(
    tx: &mut Tx,
    id: HearingId,
    state: HearingState,
    reason: Option<&str>,
) -> Result<(), DbError> {
    diesel::update(hearing::table.find(id.0))
        .set((hearing::state.eq(state.as_str()), hearing::reason.eq(reason)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The sitting that is ahead.
///
/// # Errors
/// [`DbError`].
pub async fn find_scheduled(tx: &mut Tx, of: CourtCaseId) -> Result<Option<Hearing>, DbError> {
    let hearings = list_hearings(tx, of).await?;
    Ok(hearings.into_iter().find(|hearing| hearing.state == HearingState::Scheduled))
}

/// Every sitting of a court case, oldest first.
///
/// # Errors
/// [`DbError`].
pub async fn list_hearings(tx: &mut Tx, of: CourtCaseId) -> Result<Vec<Hearing>, DbError> {
    let rows: Vec<HearingRow> = hearing::table
        .filter(hearing::court_case_id.eq(of.0))
        .order(hearing::id)
        .select(HearingRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}
