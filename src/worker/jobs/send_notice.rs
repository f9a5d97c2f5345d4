//! Sends one notice by mail.

use super::bounce::undelivered;
use crate::domain::id::NoticeId;
use crate::mail::{self, Notice, SendError};
use crate::queue::{Claimed, Outcome, SendNotice, Stop};
use crate::store::DbError;
use crate::store::notice::{self, Outgoing, Undelivered};
use crate::worker::Context;

/// The address is looked up now: what stood there when the notice was written may be old.
///
/// A server that is away delays; an address that refuses becomes a task of the office. After a
/// crash between handing over and noting, the mail goes out again with the same Message-ID.
pub(super) async fn run(context: Context, job: SendNotice, claimed: Claimed) -> Outcome {
    let Some(outgoing) = find(&context, job.notice_id).await? else {
        return Err(Stop::Fail("there is no such notice".to_owned()));
    };
    if !outgoing.waits {
        return Ok(());
    }
    if outgoing.on_paper {
        return post(&context, &outgoing).await;
    }
    let Some(address) = &outgoing.address else {
        return give_up(&context, &outgoing, Undelivered::Failed, "there is no address").await;
    };
    let Outgoing { kind, language, ref params, .. } = outgoing;
    let public_url = context.config.public_url();
    let rendered = mail::render(Notice { kind, language, params }, &public_url)
        .map_err(|missing| Stop::Fail(missing.to_string()))?;
    match context.mailer.send(address, outgoing.job, rendered, context.clock.now()).await {
        Ok(()) => {
            context
                .write(async |tx| notice::save_sent(tx, outgoing.id, kind.carries_secret()).await)
                .await?;
            Ok(())
        }
        Err(SendError::Refused(reason)) => {
            give_up(&context, &outgoing, Undelivered::Bounced, &reason).await
        }
        Err(SendError::Off) => {
            give_up(&context, &outgoing, Undelivered::Failed, "mail is switched off").await
        }
        Err(SendError::Delayed(reason)) => delay(&context, &outgoing, &claimed, reason).await,
    }
}

async fn find(context: &Context, id: NoticeId) -> Result<Option<Outgoing>, DbError> {
    context.read(async |tx| notice::find_outgoing(tx, id).await).await
}

/// No mail goes out: the family asked for letters on paper, and somebody of the office posts one.
async fn post(context: &Context, outgoing: &Outgoing) -> Outcome {
    let reason = "the family asked for letters on paper";
    context.write(async |tx| undelivered(tx, outgoing, Undelivered::OnPaper, reason).await).await?;
    Ok(())
}

/// The job is done: somebody of the office takes over.
async fn give_up(
    context: &Context,
    outgoing: &Outgoing,
    how: Undelivered,
    reason: &str,
) -> Outcome {
    context.write(async |tx| undelivered(tx, outgoing, how, reason).await).await?;
    tracing::warn!(notice = %outgoing.id, reason, "a notice was not delivered");
    Ok(())
}

/// Tries later. With the last attempt the office learns that the person was not told.
async fn delay(
    context: &Context,
    outgoing: &Outgoing,
    claimed: &Claimed,
    reason: String,
) -> Outcome {
    let attempt = u32::try_from(claimed.attempts).unwrap_or(u32::MAX);
    if attempt >= context.config.mail.attempts {
        give_up(context, outgoing, Undelivered::Failed, &reason).await?;
    }
    Err(Stop::Retry(reason))
}
