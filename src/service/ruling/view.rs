//! A ruling as it is shown: to a family only what it says about its own person.

use crate::domain::actor::Actor;
use crate::domain::id::{CourtCaseId, RulingId};
use crate::domain::policy::{Action, may};
use crate::service::{Context, Error, Result};
use crate::store::ruling::{Ruling, SubjectOutcome, list_outcomes};
use crate::store::{self, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A ruling.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct RulingView {
    /// Its id.
    pub id: Uuid,
    /// Version to send with the next change.
    pub version: i32,
    /// The court case.
    pub court_case_id: Uuid,
    /// The review behind it.
    pub review_id: Uuid,
    /// The appeal it decides with new outcomes.
    pub appeal_id: Option<Uuid>,
    /// `entered` (waits for the judge), `sent_back`, `confirmed`, `in_force` or `superseded`.
    pub state: String,
    /// Its number.
    pub number: String,
    /// Its own day, when that was before it was entered.
    pub ruled_on: Option<NaiveDate>,
    /// Its text. It names every person, so families read only their own operative part.
    pub text: Option<String>,
    /// Who sat.
    pub composition: String,
    /// Who was present; not shown to families.
    pub attendance: Option<String>,
    /// What it says to the motion to restore the term.
    pub motion_result: Option<String>,
    /// When the clerk entered it.
    pub entered_at: DateTime<Utc>,
    /// When a judge confirmed it.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Since when all of it is in force.
    pub in_force_at: Option<DateTime<Utc>>,
    /// Why the judge sent it back.
    pub sent_back_reason: Option<String>,
    /// The ruling in its place.
    pub superseded_by: Option<Uuid>,
    /// The operative parts the reader may see.
    pub outcomes: Vec<RulingOutcomeView>,
}

/// What a ruling says about one subject.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct RulingOutcomeView {
    /// The subject.
    pub subject_id: Uuid,
    /// What is decided.
    pub outcome: String,
    /// Ground of a refusal.
    pub ground: Option<String>,
    /// Findings.
    pub findings: Vec<String>,
    /// The operative text.
    pub operative_text: String,
}

impl From<SubjectOutcome> for RulingOutcomeView {
    fn from(one: SubjectOutcome) -> Self {
        Self {
            subject_id: one.subject.into(),
            outcome: one.outcome.to_string(),
            ground: one.ground,
            findings: one.findings,
            operative_text: one.operative_text,
        }
    }
}

const fn state(ruling: &Ruling) -> &'static str {
    if ruling.superseded_by.is_some() {
        "superseded"
    } else if ruling.in_force_at.is_some() {
        "in_force"
    } else if ruling.confirmed_at.is_some() {
        "confirmed"
    } else if ruling.sent_back_at.is_some() {
        "sent_back"
    } else {
        "entered"
    }
}

/// Reads a ruling. What waits for the judge is seen by the court alone.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn read(context: &Context, actor: &Actor, id: RulingId) -> Result<RulingView> {
    context
        .read(actor, async |tx| {
            let ruling = store::ruling::find(tx, id).await?.ok_or(Error::NotFound)?;
            leave(tx, actor, ruling.court_case).await?;
            if !shown(actor, &ruling) {
                return Err(Error::NotFound);
            }
            view(tx, actor, ruling).await
        })
        .await
}

/// Reads the rulings of a court case, oldest first.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn list(context: &Context, actor: &Actor, id: CourtCaseId) -> Result<Vec<RulingView>> {
    context
        .read(actor, async |tx| {
            leave(tx, actor, id).await?;
            let mut views = Vec::new();
            for ruling in store::ruling::list(tx, id).await? {
                if shown(actor, &ruling) {
                    views.push(view(tx, actor, ruling).await?);
                }
            }
            Ok(views)
        })
        .await
}

pub(super) async fn leave(tx: &mut Tx, actor: &Actor, id: CourtCaseId) -> Result<()> {
    let facts = store::facts::of_court_case(tx, id).await?.ok_or(Error::NotFound)?;
    let _leave = may(actor, Action::ReadCourtCase, &facts)?;
    Ok(())
}

fn shown(actor: &Actor, ruling: &Ruling) -> bool {
    actor.role.is_court() || ruling.confirmed_at.is_some()
}

async fn view(tx: &mut Tx, actor: &Actor, ruling: Ruling) -> Result<RulingView> {
    let outcomes = list_outcomes(tx, ruling.id).await?;
    Ok(of(actor, ruling, outcomes))
}

/// A ruling with these operative parts.
pub(super) fn of(actor: &Actor, ruling: Ruling, outcomes: Vec<SubjectOutcome>) -> RulingView {
    let family = actor.role.is_family();
    RulingView {
        id: ruling.id.into(),
        version: ruling.version,
        court_case_id: ruling.court_case.into(),
        review_id: ruling.review.into(),
        appeal_id: ruling.appeal.map(Into::into),
        state: state(&ruling).to_owned(),
        number: ruling.number,
        ruled_on: ruling.ruled_on,
        text: (!family).then_some(ruling.text),
        composition: ruling.composition,
        attendance: (!family).then_some(ruling.attendance),
        motion_result: ruling.motion_result.map(|result| result.to_string()),
        entered_at: ruling.entered_at,
        confirmed_at: ruling.confirmed_at,
        in_force_at: ruling.in_force_at,
        sent_back_reason: ruling.sent_back_reason,
        superseded_by: ruling.superseded_by.map(Into::into),
        outcomes: outcomes.into_iter().map(Into::into).collect(),
    }
}
