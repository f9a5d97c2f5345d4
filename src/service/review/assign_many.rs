//! Making one person responsible for several reviews at once: looked at before, and done on exactly
//! those or on none.

use super::assign::{check, tell};
use crate::domain::actor::Actor;
use crate::domain::check::{FieldError, FieldErrors, Message};
use crate::domain::id::{AccountId, ReviewId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::policy::{Action, Allowed, CaseFacts, Denied, may};
use crate::service::notice::{self, About, To};
use crate::service::{Context, Error, RequestKey, Result, once, subject, work};
use crate::store::history::{self, ChainKind, Record};
use crate::store::review::Review;
use crate::store::{self, Tx};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;
use uuid::Uuid;

/// Most reviews at once: no page shows more.
const MOST: usize = 200;

/// A review as somebody looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SeenReview {
    /// The review.
    pub id: Uuid,
    /// Its version then.
    pub version: i32,
}

/// Makes an officer of the office responsible for several reviews, or nobody.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssignMany {
    /// Account of the officer; null takes the work away.
    pub account_id: Option<Uuid>,
    /// The reviews, 1 to 200: all of them change hands, or none.
    #[schema(min_items = 1, max_items = 200)]
    pub reviews: Vec<SeenReview>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct ManyAssigned {
    /// How many reviews changed hands: all that were named.
    pub reviews: usize,
}

/// What would become of one review.
#[derive(Debug, Clone)]
pub struct AssignLine {
    /// The review.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// What it is called in lists.
    pub title: String,
    /// Its version.
    pub version: i32,
    /// Who is responsible now.
    pub assigned_to: Option<Uuid>,
    /// Why it cannot be done; nothing when it can.
    pub obstacles: Vec<FieldError>,
}

/// A review with what was found out about it.
struct Looked {
    review: Review,
    leave: Result<Allowed, Denied>,
    obstacles: FieldErrors,
}

impl AssignMany {
    fn check(&self) -> Result<Vec<ReviewId>> {
        let mut errors = FieldErrors::default();
        if self.reviews.is_empty() {
            errors.add("/reviews", "required", "Name at least one review.");
        }
        if self.reviews.len() > MOST {
            let message = Message::new(format!("Name at most {MOST} reviews.")).with("max", MOST);
            errors.add("/reviews", "too_many", message);
        }
        let mut known = BTreeSet::new();
        for (at, one) in self.reviews.iter().enumerate() {
            if !known.insert(one.id) {
                let message = "This review stands here twice. Leave it once.";
                errors.add(&format!("/reviews/{at}"), "twice", message);
            }
        }
        Ok(errors.into_result(self.reviews.iter().map(|one| ReviewId(one.id)).collect())?)
    }
}

/// Finds out what is in the way, review by review; the policy is asked for each.
async fn look(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    reviews: Vec<Review>,
    to: Option<AccountId>,
) -> Result<Vec<Looked>> {
    let ids: Vec<ReviewId> = reviews.iter().map(|review| review.id).collect();
    let mut facts = store::facts::of_reviews(tx, &ids).await?;
    let mut all = Vec::new();
    // Where and on which day the officer may be given reviews: asked once, not for each of two hundred.
    let mut able = BTreeSet::new();
    for (at, review) in reviews.into_iter().enumerate() {
        let case = facts.remove(&review.id).ok_or(Error::NotFound)?;
        let at = format!("/reviews/{at}");
        let leave = may(actor, Action::Assign, &case);
        let mut obstacles = FieldErrors::default();
        if leave.is_err() {
            let message = "Another office leads this case. Leave it out.";
            obstacles.add(&at, "led_elsewhere", message);
        } else if review.assigned_to == to {
            let message = "Nothing would change for this case. Leave it out.";
            obstacles.add(&at, "nothing_changes", message);
        } else if let Some(to) = to {
            let profile = subject::profile(tx, context, &review.profile_id).await?;
            let of = (review.office, profile.local_date(tx.now()));
            if !able.contains(&of) {
                match check(tx, of.0, to, of.1, &at).await {
                    Ok(()) => {
                        able.insert(of);
                    }
                    Err(Error::Invalid(wrong)) => obstacles.0.extend(wrong.0),
                    Err(error) => return Err(error),
                }
            }
            if case.excluded.contains(&to) {
                let message = "This person is kept out of this case. Leave it out.";
                obstacles.add(&at, "kept_out", message);
            }
        }
        all.push(Looked { review, leave, obstacles });
    }
    Ok(all)
}

/// What would become of reviews if somebody, or nobody, were made responsible for them: in the order
/// asked for, each once. Those the actor does not see are missing.
///
/// # Errors
/// `Denied` to those who assign nothing; `Invalid` (`/reviews`) for too many.
pub async fn preview_assign(
    context: &Context,
    actor: &Actor,
    reviews: &[Uuid],
    to: Option<Uuid>,
) -> Result<Vec<AssignLine>> {
    let _leave = may(actor, Action::Assign, &CaseFacts::of_own(actor))?;
    if reviews.len() > MOST {
        let message = Message::new(format!("Name at most {MOST} reviews.")).with("max", MOST);
        return Err(Error::field("/reviews", "too_many", message));
    }
    let ids: Vec<ReviewId> = reviews.iter().copied().map(ReviewId).collect();
    let line = |one: Looked| AssignLine {
        id: one.review.id.into(),
        number: one.review.number,
        title: one.review.title,
        version: one.review.version,
        assigned_to: one.review.assigned_to.map(Into::into),
        obstacles: one.obstacles.0,
    };
    context
        .read(actor, async |tx| {
            let mut found = by_id(store::review::list_named(tx, &ids).await?);
            let found = ids.iter().filter_map(|id| found.remove(id)).collect();
            let looked = look(tx, context, actor, found, to.map(Into::into)).await?;
            Ok(looked.into_iter().map(line).collect())
        })
        .await
}

fn by_id(reviews: Vec<Review>) -> BTreeMap<ReviewId, Review> {
    reviews.into_iter().map(|review| (review.id, review)).collect()
}

/// Makes an officer responsible for several reviews, or nobody: for all that are named, as they were
/// looked at, or for none.
///
/// # Errors
/// `NotFound`, `Denied`; `Conflict` (`reviews-changed`) with the numbers of those that were changed
/// since they were looked at; `Invalid` under `/reviews/<n>` where one stands in the way.
pub async fn assign_many(
    context: &Context,
    actor: &Actor,
    command: &AssignMany,
    key: Option<&RequestKey>,
) -> Result<ManyAssigned> {
    let _leave = may(actor, Action::Assign, &CaseFacts::of_own(actor))?;
    let ids = command.check()?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let looked = seen(tx, context, actor, command, &ids).await?;
                give(tx, context, looked, command.account_id.map(Into::into)).await?;
                ids.first().copied().ok_or(Error::NotFound)
            })
            .await
        })
        .await?;
    Ok(ManyAssigned { reviews: ids.len() })
}

/// The reviews, locked, and all of them as they were looked at with nothing in the way.
async fn seen(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    command: &AssignMany,
    ids: &[ReviewId],
) -> Result<Vec<(Review, Allowed)>> {
    let mut locked = by_id(store::review::lock_named(tx, ids).await?);
    let found: Option<Vec<Review>> = ids.iter().map(|id| locked.remove(id)).collect();
    let found = found.ok_or(Error::NotFound)?;
    let changed = found.iter().zip(&command.reviews);
    let changed = changed.filter(|(review, seen)| review.version != seen.version);
    let numbers: Vec<&str> = changed.map(|(review, _)| review.number.as_str()).collect();
    let numbers = numbers.join(", ");
    let looked = look(tx, context, actor, found, command.account_id.map(Into::into)).await?;
    let mut errors = FieldErrors::default();
    let mut open = Vec::new();
    for one in looked {
        open.push((one.review, one.leave?));
        errors.0.extend(one.obstacles.0);
    }
    if !numbers.is_empty() {
        let message =
            format!("Changed meanwhile: {numbers}. Look at them again; nothing was done.");
        let message = Message::new(message).with("numbers", numbers);
        return Err(Error::conflict("reviews-changed", message));
    }
    Ok(errors.into_result(open)?)
}

/// Writes it down: one event for each review, and one piece of news.
async fn give(
    tx: &mut Tx,
    context: &Context,
    reviews: Vec<(Review, Allowed)>,
    to: Option<AccountId>,
) -> Result<()> {
    let ids: Vec<ReviewId> = reviews.iter().map(|(review, _)| review.id).collect();
    let versions = store::review::assign_named(tx, &ids, to).await?;
    let record = |(review, leave): &(Review, Allowed)| {
        let version = versions.get(&review.id).copied().unwrap_or(review.version);
        Record::action(ChainKind::Review, review.id, leave.action())
            .version(version)
            .content(json!({ "from": review.assigned_to, "to": to }))
    };
    history::append(tx, reviews.iter().map(record).collect()).await?;
    work::refresh_reviews(tx, &ids).await?;
    let (Some(officer), Some((first, _))) = (to, reviews.first()) else { return Ok(()) };
    if ids.len() == 1 {
        let profile = subject::profile(tx, context, &first.profile_id).await?;
        let given = Review { assigned_to: to, ..first.clone() };
        return tell(tx, &given, &profile).await;
    }
    let about = About { office: Some(first.office), ..About::default() };
    let params = NoticeParams { path: Some("/work".to_owned()), ..NoticeParams::default() };
    notice::tell(tx, NoticeKind::TaskAssigned, &[To::Account(officer)], about, params).await
}
