//! Orders: the papers that reopening, revocation, termination and suspension rest on.

use crate::domain::id::{AccountId, EvidenceId, ReviewId};
use crate::store::error::DbError;
use crate::store::schema::decision_order;
use crate::store::tx::Tx;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

crate::domain::code::codes! {
    /// What is ordered.
    pub enum OrderKind {
        /// A decided subject is opened again.
        Reopening = "reopening",
        /// A clearing is revoked.
        Revocation = "revocation",
        /// A subject ends without a decision on the merits.
        Termination = "termination",
        /// A subject waits without a clock.
        Suspension = "suspension",
    }
}

/// An order.
#[derive(Debug, Clone)]
pub struct Order {
    /// Its id.
    pub id: Uuid,
    /// What is ordered.
    pub kind: OrderKind,
    /// Why.
    pub reason: String,
    /// The new evidence it rests on.
    pub evidence: Option<EvidenceId>,
    /// Who ordered it.
    pub ordered_by: AccountId,
}

/// Writes an order of this moment.
///
/// # Errors
/// [`DbError`].
pub async fn insert_order(tx: &mut Tx, review: ReviewId, new: &Order) -> Result<(), DbError> {
    let now = tx.now();
    diesel::insert_into(decision_order::table)
        .values((
            decision_order::id.eq(new.id),
            decision_order::review_id.eq(Uuid::from(review)),
            decision_order::kind.eq(new.kind.as_str()),
            decision_order::reason.eq(&new.reason),
            decision_order::evidence_id.eq(new.evidence.map(Uuid::from)),
            decision_order::ordered_by.eq(Uuid::from(new.ordered_by)),
            decision_order::ordered_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}
