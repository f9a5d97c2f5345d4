//! What sources say: recorded side by side, one accepted, none lost.

use super::command::{AcceptAssertion, AddAssertion, WithdrawAssertion};
use super::{PersonView, account, changed, take, view};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::dates::PartialDate;
use crate::domain::id::{AssertionId, PersonId};
use crate::domain::policy::Action;
use crate::domain::repression::Predicate;
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store::Tx;
use crate::store::person::{self, AssertionFacts, NewAssertion};
use serde_json::json;
use uuid::Uuid;

/// Whether what a statement says is a date.
const fn is_date(predicate: Predicate) -> bool {
    matches!(
        predicate,
        Predicate::BirthDate
            | Predicate::DeathDate
            | Predicate::ArrestDate
            | Predicate::ReleaseDate
            | Predicate::ExecutionDate
    )
}

/// Records what a source says of a person.
///
/// # Errors
/// `NotFound`; `Denied`; `Stale`; `Invalid` (also for a document the actor cannot see); `Conflict`
/// when the key was used for another request.
pub async fn add_assertion(
    context: &Context,
    actor: &Actor,
    id: PersonId,
    command: AddAssertion,
    key: Option<&RequestKey>,
) -> Result<PersonView> {
    let mut errors = FieldErrors::default();
    let predicate = errors.keep("/predicate", "unknown_code", command.predicate.parse());
    let predicate = predicate.unwrap_or(Predicate::Other);
    let value = errors.text("/value", &command.value, 2_000);
    let new = NewAssertion {
        person: id,
        predicate,
        date: is_date(predicate).then(|| PartialDate::read(&value)),
        value,
        source: errors.text("/source", &command.source, 1_000),
        document: command.document_id.map(Into::into),
    };
    let new = errors.into_result(new)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx: &mut Tx| {
                take(tx, actor, id, Action::EditPerson, command.version).await?;
                if let Some(document) = new.document
                    && !person::sees_document(tx, document).await?
                {
                    let message = "There is no such document. Choose another.";
                    return Err(Error::field("/document_id", "unknown_document", message));
                }
                let made = person::insert_assertion(tx, &new, account(actor)?).await?;
                let noted = json!({ "predicate": new.predicate });
                changed(tx, id, "add_assertion", Some(made.into()), noted).await?;
                Ok(Uuid::from(made))
            })
            .await?;
            view::of(tx, actor, id).await
        })
        .await
}

/// A statement of this person that is not withdrawn.
async fn standing(tx: &mut Tx, id: PersonId, assertion: AssertionId) -> Result<AssertionFacts> {
    let found = person::find_assertion(tx, assertion).await?;
    let found = found.filter(|found| found.person == id).ok_or(Error::NotFound)?;
    if found.withdrawn_at.is_some() {
        let message = "This statement was withdrawn; record it again if it holds.";
        return Err(Error::conflict("assertion-withdrawn", message));
    }
    Ok(found)
}

/// Accepts a statement; the one accepted before for the same question stands beside it again.
///
/// # Errors
/// `NotFound`; `Denied`; `Stale`; `Conflict` (`assertion-withdrawn`).
pub async fn accept_assertion(
    context: &Context,
    actor: &Actor,
    id: PersonId,
    assertion: AssertionId,
    command: AcceptAssertion,
) -> Result<PersonView> {
    context
        .write(actor, async |tx| {
            take(tx, actor, id, Action::AcceptAssertion, command.version).await?;
            let found = standing(tx, id, assertion).await?;
            person::accept(tx, assertion, &found, account(actor)?).await?;
            let noted = json!({ "predicate": found.predicate });
            changed(tx, id, "accept_assertion", Some(assertion.into()), noted).await?;
            view::of(tx, actor, id).await
        })
        .await
}

/// Withdraws a statement that should not have been recorded; it can still be read.
///
/// # Errors
/// `NotFound`; `Denied`; `Stale`; `Invalid` without a reason; `Conflict` (`assertion-withdrawn`).
pub async fn withdraw_assertion(
    context: &Context,
    actor: &Actor,
    id: PersonId,
    assertion: AssertionId,
    command: WithdrawAssertion,
) -> Result<PersonView> {
    let mut errors = FieldErrors::default();
    let reason = errors.text("/reason", &command.reason, 5_000);
    errors.into_result(())?;
    context
        .write(actor, async |tx| {
            take(tx, actor, id, Action::EditPerson, command.version).await?;
            let found = standing(tx, id, assertion).await?;
            person::withdraw(tx, assertion).await?;
            let noted = json!({ "predicate": found.predicate, "reason": reason });
            changed(tx, id, "withdraw_assertion", Some(assertion.into()), noted).await?;
            view::of(tx, actor, id).await
        })
        .await
}
