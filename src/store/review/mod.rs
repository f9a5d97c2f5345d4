//! Reviews: the proceedings of an office.

mod batch;
mod exclusion;
mod list;
mod named;
mod order;

pub use batch::{Batch, BatchKind, assign_batch, find_batch, insert_batch, list_batches};
pub use exclusion::{
    Exclusion, delete_exclusion, insert_exclusion, is_excluded_from_batch, list_exclusions,
};
pub use list::{ReviewFilter, ReviewLine, count, list};
pub use named::{assign_named, list_named, lock_named};
pub use order::{Order, OrderKind, insert_order};

use super::error::DbError;
use super::schema::review;
use super::tx::Tx;
use crate::domain::actor::Role;
use crate::domain::id::{AccountId, BatchId, OfficeId, ReviewId};
use crate::domain::jurisdiction::Country;
use crate::store::error::code;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// What a review was opened on.
    pub enum Basis {
        /// A relative's petition.
        Petition = "petition",
        /// The office's own order or list.
        ExOfficio = "ex_officio",
    }
}

/// A review.
#[derive(Debug, Clone)]
pub struct Review {
    /// Its id.
    pub id: ReviewId,
    /// The office that leads it.
    pub office: OfficeId,
    /// The country of the office.
    pub country: Country,
    /// Version of the jurisdiction profile it is judged by.
    pub profile_id: String,
    /// What it was opened on.
    pub basis: Basis,
    /// Order or list of an ex officio review.
    pub basis_reference: Option<String>,
    /// The batch it belongs to.
    pub batch: Option<BatchId>,
    /// What it is called in lists; never a victim's name.
    pub title: String,
    /// Its number, as printed.
    pub number: String,
    /// Year of the number.
    pub number_year: i32,
    /// Place in the year.
    pub number_seq: i32,
    /// The responsible officer.
    pub assigned_to: Option<AccountId>,
    /// Who opened it.
    pub opened_by: AccountId,
    /// When.
    pub opened_at: DateTime<Utc>,
    /// Grows with every change of the review or anything inside it.
    pub version: i32,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = review)]
struct ReviewRow {
    id: Uuid,
    office_id: Uuid,
    jurisdiction: String,
    profile_id: String,
    basis: String,
    basis_reference: Option<String>,
    batch_id: Option<Uuid>,
    title: String,
    number: String,
    number_year: i32,
    number_seq: i32,
    assigned_to: Option<Uuid>,
    opened_by: Uuid,
    opened_at: DateTime<Utc>,
    version: i32,
}

impl TryFrom<ReviewRow> for Review {
    type Error = DbError;

    fn try_from(row: ReviewRow) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            office: row.office_id.into(),
            country: code("review.jurisdiction", &row.jurisdiction)?,
            profile_id: row.profile_id,
            basis: code("review.basis", &row.basis)?,
            basis_reference: row.basis_reference,
            batch: row.batch_id.map(Into::into),
            title: row.title,
            number: row.number,
            number_year: row.number_year,
            number_seq: row.number_seq,
            assigned_to: row.assigned_to.map(Into::into),
            opened_by: row.opened_by.into(),
            opened_at: row.opened_at,
            version: row.version,
        })
    }
}

/// Finds a review; nothing when it does not exist or is not visible to the actor.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: ReviewId) -> Result<Option<Review>, DbError> {
    let row: Option<ReviewRow> = review::table
        .find(Uuid::from(id))
        .select(ReviewRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Finds a review and keeps others from changing it, or anything inside it, until the end of the
/// transaction: every change inside a review starts with this.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: ReviewId) -> Result<Option<Review>, DbError> {
    let row: Option<ReviewRow> = review::table
        .find(Uuid::from(id))
        .select(ReviewRow::as_select())
        .for_update()
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Writes a new review.
///
/// # Errors
/// [`DbError`].
pub async fn insert(tx: &mut Tx, new: &Review) -> Result<(), DbError> {
    let row = ReviewRow {
        id: new.id.into(),
        office_id: new.office.into(),
        jurisdiction: new.country.as_str().to_owned(),
        profile_id: new.profile_id.clone(),
        basis: new.basis.as_str().to_owned(),
        basis_reference: new.basis_reference.clone(),
        batch_id: new.batch.map(Into::into),
        title: new.title.clone(),
        number: new.number.clone(),
        number_year: new.number_year,
        number_seq: new.number_seq,
        assigned_to: new.assigned_to.map(Into::into),
        opened_by: new.opened_by.into(),
        opened_at: new.opened_at,
        version: new.version,
    };
    diesel::insert_into(review::table).values(row).execute(tx.conn()).await?;
    Ok(())
}

/// Counts a change of the review or of anything inside it; yields the new version.
///
/// # Errors
/// [`DbError`]; also when the review is not visible to the actor.
pub async fn touch(tx: &mut Tx, id: ReviewId) -> Result<i32, DbError> {
    let version = diesel::update(review::table.find(Uuid::from(id)))
        .set(review::version.eq(review::version + 1))
        .returning(review::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// Makes somebody responsible, or nobody.
///
/// # Errors
/// [`DbError`].
pub async fn save_assigned(
    tx: &mut Tx,
    id: ReviewId,
    to: Option<AccountId>,
) -> Result<(), DbError> {
    diesel::update(review::table.find(Uuid::from(id)))
        .set(review::assigned_to.eq(to.map(Uuid::from)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Whether an account works in an office today in a role that can be responsible for reviews.
///
/// # Errors
/// [`DbError`].
pub async fn can_be_responsible(
    tx: &mut Tx,
    office: OfficeId,
    account: AccountId,
    today: chrono::NaiveDate,
) -> Result<bool, DbError> {
    use super::schema::capacity;
    let responsible = Role::ALL.iter().filter(|role| role.is_responsible());
    let responsible: Vec<&str> = responsible.map(|role| role.as_str()).collect();
    let found: Option<Uuid> = capacity::table
        .filter(capacity::account_id.eq(Uuid::from(account)))
        .filter(capacity::office_id.eq(Uuid::from(office)))
        .filter(capacity::role.eq_any(responsible))
        .filter(capacity::revoked_at.is_null())
        .filter(capacity::valid_from.le(today))
        .filter(capacity::valid_to.is_null().or(capacity::valid_to.ge(today)))
        .select(capacity::id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(found.is_some())
}

/// Whether an account exists.
///
/// # Errors
/// [`DbError`].
pub async fn account_exists(tx: &mut Tx, id: AccountId) -> Result<bool, DbError> {
    use super::schema::account;
    let found: i64 = account::table.find(Uuid::from(id)).count().get_result(tx.conn()).await?;
    Ok(found > 0)
}

/// The name of an account's holder.
///
/// # Errors
/// [`DbError`].
pub async fn find_account_name(tx: &mut Tx, id: AccountId) -> Result<Option<String>, DbError> {
    use super::schema::account;
    Ok(account::table
        .find(Uuid::from(id))
        .select(account::full_name)
        .first(tx.conn())
        .await
        .optional()?)
}
