//! What stands above every page about a review, without looking at each of its subjects' facts.

use crate::domain::actor::Actor;
use crate::domain::id::ReviewId;
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::workflow::may_take;
use crate::domain::workflow::subject::{Step, Subject as Machine};
use crate::service::deadline::{self, DeadlineView};
use crate::service::{Context, Error, Result};
use crate::store;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What officials may want to read or do in a review beside its steps.
const ASKED: &[Action] = &[
    Action::Assign,
    Action::AddSubjects,
    Action::Exclude,
    Action::ReadEvidence,
    Action::AddEvidence,
    Action::AskArchive,
    Action::ReadArchiveRequest,
    Action::ReadConclusions,
    Action::ExtendDeadline,
    Action::ReadCourtCase,
    Action::ReadCertificate,
    Action::IssueFurtherCertificate,
    Action::ReplaceCertificate,
    Action::VoidCertificate,
    Action::AddDocument,
    Action::ReadHistory,
    Action::ReadNotices,
    Action::ReadPerson,
    Action::EditPerson,
    Action::SearchCards,
];

/// A review in short.
#[derive(Debug, Clone)]
pub struct ReviewHead {
    /// Its id.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// What it is called.
    pub title: String,
    /// Country of the office.
    pub country: String,
    /// Version of the law it is judged by.
    pub profile: String,
    /// The office that leads it.
    pub office_id: Uuid,
    /// Account of the responsible officer.
    pub assigned_to: Option<Uuid>,
    /// Name of the responsible officer.
    pub assigned_name: Option<String>,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Grows with every change of the review or anything inside it.
    pub version: i32,
    /// State of its least advanced subject; none without subjects.
    pub state: Option<String>,
    /// How many stand in each state, least advanced first.
    pub counts: Vec<(String, i64)>,
    /// How many subjects it has.
    pub subjects: i64,
    /// Its clocks that still run or stand still.
    pub deadlines: Vec<DeadlineView>,
    /// What the actor may read or do in it beside its steps.
    pub may: Vec<Action>,
    /// The steps that are the actor's in it, wherever its subjects stand.
    pub steps: Vec<Step>,
}

impl ReviewHead {
    /// Whether the actor may read or do something in the review.
    pub fn allows(&self, action: Action) -> bool {
        self.may.contains(&action)
    }
}

/// A review in short, for officials.
///
/// # Errors
/// `NotFound` (also for families, who have other pages), `Denied`.
pub async fn find_head(context: &Context, actor: &Actor, id: ReviewId) -> Result<ReviewHead> {
    if actor.role.is_family() {
        return Err(Error::NotFound);
    }
    context
        .read(actor, async |tx| {
            let review = store::review::find(tx, id).await?.ok_or(Error::NotFound)?;
            let case = store::facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::ReadReview, &case)?;
            let counts: BTreeMap<_, i64> = store::subject::counts(tx, id).await?;
            let deadlines = deadline::list(tx, id.into()).await?.into_iter();
            let assigned_name = match review.assigned_to {
                Some(account) => store::review::find_account_name(tx, account).await?,
                None => None,
            };
            Ok(ReviewHead {
                id: id.into(),
                number: review.number,
                title: review.title,
                country: review.country.to_string(),
                profile: review.profile_id,
                office_id: review.office.into(),
                assigned_to: review.assigned_to.map(Into::into),
                assigned_name,
                opened_at: review.opened_at,
                version: review.version,
                state: counts.keys().next().map(ToString::to_string),
                subjects: counts.values().sum(),
                counts: counts.into_iter().map(|(state, n)| (state.to_string(), n)).collect(),
                deadlines: deadlines
                    .filter(|one| matches!(one.state.as_str(), "running" | "paused"))
                    .collect(),
                may: allowed(actor, &case),
                steps: steps(actor, &case),
            })
        })
        .await
}

/// What is the actor's. Cards are searched, and persons edited, beside any one case.
fn allowed(actor: &Actor, case: &CaseFacts) -> Vec<Action> {
    let own = CaseFacts::of_own(actor);
    let wide = [Action::SearchCards, Action::EditPerson];
    let is = |action: &Action| {
        may(actor, *action, if wide.contains(action) { &own } else { case }).is_ok()
    };
    ASKED.iter().copied().filter(is).collect()
}

fn steps(actor: &Actor, case: &CaseFacts) -> Vec<Step> {
    let is = |step: &Step| may_take::<Machine>(actor, case, *step, []).is_ok();
    Step::ALL.iter().copied().filter(is).collect()
}
