//! Who has to be told: applicants, their representatives, the people of an office.

use super::error::{DbError, code};
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::{AccountId, ApplicantId, OfficeId, PetitionId};
use crate::domain::language::Language;
use crate::domain::petition::Told;
use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, Date, Nullable, Text, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A family behind a petition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// The petition.
    pub petition: PetitionId,
    /// Its number, by which the family knows it.
    pub number: Option<String>,
    /// Its office.
    pub office: Option<OfficeId>,
    /// The applicant.
    pub applicant: ApplicantId,
    /// The applicant's language.
    pub language: Language,
    /// The representative's account, while the power of attorney is valid.
    pub representative: Option<AccountId>,
    /// The representative's language.
    pub representative_language: Option<Language>,
    /// Who gets the letters.
    pub told: Told,
}

impl Family {
    /// The representative, where the letters go there, too.
    pub fn told_representative(&self) -> Option<AccountId> {
        self.representative.filter(|_| self.told != Told::Applicant)
    }

    /// Whether the applicant gets the letters: also when nobody represents them any more.
    pub fn tells_applicant(&self) -> bool {
        self.told != Told::Representative || self.representative.is_none()
    }
}

#[derive(QueryableByName)]
struct FamilyRow {
    #[diesel(sql_type = SqlUuid)]
    petition: Uuid,
    #[diesel(sql_type = Nullable<Text>)]
    number: Option<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    office: Option<Uuid>,
    #[diesel(sql_type = SqlUuid)]
    applicant: Uuid,
    #[diesel(sql_type = Text)]
    language: String,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    representative: Option<Uuid>,
    #[diesel(sql_type = Nullable<Text>)]
    representative_language: Option<String>,
    #[diesel(sql_type = Text)]
    told: String,
}

const FAMILY: &str = "SELECT p.id AS petition, p.number, p.office_id AS office, \
    a.id AS applicant, a.language, r.account_id AS representative, \
    c.language AS representative_language, p.told \
  FROM petition p JOIN applicant a ON a.id = p.applicant_id \
  LEFT JOIN representation r ON r.id = p.representation_id AND r.revoked_at IS NULL \
    AND $2 BETWEEN r.valid_from AND r.valid_to \
  LEFT JOIN account c ON c.id = r.account_id WHERE ";

fn family(row: FamilyRow) -> Result<Family, DbError> {
    let language = |text: String| code("applicant.language", &text);
    Ok(Family {
        petition: row.petition.into(),
        number: row.number,
        office: row.office.map(Into::into),
        applicant: row.applicant.into(),
        language: language(row.language)?,
        representative: row.representative.map(Into::into),
        representative_language: row.representative_language.map(language).transpose()?,
        told: code("petition.told", &row.told)?,
    })
}

/// The families whose petitions are part of a review; with `subjects`, only those who named one of
/// these subjects' persons.
///
/// # Errors
/// [`DbError`].
pub async fn list_families_of_review(
    tx: &mut Tx,
    review: Uuid,
    subjects: Option<&[Uuid]>,
    today: NaiveDate,
) -> Result<Vec<Family>, DbError> {
    let of_subjects = "EXISTS (SELECT 1 FROM petition_person n JOIN review_subject s \
        ON s.person_id = n.person_id AND s.review_id = p.review_id \
        WHERE n.petition_id = p.id AND s.id = ANY($3))";
    let sql = format!(
        "{FAMILY} p.review_id = $1 AND p.state = 'linked' AND ($3 IS NULL OR {of_subjects}) \
         ORDER BY p.id"
    );
    let rows: Vec<FamilyRow> = prepared(sql)
        .bind::<SqlUuid, _>(review)
        .bind::<Date, _>(today)
        .bind::<Nullable<Array<SqlUuid>>, _>(subjects.map(<[Uuid]>::to_vec))
        .load(tx.conn())
        .await?;
    rows.into_iter().map(family).collect()
}

/// The family behind one petition.
///
/// # Errors
/// [`DbError`].
pub async fn find_family_of_petition(
    tx: &mut Tx,
    petition: Uuid,
    today: NaiveDate,
) -> Result<Option<Family>, DbError> {
    let row: Option<FamilyRow> = prepared(format!("{FAMILY} p.id = $1"))
        .bind::<SqlUuid, _>(petition)
        .bind::<Date, _>(today)
        .get_result(tx.conn())
        .await
        .optional()?;
    row.map(family).transpose()
}

/// The family behind a certificate: the petition of its holder in this review, first one that names
/// the subject's person, and one that is still open.
///
/// # Errors
/// [`DbError`].
pub async fn find_family_of_holder(
    tx: &mut Tx,
    review: Uuid,
    holder: Uuid,
    subject: Uuid,
    today: NaiveDate,
) -> Result<Option<Family>, DbError> {
    let sql = format!(
        "{FAMILY} p.review_id = $1 AND p.applicant_id = $3 \
         ORDER BY EXISTS (SELECT 1 FROM petition_person n JOIN review_subject s \
           ON s.person_id = n.person_id WHERE n.petition_id = p.id AND s.id = $4) DESC, \
         p.state = 'linked' DESC, p.id LIMIT 1"
    );
    let row: Option<FamilyRow> = diesel::sql_query(sql)
        .bind::<SqlUuid, _>(review)
        .bind::<Date, _>(today)
        .bind::<SqlUuid, _>(holder)
        .bind::<SqlUuid, _>(subject)
        .get_result(tx.conn())
        .await
        .optional()?;
    row.map(family).transpose()
}

#[derive(QueryableByName)]
struct PersonRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    #[diesel(sql_type = Text)]
    language: String,
}

/// The accounts that open an office's mail: its registry, archive or court clerks.
///
/// # Errors
/// [`DbError`].
pub async fn list_desk(
    tx: &mut Tx,
    office: Uuid,
    today: NaiveDate,
) -> Result<Vec<(AccountId, Language)>, DbError> {
    let rows: Vec<PersonRow> = prepared(
        "SELECT DISTINCT a.id, a.language FROM capacity c JOIN account a ON a.id = c.account_id \
         WHERE c.office_id = $1 AND c.role IN ('registry_clerk', 'archive_officer', 'court_clerk') \
           AND c.revoked_at IS NULL AND c.valid_from <= $2 \
           AND (c.valid_to IS NULL OR c.valid_to >= $2) AND a.disabled_at IS NULL ORDER BY a.id",
    )
    .bind::<SqlUuid, _>(office)
    .bind::<Date, _>(today)
    .load(tx.conn())
    .await?;
    rows.into_iter()
        .map(|row| Ok((row.id.into(), code("account.language", &row.language)?)))
        .collect()
}

/// The languages of accounts and applicants.
///
/// # Errors
/// [`DbError`].
pub async fn list_languages(tx: &mut Tx, ids: &[Uuid]) -> Result<Vec<(Uuid, Language)>, DbError> {
    let rows: Vec<PersonRow> = prepared(
        "SELECT id, language FROM account WHERE id = ANY($1) \
         UNION ALL SELECT id, language FROM applicant WHERE id = ANY($1)",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .load(tx.conn())
    .await?;
    rows.into_iter().map(|row| Ok((row.id, code("account.language", &row.language)?))).collect()
}

#[derive(QueryableByName)]
struct NameRow {
    #[diesel(sql_type = Text)]
    name: String,
}

/// An office's name in a language, or in the nearest it has.
///
/// # Errors
/// [`DbError`].
pub async fn find_office_name(
    tx: &mut Tx,
    office: Uuid,
    language: Language,
) -> Result<Option<String>, DbError> {
    let row: Option<NameRow> = prepared(
        "SELECT coalesce(name ->> $2, name ->> 'ru', name ->> 'en', code) AS name FROM office WHERE id = $1",
    )
    .bind::<SqlUuid, _>(office)
    .bind::<Text, _>(language.as_str())
    .get_result(tx.conn())
    .await
    .optional()?;
    Ok(row.map(|row| row.name))
}
