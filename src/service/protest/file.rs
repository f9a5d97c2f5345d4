//! A protest brings subjects before the court.

use crate::domain::actor::Actor;
use crate::domain::check::FieldErrors;
use crate::domain::id::{AccountId, CourtCaseId, ProtestId, ReviewId, SubjectId};
use crate::domain::jurisdiction::Stage;
use crate::domain::notice::NoticeKind;
use crate::domain::workflow::subject::Step;
use crate::service::court::{Sending, competent_court, send};
use crate::service::subject::{Loaded, load, take};
use crate::service::{Context, Error, RequestKey, Result, once, version};
use crate::store::court_case::{CourtBasis, Protest, ProtestKind, insert_protest};
use crate::store::subject::Chosen;
use crate::store::{self, Tx};
use serde_json::json;
use uuid::Uuid;

/// Files a protest or representation.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FileProtest {
    /// Version of the review as last seen.
    pub version: i32,
    /// The court.
    pub court_id: Uuid,
    /// The subjects it is about.
    #[schema(min_items = 1, max_items = 10_000)]
    pub subjects: Vec<Uuid>,
    /// `protest`, or `representation` on new circumstances.
    pub kind: String,
    /// Its text.
    #[schema(min_length = 1, max_length = 100_000)]
    pub text: String,
    /// Text of the motion to restore the term; needed exactly where the law asks for it.
    #[serde(default)]
    pub motion_text: Option<String>,
    /// Account of the official who drafted it: somebody else of the same office than who files it.
    pub drafted_by: Uuid,
}

struct Checked {
    subjects: Vec<SubjectId>,
    kind: ProtestKind,
    text: String,
    motion: Option<String>,
    drafted_by: AccountId,
}

impl FileProtest {
    fn check(&self, actor: &Actor) -> Result<Checked, FieldErrors> {
        let mut errors = FieldErrors::default();
        let subjects = crate::service::court::subjects(&mut errors, &self.subjects);
        let kind = errors.keep("/kind", "unknown_code", self.kind.parse());
        let text = errors.text("/text", &self.text, 100_000);
        let motion = errors.optional_text("/motion_text", self.motion_text.as_deref(), 100_000);
        let drafted_by = AccountId(self.drafted_by);
        if actor.account == Some(drafted_by) {
            let message = "Somebody else than the drafter has to file it.";
            errors.add("/drafted_by", "drafter_files", message);
        }
        let kind = kind.unwrap_or(ProtestKind::Protest);
        errors.into_result(Checked { subjects, kind, text, motion, drafted_by })
    }
}

/// Files a protest with, where the law asks for it, the motion to restore the term; yields the
/// protest. Its court case stands in the view.
///
/// # Errors
/// `NotFound`, `Denied`, `WrongState` (also when the office is not national, or the law knows no
/// protest for the class), `Invalid`, `Stale`.
pub async fn file(
    context: &Context,
    actor: &Actor,
    review: ReviewId,
    command: &FileProtest,
    key: Option<&RequestKey>,
) -> Result<ProtestId> {
    let checked = command.check(actor)?;
    context
        .write(actor, async |tx| {
            once(tx, key, async |tx| {
                let loaded = load(tx, context, review, Chosen::Some(&checked.subjects)).await?;
                let moved = take(tx, actor, &loaded, Step::FileProtest).await?;
                version::check(tx, review, command.version, loaded.review.version).await?;
                look_at(tx, &loaded, &checked).await?;
                let court = command.court_id.into();
                let (court, said) = competent_court(tx, context, &loaded, court).await?;
                let (id, court_case) = (ProtestId::new(), CourtCaseId::new());
                let sending = Sending {
                    moved: &moved,
                    court: &court,
                    basis: CourtBasis::Protest,
                    notice: NoticeKind::ProtestFiled,
                    paper: Some(("protest", id.into())),
                    content: json!({
                        "court": court.id, "kind": checked.kind, "drafted_by": checked.drafted_by,
                        "motion": checked.motion.is_some(), "instance": *loaded.profile.instance,
                        "competence": said,
                    }),
                };
                send(tx, context, &loaded, court_case, &sending).await?;
                insert(tx, actor, review, id, court_case, &checked).await?;
                Ok(id)
            })
            .await
        })
        .await
}

async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    review: ReviewId,
    id: ProtestId,
    court_case: CourtCaseId,
    checked: &Checked,
) -> Result<()> {
    let new = Protest {
        id,
        review,
        kind: checked.kind,
        text: checked.text.clone(),
        motion_text: checked.motion.clone(),
        motion_result: None,
        drafted_by: checked.drafted_by,
        filed_by: actor.account.ok_or(Error::Unauthenticated)?,
        filed_at: tx.now(),
        court_case,
    };
    Ok(insert_protest(tx, &new).await?)
}

/// What depends on the case: the motion, and the drafter's office.
async fn look_at(tx: &mut Tx, loaded: &Loaded<'_>, checked: &Checked) -> Result<()> {
    let mut errors = FieldErrors::default();
    let route = |class| loaded.profile.route(class).allows(Stage::MotionToRestoreTerm);
    let wanted = loaded.subjects.iter().any(|state| route(state.subject.class));
    match (&checked.motion, wanted) {
        (None, true) => {
            let message = "The law of this country asks for a motion to restore the term.";
            errors.add("/motion_text", "required", message);
        }
        (Some(_), false) => {
            let message = "The law of this country knows no such motion in this class of case.";
            errors.add("/motion_text", "not_expected", message);
        }
        (Some(_), true) | (None, false) => {}
    }
    let today = loaded.profile.local_date(tx.now());
    let office = loaded.review.office;
    let drafters =
        store::court_case::officials_of(tx, office, &[checked.drafted_by], today).await?;
    if drafters.is_empty() {
        errors.add("/drafted_by", "no_official", "Name an official of this office.");
    }
    Ok(errors.into_result(())?)
}
