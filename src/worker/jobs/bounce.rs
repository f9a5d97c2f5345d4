//! Mails that did not arrive: noted at the notice, and a task for the office.

use crate::domain::id::NoticeId;
use crate::domain::notice::{Audience, NoticeKind};
use crate::mail::message_id_job;
use crate::queue::without_addresses;
use crate::store::notice::{self, Outgoing, Undelivered};
use crate::store::task::{self, NewTask, TaskKind};
use crate::store::{DbError, Tx};
use crate::worker::Context;

/// What became of a bounce that came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounced {
    /// The office has a task now.
    Noted(NoticeId),
    /// It was known to have failed or bounced before.
    KnownAlready(NoticeId),
    /// The Message-ID is of no mail of ours.
    NotOurs,
}

/// Takes in a bounce that came back later, by the Message-ID of the mail.
///
/// # Errors
/// [`DbError`].
pub async fn bounced(
    context: &Context,
    message_id: &str,
    reason: &str,
) -> Result<Bounced, DbError> {
    let Some(job) = message_id_job(message_id) else { return Ok(Bounced::NotOurs) };
    context
        .write(async |tx| {
            let Some(id) = notice::find_by_job(tx, job).await? else {
                return Ok(Bounced::NotOurs);
            };
            let Some(outgoing) = notice::find_outgoing(tx, id).await? else {
                return Ok(Bounced::NotOurs);
            };
            let noted = undelivered(tx, &outgoing, Undelivered::Bounced, &hide(reason)).await?;
            Ok(if noted { Bounced::Noted(id) } else { Bounced::KnownAlready(id) })
        })
        .await
}

/// Notes that a notice did not arrive and gives its office a task; false if it was known.
pub(super) async fn undelivered(
    tx: &mut Tx,
    outgoing: &Outgoing,
    how: Undelivered,
    reason: &str,
) -> Result<bool, DbError> {
    let secret = outgoing.kind.carries_secret();
    if !notice::save_undelivered(tx, outgoing.id, how, reason, secret).await? {
        return Ok(false);
    }
    // Anybody can type anybody's address when signing up; nobody has to look at that.
    let kind = outgoing.kind;
    if kind.audience() == Audience::Account && kind != NoticeKind::Invitation {
        return Ok(true);
    }
    let new = NewTask {
        kind: TaskKind::MailBounced,
        office: outgoing.office,
        case: outgoing.case,
        subject: None,
        notice: Some(outgoing.id),
        detail: match how {
            Undelivered::OnPaper => format!(
                "The notice {kind} was not mailed: {reason}. Print it and post it to the \
                 applicant's address."
            ),
            Undelivered::Bounced | Undelivered::Failed => format!(
                "The notice {kind} was not delivered: {reason}. Tell the person by letter or \
                 telephone."
            ),
        },
    };
    task::insert(tx, &new).await?;
    Ok(true)
}

fn hide(reason: &str) -> String {
    without_addresses(reason).chars().filter(|c| !c.is_control()).take(500).collect()
}
