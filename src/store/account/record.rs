//! The account itself: who, how to sign in, whether it may.

use crate::domain::id::{AccountId, ApplicantId};
use crate::domain::language::Language;
use crate::store::error::{DbError, code};
use crate::store::schema::{account, applicant};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Int4, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use secrecy::SecretString;
use uuid::Uuid;

/// A person's account.
#[derive(Debug, Clone)]
pub struct Account {
    /// Id.
    pub id: AccountId,
    /// Address, in lower case; it signs in.
    pub email: String,
    /// Name as the person writes it.
    pub full_name: String,
    /// Language of pages and mails.
    pub language: Language,
    /// Password hash in PHC form; none until one was chosen.
    pub password_hash: Option<SecretString>,
    /// When the person showed that the address is theirs.
    pub email_confirmed_at: Option<DateTime<Utc>>,
    /// No password is accepted before this moment.
    pub locked_until: Option<DateTime<Utc>>,
    /// When an administrator disabled it.
    pub disabled_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Counts the changes.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = account)]
struct Row {
    id: Uuid,
    email: String,
    full_name: String,
    language: String,
    password_hash: Option<String>,
    email_confirmed_at: Option<DateTime<Utc>>,
    locked_until: Option<DateTime<Utc>>,
    disabled_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    version: i32,
}

impl TryFrom<Row> for Account {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            email: row.email,
            full_name: row.full_name,
            language: code("account.language", &row.language)?,
            password_hash: row.password_hash.map(SecretString::from),
            email_confirmed_at: row.email_confirmed_at,
            locked_until: row.locked_until,
            disabled_at: row.disabled_at,
            created_at: row.created_at,
            version: row.version,
        })
    }
}

/// An account to be made.
#[derive(Debug, Clone)]
pub struct NewAccount<'a> {
    /// Id.
    pub id: AccountId,
    /// Address, in lower case.
    pub email: &'a str,
    /// Name.
    pub full_name: &'a str,
    /// Language.
    pub language: Language,
    /// Password hash, if one was chosen already.
    pub password_hash: Option<&'a str>,
    /// Whether the address is known to be the person's.
    pub confirmed: bool,
}

/// Finds an account.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: AccountId) -> Result<Option<Account>, DbError> {
    let query = account::table.find(Uuid::from(id)).select(Row::as_select());
    query.first(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// Finds an account by its address.
///
/// # Errors
/// [`DbError`].
pub async fn find_by_email(tx: &mut Tx, email: &str) -> Result<Option<Account>, DbError> {
    let query = account::table.filter(account::email.eq(email)).select(Row::as_select());
    query.first(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// Accounts in the order of their ids, which is the order they were made in.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, ids: &[AccountId]) -> Result<Vec<Account>, DbError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| (*id).into()).collect();
    let rows: Vec<Row> = account::table
        .filter(account::id.eq_any(ids))
        .order(account::id)
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Finds an account and keeps others from changing it until the transaction ends. Whatever
/// touches several sessions of one account locks the account first, so nothing waits in a circle.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: AccountId) -> Result<Option<Account>, DbError> {
    let query = account::table.find(Uuid::from(id)).select(Row::as_select()).for_no_key_update();
    query.first(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// The same, by the address.
///
/// # Errors
/// [`DbError`].
pub async fn lock_by_email(tx: &mut Tx, email: &str) -> Result<Option<Account>, DbError> {
    let query = account::table
        .filter(account::email.eq(email))
        .select(Row::as_select())
        .for_no_key_update();
    query.first(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// Makes an account; false when the address has one already.
///
/// # Errors
/// [`DbError`].
pub async fn insert(tx: &mut Tx, new: &NewAccount<'_>) -> Result<bool, DbError> {
    let now = tx.now();
    let made = diesel::insert_into(account::table)
        .values((
            account::id.eq(Uuid::from(new.id)),
            account::email.eq(new.email),
            account::full_name.eq(new.full_name),
            account::language.eq(new.language.as_str()),
            account::password_hash.eq(new.password_hash),
            account::email_confirmed_at.eq(new.confirmed.then_some(now)),
            account::created_at.eq(now),
        ))
        .on_conflict(account::email)
        .do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(made == 1)
}

/// Makes the applicant that an account with a confirmed address is.
///
/// # Errors
/// [`DbError`].
pub async fn insert_applicant(
    tx: &mut Tx,
    id: ApplicantId,
    account: &Account,
) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(applicant::table)
        .values((
            applicant::id.eq(Uuid::from(id)),
            applicant::account_id.eq(Uuid::from(account.id)),
            applicant::kind.eq("person"),
            applicant::full_name.eq(&account.full_name),
            applicant::email.eq(&account.email),
            applicant::language.eq(account.language.as_str()),
            applicant::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Replaces what a registration brought while its address is not confirmed.
///
/// # Errors
/// [`DbError`].
pub async fn save_registration(
    tx: &mut Tx,
    id: AccountId,
    full_name: &str,
    language: Language,
    password_hash: &str,
) -> Result<(), DbError> {
    diesel::update(account::table.find(Uuid::from(id)))
        .set((
            account::full_name.eq(full_name),
            account::language.eq(language.as_str()),
            account::password_hash.eq(password_hash),
            account::version.eq(account::version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Notes that the address is the person's.
///
/// # Errors
/// [`DbError`].
pub async fn confirm_email(tx: &mut Tx, id: AccountId) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(account::table.find(Uuid::from(id)))
        .set(account::email_confirmed_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Stores a password hash; earlier failures count no more.
///
/// # Errors
/// [`DbError`].
pub async fn save_password(tx: &mut Tx, id: AccountId, hash: &str) -> Result<(), DbError> {
    diesel::update(account::table.find(Uuid::from(id)))
        .set((
            account::password_hash.eq(hash),
            account::failed_sign_ins.eq(0),
            account::locked_until.eq(None::<DateTime<Utc>>),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Stores name and language; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_profile(
    tx: &mut Tx,
    id: AccountId,
    full_name: &str,
    language: Language,
) -> Result<i32, DbError> {
    Ok(diesel::update(account::table.find(Uuid::from(id)))
        .set((
            account::full_name.eq(full_name),
            account::language.eq(language.as_str()),
            account::version.eq(account::version + 1),
        ))
        .returning(account::version)
        .get_result(tx.conn())
        .await?)
}

/// Disables an account; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn disable(tx: &mut Tx, id: AccountId) -> Result<i32, DbError> {
    let now = tx.now();
    set_disabled(tx, id, Some(now)).await
}

/// Enables an account again, and takes a lock away; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn enable(tx: &mut Tx, id: AccountId) -> Result<i32, DbError> {
    reset_failures(tx, id).await?;
    set_disabled(tx, id, None).await
}

async fn set_disabled(
    tx: &mut Tx,
    id: AccountId,
    at: Option<DateTime<Utc>>,
) -> Result<i32, DbError> {
    Ok(diesel::update(account::table.find(Uuid::from(id)))
        .set((account::disabled_at.eq(at), account::version.eq(account::version + 1)))
        .returning(account::version)
        .get_result(tx.conn())
        .await?)
}

/// Counts a failed sign-in, and locks the account at the `limit`th until `until`; true when it did.
/// Without an account the same statements run and change nothing. The commit does not wait for the
/// disk: a count lost in a crash hurts nobody, while the wait would tell a stranger that the
/// account exists.
///
/// # Errors
/// [`DbError`].
pub async fn record_failure(
    tx: &mut Tx,
    id: Option<AccountId>,
    limit: i32,
    until: DateTime<Utc>,
) -> Result<bool, DbError> {
    prepared("SET LOCAL synchronous_commit = off").execute(tx.conn()).await?;
    let locked = prepared(
        "UPDATE account SET \
           failed_sign_ins = CASE WHEN failed_sign_ins + 1 >= $2 THEN 0 ELSE failed_sign_ins + 1 END, \
           locked_until = CASE WHEN failed_sign_ins + 1 >= $2 THEN $3 ELSE locked_until END \
         WHERE id = $1 RETURNING (failed_sign_ins = 0) AS locked",
    )
    .bind::<SqlUuid, _>(id.map_or_else(Uuid::nil, Uuid::from))
    .bind::<Int4, _>(limit)
    .bind::<Timestamptz, _>(until)
    .get_result::<Locked>(tx.conn())
    .await
    .optional()?;
    Ok(locked.is_some_and(|row| row.locked))
}

#[derive(QueryableByName)]
struct Locked {
    #[diesel(sql_type = diesel::sql_types::Bool)]
    locked: bool,
}

/// Forgets failed sign-ins and a lock.
///
/// # Errors
/// [`DbError`].
pub async fn reset_failures(tx: &mut Tx, id: AccountId) -> Result<(), DbError> {
    diesel::update(account::table.find(Uuid::from(id)))
        .set((account::failed_sign_ins.eq(0), account::locked_until.eq(None::<DateTime<Utc>>)))
        .execute(tx.conn())
        .await?;
    Ok(())
}
