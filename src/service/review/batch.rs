//! Batches: reviews that are worked on together and assigned as a whole.

use super::account;
use super::assign;
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{AccountId, BatchId, ReviewId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::service::notice::{self, About, To};
use crate::service::{Context, Error, Listing, RequestKey, Result, once, page_size, work};
use crate::store;
use crate::store::history::{self, ChainKind, Record};
use crate::store::review::{Batch, BatchKind};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Makes a batch.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateBatch {
    /// `ex_officio_list`, `troika_session` or `regional_list`.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// Where the list comes from.
    pub source: String,
}

/// Makes an officer responsible for every review of a batch.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignBatch {
    /// Account of the officer.
    pub account_id: Uuid,
}

/// What became of a batch's assignment.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BatchAssigned {
    /// The batch.
    pub id: Uuid,
    /// How many reviews changed hands.
    pub reviews: i64,
}

/// A batch.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BatchView {
    /// Its id.
    pub id: Uuid,
    /// Its office.
    pub office_id: Uuid,
    /// `ex_officio_list`, `troika_session` or `regional_list`.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// Where the list comes from.
    pub source: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// How many reviews it has.
    pub reviews: i64,
    /// How many subjects these have.
    pub subjects: i64,
}

fn view(batch: Batch) -> BatchView {
    BatchView {
        id: batch.id.into(),
        office_id: batch.office.into(),
        kind: batch.kind.to_string(),
        title: batch.title,
        source: batch.source,
        created_at: batch.created_at,
        reviews: batch.reviews,
        subjects: batch.subjects,
    }
}

/// Makes a batch of the own office.
///
/// # Errors
/// `Denied`, `Invalid`.
pub async fn create_batch(
    context: &Context,
    actor: &Actor,
    command: &CreateBatch,
    key: Option<&RequestKey>,
) -> Result<BatchView> {
    let leave = may(actor, Action::CreateBatch, &CaseFacts::of_own(actor))?;
    let mut errors = FieldErrors::default();
    let kind: Option<BatchKind> = errors.keep("/kind", "unknown_code", command.kind.parse());
    let title = errors.text("/title", &command.title, 300);
    let source = errors.text("/source", &command.source, 1000);
    let (kind, title, source) = errors.into_result((kind, title, source))?;
    let denied = || Error::Denied(leave.action().to_string());
    let (office, kind) = (actor.office.ok_or_else(denied)?, kind.ok_or_else(denied)?);
    context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx| {
                let batch = Batch {
                    id: BatchId::new(),
                    office,
                    kind,
                    title,
                    source,
                    created_by: account(actor)?,
                    created_at: tx.now(),
                    reviews: 0,
                    subjects: 0,
                };
                store::review::insert_batch(tx, &batch).await?;
                let record = Record::action(ChainKind::Office, office, leave.action())
                    .item(batch.id)
                    .content(json!({ "kind": batch.kind, "title": batch.title }));
                history::append(tx, vec![record]).await?;
                Ok(batch.id)
            })
            .await?;
            store::review::find_batch(tx, id).await?.map(view).ok_or(Error::NotFound)
        })
        .await
}

/// The batches that the actor's office has, newest first.
///
/// # Errors
/// `Denied`; `Invalid` for a wrong page size.
pub async fn list_batches(
    context: &Context,
    actor: &Actor,
    after: Option<Uuid>,
    limit: Option<i64>,
) -> Result<Listing<BatchView>> {
    let _leave = may(actor, Action::ListWork, &CaseFacts::of_own(actor))?;
    let size = page_size(limit)?;
    context
        .read(actor, async |tx| {
            let after = after.map(Into::into);
            let (rows, total) = store::review::list_batches(tx, after, size + 1).await?;
            let views = rows.into_iter().map(view).collect();
            Ok(Listing::of(views, size, total, |batch: &BatchView| batch.id.to_string()))
        })
        .await
}

/// One batch.
///
/// # Errors
/// `NotFound`.
pub async fn find_batch(context: &Context, actor: &Actor, id: BatchId) -> Result<BatchView> {
    let _leave = may(actor, Action::ListWork, &CaseFacts::of_own(actor))?;
    context
        .read(actor, async |tx| {
            store::review::find_batch(tx, id).await?.map(view).ok_or(Error::NotFound)
        })
        .await
}

/// Makes an officer responsible for every review of a batch.
///
/// # Errors
/// `NotFound`, `Denied`; `Invalid` when the person is not of the office; `Conflict` (`excluded`)
/// when they are kept out of one of the reviews.
pub async fn assign_batch(
    context: &Context,
    actor: &Actor,
    id: BatchId,
    command: &AssignBatch,
) -> Result<BatchAssigned> {
    context
        .write(actor, async |tx| {
            let batch = store::review::find_batch(tx, id).await?.ok_or(Error::NotFound)?;
            let case = CaseFacts { office: Some(batch.office), ..CaseFacts::default() };
            let leave = may(actor, Action::Assign, &case)?;
            let to = AccountId::from(command.account_id);
            assign::check(tx, batch.office, to, context.clock.today(), "/account_id").await?;
            if store::review::is_excluded_from_batch(tx, id, to).await? {
                let message =
                    "This person is kept out of a review of the batch. Choose somebody else.";
                return Err(Error::conflict("excluded", message));
            }
            let changed = store::review::assign_batch(tx, id, to).await?;
            let record = |(review, version): &(ReviewId, i32)| {
                Record::action(ChainKind::Review, *review, leave.action())
                    .version(*version)
                    .content(json!({ "to": to, "batch": id }))
            };
            history::append(tx, changed.iter().map(record).collect()).await?;
            let reviews: Vec<ReviewId> = changed.iter().map(|(review, _)| *review).collect();
            work::refresh_reviews(tx, &reviews).await?;
            if !changed.is_empty() {
                // One notice for the whole batch: a thousand reviews are one piece of news.
                let about = About { office: Some(batch.office), ..About::default() };
                let path = Some(format!("/batches/{id}"));
                let params = NoticeParams { path, ..NoticeParams::default() };
                let to = [To::Account(to)];
                notice::tell(tx, NoticeKind::TaskAssigned, &to, about, params).await?;
            }
            let reviews = i64::try_from(changed.len()).unwrap_or(i64::MAX);
            Ok(BatchAssigned { id: id.into(), reviews })
        })
        .await
}
