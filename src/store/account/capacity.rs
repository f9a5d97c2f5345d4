//! Capacities: a role of an account, in an office or in none, between two dates.

use crate::domain::actor::Role;
use crate::domain::id::{AccountId, CapacityId, OfficeId};
use crate::domain::office::OfficeNames;
use crate::store::error::{DbError, code};
use crate::store::office::names;
use crate::store::schema::{capacity, office};
use crate::store::tx::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A capacity with what a person has to see of its office.
#[derive(Debug, Clone)]
pub struct Capacity {
    /// Id.
    pub id: CapacityId,
    /// Whose.
    pub account: AccountId,
    /// Role.
    pub role: Role,
    /// Office, with its code and its names.
    pub office: Option<(OfficeId, String, OfficeNames)>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// When it was ended before its time.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl Capacity {
    /// Whether it may be used on this day.
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.revoked_at.is_none()
            && self.valid_from <= day
            && self.valid_to.is_none_or(|last| last >= day)
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = capacity)]
struct Row {
    id: Uuid,
    account_id: Uuid,
    role: String,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    revoked_at: Option<DateTime<Utc>>,
}

type Office = Option<(Uuid, String, serde_json::Value)>;

fn capacity_of((row, office): (Row, Office)) -> Result<Capacity, DbError> {
    let office = match office {
        Some((id, code, name)) => Some((id.into(), code, names(name)?)),
        None => None,
    };
    Ok(Capacity {
        id: row.id.into(),
        account: row.account_id.into(),
        role: code("capacity.role", &row.role)?,
        office,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        revoked_at: row.revoked_at,
    })
}

/// A capacity to be made.
#[derive(Debug, Clone)]
pub struct NewCapacity {
    /// Id.
    pub id: CapacityId,
    /// Whose.
    pub account: AccountId,
    /// Role.
    pub role: Role,
    /// Office.
    pub office: Option<OfficeId>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// Who granted it; none for the system.
    pub granted_by: Option<AccountId>,
}

/// Capacities of accounts, ended ones too, oldest first.
///
/// # Errors
/// [`DbError`].
pub async fn list_capacities(
    tx: &mut Tx,
    accounts: &[AccountId],
) -> Result<Vec<Capacity>, DbError> {
    let ids: Vec<Uuid> = accounts.iter().map(|id| (*id).into()).collect();
    let rows: Vec<(Row, Office)> = capacity::table
        .left_join(office::table.on(office::id.nullable().eq(capacity::office_id)))
        .filter(capacity::account_id.eq_any(ids))
        .order((capacity::created_at, capacity::id))
        .select((Row::as_select(), (office::id, office::code, office::name).nullable()))
        .load(tx.conn())
        .await?;
    rows.into_iter().map(capacity_of).collect()
}

/// Finds a capacity and keeps it from others until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock_capacity(tx: &mut Tx, id: CapacityId) -> Result<Option<Capacity>, DbError> {
    let row: Option<Row> = capacity::table
        .find(Uuid::from(id))
        .select(Row::as_select())
        .for_no_key_update()
        .first(tx.conn())
        .await
        .optional()?;
    row.map(|row| capacity_of((row, None))).transpose()
}

/// A capacity of the same role and office that is not over on `day`, perhaps not begun.
///
/// # Errors
/// [`DbError`].
pub async fn find_same_capacity(
    tx: &mut Tx,
    account: AccountId,
    role: Role,
    office: Option<OfficeId>,
    day: NaiveDate,
) -> Result<Option<CapacityId>, DbError> {
    let id: Option<Uuid> = capacity::table
        .filter(capacity::account_id.eq(Uuid::from(account)))
        .filter(capacity::role.eq(role.as_str()))
        .filter(capacity::office_id.is_not_distinct_from(office.map(Uuid::from)))
        .filter(capacity::revoked_at.is_null())
        .filter(capacity::valid_to.is_null().or(capacity::valid_to.ge(day)))
        .select(capacity::id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(id.map(Into::into))
}

/// Makes a capacity.
///
/// # Errors
/// [`DbError`].
pub async fn insert_capacity(tx: &mut Tx, new: &NewCapacity) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(capacity::table)
        .values((
            capacity::id.eq(Uuid::from(new.id)),
            capacity::account_id.eq(Uuid::from(new.account)),
            capacity::role.eq(new.role.as_str()),
            capacity::office_id.eq(new.office.map(Uuid::from)),
            capacity::valid_from.eq(new.valid_from),
            capacity::valid_to.eq(new.valid_to),
            capacity::granted_by.eq(new.granted_by.map(Uuid::from)),
            capacity::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Ends a capacity now.
///
/// # Errors
/// [`DbError`].
pub async fn end_capacity(tx: &mut Tx, id: CapacityId) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(capacity::table.find(Uuid::from(id)))
        .set(capacity::revoked_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Sets the last day of a capacity.
///
/// # Errors
/// [`DbError`].
pub async fn shorten_capacity(tx: &mut Tx, id: CapacityId, last: NaiveDate) -> Result<(), DbError> {
    diesel::update(capacity::table.find(Uuid::from(id)))
        .set(capacity::valid_to.eq(last))
        .execute(tx.conn())
        .await?;
    Ok(())
}
