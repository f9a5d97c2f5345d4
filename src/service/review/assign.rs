//! Who is responsible for a review.

use super::steps::StepTaken;
use crate::domain::actor::Actor;
use crate::domain::id::{AccountId, OfficeId, ReviewId};
use crate::domain::jurisdiction::Profile;
use crate::domain::notice::{NoticeKind, NoticeParams};
use crate::domain::policy::{Action, may};
use crate::service::notice::{self, About, To};
use crate::service::{Context, Error, Result, subject, version, work};
use crate::store::history::{self, ChainKind, Record};
use crate::store::review::Review;
use crate::store::{self, Tx};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::json;
use utoipa::ToSchema;
use uuid::Uuid;

/// Makes an officer of the office responsible, or nobody.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// Version of the review.
    pub version: i32,
    /// Account of the officer; null takes the work away.
    pub account_id: Option<Uuid>,
}

/// Whether somebody can be responsible for reviews of the office today.
///
/// # Errors
/// `Invalid` under `pointer` when not.
pub(super) async fn check(
    tx: &mut Tx,
    office: OfficeId,
    account: AccountId,
    today: NaiveDate,
    pointer: &str,
) -> Result<()> {
    if store::review::can_be_responsible(tx, office, account, today).await? {
        return Ok(());
    }
    let message = "Name an officer, member, senior or chair of the office.";
    Err(Error::field(pointer, "not_of_office", message))
}

/// Tells the responsible officer.
///
/// # Errors
/// The database.
pub(super) async fn tell(tx: &mut Tx, review: &Review, profile: &Profile) -> Result<()> {
    let Some(officer) = review.assigned_to else { return Ok(()) };
    let params = NoticeParams {
        file_number: Some(review.number.clone()),
        date: Some(profile.local_date(tx.now())),
        path: Some(format!("/reviews/{}", review.id)),
        ..NoticeParams::default()
    };
    let about = About { petition: None, review: Some(review.id), office: Some(review.office) };
    notice::tell(tx, NoticeKind::TaskAssigned, &[To::Account(officer)], about, params).await
}

/// Makes an officer responsible for a review.
///
/// # Errors
/// `NotFound`, `Denied`, `Stale`; `Invalid` when the person is not of the office; `Conflict`
/// (`excluded`) when they are kept out of the review.
pub async fn assign(
    context: &Context,
    actor: &Actor,
    id: ReviewId,
    command: &Assign,
) -> Result<StepTaken> {
    context
        .write(actor, async |tx| {
            let mut review = store::review::lock(tx, id).await?.ok_or(Error::NotFound)?;
            let case = store::facts::of_review(tx, id).await?.ok_or(Error::NotFound)?;
            let leave = may(actor, Action::Assign, &case)?;
            version::check(tx, id, command.version, review.version).await?;
            let profile = subject::profile(tx, context, &review.profile_id).await?;
            let to: Option<AccountId> = command.account_id.map(Into::into);
            if let Some(to) = to {
                check(tx, review.office, to, profile.local_date(tx.now()), "/account_id").await?;
                if case.excluded.contains(&to) {
                    let message = "This person is kept out of the review. Choose somebody else.";
                    return Err(Error::conflict("excluded", message));
                }
            }
            store::review::save_assigned(tx, id, to).await?;
            let version = store::review::touch(tx, id).await?;
            let record = Record::action(ChainKind::Review, id, leave.action())
                .version(version)
                .content(json!({ "from": review.assigned_to, "to": to }));
            history::append(tx, vec![record]).await?;
            review.assigned_to = to;
            tell(tx, &review, &profile).await?;
            work::refresh_review(tx, id).await?;
            Ok(StepTaken { id: id.into(), version, subjects: 0 })
        })
        .await
}
