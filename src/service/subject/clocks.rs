//! The clocks of a review follow what became of its subjects.

use super::is_decided;
use crate::domain::deadline::{PauseCause, RuleCode};
use crate::domain::jurisdiction::Profile;
use crate::domain::workflow::subject::State;
use crate::service::deadline::{self, Clocked};
use crate::service::{Context, Error, Result};
use crate::store::review::Review;
use crate::store::{self, Tx};

/// Brings the clocks of a review in line with its subjects; call it after every step.
///
/// The main term stands still while every subject without a decision is suspended or with a civil
/// court, ends when all are decided, and starts anew when one is opened again. The term for the
/// certificate runs while a cleared subject waits for one.
///
/// # Errors
/// The database.
pub async fn follow_clocks(
    tx: &mut Tx,
    context: &Context,
    review: &Review,
    profile: &Profile,
) -> Result<()> {
    let (counts, waiting) = tx
        .beyond_sight(async |tx| {
            let counts = store::subject::counts(tx, review.id).await?;
            let waiting = store::subject::count_without_certificate(tx, review.id).await?;
            Ok::<_, Error>((counts, waiting))
        })
        .await?;
    if counts.is_empty() {
        return Ok(());
    }
    let case = clocked(review);
    let today = profile.local_date(tx.now());
    let undecided: Vec<State> = counts.into_keys().filter(|state| !is_decided(*state)).collect();
    if undecided.is_empty() {
        deadline::finish(tx, case.id, Some(RuleCode::MainTerm), true).await?;
    } else {
        deadline::start(tx, context, &case, profile, RuleCode::MainTerm, None, today).await?;
        for (state, cause) in [
            (State::Suspended, PauseCause::Suspended),
            (State::LegalFactCourt, PauseCause::LegalFactCourt),
        ] {
            let all_wait = undecided
                .iter()
                .all(|state| matches!(state, State::Suspended | State::LegalFactCourt));
            if all_wait && undecided.contains(&state) {
                deadline::pause(tx, context, case.id, cause).await?;
            } else {
                deadline::resume(tx, context, case.id, cause).await?;
            }
        }
    }
    if waiting > 0 {
        deadline::start(tx, context, &case, profile, RuleCode::Certificate, None, today).await?;
    } else {
        deadline::finish(tx, case.id, Some(RuleCode::Certificate), true).await?;
    }
    Ok(())
}

/// A review as a case with clocks.
pub fn clocked(review: &Review) -> Clocked {
    Clocked {
        kind: "review",
        id: review.id.into(),
        review: Some(review.id),
        country: review.country,
    }
}
