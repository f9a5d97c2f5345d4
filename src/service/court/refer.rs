//! The office sends subjects to court with its conclusion.

use super::{Sending, competent_court, send};
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::{CourtCaseId, ReviewId, SubjectId};
use crate::domain::notice::NoticeKind;
use crate::domain::workflow::subject::Step;
use crate::service::subject::{load, take};
use crate::service::{Context, RequestKey, Result, once, version};
use crate::store::court_case::CourtBasis;
use crate::store::subject::Chosen;
use serde_json::json;
use uuid::Uuid;

/// Sends subjects of a review to court.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReferToCourt {
    /// Version of the review as last seen.
    pub version: i32,
    /// The court. It has to be the competent one as far as the recorded acts tell.
    pub court_id: Uuid,
    /// The subjects; their signed conclusions go with them.
    #[schema(min_items = 1, max_items = 10_000)]
    pub subjects: Vec<Uuid>,
    /// The files that are sent, one line each: holder, fond, opis, delo, volumes.
    #[schema(min_items = 1, max_items = 1_000)]
    pub files: Vec<String>,
}

impl ReferToCourt {
    fn check(&self) -> Result<(Vec<SubjectId>, Vec<String>), FieldErrors> {
        let mut errors = FieldErrors::default();
        let subjects = subjects(&mut errors, &self.subjects);
        if self.files.is_empty() || self.files.len() > 1_000 {
            errors.add(
                "/files",
                "out_of_range",
                Message::new("List the files that are sent, at most 1,000.").between(1, 1_000),
            );
        }
        let line = |(at, file): (usize, &String)| errors.text(&format!("/files/{at}"), file, 500);
        let files = self.files.iter().take(1_000).enumerate().map(line).collect();
        errors.into_result((subjects, files))
    }
}

/// Named subjects: at least one, none twice.
pub fn subjects(errors: &mut FieldErrors, given: &[Uuid]) -> Vec<SubjectId> {
    if given.is_empty() || given.len() > 10_000 {
        errors.add(
            "/subjects",
            "out_of_range",
            Message::new("Name 1 to 10,000 subjects.").between(1, 10_000),
        );
    }
    let mut seen = std::collections::HashSet::new();
    for (at, id) in given.iter().enumerate().take(10_000) {
        if !seen.insert(id) {
            let message = "This subject is named twice. Name each once.";
            errors.add(&format!("/subjects/{at}"), "doubled", message);
        }
    }
    given.iter().map(|id| SubjectId(*id)).collect()
}

/// Refers subjects to the court; yields the court case.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState` (also when the law knows no referral for the class),
/// `Invalid` at `/court_id` when another court is competent, `Stale`.
pub async fn refer(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &ReferToCourt,
    key: Option<&RequestKey>,
) -> Result<CourtCaseId> {
    let (subjects, files) = command.check()?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let loaded = load(tx, context, review, Chosen::Some(&subjects)).await?;
                let moved = take(tx, actor, &loaded, Step::ReferToCourt).await?;
                version::check(tx, review, command.version, loaded.review.version).await?;
                let court = command.court_id.into();
                let (court, said) = competent_court(tx, context, &loaded, court).await?;
                let id = CourtCaseId::new();
                let sending = Sending {
                    moved: &moved,
                    court: &court,
                    basis: CourtBasis::Referral,
                    notice: NoticeKind::CourtReferred,
                    paper: None,
                    content: json!({ "court": court.id, "files": files, "competence": said }),
                };
                send(tx, context, &loaded, id, &sending).await?;
                Ok(id)
            })
            .await
        })
        .await
}
