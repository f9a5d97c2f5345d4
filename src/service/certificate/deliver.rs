//! The certificate reaches its holder.

use super::issue::end;
use super::replace::valid;
use crate::domain::actor::Actor;
use crate::domain::check::{FieldErrors, Message};
use crate::domain::id::CertificateId;
use crate::domain::policy::allows;
use crate::domain::workflow::subject::{State, Step, Subject as Machine};
use crate::domain::workflow::{Refusal, rule_of};
use crate::service::subject::{load, take};
use crate::service::{Context, Error, Result, version};
use crate::store;
use crate::store::history::{ChainKind, Record};
use crate::store::subject::Chosen;
use chrono::NaiveDate;
use serde_json::json;

/// Records that a certificate was handed over.
#[derive(Debug, Clone, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Deliver {
    /// Version of the certificate as last seen.
    pub version: i32,
    /// The day.
    pub delivered_on: NaiveDate,
    /// How: in person, by registered post, to a representative.
    #[schema(min_length = 1, max_length = 500)]
    pub how: String,
}

/// Records the delivery. The first certificate of a subject takes the subject a step on; further
/// ones are recorded beside it.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`, `Invalid`; `Conflict` (`certificate-not-valid`,
/// `certificate-delivered`).
pub async fn deliver(
    context: &Context,
    actor: &Actor,
    id: CertificateId,
    command: &Deliver,
) -> Result<()> {
    let mut errors = FieldErrors::default();
    let how = errors.text("/how", &command.how, 500);
    let how = errors.into_result(how)?;
    context
        .write(actor, async |tx| {
            let found = store::certificate::find(tx, id).await?.ok_or(Error::NotFound)?;
            let chosen = [found.subject];
            let loaded = load(tx, context, found.review, Chosen::Some(&chosen)).await?;
            let allowed = rule_of::<Machine>(Step::Deliver)
                .is_some_and(|rule| allows(rule.allowed, actor, &loaded.case));
            if !allowed {
                return Err(Refusal::Denied { step: Step::Deliver.to_string() }.into());
            }
            let mut changed = store::certificate::find(tx, id).await?.ok_or(Error::NotFound)?;
            version::check(tx, changed.review, command.version, changed.version).await?;
            valid(&changed)?;
            if changed.delivered_at.is_some() {
                let message =
                    "The delivery of this certificate is recorded already. Nothing is left to do.";
                return Err(Error::conflict("certificate-delivered", message));
            }
            let issued_on = loaded.profile.local_date(changed.issued_at);
            let today = loaded.profile.local_date(tx.now());
            if command.delivered_on < issued_on || command.delivered_on > today {
                let message = "Give a day between the issue and today.";
                return Err(Error::field(
                    "/delivered_on",
                    "out_of_range",
                    Message::new(message).between(issued_on, today),
                ));
            }
            changed.delivered_at = Some(tx.now());
            store::certificate::save(tx, &changed).await?;
            let first = loaded.subjects.iter().any(|s| s.subject.state == State::Certified);
            let mut records = Vec::new();
            if first {
                let moved = take(tx, actor, &loaded, Step::Deliver).await?;
                records.extend(moved.iter().map(|moved| moved.record(changed.review)));
            } else {
                let kind = ChainKind::Review;
                let record = Record::action(kind, changed.review, "deliver_further_certificate");
                records.push(record.subject(changed.subject).person(changed.person));
            }
            let detail = json!({ "delivered_on": command.delivered_on, "how": how });
            let told =
                |record: Record| record.item(id).paper("certificate", id).content(detail.clone());
            end(tx, &loaded, records.into_iter().map(told).collect()).await
        })
        .await
}
