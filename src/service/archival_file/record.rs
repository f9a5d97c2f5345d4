//! Recording a historical file.

use super::link::{Links, note, visible};
use super::{FileView, view};
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::{FileId, OfficeId};
use crate::domain::jurisdiction::OfficeKind;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store::Tx;
use crate::store::archival_file::{self, NewFile};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What can have become of a file; the same as of a document.
pub(in crate::service) const CUSTODY: &[&str] = &[
    "held",
    "in_transit",
    "digitised",
    "classified",
    "declassified",
    "transferred_to_other_country",
    "destroyed",
    "lost_fire",
    "never_found",
    "unknown",
];

/// A new file.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordFile {
    /// The archive that holds it, when it is an office here.
    pub holder_office_id: Option<Uuid>,
    /// Who holds it, as written.
    pub holder: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo: the file's own number.
    pub delo: String,
    /// Title.
    pub title: Option<String>,
    /// How many volumes.
    pub volumes: Option<i32>,
    /// `held` (default), `classified`, `destroyed`, ...
    pub custody: Option<String>,
    /// Persons it names.
    #[serde(default)]
    pub person_ids: Vec<Uuid>,
    /// Acts it holds; their persons are in it too.
    #[serde(default)]
    pub act_ids: Vec<Uuid>,
}

impl RecordFile {
    fn check(&self) -> Result<NewFile, FieldErrors> {
        let mut errors = FieldErrors::default();
        let custody = self.custody.as_deref().unwrap_or("held");
        if !CUSTODY.contains(&custody) {
            errors.add("/custody", "unknown_code", format!("Use one of: {}.", CUSTODY.join(", ")));
        }
        if self.volumes.is_some_and(|volumes| !(1..=10_000).contains(&volumes)) {
            errors.add(
                "/volumes",
                "out_of_range",
                Message::new("Give a number from 1 to 10000.").between(1, 10_000),
            );
        }
        let file = NewFile {
            id: FileId::new(),
            holder: self.holder_office_id.map(Into::into),
            holder_raw: errors.text("/holder", &self.holder, 500),
            fond: errors.optional_text("/fond", self.fond.as_deref(), 100),
            opis: errors.optional_text("/opis", self.opis.as_deref(), 100),
            delo: errors.text("/delo", &self.delo, 100),
            title: errors.optional_text("/title", self.title.as_deref(), 1_000),
            volumes: self.volumes,
            custody: custody.to_owned(),
        };
        errors.into_result(file)
    }
}

/// Records a file of the own office with the persons and acts it holds.
///
/// # Errors
/// `Denied`; `Invalid` (also for persons and acts the actor cannot see); `Conflict` when the key was
/// used for another request.
pub async fn record(
    context: &Context,
    actor: &Actor,
    command: RecordFile,
    key: Option<&RequestKey>,
) -> Result<FileView> {
    may(actor, Action::EditPerson, &CaseFacts::of_own(actor)).map(drop)?;
    let file = command.check()?;
    context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx: &mut Tx| {
                archive(tx, file.holder).await?;
                let links = visible(tx, &command.person_ids, &command.act_ids, "").await?;
                archival_file::insert(tx, actor.office, std::slice::from_ref(&file)).await?;
                if links != Links::default() {
                    archival_file::link(tx, file.id, &links.persons, &links.acts).await?;
                }
                note(tx, actor, file.id, "record_file", &links.persons).await?;
                Ok(file.id)
            })
            .await?;
            view::of(tx, actor, id).await
        })
        .await
}

async fn archive(tx: &mut Tx, holder: Option<OfficeId>) -> Result<()> {
    let Some(holder) = holder else { return Ok(()) };
    let pointer = "/holder_office_id";
    match archival_file::find_holder_kind(tx, holder).await? {
        None => Err(Error::field(pointer, "unknown_office", "There is no such office.")),
        Some(OfficeKind::Court | OfficeKind::Archive | OfficeKind::OtherAgency) => Ok(()),
        Some(OfficeKind::Prosecutor | OfficeKind::Commission) => {
            Err(Error::field(pointer, "wrong_office", "Name the archive that holds the file."))
        }
    }
}
