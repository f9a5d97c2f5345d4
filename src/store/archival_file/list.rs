//! Lists of files: those an office recorded, and those an archive holds.

use crate::domain::actor::Role;
use crate::store::error::DbError;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::QueryableByName;
use diesel::sql_types::{Array, Bool, Int4, Int8, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A file in a list.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct Line {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// Who holds it, as written.
    #[diesel(sql_type = Text)]
    pub holder_raw: String,
    /// Fond.
    #[diesel(sql_type = Nullable<Text>)]
    pub fond: Option<String>,
    /// Opis.
    #[diesel(sql_type = Nullable<Text>)]
    pub opis: Option<String>,
    /// Delo.
    #[diesel(sql_type = Text)]
    pub delo: String,
    /// Title.
    #[diesel(sql_type = Nullable<Text>)]
    pub title: Option<String>,
    /// How many persons it names.
    #[diesel(sql_type = Int8)]
    pub persons: i64,
    /// Counts the changes.
    #[diesel(sql_type = Int4)]
    pub version: i32,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = Int8)]
    count: i64,
}

/// $1 offices, $2 everything.
const SEEN: &str = "FROM archival_file f WHERE ($2 OR f.created_office_id = ANY ($1) OR f.holder_office_id = ANY ($1))";

/// A page of files that the actor sees, newest first.
///
/// # Errors
/// [`DbError`].
pub async fn list(tx: &mut Tx, after: Option<Uuid>, limit: i64) -> Result<Vec<Line>, DbError> {
    let sql = format!(
        "SELECT f.id, f.holder_raw, f.fond, f.opis, f.delo, f.title, f.version, \
           (SELECT count(*) FROM file_person l WHERE l.file_id = f.id) AS persons \
         {SEEN} AND ($3::uuid IS NULL OR f.id < $3) ORDER BY f.id DESC LIMIT $4"
    );
    let (offices, whole) = scope(tx);
    let rows = prepared(sql)
        .bind::<Array<SqlUuid>, _>(offices)
        .bind::<Bool, _>(whole)
        .bind::<Nullable<SqlUuid>, _>(after)
        .bind::<Int8, _>(limit)
        .load(tx.conn())
        .await?;
    Ok(rows)
}

/// How many files the whole list has, whatever the page.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx) -> Result<i64, DbError> {
    let (offices, whole) = scope(tx);
    let row: Count = prepared(format!("SELECT count(*) AS count {SEEN}"))
        .bind::<Array<SqlUuid>, _>(offices)
        .bind::<Bool, _>(whole)
        .get_result(tx.conn())
        .await?;
    Ok(row.count)
}

fn scope(tx: &Tx) -> (Vec<Uuid>, bool) {
    let actor = tx.actor();
    let offices = actor.offices.iter().map(|office| office.0).collect();
    (offices, matches!(actor.role, Role::Auditor | Role::System))
}
