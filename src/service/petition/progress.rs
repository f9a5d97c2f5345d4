//! The linked review in plain words: where it is, who holds it, since when, what is needed.

use super::view::in_language;
use crate::domain::id::PetitionId;
use crate::domain::language::Language;
use crate::domain::petition::Stage;
use crate::domain::workflow::subject::State;
use crate::service::Result;
use crate::service::deadline::{self, DeadlineView};
use crate::store::Tx;
use crate::store::petition::{self, Progress, SubjectProgress};
use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Where the linked review is, for this petition's persons.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReviewStatusView {
    /// The review.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// Stage of the least advanced person, for example `archives`.
    pub stage: String,
    /// The same as a sentence.
    pub sentence: String,
    /// Who holds it: the office or the court.
    pub held_by: String,
    /// Since when it is at this stage.
    pub since: DateTime<Utc>,
    /// Archives asked about these persons.
    pub archives_asked: i64,
    /// Of these, answered.
    pub archives_answered: i64,
    /// The next hearing.
    pub hearing_at: Option<DateTime<Utc>>,
    /// Where it is held.
    pub hearing_place: Option<String>,
    /// The court's number.
    pub court_number: Option<String>,
    /// The open main term of the review.
    pub deadlines: Vec<DeadlineView>,
    /// Each person of the petition.
    pub persons: Vec<SubjectStatusView>,
    /// What is needed from the family.
    pub needed: Vec<NeededView>,
}

/// Where one person's case is.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SubjectStatusView {
    /// The subject of the review.
    pub subject_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// Stage.
    pub stage: String,
    /// What was decided.
    pub outcome: Option<String>,
    /// When that entered into force.
    pub in_force_at: Option<DateTime<Utc>>,
}

/// Something the family has to do.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct NeededView {
    /// Stable code: a stage, or `complete`.
    pub code: String,
    /// Plain sentence.
    pub sentence: String,
}

/// The status of the review a petition is linked to; nothing when the actor cannot see it.
pub(super) async fn of(
    tx: &mut Tx,
    petition: PetitionId,
    review: crate::domain::id::ReviewId,
    language: Language,
) -> Result<Option<ReviewStatusView>> {
    let Some(progress) = petition::find_progress(tx, petition, review).await? else {
        return Ok(None);
    };
    let open = |deadline: &DeadlineView| {
        deadline.rule == "main_term" && matches!(deadline.state.as_str(), "running" | "paused")
    };
    let deadlines = deadline::list(tx, review.into()).await?.into_iter().filter(open).collect();
    Ok(Some(status(progress, deadlines, language)))
}

fn status(
    progress: Progress,
    deadlines: Vec<DeadlineView>,
    language: Language,
) -> ReviewStatusView {
    let states = progress.subjects.iter().map(|subject| subject.state);
    let stage = Stage::of(states.min().unwrap_or(State::Opened));
    let office = in_language(&progress.office_name, language);
    let held_by = match &progress.court {
        Some(court) if stage.is_at_court() => in_language(&court.name, language),
        _ => office,
    };
    let court = progress.court;
    let (asked, answered) = (progress.archives.asked, progress.archives.answered);
    ReviewStatusView {
        id: progress.review,
        number: progress.number,
        stage: stage.to_string(),
        sentence: stage.sentence(asked, answered),
        held_by,
        since: progress.moved_at.unwrap_or(progress.opened_at),
        archives_asked: asked,
        archives_answered: answered,
        hearing_at: court.as_ref().and_then(|court| court.hearing_at),
        hearing_place: court.as_ref().and_then(|court| court.hearing_place.clone()),
        court_number: court.and_then(|court| court.number),
        deadlines,
        needed: needed(&progress.subjects),
        persons: progress.subjects.iter().map(person).collect(),
    }
}

/// What any of the persons' cases needs, each thing once.
fn needed(subjects: &[SubjectProgress]) -> Vec<NeededView> {
    let mut stages: Vec<_> = subjects.iter().map(|subject| Stage::of(subject.state)).collect();
    stages.sort_unstable();
    stages.dedup();
    let need = |stage: Stage| {
        let sentence = stage.needed_from_family()?.to_owned();
        Some(NeededView { code: stage.to_string(), sentence })
    };
    stages.into_iter().filter_map(need).collect()
}

fn person(subject: &SubjectProgress) -> SubjectStatusView {
    SubjectStatusView {
        subject_id: subject.id,
        person_id: subject.person_id,
        stage: Stage::of(subject.state).to_string(),
        outcome: subject.outcome.map(|outcome| outcome.to_string()),
        in_force_at: subject.in_force_at,
    }
}
