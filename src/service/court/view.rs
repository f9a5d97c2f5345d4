//! A court case as it is shown, with what the reader may do.

use crate::domain::actor::Actor;
use crate::domain::id::{CourtCaseId, ReviewId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::workflow::offers;
use crate::domain::workflow::subject::{State, Subject as Machine};
use crate::service::deadline::{self, DeadlineView};
use crate::service::steps::{StepView, views};
use crate::service::subject::{profile, tally};
use crate::service::{Context, Error, Result};
use crate::store::court_case::{CourtCase, Hearing, HearingState, find_court, list_hearings};
use crate::store::ruling::Ruling;
use crate::store::subject::{Alike, Chosen, Subject};
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use std::ops::Deref;
use uuid::Uuid;

/// A case at court with the people it is about.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct CourtCaseView {
    /// The case.
    #[serde(flatten)]
    pub head: CourtCaseHead,
    /// The subjects the reader sees, in the order of their places in the review.
    pub subjects: Vec<CourtSubjectView>,
}

impl Deref for CourtCaseView {
    type Target = CourtCaseHead;

    fn deref(&self) -> &CourtCaseHead {
        &self.head
    }
}

/// A case at court.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct CourtCaseHead {
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
    /// Clocks of the case.
    pub deadlines: Vec<DeadlineView>,
    /// What the reader may do with the subjects of this case, and what blocks it.
    pub steps: Vec<StepView>,
    /// Where the least advanced of its subjects is.
    #[serde(skip)]
    pub state: Option<State>,
    /// How many subjects it has.
    #[serde(skip)]
    pub persons: i64,
    /// Country whose clocks show its times.
    #[serde(skip)]
    pub country: String,
    /// What else the reader may do now: `name_panel`, `enter_ruling`, `enter_ruling_on_appeal`,
    /// `restore_term`.
    #[serde(skip)]
    pub actions: Vec<&'static str>,
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

/// Reads a court case without its subjects, of which there may be thousands.
///
/// # Errors
/// As [`read`].
pub async fn read_head(context: &Context, actor: &Actor, id: CourtCaseId) -> Result<CourtCaseHead> {
    context
        .read(actor, async |tx| {
            let case = store::court_case::find(tx, id).await?.ok_or(Error::NotFound)?;
            head(tx, context, actor, case).await
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
            let mut cases = Vec::new();
            for case in of_review(tx, actor, review).await? {
                cases.push(view(tx, context, actor, case).await?);
            }
            Ok(cases)
        })
        .await
}

/// The same without their subjects.
///
/// # Errors
/// As [`list`].
pub async fn list_heads(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
) -> Result<Vec<CourtCaseHead>> {
    context
        .read(actor, async |tx| {
            let mut cases = Vec::new();
            for case in of_review(tx, actor, review).await? {
                cases.push(head(tx, context, actor, case).await?);
            }
            Ok(cases)
        })
        .await
}

async fn of_review(tx: &mut Tx, actor: &Actor, review: ReviewId) -> Result<Vec<CourtCase>> {
    let facts = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::ReadReview, &facts)?;
    Ok(store::court_case::list(tx, review).await?)
}

async fn view(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    case: CourtCase,
) -> Result<CourtCaseView> {
    let (id, review) = (case.id, case.review);
    let head = head(tx, context, actor, case).await?;
    let ids = store::court_case::subjects_of(tx, id).await?;
    let subjects = store::subject::list(tx, review, Chosen::Some(&ids)).await?;
    Ok(CourtCaseView { head, subjects: subject_views(subjects) })
}

async fn head(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    case: CourtCase,
) -> Result<CourtCaseHead> {
    let facts = store::facts::of_court_case(tx, case.id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::ReadCourtCase, &facts)?;
    let review = store::review::find(tx, case.review).await?.ok_or(Error::NotFound)?;
    let profile = profile(tx, context, &review.profile_id).await?;
    let alike = tally(tx, &profile, case.review, Some(case.id)).await?;
    let today = profile.local_date(tx.now());
    let court = find_court(tx, case.court, today).await?.ok_or(Error::NotFound)?;
    let hearings = list_hearings(tx, case.id).await?;
    let rulings = store::ruling::list(tx, case.id).await?;
    // What waits for the judge is the court's own affair until it is confirmed.
    let shown =
        |ruling: &&store::ruling::Ruling| actor.role.is_court() || ruling.confirmed_at.is_some();
    let actions = actions(tx, actor, (&case, &facts), &alike, &hearings, &rulings);
    Ok(CourtCaseHead {
        id: case.id.into(),
        version: case.version,
        review_id: case.review.into(),
        review_number: review.number,
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
        deadlines: deadline::list(tx, case.id.into()).await?,
        steps: open_steps(actor, &facts, &alike),
        state: alike.iter().map(|one| one.state).min(),
        persons: alike.iter().map(|one| one.subjects).sum(),
        country: review.country.to_string(),
        actions,
    })
}

/// What is no step of a subject: who sits, and the ruling as a clerk enters it.
fn actions(
    tx: &Tx,
    actor: &Actor,
    (case, facts): (&CourtCase, &CaseFacts),
    alike: &[Alike],
    hearings: &[Hearing],
    rulings: &[Ruling],
) -> Vec<&'static str> {
    let mut open = Vec::new();
    let is_in = |state: State| alike.iter().any(|one| one.state == state);
    let is_free = |of_appeal: bool| {
        !rulings.iter().any(|ruling| ruling.is_entered() && ruling.appeal.is_some() == of_appeal)
    };
    let is_open =
        [State::CourtAccepted, State::Hearing, State::Adjourned, State::Remanded, State::Appealed];
    let is_open = is_open.into_iter().any(is_in);
    let accepted = is_open && case.accepted_at.is_some();
    if accepted && may(actor, Action::NamePanel, facts).is_ok() {
        open.push("name_panel");
    }
    if may(actor, Action::EnterRuling, facts).is_ok() {
        let begun =
            |one: &Hearing| one.state == HearingState::Scheduled && one.scheduled_for <= tx.now();
        if is_in(State::Hearing) && is_free(false) && hearings.iter().any(begun) {
            open.push("enter_ruling");
        }
        if is_in(State::Appealed) && is_free(true) {
            open.push("enter_ruling_on_appeal");
        }
    }
    if is_in(State::Ruled) && may(actor, Action::RestoreTerm, facts).is_ok() {
        open.push("restore_term");
    }
    open
}

fn subject_views(subjects: Vec<Subject>) -> Vec<CourtSubjectView> {
    let view = |subject: Subject| CourtSubjectView {
        id: subject.id.into(),
        person_id: subject.person.into(),
        file_id: subject.file.map(Into::into),
        position: subject.position,
        state: subject.state.to_string(),
        outcome: subject.outcome.map(|outcome| outcome.to_string()),
    };
    let mut views: Vec<_> = subjects.into_iter().map(view).collect();
    views.sort_by_key(|view| view.position);
    views
}

/// Each step once: open when it is open for at least one subject.
fn open_steps(actor: &Actor, case: &CaseFacts, alike: &[Alike]) -> Vec<StepView> {
    let mut steps: BTreeMap<String, StepView> = BTreeMap::new();
    for one in alike {
        let offered = offers::<Machine>(actor, case, one.state, &one.facts);
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
