//! Steps that rest on an order: suspend, terminate, open again, revoke.

use super::account;
use super::steps::{StepTaken, Wanted, begin, end, taken_once};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{EvidenceId, ReviewId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::repression::Outcome;
use crate::domain::workflow::subject::Step;
use crate::service::subject::{Loaded, Moved, SubjectState, flag_dependants};
use crate::service::{Context, Error, RequestKey, Result, certificate, notice};
use crate::store::history::Record;
use crate::store::review::{Order, OrderKind};
use crate::store::subject::NewOutcome;
use crate::store::{self, Tx};
use serde::Deserialize;
use serde_json::{Value, json};
use utoipa::ToSchema;
use uuid::Uuid;

macro_rules! ordered {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            /// Version of the review.
            pub version: i32,
            /// These subjects; every subject of the review when this and `in_state` are left out.
            #[serde(default)]
            #[schema(min_items = 1)]
            pub subject_ids: Option<Vec<Uuid>>,
            /// Every subject that stands in this state.
            #[serde(default)]
            pub in_state: Option<String>,
            /// Why it is ordered.
            pub reason: String,
            $($(#[$field_doc])* pub $field: $kind,)*
        }

        impl $name {
            fn checked(&self) -> Result<(Wanted, String)> {
                let mut errors = FieldErrors::default();
                let (ids, state) = (self.subject_ids.as_deref(), self.in_state.as_deref());
                let wanted = Wanted::check(&mut errors, ids, state);
                let reason = errors.text("/reason", &self.reason, 5000);
                Ok(errors.into_result((wanted, reason))?)
            }
        }
    )+};
}

ordered! {
    /// Suspends subjects whose evidence is exhausted.
    Suspend {}
    /// Ends subjects without a decision on the merits.
    Terminate {}
    /// Opens decided subjects again on new evidence.
    Reopen {
        /// The item of new evidence it rests on.
        evidence_id: Uuid
    }
    /// Revokes the clearing of subjects.
    Revoke {}
}

async fn order(
    tx: &mut Tx,
    actor: &Actor,
    review: ReviewId,
    kind: OrderKind,
    reason: &str,
    evidence: Option<EvidenceId>,
) -> Result<Uuid> {
    let order = Order {
        id: Uuid::now_v7(),
        kind,
        reason: reason.to_owned(),
        evidence,
        ordered_by: account(actor)?,
    };
    store::review::insert_order(tx, review, &order).await?;
    Ok(order.id)
}

fn record(moved: &Moved, review: ReviewId, order: Uuid, reason: &str) -> Record {
    moved.record(review).reason(reason).paper("decision_order", order)
}

/// Suspends subjects; the main term waits while nothing else is left to do.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`, `Stale`, `Invalid`.
pub async fn suspend(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &Suspend,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    let (wanted, reason) = command.checked()?;
    taken_once(context, actor, review, key, async |tx| {
        let step = Step::Suspend;
        let begun = begin(tx, context, actor, review, command.version, &wanted, step).await?;
        let (loaded, moved) = begun;
        let kind = OrderKind::Suspension;
        let order = order(tx, actor, review, kind, &reason, None).await?;
        let records = moved.iter().map(|one| record(one, review, order, &reason)).collect();
        end(tx, context, &loaded, &moved, records).await
    })
    .await
}

/// Ends subjects without a decision on the merits; in force at once, and the family is told.
///
/// # Errors
/// As [`suspend`].
pub async fn terminate(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &Terminate,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    let (wanted, reason) = command.checked()?;
    taken_once(context, actor, review, key, async |tx| {
        let step = Step::Terminate;
        let begun = begin(tx, context, actor, review, command.version, &wanted, step).await?;
        let (loaded, moved) = begun;
        let kind = OrderKind::Termination;
        let order = order(tx, actor, review, kind, &reason, None).await?;
        let outcome = |one: &Moved| NewOutcome {
            subject: one.subject,
            outcome: Outcome::Terminated,
            ground: None,
            paper: ("decision_order", order),
        };
        let outcomes: Vec<NewOutcome> = moved.iter().map(outcome).collect();
        let now = tx.now();
        store::subject::save_outcomes(tx, &outcomes, Some(now)).await?;
        let content = json!({ "outcome": Outcome::Terminated });
        let mut records: Vec<Record> = moved
            .iter()
            .map(|one| record(one, review, order, &reason).content(content.clone()))
            .collect();
        let why = "The review of the person this one rests on was terminated.";
        records.extend(flag_dependants(tx, &loaded.ids(), why).await?);
        let taken = end(tx, context, &loaded, &moved, records).await?;
        tell(tx, &loaded, NoticeKind::OutcomeDecided).await?;
        Ok(taken)
    })
    .await
}

/// What history keeps of an outcome that is taken off.
fn earlier(state: Option<&SubjectState>) -> Value {
    let Some(SubjectState { subject, .. }) = state else { return json!({}) };
    json!({ "earlier": {
        "outcome": subject.outcome, "ground": subject.outcome_ground,
        "paper_kind": subject.outcome_paper.as_ref().map(|(kind, _)| kind),
        "paper": subject.outcome_paper.as_ref().map(|(_, id)| id),
        "decided_at": subject.decided_at, "in_force_at": subject.in_force_at,
    }})
}

fn with_earlier(loaded: &Loaded<'_>, moved: &[Moved], order: Uuid, reason: &str) -> Vec<Record> {
    let review = loaded.review.id;
    moved
        .iter()
        .zip(&loaded.subjects)
        .map(|(one, state)| record(one, review, order, reason).content(earlier(Some(state))))
        .collect()
}

/// Opens decided subjects again on new evidence. What was decided before stays in the history, in
/// the papers and in the certificates that were issued.
///
/// # Errors
/// As [`suspend`]; `Invalid` when the evidence is not new evidence of this review.
pub async fn reopen(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &Reopen,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    let (wanted, reason) = command.checked()?;
    let evidence = EvidenceId::from(command.evidence_id);
    taken_once(context, actor, review, key, async |tx| {
        let step = Step::Reopen;
        let begun = begin(tx, context, actor, review, command.version, &wanted, step).await?;
        let (loaded, moved) = begun;
        let item = store::evidence::find(tx, evidence).await?;
        let fits = item.is_some_and(|item| {
            item.review == review && item.new_evidence && item.withdrawn_at.is_none()
        });
        if !fits {
            let message = "Name an item of new evidence of this review.";
            return Err(Error::field("/evidence_id", "unknown", message));
        }
        let kind = OrderKind::Reopening;
        let order = order(tx, actor, review, kind, &reason, Some(evidence)).await?;
        let mut records = with_earlier(&loaded, &moved, order, &reason);
        store::subject::clear_outcomes(tx, &loaded.ids()).await?;
        let why = "The case of the person this one rests on was opened again.";
        records.extend(flag_dependants(tx, &loaded.ids(), why).await?);
        let taken = end(tx, context, &loaded, &moved, records).await?;
        tell(tx, &loaded, NoticeKind::Reopened).await?;
        Ok(taken)
    })
    .await
}

/// Revokes the clearing of subjects: their certificates are void, what rests on them is flagged,
/// and the families are told.
///
/// # Errors
/// As [`suspend`].
pub async fn revoke(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &Revoke,
    key: Option<&RequestKey>,
) -> Result<StepTaken> {
    let (wanted, reason) = command.checked()?;
    taken_once(context, actor, review, key, async |tx| {
        let step = Step::Revoke;
        let begun = begin(tx, context, actor, review, command.version, &wanted, step).await?;
        let (loaded, moved) = begun;
        let kind = OrderKind::Revocation;
        let order = order(tx, actor, review, kind, &reason, None).await?;
        let mut records = with_earlier(&loaded, &moved, order, &reason);
        store::subject::revoke_outcomes(tx, &loaded.ids()).await?;
        let voided = certificate::void_live(tx, &loaded.ids(), &reason).await?;
        let any_void = !voided.is_empty();
        records.extend(voided);
        let why = "The clearing of the person this one rests on was revoked.";
        records.extend(flag_dependants(tx, &loaded.ids(), why).await?);
        let taken = end(tx, context, &loaded, &moved, records).await?;
        tell(tx, &loaded, NoticeKind::Revoked).await?;
        if any_void {
            tell(tx, &loaded, NoticeKind::CertificateVoided).await?;
        }
        Ok(taken)
    })
    .await
}

async fn tell(tx: &mut Tx, loaded: &Loaded<'_>, kind: NoticeKind) -> Result<()> {
    let date = Some(loaded.profile.local_date(tx.now()));
    let params = NoticeParams { date, ..NoticeParams::default() };
    notice::tell_families_of(tx, loaded.review.id, &loaded.ids(), kind, params).await
}
