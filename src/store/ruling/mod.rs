//! Rulings with an operative part for each subject, appeals against them, restored terms.

mod appeal;
mod draft;
mod force;
mod outcome;
mod waiting;

pub use appeal::{
    Appeal, AppealResult, Restoration, find_appeal, insert_appeal, list_appeals, lock_appeal,
    save_appeal, save_restorations, subjects_of_appeal, subjects_of_petition,
};
pub use draft::{Draft, delete_draft, find_draft, save_draft};
pub use force::{Awaiting, list_awaiting_force, save_rulings_in_force};
pub use outcome::{SubjectOutcome, insert_outcomes, list_outcomes};
pub use waiting::{
    Compared, Differing, Part, Waiting, Which, count_compared, count_outcomes, list_compared,
    list_parts, list_waiting,
};

use super::error::{DbError, code};
use super::schema::ruling;
use super::tx::Tx;
use crate::domain::id::{AccountId, AppealId, CourtCaseId, ReviewId, RulingId};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// What the court said to the motion to restore the term.
    pub enum MotionResult {
        /// The term is restored.
        Granted = "granted",
        /// It is not.
        Refused = "refused",
    }
}

/// A ruling.
#[derive(Debug, Clone)]
pub struct Ruling {
    /// Its id.
    pub id: RulingId,
    /// The court case.
    pub court_case: CourtCaseId,
    /// The review behind it.
    pub review: ReviewId,
    /// The appeal it decides with new outcomes, if it decides one.
    pub appeal: Option<AppealId>,
    /// Its number.
    pub number: String,
    /// Its own day, when it was made before it was entered.
    pub ruled_on: Option<NaiveDate>,
    /// Its text.
    pub text: String,
    /// Who sat.
    pub composition: String,
    /// Who was present.
    pub attendance: String,
    /// What it says to the motion to restore the term.
    pub motion_result: Option<MotionResult>,
    /// The clerk who entered it.
    pub entered_by: AccountId,
    /// When.
    pub entered_at: DateTime<Utc>,
    /// The judge who confirmed it.
    pub confirmed_by: Option<AccountId>,
    /// When.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Since when all of it is in force.
    pub in_force_at: Option<DateTime<Utc>>,
    /// When the judge sent it back to the clerk.
    pub sent_back_at: Option<DateTime<Utc>>,
    /// Why.
    pub sent_back_reason: Option<String>,
    /// The ruling that stands in its place for every subject.
    pub superseded_by: Option<RulingId>,
    /// Grows with every change.
    pub version: i32,
}

impl Ruling {
    /// Whether it waits for the judge.
    pub const fn is_entered(&self) -> bool {
        self.confirmed_at.is_none() && self.sent_back_at.is_none()
    }
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = ruling)]
struct RulingRow {
    id: Uuid,
    court_case_id: Uuid,
    review_id: Uuid,
    appeal_id: Option<Uuid>,
    number: String,
    ruled_on: Option<NaiveDate>,
    text: String,
    composition: String,
    attendance: String,
    motion_result: Option<String>,
    entered_by: Uuid,
    entered_at: DateTime<Utc>,
    confirmed_by: Option<Uuid>,
    confirmed_at: Option<DateTime<Utc>>,
    in_force_at: Option<DateTime<Utc>>,
    sent_back_at: Option<DateTime<Utc>>,
    sent_back_reason: Option<String>,
    superseded_by: Option<Uuid>,
    version: i32,
}

impl TryFrom<RulingRow> for Ruling {
    type Error = DbError;

    fn try_from(row: RulingRow) -> Result<Self, DbError> {
        let motion = row.motion_result.as_deref();
        Ok(Self {
            id: row.id.into(),
            court_case: row.court_case_id.into(),
            review: row.review_id.into(),
            appeal: row.appeal_id.map(Into::into),
            number: row.number,
            ruled_on: row.ruled_on,
            text: row.text,
            composition: row.composition,
            attendance: row.attendance,
            motion_result: motion.map(|m| code("ruling.motion_result", m)).transpose()?,
            entered_by: row.entered_by.into(),
            entered_at: row.entered_at,
            confirmed_by: row.confirmed_by.map(Into::into),
            confirmed_at: row.confirmed_at,
            in_force_at: row.in_force_at,
            sent_back_at: row.sent_back_at,
            sent_back_reason: row.sent_back_reason,
            superseded_by: row.superseded_by.map(Into::into),
            version: row.version,
        })
    }
}

/// Finds a ruling; nothing when it does not exist or is not visible to the actor.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: RulingId) -> Result<Option<Ruling>, DbError> {
    let row: Option<RulingRow> = ruling::table
        .find(id.0)
        .select(RulingRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The same, kept from others' changes until the end of the transaction.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: RulingId) -> Result<Option<Ruling>, DbError> {
    let row: Option<RulingRow> = ruling::table
        .find(id.0)
        .select(RulingRow::as_select())
        .for_update()
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Rulings of a court case, oldest first.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, of: CourtCaseId) -> Result<Vec<Ruling>, DbError> {
    let rows: Vec<RulingRow> = ruling::table
        .filter(ruling::court_case_id.eq(of.0))
        .order(ruling::id)
        .select(RulingRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Writes a new ruling, without its outcomes.
///
/// # Errors
/// [`DbError`]; a second one that waits for the judge violates `ruling_one_open_key`.
pub async fn insert(tx: &mut Tx, new: &Ruling) -> Result<(), DbError> {
    let row = RulingRow {
        id: new.id.0,
        court_case_id: new.court_case.0,
        review_id: new.review.0,
        appeal_id: new.appeal.map(|id| id.0),
        number: new.number.clone(),
        ruled_on: new.ruled_on,
        text: new.text.clone(),
        composition: new.composition.clone(),
        attendance: new.attendance.clone(),
        motion_result: new.motion_result.map(|result| result.to_string()),
        entered_by: new.entered_by.0,
        entered_at: new.entered_at,
        confirmed_by: None,
        confirmed_at: None,
        in_force_at: None,
        sent_back_at: None,
        sent_back_reason: None,
        superseded_by: None,
        version: new.version,
    };
    diesel::insert_into(ruling::table).values(row).execute(tx.conn()).await?;
    Ok(())
}

/// Saves confirmation, sending back and succession, and counts the change; yields the new version.
///
/// # Errors
/// [`DbError`]; the clerk as judge violates `ruling_two_people`.
pub async fn save(tx: &mut Tx, changed: &Ruling) -> Result<i32, DbError> {
    let version = diesel::update(ruling::table.find(changed.id.0))
        .set((
            ruling::confirmed_by.eq(changed.confirmed_by.map(|id| id.0)),
            ruling::confirmed_at.eq(changed.confirmed_at),
            ruling::sent_back_at.eq(changed.sent_back_at),
            ruling::sent_back_reason.eq(&changed.sent_back_reason),
            ruling::superseded_by.eq(changed.superseded_by.map(|id| id.0)),
            ruling::version.eq(ruling::version + 1),
        ))
        .returning(ruling::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}
