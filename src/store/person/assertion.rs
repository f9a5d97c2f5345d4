//! What sources say of a person: several statements side by side, at most one accepted.

use crate::domain::dates::PartialDate;
use crate::domain::id::{AssertionId, DocumentId, PersonId};
use crate::domain::repression::Predicate;
use crate::store::error::{DbError, code};
use crate::store::schema::assertion;
use crate::store::tx::Tx;
use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// A statement to record.
#[derive(Debug, Clone)]
pub struct NewAssertion {
    /// The person.
    pub person: PersonId,
    /// What it is about.
    pub predicate: Predicate,
    /// As the source says it, never changed.
    pub value: String,
    /// The same as a date, where the predicate is one.
    pub date: Option<PartialDate>,
    /// Where it stands.
    pub source: String,
    /// The document that says so.
    pub document: Option<DocumentId>,
}

/// Records a statement. `by` is the account at work.
///
/// # Errors
/// [`DbError`].
pub async fn insert_assertion(
    tx: &mut Tx,
    new: &NewAssertion,
    by: Uuid,
) -> Result<AssertionId, DbError> {
    let (id, now) = (AssertionId::new(), tx.now());
    let known = new.date.as_ref().filter(|date| date.is_known());
    diesel::insert_into(assertion::table)
        .values((
            assertion::id.eq(id.0),
            assertion::person_id.eq(new.person.0),
            assertion::predicate.eq(new.predicate.as_str()),
            assertion::value.eq(&new.value),
            assertion::earliest.eq(known.map(|date| date.earliest)),
            assertion::latest.eq(known.map(|date| date.latest)),
            assertion::precision.eq(new.date.as_ref().map(|date| date.precision.as_str())),
            assertion::about.eq(known.is_some_and(|date| date.about)),
            assertion::source.eq(&new.source),
            assertion::document_id.eq(new.document.map(Uuid::from)),
            assertion::recorded_by.eq(by),
            assertion::recorded_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(id)
}

/// How a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AssertionFacts {
    /// The person.
    pub person: PersonId,
    /// What it is about.
    pub predicate: Predicate,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// A statement of a person the actor can see.
///
/// # Errors
/// [`DbError`].
pub async fn find_assertion(
    tx: &mut Tx,
    id: AssertionId,
) -> Result<Option<AssertionFacts>, DbError> {
    type Row = (Uuid, String, Option<DateTime<Utc>>, Option<DateTime<Utc>>);
    let row: Option<Row> = assertion::table
        .find(id.0)
        .select((
            assertion::person_id,
            assertion::predicate,
            assertion::accepted_at,
            assertion::withdrawn_at,
        ))
        .first(tx.conn())
        .await
        .optional()?;
    row.map(|(person, predicate, accepted_at, withdrawn_at)| {
        Ok(AssertionFacts {
            person: person.into(),
            predicate: code("assertion.predicate", &predicate)?,
            accepted_at,
            withdrawn_at,
        })
    })
    .transpose()
}

/// Accepts a statement; one that was accepted before for the same predicate stands beside it again.
///
/// # Errors
/// [`DbError`].
pub async fn accept(
    tx: &mut Tx,
    id: AssertionId,
    facts: &AssertionFacts,
    by: Uuid,
) -> Result<(), DbError> {
    let now = tx.now();
    let nobody =
        (assertion::accepted_by.eq(None::<Uuid>), assertion::accepted_at.eq(None::<DateTime<Utc>>));
    let others = assertion::table.filter(
        assertion::person_id
            .eq(facts.person.0)
            .and(assertion::predicate.eq(facts.predicate.as_str()))
            .and(assertion::accepted_at.is_not_null())
            .and(assertion::withdrawn_at.is_null()),
    );
    diesel::update(others).set(nobody).execute(tx.conn()).await?;
    diesel::update(assertion::table.find(id.0))
        .set((assertion::accepted_by.eq(by), assertion::accepted_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Withdraws a statement that should not have been recorded; it stays to be read.
///
/// # Errors
/// [`DbError`].
pub async fn withdraw(tx: &mut Tx, id: AssertionId) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(assertion::table.find(id.0))
        .set(assertion::withdrawn_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}
