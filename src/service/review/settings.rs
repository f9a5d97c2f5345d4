//! What an officer sets on a subject against the parsers' suggestion.

use super::steps::StepTaken;
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::SubjectId;
use crate::domain::policy::{Action, may};
use crate::domain::repression::CaseClass;
use crate::domain::workflow::subject::State;
use crate::service::{Context, Error, Result, version, work};
use crate::store;
use crate::store::history::{self, ChainKind, Record};
use crate::store::subject::Settings;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Sets class, flag and parent of a subject; takes its flag for another look off.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SetSubject {
    /// Version of the review.
    pub version: i32,
    /// Class of the case.
    pub class: String,
    /// Cleared whatever the proof.
    pub unconditional: bool,
    /// The subject whose outcome this one rests on; null for none.
    #[serde(default)]
    pub depends_on: Option<Uuid>,
}

/// Sets what the parsers only suggest. A conclusion in hand keeps the class it was written on.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `Conflict` (`conclusion-in-hand`) once a conclusion is
/// drafted.
pub async fn set_subject(
    context: &Context,
    actor: &Actor,
    id: SubjectId,
    command: &SetSubject,
) -> Result<StepTaken> {
    let mut errors = FieldErrors::default();
    let class: Option<CaseClass> = errors.keep("/class", "unknown_code", command.class.parse());
    let depends_on: Option<SubjectId> = command.depends_on.map(Into::into);
    if depends_on == Some(id) {
        errors.add("/depends_on", "own_parent", "A subject cannot rest on itself. Choose another.");
    }
    let class = errors.into_result(class)?.ok_or(Error::NotFound)?;
    context
        .write(actor, async |tx| {
            let found = store::subject::find(tx, id).await?.ok_or(Error::NotFound)?;
            let review = store::review::lock(tx, found.review).await?.ok_or(Error::NotFound)?;
            let case = store::facts::of_review(tx, review.id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::AddSubjects, &case)?;
            version::check(tx, review.id, command.version, review.version).await?;
            let subject = store::subject::find(tx, id).await?.ok_or(Error::NotFound)?;
            if subject.state >= State::ConclusionDrafted {
                let message = "A conclusion rests on this class; send it back first.";
                return Err(Error::conflict("conclusion-in-hand", message));
            }
            if let Some(parent) = depends_on
                && store::subject::known_subjects(tx, &[parent]).await?.is_empty()
            {
                let message = "There is no such subject, or it is not open to you.";
                return Err(Error::field("/depends_on", "unknown", message));
            }
            let unconditional = command.unconditional;
            let settings = Settings { class, unconditional, depends_on };
            store::subject::save_settings(tx, id, &settings).await?;
            if subject.flagged_reason.is_some() {
                store::subject::clear_flags(tx, &[id]).await?;
            }
            let version = store::review::touch(tx, review.id).await?;
            let record = Record::action(ChainKind::Review, review.id, "set_subject")
                .version(version)
                .subject(id)
                .person(subject.person)
                .content(json!({
                    "class": [subject.class, class],
                    "unconditional": [subject.unconditional, unconditional],
                    "depends_on": [subject.depends_on, depends_on],
                }));
            history::append(tx, vec![record]).await?;
            work::refresh_review(tx, review.id).await?;
            Ok(StepTaken { id: review.id.into(), version, subjects: 1 })
        })
        .await
}
