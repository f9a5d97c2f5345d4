//! Sessions and the refresh tokens behind them.

use crate::domain::actor::Role;
use crate::domain::digest::Sha256;
use crate::domain::id::{AccountId, CapacityId, SessionId};
use crate::store::error::{DbError, code};
use crate::store::schema::{capacity, refresh_token, session, session_cookie};
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A session that was not ended and is not over.
#[derive(Debug, Clone)]
pub struct Session {
    /// Id.
    pub id: SessionId,
    /// Whose.
    pub account: AccountId,
    /// The capacity in use.
    pub capacity: CapacityId,
    /// Its role.
    pub role: Role,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it was last used by a page, or its tokens were renewed.
    pub last_used_at: DateTime<Utc>,
    /// When it ends unless its tokens are renewed.
    pub expires_at: DateTime<Utc>,
}

/// A session to be made.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// Id.
    pub id: SessionId,
    /// Whose.
    pub account: AccountId,
    /// The capacity to be used.
    pub capacity: CapacityId,
    /// When it ends unless its tokens are renewed.
    pub expires_at: DateTime<Utc>,
}

/// What came of a refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefreshUse {
    /// It was fresh, and is used up now.
    Fresh(SessionId),
    /// It had been used before.
    Reused(SessionId),
    /// Unknown, or too old.
    Void,
}

/// Makes a session.
///
/// # Errors
/// [`DbError`].
pub async fn insert_session(tx: &mut Tx, new: &NewSession) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(session::table)
        .values((
            session::id.eq(Uuid::from(new.id)),
            session::account_id.eq(Uuid::from(new.account)),
            session::capacity_id.eq(Uuid::from(new.capacity)),
            session::created_at.eq(now),
            session::last_used_at.eq(now),
            session::expires_at.eq(new.expires_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

type Row = (Uuid, Uuid, Uuid, String, DateTime<Utc>, DateTime<Utc>, DateTime<Utc>);

fn session_of(row: Row) -> Result<Session, DbError> {
    let (id, account, capacity, role, created_at, last_used_at, expires_at) = row;
    Ok(Session {
        id: id.into(),
        account: account.into(),
        capacity: capacity.into(),
        role: code("capacity.role", &role)?,
        created_at,
        last_used_at,
        expires_at,
    })
}

const COLUMNS: (
    session::id,
    session::account_id,
    session::capacity_id,
    capacity::role,
    session::created_at,
    session::last_used_at,
    session::expires_at,
) = (
    session::id,
    session::account_id,
    session::capacity_id,
    capacity::role,
    session::created_at,
    session::last_used_at,
    session::expires_at,
);

/// Finds a live session.
///
/// # Errors
/// [`DbError`].
pub async fn find_session(tx: &mut Tx, id: SessionId) -> Result<Option<Session>, DbError> {
    let now = tx.now();
    let row: Option<Row> = session::table
        .inner_join(capacity::table.on(capacity::id.eq(session::capacity_id)))
        .filter(session::id.eq(Uuid::from(id)))
        .filter(session::revoked_at.is_null().and(session::expires_at.gt(now)))
        .select(COLUMNS)
        .first(tx.conn())
        .await
        .optional()?;
    row.map(session_of).transpose()
}

/// Live sessions of an account, newest first.
///
/// # Errors
/// [`DbError`].
pub async fn list_sessions(tx: &mut Tx, account: AccountId) -> Result<Vec<Session>, DbError> {
    let now = tx.now();
    let rows: Vec<Row> = session::table
        .inner_join(capacity::table.on(capacity::id.eq(session::capacity_id)))
        .filter(session::account_id.eq(Uuid::from(account)))
        .filter(session::revoked_at.is_null().and(session::expires_at.gt(now)))
        .order((session::created_at.desc(), session::id))
        .select(COLUMNS)
        .load(tx.conn())
        .await?;
    rows.into_iter().map(session_of).collect()
}

/// The capacity of the account's newest session, ended or not: what the person used last.
///
/// # Errors
/// [`DbError`].
pub async fn last_capacity(tx: &mut Tx, account: AccountId) -> Result<Option<CapacityId>, DbError> {
    let id: Option<Uuid> = session::table
        .filter(session::account_id.eq(Uuid::from(account)))
        .order(session::last_used_at.desc())
        .select(session::capacity_id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(id.map(Into::into))
}

/// Notes that a session's tokens were renewed.
///
/// # Errors
/// [`DbError`].
pub async fn touch_session(
    tx: &mut Tx,
    id: SessionId,
    expires_at: DateTime<Utc>,
) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(session::table.find(Uuid::from(id)))
        .set((session::last_used_at.eq(now), session::expires_at.eq(expires_at)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Keeps the digest of a secret by which the pages know a session.
///
/// # Errors
/// [`DbError`].
pub async fn insert_session_cookie(
    tx: &mut Tx,
    digest: Sha256,
    id: SessionId,
) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(session_cookie::table)
        .values((
            session_cookie::secret_hash.eq(digest.0.to_vec()),
            session_cookie::session_id.eq(Uuid::from(id)),
            session_cookie::issued_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The session of a secret, live or not, with its last use.
///
/// # Errors
/// [`DbError`].
pub async fn find_session_of_cookie(
    tx: &mut Tx,
    digest: Sha256,
) -> Result<Option<(SessionId, DateTime<Utc>)>, DbError> {
    let row: Option<(Uuid, DateTime<Utc>)> = session_cookie::table
        .inner_join(session::table.on(session::id.eq(session_cookie::session_id)))
        .filter(session_cookie::secret_hash.eq(digest.0.to_vec()))
        .select((session::id, session::last_used_at))
        .first(tx.conn())
        .await
        .optional()?;
    Ok(row.map(|(id, used)| (id.into(), used)))
}

/// Makes every secret by which the pages know a session void.
///
/// # Errors
/// [`DbError`].
pub async fn delete_session_cookies(tx: &mut Tx, id: SessionId) -> Result<(), DbError> {
    let cookies = session_cookie::table.filter(session_cookie::session_id.eq(Uuid::from(id)));
    diesel::delete(cookies).execute(tx.conn()).await?;
    Ok(())
}

/// Notes that a session was used; when it ends stays.
///
/// # Errors
/// [`DbError`].
pub async fn note_session_use(tx: &mut Tx, id: SessionId) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(session::table.find(Uuid::from(id)))
        .set(session::last_used_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Makes a session use another capacity.
///
/// # Errors
/// [`DbError`].
pub async fn save_session_capacity(
    tx: &mut Tx,
    id: SessionId,
    capacity: CapacityId,
) -> Result<(), DbError> {
    diesel::update(session::table.find(Uuid::from(id)))
        .set(session::capacity_id.eq(Uuid::from(capacity)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Ends one session; false when it had ended before.
///
/// # Errors
/// [`DbError`].
pub async fn revoke_session(tx: &mut Tx, id: SessionId, why: &str) -> Result<bool, DbError> {
    let now = tx.now();
    let ended = diesel::update(session::table.find(Uuid::from(id)))
        .filter(session::revoked_at.is_null())
        .set((session::revoked_at.eq(now), session::revoked_reason.eq(why)))
        .execute(tx.conn())
        .await?;
    Ok(ended == 1)
}

/// Ends all sessions of an account but one; yields how many. Lock the account before.
///
/// # Errors
/// [`DbError`].
pub async fn revoke_sessions(
    tx: &mut Tx,
    account: AccountId,
    but: Option<SessionId>,
    why: &str,
) -> Result<usize, DbError> {
    let (now, but) = (tx.now(), but.map_or_else(Uuid::nil, Uuid::from));
    Ok(diesel::update(session::table)
        .filter(session::account_id.eq(Uuid::from(account)))
        .filter(session::id.ne(but))
        .filter(session::revoked_at.is_null())
        .set((session::revoked_at.eq(now), session::revoked_reason.eq(why)))
        .execute(tx.conn())
        .await?)
}

/// Ends all sessions that use a capacity; yields how many. Lock the account before.
///
/// # Errors
/// [`DbError`].
pub async fn revoke_sessions_of_capacity(
    tx: &mut Tx,
    capacity: CapacityId,
    why: &str,
) -> Result<usize, DbError> {
    let now = tx.now();
    Ok(diesel::update(session::table)
        .filter(session::capacity_id.eq(Uuid::from(capacity)))
        .filter(session::revoked_at.is_null())
        .set((session::revoked_at.eq(now), session::revoked_reason.eq(why)))
        .execute(tx.conn())
        .await?)
}

/// Keeps a refresh token's digest.
///
/// # Errors
/// [`DbError`].
pub async fn insert_refresh_token(
    tx: &mut Tx,
    digest: Sha256,
    session: SessionId,
    expires_at: DateTime<Utc>,
) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(refresh_token::table)
        .values((
            refresh_token::token_hash.eq(digest.0.to_vec()),
            refresh_token::session_id.eq(Uuid::from(session)),
            refresh_token::issued_at.eq(now),
            refresh_token::expires_at.eq(expires_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Uses a refresh token up; of several requests at once exactly one finds it fresh.
///
/// # Errors
/// [`DbError`].
pub async fn use_refresh_token(tx: &mut Tx, digest: Sha256) -> Result<RefreshUse, DbError> {
    let now = tx.now();
    let fresh: Option<Uuid> = diesel::update(refresh_token::table.find(digest.0.to_vec()))
        .filter(refresh_token::used_at.is_null())
        .filter(refresh_token::expires_at.gt(now))
        .set(refresh_token::used_at.eq(now))
        .returning(refresh_token::session_id)
        .get_result(tx.conn())
        .await
        .optional()?;
    if let Some(session) = fresh {
        return Ok(RefreshUse::Fresh(session.into()));
    }
    let used: Option<Uuid> = refresh_token::table
        .find(digest.0.to_vec())
        .filter(refresh_token::used_at.is_not_null())
        .select(refresh_token::session_id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(used.map_or(RefreshUse::Void, |session| RefreshUse::Reused(session.into())))
}

/// Uses up every refresh token of a session, because another takes their place.
///
/// # Errors
/// [`DbError`].
pub async fn spend_refresh_tokens(tx: &mut Tx, session: SessionId) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(refresh_token::table)
        .filter(refresh_token::session_id.eq(Uuid::from(session)))
        .filter(refresh_token::used_at.is_null())
        .set(refresh_token::used_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}
