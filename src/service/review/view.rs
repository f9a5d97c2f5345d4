//! A review as it is shown.

use crate::domain::actor::Actor;
use crate::domain::check::Arguments;
use crate::domain::id::{BatchId, ReviewId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::workflow::subject::{Step, Subject as Machine};
use crate::domain::workflow::{Need, offers};
use crate::service::deadline::{self, DeadlineView};
use crate::service::subject;
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::review::{Review, ReviewFilter};
use crate::store::subject::Alike;
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A review. Families see their own subjects only, and nothing about who works on it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReviewView {
    /// Its id.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// The office that leads it.
    pub office_id: Uuid,
    /// Country of the office.
    pub country: String,
    /// Version of the law it is judged by.
    pub profile: String,
    /// `petition` or `ex_officio`.
    pub basis: String,
    /// Order, list or petition number it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis_reference: Option<String>,
    /// Its batch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub batch_id: Option<Uuid>,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Account of the responsible officer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_to: Option<Uuid>,
    /// Name of the responsible officer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_name: Option<String>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Grows with every change of the review or anything inside it.
    pub version: i32,
    /// State of its least advanced subject; none without subjects.
    pub state: Option<String>,
    /// How many subjects it has.
    pub subjects: i64,
    /// How many stand in each state.
    pub counts: BTreeMap<String, i64>,
    /// How many wait for another look because the case they rest on changed.
    pub flagged: i64,
    /// Its clocks, each with the way its due day came about.
    pub deadlines: Vec<DeadlineView>,
    /// What the caller may do with its subjects.
    pub steps: Vec<ReviewStepView>,
}

/// A step that is the caller's to take on some subjects of the review.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReviewStepView {
    /// The step's code.
    pub step: String,
    /// How many subjects it could be taken on now.
    pub open: i64,
    /// How many stand where it starts, but something is missing.
    pub blocked: i64,
    /// Whether it could be taken on every subject of the review at once.
    pub all: bool,
    /// What it wants to be given, for example `reason`.
    pub wants: Vec<String>,
    /// What is missing, and for how many subjects.
    pub blockers: Vec<StepBlockerView>,
}

/// Something that is missing before a step.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StepBlockerView {
    /// Code of the need.
    pub need: String,
    /// Plain sentence.
    pub sentence: String,
    /// For how many subjects.
    pub subjects: i64,
    /// The values in the sentence, for other languages.
    #[serde(skip)]
    pub arguments: Arguments,
}

/// A review in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReviewLineView {
    /// Its id.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// The office that leads it.
    pub office_id: Uuid,
    /// `petition` or `ex_officio`.
    pub basis: String,
    /// Its batch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub batch_id: Option<Uuid>,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Account of the responsible officer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assigned_to: Option<Uuid>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Grows with every change.
    pub version: i32,
}

/// One review.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn find_review(context: &Context, actor: &Actor, id: ReviewId) -> Result<ReviewView> {
    context.read(actor, async |tx| of(tx, context, actor, id).await).await
}

/// The view of a review inside a transaction.
///
/// # Errors
/// As [`find_review`].
pub(super) async fn of(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    id: ReviewId,
) -> Result<ReviewView> {
    let review = store::review::find(tx, id).await?.ok_or(Error::NotFound)?;
    let case = store::facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::ReadReview, &case)?;
    let profile = subject::profile(tx, context, &review.profile_id).await?;
    let alike = subject::tally(tx, &profile, id, None).await?;
    let deadlines = deadline::list(tx, id.into()).await?;
    let official = !actor.role.is_family();
    let assigned = review.assigned_to.filter(|_| official);
    let assigned_name = match assigned {
        Some(account) => store::review::find_account_name(tx, account).await?,
        None => None,
    };
    let mut counts: BTreeMap<String, i64> = BTreeMap::new();
    for one in &alike {
        *counts.entry(one.state.to_string()).or_default() += one.subjects;
    }
    let total = alike.iter().map(|one| one.subjects).sum();
    let flagged = alike.iter().filter(|one| one.flagged).map(|one| one.subjects).sum();
    let steps = steps(actor, &case, &alike, total);
    // A review is where its least advanced subject is.
    let least = alike.iter().map(|one| one.state).min().map(|state| state.to_string());
    let Review { number, office, country, profile_id, basis, .. } = review;
    Ok(ReviewView {
        id: id.into(),
        number,
        office_id: office.into(),
        country: country.to_string(),
        profile: profile_id,
        basis: basis.to_string(),
        basis_reference: review.basis_reference.filter(|_| official),
        batch_id: review.batch.filter(|_| official).map(Into::into),
        title: Some(review.title).filter(|_| official),
        assigned_to: assigned.map(Into::into),
        assigned_name,
        opened_at: review.opened_at,
        version: review.version,
        state: least,
        subjects: total,
        counts,
        flagged: if official { flagged } else { 0 },
        deadlines,
        steps,
    })
}

/// What may be done, over all subjects.
fn steps(actor: &Actor, case: &CaseFacts, alike: &[Alike], all: i64) -> Vec<ReviewStepView> {
    #[derive(Default)]
    struct Sum {
        open: i64,
        blocked: i64,
        wants: Vec<String>,
        blockers: BTreeMap<(Need, String), (i64, Arguments)>,
    }
    let mut sums: BTreeMap<Step, Sum> = BTreeMap::new();
    for one in alike {
        for offer in offers::<Machine>(actor, case, one.state, &one.facts) {
            let sum = sums.entry(offer.step).or_default();
            if offer.blockers.is_empty() {
                sum.open += one.subjects;
            } else {
                sum.blocked += one.subjects;
            }
            sum.wants = offer.wants.iter().map(ToString::to_string).collect();
            for blocker in offer.blockers {
                let key = (blocker.need, blocker.sentence);
                sum.blockers.entry(key).or_insert((0, blocker.arguments)).0 += one.subjects;
            }
        }
    }
    let view = |(step, sum): (Step, Sum)| ReviewStepView {
        step: step.to_string(),
        open: sum.open,
        blocked: sum.blocked,
        all: sum.open == all,
        wants: sum.wants,
        blockers: sum
            .blockers
            .into_iter()
            .map(|((need, sentence), (subjects, arguments))| StepBlockerView {
                need: need.to_string(),
                sentence,
                subjects,
                arguments,
            })
            .collect(),
    };
    sums.into_iter().map(view).collect()
}

/// Reviews that the actor sees, newest first.
///
/// # Errors
/// `Denied`; `Invalid` for a wrong page size.
pub async fn list_reviews(
    context: &Context,
    actor: &Actor,
    batch: Option<Uuid>,
    unassigned: Option<bool>,
    after: Option<Uuid>,
    limit: Option<i64>,
) -> Result<Listing<ReviewLineView>> {
    let own = CaseFacts {
        assigned_to: actor.account,
        judges: actor.account.into_iter().collect(),
        case: actor.cases.first().copied(),
        ..CaseFacts::of_own(actor)
    };
    let _leave = may(actor, Action::ReadReview, &own)?;
    let size = page_size(limit)?;
    let filter = ReviewFilter {
        batch: batch.map(BatchId::from),
        unassigned,
        after: after.map(ReviewId::from),
    };
    let official = !actor.role.is_family();
    context
        .read(actor, async |tx| {
            let rows = store::review::list(tx, &filter, size + 1).await?;
            let total = store::review::count(tx, &filter).await?;
            let view = |review: Review| ReviewLineView {
                id: review.id.into(),
                number: review.number,
                office_id: review.office.into(),
                basis: review.basis.to_string(),
                batch_id: review.batch.filter(|_| official).map(Into::into),
                title: Some(review.title).filter(|_| official),
                assigned_to: review.assigned_to.filter(|_| official).map(Into::into),
                opened_at: review.opened_at,
                version: review.version,
            };
            let views = rows.into_iter().map(view).collect();
            Ok(Listing::of(views, size, total, |line: &ReviewLineView| line.id.to_string()))
        })
        .await
}
