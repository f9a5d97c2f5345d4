//! Alerts at 50, 80 and 100 per cent of a term, and what a changed calendar does to open terms.

use crate::domain::deadline::{RecomputeCause, alerts, compute, recompute};
use crate::domain::id::{AccountId, DeadlineId, OfficeId};
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::service::notice::{About, To, tell};
use crate::service::{Context, Result};
use crate::store::Tx;
use crate::store::deadline::{self, Deadline, Responsible};
use crate::store::task::{self, NewTask, TaskKind};
use chrono::NaiveDate;

/// Deadlines handled in one transaction.
const PAGE: i64 = 200;

/// Sends the alerts that are due today, once each; yields how many.
///
/// # Errors
/// The database.
pub async fn alert_due(context: &Context) -> Result<u64> {
    let today = context.clock.today();
    let (mut sent, mut after) = (0, None::<DeadlineId>);
    loop {
        let page = context
            .write_as_system(async |tx| {
                let open = deadline::lock_open_to_alert(tx, after, PAGE).await?;
                let (count, last) = (open.len(), open.last().map(|one| one.id));
                let mut sent = 0;
                for one in open {
                    sent += alert(tx, one, today).await?;
                }
                Ok((count, last, sent))
            })
            .await?;
        sent += page.2;
        after = page.1;
        if page.0 == 0 {
            return Ok(sent);
        }
    }
}

async fn alert(tx: &mut Tx, mut one: Deadline, today: NaiveDate) -> Result<u64> {
    let reached = alerts(one.start_on, one.due_on)
        .into_iter()
        .filter(|alert| alert.on <= today)
        .map(|alert| i32::from(alert.percent))
        .max()
        .unwrap_or(0);
    if reached <= one.alerted {
        return Ok(0);
    }
    one.alerted = reached;
    deadline::save(tx, &one).await?;
    let Some(responsible) = deadline::find_responsible(tx, &one.case_kind, one.case_id).await?
    else {
        return Ok(0);
    };
    let Responsible { office, account, number } = responsible;
    let to = account.map_or(To::Office(OfficeId(office)), |id| To::Account(AccountId(id)));
    let about = About { petition: None, review: one.review, office: Some(OfficeId(office)) };
    let params = NoticeParams {
        file_number: number,
        due_on: Some(one.due_on),
        path: Some(format!("/work?due_until={}", one.due_on)),
        ..NoticeParams::default()
    };
    tell(tx, NoticeKind::DeadlineAlert, &[to], about, params).await?;
    if reached == 100 {
        let detail = format!("{} is due {}", one.in_force.rule.code, one.due_on);
        let new = NewTask {
            kind: TaskKind::DeadlineAlert,
            office: Some(OfficeId(office)),
            case: Some(one.case_id),
            subject: None,
            notice: None,
            detail,
        };
        task::insert(tx, &new).await?;
    }
    Ok(1)
}

/// Computes open deadlines again after a country's calendar changed from `first` on, and records
/// why. A shown day is never silently shortened.
///
/// # Errors
/// The database.
pub async fn recompute_open(tx: &mut Tx, country: &str, first: NaiveDate) -> Result<u64> {
    let calendar = deadline::calendar(tx, country).await?;
    let (mut changed, mut after) = (0, None);
    loop {
        let open = deadline::lock_open_of_country(tx, country, first, after, PAGE).await?;
        let Some(last) = open.last() else { return Ok(changed) };
        after = Some(last.id);
        for mut one in open {
            let kept = &one.in_force;
            let fresh = compute(
                &kept.rule,
                one.start_on,
                &one.pauses,
                &one.extensions,
                &calendar,
                &kept.limits,
            );
            let cause = RecomputeCause::CalendarChanged;
            let due = recompute(one.due_on, fresh, cause).without_reason();
            // A day that stays keeps the derivation that tells why it once moved.
            if due.due_on == one.due_on {
                continue;
            }
            one.due_on = due.due_on;
            one.derivation = due.derivation;
            one.recomputed_reason = Some(cause.to_string());
            deadline::save(tx, &one).await?;
            refresh(tx, &one).await?;
            changed += 1;
        }
    }
}

async fn refresh(tx: &mut Tx, one: &Deadline) -> Result<()> {
    let id = one.case_id;
    match one.case_kind.as_str() {
        "petition" => crate::store::work::refresh_petition(tx, id).await?,
        "archive_request" => crate::store::work::refresh_request(tx, id).await?,
        "court_case" => crate::store::work::refresh_court_case(tx, id).await?,
        _ => crate::store::work::refresh_review(tx, id).await?,
    }
    Ok(())
}
