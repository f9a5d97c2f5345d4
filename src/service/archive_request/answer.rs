//! Answers: by the archive itself, or entered from a letter.

use super::check::{self, Given};
use super::draft::addressee;
use super::send::{finish_all, started};
use super::view::{self, RequestView};
use super::{Loaded, leave, load, take, told};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::deadline::PauseCause;
use crate::domain::id::ArchiveRequestId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::request::{Addressee, Step};
use crate::service::review::account;
use crate::service::{Context, Error, Result, deadline, notice, subject, version, work};
use crate::store::archive_request::{NewRequest, SavedAnswer};
use crate::store::history::{ChainKind, Record};
use crate::store::{self, Tx};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Where a request was sent on to.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Forward {
    /// `own`, `other_agency` or `foreign`.
    pub addressee_kind: String,
    /// The archive's office, for an own one; the request is with it at once.
    #[serde(default)]
    pub archive_id: Option<Uuid>,
    /// The archive's name, for another agency's or a foreign one; the office gets a draft.
    #[serde(default)]
    pub addressee: Option<String>,
}

/// An archive's answer.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// Version of the request.
    pub version: i32,
    /// `positive`, `negative`, `partial`, `classified`, `forwarded` or `destroyed`.
    pub answer: String,
    /// What was found, in words.
    #[serde(default)]
    pub text: Option<String>,
    /// What was searched: fonds, card indexes, years.
    #[serde(default)]
    pub searched: Option<String>,
    /// Which spellings were searched.
    #[serde(default)]
    pub spellings: Vec<String>,
    /// Where it was sent on to.
    #[serde(default)]
    pub forward: Option<Forward>,
    /// Number of the act under which the file was destroyed.
    #[serde(default)]
    pub destruction_act: Option<String>,
}

/// An answer that came as a letter from an archive outside the system.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordAnswer {
    /// Version of the request.
    pub version: i32,
    /// Who signed the letter, with its number and date.
    pub recorded_for: String,
    /// `positive`, `negative`, `partial`, `classified`, `forwarded` or `destroyed`.
    pub answer: String,
    /// What was found, in words.
    #[serde(default)]
    pub text: Option<String>,
    /// What was searched: fonds, card indexes, years.
    #[serde(default)]
    pub searched: Option<String>,
    /// Which spellings were searched.
    #[serde(default)]
    pub spellings: Vec<String>,
    /// Where it was sent on to.
    #[serde(default)]
    pub forward: Option<Forward>,
    /// Number of the act under which the file was destroyed.
    #[serde(default)]
    pub destruction_act: Option<String>,
}

/// A checked answer with where it goes on.
struct Checked {
    saved: SavedAnswer,
    forward: Option<(Addressee, Forward)>,
}

fn checked(
    mut errors: FieldErrors,
    given: Given<'_>,
    forward: Option<&Forward>,
    recorded_for: Option<String>,
) -> Result<Checked> {
    let saved = check::check(&mut errors, given);
    let forward = forward.and_then(|forward| {
        let kind: Option<Addressee> =
            errors.keep("/forward/addressee_kind", "unknown_code", forward.addressee_kind.parse());
        let name = forward.addressee.as_deref();
        let addressee = errors.optional_text("/forward/addressee", name, 500);
        Some((kind?, Forward { addressee, ..forward.clone() }))
    });
    let (saved, forward) = errors.into_result((saved, forward))?;
    let missing = || Error::field("/answer", "required", "Fill in this field.");
    let saved = SavedAnswer { recorded_for, ..saved.ok_or_else(missing)? };
    Ok(Checked { saved, forward })
}

/// Answers a request addressed to the own archive.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`.
pub async fn answer(
    context: &Context,
    actor: &Actor,
    id: ArchiveRequestId,
    command: &AnswerRequest,
) -> Result<RequestView> {
    let given = Given {
        answer: &command.answer,
        text: command.text.as_deref(),
        searched: command.searched.as_deref(),
        spellings: &command.spellings,
        forwarded: command.forward.is_some(),
        destruction_act: command.destruction_act.as_deref(),
    };
    let checked = checked(FieldErrors::default(), given, command.forward.as_ref(), None)?;
    put(context, actor, id, command.version, Step::Answer, checked).await
}

/// Enters the letter of an archive that does not use the system.
///
/// # Errors
/// As [`answer`]; `Conflict` (`answers-itself`) when the archive uses the system.
pub async fn record_answer(
    context: &Context,
    actor: &Actor,
    id: ArchiveRequestId,
    command: &RecordAnswer,
) -> Result<RequestView> {
    let given = Given {
        answer: &command.answer,
        text: command.text.as_deref(),
        searched: command.searched.as_deref(),
        spellings: &command.spellings,
        forwarded: command.forward.is_some(),
        destruction_act: command.destruction_act.as_deref(),
    };
    let mut errors = FieldErrors::default();
    let recorded_for = errors.text("/recorded_for", &command.recorded_for, 500);
    let checked = checked(errors, given, command.forward.as_ref(), Some(recorded_for))?;
    put(context, actor, id, command.version, Step::RecordAnswer, checked).await
}

async fn put(
    context: &Context,
    actor: &Actor,
    id: ArchiveRequestId,
    seen: i32,
    step: Step,
    checked: Checked,
) -> Result<RequestView> {
    context
        .write(actor, async |tx| {
            let loaded = load(tx, id).await?;
            leave(actor, &loaded, step)?;
            version::check(tx, loaded.review.id, seen, loaded.request.version).await?;
            let own = loaded.request.addressee_kind == Addressee::Own;
            if step == Step::RecordAnswer && own {
                let message = "This archive answers in the system itself. Wait for its answer.";
                return Err(Error::conflict("answers-itself", message));
            }
            let moved = take(actor, &loaded, step)?;
            let Checked { mut saved, forward } = checked;
            let (mut records, mut to) = (Vec::new(), None);
            if let Some((kind, forward)) = forward {
                let next = follow_up(tx, context, actor, &loaded, kind, forward).await?;
                saved.forwarded_to = Some(next.request.addressee.clone());
                to = Some(next);
            }
            store::archive_request::save_answer(tx, id, &moved, &saved).await?;
            let record = Record::step(ChainKind::Review, loaded.review.id, &moved).item(id);
            records.push(record.content(json!({
                "answer": saved.answer, "spellings": saved.spellings.len(),
                "follow_up": to.as_ref().map(|next| next.request.id),
            })));
            answered(tx, context, &loaded).await?;
            if let Some(next) = &to {
                records.push(forwarded(tx, context, next).await?);
            }
            finish_all(tx, &loaded, records).await?;
            if let Some(next) = &to {
                work::refresh_request(tx, next.request.id).await?;
            }
            view::of(tx, actor, id).await
        })
        .await
}

/// Clocks end or run on, and the families are told.
async fn answered(tx: &mut Tx, context: &Context, loaded: &Loaded) -> Result<()> {
    let Loaded { request, review, .. } = loaded;
    deadline::finish(tx, request.id.into(), None, true).await?;
    let open = tx
        .beyond_sight(async |tx| {
            Ok::<_, Error>(store::archive_request::open_of_review(tx, review.id).await?)
        })
        .await?;
    if open == 0 {
        let cause = PauseCause::ArchiveRequest;
        deadline::resume(tx, context, review.id.into(), cause).await?;
    }
    let profile = subject::profile(tx, context, &review.profile_id).await?;
    let date = Some(profile.local_date(tx.now()));
    let subjects = store::archive_request::subjects_of(tx, request.id).await?;
    let params = NoticeParams { date, ..told(request) };
    notice::tell_families_of(tx, review.id, &subjects, NoticeKind::ArchiveAnswered, params).await
}

/// The request that goes on elsewhere, with the office's own question: with an archive of the system
/// at once, for others a draft that the office sends.
async fn follow_up(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    loaded: &Loaded,
    kind: Addressee,
    forward: Forward,
) -> Result<Loaded> {
    let Loaded { request, review, .. } = loaded;
    let today = context.clock.today();
    let archive = forward.archive_id.map(Into::into);
    if archive.is_some() && archive == request.archive {
        let message = "This is the archive that was asked. Choose another.";
        return Err(Error::field("/forward/archive_id", "same_archive", message));
    }
    let to = addressee(tx, kind, archive, forward.addressee, today, "/forward").await?;
    let new = NewRequest {
        id: ArchiveRequestId::new(),
        review: review.id,
        office: request.office,
        archive: to.archive,
        addressee_kind: to.kind,
        addressee: to.name,
        question: request.question.clone(),
        names: request.names.clone(),
        created_by: account(actor)?,
        follows: Some(request.id),
        sent: to.archive.is_some(),
    };
    let subjects = store::archive_request::subjects_of(tx, request.id).await?;
    // The archive that sends it on does not see the other archive's request.
    let found = tx
        .beyond_sight(async |tx| {
            store::archive_request::insert(tx, &new, &subjects).await?;
            store::archive_request::find(tx, new.id).await?.ok_or(Error::NotFound)
        })
        .await?;
    let case = loaded.case.clone();
    Ok(Loaded { request: found, review: review.clone(), case })
}

/// The clocks and notices of a request that went on to an archive of the system.
async fn forwarded(tx: &mut Tx, context: &Context, next: &Loaded) -> Result<Record> {
    let (id, review) = (next.request.id, next.review.id);
    if next.request.archive.is_none() {
        let record = Record::action(ChainKind::Review, review, "follow_up").item(id);
        return Ok(record.content(json!({ "addressee_kind": next.request.addressee_kind })));
    }
    started(tx, context, next).await?;
    let record = Record::action(ChainKind::Review, review, "forward").item(id);
    Ok(record.content(json!({ "archive": next.request.archive })))
}
