//! Entry into force: the system's own step, once the window for an appeal is over.

use crate::domain::actor::Actor;
use crate::domain::deadline::RuleCode;
use crate::domain::id::{CourtCaseId, RulingId};
use crate::domain::jurisdiction::EntryIntoForce;
use crate::domain::notice::NoticeKind;
use crate::domain::workflow::subject::{State, Step};
use crate::service::court::{AtCourt, at_court, class_of};
use crate::service::deadline::{self, Clocked};
use crate::service::subject::{Moved, take};
use crate::service::{Context, Error, Result};
use crate::store::history::Record;
use crate::store::ruling::{list_awaiting_force, save_rulings_in_force};
use crate::store::subject::save_in_force;
use crate::store::{self, Tx};
use serde_json::json;

/// Puts into force, and so decides, every ruled outcome whose window for an appeal is over; yields
/// how many there were. Each court case is a transaction of its own, so one that fails holds up no
/// other; it is tried again with the next turn.
///
/// # Errors
/// The database, when not even the list can be read.
pub async fn enter_due(context: &Context) -> Result<u64> {
    let awaiting =
        context.read_as_system(async |tx| Ok(list_awaiting_force(tx, None).await?)).await?;
    let mut entered = 0;
    for one in awaiting {
        match enter_due_of(context, one.court_case).await {
            Ok(count) => entered += count,
            Err(error) => {
                let case = one.court_case;
                tracing::error!(court_case = %case, %error, "a ruling could not enter into force");
            }
        }
    }
    Ok(entered)
}

/// After a confirmation, where the law lets rulings enter into force at once, or the window of an
/// earlier ruling is over. The step is the
/// system's, so it has a transaction of its own; should it fail, the recurring job does it.
pub(super) async fn at_once(context: &Context, actor: &Actor, ruling: RulingId) -> Result<()> {
    let found = context
        .read(actor, async |tx| {
            let ruling = store::ruling::find(tx, ruling).await?.ok_or(Error::NotFound)?;
            let review = store::review::find(tx, ruling.review).await?.ok_or(Error::NotFound)?;
            let profile = crate::service::subject::profile(tx, context, &review.profile_id).await?;
            let at_once = *profile.entry_into_force == EntryIntoForce::AtOnce;
            // What a higher instance changed has no window either; that of a ruling of an earlier
            // day may be over.
            let may_be_due = at_once || ruling.appeal.is_some() || ruling.ruled_on.is_some();
            Ok(may_be_due.then_some(ruling.court_case))
        })
        .await?;
    if let Some(court_case) = found
        && let Err(error) = enter_due_of(context, court_case).await
    {
        tracing::error!(%court_case, %error, "a ruling could not enter into force at once");
    }
    Ok(())
}

/// Puts into force what is due in one court case.
pub(super) async fn enter_due_of(context: &Context, id: CourtCaseId) -> Result<u64> {
    context
        .write_as_system(async |tx| {
            let mut court = at_court(tx, context, id).await?;
            court.retain(|state| {
                let waits =
                    matches!(state.subject.state, State::Ruled | State::Upheld | State::Changed);
                waits && state.facts.window_over && !state.facts.appeal_open
            });
            if court.loaded.subjects.is_empty() {
                return Ok(0);
            }
            Box::pin(enter(tx, context, &mut court)).await?;
            Ok(u64::try_from(court.loaded.subjects.len()).unwrap_or(u64::MAX))
        })
        .await
}

async fn enter(tx: &mut Tx, context: &Context, court: &mut AtCourt<'_>) -> Result<()> {
    let system = Actor::system();
    let (review, now) = (court.loaded.review.id, tx.now());
    let entered = take(tx, &system, &court.loaded, Step::EnterIntoForce).await?;
    save_in_force(tx, &court.loaded.ids(), now).await?;
    for state in &mut court.loaded.subjects {
        state.subject.state = State::InForce;
        state.facts.in_force = true;
    }
    let decided = take(tx, &system, &court.loaded, Step::RecordDecision).await?;
    save_rulings_in_force(tx, court.case.id).await?;
    clocks(tx, context, court).await?;
    let papers: std::collections::HashMap<_, _> = court
        .loaded
        .subjects
        .iter()
        .map(|state| {
            (state.subject.id, (state.subject.outcome_paper.clone(), state.subject.outcome))
        })
        .collect();
    let record = |moved: &Moved| {
        let record = moved.record(review).item(court.case.id);
        match papers.get(&moved.subject) {
            Some((Some((kind, paper)), outcome)) => {
                record.paper(kind, *paper).content(json!({ "outcome": outcome }))
            }
            _ => record,
        }
    };
    let records: Vec<Record> = entered.iter().chain(&decided).map(record).collect();
    court.end(tx, records).await?;
    court.tell(tx, NoticeKind::RulingInForce, court.params()).await
}

/// The office's term ends with the last decision; the terms for certificate and notice begin.
async fn clocks(tx: &mut Tx, context: &Context, court: &AtCourt<'_>) -> Result<()> {
    let review = court.loaded.review.id;
    if list_awaiting_force(tx, Some(court.case.id)).await?.is_empty() {
        deadline::finish(tx, court.case.id.into(), Some(RuleCode::Appeal), true).await?;
    }
    let undecided: Vec<State> =
        State::ALL.iter().copied().filter(|state| *state < State::Decided).collect();
    if !store::court_case::any_in(tx, review, &undecided).await? {
        deadline::finish(tx, review.into(), Some(RuleCode::MainTerm), true).await?;
    }
    let clocked = Clocked {
        kind: "review",
        id: review.into(),
        review: Some(review),
        country: court.loaded.review.country,
    };
    let (profile, class) = (&court.loaded.profile, class_of(&court.loaded));
    let today = profile.local_date(tx.now());
    let cleared =
        court.loaded.subjects.iter().any(|state| state.facts.outcome_clears == Some(true));
    if cleared {
        let rule = RuleCode::Certificate;
        deadline::start(tx, context, &clocked, profile, rule, class, today).await?;
    }
    deadline::start(tx, context, &clocked, profile, RuleCode::Notice, class, today).await?;
    Ok(())
}
