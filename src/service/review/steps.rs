//! Steps on subjects that need no order: evidence, examination, the civil court.

use super::account;
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::evidence::EvidenceKind;
use crate::domain::id::{EvidenceId, ReviewId, SubjectId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::subject::{State, Step};
use crate::service::subject::{self, Loaded, Moved};
use crate::service::{Context, Error, RequestKey, Result, notice, once, version, work};
use crate::store::evidence::Evidence;
use crate::store::history::{self, ChainKind, Record};
use crate::store::subject::Chosen;
use crate::store::{self, Tx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Takes a step on subjects of a review.
#[derive(Debug, Clone, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TakeStep {
    /// Version of the review.
    pub version: i32,
    /// These subjects; every subject of the review when this and `in_state` are left out.
    #[serde(default)]
    #[schema(min_items = 1)]
    pub subject_ids: Option<Vec<Uuid>>,
    /// Every subject that stands in this state.
    #[serde(default)]
    pub in_state: Option<String>,
}

/// The civil court's decision on a fact of legal significance.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FactDecision {
    /// The court.
    pub court: String,
    /// Number of the decision.
    pub number: String,
    /// Its date.
    pub date: NaiveDate,
    /// What it establishes.
    pub established: String,
    /// The document that holds it.
    #[serde(default)]
    pub document_id: Option<Uuid>,
}

/// Takes the civil court's decision into the review.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordLegalFact {
    /// Version of the review.
    pub version: i32,
    /// These subjects; every subject of the review when this and `in_state` are left out.
    #[serde(default)]
    #[schema(min_items = 1)]
    pub subject_ids: Option<Vec<Uuid>>,
    /// Every subject that stands in this state.
    #[serde(default)]
    pub in_state: Option<String>,
    /// The decision.
    pub decision: FactDecision,
}

/// What a change of a review did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct StepTaken {
    /// The review.
    pub id: Uuid,
    /// Its version now.
    pub version: i32,
    /// How many subjects were moved; none when the same request was answered before.
    pub subjects: i64,
}

/// Which subjects a command means.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    ids: Option<Vec<SubjectId>>,
    state: Option<State>,
}

impl Wanted {
    /// These subjects.
    pub(crate) const fn of(ids: Vec<SubjectId>) -> Self {
        Self { ids: Some(ids), state: None }
    }

    /// Checks the two ways of naming subjects.
    pub(crate) fn check(
        errors: &mut FieldErrors,
        subjects: Option<&[Uuid]>,
        in_state: Option<&str>,
    ) -> Self {
        if subjects.is_some() && in_state.is_some() {
            let message = "Name the subjects or their state, not both.";
            errors.add("/in_state", "one_of_two", message);
        }
        if subjects.is_some_and(<[Uuid]>::is_empty) {
            errors.add("/subject_ids", "required", "Name at least one subject, or leave it out.");
        }
        let state =
            in_state.and_then(|state| errors.keep("/in_state", "unknown_code", state.parse()));
        let ids = subjects.map(|ids| ids.iter().copied().map(Into::into).collect());
        Self { ids, state }
    }
}

/// Locks the review and the wanted subjects, checks the version, and takes the step.
pub(crate) async fn begin<'c>(
    tx: &mut Tx,
    context: &'c Context,
    actor: &Actor,
    review: ReviewId,
    seen: i32,
    wanted: &Wanted,
    step: Step,
) -> Result<(Loaded<'c>, Vec<Moved>)> {
    // The review is locked first, so that no subject leaves the state in between.
    store::review::lock(tx, review).await?.ok_or(Error::NotFound)?;
    let ids = match wanted.state {
        Some(state) => Some(store::subject::list_in_state(tx, review, state).await?),
        None => wanted.ids.clone(),
    };
    let chosen = ids.as_deref().map_or(Chosen::All, Chosen::Some);
    let loaded = subject::load(tx, context, review, chosen).await?;
    subject::leave(actor, &loaded, step)?;
    version::check(tx, review, seen, loaded.review.version).await?;
    if loaded.subjects.is_empty() {
        let message = "No subject stands there. Look where the case is.";
        return Err(Error::conflict("no-subjects", message));
    }
    let moved = subject::take(tx, actor, &loaded, step).await?;
    Ok((loaded, moved))
}

/// Counts the change, writes the history, and lets clocks and work lists follow.
pub(crate) async fn end(
    tx: &mut Tx,
    context: &Context,
    loaded: &Loaded<'_>,
    moved: &[Moved],
    records: Vec<Record>,
) -> Result<StepTaken> {
    let review = &loaded.review;
    let version = store::review::touch(tx, review.id).await?;
    let records = records.into_iter().map(|record| record.version(version)).collect();
    history::append(tx, records).await?;
    subject::follow_clocks(tx, context, review, &loaded.profile).await?;
    work::refresh_review(tx, review.id).await?;
    let subjects = i64::try_from(moved.len()).unwrap_or(i64::MAX);
    Ok(StepTaken { id: review.id.into(), version, subjects })
}

/// Takes a step in a transaction of its own. Of a form or request that is sent twice the second finds the
/// step taken: it moves nothing more, and says where the review is now.
///
/// # Errors
/// What the step yields; `Conflict` (`idempotency-key-reused`).
pub(super) async fn taken_once<F>(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    key: Option<&RequestKey>,
    take: F,
) -> Result<StepTaken>
where
    F: AsyncFnOnce(&mut Tx) -> Result<StepTaken>,
{
    let mut taken = None;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                taken = Some(take(tx).await?);
                Ok(review)
            })
            .await
        })
        .await?;
    match taken {
        Some(taken) => Ok(taken),
        None => {
            context
                .read(actor, async |tx| {
                    let found = store::review::find(tx, review).await?.ok_or(Error::NotFound)?;
                    Ok(StepTaken { id: review.into(), version: found.version, subjects: 0 })
                })
                .await
        }
    }
}

/// A step that needs nothing but leave.
async fn plain(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &TakeStep,
    step: Step,
    told: Option<NoticeKind>,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    let mut errors = FieldErrors::default();
    let wanted =
        Wanted::check(&mut errors, command.subject_ids.as_deref(), command.in_state.as_deref());
    let wanted = errors.into_result(wanted)?;
    taken_once(context, actor, review, key, async |tx| {
        let begun = begin(tx, context, actor, review, command.version, &wanted, step).await?;
        let (loaded, moved) = begun;
        let records = moved.iter().map(|moved| moved.record(review)).collect();
        let taken = end(tx, context, &loaded, &moved, records).await?;
        if let Some(kind) = told {
            let date = Some(loaded.profile.local_date(tx.now()));
            let params = NoticeParams { date, ..NoticeParams::default() };
            notice::tell_families_of(tx, review, &loaded.ids(), kind, params).await?;
        }
        Ok(taken)
    })
    .await
}

/// Starts collecting evidence.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`.
pub async fn begin_evidence(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &TakeStep,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    plain(context, actor, review, command, Step::BeginEvidence, None, key).await
}

/// Starts examining what was collected.
///
/// # Errors
/// As [`begin_evidence`].
pub async fn begin_examination(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &TakeStep,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    plain(context, actor, review, command, Step::BeginExamination, None, key).await
}

/// States that every archive answered negative; the bundle for the civil court can be read from now
/// on, and the family is told.
///
/// # Errors
/// As [`begin_evidence`].
pub async fn exhaust_evidence(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &TakeStep,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    let told = Some(NoticeKind::EvidenceExhausted);
    plain(context, actor, review, command, Step::ExhaustEvidence, told, key).await
}

/// Hands the family its bundle for the civil court; the main term waits for the court.
///
/// # Errors
/// As [`begin_evidence`].
pub async fn refer_to_legal_fact_court(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &TakeStep,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    let told = Some(NoticeKind::EvidenceExhausted);
    plain(context, actor, review, command, Step::ReferToLegalFactCourt, told, key).await
}

/// Takes suspended subjects up again.
///
/// # Errors
/// As [`begin_evidence`].
pub async fn resume(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &TakeStep,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    plain(context, actor, review, command, Step::Resume, None, key).await
}

/// Takes the civil court's decision into the review as evidence, and goes on to the examination.
///
/// # Errors
/// As [`begin_evidence`].
pub async fn record_legal_fact(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &RecordLegalFact,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    let mut errors = FieldErrors::default();
    let wanted =
        Wanted::check(&mut errors, command.subject_ids.as_deref(), command.in_state.as_deref());
    let decision = &command.decision;
    let court = errors.text("/decision/court", &decision.court, 500);
    let number = errors.text("/decision/number", &decision.number, 100);
    let established = errors.text("/decision/established", &decision.established, 5000);
    if decision.date > context.clock.today() {
        let message = "The decision cannot lie in the future.";
        errors.add("/decision/date", "in_future", message);
    }
    let (wanted, court, number, established) =
        errors.into_result((wanted, court, number, established))?;
    taken_once(context, actor, review, key, async |tx| {
        let step = Step::RecordLegalFact;
        let begun = begin(tx, context, actor, review, command.version, &wanted, step).await?;
        let (loaded, moved) = begun;
        let document = decision.document_id.map(Into::into);
        if let Some(document) = document
            && !store::evidence::is_document_of_review(tx, document, review).await?
        {
            let message = "There is no such document in this review.";
            return Err(Error::field("/decision/document_id", "unknown", message));
        }
        let mut records = Vec::with_capacity(moved.len() * 2);
        for one in &moved {
            let item = Evidence {
                id: EvidenceId::new(),
                review,
                subject: Some(one.subject),
                document,
                kind: EvidenceKind::CivilCourtDecision,
                description: format!("{number}, {}", decision.date),
                source: court.clone(),
                new_evidence: false,
                proves: Some(established.clone()),
                added_by: account(actor)?,
                added_at: tx.now(),
                withdrawn_at: None,
            };
            store::evidence::insert(tx, &item).await?;
            records.push(added(&item));
            let content = json!({ "court": court, "number": number, "date": decision.date });
            records.push(one.record(review).paper("evidence_item", item.id).content(content));
        }
        end(tx, context, &loaded, &moved, records).await
    })
    .await
}

/// The record of a new item of evidence.
pub(crate) fn added(item: &Evidence) -> Record {
    let record = Record::action(ChainKind::Review, item.review, "add_evidence")
        .item(item.id)
        .content(json!({
            "kind": item.kind, "new_evidence": item.new_evidence, "document": item.document,
        }));
    match item.subject {
        Some(subject) => record.subject(subject),
        None => record,
    }
}
