//! Invitations: capacities that wait for the person's consent.

use crate::domain::actor::Role;
use crate::domain::id::{AccountId, CapacityId, OfficeId};
use crate::store::error::{DbError, code};
use crate::store::schema::invitation;
use crate::store::tx::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// An invitation.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Id.
    pub id: Uuid,
    /// For whom.
    pub account: AccountId,
    /// Role.
    pub role: Role,
    /// Office.
    pub office: Option<OfficeId>,
    /// First day of the capacity.
    pub valid_from: NaiveDate,
    /// Last day of the capacity.
    pub valid_to: Option<NaiveDate>,
    /// Who invited; none for the system.
    pub invited_by: Option<AccountId>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

impl Invitation {
    /// Whether it can still be accepted.
    pub const fn is_open(&self) -> bool {
        self.accepted_at.is_none() && self.withdrawn_at.is_none()
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = invitation)]
struct Row {
    id: Uuid,
    account_id: Uuid,
    role: String,
    office_id: Option<Uuid>,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    invited_by: Option<Uuid>,
    created_at: DateTime<Utc>,
    accepted_at: Option<DateTime<Utc>>,
    withdrawn_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Invitation {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id,
            account: row.account_id.into(),
            role: code("invitation.role", &row.role)?,
            office: row.office_id.map(Into::into),
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            invited_by: row.invited_by.map(Into::into),
            created_at: row.created_at,
            accepted_at: row.accepted_at,
            withdrawn_at: row.withdrawn_at,
        })
    }
}

/// An invitation to be made.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Id.
    pub id: Uuid,
    /// For whom.
    pub account: AccountId,
    /// Role.
    pub role: Role,
    /// Office.
    pub office: Option<OfficeId>,
    /// First day of the capacity.
    pub valid_from: NaiveDate,
    /// Last day of the capacity.
    pub valid_to: Option<NaiveDate>,
}

/// Makes an invitation; the actor is who invites.
///
/// # Errors
/// [`DbError`].
pub async fn insert_invitation(tx: &mut Tx, new: &NewInvitation) -> Result<(), DbError> {
    let (now, by) = (tx.now(), tx.actor().account);
    diesel::insert_into(invitation::table)
        .values((
            invitation::id.eq(new.id),
            invitation::account_id.eq(Uuid::from(new.account)),
            invitation::role.eq(new.role.as_str()),
            invitation::office_id.eq(new.office.map(Uuid::from)),
            invitation::valid_from.eq(new.valid_from),
            invitation::valid_to.eq(new.valid_to),
            invitation::invited_by.eq(by.map(Uuid::from)),
            invitation::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Finds an invitation.
///
/// # Errors
/// [`DbError`].
pub async fn find_invitation(tx: &mut Tx, id: Uuid) -> Result<Option<Invitation>, DbError> {
    let query = invitation::table.find(id).select(Row::as_select());
    query.first(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// Finds an invitation and keeps it from others until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock_invitation(tx: &mut Tx, id: Uuid) -> Result<Option<Invitation>, DbError> {
    let query = invitation::table.find(id).select(Row::as_select()).for_no_key_update();
    query.first(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// All invitations of an account, newest first.
///
/// # Errors
/// [`DbError`].
pub async fn list_invitations(tx: &mut Tx, account: AccountId) -> Result<Vec<Invitation>, DbError> {
    let rows: Vec<Row> = invitation::table
        .filter(invitation::account_id.eq(Uuid::from(account)))
        .order((invitation::created_at.desc(), invitation::id))
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Notes that an invitation became a capacity.
///
/// # Errors
/// [`DbError`].
pub async fn accept_invitation(tx: &mut Tx, id: Uuid, capacity: CapacityId) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(invitation::table.find(id))
        .set((invitation::capacity_id.eq(Uuid::from(capacity)), invitation::accepted_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Notes that an invitation was withdrawn.
///
/// # Errors
/// [`DbError`].
pub async fn withdraw_invitation(tx: &mut Tx, id: Uuid) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(invitation::table.find(id))
        .set(invitation::withdrawn_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}
