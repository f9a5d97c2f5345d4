//! The family's bundle for the civil court: who was asked, what was searched, what was answered.

use crate::domain::actor::Actor;
use crate::domain::id::SubjectId;
use crate::domain::policy::{Action, may};
use crate::domain::workflow::request::Answer;
use crate::names::sounds_alike;
use crate::service::{Context, Error, Result};
use crate::store::archive_request::Request;
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a civil court is given on one person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BundleView {
    /// The subject.
    pub subject_id: Uuid,
    /// The review.
    pub review_id: Uuid,
    /// Number of the review.
    pub review_number: String,
    /// Every spelling of the person's name that is recorded.
    pub names: Vec<String>,
    /// Since when every archive has answered that it holds nothing.
    pub exhausted_at: DateTime<Utc>,
    /// How many archives were asked.
    pub requests_sent: i64,
    /// How many of them state that nothing was found.
    pub negative_certificates: i64,
    /// Each request with its answer, oldest first.
    pub requests: Vec<BundleRequest>,
}

/// A request to an archive, and its answer.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct BundleRequest {
    /// Its id.
    pub id: Uuid,
    /// The archive.
    pub addressee: String,
    /// When it was asked.
    pub sent_at: Option<DateTime<Utc>>,
    /// What was asked; left out when the request is about other people too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// Kind of the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// When it was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<DateTime<Utc>>,
    /// The answer in words; left out when the request is about other people too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_text: Option<String>,
    /// What was searched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub searched: Option<String>,
    /// Which spellings of this person's name were searched.
    pub spellings: Vec<String>,
    /// The archive it was forwarded to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forwarded_to: Option<String>,
    /// The act under which the file was destroyed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destruction_act: Option<String>,
    /// Whether it is a certificate that nothing was found.
    pub negative_certificate: bool,
}

/// A request about several people must not tell one family about the others.
fn entry((request, about): (Request, i64), names: &[String]) -> BundleRequest {
    let alone = about <= 1;
    let of_person =
        |spelling: &String| alone || names.iter().any(|name| sounds_alike(name, spelling));
    BundleRequest {
        id: request.id.into(),
        addressee: request.addressee,
        sent_at: request.sent_at,
        question: Some(request.question).filter(|_| alone),
        answer: request.answer.map(|answer| answer.to_string()),
        answered_at: request.answered_at,
        answer_text: request.answer_text.filter(|_| alone),
        searched: request.searched,
        spellings: request.searched_spellings.into_iter().filter(of_person).collect(),
        forwarded_to: request.forwarded_to,
        destruction_act: request.destruction_act,
        negative_certificate: request.answer == Some(Answer::Negative),
    }
}

/// The bundle of a subject, from the day its evidence was exhausted.
///
/// # Errors
/// `NotFound` (also before that day), `Denied`.
pub async fn find_bundle(context: &Context, actor: &Actor, id: SubjectId) -> Result<BundleView> {
    context.read(actor, async |tx| bundle(tx, actor, id).await).await
}

async fn bundle(tx: &mut Tx, actor: &Actor, id: SubjectId) -> Result<BundleView> {
    let subject = store::subject::find(tx, id).await?.ok_or(Error::NotFound)?;
    let review = store::review::find(tx, subject.review).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_review(tx, review.id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::ReadReview, &case)?;
    let exhausted = store::subject::exhausted_at(tx, id).await?;
    let exhausted_at = exhausted.ok_or(Error::NotFound)?;
    let names = store::archive_request::list_names(tx, &[id]).await?;
    let found = store::archive_request::list_of_subject(tx, id).await?;
    let requests: Vec<_> = found.into_iter().map(|one| entry(one, &names)).collect();
    let negative = requests.iter().filter(|request| request.negative_certificate).count();
    let number = |of: usize| i64::try_from(of).unwrap_or(i64::MAX);
    Ok(BundleView {
        subject_id: id.into(),
        review_id: review.id.into(),
        review_number: review.number,
        names,
        exhausted_at,
        requests_sent: number(requests.len()),
        negative_certificates: number(negative),
        requests,
    })
}
