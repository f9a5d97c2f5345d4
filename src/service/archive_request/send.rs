//! Sending a request, reminding the archive, putting the answer to the file.

use super::view::{self, RequestView};
use super::{Loaded, clocked, leave, load, take, told};
use crate::domain::actor::Actor;
use crate::domain::deadline::{PauseCause, RuleCode};
use crate::domain::id::ArchiveRequestId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::request::Step;
use crate::service::notice::{self, About, To};
use crate::service::{Context, Error, Result, deadline, subject, version, work};
use crate::store::history::{self, ChainKind, Record};
use crate::store::review::Review;
use crate::store::{self, Tx};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;

macro_rules! versioned {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Version of the request.
            pub version: i32,
        }
    )+};
}

versioned! {
    /// Sends a drafted request.
    SendRequest
    /// Reminds a silent archive.
    RemindArchive
    /// Puts an answer to the file.
    CloseRequest
}

/// Tells an archive of the system about a request.
async fn tell_archive(
    tx: &mut Tx,
    loaded: &Loaded,
    review: &Review,
    kind: NoticeKind,
    params: NoticeParams,
) -> Result<()> {
    let Some(archive) = loaded.request.archive else { return Ok(()) };
    let params = NoticeParams {
        file_number: Some(review.number.clone()),
        path: Some(format!("/archive-requests/{}", loaded.request.id)),
        ..params
    };
    // Without the review: the archive knows the request only.
    let about = About { petition: None, review: None, office: Some(review.office) };
    notice::tell(tx, kind, &[To::Office(archive)], about, params).await
}

/// Takes the step, starts the clocks and tells archive and families. Yields the record.
pub(super) async fn send_now(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    id: ArchiveRequestId,
) -> Result<Record> {
    let loaded = load(tx, id).await?;
    let step = take(actor, &loaded, Step::Send)?;
    store::archive_request::save_sent(tx, id, &step).await?;
    started(tx, context, &loaded).await?;
    let record = Record::step(ChainKind::Review, loaded.review.id, &step).item(id);
    Ok(record.content(json!({ "archive": loaded.request.archive })))
}

/// What follows when a request is with its archive: clocks run, and people are told.
pub(super) async fn started(tx: &mut Tx, context: &Context, loaded: &Loaded) -> Result<()> {
    let Loaded { request, review, .. } = loaded;
    let profile = subject::profile(tx, context, &review.profile_id).await?;
    let today = profile.local_date(tx.now());
    let case = clocked(request, review);
    let mut due_on = None;
    for code in [RuleCode::ArchiveAnswer, RuleCode::ArchiveReminder] {
        let due = deadline::start(tx, context, &case, &profile, code, None, today).await?;
        due_on = due_on.or(due.map(|due| due.due_on));
    }
    deadline::pause(tx, context, review.id.into(), PauseCause::ArchiveRequest).await?;
    let dates = NoticeParams { date: Some(today), due_on, ..NoticeParams::default() };
    let kind = NoticeKind::ArchiveRequestReceived;
    tell_archive(tx, loaded, review, kind, dates.clone()).await?;
    let subjects = store::archive_request::subjects_of(tx, request.id).await?;
    let params = NoticeParams { date: Some(today), due_on, ..told(request) };
    notice::tell_families_of(tx, review.id, &subjects, NoticeKind::ArchiveAsked, params).await
}

/// Sends a drafted request; its clock starts, and archive and families are told.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`.
pub async fn send(
    context: &Context,
    actor: &Actor,
    id: ArchiveRequestId,
    command: &SendRequest,
) -> Result<RequestView> {
    context
        .write(actor, async |tx| {
            let loaded = load(tx, id).await?;
            leave(actor, &loaded, Step::Send)?;
            version::check(tx, loaded.review.id, command.version, loaded.request.version).await?;
            let record = send_now(tx, context, actor, id).await?;
            finish(tx, &loaded, record).await?;
            view::of(tx, actor, id).await
        })
        .await
}

/// Counts the change of the review, and lets history and work lists follow.
pub(super) async fn finish(tx: &mut Tx, loaded: &Loaded, record: Record) -> Result<()> {
    finish_all(tx, loaded, vec![record]).await
}

/// The same with several records.
pub(super) async fn finish_all(tx: &mut Tx, loaded: &Loaded, records: Vec<Record>) -> Result<()> {
    let review = loaded.review.id;
    let version =
        tx.beyond_sight(async |tx| Ok::<_, Error>(store::review::touch(tx, review).await?)).await?;
    let records = records.into_iter().map(|record| record.version(version)).collect();
    history::append(tx, records).await?;
    work::refresh_request(tx, loaded.request.id).await?;
    work::refresh_review(tx, review).await
}

/// Reminds an archive that is silent.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`.
pub async fn remind(
    context: &Context,
    actor: &Actor,
    id: ArchiveRequestId,
    command: &RemindArchive,
) -> Result<RequestView> {
    context
        .write(actor, async |tx| {
            let loaded = load(tx, id).await?;
            leave(actor, &loaded, Step::Remind)?;
            version::check(tx, loaded.review.id, command.version, loaded.request.version).await?;
            let step = take(actor, &loaded, Step::Remind)?;
            store::archive_request::save_reminded(tx, id, &step).await?;
            let (request, review) = (&loaded.request, &loaded.review);
            let profile = subject::profile(tx, context, &review.profile_id).await?;
            let today = profile.local_date(tx.now());
            let (case, code) = (clocked(request, review), RuleCode::ArchiveReminder);
            deadline::finish(tx, id.into(), Some(code), true).await?;
            // The next reminder is due after another such term.
            deadline::start(tx, context, &case, &profile, code, None, today).await?;
            let params = NoticeParams { date: Some(today), ..NoticeParams::default() };
            let kind = NoticeKind::ArchiveReminder;
            tell_archive(tx, &loaded, review, kind, params).await?;
            let record = Record::step(ChainKind::Review, review.id, &step).item(id);
            let record = record.content(json!({ "reminders": request.reminders + 1 }));
            finish(tx, &loaded, record).await?;
            view::of(tx, actor, id).await
        })
        .await
}

/// Puts an answer to the file.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`.
pub async fn close(
    context: &Context,
    actor: &Actor,
    id: ArchiveRequestId,
    command: &CloseRequest,
) -> Result<RequestView> {
    context
        .write(actor, async |tx| {
            let loaded = load(tx, id).await?;
            leave(actor, &loaded, Step::Close)?;
            version::check(tx, loaded.review.id, command.version, loaded.request.version).await?;
            let step = take(actor, &loaded, Step::Close)?;
            store::archive_request::save_closed(tx, id, &step).await?;
            let record = Record::step(ChainKind::Review, loaded.review.id, &step).item(id);
            finish(tx, &loaded, record).await?;
            view::of(tx, actor, id).await
        })
        .await
}
