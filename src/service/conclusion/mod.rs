//! Conclusions: drafted by one, signed by another, and the decision where the office decides.

mod decide;
mod draft;
mod kept;
mod sign;
mod view;

pub use decide::{DecideConclusion, decide, decide_refusal};
pub use draft::{DraftConclusion, draft};
pub use kept::{KeptConclusion, find_kept, keep};
pub use sign::{SendBackConclusion, SignConclusion, send_back, sign};
pub use view::{ConclusionView, find, list};

use super::review::{Wanted, begin};
use super::subject::{Loaded, Moved};
use super::{Context, Error, Result, version};
use crate::domain::actor::Actor;
use crate::domain::id::ConclusionId;
use crate::domain::policy::{Action, may};
use crate::domain::workflow::may_take;
use crate::domain::workflow::subject::{Step, Subject as Machine};
use crate::store::conclusion::Conclusion;
use crate::store::{self, Tx};

/// Takes a step on every subject that holds a conclusion.
async fn take<'c>(
    tx: &mut Tx,
    context: &'c Context,
    actor: &Actor,
    id: ConclusionId,
    seen: i32,
    step: Step,
) -> Result<(Conclusion, Loaded<'c>, Vec<Moved>)> {
    let found = store::conclusion::find(tx, id).await?.ok_or(Error::NotFound)?;
    // The review's lock holds the conclusion too.
    let review = store::review::lock(tx, found.review).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_review(tx, review.id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::ReadConclusions, &case)?;
    let conclusion = store::conclusion::find(tx, id).await?.ok_or(Error::NotFound)?;
    let _leave = may_take::<Machine>(actor, &case, step, [])?;
    version::check(tx, review.id, seen, conclusion.version).await?;
    let subjects = store::subject::list_with_conclusion(tx, id).await?;
    let wanted = Wanted::of(subjects);
    // The command names the conclusion's version, which says more than the review's.
    let begun = begin(tx, context, actor, review.id, review.version, &wanted, step).await;
    let (loaded, moved) = begun?;
    Ok((conclusion, loaded, moved))
}
