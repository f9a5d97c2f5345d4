//! After the certificate: other bodies are told, the name is published, the subject is closed.

use super::issue::end;
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::ReviewId;
use crate::domain::workflow::subject::{State, Step};
use crate::service::court::subjects;
use crate::service::subject::{load, take};
use crate::service::{Context, RequestKey, Result, deadline, once, version};
use crate::store;
use crate::store::subject::Chosen;
use chrono::NaiveDate;
use serde_json::{Value, json};
use uuid::Uuid;

/// Takes a step that wants nothing but the subjects.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StepSubjects {
    /// Version of the review as last seen.
    pub version: i32,
    /// The subjects.
    #[schema(min_items = 1, max_items = 10_000)]
    pub subjects: Vec<Uuid>,
}

/// Records which bodies were told of the outcome.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotifyBodies {
    /// Version of the review as last seen.
    pub version: i32,
    /// The subjects.
    #[schema(min_items = 1, max_items = 10_000)]
    pub subjects: Vec<Uuid>,
    /// Who was told.
    #[schema(min_items = 1, max_items = 20)]
    pub told: Vec<BodyTold>,
}

/// A body that was told: the registry office, the information centre, the social office ...
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BodyTold {
    /// The body.
    #[schema(min_length = 1, max_length = 300)]
    pub body: String,
    /// Number of the letter.
    #[serde(default)]
    pub reference: Option<String>,
    /// Day of the letter.
    pub told_on: NaiveDate,
}

/// Records who was told of the outcomes.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`.
pub async fn notify(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &NotifyBodies,
    key: Option<&RequestKey>,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    if command.told.is_empty() || command.told.len() > 20 {
        errors.add(
            "/told",
            "out_of_range",
            Message::new("Say who was told, 1 to 20 bodies.").between(1, 20),
        );
    }
    let mut told = Vec::new();
    for (at, one) in command.told.iter().enumerate().take(20) {
        let body = errors.text(&format!("/told/{at}/body"), &one.body, 300);
        let reference = one.reference.as_deref();
        let reference = errors.optional_text(&format!("/told/{at}/reference"), reference, 100);
        told.push(json!({ "body": body, "reference": reference, "on": one.told_on }));
    }
    let told = errors.into_result(told)?;
    let asked = (command.version, command.subjects.as_slice(), key);
    step(context, actor, review, asked, Step::Notify, json!({ "told": told })).await
}

/// Puts the names into the published register, where the law publishes names: the whole list of a
/// ruling once its outcomes are in force, whether or not a family has come for a certificate. The
/// subjects stay where they are.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`.
pub async fn publish(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &StepSubjects,
    key: Option<&RequestKey>,
) -> Result<()> {
    plain(context, actor, review, (command, key), Step::Publish).await
}

/// Closes subjects for which everything is done.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`.
pub async fn close(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &StepSubjects,
    key: Option<&RequestKey>,
) -> Result<()> {
    plain(context, actor, review, (command, key), Step::Close).await
}

/// Closes subjects that were refused or terminated, for which no certificate follows.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`.
pub async fn close_refused(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &StepSubjects,
    key: Option<&RequestKey>,
) -> Result<()> {
    plain(context, actor, review, (command, key), Step::CloseRefused).await
}

async fn plain(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    (command, key): (&StepSubjects, Option<&RequestKey>),
    taken: Step,
) -> Result<()> {
    let asked = (command.version, command.subjects.as_slice(), key);
    step(context, actor, review, asked, taken, json!({})).await
}

async fn step(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    (seen, given, key): (i32, &[Uuid], Option<&RequestKey>),
    taken: Step,
    detail: Value,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    let chosen = subjects(&mut errors, given);
    let chosen = errors.into_result(chosen)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let loaded = load(tx, context, review, Chosen::Some(&chosen)).await?;
                let moved = take(tx, actor, &loaded, taken).await?;
                version::check(tx, review, seen, loaded.review.version).await?;
                if taken == Step::Publish {
                    store::subject::save_published(tx, &loaded.ids()).await?;
                    let offset = *loaded.profile.utc_offset_minutes;
                    store::published::publish(tx, &loaded.ids(), offset).await?;
                }
                let record = |moved: &crate::service::subject::Moved| {
                    moved.record(review).content(detail.clone())
                };
                end(tx, &loaded, moved.iter().map(record).collect()).await?;
                let open: Vec<State> =
                    State::ALL.iter().copied().filter(|state| *state != State::Closed).collect();
                if !store::court_case::any_in(tx, review, &open).await? {
                    deadline::finish(tx, review.into(), None, true).await?;
                }
                Ok(review)
            })
            .await
        })
        .await
        .map(drop)
}
