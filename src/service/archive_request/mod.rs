//! Questions to archives: own, other agency, foreign; with a clock, reminders and every kind of
//! answer.

mod answer;
mod check;
mod draft;
mod send;
mod view;

pub use answer::{AnswerRequest, Forward, RecordAnswer, answer, record_answer};
pub use draft::{AskArchive, ask};
pub use send::{CloseRequest, RemindArchive, SendRequest, close, remind, send};
pub use view::{RequestView, find, find_several, list, list_of_review};

use super::deadline::Clocked;
use super::{Error, Result};
use crate::domain::actor::Actor;
use crate::domain::id::ArchiveRequestId;
use crate::domain::notice::NoticeParams;
use crate::domain::policy::CaseFacts;
use crate::domain::workflow::request::{ArchiveRequest, Facts, Step};
use crate::domain::workflow::{Move, may_take};
use crate::store::archive_request::Request;
use crate::store::review::Review;
use crate::store::{self, Tx};

/// A locked request with its review, which an archive does not see.
struct Loaded {
    request: Request,
    review: Review,
    case: CaseFacts,
}

/// Locks a request and the review behind it, in the order every use case locks them.
async fn load(tx: &mut Tx, id: ArchiveRequestId) -> Result<Loaded> {
    let found = store::archive_request::find(tx, id).await?.ok_or(Error::NotFound)?;
    let review = tx
        .beyond_sight(async |tx| Ok::<_, Error>(store::review::lock(tx, found.review).await?))
        .await?
        .ok_or(Error::NotFound)?;
    let request = store::archive_request::lock(tx, id).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_request(tx, id).await?.ok_or(Error::NotFound)?;
    Ok(Loaded { request, review, case })
}

/// Asks for leave to take a step on a request.
fn take(actor: &Actor, loaded: &Loaded, step: Step) -> Result<Move<ArchiveRequest>> {
    let state = [(loaded.request.state, &Facts)];
    Ok(may_take::<ArchiveRequest>(actor, &loaded.case, step, state)?.take_one()?)
}

/// Whether the actor may take a step on a request at all: asked before the version.
fn leave(actor: &Actor, loaded: &Loaded, step: Step) -> Result<()> {
    let _leave = may_take::<ArchiveRequest>(actor, &loaded.case, step, [])?;
    Ok(())
}

/// A request as a case with clocks.
fn clocked(request: &Request, review: &Review) -> Clocked {
    Clocked {
        kind: "archive_request",
        id: request.id.into(),
        review: Some(review.id),
        country: review.country,
    }
}

/// What a family is told: which archive, never what was asked.
fn told(request: &Request) -> NoticeParams {
    NoticeParams { other_office: Some(request.addressee.clone()), ..NoticeParams::default() }
}
