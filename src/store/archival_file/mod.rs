//! Historical files, each with any number of persons and acts.

use super::error::{DbError, code};
use super::schema::{archival_file, file_act, file_person};
use super::sql::prepared;
use super::tx::Tx;
use crate::domain::id::{ActId, FileId, OfficeId, PersonId};
use crate::domain::policy::CaseFacts;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Array, Int8, Jsonb, Nullable, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use serde_json::{Value, json};
use uuid::Uuid;

mod list;

pub use list::{Line, count, list};

/// A file to record.
#[derive(Debug, Clone)]
pub struct NewFile {
    /// Its id.
    pub id: FileId,
    /// The archive that holds it, when that is an office here.
    pub holder: Option<OfficeId>,
    /// Who holds it, as written.
    pub holder_raw: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: String,
    /// Title.
    pub title: Option<String>,
    /// How many volumes.
    pub volumes: Option<i32>,
    /// Code of the custody.
    pub custody: String,
}

/// Records files of an office, any number at once.
///
/// # Errors
/// [`DbError`].
pub async fn insert(
    tx: &mut Tx,
    office: Option<OfficeId>,
    files: &[NewFile],
) -> Result<(), DbError> {
    let now = tx.now();
    let row = |file: &NewFile| {
        json!({
            "id": file.id, "holder_office_id": file.holder, "holder_raw": file.holder_raw,
            "fond": file.fond, "opis": file.opis, "delo": file.delo, "title": file.title,
            "volumes": file.volumes, "custody": file.custody, "created_office_id": office,
            "created_at": now,
        })
    };
    let rows: Vec<Value> = files.iter().map(row).collect();
    prepared(
        "INSERT INTO archival_file (id, holder_office_id, holder_raw, fond, opis, delo, title, \
           volumes, custody, created_office_id, created_at) \
         SELECT * FROM jsonb_to_recordset($1) AS f(id uuid, holder_office_id uuid, \
           holder_raw text, fond text, opis text, delo text, title text, volumes int, \
           custody text, created_office_id uuid, created_at timestamptz)",
    )
    .bind::<Jsonb, _>(Value::Array(rows))
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = archival_file)]
pub struct File {
    /// Its id.
    pub id: Uuid,
    /// The archive that holds it, when that is an office here.
    pub holder_office_id: Option<Uuid>,
    /// Who holds it, as written.
    pub holder_raw: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: String,
    /// Title.
    pub title: Option<String>,
    /// How many volumes.
    pub volumes: Option<i32>,
    /// Code of the custody.
    pub custody: String,
    /// The office that recorded it.
    pub created_office_id: Option<Uuid>,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
    /// Counts the changes.
    pub version: i32,
}

#[derive(QueryableByName)]
struct AccessRow {
    #[diesel(sql_type = Array<SqlUuid>)]
    offices: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    courts: Vec<Uuid>,
    #[diesel(sql_type = Array<SqlUuid>)]
    judges: Vec<Uuid>,
}

/// What access looks at: a file belongs to the office that recorded it, to each whose review uses
/// it, to the archive that holds it, and to the courts before which it lies.
///
/// # Errors
/// [`DbError`].
pub async fn access(tx: &mut Tx, file: &File) -> Result<CaseFacts, DbError> {
    let row: AccessRow = prepared(
        "SELECT ARRAY(SELECT DISTINCT r.office_id FROM review_subject s JOIN review r ON r.id = s.review_id \
                      WHERE s.file_id = $1) AS offices, \
           ARRAY(SELECT DISTINCT c.court_id FROM review_subject s JOIN court_case c ON c.id = s.court_case_id \
                 WHERE s.file_id = $1) AS courts, \
           ARRAY(SELECT DISTINCT unnest(c.judges) FROM review_subject s JOIN court_case c ON c.id = s.court_case_id \
                 WHERE s.file_id = $1) AS judges",
    )
    .bind::<SqlUuid, _>(file.id)
    .get_result(tx.conn())
    .await?;
    let theirs = |office: &OfficeId| {
        file.created_office_id == Some(office.0) || row.offices.contains(&office.0)
    };
    let actor = tx.actor();
    let own = actor.office.filter(theirs).or_else(|| actor.offices.iter().copied().find(theirs));
    Ok(CaseFacts {
        office: own.or(file.created_office_id.map(Into::into)),
        archive: file.holder_office_id.map(Into::into),
        courts: row.courts.into_iter().map(Into::into).collect(),
        judges: row.judges.into_iter().map(Into::into).collect(),
        ..CaseFacts::default()
    })
}

/// A file the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn find(tx: &mut Tx, id: FileId) -> Result<Option<File>, DbError> {
    let query = archival_file::table.find(id.0).select(File::as_select());
    Ok(query.first(tx.conn()).await.optional()?)
}

/// The same, locked until the transaction ends.
///
/// # Errors
/// [`DbError`].
pub async fn lock(tx: &mut Tx, id: FileId) -> Result<Option<File>, DbError> {
    let query = archival_file::table.find(id.0).select(File::as_select()).for_update();
    Ok(query.first(tx.conn()).await.optional()?)
}

/// Says which persons and acts a file holds, beside those it holds already; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn link(
    tx: &mut Tx,
    file: FileId,
    persons: &[PersonId],
    acts: &[ActId],
) -> Result<i32, DbError> {
    let persons: Vec<_> = persons
        .iter()
        .map(|person| (file_person::file_id.eq(file.0), file_person::person_id.eq(person.0)))
        .collect();
    diesel::insert_into(file_person::table)
        .values(persons)
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    let acts: Vec<_> =
        acts.iter().map(|act| (file_act::file_id.eq(file.0), file_act::act_id.eq(act.0))).collect();
    diesel::insert_into(file_act::table)
        .values(acts)
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    let version = diesel::update(archival_file::table.find(file.0))
        .set(archival_file::version.eq(archival_file::version + 1))
        .returning(archival_file::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// Takes persons and acts out of a file; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn unlink(
    tx: &mut Tx,
    file: FileId,
    persons: &[PersonId],
    acts: &[ActId],
) -> Result<i32, DbError> {
    let persons: Vec<Uuid> = persons.iter().map(|person| person.0).collect();
    let acts: Vec<Uuid> = acts.iter().map(|act| act.0).collect();
    diesel::delete(
        file_person::table
            .filter(file_person::file_id.eq(file.0).and(file_person::person_id.eq_any(persons))),
    )
    .execute(tx.conn())
    .await?;
    diesel::delete(
        file_act::table.filter(file_act::file_id.eq(file.0).and(file_act::act_id.eq_any(acts))),
    )
    .execute(tx.conn())
    .await?;
    let version = diesel::update(archival_file::table.find(file.0))
        .set(archival_file::version.eq(archival_file::version + 1))
        .returning(archival_file::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// A person in a file, with the acts of it that the file holds.
#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
pub struct FilePerson {
    /// The person.
    #[diesel(sql_type = SqlUuid)]
    pub person_id: Uuid,
    /// The leading spelling.
    #[diesel(sql_type = Nullable<diesel::sql_types::Text>)]
    pub name: Option<String>,
    /// Acts of the person that the file holds.
    #[diesel(sql_type = Array<SqlUuid>)]
    pub acts: Vec<Uuid>,
}

/// The persons of a file that the actor can see, at most `limit`.
///
/// # Errors
/// [`DbError`].
pub async fn list_persons(
    tx: &mut Tx,
    file: FileId,
    limit: i64,
) -> Result<Vec<FilePerson>, DbError> {
    let rows = prepared(
        "SELECT l.person_id, \
           (SELECT n.raw FROM person_name n WHERE n.person_id = l.person_id ORDER BY n.position, n.id LIMIT 1) AS name, \
           ARRAY(SELECT a.id FROM repressive_act a JOIN file_act f ON f.act_id = a.id \
                 WHERE f.file_id = l.file_id AND a.person_id = l.person_id) AS acts \
         FROM file_person l WHERE l.file_id = $1 ORDER BY l.person_id LIMIT $2",
    )
    .bind::<SqlUuid, _>(file.0)
    .bind::<Int8, _>(limit)
    .load(tx.conn())
    .await?;
    Ok(rows)
}

/// Of these persons and acts, those the actor can see; acts with their persons.
///
/// # Errors
/// [`DbError`].
pub async fn list_visible(
    tx: &mut Tx,
    persons: &[PersonId],
    acts: &[ActId],
) -> Result<(Vec<Uuid>, Vec<(Uuid, Uuid)>), DbError> {
    use super::schema::{person, repressive_act};
    let persons: Vec<Uuid> = persons.iter().map(|person| person.0).collect();
    let acts: Vec<Uuid> = acts.iter().map(|act| act.0).collect();
    let seen =
        person::table.filter(person::id.eq_any(persons)).select(person::id).load(tx.conn()).await?;
    let held = repressive_act::table
        .filter(repressive_act::id.eq_any(acts))
        .select((repressive_act::id, repressive_act::person_id))
        .load(tx.conn())
        .await?;
    Ok((seen, held))
}

/// Kind of an office, to check that a holder is an archive.
///
/// # Errors
/// [`DbError`].
pub async fn find_holder_kind(
    tx: &mut Tx,
    office: OfficeId,
) -> Result<Option<crate::domain::jurisdiction::OfficeKind>, DbError> {
    use super::schema::office as offices;
    let kind: Option<String> =
        offices::table.find(office.0).select(offices::kind).first(tx.conn()).await.optional()?;
    kind.map(|kind| code("office.kind", &kind)).transpose()
}
