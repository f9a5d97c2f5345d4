//! A court case with its review locked: how every use case at court begins and ends.

use crate::domain::actor::Actor;
use crate::domain::id::CourtCaseId;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::workflow::subject::{State, Step, Subject as Machine};
use crate::domain::workflow::{Refusal, rule_of};
use crate::service::notice::{self, About, To};
use crate::service::subject::{Loaded, Moved, SubjectState, load, take};
use crate::service::{Context, Error, Result, version, work};
use crate::store::court_case::CourtCase;
use crate::store::history::{self, Record};
use crate::store::subject::Chosen;
use crate::store::{self, Tx};

/// A court case, its review (locked) and its subjects (locked, in the order of their ids).
#[derive(Debug)]
pub struct AtCourt<'c> {
    /// The court case as it stands.
    pub case: CourtCase,
    /// The review with the subjects of this court case that the actor sees. What access looks at
    /// is the court case: only its own court and panel count.
    pub loaded: Loaded<'c>,
}

/// Locks the review behind a court case and loads the case with its subjects.
///
/// # Errors
/// `NotFound` when it does not exist or is not visible.
pub async fn at_court<'c>(
    tx: &mut Tx,
    context: &'c Context,
    id: CourtCaseId,
) -> Result<AtCourt<'c>> {
    let review = store::court_case::find(tx, id).await?.ok_or(Error::NotFound)?.review;
    let ids = store::court_case::subjects_of(tx, id).await?;
    let mut loaded = load(tx, context, review, Chosen::Some(&ids)).await?;
    // Read again behind the lock: everything inside a review changes only under it.
    let case = store::court_case::find(tx, id).await?.ok_or(Error::NotFound)?;
    loaded.case = store::facts::of_court_case(tx, id).await?.ok_or(Error::NotFound)?;
    Ok(AtCourt { case, loaded })
}

impl AtCourt<'_> {
    /// Keeps the subjects for which `keep` holds.
    pub fn retain(&mut self, keep: impl FnMut(&SubjectState) -> bool) {
        self.loaded.subjects.retain(keep);
    }

    /// Takes a step on those subjects that stand where it starts; the others are at another stage
    /// and stay untouched. Checks the version the actor had seen.
    ///
    /// # Errors
    /// `Denied`; `WrongState` when no subject stands there or one is blocked; `Stale`.
    pub async fn take(
        &mut self,
        tx: &mut Tx,
        actor: &Actor,
        step: Step,
        seen: i32,
    ) -> Result<Vec<Moved>> {
        let moved = self.take_unversioned(tx, actor, step).await?;
        version::check(tx, self.loaded.review.id, seen, self.case.version).await?;
        Ok(moved)
    }

    /// The same where the actor had seen another resource, whose version the caller checks.
    ///
    /// # Errors
    /// As [`Self::take`], without `Stale`.
    pub async fn take_unversioned(
        &mut self,
        tx: &mut Tx,
        actor: &Actor,
        step: Step,
    ) -> Result<Vec<Moved>> {
        let from: &[State] = rule_of::<Machine>(step).map_or(&[], |rule| rule.from);
        let starts = |state: &SubjectState| from.contains(&state.subject.state);
        if self.loaded.subjects.iter().any(starts) {
            self.retain(starts);
        }
        let moved = take(tx, actor, &self.loaded, step).await?;
        if moved.is_empty() {
            let (step, state) = (step.to_string(), "without_subjects".to_owned());
            return Err(Refusal::WrongState { step, state }.into());
        }
        Ok(moved)
    }

    /// What notices about this case are about.
    pub fn about(&self) -> About {
        About {
            petition: None,
            review: Some(self.loaded.review.id),
            office: Some(self.loaded.review.office),
        }
    }

    /// The parameters every notice about this case begins with.
    pub fn params(&self) -> NoticeParams {
        NoticeParams {
            file_number: Some(self.loaded.review.number.clone()),
            paper_number: self.case.number.clone(),
            ..NoticeParams::default()
        }
    }

    /// Tells the families of the loaded subjects, and the officer who is responsible.
    ///
    /// # Errors
    /// The database.
    pub async fn tell(&self, tx: &mut Tx, kind: NoticeKind, params: NoticeParams) -> Result<()> {
        let review = self.loaded.review.id;
        notice::tell_families_of(tx, review, &self.loaded.ids(), kind, params.clone()).await?;
        let officer: Vec<To> =
            self.loaded.review.assigned_to.map(To::Account).into_iter().collect();
        notice::tell(tx, kind, &officer, self.about(), params).await
    }

    /// Ends every use case at court: saves the court case, counts the change of the review,
    /// appends the records with that version, and moves the work lists. Yields the court case's
    /// new version.
    ///
    /// # Errors
    /// The database.
    pub async fn end(&self, tx: &mut Tx, records: Vec<Record>) -> Result<i32> {
        let saved = store::court_case::save(tx, &self.case).await?;
        let version = store::review::touch(tx, self.loaded.review.id).await?;
        let records = records.into_iter().map(|record| record.version(version)).collect();
        history::append(tx, records).await?;
        work::refresh_review(tx, self.loaded.review.id).await?;
        work::refresh_court_case(tx, self.case.id).await?;
        Ok(saved)
    }
}
