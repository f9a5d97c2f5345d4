//! What a document's case has to say: its review, its state, its persons.

use crate::domain::id::{ArchiveRequestId, DocumentId, PersonId, PetitionId, ReviewId};
use crate::domain::workflow;
use crate::store::error::{DbError, code};
use crate::store::schema::{
    archive_request, evidence_item, petition, petition_person, review_subject,
};
use crate::store::tx::Tx;
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, Uuid as SqlUuid};
use diesel_async::RunQueryDsl;
use uuid::Uuid;

/// The petition and those it was transferred into.
///
/// # Errors
/// [`DbError`].
pub async fn petitions_after(tx: &mut Tx, id: PetitionId) -> Result<Vec<PetitionId>, DbError> {
    let ids: Vec<Uuid> = diesel::select(
        sql::<Array<SqlUuid>>("app.petition_after(").bind::<SqlUuid, _>(Uuid::from(id)).sql(")"),
    )
    .get_result(tx.conn())
    .await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// The review that a petition is linked to, as far as the actor sees the petition.
///
/// # Errors
/// [`DbError`].
pub async fn review_of_petition(tx: &mut Tx, id: PetitionId) -> Result<Option<ReviewId>, DbError> {
    let review: Option<Option<Uuid>> = petition::table
        .find(Uuid::from(id))
        .select(petition::review_id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(review.flatten().map(Into::into))
}

/// Reviews in whose evidence a document stands, as far as the actor sees the evidence.
///
/// # Errors
/// [`DbError`].
pub async fn reviews_by_evidence(tx: &mut Tx, id: DocumentId) -> Result<Vec<ReviewId>, DbError> {
    let reviews: Vec<Uuid> = evidence_item::table
        .filter(evidence_item::document_id.eq(Uuid::from(id)))
        .filter(evidence_item::withdrawn_at.is_null())
        .select(evidence_item::review_id)
        .distinct()
        .load(tx.conn())
        .await?;
    Ok(reviews.into_iter().map(Into::into).collect())
}

/// State of the petition, if the actor sees it.
///
/// # Errors
/// [`DbError`].
pub async fn petition_state(
    tx: &mut Tx,
    id: PetitionId,
) -> Result<Option<workflow::petition::State>, DbError> {
    let state: Option<String> = petition::table
        .find(Uuid::from(id))
        .select(petition::state)
        .first(tx.conn())
        .await
        .optional()?;
    state.map(|state| code("petition.state", &state)).transpose()
}

/// State of the archive request, if the actor sees it.
///
/// # Errors
/// [`DbError`].
pub async fn request_state(
    tx: &mut Tx,
    id: ArchiveRequestId,
) -> Result<Option<workflow::request::State>, DbError> {
    let state: Option<String> = archive_request::table
        .find(Uuid::from(id))
        .select(archive_request::state)
        .first(tx.conn())
        .await
        .optional()?;
    state.map(|state| code("archive_request.state", &state)).transpose()
}

/// Whether the case is about this person.
///
/// # Errors
/// [`DbError`].
pub async fn names_person(
    tx: &mut Tx,
    petition: Option<PetitionId>,
    review: Option<ReviewId>,
    person: PersonId,
) -> Result<bool, DbError> {
    let of_petition = petition_person::table
        .filter(petition_person::petition_id.nullable().eq(petition.map(Uuid::from)))
        .filter(petition_person::person_id.eq(Uuid::from(person)));
    let of_review = review_subject::table
        .filter(review_subject::review_id.nullable().eq(review.map(Uuid::from)))
        .filter(review_subject::person_id.eq(Uuid::from(person)));
    Ok(diesel::select(diesel::dsl::exists(of_petition)).get_result(tx.conn()).await?
        || diesel::select(diesel::dsl::exists(of_review)).get_result(tx.conn()).await?)
}

/// The latest of the actor's own petitions that led to this review.
///
/// # Errors
/// [`DbError`].
pub async fn petition_of_family(
    tx: &mut Tx,
    review: ReviewId,
) -> Result<Option<PetitionId>, DbError> {
    let applicants: Vec<Uuid> = tx.actor().applicants.iter().map(|id| (*id).into()).collect();
    let id: Option<Uuid> = petition::table
        .filter(petition::review_id.eq(Uuid::from(review)))
        .filter(petition::applicant_id.eq_any(applicants))
        .order(petition::id.desc())
        .select(petition::id)
        .first(tx.conn())
        .await
        .optional()?;
    Ok(id.map(Into::into))
}
