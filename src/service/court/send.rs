//! What referral and protest share: the case goes to the court.

use crate::domain::deadline::{PauseCause, RuleCode};
use crate::domain::id::CourtCaseId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::repression::CaseClass;
use crate::service::deadline::{self, Clocked};
use crate::service::notice::{self, About, To};
use crate::service::subject::{Loaded, Moved};
use crate::service::{Context, Error, Result, work};
use crate::store::court_case::{Court, CourtBasis, CourtCase};
use crate::store::history::{self, ChainKind, Record};
use crate::store::{self, Tx};
use serde_json::Value;
use uuid::Uuid;

/// A case on its way to the court.
#[derive(Debug)]
pub struct Sending<'a> {
    /// The subjects' moves, already saved.
    pub moved: &'a [Moved],
    /// The court.
    pub court: &'a Court,
    /// How it comes there.
    pub basis: CourtBasis,
    /// What the families are told.
    pub notice: NoticeKind,
    /// The paper of all subjects (kind and id); without one each subject's own conclusion.
    pub paper: Option<(&'static str, Uuid)>,
    /// What the history keeps of the sending as a whole.
    pub content: Value,
}

/// Opens the court case: readers, clocks, history, families and court told, work lists.
///
/// # Errors
/// The database.
pub async fn send(
    tx: &mut Tx,
    context: &Context,
    loaded: &Loaded<'_>,
    id: CourtCaseId,
    sending: &Sending<'_>,
) -> Result<()> {
    let review = &loaded.review;
    let new = CourtCase {
        id,
        review: review.id,
        court: sending.court.id,
        instance: *loaded.profile.instance,
        basis: sending.basis,
        number: None,
        referred_by: tx.actor().account.ok_or(Error::Unauthenticated)?,
        referred_at: tx.now(),
        accepted_by: None,
        accepted_at: None,
        judges: Vec::new(),
        version: 1,
    };
    store::court_case::insert(tx, &new, &loaded.ids()).await?;
    store::court_case::save_readers(tx, review.id, id).await?;
    clocks(tx, context, loaded, &new).await?;
    let version = store::review::touch(tx, review.id).await?;
    let records = records(loaded, sending, id, version);
    history::append(tx, records).await?;
    let params =
        NoticeParams { file_number: Some(review.number.clone()), ..NoticeParams::default() };
    notice::tell_families_of(tx, review.id, &loaded.ids(), sending.notice, params.clone()).await?;
    let about = About { petition: None, review: Some(review.id), office: Some(sending.court.id) };
    let court = [To::Office(sending.court.id)];
    notice::tell(tx, NoticeKind::TaskAssigned, &court, about, params).await?;
    work::refresh_review(tx, review.id).await?;
    work::refresh_court_case(tx, id).await
}

async fn clocks(
    tx: &mut Tx,
    context: &Context,
    loaded: &Loaded<'_>,
    case: &CourtCase,
) -> Result<()> {
    let clocked = clocked(loaded, case);
    let today = loaded.profile.local_date(tx.now());
    let (class, rule) = (class_of(loaded), RuleCode::CourtAcceptance);
    deadline::start(tx, context, &clocked, &loaded.profile, rule, class, today).await?;
    // The office's clock stands still once nothing of the review is left in the office's hands.
    if !store::court_case::any_at_office(tx, case.review).await? {
        deadline::pause(tx, context, case.review.into(), PauseCause::Court).await?;
    }
    Ok(())
}

/// The court case as the clocks know it.
pub fn clocked(loaded: &Loaded<'_>, case: &CourtCase) -> Clocked {
    Clocked {
        kind: "court_case",
        id: case.id.into(),
        review: Some(loaded.review.id),
        country: loaded.review.country,
    }
}

/// The class whose terms count: that of the first subject.
pub fn class_of(loaded: &Loaded<'_>) -> Option<CaseClass> {
    loaded.subjects.first().map(|state| state.subject.class)
}

fn records(
    loaded: &Loaded<'_>,
    sending: &Sending<'_>,
    id: CourtCaseId,
    version: i32,
) -> Vec<Record> {
    let review = loaded.review.id;
    let opened = Record::action(ChainKind::Review, review, "open_court_case")
        .item(id)
        .version(version)
        .content(sending.content.clone());
    let mut records = vec![opened];
    for (moved, state) in sending.moved.iter().zip(&loaded.subjects) {
        let record = moved.record(review).item(id).version(version);
        let own = state.subject.conclusion.map(|conclusion| ("conclusion", conclusion.into()));
        records.push(match sending.paper.or(own) {
            Some((kind, paper)) => record.paper(kind, paper),
            None => record,
        });
    }
    records
}
