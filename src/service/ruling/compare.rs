//! What the clerk entered, beside what was asked for: how a judge reads a ruling before signing it.

use super::view::{self, RulingView};
use crate::domain::actor::Actor;
use crate::domain::id::{RulingId, SubjectId};
use crate::domain::policy::{Action, CaseFacts, may};
use crate::domain::repression::Outcome;
use crate::service::{Context, Error, Listing, Result, page_size};
use crate::store::ruling::{
    Compared, Part, Ruling, Waiting, Which, count_compared, count_outcomes, list_compared,
    list_parts,
};
use crate::store::subject::list_beside;
use crate::store::{self, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Most operative parts that are told apart; a ruling with more is read person by person.
const MOST_PARTS: i64 = 50;

/// What the actor is told of what waits at the own court or panel.
fn of_panel(actor: &Actor) -> CaseFacts {
    CaseFacts { judges: actor.account.into_iter().collect(), ..CaseFacts::of_own(actor) }
}

/// A ruling that waits for a judge.
#[derive(Debug, Clone)]
pub struct WaitingRulingView {
    /// The ruling.
    pub id: Uuid,
    /// The court case.
    pub court_case_id: Uuid,
    /// The court's number of the case.
    pub case_number: Option<String>,
    /// Number of the ruling.
    pub number: String,
    /// When the clerk entered it.
    pub entered_at: DateTime<Utc>,
    /// About how many people it is.
    pub people: i64,
}

impl From<Waiting> for WaitingRulingView {
    fn from(row: Waiting) -> Self {
        Self {
            id: row.id,
            court_case_id: row.court_case,
            case_number: row.case_number,
            number: row.number,
            entered_at: row.entered_at,
            people: row.subjects,
        }
    }
}

/// Rulings that wait for the judge's confirmation, those that have waited longest first.
///
/// # Errors
/// `Denied` to those who send no rulings back; `Invalid` for a wrong page.
pub async fn list_waiting(
    context: &Context,
    actor: &Actor,
    after: Option<Uuid>,
    limit: Option<i64>,
) -> Result<Listing<WaitingRulingView>> {
    let _leave = may(actor, Action::SendBackRuling, &of_panel(actor))?;
    let size = page_size(limit)?;
    context
        .read(actor, async |tx| {
            let rows = store::ruling::list_waiting(tx, after.map(RulingId), size.saturating_add(1))
                .await?;
            let total = rows.first().map_or(0, |row| row.total);
            let views = rows.into_iter().map(WaitingRulingView::from).collect();
            Ok(Listing::of(views, size, total, |row| row.id.to_string()))
        })
        .await
}

/// A ruling without its people: what it says, and about how many.
#[derive(Debug, Clone)]
pub struct RulingSummary {
    /// The ruling, with no operative parts.
    pub ruling: RulingView,
    /// Its different operative parts, that of most people first; at most fifty.
    pub parts: Vec<RulingPartView>,
    /// How many people get which outcome, that of most first.
    pub outcomes: Vec<(String, i64)>,
    /// How many people differ from what was asked for, or from most where nothing was.
    pub differing: i64,
    /// How many people it is about.
    pub total: i64,
    /// For how many a signed conclusion proposes an outcome.
    pub proposed: i64,
    /// Name of the clerk who entered it, where the reader may know it.
    pub entered_by: Option<String>,
}

/// An operative part, and for how many people it stands in the ruling.
#[derive(Debug, Clone)]
pub struct RulingPartView {
    /// What is decided.
    pub outcome: String,
    /// Ground of a refusal.
    pub ground: Option<String>,
    /// Findings.
    pub findings: Vec<String>,
    /// The operative text.
    pub operative_text: String,
    /// How many people.
    pub people: i64,
}

impl From<Part> for RulingPartView {
    fn from(part: Part) -> Self {
        Self {
            outcome: part.outcome.to_string(),
            ground: part.ground,
            findings: part.findings,
            operative_text: part.operative_text,
            people: part.people,
        }
    }
}

/// Which people of a ruling.
#[derive(Debug, Clone, Copy, Default)]
pub struct AskCompared {
    /// Those who differ, or the others.
    pub differing: bool,
    /// Place of the last one of the page before.
    pub after: Option<i32>,
    /// Rows, 1 to 200; 50 without it.
    pub limit: Option<i64>,
}

/// What a ruling says about one person, beside what was asked for.
#[derive(Debug, Clone)]
pub struct ComparedView {
    /// The subject.
    pub subject_id: Uuid,
    /// Place in the review, from 1.
    pub position: i32,
    /// The person's leading name.
    pub name: Option<String>,
    /// What is decided.
    pub outcome: String,
    /// Ground of a refusal.
    pub ground: Option<String>,
    /// The operative text.
    pub operative_text: String,
    /// Outcome and ground that a signed conclusion proposes.
    pub proposed: Option<(String, Option<String>)>,
}

/// Reads a ruling in sum.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn summarise(context: &Context, actor: &Actor, id: RulingId) -> Result<RulingSummary> {
    context
        .read(actor, async |tx| {
            let ruling = at_court(tx, actor, id).await?;
            let parts = list_parts(tx, id, MOST_PARTS).await?;
            let usual = usual(&parts);
            let counted = count_compared(tx, id, (usual.0, usual.1.as_deref())).await?;
            let outcomes = count_outcomes(tx, id).await?;
            let clerk = store::account::list(tx, &[ruling.entered_by]).await?;
            Ok(RulingSummary {
                ruling: view::of(actor, ruling, Vec::new()),
                parts: parts.into_iter().map(Into::into).collect(),
                outcomes: outcomes.into_iter().map(|(one, n)| (one.to_string(), n)).collect(),
                differing: counted.differing,
                total: counted.total,
                proposed: counted.proposed,
                entered_by: clerk.into_iter().next().map(|clerk| clerk.full_name),
            })
        })
        .await
}

/// Reads the people of a ruling, beside what was asked for.
///
/// # Errors
/// `NotFound`, `Denied`; `Invalid` for a wrong page.
pub async fn compare(
    context: &Context,
    actor: &Actor,
    id: RulingId,
    asked: AskCompared,
) -> Result<Listing<ComparedView>> {
    let size = page_size(asked.limit)?;
    context
        .read(actor, async |tx| {
            at_court(tx, actor, id).await?;
            let usual = usual(&list_parts(tx, id, 1).await?);
            let usual = (usual.0, usual.1.as_deref());
            let counted = count_compared(tx, id, usual).await?;
            let which = Which { differing: asked.differing, usual };
            let after = asked.after.unwrap_or(0);
            let rows = list_compared(tx, id, which, after, size.saturating_add(1)).await?;
            let others = counted.total.saturating_sub(counted.differing);
            let total = if asked.differing { counted.differing } else { others };
            let views = views(tx, rows).await?;
            Ok(Listing::of(views, size, total, |one| one.position.to_string()))
        })
        .await
}

/// Outcome and ground of most people.
fn usual(parts: &[Part]) -> (Outcome, Option<String>) {
    parts.first().map_or((Outcome::Rehabilitated, None), |part| (part.outcome, part.ground.clone()))
}

/// A ruling: the court reads it before it is confirmed, officials of the case from then on; families read
/// their own part of it elsewhere.
async fn at_court(tx: &mut Tx, actor: &Actor, id: RulingId) -> Result<Ruling> {
    let ruling = store::ruling::find(tx, id).await?.ok_or(Error::NotFound)?;
    view::leave(tx, actor, ruling.court_case).await?;
    let known = ruling.confirmed_at.is_some() && !actor.role.is_family();
    if known || actor.role.is_court() { Ok(ruling) } else { Err(Error::NotFound) }
}

async fn views(tx: &mut Tx, rows: Vec<Compared>) -> Result<Vec<ComparedView>> {
    let ids: Vec<SubjectId> = rows.iter().map(|row| row.subject).collect();
    let mut beside = list_beside(tx, &ids).await?;
    let view = |row: Compared| ComparedView {
        subject_id: row.subject.into(),
        position: row.position,
        name: beside.remove(&row.subject).and_then(|found| found.name),
        outcome: row.outcome.to_string(),
        ground: row.ground,
        operative_text: row.operative_text,
        proposed: row.proposed.map(|(outcome, ground)| (outcome.to_string(), ground)),
    };
    Ok(rows.into_iter().map(view).collect())
}
