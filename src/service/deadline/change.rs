//! Pauses, their ends, and extensions: each computes the due day again and says why.

use crate::domain::check::Message;
use crate::domain::deadline::{Extension, Pause, PauseCause, RecomputeCause, compute, recompute};
use crate::domain::id::DeadlineId;
use crate::service::{Context, Error, Result};
use crate::store::Tx;
use crate::store::deadline::{self, Deadline, DeadlineState};
use chrono::NaiveDate;
use uuid::Uuid;

/// The calendar day of the office a deadline belongs to.
fn today(context: &Context, deadline: &Deadline) -> NaiveDate {
    let now = context.clock.now();
    let profile = context.profiles.version(&deadline.in_force.profile);
    profile.map_or_else(|| now.date_naive(), |profile| super::local_date(profile, now))
}

/// Computes a deadline again after a change; the shown day is never silently shortened.
async fn again(tx: &mut Tx, deadline: &mut Deadline, cause: RecomputeCause) -> Result<()> {
    let calendar = deadline::calendar(tx, &deadline.jurisdiction).await?;
    let kept = &deadline.in_force;
    let fresh = compute(
        &kept.rule,
        deadline.start_on,
        &deadline.pauses,
        &deadline.extensions,
        &calendar,
        &kept.limits,
    );
    let due = recompute(deadline.due_on, fresh, cause).without_reason();
    deadline.due_on = due.due_on;
    deadline.derivation = due.derivation;
    deadline.recomputed_reason = Some(cause.to_string());
    Ok(deadline::save(tx, deadline).await?)
}

/// Stops every open clock of a case that the rule lets stop for this cause.
///
/// # Errors
/// The database.
pub async fn pause(tx: &mut Tx, context: &Context, case_id: Uuid, cause: PauseCause) -> Result<()> {
    // An archive's answer or a family's step moves clocks of a case they may not see.
    tx.beyond_sight(async |tx| pause_all(tx, context, case_id, cause).await).await
}

async fn pause_all(tx: &mut Tx, context: &Context, case_id: Uuid, cause: PauseCause) -> Result<()> {
    for mut deadline in deadline::lock_open(tx, case_id).await? {
        let standing = deadline.pauses.iter().any(|p| p.cause == cause && p.until.is_none());
        if standing || !deadline.in_force.rule.pausable_by.contains(&cause) {
            continue;
        }
        let from = today(context, &deadline);
        deadline.pauses.push(Pause { cause, from, until: None });
        deadline.state = DeadlineState::Paused;
        again(tx, &mut deadline, RecomputeCause::Paused).await?;
    }
    Ok(())
}

/// Lets every clock run on that was stopped for this cause.
///
/// # Errors
/// The database.
pub async fn resume(
    tx: &mut Tx,
    context: &Context,
    case_id: Uuid,
    cause: PauseCause,
) -> Result<()> {
    tx.beyond_sight(async |tx| resume_all(tx, context, case_id, cause).await).await
}

async fn resume_all(
    tx: &mut Tx,
    context: &Context,
    case_id: Uuid,
    cause: PauseCause,
) -> Result<()> {
    for mut deadline in deadline::lock_open(tx, case_id).await? {
        let until = today(context, &deadline);
        let open = |p: &&mut Pause| p.cause == cause && p.until.is_none();
        let Some(pause) = deadline.pauses.iter_mut().find(open) else { continue };
        pause.until = Some(until);
        if deadline.pauses.iter().all(|pause| pause.until.is_some()) {
            deadline.state = DeadlineState::Running;
        }
        again(tx, &mut deadline, RecomputeCause::Paused).await?;
    }
    Ok(())
}

/// Grants an extension of `amount` units of the deadline's rule.
///
/// # Errors
/// `NotFound`; `Conflict` (`deadline-ended`, `not-extendable`, `extensions-used-up`); `Invalid`
/// when the amount is more than the rule's longest extension.
pub async fn extend(
    tx: &mut Tx,
    context: &Context,
    id: DeadlineId,
    amount: u16,
) -> Result<Deadline> {
    let mut deadline = deadline::lock(tx, id).await?.ok_or(Error::NotFound)?;
    let rule = &deadline.in_force.rule;
    if deadline.ended_at.is_some() {
        return Err(Error::conflict(
            "deadline-ended",
            "This deadline has ended already. Nothing is left to do.",
        ));
    }
    if rule.max_extensions == 0 {
        let message = "The law knows no extension of this deadline. Decide within it.";
        return Err(Error::conflict("not-extendable", message));
    }
    if deadline.extensions.len() >= usize::from(rule.max_extensions) {
        let message = format!(
            "The law allows {} extension(s), and they were granted. Decide within the term.",
            rule.max_extensions
        );
        return Err(Error::conflict(
            "extensions-used-up",
            Message::new(message).with("granted", rule.max_extensions),
        ));
    }
    if amount == 0 || amount > rule.extension {
        let message = format!("Give a number from 1 to {} ({}).", rule.extension, rule.unit);
        return Err(Error::field(
            "/amount",
            "out_of_range",
            Message::new(message).between(1, rule.extension),
        ));
    }
    let granted_on = today(context, &deadline);
    deadline.extensions.push(Extension { amount, granted_on });
    again(tx, &mut deadline, RecomputeCause::Extended).await?;
    Ok(deadline)
}
