//! Sources of cards, and what an actor sees of them.

use crate::domain::card::{Secrecy, Sight};
use crate::domain::id::{CardSourceId, OfficeId};
use crate::store::error::{DbError, code};
use crate::store::schema::card_source;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Int4};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A source to record.
#[derive(Debug, Clone)]
pub struct NewSource {
    /// Its id.
    pub id: CardSourceId,
    /// Short code.
    pub code: String,
    /// Title.
    pub title: String,
    /// The archive that keeps it, when that is an office here.
    pub archive: Option<OfficeId>,
    /// Country code.
    pub jurisdiction: String,
    /// Where the data came from.
    pub provenance: Option<String>,
    /// On what terms.
    pub licence: Option<String>,
    /// Secrecy of cards whose row says nothing else.
    pub secrecy: Secrecy,
    /// Families may see its open cards.
    pub families_may_see: bool,
}

/// A source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: CardSourceId,
    /// Its short number.
    pub no: u16,
    /// Short code.
    pub code: String,
    /// Title.
    pub title: String,
    /// The archive that keeps it.
    pub archive: Option<OfficeId>,
    /// Country code.
    pub jurisdiction: String,
    /// Where the data came from.
    pub provenance: Option<String>,
    /// On what terms.
    pub licence: Option<String>,
    /// Secrecy of cards whose row says nothing else.
    pub secrecy: Secrecy,
    /// Families may see its open cards.
    pub families_may_see: bool,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
    /// Counts the changes.
    pub version: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = card_source)]
struct Row {
    id: Uuid,
    no: i32,
    code: String,
    title: String,
    archive_id: Option<Uuid>,
    jurisdiction: String,
    provenance: Option<String>,
    licence: Option<String>,
    secrecy: String,
    families_may_see: bool,
    created_at: DateTime<Utc>,
    version: i32,
}

/// The number of a source as the index of names knows it.
pub(super) fn short(no: i32) -> Result<u16, DbError> {
    u16::try_from(no)
        .map_err(|_too_large| DbError::Corrupt { table: "card_source.no", value: no.to_string() })
}

impl TryFrom<Row> for Source {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            no: short(row.no)?,
            code: row.code,
            title: row.title,
            archive: row.archive_id.map(Into::into),
            jurisdiction: row.jurisdiction,
            provenance: row.provenance,
            licence: row.licence,
            secrecy: code("card_source.secrecy", &row.secrecy)?,
            families_may_see: row.families_may_see,
            created_at: row.created_at,
            version: row.version,
        })
    }
}

/// Records a source.
///
/// # Errors
/// [`DbError`]; `card_source_code_key` when the code is taken.
pub async fn insert_source(tx: &mut Tx, source: &NewSource) -> Result<(), DbError> {
    let (now, by) = (tx.now(), tx.actor().account.map(Uuid::from));
    diesel::insert_into(card_source::table)
        .values((
            card_source::id.eq(source.id.0),
            card_source::code.eq(&source.code),
            card_source::title.eq(&source.title),
            card_source::archive_id.eq(source.archive.map(Uuid::from)),
            card_source::jurisdiction.eq(&source.jurisdiction),
            card_source::provenance.eq(&source.provenance),
            card_source::licence.eq(&source.licence),
            card_source::secrecy.eq(source.secrecy.as_str()),
            card_source::families_may_see.eq(source.families_may_see),
            card_source::created_by.eq(by),
            card_source::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A source by its id.
///
/// # Errors
/// [`DbError`].
pub async fn find_source(tx: &mut Tx, id: CardSourceId) -> Result<Option<Source>, DbError> {
    let query = card_source::table.find(id.0).select(Row::as_select());
    let row: Option<Row> = query.first(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The same, locked until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock_source(tx: &mut Tx, id: CardSourceId) -> Result<Option<Source>, DbError> {
    let query = card_source::table.find(id.0).select(Row::as_select()).for_update();
    let row: Option<Row> = query.first(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Saves what may be said anew of a source; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_source(tx: &mut Tx, source: &Source) -> Result<i32, DbError> {
    let version = diesel::update(card_source::table.find(source.id.0))
        .set((
            card_source::title.eq(&source.title),
            card_source::provenance.eq(&source.provenance),
            card_source::licence.eq(&source.licence),
            card_source::secrecy.eq(source.secrecy.as_str()),
            card_source::families_may_see.eq(source.families_may_see),
            card_source::version.eq(card_source::version + 1),
        ))
        .returning(card_source::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// A source by its short code.
///
/// # Errors
/// [`DbError`].
pub async fn find_source_by_code(tx: &mut Tx, code: &str) -> Result<Option<Source>, DbError> {
    let query = card_source::table.filter(card_source::code.eq(code)).select(Row::as_select());
    let row: Option<Row> = query.first(tx.conn()).await.optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Every source, by number: they are few.
///
/// # Errors
/// [`DbError`].
pub async fn list_sources(tx: &mut Tx) -> Result<Vec<Source>, DbError> {
    let query = card_source::table.order(card_source::no).select(Row::as_select());
    let rows: Vec<Row> = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

#[derive(QueryableByName)]
struct SightRow {
    #[diesel(sql_type = Array<Int4>)]
    own: Vec<i32>,
    #[diesel(sql_type = Array<Int4>)]
    country: Vec<i32>,
    #[diesel(sql_type = Array<Int4>)]
    families: Vec<i32>,
}

/// What the actor sees of the register, by the functions that the policies ask too.
///
/// # Errors
/// [`DbError`].
pub async fn sight(tx: &mut Tx) -> Result<Sight, DbError> {
    let row: SightRow = prepared(
        "SELECT app.own_card_sources() AS own, app.card_sources_of_country() AS country, \
           app.card_sources_for_families() AS families",
    )
    .get_result(tx.conn())
    .await?;
    let all = |numbers: Vec<i32>| numbers.into_iter().map(short).collect::<Result<Vec<_>, _>>();
    Ok(Sight {
        role: tx.actor().role,
        own: all(row.own)?,
        country: all(row.country)?,
        families: all(row.families)?,
    })
}
