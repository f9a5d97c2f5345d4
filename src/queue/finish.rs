//! Taking jobs and noting their ends.

use super::{Outcome, Policy, Stop};
use crate::domain::id::JobId;
use crate::store::job::{self, Claimed, End};
use crate::store::task::{self, NewTask, TaskKind};
use crate::store::{DbError, Tx};
use chrono::TimeDelta;

/// Longest reason that is kept of a failed attempt.
const REASON: usize = 500;

/// Takes up to `limit` jobs of these kinds that are due and holds them for `lease`.
///
/// # Errors
/// [`DbError`].
pub async fn claim(
    tx: &mut Tx,
    kinds: &[&str],
    lease: TimeDelta,
    limit: usize,
) -> Result<Vec<Claimed>, DbError> {
    let lease_ends = tx.now() + lease;
    job::claim(tx, kinds, lease_ends, i64::try_from(limit).unwrap_or(i64::MAX)).await
}

/// Holds a running job for another `lease`; false if another worker has it by now.
///
/// # Errors
/// [`DbError`].
pub async fn hold(tx: &mut Tx, claimed: &Claimed, lease: TimeDelta) -> Result<bool, DbError> {
    let lease_ends = tx.now() + lease;
    job::save_lease(tx, claimed, lease_ends).await
}

/// Notes how an attempt ended; none if another worker has the job by now, whose word counts.
///
/// A job that is given up becomes a task of the administrator.
///
/// # Errors
/// [`DbError`].
pub async fn finish(
    tx: &mut Tx,
    claimed: &Claimed,
    outcome: Outcome,
    policy: Policy,
) -> Result<Option<End>, DbError> {
    let attempt = u32::try_from(claimed.attempts).unwrap_or(u32::MAX);
    let end = match outcome {
        Ok(()) => End::Done,
        Err(Stop::Fail(reason)) => End::Dead { reason: shorten(&reason) },
        Err(Stop::Retry(reason)) => match policy.wait(attempt, JobId(claimed.id)) {
            Some(wait) => End::Retry { at: tx.now() + wait, reason: shorten(&reason) },
            None => End::Dead { reason: shorten(&reason) },
        },
    };
    save(tx, claimed, end).await
}

/// Takes back jobs whose worker was not heard of until the lease ended: they are due at once, or
/// given up when a worker died over them as often as `policy` allows. Gives the ends it noted.
///
/// # Errors
/// [`DbError`].
pub async fn take_back(
    tx: &mut Tx,
    policy: impl Fn(&str) -> Policy,
) -> Result<Vec<(Claimed, End)>, DbError> {
    let mut taken = Vec::new();
    for claimed in job::list_abandoned(tx).await? {
        let attempt = u32::try_from(claimed.attempts).unwrap_or(u32::MAX);
        let reason = "the worker was not heard of until its lease ended".to_owned();
        let end = if attempt >= policy(&claimed.kind).attempts {
            End::Dead { reason }
        } else {
            End::Retry { at: tx.now(), reason }
        };
        if let Some(end) = save(tx, &claimed, end).await? {
            taken.push((claimed, end));
        }
    }
    Ok(taken)
}

/// How long the job that is due longest has been waiting; zero when none waits.
///
/// # Errors
/// [`DbError`].
pub async fn lag(tx: &mut Tx) -> Result<TimeDelta, DbError> {
    let oldest = job::find_oldest_due(tx).await?;
    Ok(oldest.map_or(TimeDelta::zero(), |oldest| tx.now() - oldest))
}

async fn save(tx: &mut Tx, claimed: &Claimed, end: End) -> Result<Option<End>, DbError> {
    if !job::save_end(tx, claimed, &end).await? {
        return Ok(None);
    }
    if let End::Dead { reason } = &end {
        let detail = format!("Job {} ({}) was given up: {reason}", claimed.id, claimed.kind);
        let (kind, office) = (TaskKind::DeadJob, None);
        let new = NewTask { kind, office, case: None, subject: None, notice: None, detail };
        task::insert(tx, &new).await?;
    }
    Ok(Some(end))
}

fn shorten(reason: &str) -> String {
    // PostgreSQL cannot hold NUL in a text.
    without_addresses(reason).chars().filter(|c| *c != '\0').take(REASON).collect()
}

/// A reason in one line without e-mail addresses: mail servers repeat them in their answers, and
/// tasks and jobs are read by people who do not know everybody's.
pub fn without_addresses(reason: &str) -> String {
    let words = reason.split_whitespace();
    let hidden: Vec<_> =
        words.map(|word| if word.contains('@') { "[address]" } else { word }).collect();
    hidden.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{REASON, shorten};

    #[test]
    fn a_reason_is_kept_in_one_line_without_addresses_and_of_some_length() {
        assert_eq!(
            shorten("550 5.1.1\n<asel@example.kz>:\0 user\tunknown"),
            "550 5.1.1 [address] user unknown"
        );
        assert_eq!(shorten(&"ә ".repeat(REASON)).chars().count(), REASON);
    }
}
