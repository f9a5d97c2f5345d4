//! Writing petitions.

use super::row::Channel;
use crate::domain::id::{AccountId, ApplicantId, OfficeId, PetitionId, RepresentationId, ReviewId};
use crate::domain::jurisdiction::Country;
use crate::domain::language::Language;
use crate::domain::petition::{Handle, Reach};
use crate::domain::workflow::Move;
use crate::domain::workflow::petition::{Petition as Workflow, State};
use crate::store::error::DbError;
use crate::store::schema::{case_reader, petition};
use crate::store::tx::Tx;
use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use serde_json::json;
use uuid::Uuid;

/// A new petition: a draft, or the continuation of a transferred one.
#[derive(Debug, Clone)]
pub struct NewPetition {
    /// Its id.
    pub id: PetitionId,
    /// The office it is addressed to.
    pub office: Option<OfficeId>,
    /// The country whose law counts.
    pub country: Country,
    /// Who files.
    pub applicant: ApplicantId,
    /// The power of attorney it is written under.
    pub representation: Option<RepresentationId>,
    /// The petition of another office it continues.
    pub transferred_from: Option<PetitionId>,
    /// How it came in.
    pub channel: Channel,
    /// Language it is written in.
    pub language: Language,
    /// How the family is reached.
    pub reach: Reach,
    /// What the applicant writes.
    pub statement: String,
    /// Postmark of the letter.
    pub postmarked_on: Option<NaiveDate>,
    /// Day the letter arrived.
    pub received_on: Option<NaiveDate>,
    /// Day the letter was entered.
    pub entered_on: Option<NaiveDate>,
    /// Who makes it.
    pub created_by: AccountId,
    /// Set for the continuation of a transferred petition, which is submitted from the start.
    pub submitted_at: Option<DateTime<Utc>>,
    /// By what it is looked up, where it is submitted from the start.
    pub handle: Option<Handle>,
}

/// Inserts a petition.
///
/// # Errors
/// [`DbError`].
pub async fn insert(tx: &mut Tx, new: &NewPetition) -> Result<(), DbError> {
    let now = tx.now();
    let state = if new.submitted_at.is_some() { State::Submitted } else { State::Draft };
    diesel::insert_into(petition::table)
        .values((
            petition::id.eq(new.id.0),
            petition::office_id.eq(new.office.map(Uuid::from)),
            petition::jurisdiction.eq(new.country.as_str()),
            petition::applicant_id.eq(new.applicant.0),
            petition::representation_id.eq(new.representation.map(Uuid::from)),
            petition::transferred_from.eq(new.transferred_from.map(Uuid::from)),
            petition::state.eq(state.as_str()),
            petition::channel.eq(new.channel.as_str()),
            petition::language.eq(new.language.as_str()),
            petition::told.eq(new.reach.told.as_str()),
            petition::told_by.eq(new.reach.told_by.as_str()),
            petition::statement.eq(&new.statement),
            petition::postmarked_on.eq(new.postmarked_on),
            petition::received_on.eq(new.received_on),
            petition::entered_on.eq(new.entered_on),
            petition::created_by.eq(new.created_by.0),
            petition::created_at.eq(now),
            petition::submitted_at.eq(new.submitted_at),
            petition::reference.eq(new.handle.map(|handle| handle.reference.plain())),
            petition::lookup_code.eq(new.handle.map(|handle| handle.code.plain())),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// What can be saved of a petition that its author still writes.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The office it is addressed to.
    pub office: Option<OfficeId>,
    /// The country whose law counts.
    pub country: Country,
    /// Language it is written in.
    pub language: Language,
    /// How the family is reached.
    pub reach: Reach,
    /// What the applicant writes.
    pub statement: String,
    /// Postmark of the letter.
    pub postmarked_on: Option<NaiveDate>,
    /// Day the letter arrived.
    pub received_on: Option<NaiveDate>,
}

/// Saves what its author writes; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_draft(tx: &mut Tx, id: PetitionId, draft: &Draft) -> Result<i32, DbError> {
    let version = diesel::update(petition::table.find(id.0))
        .set((
            petition::office_id.eq(draft.office.map(Uuid::from)),
            petition::jurisdiction.eq(draft.country.as_str()),
            petition::language.eq(draft.language.as_str()),
            petition::told.eq(draft.reach.told.as_str()),
            petition::told_by.eq(draft.reach.told_by.as_str()),
            petition::statement.eq(&draft.statement),
            petition::postmarked_on.eq(draft.postmarked_on),
            petition::received_on.eq(draft.received_on),
            petition::version.eq(petition::version + 1),
        ))
        .returning(petition::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// Saves how the family is reached; yields the new version.
///
/// # Errors
/// [`DbError`].
pub async fn save_reach(tx: &mut Tx, id: PetitionId, reach: Reach) -> Result<i32, DbError> {
    let version = diesel::update(petition::table.find(id.0))
        .set((
            petition::told.eq(reach.told.as_str()),
            petition::told_by.eq(reach.told_by.as_str()),
            petition::version.eq(petition::version + 1),
        ))
        .returning(petition::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// What a step leaves in the row beside the state; none stays as it is.
#[derive(Debug, Default, AsChangeset)]
#[diesel(table_name = petition)]
struct Traces<'a> {
    submitted_at: Option<DateTime<Utc>>,
    reference: Option<String>,
    lookup_code: Option<String>,
    registered_at: Option<DateTime<Utc>>,
    profile_id: Option<&'a str>,
    number: Option<&'a str>,
    number_year: Option<i32>,
    number_seq: Option<i32>,
    missing: Option<serde_json::Value>,
    outcome_reason: Option<&'a str>,
    how_to_complain: Option<&'a str>,
}

async fn step(
    tx: &mut Tx,
    id: PetitionId,
    step: &Move<Workflow>,
    traces: Traces<'_>,
) -> Result<i32, DbError> {
    let row = petition::table.find(id.0).filter(petition::state.eq(step.from().as_str()));
    let version = diesel::update(row)
        .set((
            petition::state.eq(step.to().as_str()),
            petition::version.eq(petition::version + 1),
            traces,
        ))
        .returning(petition::version)
        .get_result(tx.conn())
        .await?;
    Ok(version)
}

/// Takes a step; yields the new version. Before a step to `linked`, call [`set_review`].
///
/// # Errors
/// [`DbError`].
pub async fn save_move(
    tx: &mut Tx,
    id: PetitionId,
    moved: &Move<Workflow>,
) -> Result<i32, DbError> {
    step(tx, id, moved, Traces::default()).await
}

/// Takes the step to `submitted`, with what it is looked up by.
///
/// # Errors
/// [`DbError`].
pub async fn save_submitted(
    tx: &mut Tx,
    id: PetitionId,
    moved: &Move<Workflow>,
    handle: Handle,
) -> Result<i32, DbError> {
    let traces = Traces {
        submitted_at: Some(tx.now()),
        reference: Some(handle.reference.plain()),
        lookup_code: Some(handle.code.plain()),
        ..Traces::default()
    };
    step(tx, id, moved, traces).await
}

/// What registration gives a petition.
#[derive(Debug, Clone)]
pub struct Registration {
    /// File number as printed.
    pub number: String,
    /// Its year.
    pub year: i32,
    /// Its place in the year.
    pub seq: i32,
    /// Version of the profile in force that day.
    pub profile: String,
}

/// Takes the step to `registered`.
///
/// # Errors
/// [`DbError`].
pub async fn save_registered(
    tx: &mut Tx,
    id: PetitionId,
    moved: &Move<Workflow>,
    given: &Registration,
) -> Result<i32, DbError> {
    let traces = Traces {
        registered_at: Some(tx.now()),
        profile_id: Some(&given.profile),
        number: Some(&given.number),
        number_year: Some(given.year),
        number_seq: Some(given.seq),
        ..Traces::default()
    };
    step(tx, id, moved, traces).await
}

/// Takes the step back to the applicant, with what is missing.
///
/// # Errors
/// [`DbError`].
pub async fn save_returned(
    tx: &mut Tx,
    id: PetitionId,
    moved: &Move<Workflow>,
    missing: &[String],
) -> Result<i32, DbError> {
    step(tx, id, moved, Traces { missing: Some(json!(missing)), ..Traces::default() }).await
}

/// Takes a step that ends it, with the reason.
///
/// # Errors
/// [`DbError`].
pub async fn save_ended(
    tx: &mut Tx,
    id: PetitionId,
    moved: &Move<Workflow>,
    reason: &str,
) -> Result<i32, DbError> {
    step(tx, id, moved, Traces { outcome_reason: Some(reason), ..Traces::default() }).await
}

/// Takes the step that turns it away, with the reason and how to complain.
///
/// # Errors
/// [`DbError`].
pub async fn save_inadmissible(
    tx: &mut Tx,
    id: PetitionId,
    moved: &Move<Workflow>,
    reason: &str,
    how_to_complain: &str,
) -> Result<i32, DbError> {
    let traces = Traces {
        outcome_reason: Some(reason),
        how_to_complain: Some(how_to_complain),
        ..Traces::default()
    };
    step(tx, id, moved, traces).await
}

/// Notes that the search for duplicates was shown. The version stays: nothing of the petition
/// itself changes, and the clerk registers with the version on the screen.
///
/// # Errors
/// [`DbError`].
pub async fn save_duplicates_shown(tx: &mut Tx, id: PetitionId) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(petition::table.find(id.0))
        .set(petition::duplicates_shown_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Puts a petition into a review, whose plain status its applicant may read from now on. Goes
/// before the [`save_move`] to `linked`.
///
/// # Errors
/// [`DbError`].
pub async fn set_review(
    tx: &mut Tx,
    id: PetitionId,
    applicant: ApplicantId,
    review: ReviewId,
) -> Result<(), DbError> {
    let now = tx.now();
    diesel::update(petition::table.find(id.0))
        .set(petition::review_id.eq(review.0))
        .execute(tx.conn())
        .await?;
    diesel::insert_into(case_reader::table)
        .values((
            case_reader::case_id.eq(review.0),
            case_reader::kind.eq("applicant"),
            case_reader::party.eq(applicant.0),
            case_reader::since.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Ends an applicant's reading of a review, unless another linked petition of theirs is in it. The
/// withdrawn petition keeps the review it was in.
///
/// # Errors
/// [`DbError`].
pub async fn unset_review(
    tx: &mut Tx,
    applicant: ApplicantId,
    review: ReviewId,
) -> Result<(), DbError> {
    let others = petition::table.filter(
        petition::review_id
            .eq(review.0)
            .and(petition::applicant_id.eq(applicant.0))
            .and(petition::state.eq_any([State::Linked.as_str(), State::Closed.as_str()])),
    );
    let reader = case_reader::table.filter(
        case_reader::case_id
            .eq(review.0)
            .and(case_reader::kind.eq("applicant"))
            .and(case_reader::party.eq(applicant.0))
            .and(diesel::dsl::not(diesel::dsl::exists(others))),
    );
    diesel::delete(reader).execute(tx.conn()).await?;
    Ok(())
}
