//! Appeals: by a family through its own petition, or by the prosecutor.

use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{AppealId, PetitionId, RulingId, SubjectId};
use crate::domain::notice::NoticeKind;
use crate::domain::workflow::subject::Step;
use crate::service::court::{AtCourt, at_court, subjects};
use crate::service::notice::{self, To};
use crate::service::subject::Moved;
use crate::service::{Context, Error, RequestKey, Result, once, version};
use crate::store::ruling::{Appeal, insert_appeal};
use crate::store::{self, Tx};
use serde_json::json;
use uuid::Uuid;

/// Appeals against a ruling.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FileAppeal {
    /// Version of the ruling as last seen.
    pub version: i32,
    /// Whose outcomes are appealed. A family may only name persons of its own petition.
    #[schema(min_items = 1, max_items = 10_000)]
    pub subjects: Vec<Uuid>,
    /// The family's own petition; left out by the prosecutor.
    #[serde(default)]
    pub petition_id: Option<Uuid>,
    /// The complaint.
    #[schema(min_length = 1, max_length = 100_000)]
    pub complaint: String,
}

/// Files an appeal; it keeps the outcomes it is about from entering into force.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `WrongState` when the window is over and the term was
/// not restored, or an outcome is appealed or in force already.
pub async fn file_appeal(
    context: &Context,
    actor: &Actor,
    id: RulingId,
    command: &FileAppeal,
    key: Option<&RequestKey>,
) -> Result<AppealId> {
    let mut errors = FieldErrors::default();
    let chosen = subjects(&mut errors, &command.subjects);
    let complaint = errors.text("/complaint", &command.complaint, 100_000);
    match (actor.role.is_family(), command.petition_id) {
        (true, None) => {
            let message = "Name your petition.";
            errors.add("/petition_id", "required", message);
        }
        (false, Some(_)) => {
            let message = "Only a family appeals through a petition.";
            errors.add("/petition_id", "not_expected", message);
        }
        (true, Some(_)) | (false, None) => {}
    }
    let (chosen, complaint) = errors.into_result((chosen, complaint))?;
    let petition = command.petition_id.map(PetitionId);
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let found = store::ruling::find(tx, id).await?.ok_or(Error::NotFound)?;
                let mut court = at_court(tx, context, found.court_case).await?;
                let ruling = store::ruling::lock(tx, id).await?.ok_or(Error::NotFound)?;
                narrow(tx, &mut court, id, &chosen, petition).await?;
                let restored = court.loaded.subjects.iter().any(|state| state.facts.term_restored);
                let moved = court.take_unversioned(tx, actor, Step::Appeal).await?;
                let review = court.loaded.review.id;
                version::check(tx, review, command.version, ruling.version).await?;
                let new = Appeal {
                    id: AppealId::new(),
                    ruling: id,
                    review,
                    petition,
                    complaint: complaint.clone(),
                    term_restored: restored,
                    filed_by: actor.account.ok_or(Error::Unauthenticated)?,
                    filed_at: tx.now(),
                    result: None,
                    result_text: None,
                    result_number: None,
                    decided_by: None,
                    decided_at: None,
                    version: 1,
                };
                insert_appeal(tx, &new, &chosen).await?;
                let detail = json!({ "ruling": id, "term_restored": restored });
                let record = |moved: &Moved| {
                    let record = moved.record(review).item(court.case.id);
                    record.paper("appeal", new.id).content(detail.clone())
                };
                court.end(tx, moved.iter().map(record).collect()).await?;
                tell(tx, &court).await?;
                Ok(new.id)
            })
            .await
        })
        .await
}

/// Keeps the chosen subjects. All have to be the ruling's own and, for a family, named in its own
/// petition to this review.
async fn narrow(
    tx: &mut Tx,
    court: &mut AtCourt<'_>,
    ruling: RulingId,
    chosen: &[SubjectId],
    petition: Option<PetitionId>,
) -> Result<()> {
    let allowed = match petition {
        None => None,
        Some(petition) => {
            let own =
                store::ruling::subjects_of_petition(tx, court.loaded.review.id, petition).await?;
            if own.is_empty() {
                let message = "Name your own petition in this case.";
                return Err(Error::field("/petition_id", "foreign", message));
            }
            Some(own)
        }
    };
    court.retain(|state| {
        let paper = state.subject.outcome_paper.as_ref().map(|(_, paper)| *paper);
        chosen.contains(&state.subject.id)
            && paper == Some(ruling.0)
            && allowed.as_ref().is_none_or(|own| own.contains(&state.subject.id))
    });
    let mut errors = FieldErrors::default();
    for (at, subject) in chosen.iter().enumerate() {
        if !court.loaded.subjects.iter().any(|state| state.subject.id == *subject) {
            let message = "This subject's outcome is not one you can appeal here.";
            errors.add(&format!("/subjects/{at}"), "foreign", message);
        }
    }
    Ok(errors.into_result(())?)
}

/// Families of the subjects, the officer, the court's desk and the panel learn of the appeal.
async fn tell(tx: &mut Tx, court: &AtCourt<'_>) -> Result<()> {
    let kind = NoticeKind::AppealFiled;
    court.tell(tx, kind, court.params()).await?;
    let mut others = vec![To::Office(court.case.court)];
    others.extend(court.case.judges.iter().copied().map(To::Account));
    notice::tell(tx, kind, &others, court.about(), court.params()).await
}
