//! A request as it is shown. An archive reads question and names, and nothing of the case.

use crate::domain::actor::Actor;
use crate::domain::deadline::RuleCode;
use crate::domain::id::{ArchiveRequestId, ReviewId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::workflow::offers;
use crate::domain::workflow::request::{Addressee, ArchiveRequest, Facts, State, Step};
use crate::service::deadline::{self, DeadlineView};
use crate::service::steps::{self, StepView};
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::archive_request::{Request, RequestFilter};
use crate::store::{self, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A question to an archive.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct RequestView {
    /// Its id.
    pub id: Uuid,
    /// The review; not for archives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review_id: Option<Uuid>,
    /// The office that asks.
    pub office_id: Uuid,
    /// `own`, `other_agency` or `foreign`.
    pub addressee_kind: String,
    /// The archive's office, for an own one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archive_id: Option<Uuid>,
    /// The archive's name.
    pub addressee: String,
    /// What is asked.
    pub question: String,
    /// Spellings to search.
    pub names: Vec<String>,
    /// Subjects it is about; not for archives, and only when one request is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subject_ids: Vec<Uuid>,
    /// `drafted`, `sent`, `answered` or `closed`.
    pub state: String,
    /// Kind of the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// What was found, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What was searched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub searched: Option<String>,
    /// Which spellings were searched.
    pub spellings: Vec<String>,
    /// Where it was sent on to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forwarded_to: Option<String>,
    /// Number of the act under which the file was destroyed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destruction_act: Option<String>,
    /// Who signed a letter that was entered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded_for: Option<String>,
    /// The request that was sent on and continues in this one; not for archives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub follows: Option<Uuid>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<DateTime<Utc>>,
    /// When the archive was last reminded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reminded_at: Option<DateTime<Utc>>,
    /// How often it was reminded.
    pub reminders: i32,
    /// When it was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    /// Until when the archive has to answer, while it has not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due_on: Option<NaiveDate>,
    /// Grows with every change.
    pub version: i32,
    /// Its clocks; only when one request is asked for.
    pub deadlines: Vec<DeadlineView>,
    /// What the caller may do now; only when one request is asked for.
    pub steps: Vec<StepView>,
}

fn view(actor: &Actor, request: Request) -> RequestView {
    let archive = actor.role.is_archive();
    RequestView {
        id: request.id.into(),
        review_id: (!archive).then_some(request.review.into()),
        office_id: request.office.into(),
        addressee_kind: request.addressee_kind.to_string(),
        archive_id: request.archive.map(Into::into),
        addressee: request.addressee,
        question: request.question,
        names: request.names,
        subject_ids: Vec::new(),
        state: request.state.to_string(),
        answer: request.answer.map(|answer| answer.to_string()),
        text: request.answer_text,
        searched: request.searched,
        spellings: request.searched_spellings,
        forwarded_to: request.forwarded_to,
        destruction_act: request.destruction_act,
        recorded_for: request.answer_recorded_for,
        follows: request.follows.filter(|_| !archive).map(Into::into),
        created_at: request.created_at,
        sent_at: request.sent_at,
        reminded_at: request.reminded_at,
        reminders: request.reminders,
        answered_at: request.answered_at,
        due_on: None,
        version: request.version,
        deadlines: Vec::new(),
        steps: Vec::new(),
    }
}

/// What may be done with a request; entering a letter only where the archive does not answer itself.
fn offered(actor: &Actor, case: &CaseFacts, request: &Request) -> Vec<StepView> {
    let own = request.addressee_kind == Addressee::Own;
    let mut offers = offers::<ArchiveRequest>(actor, case, request.state, &Facts);
    offers.retain(|offer| offer.step != Step::RecordAnswer || !own);
    steps::views(offers)
}

/// One request inside a transaction.
///
/// # Errors
/// `NotFound`, `Denied`.
pub(super) async fn of(tx: &mut Tx, actor: &Actor, id: ArchiveRequestId) -> Result<RequestView> {
    let request = store::archive_request::find(tx, id).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_request(tx, id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::ReadArchiveRequest, &case)?;
    let steps = offered(actor, &case, &request);
    let subjects = if actor.role.is_archive() {
        Vec::new()
    } else {
        store::archive_request::subjects_of(tx, id).await?
    };
    let deadlines = deadline::list(tx, id.into()).await?;
    let due_on = due(tx, &[id]).await?.remove(&id.into());
    let subject_ids = subjects.into_iter().map(Into::into).collect();
    Ok(RequestView { subject_ids, due_on, deadlines, steps, ..view(actor, request) })
}

/// One request.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn find(context: &Context, actor: &Actor, id: ArchiveRequestId) -> Result<RequestView> {
    context.read(actor, async |tx| of(tx, actor, id).await).await
}

fn state(given: Option<&str>) -> Result<Option<State>> {
    let unknown =
        |error: crate::domain::code::UnknownCode| Error::Invalid(error.at("/query/state"));
    given.map(|state| state.parse().map_err(unknown)).transpose()
}

/// Until when archives have to answer these requests.
async fn due(tx: &mut Tx, ids: &[ArchiveRequestId]) -> Result<HashMap<Uuid, NaiveDate>> {
    let ids: Vec<Uuid> = ids.iter().copied().map(Into::into).collect();
    Ok(store::deadline::list_due(tx, &ids, RuleCode::ArchiveAnswer).await?)
}

async fn page(
    tx: &mut Tx,
    actor: &Actor,
    filter: &RequestFilter,
    size: i64,
) -> Result<Listing<RequestView>> {
    let rows = store::archive_request::list(tx, filter, size + 1).await?;
    let total = store::archive_request::count(tx, filter).await?;
    let ids: Vec<ArchiveRequestId> = rows.iter().map(|request| request.id).collect();
    let mut due = due(tx, &ids).await?;
    let with_due = |request: Request| {
        let due_on = due.remove(&request.id.into());
        RequestView { due_on, ..view(actor, request) }
    };
    let views = rows.into_iter().map(with_due).collect();
    Ok(Listing::of(views, size, total, |one: &RequestView| one.id.to_string()))
}

fn own(actor: &Actor) -> CaseFacts {
    CaseFacts {
        assigned_to: actor.account,
        judges: actor.account.into_iter().collect(),
        case: actor.cases.first().copied(),
        ..CaseFacts::of_own(actor)
    }
}

/// Those of these requests that the actor sees, as lists show them.
///
/// # Errors
/// `Denied`.
pub async fn find_several(
    context: &Context,
    actor: &Actor,
    ids: &[Uuid],
) -> Result<Vec<RequestView>> {
    let _leave = may(actor, Action::ReadArchiveRequest, &own(actor))?;
    let found = context
        .read(actor, async |tx| Ok(store::archive_request::list_some(tx, ids).await?))
        .await?;
    Ok(found.into_iter().map(|request| view(actor, request)).collect())
}

/// Requests to the own archive, or of the own office, oldest first.
///
/// # Errors
/// `Denied`; `Invalid` for an unknown state or a wrong page size.
pub async fn list(
    context: &Context,
    actor: &Actor,
    in_state: Option<&str>,
    after: Option<Uuid>,
    limit: Option<i64>,
) -> Result<Listing<RequestView>> {
    let _leave = may(actor, Action::ReadArchiveRequest, &own(actor))?;
    let size = page_size(limit)?;
    let filter =
        RequestFilter { review: None, state: state(in_state)?, after: after.map(Into::into) };
    context.read(actor, async |tx| page(tx, actor, &filter, size).await).await
}

/// Requests of a review, oldest first.
///
/// # Errors
/// `NotFound`, `Denied`; `Invalid` for an unknown state or a wrong page size.
pub async fn list_of_review(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    in_state: Option<&str>,
    after: Option<Uuid>,
    limit: Option<i64>,
) -> Result<Listing<RequestView>> {
    let size = page_size(limit)?;
    let filter = RequestFilter {
        review: Some(review),
        state: state(in_state)?,
        after: after.map(Into::into),
    };
    context
        .read(actor, async |tx| {
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadArchiveRequest, &case)?;
            page(tx, actor, &filter, size).await
        })
        .await
}
