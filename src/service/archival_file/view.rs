//! How historical files are shown.

use crate::domain::actor::Actor;
use crate::domain::id::FileId;
use crate::domain::policy::{Action, CaseFacts, Denied, may};
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::Tx;
use crate::store::archival_file::{self, FilePerson, Line};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Persons of a file that are shown with it.
const MOST_PERSONS: i64 = 2_000;

/// Which part of the list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct FileQuery {
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// A historical file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FileView {
    /// Its id.
    pub id: Uuid,
    /// Counts the changes.
    pub version: i32,
    /// The archive that holds it, when it is an office here.
    pub holder_office_id: Option<Uuid>,
    /// Who holds it, as written.
    pub holder: String,
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
    /// What became of it.
    pub custody: String,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
    /// The persons the reader may know, at most 2000.
    pub persons: Vec<FilePersonView>,
}

/// A person in a file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FilePersonView {
    /// The person.
    pub person_id: Uuid,
    /// The leading spelling.
    pub name: Option<String>,
    /// Acts of the person that the file holds.
    pub act_ids: Vec<Uuid>,
}

/// A file in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FileLine {
    /// Its id.
    pub id: Uuid,
    /// Who holds it, as written.
    pub holder: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: String,
    /// Title.
    pub title: Option<String>,
    /// How many persons the reader may know in it.
    pub persons: i64,
    /// Counts the changes.
    pub version: i32,
}

/// Who reads persons reads their files; an archive also those it holds and is asked about.
fn may_read(actor: &Actor, facts: &CaseFacts) -> Result<(), Denied> {
    may(actor, Action::ReadPerson, facts)
        .or_else(|_| may(actor, Action::ReadArchiveRequest, facts))
        .map(drop)
}

/// A file the actor may read.
///
/// # Errors
/// `NotFound`; `Denied`.
pub async fn read(context: &Context, actor: &Actor, id: FileId) -> Result<FileView> {
    context.read(actor, async |tx| of(tx, actor, id).await).await
}

/// The view within a transaction, also at the end of a change.
pub(super) async fn of(tx: &mut Tx, actor: &Actor, id: FileId) -> Result<FileView> {
    let file = archival_file::find(tx, id).await?.ok_or(Error::NotFound)?;
    let facts = archival_file::access(tx, &file).await?;
    may_read(actor, &facts)?;
    let persons = archival_file::list_persons(tx, id, MOST_PERSONS).await?;
    let person = |row: FilePerson| FilePersonView {
        person_id: row.person_id,
        name: row.name,
        act_ids: row.acts,
    };
    Ok(FileView {
        id: file.id,
        version: file.version,
        holder_office_id: file.holder_office_id,
        holder: file.holder_raw,
        fond: file.fond,
        opis: file.opis,
        delo: file.delo,
        title: file.title,
        volumes: file.volumes,
        custody: file.custody,
        created_at: file.created_at,
        persons: persons.into_iter().map(person).collect(),
    })
}

/// Files that the own office recorded or the own archive holds; newest first.
///
/// # Errors
/// `Denied`; `Invalid`.
pub async fn list(context: &Context, actor: &Actor, query: FileQuery) -> Result<Listing<FileLine>> {
    may_read(actor, &CaseFacts::of_own(actor))?;
    let size = page_size(query.limit)?;
    context
        .read(actor, async |tx| {
            let rows = archival_file::list(tx, query.after, size + 1).await?;
            let total = archival_file::count(tx).await?;
            let rows = rows.into_iter().map(line).collect();
            Ok(Listing::of(rows, size, total, |line: &FileLine| line.id.to_string()))
        })
        .await
}

fn line(row: Line) -> FileLine {
    FileLine {
        id: row.id,
        holder: row.holder_raw,
        fond: row.fond,
        opis: row.opis,
        delo: row.delo,
        title: row.title,
        persons: row.persons,
        version: row.version,
    }
}
