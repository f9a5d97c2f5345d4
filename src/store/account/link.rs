//! Links that mails carry: each opens one thing, once, for a while. Only the digest is kept.

use crate::domain::digest::Sha256;
use crate::domain::id::AccountId;
use crate::store::error::DbError;
use crate::store::schema::account_token;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// What a link opens.
    pub enum Purpose {
        /// Confirms the address of a new account.
        ConfirmEmail = "confirm_email",
        /// Accepts an invitation.
        Invitation = "invitation",
        /// Sets a new password.
        PasswordReset = "password_reset",
    }
}

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Whose.
    pub account: AccountId,
    /// The invitation it accepts.
    pub invitation: Option<Uuid>,
}

/// A link to be made.
#[derive(Debug, Clone)]
pub struct NewLink {
    /// Digest of the secret.
    pub digest: Sha256,
    /// Whose.
    pub account: AccountId,
    /// What it opens.
    pub purpose: Purpose,
    /// The invitation it accepts.
    pub invitation: Option<Uuid>,
    /// Until when.
    pub expires_at: DateTime<Utc>,
}

/// Makes a link.
///
/// # Errors
/// [`DbError`].
pub async fn insert_link(tx: &mut Tx, new: &NewLink) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(account_token::table)
        .values((
            account_token::token_hash.eq(new.digest.0.to_vec()),
            account_token::account_id.eq(Uuid::from(new.account)),
            account_token::purpose.eq(new.purpose.as_str()),
            account_token::created_at.eq(now),
            account_token::expires_at.eq(new.expires_at),
            account_token::invitation_id.eq(new.invitation),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// What a live link is for, without using it up.
///
/// # Errors
/// [`DbError`].
pub async fn find_link(
    tx: &mut Tx,
    digest: Sha256,
    purpose: Purpose,
) -> Result<Option<Link>, DbError> {
    let now = tx.now();
    let found: Option<(Uuid, Option<Uuid>)> = account_token::table
        .find(digest.0.to_vec())
        .filter(account_token::purpose.eq(purpose.as_str()))
        .filter(account_token::used_at.is_null())
        .filter(account_token::expires_at.gt(now))
        .select((account_token::account_id, account_token::invitation_id))
        .first(tx.conn())
        .await
        .optional()?;
    Ok(found.map(|(account, invitation)| Link { account: account.into(), invitation }))
}

/// Uses a live link up; of several requests at once exactly one gets it.
///
/// # Errors
/// [`DbError`].
pub async fn take_link(
    tx: &mut Tx,
    digest: Sha256,
    purpose: Purpose,
) -> Result<Option<Link>, DbError> {
    let now = tx.now();
    let taken: Option<(Uuid, Option<Uuid>)> =
        diesel::update(account_token::table.find(digest.0.to_vec()))
            .filter(account_token::purpose.eq(purpose.as_str()))
            .filter(account_token::used_at.is_null())
            .filter(account_token::expires_at.gt(now))
            .set(account_token::used_at.eq(now))
            .returning((account_token::account_id, account_token::invitation_id))
            .get_result(tx.conn())
            .await
            .optional()?;
    Ok(taken.map(|(account, invitation)| Link { account: account.into(), invitation }))
}

/// How many links of a purpose an account got since a moment.
///
/// # Errors
/// [`DbError`].
pub async fn count_links(
    tx: &mut Tx,
    account: AccountId,
    purpose: Purpose,
    since: DateTime<Utc>,
) -> Result<i64, DbError> {
    Ok(account_token::table
        .filter(account_token::account_id.eq(Uuid::from(account)))
        .filter(account_token::purpose.eq(purpose.as_str()))
        .filter(account_token::created_at.gt(since))
        .count()
        .get_result(tx.conn())
        .await?)
}

/// Uses up every unused link of a purpose.
///
/// # Errors
/// [`DbError`].
pub async fn cancel_links(
    tx: &mut Tx,
    account: AccountId,
    purpose: Purpose,
) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(account_token::table)
        .filter(account_token::account_id.eq(Uuid::from(account)))
        .filter(account_token::purpose.eq(purpose.as_str()))
        .filter(account_token::used_at.is_null())
        .set(account_token::used_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Uses up every unused link of an invitation.
///
/// # Errors
/// [`DbError`].
pub async fn cancel_links_of_invitation(tx: &mut Tx, invitation: Uuid) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(account_token::table)
        .filter(account_token::invitation_id.eq(invitation))
        .filter(account_token::used_at.is_null())
        .set(account_token::used_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}
