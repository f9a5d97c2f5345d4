//! Appeals, each about some subjects of a ruling, and terms that were restored.

use crate::domain::id::{AccountId, AppealId, PetitionId, ReviewId, RulingId, SubjectId};
use crate::store::error::{DbError, code};
use crate::store::schema::appeal;
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Date, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// What the higher instance did.
    pub enum AppealResult {
        /// It left the ruling as it was.
        Upheld = "upheld",
        /// It ruled otherwise.
        Changed = "changed",
        /// It sent the case back.
        Remanded = "remanded",
    }
}

/// An appeal.
#[derive(Debug, Clone)]
pub struct Appeal {
    /// Its id.
    pub id: AppealId,
    /// The ruling.
    pub ruling: RulingId,
    /// The review behind it.
    pub review: ReviewId,
    /// The family's petition; none when the prosecutor appeals.
    pub petition: Option<PetitionId>,
    /// The complaint.
    pub complaint: String,
    /// Whether it came within a restored term.
    pub term_restored: bool,
    /// Who filed it.
    pub filed_by: AccountId,
    /// When.
    pub filed_at: DateTime<Utc>,
    /// What came of it.
    pub result: Option<AppealResult>,
    /// Reasons of the higher instance.
    pub result_text: Option<String>,
    /// Number of its decision.
    pub result_number: Option<String>,
    /// The judge who recorded it.
    pub decided_by: Option<AccountId>,
    /// When.
    pub decided_at: Option<DateTime<Utc>>,
    /// Grows with every change.
    pub version: i32,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = appeal)]
struct AppealRow {
    id: Uuid,
    ruling_id: Uuid,
    review_id: Uuid,
    petition_id: Option<Uuid>,
    complaint: String,
    term_restored: bool,
    filed_by: Uuid,
    filed_at: DateTime<Utc>,
    result: Option<String>,
    result_text: Option<String>,
    result_number: Option<String>,
    decided_by: Option<Uuid>,
    decided_at: Option<DateTime<Utc>>,
    version: i32,
}

impl TryFrom<AppealRow> for Appeal {
    type Error = DbError;

    fn try_from(row: AppealRow) -> Result<Self, DbError> {
        let result = row.result.as_deref();
        Ok(Self {
            id: row.id.into(),
            ruling: row.ruling_id.into(),
            review: row.review_id.into(),
            petition: row.petition_id.map(Into::into),
            complaint: row.complaint,
            term_restored: row.term_restored,
            filed_by: row.filed_by.into(),
            filed_at: row.filed_at,
            result: result.map(|result| code("appeal.result", result)).transpose()?,
            result_text: row.result_text,
            result_number: row.result_number,
            decided_by: row.decided_by.map(Into::into),
            decided_at: row.decided_at,
            version: row.version,
        })
    }
}

/// Finds an appeal.
///
/// # Errors
/// [`DbError`].
pub async fn find_appeal(tx: &mut Tx, id: AppealId) -> Result<Option<Appeal>, DbError> {
    let row: Option<AppealRow> = appeal::table
        .find(id.0)
        .select(AppealRow::as_select())
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// The same, kept from others' changes until the end of the transaction.
///
/// # Errors
/// [`DbError`].
pub async fn lock_appeal(tx: &mut Tx, id: AppealId) -> Result<Option<Appeal>, DbError> {
    let row: Option<AppealRow> = appeal::table
        .find(id.0)
        .select(AppealRow::as_select())
        .for_update()
        .first(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// Appeals against a ruling, oldest first.
///
/// # Errors
/// [`DbError`].
pub async fn list_appeals(tx: &mut Tx, of: RulingId) -> Result<Vec<Appeal>, DbError> {
    let rows: Vec<AppealRow> = appeal::table
        .filter(appeal::ruling_id.eq(of.0))
        .order(appeal::id)
        .select(AppealRow::as_select())
        .load(tx.conn())
        .await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Writes a new appeal about these subjects.
///
/// # Errors
/// [`DbError`].
pub async fn insert_appeal(
    tx: &mut Tx,
    new: &Appeal,
    subjects: &[SubjectId],
) -> Result<(), DbError> {
    let row = AppealRow {
        id: new.id.0,
        ruling_id: new.ruling.0,
        review_id: new.review.0,
        petition_id: new.petition.map(|id| id.0),
        complaint: new.complaint.clone(),
        term_restored: new.term_restored,
        filed_by: new.filed_by.0,
        filed_at: new.filed_at,
        result: None,
        result_text: None,
        result_number: None,
        decided_by: None,
        decided_at: None,
        version: new.version,
    };
    diesel::insert_into(appeal::table).values(row).execute(tx.conn()).await?;
    prepared("INSERT INTO appeal_subject (appeal_id, subject_id) SELECT $1, unnest($2)")
        .bind::<SqlUuid, _>(new.id.0)
        .bind::<Array<SqlUuid>, _>(uuids(subjects))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Saves what came of an appeal and counts the change; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_appeal(tx: &mut Tx, changed: &Appeal) -> Result<i32, DbError> {
    let version = diesel::update(appeal::table.find(changed.id.0))
        .set((
            appeal::result.eq(changed.result.map(|result| result.to_string())),
            appeal::result_text.eq(&changed.result_text),
            appeal::result_number.eq(&changed.result_number),
            appeal::decided_by.eq(changed.decided_by.map(|id| id.0)),
            appeal::decided_at.eq(changed.decided_at),
            appeal::version.eq(appeal::version + 1),
        ))
        .returning(appeal::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

#[derive(QueryableByName)]
struct SubjectRow {
    #[diesel(sql_type = SqlUuid)]
    subject_id: Uuid,
}

/// Whom an appeal is about, in the order of the ids; only those the actor sees.
///
/// # Errors
/// [`DbError`].
pub async fn subjects_of_appeal(tx: &mut Tx, id: AppealId) -> Result<Vec<SubjectId>, DbError> {
    let rows: Vec<SubjectRow> =
        prepared("SELECT subject_id FROM appeal_subject WHERE appeal_id = $1 ORDER BY subject_id")
            .bind::<SqlUuid, _>(id.0)
            .load(tx.conn())
            .await?;
    Ok(rows.into_iter().map(|row| row.subject_id.into()).collect())
}

/// A term for an appeal that a judge restored.
#[derive(Debug, Clone)]
pub struct Restoration {
    /// The ruling that may be appealed.
    pub ruling: RulingId,
    /// For these subjects.
    pub subjects: Vec<SubjectId>,
    /// Last day.
    pub until: NaiveDate,
    /// Why.
    pub reason: String,
    /// The judge.
    pub restored_by: AccountId,
}

/// Restores the term for the subjects; a later word replaces an earlier one.
///
/// # Errors
/// [`DbError`].
pub async fn save_restorations(tx: &mut Tx, new: &Restoration) -> Result<(), DbError> {
    let now = tx.now();
    prepared(
        "INSERT INTO term_restoration (ruling_id, subject_id, until, reason, restored_by, restored_at) \
         SELECT $1, s, $3, $4, $5, $6 FROM unnest($2) s \
         ON CONFLICT (ruling_id, subject_id) DO UPDATE SET until = excluded.until, \
           reason = excluded.reason, restored_by = excluded.restored_by, restored_at = excluded.restored_at",
    )
    .bind::<SqlUuid, _>(new.ruling.0)
    .bind::<Array<SqlUuid>, _>(uuids(&new.subjects))
    .bind::<Date, _>(new.until)
    .bind::<Text, _>(&new.reason)
    .bind::<SqlUuid, _>(new.restored_by.0)
    .bind::<Timestamptz, _>(now)
    .execute(tx.conn())
    .await?;
    Ok(())
}

fn uuids(ids: &[SubjectId]) -> Vec<Uuid> {
    ids.iter().map(|id| id.0).collect()
}

/// The subjects of a review whose persons a linked petition names; none when the actor does not
/// see the petition or it belongs to another review.
///
/// # Errors
/// [`DbError`].
pub async fn subjects_of_petition(
    tx: &mut Tx,
    review: ReviewId,
    petition: PetitionId,
) -> Result<Vec<SubjectId>, DbError> {
    let rows: Vec<SubjectRow> = prepared(
        "SELECT DISTINCT s.id AS subject_id FROM petition p \
         JOIN petition_person n ON n.petition_id = p.id \
         JOIN review_subject s ON s.review_id = p.review_id AND s.person_id = n.person_id \
         WHERE p.id = $2 AND p.review_id = $1 AND p.state IN ('linked', 'closed') ORDER BY 1",
    )
    .bind::<SqlUuid, _>(review.0)
    .bind::<SqlUuid, _>(petition.0)
    .load(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| row.subject_id.into()).collect())
}
