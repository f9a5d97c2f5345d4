//! Prosecutors' offices, courts, archives and commissions, and the tree they form.

use super::error::{DbError, code};
use super::like::like;
use super::schema::office;
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::OfficeId;
use crate::domain::jurisdiction::{Country, OfficeKind, OfficeLevel};
use crate::domain::office::OfficeNames;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// An office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Id.
    pub id: OfficeId,
    /// The office above it.
    pub parent: Option<OfficeId>,
    /// What it is.
    pub kind: OfficeKind,
    /// Its level.
    pub level: OfficeLevel,
    /// Short unique code; file numbers begin with it.
    pub code: String,
    /// Its names.
    pub names: OfficeNames,
    /// Its country.
    pub country: Country,
    /// Its region, ISO 3166-2.
    pub region: Option<String>,
    /// Its public address for mail.
    pub email: Option<String>,
    /// Its postal address.
    pub address: Option<String>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day, if it is no more.
    pub valid_to: Option<NaiveDate>,
    /// The office that took over.
    pub successor: Option<OfficeId>,
    /// Counts the changes.
    pub version: i32,
}

impl Office {
    /// Whether it exists on this day.
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| last >= day)
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = office)]
struct Row {
    id: Uuid,
    parent_id: Option<Uuid>,
    kind: String,
    level: String,
    code: String,
    name: serde_json::Value,
    jurisdiction: String,
    region: Option<String>,
    email: Option<String>,
    address: Option<String>,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    successor_id: Option<Uuid>,
    version: i32,
}

/// Reads stored names.
pub(in crate::store) fn names(stored: serde_json::Value) -> Result<OfficeNames, DbError> {
    serde_json::from_value(stored)
        .map_err(|error| DbError::Corrupt { table: "office.name", value: error.to_string() })
}

impl TryFrom<Row> for Office {
    type Error = DbError;

    fn try_from(row: Row) -> Result<Self, DbError> {
        Ok(Self {
            id: row.id.into(),
            parent: row.parent_id.map(Into::into),
            kind: code("office.kind", &row.kind)?,
            level: code("office.level", &row.level)?,
            code: row.code,
            names: names(row.name)?,
            country: code("office.jurisdiction", &row.jurisdiction)?,
            region: row.region,
            email: row.email,
            address: row.address,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            successor: row.successor_id.map(Into::into),
            version: row.version,
        })
    }
}

/// Which offices.
#[derive(Debug, Clone, Default)]
pub struct OfficeFilter {
    /// Of this kind.
    pub kind: Option<OfficeKind>,
    /// Of this level.
    pub level: Option<OfficeLevel>,
    /// Of this country.
    pub country: Option<Country>,
    /// Of this region.
    pub region: Option<String>,
    /// Directly below this office.
    pub parent: Option<OfficeId>,
    /// That exist on this day.
    pub on: Option<NaiveDate>,
    /// With this in the code or a name.
    pub text: Option<String>,
}

fn matching(filter: &OfficeFilter) -> office::BoxedQuery<'static, diesel::pg::Pg> {
    let mut query = office::table.into_boxed();
    if let Some(kind) = filter.kind {
        query = query.filter(office::kind.eq(kind.as_str()));
    }
    if let Some(level) = filter.level {
        query = query.filter(office::level.eq(level.as_str()));
    }
    if let Some(country) = filter.country {
        query = query.filter(office::jurisdiction.eq(country.to_string()));
    }
    if let Some(region) = &filter.region {
        query = query.filter(office::region.eq(region.clone()));
    }
    if let Some(parent) = filter.parent {
        query = query.filter(office::parent_id.eq(Uuid::from(parent)));
    }
    if let Some(day) = filter.on {
        query = query
            .filter(office::valid_from.le(day))
            .filter(office::valid_to.is_null().or(office::valid_to.ge(day)));
    }
    if let Some(text) = &filter.text {
        let named =
            diesel::dsl::sql::<Bool>("office.name::text ILIKE ").bind::<Text, _>(like(text));
        query = query.filter(office::code.ilike(like(text)).or(named));
    }
    query
}

/// Offices in the order of their codes, after one code, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn list(
    tx: &mut Tx,
    filter: &OfficeFilter,
    after: Option<&str>,
    limit: i64,
) -> Result<Vec<Office>, DbError> {
    let mut query = matching(filter).select(Row::as_select()).order(office::code).limit(limit);
    if let Some(after) = after {
        query = query.filter(office::code.gt(after.to_owned()));
    }
    let rows: Vec<Row> = query.load(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// How many offices match.
///
/// # Errors
/// [`DbError`].
pub async fn count(tx: &mut Tx, filter: &OfficeFilter) -> Result<i64, DbError> {
    Ok(matching(filter).count().get_result(tx.conn()).await?)
}

/// Finds an office.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: OfficeId) -> Result<Option<Office>, DbError> {
    let query = office::table.find(Uuid::from(id)).select(Row::as_select());
    query.first::<Row>(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// Finds an office by its code.
///
/// # Errors
/// [`DbError`].
pub async fn find_by_code(tx: &mut Tx, code: &str) -> Result<Option<Office>, DbError> {
    let query = office::table.filter(office::code.eq(code)).select(Row::as_select());
    query.first::<Row>(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// Finds an office and keeps it from others until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: OfficeId) -> Result<Option<Office>, DbError> {
    let query = office::table.find(Uuid::from(id)).select(Row::as_select()).for_no_key_update();
    query.first::<Row>(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

/// Lets one transaction at a time change the tree: two changes that are harmless each could make a
/// circle together.
///
/// # Errors
/// [`DbError`].
pub async fn lock_tree(tx: &mut Tx) -> Result<(), DbError> {
    prepared("SELECT pg_advisory_xact_lock(hashtext('aqtau office tree'))")
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Makes an office.
///
/// # Errors
/// [`DbError`]; a code that is taken violates `office_code_key`.
pub async fn insert(tx: &mut Tx, new: &Office) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(office::table)
        .values((
            office::id.eq(Uuid::from(new.id)),
            office::parent_id.eq(new.parent.map(Uuid::from)),
            office::kind.eq(new.kind.as_str()),
            office::level.eq(new.level.as_str()),
            office::code.eq(&new.code),
            office::name.eq(stored(&new.names)?),
            office::jurisdiction.eq(new.country.as_str()),
            office::region.eq(&new.region),
            office::email.eq(&new.email),
            office::address.eq(&new.address),
            office::valid_from.eq(new.valid_from),
            office::valid_to.eq(new.valid_to),
            office::successor_id.eq(new.successor.map(Uuid::from)),
            office::version.eq(new.version),
            office::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

fn stored(names: &OfficeNames) -> Result<serde_json::Value, DbError> {
    serde_json::to_value(names)
        .map_err(|error| DbError::Corrupt { table: "office.name", value: error.to_string() })
}

/// Stores everything of an office but its id; yields the new version.
///
/// # Errors
/// [`DbError`]; a code that is taken violates `office_code_key`.
pub async fn save(tx: &mut Tx, changed: &Office) -> Result<i32, DbError> {
    Ok(diesel::update(office::table.find(Uuid::from(changed.id)))
        .set((
            office::parent_id.eq(changed.parent.map(Uuid::from)),
            office::kind.eq(changed.kind.as_str()),
            office::level.eq(changed.level.as_str()),
            office::code.eq(&changed.code),
            office::name.eq(stored(&changed.names)?),
            office::jurisdiction.eq(changed.country.as_str()),
            office::region.eq(&changed.region),
            office::email.eq(&changed.email),
            office::address.eq(&changed.address),
            office::valid_from.eq(changed.valid_from),
            office::valid_to.eq(changed.valid_to),
            office::successor_id.eq(changed.successor.map(Uuid::from)),
            office::version.eq(office::version + 1),
        ))
        .returning(office::version)
        .get_result(tx.conn())
        .await?)
}

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    answer: bool,
}

/// Whether `office` stands in the line of offices above `from`, or is it.
///
/// # Errors
/// [`DbError`].
pub async fn is_above(tx: &mut Tx, office: OfficeId, from: OfficeId) -> Result<bool, DbError> {
    reaches(tx, "parent_id", office, from).await
}

/// Whether `office` stands in the line of successors of `from`, or is it.
///
/// # Errors
/// [`DbError`].
pub async fn is_successor(tx: &mut Tx, office: OfficeId, from: OfficeId) -> Result<bool, DbError> {
    reaches(tx, "successor_id", office, from).await
}

async fn reaches(
    tx: &mut Tx,
    column: &str,
    office: OfficeId,
    from: OfficeId,
) -> Result<bool, DbError> {
    let sql = format!(
        "WITH RECURSIVE line AS (SELECT id, {column} AS next FROM office WHERE id = $2 \
           UNION SELECT o.id, o.{column} FROM office o JOIN line ON o.id = line.next) \
         SELECT EXISTS (SELECT 1 FROM line WHERE id = $1) AS answer"
    );
    let row: Answer = prepared(sql)
        .bind::<SqlUuid, _>(Uuid::from(office))
        .bind::<SqlUuid, _>(Uuid::from(from))
        .get_result(tx.conn())
        .await?;
    Ok(row.answer)
}

/// Whether an office directly below is of a higher level than `level`, or of another country.
///
/// # Errors
/// [`DbError`].
pub async fn has_misfitting_child(tx: &mut Tx, office: &Office) -> Result<bool, DbError> {
    let higher: Vec<&str> =
        OfficeLevel::ALL.iter().filter(|l| **l < office.level).map(|l| l.as_str()).collect();
    Ok(diesel::select(diesel::dsl::exists(
        office::table.filter(office::parent_id.eq(Uuid::from(office.id))).filter(
            office::level.eq_any(higher).or(office::jurisdiction.ne(office.country.to_string())),
        ),
    ))
    .get_result(tx.conn())
    .await?)
}

#[derive(QueryableByName)]
struct Below {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = BigInt)]
    depth: i64,
}

/// An office and all below it with their depth (0 for itself), parents before children.
///
/// # Errors
/// [`DbError`].
pub async fn subtree(tx: &mut Tx, root: OfficeId) -> Result<Vec<(i64, Office)>, DbError> {
    let below: Vec<Below> = prepared(
        "WITH RECURSIVE below AS (SELECT id, code, 0::bigint AS depth FROM office WHERE id = $1 \
           UNION ALL SELECT o.id, o.code, below.depth + 1 FROM office o JOIN below ON o.parent_id = below.id) \
         SELECT id, depth FROM below ORDER BY depth, code",
    )
    .bind::<SqlUuid, _>(Uuid::from(root))
    .load(tx.conn())
    .await?;
    let ids: Vec<Uuid> = below.iter().map(|row| row.id).collect();
    let rows: Vec<Row> = office::table
        .filter(office::id.eq_any(ids))
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    let mut offices = std::collections::HashMap::with_capacity(rows.len());
    for row in rows {
        offices.insert(row.id, Office::try_from(row)?);
    }
    Ok(below.iter().filter_map(|row| Some((row.depth, offices.remove(&row.id)?))).collect())
}
