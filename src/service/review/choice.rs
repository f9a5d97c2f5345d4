//! Choosing subjects of a review, and what a step would do with them before it is taken.

use super::view_subject::{SubjectView, views};
use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{ReviewId, SubjectId};
use crate::domain::policy::{Action, may};
use crate::domain::workflow::offers;
use crate::domain::workflow::subject::{Step, Subject as Machine};
use crate::service::steps::BlockerView;
use crate::service::subject::{self, Loaded};
use crate::service::{Context, Error, Listing, Result, page_size, version};
use crate::store::subject::{Chosen, InHand, SubjectFilter};
use crate::store::{self, Tx};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Names shown of those that are left out for one reason.
const NAMED: usize = 20;
/// The conclusion of those that have none in hand.
const NONE: &str = "none";

/// Which subjects: each part narrows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChooseSubjects {
    /// Those that stand in this state.
    pub state: Option<String>,
    /// Those of whom a spelling of the name has this in it.
    pub name: Option<String>,
    /// Those with a conclusion of this kind in hand, or `none`.
    pub conclusion: Option<String>,
}

/// What a step would do with chosen subjects.
#[derive(Debug, Clone)]
pub struct StepPreview {
    /// Version of the review that was looked at.
    pub version: i32,
    /// What the step wants to be given.
    pub wants: Vec<String>,
    /// The subjects that would be moved, in the order of their ids.
    pub open: Vec<Uuid>,
    /// The others, by reason.
    pub left_out: Vec<LeftOut>,
}

/// Subjects that a step leaves out, for one reason.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// Where they stand.
    pub state: String,
    /// What is missing; none where the step does not start from their state.
    pub blocker: Option<BlockerView>,
    /// How many.
    pub subjects: i64,
    /// The first of them, with their names.
    pub first: Vec<(Uuid, Option<String>)>,
}

impl ChooseSubjects {
    fn filter(&self) -> Result<SubjectFilter> {
        let mut errors = FieldErrors::default();
        let state = self.state.as_deref();
        let state =
            state.and_then(|code| errors.keep("/query/state", "unknown_code", code.parse()));
        let name = errors.optional_text("/query/name", self.name.as_deref(), 300);
        let conclusion = match self.conclusion.as_deref() {
            None => None,
            Some(NONE) => Some(InHand::Nothing),
            Some(code) => {
                let kind = errors.keep("/query/conclusion", "unknown_code", code.parse());
                kind.map(InHand::Conclusion)
            }
        };
        Ok(errors.into_result(SubjectFilter { state, name, conclusion })?)
    }
}

/// The chosen subjects of a review in their order. Families see their own only.
///
/// # Errors
/// `NotFound`, `Denied`; `Invalid` for an unknown code or a wrong page.
pub async fn choose_subjects(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    choice: &ChooseSubjects,
    after: Option<i32>,
    limit: Option<i64>,
) -> Result<Listing<SubjectView>> {
    let size = page_size(limit)?;
    let filter = choice.filter()?;
    context
        .read(actor, async |tx| {
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadReview, &case)?;
            let total = store::subject::count(tx, review, &filter).await?;
            let after = after.unwrap_or(0);
            let rows = store::subject::page(tx, review, &filter, after, size + 1).await?;
            let views = views(tx, context, actor, review, rows).await?;
            Ok(Listing::of(views, size, total, |one: &SubjectView| one.position.to_string()))
        })
        .await
}

/// What a step would do with subjects of a review: with these, or with all that the choice lets
/// through. Named subjects that are not of the review, or not visible, do not count.
///
/// # Errors
/// `NotFound`; `Denied` when the step is never the actor's in this review; `Invalid` for an unknown code.
pub async fn preview_step(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    step: Step,
    choice: &ChooseSubjects,
    named: Option<&[Uuid]>,
) -> Result<StepPreview> {
    let filter = choice.filter()?;
    context
        .read(actor, async |tx| {
            let found = store::review::find(tx, review).await?.ok_or(Error::NotFound)?;
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadReview, &case)?;
            let ids = match named {
                Some(named) => named.iter().copied().map(SubjectId).collect(),
                None => store::subject::list_matching(tx, review, &filter).await?,
            };
            let subjects = store::subject::list(tx, review, Chosen::Some(&ids)).await?;
            let loaded = subject::with_facts(tx, context, found, subjects, None).await?;
            subject::leave(actor, &loaded, step)?;
            sorted(tx, actor, &loaded, step).await
        })
        .await
}

/// The names of some subjects of a review, in the order asked for; those the actor does not see are missing.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn name_subjects(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    subjects: &[Uuid],
) -> Result<Vec<(Uuid, Option<String>)>> {
    let ids: Vec<SubjectId> = subjects.iter().copied().map(SubjectId).collect();
    context
        .read(actor, async |tx| {
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadReview, &case)?;
            let mut beside = store::subject::list_beside(tx, &ids).await?;
            let mut named = |id: SubjectId| Some((id.into(), beside.remove(&id)?.name));
            Ok(ids.iter().filter_map(|id| named(*id)).collect())
        })
        .await
}

/// Whether a review is still at the version the actor saw.
///
/// # Errors
/// `NotFound`, `Denied`; `Stale` with what happened since.
pub async fn check_seen(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    seen: i32,
) -> Result<()> {
    context
        .read(actor, async |tx| {
            let found = store::review::find(tx, review).await?.ok_or(Error::NotFound)?;
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadReview, &case)?;
            version::check(tx, review, seen, found.version).await
        })
        .await
}

/// Sorts subjects into those a step can be taken on, and the others by what is in the way first.
async fn sorted(
    tx: &mut Tx,
    actor: &Actor,
    loaded: &Loaded<'_>,
    step: Step,
) -> Result<StepPreview> {
    let mut preview = StepPreview {
        version: loaded.review.version,
        wants: Vec::new(),
        open: Vec::new(),
        left_out: Vec::new(),
    };
    let mut left: BTreeMap<(String, String), (LeftOut, Vec<SubjectId>)> = BTreeMap::new();
    for one in &loaded.subjects {
        let offered = offers::<Machine>(actor, &loaded.case, one.subject.state, &one.facts);
        let offer = offered.into_iter().find(|offer| offer.step == step);
        let blocker = offer.map(|offer| {
            preview.wants = offer.wants.iter().map(ToString::to_string).collect();
            offer.blockers.into_iter().next()
        });
        let blocker = match blocker {
            Some(None) => {
                preview.open.push(one.subject.id.into());
                continue;
            }
            Some(Some(blocker)) => Some(BlockerView {
                need: blocker.need.to_string(),
                sentence: blocker.sentence,
                arguments: blocker.arguments,
            }),
            None => None,
        };
        let state = one.subject.state.to_string();
        let why = blocker.as_ref().map(|blocker| blocker.sentence.clone()).unwrap_or_default();
        let new = LeftOut { state: state.clone(), blocker, subjects: 0, first: Vec::new() };
        let entry = left.entry((why, state)).or_insert_with(|| (new, Vec::new()));
        entry.0.subjects += 1;
        if entry.1.len() < NAMED {
            entry.1.push(one.subject.id);
        }
    }
    let ids: Vec<SubjectId> = left.values().flat_map(|(_, ids)| ids.iter().copied()).collect();
    let mut beside = store::subject::list_beside(tx, &ids).await?;
    for (mut reason, ids) in left.into_values() {
        let mut named = |id: SubjectId| (id.into(), beside.remove(&id).and_then(|one| one.name));
        reason.first = ids.into_iter().map(&mut named).collect();
        preview.left_out.push(reason);
    }
    Ok(preview)
}
