//! A later petition joins a review that runs already: the review's clock is not restarted.

use super::command::{LinkPetition, PersonMatch};
use super::{PetitionView, clock, take, view};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{PetitionId, ReviewId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::Move;
use crate::domain::workflow::petition::{Petition as Workflow, Step};
use crate::domain::workflow::subject::State as SubjectState;
use crate::service::{Context, Error, Result, deadline, notice, work};
use crate::store::Tx;
use crate::store::history::{ChainKind, Record, append};
use crate::store::petition::{self, Petition};
use crate::store::review;
use serde_json::json;
use std::collections::BTreeSet;

/// Links a registered petition to a running review of the same office.
///
/// # Errors
/// `NotFound` for petition or review; `Denied`; `WrongState`; `Stale`; `Invalid` when nobody is
/// matched or a match is not in both; `Conflict` (`review-ended`, `other-office`).
pub async fn link(
    context: &Context,
    actor: &Actor,
    id: PetitionId,
    command: LinkPetition,
) -> Result<PetitionView> {
    if command.matches.is_empty() {
        let message = "Say which person of the review the petition means.";
        return Err(Error::field("/matches", "required", message));
    }
    context
        .write(actor, async |tx| {
            let (found, moved) = take(tx, actor, id, Step::Link, command.version).await?;
            let review_id = ReviewId::from(command.review_id);
            let review = review::find(tx, review_id).await?.ok_or(Error::NotFound)?;
            if found.office != Some(review.office) {
                let message = "Another office leads this review: transfer the petition there.";
                return Err(Error::conflict("other-office", message));
            }
            let persons = running(tx, &found, review_id).await?;
            check(&command.matches, &persons)?;
            let mut records = join(tx, &found, &moved, review_id, &command.matches).await?;
            let joined = Record::action(ChainKind::Review, review_id, "petition_linked");
            records.push(joined.item(id));
            append(tx, records).await?;
            let (_, today) = clock::today(context, found.country)?;
            let params = NoticeParams { date: Some(today), ..NoticeParams::default() };
            notice::tell_family(tx, id, NoticeKind::PetitionLinked, params).await?;
            work::refresh_petition(tx, id).await?;
            work::refresh_review(tx, review_id).await?;
            view::of(tx, context, actor, id).await
        })
        .await
}

/// Persons of the review, which must still run.
async fn running(tx: &mut Tx, found: &Petition, review: ReviewId) -> Result<BTreeSet<uuid::Uuid>> {
    let subjects = petition::list_subjects(tx, review).await?;
    if subjects.iter().all(|(_, state)| *state == SubjectState::Closed) {
        let message = "This review has ended; open a new one on the petition.";
        return Err(Error::conflict("review-ended", message));
    }
    tracing::trace!(petition = %found.id, "link");
    Ok(subjects.into_iter().map(|(person, _)| person).collect())
}

fn check(matches: &[PersonMatch], persons: &BTreeSet<uuid::Uuid>) -> Result<(), FieldErrors> {
    let mut errors = FieldErrors::default();
    let mut entries = BTreeSet::new();
    for (at, matched) in matches.iter().enumerate() {
        if !persons.contains(&matched.person_id) {
            let pointer = format!("/matches/{at}/person_id");
            errors.add(
                &pointer,
                "not_in_review",
                "The review does not name this person. Choose another.",
            );
        }
        if !entries.insert(matched.petition_person_id) {
            let pointer = format!("/matches/{at}/petition_person_id");
            errors.add(&pointer, "twice", "This entry is matched twice. Match each once.");
        }
    }
    errors.into_result(())
}

/// Makes a petition part of a review: its entries name the review's persons, its applicant may read
/// the plain status, its own clocks end. Yields the record for its history; whoever calls appends
/// it with the others of the use case.
///
/// # Errors
/// `Invalid` when a match names no entry of the petition; the database.
pub async fn join(
    tx: &mut Tx,
    found: &Petition,
    moved: &Move<Workflow>,
    review: ReviewId,
    matches: &[PersonMatch],
) -> Result<Vec<Record>> {
    for (at, matched) in matches.iter().enumerate() {
        let entry = matched.petition_person_id;
        if !petition::link_person(tx, found.id, entry, matched.person_id.into()).await? {
            let pointer = format!("/matches/{at}/petition_person_id");
            let message = "The petition has no such entry.";
            return Err(Error::field(&pointer, "unknown_entry", message));
        }
    }
    petition::set_review(tx, found.id, found.applicant, review).await?;
    let version = petition::save_move(tx, found.id, moved).await?;
    // From here on the review's clock counts.
    deadline::finish(tx, found.id.into(), None, true).await?;
    let persons: Vec<_> = matches.iter().map(|matched| matched.person_id).collect();
    let record = Record::step(ChainKind::Petition, found.id, moved).item(review);
    Ok(vec![record.version(version).content(json!({ "persons": persons }))])
}
