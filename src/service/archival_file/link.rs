//! Which persons and acts a file holds: both directions are many.

use super::{FileView, view};
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::{ActId, FileId, PersonId};
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::archival_file;
use crate::store::history::{ChainKind, Record, append};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Most persons or acts linked at once.
const MOST: usize = 2_000;

/// Changes which persons and acts a file holds.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkFile {
    /// Version on the screen.
    pub version: i32,
    /// Persons it names, beside those it names already.
    #[serde(default)]
    pub person_ids: Vec<Uuid>,
    /// Acts it holds, beside those it holds already.
    #[serde(default)]
    pub act_ids: Vec<Uuid>,
    /// Persons that were linked by mistake; their acts go with them.
    #[serde(default)]
    pub without_person_ids: Vec<Uuid>,
    /// Acts that were linked by mistake.
    #[serde(default)]
    pub without_act_ids: Vec<Uuid>,
}

/// Persons and acts that the actor can see.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Links {
    pub(super) persons: Vec<PersonId>,
    pub(super) acts: Vec<ActId>,
}

/// Checks that the actor can see persons and acts; the persons of the acts are among them.
pub(super) async fn visible(
    tx: &mut Tx,
    persons: &[Uuid],
    acts: &[Uuid],
    prefix: &str,
) -> Result<Links> {
    let mut errors = FieldErrors::default();
    for (field, given) in [("person_ids", persons.len()), ("act_ids", acts.len())] {
        if given > MOST {
            errors.add(
                &format!("/{prefix}{field}"),
                "too_many",
                Message::new(format!("Send at most {MOST} at once.")).with("max", MOST),
            );
        }
    }
    let mut errors = errors.into_result(FieldErrors::default())?;
    let person_ids: Vec<PersonId> = persons.iter().copied().map(Into::into).collect();
    let act_ids: Vec<ActId> = acts.iter().copied().map(Into::into).collect();
    let (seen, held) = archival_file::list_visible(tx, &person_ids, &act_ids).await?;
    for (at, person) in persons.iter().enumerate() {
        if !seen.contains(person) {
            let pointer = format!("/{prefix}person_ids/{at}");
            errors.add(&pointer, "unknown_person", "There is no such person. Choose another.");
        }
    }
    for (at, act) in acts.iter().enumerate() {
        if !held.iter().any(|(known, _)| known == act) {
            let pointer = format!("/{prefix}act_ids/{at}");
            errors.add(&pointer, "unknown_act", "There is no such act. Choose another.");
        }
    }
    let mut all: Vec<PersonId> =
        seen.into_iter().chain(held.iter().map(|(_, person)| *person)).map(Into::into).collect();
    all.sort_unstable();
    all.dedup();
    Ok(errors.into_result(Links { persons: all, acts: act_ids })?)
}

/// Writes what was done with a file into the history of each person concerned, and of the office
/// when it concerns none.
pub(super) async fn note(
    tx: &mut Tx,
    actor: &Actor,
    file: FileId,
    action: &str,
    persons: &[PersonId],
) -> Result<()> {
    let mut records: Vec<Record> = persons
        .iter()
        .map(|person| Record::action(ChainKind::Person, *person, action).person(*person).item(file))
        .collect();
    if let (true, Some(office)) = (records.is_empty(), actor.office) {
        records.push(Record::action(ChainKind::Office, office, action).item(file));
    }
    Ok(append(tx, records).await?)
}

/// Changes which persons and acts a file holds.
///
/// # Errors
/// `NotFound`; `Denied`; `Stale`; `Invalid` for persons and acts the actor cannot see.
pub async fn link(
    context: &Context,
    actor: &Actor,
    id: FileId,
    command: LinkFile,
) -> Result<FileView> {
    context
        .write(actor, async |tx| {
            let file = archival_file::lock(tx, id).await?.ok_or(Error::NotFound)?;
            let facts = archival_file::access(tx, &file).await?;
            may(actor, Action::EditPerson, &facts).map(drop)?;
            if command.version != file.version {
                return Err(Error::Stale { current: file.version, changes: Vec::new() });
            }
            let more = visible(tx, &command.person_ids, &command.act_ids, "").await?;
            let fewer = visible(tx, &command.without_person_ids, &[], "without_").await?;
            let acts: Vec<ActId> =
                command.without_act_ids.iter().copied().map(Into::into).collect();
            archival_file::unlink(tx, id, &fewer.persons, &acts).await?;
            archival_file::link(tx, id, &more.persons, &more.acts).await?;
            let records = records(id, &more.persons, &fewer.persons, command.version + 1);
            if records.is_empty() {
                note(tx, actor, id, "link_file", &[]).await?;
            } else {
                append(tx, records).await?;
            }
            view::of(tx, actor, id).await
        })
        .await
}

fn records(file: FileId, more: &[PersonId], fewer: &[PersonId], version: i32) -> Vec<Record> {
    let record = |action: &str, person: &PersonId| {
        let content = json!({ "file_version": version });
        let record = Record::action(ChainKind::Person, *person, action);
        record.person(*person).item(file).content(content)
    };
    let linked = more.iter().map(|person| record("link_file", person));
    let unlinked = fewer.iter().map(|person| record("unlink_file", person));
    linked.chain(unlinked).collect()
}
