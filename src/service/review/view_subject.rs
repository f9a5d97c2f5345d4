//! Subjects as they are shown, with the warnings of their persons and what may be done.

use super::choice::{ChooseSubjects, choose_subjects};
use super::warning::{self, WarningView};
use crate::domain::actor::Actor;
use crate::domain::id::{PersonId, ReviewId, SubjectId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::workflow::offers;
use crate::domain::workflow::subject::Subject as Machine;
use crate::service::steps::{self, StepView};
use crate::service::subject::{self, Loaded, SubjectState};
use crate::service::{Context, Error, Listing, Result};
use crate::store::subject::{ActLine, Beside, FileLine, Subject};
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use serde::Serialize;
use std::collections::HashMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A person and an act inside a review.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SubjectView {
    /// Its id.
    pub id: Uuid,
    /// The review.
    pub review_id: Uuid,
    /// Version of the review.
    pub version: i32,
    /// Place in the review.
    pub position: i32,
    /// The person.
    pub person_id: Uuid,
    /// The person's leading name.
    pub name: Option<String>,
    /// The person stands for somebody whose name is not known or not published.
    pub placeholder: bool,
    /// The act; none where no personal decision exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<ActView>,
    /// The historical file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<FileView>,
    /// Class of the case.
    pub class: String,
    /// Short name of the class, `C1` to `C9`.
    pub class_label: String,
    /// Cleared whatever the proof.
    pub unconditional: bool,
    /// Where it is.
    pub state: String,
    /// What was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Ground of a refusal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome_ground: Option<String>,
    /// Kind of the paper the outcome rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paper_kind: Option<String>,
    /// The paper the outcome rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paper_id: Option<Uuid>,
    /// When it was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<DateTime<Utc>>,
    /// Since when the outcome is in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force_at: Option<DateTime<Utc>>,
    /// When the name was published; a revocation or new review takes it back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_at: Option<DateTime<Utc>>,
    /// The conclusion in hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conclusion_id: Option<Uuid>,
    /// The court case it is part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub court_case_id: Option<Uuid>,
    /// The subject whose outcome this one rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depends_on: Option<Uuid>,
    /// Why somebody has to look at it again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flagged_reason: Option<String>,
    /// What contradicts itself in the sources; never in the way.
    pub warnings: Vec<WarningView>,
    /// What the caller may do now, and what blocks it.
    pub steps: Vec<StepView>,
    /// Outcomes before it was opened again or revoked; only when one subject is asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<EarlierOutcomeView>,
}

/// An act, as written and as read.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ActView {
    /// Its id.
    pub id: Uuid,
    /// The body as written.
    pub body: String,
    /// The body as read; `unrecognised` is a value.
    pub body_code: String,
    /// Where it sat, as written.
    pub seat: Option<String>,
    /// Present-day region of the seat.
    pub seat_now: Option<String>,
    /// Where the person lived, as written.
    pub residence: Option<String>,
    /// Present-day region of the residence.
    pub residence_now: Option<String>,
    /// The date as written.
    pub decided: String,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// Articles as written.
    pub article: String,
    /// Articles as read.
    pub articles: Vec<String>,
    /// The charge in words.
    pub charge: Option<String>,
    /// Measures as written.
    pub measure: String,
    /// Measures as read.
    pub measures: Vec<String>,
    /// Where it stands.
    pub source: String,
}

impl From<ActLine> for ActView {
    fn from(act: ActLine) -> Self {
        Self {
            id: act.id,
            body: act.body_raw,
            body_code: act.body_code,
            seat: act.seat_then,
            seat_now: act.seat_now,
            residence: act.residence_then,
            residence_now: act.residence_now,
            decided: act.decided_raw,
            decision_number: act.decision_number,
            article: act.article_raw,
            articles: act.articles,
            charge: act.charge,
            measure: act.measure_raw,
            measures: act.measures,
            source: act.source,
        }
    }
}

/// A historical file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FileView {
    /// Its id.
    pub id: Uuid,
    /// Who holds it.
    pub holder: String,
    /// Fond.
    pub fond: Option<String>,
    /// Opis.
    pub opis: Option<String>,
    /// Delo.
    pub delo: String,
}

impl From<FileLine> for FileView {
    fn from(file: FileLine) -> Self {
        Self {
            id: file.id,
            holder: file.holder_raw,
            fond: file.fond,
            opis: file.opis,
            delo: file.delo,
        }
    }
}

/// What an outcome was before.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EarlierOutcomeView {
    /// When it was taken off.
    pub until: DateTime<Utc>,
    /// What was decided.
    pub outcome: Option<String>,
    /// Ground of a refusal.
    pub ground: Option<String>,
    /// Kind of the paper it rested on.
    pub paper_kind: Option<String>,
    /// The paper it rested on.
    pub paper_id: Option<Uuid>,
}

fn earlier((until, content): (DateTime<Utc>, serde_json::Value)) -> EarlierOutcomeView {
    let text = |key: &str| content.get(key).and_then(|value| value.as_str()).map(str::to_owned);
    EarlierOutcomeView {
        until,
        outcome: text("outcome"),
        ground: text("ground"),
        paper_kind: text("paper_kind"),
        paper_id: text("paper").and_then(|id| id.parse().ok()),
    }
}

fn view(
    actor: &Actor,
    case: &CaseFacts,
    version: i32,
    state: SubjectState,
    beside: Option<Beside>,
    warnings: Vec<WarningView>,
) -> SubjectView {
    let official = !actor.role.is_family();
    let SubjectState { subject, facts } = state;
    let offered = offers::<Machine>(actor, case, subject.state, &facts);
    let (paper_kind, paper) = subject.outcome_paper.unzip();
    let (name, placeholder, act, file) =
        beside.map_or((None, false, None, None), |b| (b.name, b.placeholder, b.act, b.file));
    SubjectView {
        id: subject.id.into(),
        review_id: subject.review.into(),
        version,
        position: subject.position,
        person_id: subject.person.into(),
        name,
        placeholder,
        act: act.map(Into::into),
        file: file.map(Into::into),
        class: subject.class.to_string(),
        class_label: subject.class.label().to_owned(),
        unconditional: subject.unconditional,
        state: subject.state.to_string(),
        outcome: subject.outcome.map(|outcome| outcome.to_string()),
        outcome_ground: subject.outcome_ground,
        paper_kind,
        paper_id: paper,
        decided_at: subject.decided_at,
        in_force_at: subject.in_force_at,
        published_at: subject.published_at,
        conclusion_id: subject.conclusion.filter(|_| official).map(Into::into),
        court_case_id: subject.court_case.map(Into::into),
        depends_on: subject.depends_on.filter(|_| official).map(Into::into),
        flagged_reason: subject.flagged_reason.filter(|_| official),
        warnings: if official { warnings } else { Vec::new() },
        steps: steps::views(offered),
        earlier: Vec::new(),
    }
}

/// Subjects as they are shown, inside a transaction.
///
/// # Errors
/// `NotFound` when the review is not visible.
pub(super) async fn views(
    tx: &mut Tx,
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    subjects: Vec<Subject>,
) -> Result<Vec<SubjectView>> {
    let review = store::review::find(tx, review).await?.ok_or(Error::NotFound)?;
    let ids: Vec<SubjectId> = subjects.iter().map(|subject| subject.id).collect();
    let persons: Vec<PersonId> = subjects.iter().map(|subject| subject.person).collect();
    let mut beside = store::subject::list_beside(tx, &ids).await?;
    let warnings = if actor.role.is_family() {
        HashMap::new()
    } else {
        warning::of_persons(tx, &persons).await?
    };
    let loaded = subject::with_facts(tx, context, review, subjects, None).await?;
    let Loaded { review, case, subjects, .. } = loaded;
    let one = |state: SubjectState| {
        let (id, person) = (state.subject.id, state.subject.person);
        let warnings = warnings.get(&person).cloned().unwrap_or_default();
        view(actor, &case, review.version, state, beside.remove(&id), warnings)
    };
    Ok(subjects.into_iter().map(one).collect())
}

/// Subjects of a review in their order, those in one state or all. Families see their own only.
///
/// # Errors
/// `NotFound`, `Denied`; `Invalid` for an unknown state or a wrong page.
pub async fn list_subjects(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    state: Option<&str>,
    after: Option<i32>,
    limit: Option<i64>,
) -> Result<Listing<SubjectView>> {
    let choice = ChooseSubjects { state: state.map(str::to_owned), ..ChooseSubjects::default() };
    choose_subjects(context, actor, review, &choice, after, limit).await
}

/// One subject.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn find_subject(context: &Context, actor: &Actor, id: SubjectId) -> Result<SubjectView> {
    context
        .read(actor, async |tx| {
            let subject = store::subject::find(tx, id).await?.ok_or(Error::NotFound)?;
            let review = subject.review;
            let case = store::facts::of_review(tx, review).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadReview, &case)?;
            let found = views(tx, context, actor, review, vec![subject]).await?;
            let mut view = found.into_iter().next().ok_or(Error::NotFound)?;
            let before = store::subject::list_earlier_outcomes(tx, id).await?;
            view.earlier = before.into_iter().map(earlier).collect();
            Ok(view)
        })
        .await
}
