//! A court case as it is shown, with what the reader may do.

use crate::domain::actor::Actor;
use crate::domain::id::{CourtCaseId, ReviewId};
use crate::domain::policy::{Action, may};
use crate::domain::workflow::offers;
use crate::domain::workflow::subject::Subject as Machine;
use crate::service::deadline::{self, DeadlineView};
use crate::service::steps::{StepView, views};
use crate::service::subject::{Loaded, with_facts};
use crate::service::{Context, Error, Result};
use crate::store::court_case::{CourtCase, Hearing, find_court, list_hearings};
use crate::store::subject::Chosen;
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A case at court.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct CourtCaseView {
    /// Its id.
    pub id: Uuid,
    /// Version to send with the next change.
    pub version: i32,
    /// The review behind it.
    pub review_id: Uuid,
    /// Number of the review.
    pub review_number: String,
    /// The court.
    pub court_id: Uuid,
    /// Names of the court by language.
    #[schema(value_type = Object)]
    pub court_name: serde_json::Value,
    /// In which instance: `first`, `appeal`, `cassation`.
    pub instance: String,
    /// `referral`, `protest`, `legal_fact` or `remand`.
    pub basis: String,
    /// The court's number, once accepted.
    pub number: Option<String>,
    /// When it was sent.
    pub referred_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// Accounts of the panel.
    pub judges: Vec<Uuid>,
    /// Sittings, oldest first.
    pub hearings: Vec<HearingView>,
    /// Rulings, oldest first.
    pub rulings: Vec<Uuid>,
    /// The subjects the reader sees, in the order of their places in the review.
    pub subjects: Vec<CourtSubjectView>,
    /// Clocks of the case.
    pub deadlines: Vec<DeadlineView>,
    /// What the reader may do with the subjects of this case, and what blocks it.
    pub steps: Vec<StepView>,
}

/// A sitting.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct HearingView {
    /// Its id.
    pub id: Uuid,
    /// When it begins.
    pub scheduled_for: DateTime<Utc>,
    /// Address and room.
    pub place: String,
    /// Whether everybody may come.
    pub open: bool,
    /// `scheduled`, `adjourned`, `held` or `cancelled`.
    pub state: String,
    /// Why it was put off.
    pub reason: Option<String>,
}

/// A subject at court.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct CourtSubjectView {
    /// Its id.
    pub id: Uuid,
    /// Its person.
    pub person_id: Uuid,
    /// Its historical file.
    pub file_id: Option<Uuid>,
    /// Place in the review, from 1.
    pub position: i32,
    /// Where it is.
    pub state: String,
    /// What was decided.
    pub outcome: Option<String>,
}

impl From<Hearing> for HearingView {
    fn from(hearing: Hearing) -> Self {
        Self {
            id: hearing.id.into(),
            scheduled_for: hearing.scheduled_for,
            place: hearing.place,
            open: hearing.open,
            state: hearing.state.to_string(),
            reason: hearing.reason,
        }
    }
}

/// Reads a court case.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn read(context: &Context, actor: &Actor, id: CourtCaseId) -> Result<CourtCaseView> {
    context
        .read(actor, async |tx| {
            let case = store::court_case::find(tx, id).await?.ok_or(Error::NotFound)?;
            view(tx, context, actor, case).await
        })
        .await
}

/// Reads the court cases of a review, oldest first.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn list(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
) -> Result<Vec<CourtCaseView>> {
    context
        .read(actor, async |tx| {
            let facts = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadReview, &facts)?;
            let mut cases = Vec::new();
            for case in store::court_case::list(tx, review).await? {
                cases.push(view(tx, context, actor, case).await?);
            }
            Ok(cases)
        })
        .await
}

async fn view(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    case: CourtCase,
) -> Result<CourtCaseView> {
    let facts = store::facts::of_court_case(tx, case.id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::ReadCourtCase, &facts)?;
    let review = store::review::find(tx, case.review).await?.ok_or(Error::NotFound)?;
    let ids = store::court_case::subjects_of(tx, case.id).await?;
    let subjects = store::subject::list(tx, case.review, Chosen::Some(&ids)).await?;
    let mut loaded = with_facts(tx, context, review, subjects, None).await?;
    loaded.case = facts;
    let today = loaded.profile.local_date(tx.now());
    let court = find_court(tx, case.court, today).await?.ok_or(Error::NotFound)?;
    let hearings = list_hearings(tx, case.id).await?;
    let rulings = store::ruling::list(tx, case.id).await?;
    // What waits for the judge is the court's own affair until it is confirmed.
    let shown =
        |ruling: &&store::ruling::Ruling| actor.role.is_court() || ruling.confirmed_at.is_some();
    Ok(CourtCaseView {
        id: case.id.into(),
        version: case.version,
        review_id: case.review.into(),
        review_number: loaded.review.number.clone(),
        court_id: case.court.into(),
        court_name: court.name,
        instance: case.instance.to_string(),
        basis: case.basis.to_string(),
        number: case.number,
        referred_at: case.referred_at,
        accepted_at: case.accepted_at,
        judges: case.judges.into_iter().map(Into::into).collect(),
        hearings: hearings.into_iter().map(Into::into).collect(),
        rulings: rulings.iter().filter(shown).map(|ruling| ruling.id.into()).collect(),
        subjects: subject_views(&loaded),
        deadlines: deadline::list(tx, case.id.into()).await?,
        steps: open_steps(actor, &loaded),
    })
}

fn subject_views(loaded: &Loaded<'_>) -> Vec<CourtSubjectView> {
    let view = |state: &crate::service::subject::SubjectState| CourtSubjectView {
        id: state.subject.id.into(),
        person_id: state.subject.person.into(),
        file_id: state.subject.file.map(Into::into),
        position: state.subject.position,
        state: state.subject.state.to_string(),
        outcome: state.subject.outcome.map(|outcome| outcome.to_string()),
    };
    let mut views: Vec<_> = loaded.subjects.iter().map(view).collect();
    views.sort_by_key(|view| view.position);
    views
}

/// Each step once: open when it is open for at least one subject.
fn open_steps(actor: &Actor, loaded: &Loaded<'_>) -> Vec<StepView> {
    let mut steps: BTreeMap<String, StepView> = BTreeMap::new();
    for state in &loaded.subjects {
        let offered = offers::<Machine>(actor, &loaded.case, state.subject.state, &state.facts);
        for step in views(offered) {
            match steps.get(&step.step) {
                Some(known) if known.open || !step.open => {}
                _ => {
                    steps.insert(step.step.clone(), step);
                }
            }
        }
    }
    steps.into_values().collect()
}
