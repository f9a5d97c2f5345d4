//! Drafting a conclusion.

use super::view::{self, ConclusionView};
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::{ConclusionId, ReviewId, SubjectId};
use crate::domain::repression::{Finding, Outcome, RefusalGround};
use crate::domain::workflow::subject::Step;
use crate::service::review::{Wanted, account, begin, end};
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store;
use crate::store::conclusion::{Conclusion, ConclusionKind};
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Drafts a conclusion on subjects that are being examined.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DraftConclusion {
    /// Version of the review.
    pub version: i32,
    /// These subjects; every subject of the review when this and `in_state` are left out.
    #[serde(default)]
    #[schema(min_items = 1)]
    pub subject_ids: Option<Vec<Uuid>>,
    /// Every subject that stands in this state.
    #[serde(default)]
    pub in_state: Option<String>,
    /// `positive`, `negative` or `partial`.
    pub kind: String,
    /// The outcome it proposes: what the kind implies when it is left out.
    #[serde(default)]
    pub proposed_outcome: Option<String>,
    /// Ground for a refusal; needed for a negative conclusion.
    #[serde(default)]
    pub ground: Option<String>,
    /// Findings that speak for clearing; at least one for a positive or partial conclusion.
    #[serde(default)]
    pub findings: Vec<String>,
    /// The reasoning.
    pub reasoning: String,
}

/// A checked conclusion.
pub(super) struct Checked {
    wanted: Wanted,
    kind: ConclusionKind,
    outcome: Outcome,
    ground: Option<RefusalGround>,
    findings: Vec<Finding>,
    reasoning: String,
}

/// Outcomes that a kind may propose; the first is what it implies.
const fn outcomes(kind: ConclusionKind) -> &'static [Outcome] {
    match kind {
        ConclusionKind::Positive => &[Outcome::Rehabilitated, Outcome::RecognisedInjured],
        ConclusionKind::Partial => &[Outcome::PartiallyRehabilitated],
        ConclusionKind::Negative => &[Outcome::Refused],
    }
}

/// Checks everything that does not depend on the case.
///
/// # Errors
/// `Invalid` with every field.
pub(super) fn check(command: &DraftConclusion) -> Result<Checked> {
    let mut errors = FieldErrors::default();
    let wanted =
        Wanted::check(&mut errors, command.subject_ids.as_deref(), command.in_state.as_deref());
    let kind: Option<ConclusionKind> = errors.keep("/kind", "unknown_code", command.kind.parse());
    let reasoning = errors.text("/reasoning", &command.reasoning, 50_000);
    let ground = command
        .ground
        .as_deref()
        .and_then(|ground| errors.keep("/ground", "unknown_code", ground.parse()));
    let findings: Vec<Finding> = command
        .findings
        .iter()
        .enumerate()
        .filter_map(|(at, finding)| {
            errors.keep(&format!("/findings/{at}"), "unknown_code", finding.parse())
        })
        .collect();
    let proposed: Option<Outcome> = command
        .proposed_outcome
        .as_deref()
        .and_then(|outcome| errors.keep("/proposed_outcome", "unknown_code", outcome.parse()));
    let outcome = kind.and_then(|kind| {
        if kind == ConclusionKind::Negative {
            if command.ground.is_none() {
                errors.add("/ground", "required", "A refusal needs a ground.");
            }
        } else {
            if command.findings.is_empty() {
                errors.add("/findings", "required", "Name at least one finding.");
            }
            if command.ground.is_some() {
                errors.add("/ground", "not_here", "Only a refusal has a ground.");
            }
        }
        let outcome = proposed.or_else(|| outcomes(kind).first().copied());
        if let Some(outcome) = outcome
            && !outcomes(kind).contains(&outcome)
        {
            let message = format!("A {kind} conclusion cannot propose this.");
            errors.add("/proposed_outcome", "not_here", message);
        }
        outcome
    });
    let (wanted, kind, outcome, reasoning) =
        errors.into_result((wanted, kind, outcome, reasoning))?;
    let missing = || Error::field("/kind", "required", "Fill in this field.");
    Ok(Checked {
        wanted,
        kind: kind.ok_or_else(missing)?,
        outcome: outcome.ok_or_else(missing)?,
        ground,
        findings,
        reasoning,
    })
}

/// Drafts a conclusion; another person signs it.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`; `Conflict` (`evidence-needed`) for a
/// refusal on which no evidence lies.
pub async fn draft(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &DraftConclusion,
    key: Option<&RequestKey>,
) -> Result<ConclusionView> {
    let checked = check(command)?;
    context
        .write(actor, async |tx| {
            let id = once(tx, key, async |tx| {
                let (wanted, seen) = (&checked.wanted, command.version);
                let step = Step::DraftConclusion;
                let (loaded, moved) = begin(tx, context, actor, review, seen, wanted, step).await?;
                let ids: Vec<SubjectId> = loaded.ids();
                if checked.kind == ConclusionKind::Negative {
                    let bare = store::conclusion::count_without_evidence(tx, review, &ids).await?;
                    if bare > 0 {
                        let message = format!(
                            "A refusal needs evidence: {bare} subject(s) have none. Add it first."
                        );
                        return Err(Error::conflict(
                            "evidence-needed",
                            Message::new(message).with("count", bare),
                        ));
                    }
                }
                let conclusion = Conclusion {
                    id: ConclusionId::new(),
                    review,
                    kind: checked.kind,
                    proposed_outcome: checked.outcome,
                    ground: checked.ground,
                    findings: checked.findings.clone(),
                    reasoning: checked.reasoning.clone(),
                    drafted_by: account(actor)?,
                    drafted_at: tx.now(),
                    signed_by: None,
                    signed_at: None,
                    sent_back_at: None,
                    sent_back_reason: None,
                    version: 1,
                };
                store::conclusion::insert(tx, &conclusion).await?;
                store::conclusion::delete_draft(tx, review, conclusion.drafted_by).await?;
                store::subject::save_conclusion(tx, &ids, conclusion.id).await?;
                let content = json!({
                    "kind": checked.kind, "outcome": checked.outcome, "ground": checked.ground,
                    "findings": checked.findings,
                });
                let record = |one: &crate::service::subject::Moved| {
                    let record = one.record(review).paper("conclusion", conclusion.id);
                    record.content(content.clone())
                };
                let records = moved.iter().map(record).collect();
                end(tx, context, &loaded, &moved, records).await?;
                Ok(conclusion.id)
            })
            .await?;
            view::of(tx, context, actor, id).await
        })
        .await
}
