//! A conclusion as it is shown.

use crate::domain::actor::Actor;
use crate::domain::id::{ConclusionId, ReviewId, SubjectId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::workflow::offers;
use crate::domain::workflow::subject::{Step, Subject as Machine};
use crate::service::steps::{self, StepView};
use crate::service::{Context, Error, Listing, Result, page_size, subject};
use crate::store::conclusion::Conclusion;
use crate::store::subject::Chosen;
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A conclusion.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConclusionView {
    /// Its id.
    pub id: Uuid,
    /// The review.
    pub review_id: Uuid,
    /// `positive`, `negative` or `partial`.
    pub kind: String,
    /// The outcome it proposes.
    pub proposed_outcome: String,
    /// Ground for a refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ground: Option<String>,
    /// Findings that speak for clearing.
    pub findings: Vec<String>,
    /// The reasoning.
    pub reasoning: String,
    /// The subjects it was drafted on; only when one conclusion is asked for.
    pub subject_ids: Vec<Uuid>,
    /// `drafted`, `signed` or `sent_back`.
    pub state: String,
    /// Account of the drafter.
    pub drafted_by: Uuid,
    /// When it was drafted.
    pub drafted_at: DateTime<Utc>,
    /// Account of the signer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_by: Option<Uuid>,
    /// When it was signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_at: Option<DateTime<Utc>>,
    /// When it was sent back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_back_at: Option<DateTime<Utc>>,
    /// Why it was sent back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_back_reason: Option<String>,
    /// Grows with every change.
    pub version: i32,
    /// What the caller may do with it now; only when one conclusion is asked for.
    pub steps: Vec<StepView>,
}

fn view(conclusion: Conclusion) -> ConclusionView {
    let state = match (conclusion.signed_at, conclusion.sent_back_at) {
        (Some(_), _) => "signed",
        (None, Some(_)) => "sent_back",
        (None, None) => "drafted",
    };
    ConclusionView {
        id: conclusion.id.into(),
        review_id: conclusion.review.into(),
        kind: conclusion.kind.to_string(),
        proposed_outcome: conclusion.proposed_outcome.to_string(),
        ground: conclusion.ground.map(|ground| ground.to_string()),
        findings: conclusion.findings.iter().map(ToString::to_string).collect(),
        reasoning: conclusion.reasoning,
        subject_ids: Vec::new(),
        state: state.to_owned(),
        drafted_by: conclusion.drafted_by.into(),
        drafted_at: conclusion.drafted_at,
        signed_by: conclusion.signed_by.map(Into::into),
        signed_at: conclusion.signed_at,
        sent_back_at: conclusion.sent_back_at,
        sent_back_reason: conclusion.sent_back_reason,
        version: conclusion.version,
        steps: Vec::new(),
    }
}

/// Steps that are taken on the conclusion rather than on single subjects.
const OF_CONCLUSION: [Step; 5] = [
    Step::SendBackConclusion,
    Step::SignPositive,
    Step::SignNegative,
    Step::Decide,
    Step::DecideRefusal,
];

/// One conclusion inside a transaction.
///
/// # Errors
/// `NotFound`, `Denied`.
pub(super) async fn of(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    id: ConclusionId,
) -> Result<ConclusionView> {
    let conclusion = store::conclusion::find(tx, id).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_review(tx, conclusion.review).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::ReadConclusions, &case)?;
    let subjects = store::conclusion::list_subjects(tx, &conclusion).await?;
    let steps = steps_of(tx, context, actor, &case, &conclusion).await?;
    let mut view = view(conclusion);
    view.subject_ids = subjects.into_iter().map(Into::into).collect();
    view.steps = steps;
    Ok(view)
}

/// The steps of the first subject that is blocked, otherwise of the first: what blocks one blocks
/// the whole conclusion.
async fn steps_of(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    case: &CaseFacts,
    conclusion: &Conclusion,
) -> Result<Vec<StepView>> {
    let ids: Vec<SubjectId> = store::subject::list_with_conclusion(tx, conclusion.id).await?;
    let review = store::review::find(tx, conclusion.review).await?.ok_or(Error::NotFound)?;
    let subjects = store::subject::list(tx, review.id, Chosen::Some(&ids)).await?;
    let loaded = subject::with_facts(tx, context, review, subjects, None).await?;
    let offered = loaded.subjects.iter().map(|one| {
        let offers = offers::<Machine>(actor, case, one.subject.state, &one.facts);
        offers.into_iter().filter(|offer| OF_CONCLUSION.contains(&offer.step)).collect::<Vec<_>>()
    });
    let blocked = |offers: &Vec<crate::domain::workflow::Offer<Step>>| {
        offers.iter().map(|offer| offer.blockers.len()).sum::<usize>()
    };
    Ok(offered.max_by_key(blocked).map(steps::views).unwrap_or_default())
}

/// One conclusion, with its subjects and what may be done with it.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn find(context: &Context, actor: &Actor, id: ConclusionId) -> Result<ConclusionView> {
    context.read(actor, async |tx| of(tx, context, actor, id).await).await
}

/// Conclusions of a review, newest first.
///
/// # Errors
/// `NotFound`, `Denied`; `Invalid` for a wrong page size.
pub async fn list(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    after: Option<Uuid>,
    limit: Option<i64>,
) -> Result<Listing<ConclusionView>> {
    let size = page_size(limit)?;
    context
        .read(actor, async |tx| {
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadConclusions, &case)?;
            let after = after.map(Into::into);
            let (rows, total) = store::conclusion::list(tx, review, after, size + 1).await?;
            let views = rows.into_iter().map(view).collect();
            Ok(Listing::of(views, size, total, |one: &ConclusionView| one.id.to_string()))
        })
        .await
}
