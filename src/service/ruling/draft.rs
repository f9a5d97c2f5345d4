//! Rulings that a clerk is still writing down: what applies to everybody, and the few who differ.
//!
//! Nothing of it counts. What is missing or wrong is told when the ruling is entered.

use super::check;
use super::enter::{EnterRuling, SubjectOutcomeInput, expected, expected_now, write};
use crate::domain::actor::Actor;
use crate::domain::id::{AppealId, CourtCaseId, RulingId};
use crate::domain::policy::{Action, may};
use crate::service::court::at_court;
use crate::service::{Context, Error, RequestKey, Result, once};
use crate::store::court_case::find_protest;
use crate::store::ruling::{Draft, Ruling, delete_draft, find_draft, list_outcomes, save_draft};
use crate::store::{self, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Most characters of a draft's texts together; a ruling's own text may have a million.
const LONGEST: usize = 4_000_000;

/// What the court decided on some people, as far as it is written down.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DraftPart {
    /// Code of the outcome; empty while open.
    pub outcome: String,
    /// Ground of a refusal.
    pub ground: Option<String>,
    /// Findings.
    pub findings: Vec<String>,
    /// The operative text.
    pub operative_text: String,
}

/// What applies to the ruling as a whole, and to everybody who does not differ.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftCommon {
    /// The court's number of the ruling.
    pub number: String,
    /// Day on which the court ruled, when that was before.
    pub ruled_on: Option<NaiveDate>,
    /// Its text.
    pub text: String,
    /// Who sat.
    pub composition: String,
    /// Who was present.
    pub attendance: String,
    /// What the court says to the motion to restore the term.
    pub motion_result: Option<String>,
    /// What applies to everybody who does not differ.
    pub part: DraftPart,
}

/// A draft.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulingDraft {
    /// What applies to all.
    pub common: DraftCommon,
    /// Who differs, by subject.
    pub differing: BTreeMap<Uuid, DraftPart>,
}

/// A draft with what it is written for.
#[derive(Debug, Clone)]
pub struct RulingDraftView {
    /// The court's number of the case, once accepted.
    pub number: Option<String>,
    /// Number of the review.
    pub review_number: String,
    /// Accounts of the panel.
    pub judges: Vec<Uuid>,
    /// Version to send when saving; 0 before it is saved for the first time.
    pub version: i32,
    /// Version of the court case.
    pub case_version: i32,
    /// The draft.
    pub draft: RulingDraft,
    /// Who saved it last, and when.
    pub saved: Option<(Option<String>, DateTime<Utc>)>,
    /// Why the judge sent the ruling before this one back.
    pub sent_back_reason: Option<String>,
    /// The people it has to speak about.
    pub subjects: Vec<Uuid>,
    /// Whether a motion to restore the term lies with the case.
    pub motion: bool,
}

impl RulingDraftView {
    /// How many people get which outcome, that of most first; who has none yet counts under an empty code.
    pub fn counts(&self) -> Vec<(String, usize)> {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for subject in &self.subjects {
            let part = self.draft.differing.get(subject).unwrap_or(&self.draft.common.part);
            *counts.entry(part.outcome.as_str()).or_default() += 1;
        }
        let mut counts: Vec<(String, usize)> =
            counts.into_iter().map(|(code, count)| (code.to_owned(), count)).collect();
        counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        counts
    }
}

/// Reads the draft of a court case's ruling; before it is saved for the first time what the judge sent
/// back stands in it.
///
/// # Errors
/// `NotFound`, `Denied`; `WrongState` when nothing is before the court.
pub async fn read_draft(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    appeal: Option<Uuid>,
) -> Result<RulingDraftView> {
    let appeal = appeal.map(AppealId);
    context
        .read(actor, async |tx| {
            let case = store::court_case::find(tx, id).await?.ok_or(Error::NotFound)?;
            let facts = store::facts::of_court_case(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::EnterRuling, &facts)?;
            let subjects = expected_now(tx, id, appeal).await?;
            let rulings = store::ruling::list(tx, id).await?;
            let last = rulings.into_iter().rfind(|ruling| ruling.appeal == appeal);
            if last.as_ref().is_some_and(Ruling::is_entered) {
                let message = "A ruling waits for the judge already. It has to be sent back first.";
                return Err(Error::conflict("ruling-entered", message));
            }
            let before = last.filter(|ruling| ruling.sent_back_at.is_some());
            let sent_back_reason =
                before.as_ref().and_then(|ruling| ruling.sent_back_reason.clone());
            let stored = find_draft(tx, id, appeal).await?;
            let (version, saved, draft) = match (stored, before) {
                (Some(stored), _) => {
                    let draft = content(&stored)?;
                    (stored.version, Some((stored.saved_by, stored.saved_at)), draft)
                }
                (None, Some(before)) => (0, None, again(tx, &before).await?),
                (None, None) => (0, None, RulingDraft::default()),
            };
            let review = store::review::find(tx, case.review).await?.ok_or(Error::NotFound)?;
            let protest = find_protest(tx, id).await?;
            let motion =
                appeal.is_none() && protest.is_some_and(|protest| protest.motion_text.is_some());
            Ok(RulingDraftView {
                number: case.number,
                review_number: review.number,
                judges: case.judges.into_iter().map(Into::into).collect(),
                version,
                case_version: case.version,
                draft,
                saved,
                sent_back_reason,
                subjects: subjects.into_iter().map(Into::into).collect(),
                motion,
            })
        })
        .await
}

fn content(stored: &Draft) -> Result<RulingDraft> {
    serde_json::from_value(stored.content.clone()).map_err(Error::internal)
}

/// A ruling that was sent back, as a draft: what most people got applies to all.
async fn again(tx: &mut Tx, before: &Ruling) -> Result<RulingDraft> {
    let mut parts: BTreeMap<Uuid, DraftPart> = BTreeMap::new();
    let mut counts: HashMap<DraftPart, usize> = HashMap::new();
    for one in list_outcomes(tx, before.id).await? {
        let part = DraftPart {
            outcome: one.outcome.to_string(),
            ground: one.ground,
            findings: one.findings,
            operative_text: one.operative_text,
        };
        *counts.entry(part.clone()).or_default() += 1;
        parts.insert(one.subject.into(), part);
    }
    let most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0)));
    let part = most.map(|(part, _)| part).unwrap_or_default();
    parts.retain(|_, own| *own != part);
    let common = DraftCommon {
        number: before.number.clone(),
        ruled_on: before.ruled_on,
        text: before.text.clone(),
        composition: before.composition.clone(),
        attendance: before.attendance.clone(),
        motion_result: before.motion_result.map(|result| result.to_string()),
        part,
    };
    Ok(RulingDraft { common, differing: parts })
}

/// Saves what applies to all, as far as it is written.
///
/// # Errors
/// `NotFound`, `Denied`; `WrongState` when nothing is before the court; `Stale` when somebody else saved the draft
/// meanwhile; `Invalid` when it becomes too long.
pub async fn save_common(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    appeal: Option<Uuid>,
    seen: i32,
    common: DraftCommon,
) -> Result<()> {
    change(context, actor, (id, appeal), seen, |draft| draft.common = common).await
}

/// Says what the court decided on some people who differ from the others.
///
/// # Errors
/// As [`save_common`]; `Invalid` at `/subjects` when nobody is named.
pub async fn save_differing(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    appeal: Option<Uuid>,
    seen: i32,
    (subjects, part): (&[Uuid], &DraftPart),
) -> Result<()> {
    if subjects.is_empty() {
        return Err(Error::field("/subjects", "required", "Name at least one person."));
    }
    change(context, actor, (id, appeal), seen, |draft| {
        draft.differing.extend(subjects.iter().map(|subject| (*subject, part.clone())));
    })
    .await
}

/// Lets what applies to all apply to these people, too.
///
/// # Errors
/// As [`save_common`].
pub async fn take_differing_back(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    appeal: Option<Uuid>,
    seen: i32,
    subjects: &[Uuid],
) -> Result<()> {
    change(context, actor, (id, appeal), seen, |draft| {
        draft.differing.retain(|subject, _| !subjects.contains(subject));
    })
    .await
}

/// Changes a draft.
///
/// # Errors
/// `NotFound`, `Denied`; `WrongState` when nothing is before the court; `Stale` when somebody else saved it
/// meanwhile; `Invalid` when it becomes too long.
async fn change(
    context: &Context,
    actor: &Actor,
    (id, appeal): (CourtCaseId, Option<Uuid>),
    seen: i32,
    with: impl FnOnce(&mut RulingDraft),
) -> Result<()> {
    let present = read_draft(context, actor, id, appeal).await?;
    let mut draft = present.draft;
    with(&mut draft);
    // Who is no longer before the court has no place in it.
    draft.differing.retain(|subject, _| present.subjects.contains(subject));
    let written = serde_json::to_value(&draft).map_err(Error::internal)?;
    if written.to_string().chars().count() > LONGEST {
        return Err(Error::field("/text", "too_long", "Write less, or enter the ruling in parts."));
    }
    let by = actor.account.ok_or(Error::Unauthenticated)?;
    context
        .write(actor, async |tx| {
            let facts = store::facts::of_court_case(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::EnterRuling, &facts)?;
            let appeal = appeal.map(AppealId);
            match save_draft(tx, id, appeal, by, &written, seen).await? {
                Some(_) => Ok(()),
                None => Err(Error::Stale { current: present.version, changes: Vec::new() }),
            }
        })
        .await
}

/// Enters the ruling that stands in the draft, for exactly the people before the court; the draft is gone
/// then.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState`; `Stale` when the draft or the case changed since it was seen;
/// `Conflict` as [`super::enter()`]; `Invalid` with pointers into the draft: `/number`, `/common/outcome`,
/// `/differing/<subject>/outcome` …
pub async fn enter_draft(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    appeal: Option<Uuid>,
    (seen, case_seen): (i32, i32),
    key: Option<&RequestKey>,
) -> Result<RulingId> {
    let appeal = appeal.map(AppealId);
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let court = at_court(tx, context, id).await?;
                let _leave = may(actor, Action::EnterRuling, &court.loaded.case)?;
                let subjects = expected(tx, &court, appeal).await?;
                let stored = find_draft(tx, id, appeal).await?.ok_or(Error::NotFound)?;
                if stored.version != seen {
                    let current = stored.version;
                    return Err(Error::Stale { current, changes: Vec::new() });
                }
                let draft = content(&stored)?;
                let ids: Vec<Uuid> = subjects.iter().map(|subject| subject.0).collect();
                check::draft(&draft, &ids)?;
                let command = command(draft, &ids, appeal.map(Into::into), case_seen);
                write(tx, actor, court, &command).await
            })
            .await
        })
        .await
}

/// The draft as the command that enters it.
fn command(
    draft: RulingDraft,
    subjects: &[Uuid],
    appeal_id: Option<Uuid>,
    version: i32,
) -> EnterRuling {
    let RulingDraft { common, differing } = draft;
    let outcome = |subject: &Uuid| {
        let part = differing.get(subject).unwrap_or(&common.part).clone();
        SubjectOutcomeInput {
            subject_id: *subject,
            outcome: part.outcome,
            ground: part.ground,
            findings: part.findings,
            operative_text: part.operative_text,
        }
    };
    EnterRuling {
        version,
        outcomes: subjects.iter().map(outcome).collect(),
        number: common.number,
        ruled_on: common.ruled_on,
        text: common.text,
        composition: common.composition,
        attendance: common.attendance,
        motion_result: common.motion_result,
        appeal_id,
    }
}

/// Forgets the draft.
///
/// # Errors
/// `NotFound`, `Denied`.
pub async fn drop_draft(
    context: &Context,
    actor: &Actor,
    id: CourtCaseId,
    appeal: Option<Uuid>,
) -> Result<()> {
    context
        .write(actor, async |tx| {
            let facts = store::facts::of_court_case(tx, id).await?.ok_or(Error::NotFound)?;
            let _leave = may(actor, Action::EnterRuling, &facts)?;
            Ok(delete_draft(tx, id, appeal.map(AppealId)).await?)
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(outcome: &str) -> DraftPart {
        DraftPart { outcome: outcome.to_owned(), ..DraftPart::default() }
    }

    #[test]
    fn those_who_differ_are_counted_apart_and_everybody_gets_one_outcome() {
        let subjects: Vec<Uuid> = (0..5).map(|_| Uuid::now_v7()).collect();
        let differing = BTreeMap::from([(subjects[1], part("refused"))]);
        let common = DraftCommon { part: part("rehabilitated"), ..DraftCommon::default() };
        let draft = RulingDraft { common, differing };
        let view = RulingDraftView {
            number: None,
            review_number: "1".to_owned(),
            judges: Vec::new(),
            version: 1,
            case_version: 1,
            draft: draft.clone(),
            saved: None,
            sent_back_reason: None,
            subjects: subjects.clone(),
            motion: false,
        };
        let counts = vec![("rehabilitated".to_owned(), 4), ("refused".to_owned(), 1)];
        assert_eq!(view.counts(), counts);
        let outcomes = command(draft, &subjects, None, 3).outcomes;
        assert_eq!(outcomes.len(), 5);
        assert_eq!(outcomes[1].outcome, "refused");
        assert_eq!(outcomes[4].outcome, "rehabilitated");
    }
}
