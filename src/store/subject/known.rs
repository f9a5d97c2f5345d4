//! What exists already when subjects are added: persons, acts, files, other subjects.

use super::uuids;
use crate::domain::id::{
    ActId, CardId, FileId, OfficeId, PersonId, PetitionId, ReviewId, SubjectId,
};
use crate::domain::repression::CaseClass;
use crate::store::error::{DbError, code};
use crate::store::schema::{archival_file, person, repressive_act, review_subject};
use crate::store::sql::prepared;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel::sql_types::{Array, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// Which of these persons the actor sees.
///
/// # Errors
/// [`DbError`].
pub async fn known_persons(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<PersonId>, DbError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let found: Vec<Uuid> =
        person::table.filter(person::id.eq_any(ids)).select(person::id).load(tx.conn()).await?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// An act that exists.
#[derive(Debug, Clone)]
pub struct KnownAct {
    /// Its id.
    pub id: ActId,
    /// Its person.
    pub person: PersonId,
    /// Class of the case.
    pub class: CaseClass,
    /// The articles as written.
    pub article_raw: String,
}

/// Which of these acts the actor sees.
///
/// # Errors
/// [`DbError`].
pub async fn known_acts(tx: &mut Tx, ids: &[ActId]) -> Result<Vec<KnownAct>, DbError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows: Vec<(Uuid, Uuid, String, String)> = repressive_act::table
        .filter(repressive_act::id.eq_any(ids))
        .select((
            repressive_act::id,
            repressive_act::person_id,
            repressive_act::class,
            repressive_act::article_raw,
        ))
        .load(tx.conn())
        .await?;
    rows.into_iter()
        .map(|(id, person, class, article_raw)| {
            let class = code("repressive_act.class", &class)?;
            Ok(KnownAct { id: id.into(), person: person.into(), class, article_raw })
        })
        .collect()
}

/// Which of these files the actor sees.
///
/// # Errors
/// [`DbError`].
pub async fn known_files(tx: &mut Tx, ids: &[FileId]) -> Result<Vec<FileId>, DbError> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let found: Vec<Uuid> = archival_file::table
        .filter(archival_file::id.eq_any(ids))
        .select(archival_file::id)
        .load(tx.conn())
        .await?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// Which of these subjects the actor sees, in whatever review.
///
/// # Errors
/// [`DbError`].
pub async fn known_subjects(tx: &mut Tx, ids: &[SubjectId]) -> Result<Vec<SubjectId>, DbError> {
    let found: Vec<Uuid> = review_subject::table
        .filter(review_subject::id.eq_any(uuids(ids)))
        .select(review_subject::id)
        .load(tx.conn())
        .await?;
    Ok(found.into_iter().map(Into::into).collect())
}

#[derive(QueryableByName)]
struct UnderReview {
    #[diesel(sql_type = SqlUuid)]
    card_id: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    number: Option<String>,
}

/// Which of these cards stand in a review that is not finished, with its number where the actor sees it.
///
/// # Errors
/// [`DbError`].
pub async fn cards_under_review(
    tx: &mut Tx,
    cards: &[CardId],
) -> Result<Vec<(CardId, Option<String>)>, DbError> {
    let ids: Vec<Uuid> = cards.iter().map(|card| card.0).collect();
    let rows: Vec<UnderReview> = prepared(
        "SELECT u.card_id, r.number FROM app.cards_under_review($1) u LEFT JOIN review r ON r.id = u.review_id",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .load(tx.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.card_id.into(), row.number)).collect())
}

/// How a file is named in its archive.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FileKey {
    /// Who holds it, as written.
    pub holder: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: String,
}

#[derive(QueryableByName)]
struct FileRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Text)]
    holder_raw: String,
    #[diesel(sql_type = Nullable<Text>)]
    fond: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    opis: Option<String>,
    #[diesel(sql_type = Text)]
    delo: String,
}

/// The office's files under these names. Until the end of the transaction nobody else of the office
/// looks, so that two lists make one file each only once.
///
/// # Errors
/// [`DbError`].
pub async fn lock_files_named(
    tx: &mut Tx,
    office: OfficeId,
    keys: &[FileKey],
) -> Result<Vec<(FileKey, FileId)>, DbError> {
    prepared("SELECT pg_advisory_xact_lock(hashtextextended('archival_file:' || $1::text, 0))")
        .bind::<SqlUuid, _>(Uuid::from(office))
        .execute(tx.conn())
        .await?;
    let holders: Vec<&str> = keys.iter().map(|key| key.holder.as_str()).collect();
    let fonds: Vec<Option<&str>> = keys.iter().map(|key| key.fond.as_deref()).collect();
    let opises: Vec<Option<&str>> = keys.iter().map(|key| key.opis.as_deref()).collect();
    let delos: Vec<&str> = keys.iter().map(|key| key.delo.as_str()).collect();
    let rows: Vec<FileRow> = prepared(
        "SELECT DISTINCT ON (f.holder_raw, f.fond, f.opis, f.delo) \
           f.id, f.holder_raw, f.fond, f.opis, f.delo FROM archival_file f \
         JOIN unnest($2, $3, $4, $5) AS k(holder, fond, opis, delo) \
           ON f.holder_raw = k.holder AND f.delo = k.delo \
          AND f.fond IS NOT DISTINCT FROM k.fond AND f.opis IS NOT DISTINCT FROM k.opis \
         WHERE f.created_office_id = $1 \
         ORDER BY f.holder_raw, f.fond, f.opis, f.delo, f.id",
    )
    .bind::<SqlUuid, _>(Uuid::from(office))
    .bind::<Array<Text>, _>(holders)
    .bind::<Array<Nullable<Text>>, _>(fonds)
    .bind::<Array<Nullable<Text>>, _>(opises)
    .bind::<Array<Text>, _>(delos)
    .load(tx.conn())
    .await?;
    let known = |row: FileRow| {
        let key =
            FileKey { holder: row.holder_raw, fond: row.fond, opis: row.opis, delo: row.delo };
        (key, row.id.into())
    };
    Ok(rows.into_iter().map(known).collect())
}

/// The last place given in a review; 0 without subjects.
///
/// # Errors
/// [`DbError`].
pub async fn last_position(tx: &mut Tx, review: ReviewId) -> Result<i32, DbError> {
    let last: Option<i32> = review_subject::table
        .filter(review_subject::review_id.eq(Uuid::from(review)))
        .select(diesel::dsl::max(review_subject::position))
        .first(tx.conn())
        .await?;
    Ok(last.unwrap_or(0))
}

/// A person that a petition of the review names.
#[derive(Debug, Clone)]
pub struct KnownEntry {
    /// The entry.
    pub id: Uuid,
    /// The petition.
    pub petition: PetitionId,
    /// The person it means, when that is known.
    pub person: Option<PersonId>,
    /// The name as claimed.
    pub claimed_name: String,
    /// Other spellings the applicant knows.
    pub other_spellings: Vec<String>,
    /// Birth, as written.
    pub birth: Option<String>,
}

#[derive(QueryableByName)]
struct EntryRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = SqlUuid)]
    petition_id: Uuid,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    person_id: Option<Uuid>,
    #[diesel(sql_type = Text)]
    claimed_name: String,
    #[diesel(sql_type = Array<Text>)]
    other_spellings: Vec<String>,
    #[diesel(sql_type = Nullable<Text>)]
    birth: Option<String>,
}

/// Which of these entries belong to a petition of the review that the actor sees.
///
/// # Errors
/// [`DbError`].
pub async fn known_entries(
    tx: &mut Tx,
    review: ReviewId,
    ids: &[Uuid],
) -> Result<Vec<KnownEntry>, DbError> {
    let rows: Vec<EntryRow> = prepared(
        "SELECT n.id, n.petition_id, n.person_id, n.claimed_name, n.other_spellings, n.birth \
         FROM petition_person n JOIN petition p ON p.id = n.petition_id \
         WHERE p.review_id = $1 AND n.id = ANY($2)",
    )
    .bind::<SqlUuid, _>(Uuid::from(review))
    .bind::<Array<SqlUuid>, _>(ids)
    .load(tx.conn())
    .await?;
    let entry = |row: EntryRow| KnownEntry {
        id: row.id,
        petition: row.petition_id.into(),
        person: row.person_id.map(Into::into),
        claimed_name: row.claimed_name,
        other_spellings: row.other_spellings,
        birth: row.birth,
    };
    Ok(rows.into_iter().map(entry).collect())
}
