//! What people were told: shown to themselves, and to the office that answers for the case.

use super::{Context, Error, Listing, Result, page_size};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{NoticeId, PetitionId, ReviewId};
use crate::domain::language::Language;
use crate::domain::policy::{Action, may};
pub use crate::store::notice_list::NoticeState;
use crate::store::notice_list::{self as store, Filter, Listed, Whose};
use crate::store::{Tx, facts};
use crate::text::notice::words;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which of one's own notices to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListOwnNotices {
    /// Only about this petition.
    pub petition_id: Option<Uuid>,
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// Which notices of a case to list.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ListCaseNotices {
    /// Only in this state: `queued`, `sent`, `failed`, `bounced` or `on_paper`.
    pub state: Option<String>,
    /// `next` of the page before.
    pub after: Option<Uuid>,
    /// Rows of a page, 1 to 200; 50 if it is not given.
    pub limit: Option<i64>,
}

/// One line of a notice between its message and the next step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct NoticeFact {
    /// What it is, in the reader's language.
    pub label: String,
    /// The number, office or date.
    pub value: String,
}

/// A notice in words, in the language of who reads it here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct NoticeView {
    /// Id.
    pub id: Uuid,
    /// What it tells, for example `petition_registered`.
    pub kind: String,
    /// One line.
    pub subject: String,
    /// What happened.
    pub text: String,
    /// Numbers, offices and dates.
    pub facts: Vec<NoticeFact>,
    /// What happens next, or what to do.
    pub next_step: String,
    /// Path of the page it leads to.
    pub path: Option<String>,
    /// Language the mail was written in.
    pub language: String,
    /// `queued`, `sent` (a mail server took it), `failed` (no address, or the attempts ran out),
    /// `bounced` (the address refused it) or `on_paper` (the office posts a letter).
    pub state: String,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When a mail server took it.
    pub sent_at: Option<DateTime<Utc>>,
    /// The petition it is about.
    pub petition_id: Option<Uuid>,
    /// The review it is about.
    pub review_id: Option<Uuid>,
    /// The account it went to.
    pub account_id: Option<Uuid>,
    /// The applicant it went to.
    pub applicant_id: Option<Uuid>,
    /// Why it did not arrive, without addresses; for the office only.
    pub problem: Option<String>,
}

impl NoticeView {
    fn of(notice: Listed, reader: Language, with_problem: bool) -> Result<Self> {
        let words = words(notice.kind, reader, &notice.params).map_err(Error::internal)?;
        let fact = |(label, value)| NoticeFact { label, value };
        // A link that opens something by itself belongs into the mail only.
        let secret = notice.kind.carries_secret();
        Ok(Self {
            id: notice.id.into(),
            kind: notice.kind.to_string(),
            subject: words.subject,
            text: words.what,
            facts: words.facts.into_iter().map(fact).collect(),
            next_step: words.next,
            path: notice.params.path.filter(|_| !secret),
            language: notice.language.to_string(),
            state: notice.state.to_string(),
            created_at: notice.created_at,
            sent_at: notice.sent_at,
            petition_id: notice.petition,
            review_id: notice.review,
            account_id: notice.account,
            applicant_id: notice.applicant,
            problem: notice.last_error.filter(|_| with_problem),
        })
    }
}

/// What the actor, or an applicant the actor is or represents, was told; newest first.
///
/// # Errors
/// `Invalid`.
pub async fn list_own(
    context: &Context,
    actor: &Actor,
    asked: &ListOwnNotices,
) -> Result<Listing<NoticeView>> {
    let size = page_size(asked.limit)?;
    let filter = Filter { whose: Whose::Own, petition: asked.petition_id, state: None };
    context.read(actor, async |tx| page(tx, filter, asked.after, size, false).await).await
}

/// What people were told about a petition; newest first.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`.
pub async fn list_of_petition(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    asked: &ListCaseNotices,
) -> Result<Listing<NoticeView>> {
    context
        .read(actor, async |tx| {
            let facts = facts::of_petition(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadNotices, &facts)?;
            of_case(tx, Whose::Petition(id), asked).await
        })
        .await
}

/// What people were told about a review; newest first.
///
/// # Errors
/// `NotFound`, `Denied`, `Invalid`.
pub async fn list_of_review(
    context: &Context,
    actor: &Actor,
    id: ReviewId,
    asked: &ListCaseNotices,
) -> Result<Listing<NoticeView>> {
    context
        .read(actor, async |tx| {
            let facts = facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadNotices, &facts)?;
            of_case(tx, Whose::Review(id), asked).await
        })
        .await
}

async fn of_case(
    tx: &mut Tx,
    whose: Whose,
    asked: &ListCaseNotices,
) -> Result<Listing<NoticeView>> {
    let mut errors = FieldErrors::default();
    let mut state = None;
    if let Some(given) = &asked.state {
        state = errors.keep("/query/state", "unknown_code", given.parse::<NoticeState>());
    }
    errors.into_result(())?;
    let size = page_size(asked.limit)?;
    page(tx, Filter { whose, petition: None, state }, asked.after, size, true).await
}

async fn page(
    tx: &mut Tx,
    filter: Filter,
    after: Option<Uuid>,
    size: i64,
    with_problem: bool,
) -> Result<Listing<NoticeView>> {
    let reader = tx.actor().language;
    let notices = store::list(tx, filter, after.map(NoticeId), size + 1).await?;
    let total = store::count(tx, filter).await?;
    let views = notices
        .into_iter()
        .map(|notice| NoticeView::of(notice, reader, with_problem))
        .collect::<Result<Vec<_>>>()?;
    Ok(Listing::of(views, size, total, |view: &NoticeView| view.id.to_string()))
}
