//! To whom the paper of a certificate was handed out, and when.

use crate::domain::actor::Role;
use crate::domain::id::{AccountId, CertificateId, OfficeId};
use crate::store::error::{DbError, code};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A paper that was handed out.
#[derive(Debug, Clone)]
pub struct Print {
    /// Place in the log.
    pub id: i64,
    /// To whom.
    pub account: AccountId,
    /// Their name.
    pub full_name: String,
    /// In which role.
    pub role: Option<Role>,
    /// For which office.
    pub office: Option<OfficeId>,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = SqlUuid)]
    account_id: Uuid,
    #[diesel(sql_type = Text)]
    full_name: String,
    #[diesel(sql_type = Nullable<Text>)]
    role: Option<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    office_id: Option<Uuid>,
    #[diesel(sql_type = Timestamptz)]
    at: DateTime<Utc>,
}

/// Notes that the actor is handed the paper.
///
/// # Errors
/// [`DbError`].
pub async fn insert_print(tx: &mut Tx, certificate: CertificateId) -> Result<(), DbError> {
    let (account, capacity) = (tx.actor().account, tx.actor().capacity);
    let now = tx.now();
    prepared(
        "INSERT INTO certificate_print (certificate_id, account_id, capacity_id, at) \
         VALUES ($1, $2, $3, $4)",
    )
    .bind::<SqlUuid, _>(Uuid::from(certificate))
    .bind::<Nullable<SqlUuid>, _>(account.map(Uuid::from))
    .bind::<Nullable<SqlUuid>, _>(capacity.map(Uuid::from))
    .bind::<Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Papers handed out of a certificate, newest first, before the one numbered `before`; and how
/// many there are.
///
/// # Errors
/// [`DbError`].
pub async fn list_prints(
    tx: &mut Tx,
    certificate: CertificateId,
    before: Option<i64>,
    limit: i64,
) -> Result<(Vec<Print>, i64), DbError> {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = BigInt)]
        total: i64,
    }
    let Count { total } =
        prepared("SELECT count(*) AS total FROM certificate_print WHERE certificate_id = $1")
            .bind::<SqlUuid, _>(Uuid::from(certificate))
            .get_result(tx.conn())
            .await?;
    let rows: Vec<Row> = prepared(
        "SELECT p.id, p.account_id, a.full_name, c.role, c.office_id, p.at \
         FROM certificate_print p JOIN account a ON a.id = p.account_id \
           LEFT JOIN capacity c ON c.id = p.capacity_id \
         WHERE p.certificate_id = $1 AND ($2 IS NULL OR p.id < $2) ORDER BY p.id DESC LIMIT $3",
    )
    .bind::<SqlUuid, _>(Uuid::from(certificate))
    .bind::<Nullable<BigInt>, _>(before)
    .bind::<BigInt, _>(limit)
    .load(tx.conn())
    .await?;
    let prints = rows.into_iter().map(Print::try_from).collect::<Result<_, _>>()?;
    Ok((prints, total))
}

impl TryFrom<Row> for Print {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id,
            account: row.account_id.into(),
            full_name: row.full_name,
            role: row.role.map(|role| code("capacity.role", &role)).transpose()?,
            office: row.office_id.map(Into::into),
            at: row.at,
        })
    }
}
